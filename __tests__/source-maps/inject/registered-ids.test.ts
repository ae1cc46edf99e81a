import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import type { Artifact } from '../../../src/source-maps/artifact.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds, type InjectionResult } from '../../../src/source-maps/inject/inject.ts'
import { makeFiles, readText } from '../build-files.ts'
import { readTree } from '../corpus.ts'
import { byPlugin, byTurbopack } from '../snippets.ts'

const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const OTHER = '11111111-1111-4111-8111-111111111111'
const THIRD = '22222222-2222-4222-8222-222222222222'
const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA;AACA"}'
const withId = (id: string): string => MAP.replace('{', `{"debugId":"${id}",`)
const COMMENT = '//# sourceMappingURL=a.js.map\n'
const PLUGIN = `"use strict";${byPlugin(ID)}a=1\n${COMMENT}`

async function inject(root: string, write = true): Promise<InjectionResult> {
  return injectDebugIds(await findFiles(['.'], root), { write })
}

function toDataUrl(json: string): string {
  return `data:application/json;base64,${btoa(json)}`
}

function idsOf(artifacts: readonly Artifact[]): (string | null)[] {
  return [...new Set(artifacts.map(({ debugId }) => debugId))]
}

function idAtRunTime(script: string): unknown[] {
  const ids: Record<string, string> = {}
  const globals = { _sentryDebugIds: ids, Error, a: 0 }
  runInNewContext(script, { ...globals, window: globals })
  return Object.values(ids)
}

describe('a script that registers its id without naming it', () => {
  test('keeps it: its comment and its map’s fields are all that is added', async () => {
    const root = makeFiles({ 'a.js': PLUGIN, 'a.js.map': MAP })
    const { artifacts, warnings } = await inject(root)
    expect(idsOf(artifacts)).toEqual([ID])
    expect(warnings).toEqual([])
    expect(readText(root, 'a.js')).toBe(`${PLUGIN}//# debugId=${ID}\n`)
    expect(readText(root, 'a.js.map')).toBe(
      MAP.replace('{', `{"debugId":"${ID}","debug_id":"${ID}",`),
    )
    expect(idAtRunTime(readText(root, 'a.js'))).toEqual([ID])
    const once = readTree(root)
    await inject(root)
    expect(readTree(root)).toEqual(once)
  })

  test('is not touched when its map names it', async () => {
    for (const key of ['debugId', 'debug_id']) {
      const map = MAP.replace('{', `{"${key}":"${ID}",`)
      const root = makeFiles({ 'a.js': PLUGIN, 'a.js.map': map })
      const before = readTree(root)
      const { artifacts, warnings } = await inject(root)
      expect(idsOf(artifacts)).toEqual([ID])
      expect(warnings).toEqual([])
      expect(readTree(root)).toEqual(before)
    }
  })

  test('is read without writing, too', async () => {
    const root = makeFiles({ 'a.js': PLUGIN, 'a.js.map': MAP })
    const before = readTree(root)
    expect(idsOf((await inject(root, false)).artifacts)).toEqual([ID])
    expect(readTree(root)).toEqual(before)
  })

  test('may have no map', async () => {
    const root = makeFiles({ 'a.js': `${byPlugin(ID)}a=1` })
    expect(idsOf((await inject(root)).artifacts)).toEqual([ID])
    expect(readText(root, 'a.js')).toBe(`${byPlugin(ID)}a=1\n//# debugId=${ID}\n`)
  })

  test('may hold its map', async () => {
    const script = `${byTurbopack(ID)}a=1\n//# sourceMappingURL=`
    const root = makeFiles({
      'a.js': `${script}${toDataUrl(MAP)}\n`,
      'b.js': `${script}${toDataUrl(withId(ID))}`,
    })
    const { artifacts } = await inject(root)
    expect(idsOf(artifacts)).toEqual([ID])
    const named = MAP.replace('{', `{"debugId":"${ID}","debug_id":"${ID}",`)
    expect(readText(root, 'a.js')).toBe(`${script}${toDataUrl(named)}\n//# debugId=${ID}\n`)
    expect(readText(root, 'b.js')).toBe(`${script}${toDataUrl(withId(ID))}`)
  })

  test('shares its map’s id with the others that have none', async () => {
    const files = ['a.js', 'b.js'].map((name) => [name, `a=2\n${COMMENT}`])
    const root = makeFiles({ ...Object.fromEntries(files), 'a.js': PLUGIN, 'a.js.map': MAP })
    expect(idsOf((await inject(root)).artifacts)).toEqual([ID])
    expect(idAtRunTime(readText(root, 'b.js'))).toEqual([ID])
  })
})

describe('ids that disagree', () => {
  test.each([
    [
      'what is registered beats the comment',
      `${PLUGIN}//# debugId=${OTHER}\n`,
      MAP,
      ID,
      `a.js registers the Debug ID ${ID}, but its comment names ${OTHER}. Sentry’s SDK reports ${ID}, so that one is used.`,
    ],
    [
      'what is registered beats the map',
      PLUGIN,
      withId(OTHER),
      ID,
      `a.js registers the Debug ID ${ID}, but its map names ${OTHER}. Sentry’s SDK reports ${ID}, so that one is used.`,
    ],
    [
      'what is registered beats both',
      `${PLUGIN}//# debugId=${THIRD}\n`,
      withId(OTHER),
      ID,
      `a.js registers the Debug ID ${ID}, but its comment names ${THIRD} and its map names ${OTHER}. Sentry’s SDK reports ${ID}, so that one is used.`,
    ],
    [
      'of two that are registered the last is reported',
      `${byPlugin(OTHER)}${PLUGIN}`,
      MAP,
      ID,
      `a.js registers the Debug IDs ${OTHER} and ${ID}. Sentry’s SDK reports ${ID}, so that one is used.`,
    ],
    [
      'the comment beats the map',
      `a=1\n${COMMENT}//# debugId=${ID}\n`,
      withId(OTHER),
      ID,
      `a.js names the Debug ID ${ID} in its comment, but its map names ${OTHER}. The comment’s is used.`,
    ],
  ])('%s', async (_, script, map, id, warning) => {
    for (const write of [false, true]) {
      const root = makeFiles({ 'a.js': script, 'a.js.map': map })
      const { artifacts, warnings } = await inject(root, write)
      expect(idsOf(artifacts)).toEqual([id])
      expect(warnings).toEqual([warning])
      if (!write) continue
      expect(idAtRunTime(readText(root, 'a.js')).at(-1)).toBe(id)
      expect(readText(root, 'a.js').match(/^\/\/# debugId=.*$/gm)).toEqual([`//# debugId=${id}`])
      expect(JSON.parse(readText(root, 'a.js.map'))).toMatchObject({ debugId: id, debug_id: id })
    }
  })
})
