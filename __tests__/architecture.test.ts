import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import packageJson from '../package.json' with { type: 'json' }

const SRC = join(import.meta.dirname, '..', 'src')

type Import = { specifier: string; typeOnly: boolean }
type Module = { name: string; text: string; imports: Import[] }

function readModule(name: string): Module {
  const text = readFileSync(join(SRC, name), 'utf8')
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const statics = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
  ]
  const dynamics = [...code.matchAll(/\bimport\('([^']+)'\)/g)]
  return {
    name,
    text: code,
    imports: [
      ...statics.map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
      ...dynamics.map(([, specifier = '']) => ({ specifier, typeOnly: false })),
    ],
  }
}

const MODULES = globSync('**/*.ts', { cwd: SRC })
  .toSorted((a, b) => a.localeCompare(b))
  .map((name) => readModule(name))

function targetOf(module: Module, { specifier }: Import): string {
  return specifier.startsWith('.')
    ? relative(SRC, join(SRC, dirname(module.name), specifier))
    : specifier
}

function folderOf(name: string): string {
  return name.includes('/') ? (name.split('/')[0] ?? '') : name
}

function importersOf(specifier: string): string[] {
  return MODULES.filter(({ imports }) => imports.some((one) => one.specifier === specifier)).map(
    ({ name }) => name,
  )
}

function makersOf(brand: string): string[] {
  return MODULES.filter(({ text }) => new RegExp(`\\bas ${brand}\\b`).test(text)).map(
    ({ name }) => name,
  )
}

type Graph = ReadonlyMap<string, readonly string[]>

/** The first circle that a walk along the arrows finds; each node is left for good once nothing was found behind it. */
function findCycle(graph: Graph): readonly string[] | null {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return null
    for (const next of graph.get(name) ?? []) {
      const cycle = walk(next, [...path, name])
      if (cycle) return cycle
    }
    done.add(name)
    return null
  }
  for (const name of graph.keys()) {
    const cycle = walk(name, [])
    if (cycle) return cycle
  }
  return null
}

const LEAVES = ['errors.ts', 'json.ts', 'deadline.ts']

/**
 * The rooms, outermost first, and what each may import beside itself, for values and types alike. What is not listed is
 * not allowed, so no arrow runs back.
 */
const ALLOWED: Record<string, readonly string[]> = {
  'index.ts': ['main.ts', 'runner', 'staging', 'errors.ts'],
  'main.ts': [
    'run',
    'runner',
    'sentry',
    'sources',
    'event',
    'inputs',
    'release',
    'http',
    'staging',
    'text',
    'deadline.ts',
    'errors.ts',
    '../package.json',
  ],
  run: [
    'gather',
    'source-maps',
    'sentry',
    'report',
    'runner',
    'release',
    'commits',
    'event',
    'inputs',
    'text',
    '../package.json',
    'v8-heap.ts',
    ...LEAVES,
  ],
  gather: ['commits', 'event', 'inputs', 'release', 'errors.ts'],
  'source-maps': ['staging', 'sentry', 'http', 'text', ...LEAVES],
  sentry: ['inputs', 'release', 'commits', 'http', 'text', ...LEAVES],
  report: ['release', 'commits', 'text'],
  runner: ['text', 'errors.ts', 'json.ts'],
  sources: ['staging', 'inputs', 'commits', 'event', 'http', 'text', 'v8-heap.ts', ...LEAVES],
  inputs: ['release', 'commits', 'errors.ts', 'json.ts'],
  event: ['commits', 'errors.ts', 'json.ts'],
  release: ['commits', 'errors.ts'],
  commits: ['errors.ts'],
  staging: ['errors.ts'],
  http: ['errors.ts'],
  text: [],
  'errors.ts': [],
  'json.ts': [],
  'deadline.ts': [],
  'v8-heap.ts': [],
}

/** Rooms that do no IO: what Node offers for it is not imported there, nor what wraps it. */
const PURE = ['commits', 'release', 'report', 'text']

function importsAcrossRooms(): { from: string; to: string; text: string }[] {
  return MODULES.flatMap((module) =>
    module.imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map((one) => targetOf(module, one))
      .map((target) => ({
        from: folderOf(module.name),
        to: target.startsWith('..') ? target : folderOf(target),
        text: `${module.name} imports ${target}`,
      }))
      .filter(({ from, to }) => from !== to),
  )
}

