/**
 * A mapping as it stands in a map: where it is in the script, and where it leads. Lines and columns count from 0; the
 * source is -1 for a mapping without.
 */
export type Segment = {
  line: number
  column: number
  source: number
  originalLine: number
}

/** What was found out about mappings on the way. */
export type Reading = {
  /** What ECMA-426, section 9.2, has against them; null when they are well-formed. */
  reason: string | null
  /** The largest numbers of a source and of a name; -1 without any. */
  maxSource: number
  maxName: number
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(256).fill(-1)
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value

const COMMA = 0x2c
const SEMICOLON = 0x3b
/** Numbers have 32 bits and a sign: ECMA-426, section 6. */
const MAX_NUMBER = 0x7fff_ffff
/** More digits may follow as long as they add nothing; any that do are too many. */
const MAX_SHIFT = 35
/** Up to here a number can be shifted as an integer. */
const MAX_SMALL = 0x4000_0000

/** What the numbers of a segment are. */
const FIELDS = ['column', 'source', 'line', 'column of a source', 'name'] as const

/**
 * Reads mappings, segment by segment; `visit` gets the same object each time. A map has millions of digits: the loop
 * calls nothing but `visit`.
 */
export function readSegments(mappings: Uint8Array, visit: (segment: Segment) => void): Reading {
  const segment: Segment = { line: 0, column: 0, source: -1, originalLine: 0 }
  const { length } = mappings
  let [source, originalLine, originalColumn, name] = [0, 0, 0, 0]
  let [maxSource, maxName] = [-1, -1]
  let fields = 0
  let isLineStart = true
  let reason: string | null = null
  for (let at = 0; reason === null; at += 1) {
    const byte = at < length ? (mappings[at] ?? 0) : SEMICOLON
    let digit = VALUES[byte] ?? -1
    if (digit === -1) {
      if (fields === 4 || fields === 1 || fields === 5) {
        segment.source = fields === 1 ? -1 : source
        segment.originalLine = originalLine
        if (fields !== 1 && source > maxSource) maxSource = source
        if (fields === 5 && name > maxName) maxName = name
        visit(segment)
      } else if (fields !== 0 || !isLineStart || byte === COMMA) {
        reason = `a segment has ${fields} fields`
      }
      if (byte !== COMMA && byte !== SEMICOLON) reason = describeDigit(byte)
      if (at >= length) break
      fields = 0
      isLineStart = byte === SEMICOLON
      if (isLineStart) {
        segment.line += 1
        segment.column = 0
      }
      continue
    }
    let value = digit & 31
    for (let shift = 5; digit >= 32; shift += 5) {
      at += 1
      const next = at < length ? (mappings[at] ?? 0) : SEMICOLON
      digit = VALUES[next] ?? -1
      if (digit === -1) {
        reason =
          next === COMMA || next === SEMICOLON ? 'a number does not end' : describeDigit(next)
      } else if (shift < 25) value |= (digit & 31) << shift
      else if ((digit & 31) !== 0) value += (digit & 31) * 2 ** Math.min(shift, MAX_SHIFT)
    }
    const size = value < MAX_SMALL ? value >> 1 : Math.floor(value / 2)
    const delta = (value & 1) === 0 ? size : -size
    let sum = 0
    if (fields === 0) sum = segment.column += delta
    else if (fields === 1) sum = source += delta
    else if (fields === 2) sum = originalLine += delta
    else if (fields === 3) sum = originalColumn += delta
    else if (fields === 4) sum = name += delta
    else reason ??= 'a segment has more than 5 fields'
    if (sum < 0) reason ??= `a ${FIELDS[fields]} is negative`
    if (sum > MAX_NUMBER) reason ??= `a ${FIELDS[fields]} is too large`
    fields += 1
  }
  return { reason, maxSource, maxName }
}

function describeDigit(byte: number): string {
  return `${JSON.stringify(String.fromCharCode(byte))} is not a digit`
}
