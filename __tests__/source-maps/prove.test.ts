import { describe, expect, test } from '@jest/globals'
import { transformSync } from 'esbuild'
import { findFiles } from '../../src/source-maps/find/discover.ts'
import { injectDebugIds, type InjectionResult } from '../../src/source-maps/inject/inject.ts'
import { parseSourceMap } from '../../src/source-maps/map/source-map.ts'
import { checkMap } from '../../src/source-maps/prove/check-map.ts'
import { makeFiles } from './build-files.ts'
import { makeCorpus, readTree } from './corpus.ts'
import { byCli, byPlugin } from './snippets.ts'

const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const OTHER = '11111111-1111-4111-8111-111111111111'
const CODE = 'let sum = 0\nfor (const one of [1, 2, 3]) sum += one\nthrow new Error(`sum ${sum}`)\n'

const { code, map: MAP } = transformSync(CODE, {
  minify: true,
  sourcemap: 'external',
  sourcefile: 'a.ts',
})
const SCRIPT = `${code}//# sourceMappingURL=a.js.map\n`
const HIDDEN = code

type Options = { write?: boolean; dryRun?: boolean }

async function inject(
  files: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<InjectionResult> {
  return injectDebugIds(await findFiles(['.'], makeFiles(files)), { write: true, ...options })
}

async function problemsOf(
  files: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<Record<string, string | null>> {
  const { checks } = await inject(files, options)
  return Object.fromEntries(checks.map(({ script, problem }) => [script, problem]))
}

const withId = (id: string, map = MAP): string => map.replace('{', `{"debugId":"${id}",`)
const without = (name: string): string => JSON.stringify({ ...JSON.parse(MAP), [name]: undefined })
const having = (fields: object): string => JSON.stringify({ ...JSON.parse(MAP), ...fields })
/** A script whose snippet stands before its code, with a map that may know of it. */
const SNIPPET = `${byCli(ID)}\n${SCRIPT}//# debugId=${ID}\n`
const shifted = (by: string): string =>
  withId(ID, having({ mappings: by + JSON.parse(MAP).mappings }))

describe('a script can be symbolicated', () => {
  test.each<[string, Record<string, string>, Options]>([
    ['when it was injected', { 'a.js': SCRIPT, 'a.js.map': MAP }, {}],
    ['when it would be', { 'a.js': SCRIPT, 'a.js.map': MAP }, { dryRun: true }],
    ['when its map is hidden', { 'a.js': HIDDEN, 'a.js.map': MAP }, {}],
    [
      'when it holds its map',
      { 'a.js': `${code}//# sourceMappingURL=data:application/json;base64,${btoa(MAP)}` },
      {},
    ],
    [
      'when it registers its id',
      { 'a.js': byPlugin(ID) + SCRIPT, 'a.js.map': having({ mappings: 'AAAA' }) },
      { write: false },
    ],
    ['when all was done before', { 'a.js': SNIPPET, 'a.js.map': shifted(';') }, { write: false }],
    [
      'when its sources have no code',
      { 'a.js': SCRIPT, 'a.js.map': without('sourcesContent') },
      {},
    ],
    ['when its map has no tokens', { 'a.js': SCRIPT, 'a.js.map': having({ mappings: '' }) }, {}],
  ])('%s', async (_, files, options) => {
    expect(await problemsOf(files, options)).toEqual({ 'a.js': null })
  })

  test('of every build and every odd script of the corpus that has a map', async () => {
    const { checks } = await injectDebugIds(await findFiles(['.'], makeCorpus()), { write: true })
    const unexpected = checks.filter(
      ({ script, problem }) =>
        problem !== null &&
        // These have none, an unreadable one, or name lines that their one source does not have.
        !/^hand\/(?:alone|broken-data|elsewhere|lost|only-|escaped)|^webpack\/eval/.test(script) &&
        !(script.startsWith('hand/') && problem.startsWith('its source map leads to line')),
    )
    expect(unexpected).toEqual([])
    expect(checks.filter(({ problem }) => problem === null).length).toBeGreaterThan(60)
  })
})

describe('a script cannot be symbolicated', () => {
  test.each<[string, Record<string, string>, string, Options]>([
    ['without a map', { 'a.js': HIDDEN }, 'it has no source map', {}],
    ['whose map is gone', { 'a.js': SCRIPT }, 'its source map a.js.map was not found', {}],
    [
      'whose map is no map',
      { 'a.js': SCRIPT, 'a.js.map': '{}' },
      'its source map a.js.map was not found',
      {},
    ],
    [
      'that nothing was injected into',
      { 'a.js': SCRIPT, 'a.js.map': MAP },
      'it registers no Debug ID',
      { write: false },
    ],
    [
      'that only names its id',
      { 'a.js': `${SCRIPT}//# debugId=${ID}`, 'a.js.map': withId(ID) },
      'it registers no Debug ID',
      { write: false },
    ],
    [
      'whose comment names another id',
      { 'a.js': `${byPlugin(ID)}${SCRIPT}//# debugId=${OTHER}`, 'a.js.map': withId(ID) },
      `its comment names ${OTHER} instead of ${ID}`,
      { write: false },
    ],
    [
      'whose map names another id',
      { 'a.js': byPlugin(ID) + SCRIPT, 'a.js.map': withId(OTHER) },
      `its source map names ${OTHER} instead of ${ID}`,
      { write: false },
    ],
    [
      'whose map is of another version',
      { 'a.js': SCRIPT, 'a.js.map': having({ version: 2 }) },
      'its source map is invalid: its version is not 3',
      {},
    ],
    [
      'whose map has six fields',
      { 'a.js': SCRIPT, 'a.js.map': having({ mappings: 'AAAAAA' }) },
      'its source map is invalid: a segment has more than 5 fields',
      {},
    ],
    [
      'whose map is of another script',
      { 'a.js': SCRIPT, 'a.js.map': having({ mappings: 'AAAA;AACA;AACA,gCAAC,EAAE;AAAA;AAAA' }) },
      'its source map is of another script: ',
      {},
    ],
    [
      'whose map does not know of the snippet',
      { 'a.js': SNIPPET, 'a.js.map': MAP },
      'its source map does not know of the code',
      { write: false },
    ],
    [
      'whose map was shifted twice',
      { 'a.js': SNIPPET, 'a.js.map': shifted(';;') },
      'its source map is of another script: ',
      { write: false },
    ],
    [
      'whose source is shorter',
      { 'a.js': SCRIPT, 'a.js.map': having({ sourcesContent: ['one line'] }) },
      'its source map leads to line ',
      {},
    ],
  ])('%s', async (_, files, problem, options) => {
    const problems = await problemsOf(files, options)
    expect(problems['a.js']).toContain(problem)
  })

  test('that has the id of another', async () => {
    const files = {
      'a.js': `${byPlugin(ID)}a()`,
      'a.js.map': withId(ID, having({ mappings: 'A' })),
      'b.js': `${byPlugin(ID)}b()`,
      'b.js.map': withId(ID, having({ mappings: 'A' })),
    }
    expect(await problemsOf(files)).toEqual({
      'a.js': 'b.js has the same Debug ID',
      'b.js': 'a.js has the same Debug ID',
    })
  })

  test('unless both are the same', async () => {
    const files = { 'x/a.js': HIDDEN, 'x/a.js.map': MAP, 'y/a.js': HIDDEN, 'y/a.js.map': MAP }
    expect(await problemsOf(files)).toEqual({ 'x/a.js': null, 'y/a.js': null })
  })
})

test('a dry run checks what would be, and changes nothing', async () => {
  const root = makeFiles({ 'a.js': SCRIPT, 'a.js.map': MAP })
  const before = readTree(root)
  const { checks } = await injectDebugIds(await findFiles(['.'], root), {
    write: true,
    dryRun: true,
  })
  expect(readTree(root)).toEqual(before)
  expect(checks).toEqual([
    { script: 'a.js', map: 'a.js.map', debugId: expect.any(String), problem: null },
  ])
})

// One of each kind in ECMA-426's own tests, which this reader passes: https://github.com/tc39/source-map-tests.
describe('a map is invalid', () => {
  const map = { version: 3, sources: ['a.ts'], names: ['n'], mappings: 'AAAAA' }
  const at = (line: number, column: number, inner: unknown = map): object => ({
    offset: { line, column },
    map: inner,
  })
  test.each<[string, object]>([
    ['version', { ...map, version: '3' }],
    ['version', { ...map, version: undefined }],
    ['file', { ...map, file: 1 }],
    ['sources', { ...map, sources: undefined }],
    ['sources', { ...map, sources: 'a.ts' }],
    ['sources', { ...map, sources: [1] }],
    ['names', { ...map, names: {} }],
    ['names', { ...map, names: [1] }],
    ['sourceRoot', { ...map, sourceRoot: [] }],
    ['sourcesContent', { ...map, sourcesContent: 'a' }],
    ['sourcesContent', { ...map, sourcesContent: [1] }],
    ['ignoreList', { ...map, ignoreList: [1] }],
    ['ignoreList', { ...map, ignoreList: ['0'] }],
    ['of a source', { ...map, mappings: 'ACAA' }],
    ['of a name', { ...map, mappings: 'AAAAC' }],
    ['both sections and mappings', { ...map, sections: [] }],
    ['has no map', { version: 3, sections: [{ offset: { line: 0, column: 0 } }] }],
    ['has no place', { version: 3, sections: [{ offset: { line: 0 }, map }] }],
    ['has no place', { version: 3, sections: [{ offset: { line: 0, column: -1 }, map }] }],
    ['not in order', { version: 3, sections: [at(0, 0), at(0, 0)] }],
    ['not in order', { version: 3, sections: [at(1, 0), at(0, 5)] }],
    ['sources', { version: 3, sections: [at(0, 0, { ...map, sources: 1 })] }],
  ])('for its %s: %j', (reason, json) => {
    const parsed = parseSourceMap(Buffer.from(JSON.stringify(json)))
    expect(parsed === null ? null : checkMap(parsed, { visit: () => undefined })).toContain(reason)
  })

  test.each([
    map,
    { ...map, names: undefined, mappings: '' },
    {
      ...map,
      sources: [null],
      sourcesContent: [null],
      file: null,
      sourceRoot: null,
      ignoreList: [0],
    },
    { version: 3, sections: [] },
    { version: 3, sections: [at(0, 0), at(0, 5), at(3, 0)] },
  ])('but not %j', (json) => {
    const parsed = parseSourceMap(Buffer.from(JSON.stringify(json)))
    expect(parsed === null ? 'not read' : checkMap(parsed, { visit: () => undefined })).toBeNull()
  })
})