describe('the rooms', () => {
  test('are the listed ones, at most six of them files', () => {
    const rooms = new Set(MODULES.map(({ name }) => folderOf(name)))
    expect([...rooms].toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
    expect([...rooms].filter((name) => name.endsWith('.ts')).length).toBeLessThanOrEqual(6)
  })

  test('import one another only in the allowed directions, types included', () => {
    const wrong = importsAcrossRooms().filter(({ from, to }) => !ALLOWED[from]?.includes(to))
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  test('allow nothing that nobody uses', () => {
    const used = new Set(importsAcrossRooms().map(({ from, to }) => `${from} → ${to}`))
    const unused = Object.entries(ALLOWED).flatMap(([from, targets]) =>
      targets.map((to) => `${from} → ${to}`).filter((arrow) => !used.has(arrow)),
    )
    expect(unused).toEqual([])
  })

  test('are allowed no circle', () => {
    expect(findCycle(new Map(Object.entries(ALLOWED)))).toBeNull()
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'a'])
  })
})

describe('the layering', () => {
  test.each(PURE)('%s/ does no IO', (folder) => {
    const outward = MODULES.filter(({ name }) => folderOf(name) === folder).flatMap((module) =>
      module.imports
        .filter(({ specifier }) => !specifier.startsWith('.'))
        .map(({ specifier }) => `${module.name} imports ${specifier}`),
    )
    expect(outward).toEqual([])
  })

  test.each([
    ['@actions/core', ['runner/runner.ts']],
    ['@actions/github', ['sources/github/octokit.ts']],
    ['@actions/exec', ['sources/git/windows-tree.ts']],
    ['picomatch', ['source-maps/find/discover.ts', 'source-maps/find/glob.ts']],
    ['proxied-http-client/lib/proxy', ['http/environment-proxy.ts']],
    ['https-proxy-agent', ['http/environment-proxy.ts']],
  ])('%s is imported where it belongs', (specifier, importers) => {
    expect(importersOf(specifier)).toEqual(importers)
  })

  test('only index.ts reads process, and only git’s room ends groups of processes', () => {
    const readers = MODULES.filter(({ text }) => /\bprocess\.|node:process/.test(text)).map(
      ({ name }) => name,
    )
    expect(readers).toEqual(['index.ts', 'sources/git/git.ts'])
  })

  test('no module imports itself through others, types included', () => {
    const graph = new Map(
      MODULES.map((module) => [module.name, module.imports.map((one) => targetOf(module, one))]),
    )
    expect(findCycle(graph)).toBeNull()
  })
})

describe('the conventions', () => {
  test('every dependency that ships is imported', () => {
    const imported = new Set([
      ...MODULES.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
      // What our own package for `@actions/exec` loads when it is called.
      'loaded-exec',
    ])
    const unused = Object.entries(packageJson.dependencies).filter(
      ([name, version]) =>
        // A package of our own stands in the place of one that another dependency asks for.
        !version.startsWith('file:') &&
        ![...imported].some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
    )
    expect(unused).toEqual([])
  })

  test('no file is named for no concept', () => {
    expect(
      MODULES.map(({ name }) => name).filter((name) =>
        /util|helper|common|manager|service/i.test(name),
      ),
    ).toEqual([])
  })

  test('there are no barrels: the one index is the entry', () => {
    expect(MODULES.map(({ name }) => name).filter((name) => name.endsWith('index.ts'))).toEqual([
      'index.ts',
    ])
    const reexports = MODULES.filter(({ text }) => /^export\s+(?:\*|\{[^}]*\})\s+from/m.test(text))
    expect(reexports.map(({ name }) => name)).toEqual([])
  })

  test('a branded type is made in one place', () => {
    expect(makersOf('Sha')).toEqual(['commits/commit.ts'])
    expect(makersOf('Version')).toEqual(['release/version.ts'])
  })

  test('no code has a mode for tests', () => {
    const testModes = MODULES.filter(({ text }) => /NODE_ENV|JEST|\bMOCK\b/.test(text)).map(
      ({ name }) => name,
    )
    expect(testModes).toEqual([])
  })

  test('snake_case stays in the bodies that Sentry reads, the inputs that users write, and GitHub’s answers', () => {
    const wire = MODULES.filter(({ text }) =>
      /\b(?:author_name|patch_set|author_email)\??: (?!`|')/.test(text),
    ).map(({ name }) => name)
    expect(
      wire.filter((name) => !/^(?:sentry\/(?:wire|errors|hints)|inputs\/)/.test(name)),
    ).toEqual([])
  })
})
