import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, Script, SourceTextModule, type Context } from 'node:vm'
import { AnyMap, originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Artifact } from '../../../src/source-maps/artifact.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { copyDirectory, makeCorpus, readTree, scriptsOf } from '../corpus.ts'
import { readKnownIds, sumOf } from '../known-ids.ts'

const SNIPPET = /;!function\(\)\{try\{.*?\}\}\(\);/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const before = makeCorpus()
const after = copyDirectory(before)
const scripts = scriptsOf(before)
const artifacts = new Map<string, Artifact>()
let warnings: readonly string[] = []

beforeAll(async () => {
  const result = await injectDebugIds(await findFiles(['.'], after), { write: true })
  for (const artifact of result.artifacts) artifacts.set(artifact.name, artifact)
  warnings = result.warnings
})

function read(directory: string, name: string): string {
  return readFileSync(join(directory, name), 'utf8')
}

/** The text of the map that a script goes with, found without the code under test; null when it has none here. */
function readMap(directory: string, name: string): string | null {
  const script = read(directory, name)
  const url = /^.*\/\/[#@] sourceMappingURL=(?<url>[^\s"`]+)$/m.exec(script)?.groups?.['url']
  if (url?.startsWith('data:') === true) {
    const [head = '', data = ''] = url.split(/,(.*)/s)
    const json = head.endsWith('base64')
      ? Buffer.from(data, 'base64').toString()
      : decodeURIComponent(data)
    return json.startsWith('{') ? json : null
  }
  const place = decodeURIComponent((url ?? '').replace(/[?#].*/, ''))
  const candidates = [`${name}.map`, join(dirname(name), place)].map((one) => join(directory, one))
  const path = candidates.find((one) => one.endsWith('.map') && existsSync(one))
  return path === undefined ? null : readFileSync(path, 'utf8')
}

function parseMap(text: string): TraceMap {
  return new AnyMap(text.replace(/^\)\]\}'\n/, ''))
}

type Position = { line: number; column: number }

function positionOf(script: string, offset: number): Position {
  const isWithinLineEnd = script.slice(offset - 1, offset + 1) === '\r\n'
  const lines = script
    .slice(0, isWithinLineEnd ? offset - 1 : offset)
    .split(/\r\n|[\n\r\u2028\u2029]/)
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 }
}

function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** What a script leaves behind when it runs, and under which stacks it registered which ids. */
async function run(
  name: string,
  text: string,
): Promise<{ result: string; ids: [string, string][] }> {
  const exported = {}
  const context: Context = createContext({
    module: { exports: exported },
    exports: exported,
    inside: 0,
  })
  const code = text.replace(/^\uFEFF/, '')
  let thrown = ''
  try {
    if (name.endsWith('.mjs')) {
      const module = new SourceTextModule(code, { context, identifier: name })
      await module.link(() => Promise.reject(new Error('a script of the corpus imports nothing')))
      await module.evaluate()
    } else new Script(code, { filename: name }).runInContext(context)
  } catch (error) {
    thrown = String(error)
  }
  const registered: unknown = Reflect.get(context, '_sentryDebugIds') ?? {}
  return {
    result: JSON.stringify([Reflect.get(context, 'result'), Object.keys(exported), thrown]),
    ids: Object.entries(registered as Record<string, string>),
  }
}

test('the corpus is of several tools and of every kind of script', () => {
  expect(scripts.length).toBeGreaterThan(60)
  expect(new Set(scripts.map((name) => name.split('/')[0]))).toEqual(
    new Set(['esbuild', 'hand', 'rollup', 'terser', 'tsc', 'webpack']),
  )
})

describe.each(scripts)('%s', (name) => {
  test('registers its id when it runs, and does the same as before', async () => {
    const original = await run(name, read(before, name))
    const injected = await run(name, read(after, name))
    expect(injected.result).toBe(original.result)
    const id = artifacts.get(name)?.debugId
    expect(id).toMatch(UUID)
    expect(injected.ids.map(([, value]) => value)).toEqual([id])
    expect(injected.ids[0]?.[0]).toContain(name)
  })

  test('ends with its id, its map comment before that', () => {
    const lines = read(after, name)
      .trimEnd()
      .split(/\r\n|\n/)
    const comment = `//# debugId=${artifacts.get(name)?.debugId}`
    if (!read(before, name).includes(comment)) expect(lines.at(-1)).toBe(comment)
    expect(lines).toContain(comment)
    expect(read(after, name).match(/^\/\/# debugId=/gm)).toHaveLength(1)
  })

  test('loses nothing of its text', () => {
    const id = artifacts.get(name)?.debugId
    const rest = read(after, name)
      .replace(SNIPPET, '')
      .replace(`//# debugId=${id}`, '')
      .replaceAll(/sourceMappingURL=data:\S*/g, '')
    const original = read(before, name)
      .replace(`//# debugId=${id}`, '')
      .replaceAll(/sourceMappingURL=data:\S*/g, '')
    expect(rest.replaceAll(/[\r\n]/g, '')).toBe(original.replaceAll(/[\r\n]/g, ''))
  })

  test('ends its lines as before', () => {
    const [original, injected] = [read(before, name), read(after, name)]
    expect(injected.includes('\r\n')).toBe(original.includes('\r\n'))
    if (original.includes('\r\n')) {
      expect(/(?<!\r)\n/.test(injected)).toBe(/(?<!\r)\n/.test(original))
    }
  })

  test('has every token where it was', () => {
    const [mapBefore, mapAfter] = [readMap(before, name), readMap(after, name)]
    if (mapBefore === null || mapAfter === null) {
      expect(artifacts.get(name)?.mapUrl ?? null).toBeNull()
      return
    }
    const [original, injected] = [read(before, name), read(after, name)]
    const [old, shifted] = [parseMap(mapBefore), parseMap(mapAfter)]
    const start = injected.search(SNIPPET)
    let length = SNIPPET.exec(injected)?.[0].length ?? 0
    while (
      injected[start + length] !== original[start] &&
      /[\r\n]/.test(injected[start + length] ?? '')
    )
      length += 1
    const random = numbersFrom(name.length)
    const found = new Set<string>()
    for (let count = 0; count < 1_000; count += 1) {
      const offset = Math.floor(random() * original.length)
      const moved = offset < start ? offset : offset + length
      const expected = originalPositionFor(old, positionOf(original, offset))
      found.add(JSON.stringify(expected))
      expect([offset, originalPositionFor(shifted, positionOf(injected, moved))]).toEqual([
        offset,
        expected,
      ])
    }
    const isMapped = !/hand\/(?:only-|bare-|empty)/.test(name)
    expect(found.size).toBeGreaterThan(isMapped ? 1 : 0)
  })
})

test('a map keeps everything else, byte for byte', () => {
  for (const [name, { text }] of Object.entries(readTree(before))) {
    if (!name.endsWith('.map') || name.includes('sections')) continue
    const mappings = /"(?:mappings|rangeMappings|debugId|debug_id)":\s?"[^"]*",?/g
    expect(readTree(after)[name]?.text.replaceAll(mappings, '')).toBe(text.replaceAll(mappings, ''))
  }
})

test('script and map have one id in common, which both keys of the map hold', () => {
  for (const script of artifacts.values()) {
    if (script.kind !== 'script' || script.mapUrl === null) continue
    const name = join(dirname(script.name), decodeURIComponent(script.mapUrl))
    expect([name, artifacts.get(name)?.debugId]).toEqual([name, script.debugId])
    const map: unknown = JSON.parse(read(after, name).replace(/^\)\]\}'\n/, ''))
    expect(map).toMatchObject({ debugId: script.debugId, debug_id: script.debugId })
  }
})

describe('an id that sentry-cli gives', () => {
  const known = readKnownIds()
  // It doesn't decode the URL, so that it finds no map; what it gives then is no id of both.
  const unpaired = 'hand/spaced name.js'

  test('is known of nearly all scripts, and the scripts are still the same', () => {
    const changed = Object.entries(known).filter(([name, { sum }]) => sumOf(before, name) !== sum)
    expect(changed).toEqual([])
    expect(scripts.filter((name) => known[name] === undefined)).toEqual([
      'hand/broken-data.js',
      'hand/wide.js',
    ])
  })

  test.each(Object.entries(known).filter(([name]) => name !== unpaired))(
    'is that of %s',
    (name, { id }) => {
      expect(artifacts.get(name)?.debugId).toBe(id)
    },
  )

  test('is another when it misses the map', () => {
    expect(artifacts.get(unpaired)?.debugId).not.toBe(known[unpaired]?.id)
  })
})

test('ids that were there are kept', () => {
  const byMap = artifacts.get('hand/named-by-map.js')
  expect(byMap?.debugId).toBe('11111111-1111-4111-8111-111111111111')
  for (const name of ['rollup/debug-ids.js', 'webpack/debug-ids.js']) {
    expect(read(before, name)).toContain(`//# debugId=${artifacts.get(name)?.debugId}`)
  }
})

test('a second run changes nothing and says the same', async () => {
  const first = readTree(after)
  const again = await injectDebugIds(await findFiles(['.'], after), { write: true })
  expect(readTree(after)).toEqual(first)
  expect(again.artifacts).toEqual([...artifacts.values()])
  expect(again.warnings).toEqual(warnings)
})

test('what has no map at hand is told, and what has none by design is not', () => {
  expect(warnings).toEqual([
    'hand/lost.js names the map lost/lost.js.map, which is not among the files.',
  ])
})
