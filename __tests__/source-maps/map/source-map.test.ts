import { describe, expect, test } from '@jest/globals'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'
import {
  array,
  assert,
  constantFrom,
  dictionary,
  integer,
  jsonValue,
  nat,
  property,
  string,
  tuple,
} from 'fast-check'
import { findMapMembers } from '../../../src/source-maps/map/map-members.ts'
import { shiftMappings } from '../../../src/source-maps/map/mappings.ts'
import { parseSourceMap, planMapEdits } from '../../../src/source-maps/map/source-map.ts'

describe('the members of a map', () => {
  test('are those that JSON.parse finds, whatever they hold', () => {
    const members = dictionary(string({ unit: 'grapheme' }), jsonValue(), { maxKeys: 6 })
    assert(
      property(members, constantFrom(0, 1, '\t'), (other, space) => {
        const map = { ...other, mappings: 'AAAA' }
        const json = Buffer.from(JSON.stringify(map, null, space))
        const values = findMapMembers(json)?.values
        const expected: Record<string, unknown> = JSON.parse(json.toString())
        for (const [key, { start, end }] of values ?? []) {
          const name: unknown = JSON.parse(`"${key}"`)
          expect(JSON.parse(json.toString('utf8', start, end))).toEqual(expected[String(name)])
        }
        expect(values?.size).toBe(Object.keys(expected).length)
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['an array', '[]'],
    ['no map', '{"version":3}'],
    ['mappings that are no text', '{"mappings":1}'],
    ['a page', '<!doctype html>'],
    ['cut off', '{"version":3,"mappings":"AAAA'],
    ['cut off within', '{"mappings":"","sources":["a'],
    ['never closed', '{"mappings":""'],
    ['something after', '{"mappings":""} {}'],
    ['no colon', '{"mappings" ""}'],
    ['a comma too many', '{"mappings":"",}'],
    ['no value', '{"mappings":"","x":}'],
  ])('are none in %s', (_, json) => {
    expect(parseSourceMap(Buffer.from(json))).toBeNull()
  })

  test('are none in what is not UTF-8', () => {
    expect(parseSourceMap(Buffer.from('{"mappings":"","file":"\xe4"}', 'latin1'))).toBeNull()
  })
})

function encode(value: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let rest = value < 0 ? (-value << 1) | 1 : value << 1
  let text = ''
  do {
    text += digits.charAt((rest & 31) | (rest > 31 ? 32 : 0))
    rest >>>= 5
  } while (rest > 0)
  return text
}

function toMappings(rows: readonly (readonly (readonly number[])[])[]): string {
  let last = [0, 0, 0]
  return rows
    .map((row) => {
      let column = 0
      return row
        .map(([gap = 0, ...place]) => {
          const delta = place.map((value, index) => value - (last[index] ?? 0))
          last = place
          const step = column === 0 ? gap : gap + 1
          column += step + 1
          return encode(step) + delta.map((value) => encode(value)).join('')
        })
        .join(',')
    })
    .join(';')
}

type Token = readonly [line: number, column: number, rest: string]

function tokensOf(mappings: string): Token[] {
  const tokens: Token[] = []
  const map = { version: 3, sources: ['a', 'b', 'c', 'd'], names: [], mappings } as const
  eachMapping(new TraceMap({ ...map, sources: [...map.sources], names: [] }), (token) => {
    const { generatedLine, generatedColumn, ...rest } = token
    tokens.push([generatedLine - 1, generatedColumn, JSON.stringify(rest)])
  })
  return tokens
}

describe('shifted mappings', () => {
  const segment = tuple(nat(40), nat(3), nat(2_000), nat(90_000))
  const lines = array(array(segment, { maxLength: 4 }), { minLength: 1, maxLength: 5 })

  test('move every token behind a new line by one line, and no other', () => {
    assert(
      property(lines, nat(6), (rows, line) => {
        const mappings = toMappings(rows)
        const moved = tokensOf(mappings).map(([at, column, rest]) => [
          at >= line ? at + 1 : at,
          column,
          rest,
        ])
        expect(tokensOf(shiftMappings(mappings, { line, column: 0, width: 0 }))).toEqual(moved)
      }),
    )
  })

  test('move every token behind new columns in the line, and no other', () => {
    assert(
      property(
        lines,
        nat(4),
        nat(99),
        integer({ min: 1, max: 900 }),
        (rows, line, column, width) => {
          const mappings = toMappings(rows)
          const moved = tokensOf(mappings).map(([at, from, rest]) => [
            at,
            at === line && from >= column ? from + width : from,
            rest,
          ])
          expect(tokensOf(shiftMappings(mappings, { line, column, width }))).toEqual(moved)
        },
      ),
    )
  })
})

describe('an index map', () => {
  const inner = { version: 3, sources: ['a'], names: [], mappings: 'AAAA;AACA' }

  test('is not shifted when a section in the way is elsewhere', () => {
    const sections = [{ offset: { line: 0, column: 0 }, url: 'other.map' }]
    const map = parseSourceMap(Buffer.from(JSON.stringify({ version: 3, sections })))
    expect(map && planMapEdits(map, 'id', { line: 1, column: 0, width: 0 })).toBeNull()
    expect(map && planMapEdits(map, 'id', { line: 0, column: 0, width: 0 })).not.toBeNull()
  })

  test.each([
    ['no offset', [{ map: inner }]],
    ['an offset of text', [{ offset: { line: '0', column: 0 }, map: inner }]],
    ['a section that is none', [null]],
    ['a map that is none', [{ offset: { line: 0, column: 0 }, map: 'AAAA' }]],
  ])('is not shifted when it has %s', (_, sections) => {
    const map = parseSourceMap(Buffer.from(JSON.stringify({ version: 3, sections })))
    expect(map && planMapEdits(map, 'id', { line: 1, column: 0, width: 0 })).toBeNull()
  })
})

test('a map with scopes gets its id, but is not shifted: they hold positions, too', () => {
  const map = parseSourceMap(Buffer.from('{"version":3,"mappings":"AAAA","scopes":"BAAA"}'))
  expect(map && planMapEdits(map, 'id', { line: 0, column: 0, width: 0 })).toBeNull()
  expect(map && planMapEdits(map, 'id', null)).toHaveLength(1)
})
