/**
 * A mapping as it stands in a map: where it is in the script, and where it leads. Lines and columns count from 0. Source
 * and name are -1 for a mapping without.
 */
export type Segment = {
  line: number
  column: number
  source: number
  originalLine: number
  name: number
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(128).fill(-1)
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value

const COMMA = 0x2c
const SEMICOLON = 0x3b
/** Numbers have 32 bits and a sign: ECMA-426, section 6. */
const MAX_NUMBER = 0x7fff_ffff
const MAX_SHIFT = 31

/** What the numbers of a segment are. */
const FIELDS = ['column', 'source', 'line', 'column of a source', 'name'] as const

type Reader = { numbers: number[]; fields: number; segment: Segment }

/**
 * Reads mappings, segment by segment. `visit` gets the same object each time. Answers null, or what ECMA-426, section
 * 9.2, has against them.
 */
export function readSegments(mappings: string, visit: (segment: Segment) => void): string | null {
  const segment: Segment = { line: 0, column: 0, source: -1, originalLine: 0, name: -1 }
  const reader: Reader = { numbers: [0, 0, 0, 0, 0], fields: 0, segment }
  let isLineStart = true
  let value = 0
  let shift = 0
  for (let at = 0; at <= mappings.length; at += 1) {
    const code = at === mappings.length ? SEMICOLON : mappings.charCodeAt(at)
    if (code === COMMA || code === SEMICOLON) {
      if (shift > 0) return 'a number does not end'
      const isEmpty = reader.fields === 0 && isLineStart && code === SEMICOLON
      const reason = isEmpty ? null : endSegment(reader)
      if (reason !== null) return reason
      if (!isEmpty) visit(segment)
      isLineStart = code === SEMICOLON
      if (isLineStart) {
        segment.line += 1
        reader.numbers[0] = 0
      }
      continue
    }
    const digit = code < 128 ? (VALUES[code] ?? -1) : -1
    if (digit === -1) return `${JSON.stringify(mappings.charAt(at))} is not a digit`
    const bits = digit & 31
    // More digits may follow as long as they add nothing.
    if (bits !== 0) value += bits * 2 ** Math.min(shift, MAX_SHIFT)
    if (bits !== 0 && shift > MAX_SHIFT) return 'a number is too large'
    shift += 5
    if (digit >= 32) continue
    const reason = addNumber(reader, value)
    if (reason !== null) return reason
    value = 0
    shift = 0
  }
  return null
}

function addNumber(reader: Reader, bits: number): string | null {
  const { numbers, fields } = reader
  const field = FIELDS[fields]
  if (field === undefined) return 'a segment has more than 5 fields'
  const number = (numbers[fields] ?? 0) + (bits % 2 === 0 ? bits / 2 : -(bits - 1) / 2)
  if (number < 0) return `a ${field} is negative`
  if (number > MAX_NUMBER) return `a ${field} is too large`
  numbers[fields] = number
  reader.fields += 1
  return null
}

function endSegment(reader: Reader): string | null {
  const { fields, numbers, segment } = reader
  if (fields !== 1 && fields !== 4 && fields !== 5) return `a segment has ${fields} fields`
  const [column = 0, source = 0, line = 0, , name = 0] = numbers
  segment.column = column
  segment.source = fields === 1 ? -1 : source
  segment.originalLine = line
  segment.name = fields === 5 ? name : -1
  reader.fields = 0
  return null
}
