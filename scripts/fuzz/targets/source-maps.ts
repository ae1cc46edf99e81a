import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import * as fc from 'fast-check'
import { readZip } from '../../../__tests__/support/sentry/zip-reader.ts'
import type { Artifact } from '../../../src/source-maps/artifact.ts'
import { locateFiles } from '../../../src/source-maps/bundle/archive-paths.ts'
import { createStaging } from '../../../src/staging/staging.ts'
import { writeBundle } from '../../../src/source-maps/bundle/bundle.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { mutated, mutatedBytes } from '../mutations.ts'
import { attempt, isError, promise } from '../promises.ts'
import { defineTarget } from '../target.ts'
import { json, text, toJsonText } from '../values.ts'

/** What stands outside of the workspace, or is hidden in it: no map may bring it into a bundle. */
const FOREIGN = 'this-file-is-none-of-the-build'
const HIDDEN = { '../foreign.ts': FOREIGN, '.env': FOREIGN, '.git/config': FOREIGN }

const PIECES = [
  '"use strict";',
  "'use strict'\n",
  '/* a */',
  '// b\n',
  'a();',
  'var b=1\n',
  '\r\n',
  '\u2028',
  '`${a}`',
  '"\\n"',
  '/re/',
  '{',
  '}',
  ';',
  '#!/usr/bin/env node\n',
  '\ufeff',
  '+1',
  'in a',
  '//# sourceMappingURL=a.js.map\n',
  '//# sourceMappingURL=',
  '//@ sourceMappingURL=b.js.map',
  '/*# sourceMappingURL=a.js.map */',
  '//# debugId=',
  '//# debugId=0fbae1d2-1111-5222-8333-444455556666\n',
  '//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJtYXBwaW5ncyI6IkFBQUEifQ==',
]
const script = mutatedBytes(
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, text), { maxLength: 8 })
    .map((pieces) => Buffer.from(pieces.join(''))),
)

const source = fc.oneof(
  fc.constantFrom(
    '../src/a.ts',
    '../../foreign.ts',
    '../.env',
    '../.git/config',
    'file:///etc/passwd',
    'a.ts',
    '../%2e%2e/foreign.ts',
    '..\\..\\foreign.ts',
    'webpack://web/./a.ts',
    '/etc/hostname',
    '.',
    '..',
  ),
  text,
)
const mappings = fc.oneof(
  fc.constantFrom('AAAA', 'AAAA;AACA', ';;;AAAA,C', 'g'.repeat(400), '////////////////A'),
  text,
)
const regular = fc.record({
  version: fc.constant(3),
  sourceRoot: source,
  sources: fc.array(source, { maxLength: 4 }),
  sourcesContent: fc.array(fc.oneof(fc.constant(null), text), { maxLength: 4 }),
  names: fc.array(text, { maxLength: 2 }),
  mappings,
})
const indexed = fc.record({
  version: fc.constant(3),
  sections: fc.array(
    fc.record({ offset: fc.record({ line: fc.nat(3), column: fc.nat(5) }), map: regular }),
    { maxLength: 3 },
  ),
})
/** Index maps in index maps, which no standard allows and every reader meets. */
const nested = fc
  .constantFrom(2, 300, 20_000)
  .map(
    (depth) =>
      `${'{"sections":[{"offset":{"line":0,"column":0},"map":'.repeat(depth)}{"mappings":"A"}${'}]}'.repeat(depth)}`,
  )
const map = fc.oneof(
  {
    weight: 6,
    arbitrary: mutated(fc.oneof(regular, indexed)).map((value) => Buffer.from(toJsonText(value))),
  },
  {
    weight: 3,
    arbitrary: mutatedBytes(regular.map((value) => Buffer.from(JSON.stringify(value)))),
  },
  { weight: 1, arbitrary: json.map((value) => Buffer.from(toJsonText(value))) },
  { weight: 1, arbitrary: nested.map((value) => Buffer.from(value)) },
)

const values = fc.record({
  script,
  map,
  urlPrefix: fc.oneof(
    fc.constantFrom('', '~/static', 'app:///', 'https://example.com/a/../b'),
    text.map((prefix) => prefix.slice(0, 2000)),
  ),
  stripCommonPrefix: fc.boolean(),
})
type Value = typeof values extends fc.Arbitrary<infer V> ? V : never
type Tools = { root: string }

/** Scripts and source maps, as files: found, injected and packed. */
export const sourceMapsTarget = defineTarget<Value, Tools>({
  name: 'source-maps',
  values,
  open: async () => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'fuzz-maps-')))
    const root = join(home, 'workspace')
    for (const folder of ['dist', 'src']) mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, 'src', 'a.ts'), 'a()')
    for (const [name, contents] of Object.entries(HIDDEN)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), contents)
    }
    return { root, close: async () => rmSync(home, { recursive: true, force: true }) }
  },
  examine: async (value, { root }) => {
    await attempt(() => examine(value, root))
  },
})

async function examine(value: Value, root: string): Promise<void> {
  const paths = { script: join(root, 'dist', 'a.js'), map: join(root, 'dist', 'a.js.map') }
  writeFileSync(paths.script, value.script)
  writeFileSync(paths.map, value.map)
  const first = await inject(root)
  const [newScript, newMap] = [readFileSync(paths.script), readFileSync(paths.map)]
  promise(canRun(newScript) || !canRun(value.script), 'a script that could run still can')
  promise(isJson(newMap) || !isJson(value.map), 'a map that could be read still can')
  const second = await inject(root)
  promise(newScript.equals(readFileSync(paths.script)), 'a script is injected once')
  promise(newMap.equals(readFileSync(paths.map)), 'a map is injected once')
  promise(first.length === second.length, 'no file gets lost')
  await checkBundle(value, root, second)
}

async function inject(root: string): Promise<Artifact[]> {
  return (await injectDebugIds(await findFiles(['dist'], root), { write: true })).artifacts
}

async function checkBundle(value: Value, root: string, artifacts: Artifact[]): Promise<void> {
  if (artifacts.length === 0) return
  const plan = {
    files: locateFiles(artifacts, value.urlPrefix),
    owner: { org: 'acme', projects: ['web'], release: 'web@1', dist: null },
    root,
    stripCommonPrefix: value.stripCommonPrefix,
    tempDirectory: dirname(root),
    chunkSize: 8192,
    maxBytes: 100_000_000,
    staging: createStaging(),
  }
  const bundle = await attempt(() => writeBundle(plan, () => undefined))
  if (isError(bundle)) return
  try {
    const entries = await readZip(readFileSync(bundle.file.path))
    for (const { name, bytes } of entries) {
      promise(!/(?:^|\/)\.\.(?:\/|$)|^\/|\\/.test(name), `${name} is a place in the archive`)
      promise(!bytes.includes(FOREIGN), `${name} has nothing of what is none of the build`)
    }
  } finally {
    rmSync(bundle.file.path)
  }
}

function canRun(bytes: Buffer): boolean {
  try {
    return Boolean(new Script(bytes.toString('utf8')))
  } catch {
    return false
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}
