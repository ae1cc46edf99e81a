import { expect, test } from '@jest/globals'
import { applyEdits } from '../../../src/source-maps/edit.ts'
import { rewriteMap } from '../../../src/source-maps/map/rewrite-map.ts'
import { parseSourceMap, planMapEdits } from '../../../src/source-maps/map/source-map.ts'
import { checkMap } from '../../../src/source-maps/prove/check-map.ts'

const ID = '0fbae1d2-1111-5222-8333-444455556666'
const SHIFT = { line: 2, column: 0, width: 0 }

/** Index maps within index maps, which ECMA-426 does not allow. */
function nest(depth: number): Buffer {
  const open = '{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":'
  const inner = '{"version":3,"sources":["gone.ts"],"names":[],"mappings":"AAAA;AACA"}'
  return Buffer.from(`${open.repeat(depth)}${inner}${'}]}'.repeat(depth)}`)
}

const scope = { mapPath: '/nowhere/a.js.map', root: '/nowhere', stripCommonPrefix: false }

test('a map in a map in a map is completed and shifted as one', async () => {
  const json = nest(2)
  expect((await rewriteMap(json, scope)).withoutContent).toEqual(['gone.ts'])
  const map = parseSourceMap(json)
  expect(map === null ? null : planMapEdits(map, ID, SHIFT)).not.toBeNull()
})

async function expectLeft(depth: number): Promise<void> {
  const json = nest(depth)
  expect(await rewriteMap(json, scope)).toEqual({ bytes: json, withoutContent: [] })
  const map = parseSourceMap(json)
  expect(map === null ? null : planMapEdits(map, ID, SHIFT)).toBeNull()
}

test('a map in 20,000 maps is left as it is, and takes no longer than as many in flatter ones', async () => {
  const flat = process.cpuUsage()
  for (let round = 0; round < 20; round += 1) await expectLeft(1_000)
  const deep = process.cpuUsage()
  await expectLeft(20_000)
  // Looking again from each level would take twenty times as long.
  const end = process.cpuUsage(deep).user
  expect(end).toBeLessThan(5 * (process.cpuUsage(flat).user - end))
})

test('a map that holds something nested as deeply, beside its mappings, is shifted around it', () => {
  const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`
  const inner = `{"version":3,"sources":[],"names":[],"mappings":";;A","x_deep":${deep}}`
  const section = `{"offset":{"line":0,"column":0},"map":${inner}}`
  const json = Buffer.from(`{"version":3,"sections":[${section}]}`)
  const map = parseSourceMap(json)
  const edits = (map === null ? null : planMapEdits(map, ID, SHIFT)) ?? []
  expect(Buffer.concat(applyEdits(json, edits)).toString()).toContain(
    `"mappings":";;;A","x_deep":${deep}`,
  )
})

test('a map of very many sections is not shifted, and said to be invalid', () => {
  const one = '{"offset":{"line":0,"column":1},"map":{"version":3,"sources":[],"mappings":""}}'
  const sections = Array.from({ length: 100_001 }, (_, index) => one.replace('1', String(index)))
  const map = parseSourceMap(Buffer.from(`{"version":3,"sections":[${sections.join()}]}`))
  expect(map === null ? [] : planMapEdits(map, ID, SHIFT)).toBeNull()
  expect(map === null ? null : checkMap(map, { visit: () => undefined })).toBe(
    'it has more than 100000 sections',
  )
})
