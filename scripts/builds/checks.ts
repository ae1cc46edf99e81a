import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { commitSeries } from '../../__tests__/support/git/histories.ts'
import { startReleaseScene } from '../../__tests__/support/release-scene.ts'
import type { ActionRun } from '../../__tests__/support/runner/action-runner.ts'
import { openBundle } from '../../__tests__/support/sentry/upload-scene.ts'
import type { Builder } from './builders.ts'
import { compareTokens, type MappedScript } from './tokens.ts'

/** One thing that must be so after a build was uploaded. */
export type BuildCheck = { name: string; found: unknown; wanted: unknown }

/** Uploads what a builder has made by the bundled action, and looks at what is on disk and at the server afterwards. */
export async function checkBuild(
  builder: Builder,
  folder: string,
  random: () => number,
): Promise<BuildCheck[]> {
  const output = join(folder, builder.output)
  const before = readScripts(output)
  const signed = readSignatures(output)
  const scene = await startReleaseScene()
  try {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'shop@1', sourcemaps: builder.sourcemaps }, workspace: folder },
    )
    if (run.exitCode !== 0) return [{ name: 'the step succeeds', found: run.log, wanted: '' }]
    const { manifest } = await openBundle(scene.sentry)
    const uploaded = Object.values(manifest.files).filter(({ type }) => type === 'minified_source')
    const ids = new Map(
      uploaded.map(({ url, headers }) => [url.replace(/^~\//, ''), headers['debug-id']]),
    )
    const after = readScripts(output)
    const reported = reportIds(
      builder,
      folder,
      [...before.keys()].map((name) => join(output, name)),
    )
    const compared = [...before].map(([name, script]) =>
      compareTokens(script, after.get(name) ?? script, random),
    )
    const sum = (key: 'compared' | 'moved'): number =>
      compared.reduce((total, one) => total + one[key], 0)
    const names = [...before.keys()]
    if (builder.result === 'bytecode') return checkBytecode(manifest.files, run)
    const isRegistered = builder.result === 'registered'
    const all = names.length + (builder.withoutMap ?? 0)
    return [
      {
        name: `the SDK reports ${isRegistered ? 'the ids of the bundle' : 'no ids, which the scripts do not have'} (${names.length} scripts)`,
        found: names.map((name) => reported.get(join(output, name))),
        wanted: names.map((name) => (isRegistered ? findBySuffix(ids, name) : undefined)),
      },
      {
        name: 'the output symbolicated says so',
        found: run.outputs['symbolicated'],
        wanted: `${isRegistered ? names.length : 0}/${all}`,
      },
      { name: `${sum('compared')} tokens keep their places`, found: sum('moved'), wanted: 0 },
      { name: 'some tokens were compared', found: sum('compared') > 0, wanted: true },
      ...(isRegistered
        ? []
        : [{ name: 'no script was changed', found: [...after], wanted: [...before] }]),
      ...signed.map(({ name, verify }): BuildCheck => ({ name, found: verify(), wanted: [] })),
    ]
  } finally {
    await scene.close()
  }
}

/** Maps have no headers. */
type Files = Record<string, { type: string; url: string; headers?: Record<string, string> }>

/** Bytecode goes up as an empty script whose header names its map, which is how servers find the map. */
function checkBytecode(files: Files, run: ActionRun): BuildCheck[] {
  const found = Object.values(files).map(({ type, url, headers }) => ({
    type,
    url,
    sourcemap: headers?.['sourcemap'] ?? null,
  }))
  return [
    {
      name: 'the bundle has the bytecode’s place and its map',
      found: found.toSorted((a, b) => a.type.localeCompare(b.type)),
      wanted: [
        { type: 'minified_source', url: '~/main.jsbundle', sourcemap: 'main.jsbundle.map' },
        { type: 'source_map', url: '~/main.jsbundle.map', sourcemap: null },
      ],
    },
    { name: 'it says that no id leads there', found: run.outputs['symbolicated'], wanted: '0/1' },
  ]
}

function findBySuffix(
  ids: ReadonlyMap<string, string | undefined>,
  name: string,
): string | undefined {
  return [...ids].find(([url]) => url === name || url.endsWith(`/${name}`))?.[1]
}

/** The scripts that name a map which is there, by their path in the folder. */
function readScripts(output: string): Map<string, MappedScript> {
  const paths = globSync('**/*.{js,mjs}', { cwd: output }).toSorted()
  return new Map(
    paths.flatMap((path): [string, MappedScript][] => {
      const script = readFileSync(join(output, path), 'utf8')
      try {
        const [, url = ''] = /\/\/# sourceMappingURL=(\S+)\s*$/m.exec(script) ?? []
        const map = readFileSync(join(output, dirname(path), url), 'utf8')
        return [[path, { script, map }]]
      } catch {
        return []
      }
    }),
  )
}

function reportIds(builder: Builder, folder: string, files: string[]): Map<string, string> {
  const kind = builder.areModules ? 'module' : 'script'
  const args = [join(folder, '..', '..', 'report-ids.mjs'), kind, ...files]
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    // What fails without a browser says so at length.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Map(Object.entries(JSON.parse(printed) as Record<string, string>))
}

type Signature = { name: string; verify: () => string[] }

/** What a build says about the bytes of its own files: integrity in pages, and ngsw.json of Angular's service worker. */
function readSignatures(output: string): Signature[] {
  const pages = globSync('**/*.html', { cwd: output })
  const isSigned = pages.some((page) => /integrity=/.test(readFileSync(join(output, page), 'utf8')))
  const workers = globSync('**/ngsw.json', { cwd: output })
  return [
    ...(isSigned
      ? [
          {
            name: 'integrity in pages holds',
            verify: () => pages.flatMap((page) => checkPage(output, page)),
          },
        ]
      : []),
    ...workers.map((path) => ({
      name: `${path} holds`,
      verify: () => checkServiceWorker(output, path),
    })),
  ]
}

function checkPage(output: string, page: string): string[] {
  const html = readFileSync(join(output, page), 'utf8')
  return [...html.matchAll(/<(?:script|link)[^>]*>/g)].flatMap(([tag]) => {
    const [, file = ''] = /(?:src|href)="([^"]+)"/.exec(tag) ?? []
    const [, algorithm = '', digest = ''] = /integrity="(\w+)-([^"]+)"/.exec(tag) ?? []
    if (algorithm === '') return []
    const bytes = readFileSync(join(output, file.replace(/^\//, '')))
    return createHash(algorithm).update(bytes).digest('base64') === digest ? [] : [file]
  })
}

function checkServiceWorker(output: string, path: string): string[] {
  const { hashTable } = JSON.parse(readFileSync(join(output, path), 'utf8')) as {
    hashTable: Record<string, string>
  }
  const folder = join(output, relative('.', path), '..')
  return Object.entries(hashTable).flatMap(([url, digest]) => {
    const bytes = readFileSync(join(folder, url))
    return createHash('sha1').update(bytes).digest('hex') === digest ? [] : [url]
  })
}
