import { decodedMappings, AnyMap } from '@jridgewell/trace-mapping'
import { describe, expect, test } from '@jest/globals'
import { readMapSegments } from '../../../src/source-maps/map/map-segments.ts'
import { readSegments } from '../../../src/source-maps/map/segments.ts'
import { parseSourceMap } from '../../../src/source-maps/map/source-map.ts'

function read(mappings: string): string {
  const found: string[] = []
  const { reason } = readSegments(
    Buffer.from(mappings),
    ({ line, column, source, originalLine }) => {
      found.push(`${line}:${column}=${source === -1 ? 'none' : `${source}:${originalLine}`}`)
    },
  )
  return reason ?? found.join(' ')
}

describe('segments', () => {
  test.each([
    ['', ''],
    [';;', ''],
    ['AAAA', '0:0=0:0'],
    ['AAAA,CACC;AACA', '0:0=0:0 0:1=0:1 1:0=0:2'],
    ['E,GAEA', '0:2=none 0:5=0:2'],
    ['AAAA,,C', 'a segment has 0 fields'],
    ['AAAA,', 'a segment has 0 fields'],
    [',', 'a segment has 0 fields'],
    ['gCAAA', '0:32=0:0'],
    ['AAAAA', '0:0=0:0'],
    ['AA', 'a segment has 2 fields'],
    ['AAA', 'a segment has 3 fields'],
    ['AAAAAA', 'a segment has more than 5 fields'],
    ['D', 'a column is negative'],
    ['ADAA', 'a source is negative'],
    ['AADA', 'a line is negative'],
    ['AAAAD', 'a name is negative'],
    ['g', 'a number does not end'],
    ['g;', 'a number does not end'],
    ['ggggggggC', 'a column is too large'],
    ['iggggggggggggA', '0:1=none'],
    ['+/////D', '0:2147483647=none'],
    ['ggggggE', 'a column is too large'],
    ['A!', '"!" is not a digit'],
    ['Aä', '"Ã" is not a digit'],
  ])('%j: %s', (mappings, expected) => {
    expect(read(mappings)).toBe(expected)
  })
})

const section = (line: number, column: number, mappings: string) => ({
  offset: { line, column },
  map: { version: 3, names: [], sources: ['a'], mappings },
})

test('of sections are where another reader finds them', () => {
  const json = JSON.stringify({
    version: 3,
    sections: [section(0, 0, 'AAAA,GAAG;AACA'), section(1, 7, 'AAAA;AACA'), section(4, 2, 'AAAA')],
  })
  const map = parseSourceMap(Buffer.from(json))
  const found: [number, number, number][] = []
  const reason =
    map === null
      ? 'not read'
      : readMapSegments(map.json, map.members, {
          visit: ({ line, column, originalLine }) => {
            found.push([line, column, originalLine])
          },
        })
  expect(reason).toBeNull()
  const expected = decodedMappings(new AnyMap(json)).flatMap((line, index) =>
    line.map(([column, , originalLine]) => [index, column, originalLine]),
  )
  expect(found).toEqual(expected)
})
