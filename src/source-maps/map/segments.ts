/**
 * A mapping as it stands in a map: where it is in the script, and where it leads. Lines and columns count from 0. The
 * source is -1 for a mapping that leads nowhere.
 */
export type Segment = { line: number; column: number; source: number; originalLine: number }

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(128).fill(-1)
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value

const COMMA = 0x2c
const SEMICOLON = 0x3b
/** A number has 32 bits: ECMA-426, section 6. */
const MAX_SHIFT = 30

/**
 * Reads mappings, segment by segment. `visit` gets the same object each time. Answers null, or what ECMA-426, section
 * 9.2, has against them.
 */
export function readSegments(mappings: string, visit: (segment: Segment) => void): string | null {
  const segment: Segment = { line: 0, column: 0, source: -1, originalLine: 0 }
  const state = [0, 0, 0, 0, 0]
  let fields = 0
  let value = 0
  let shift = 0
  const end = (): string | null => {
    if (shift > 0) return 'a number does not end'
    if (fields === 0) return null
    if (fields !== 1 && fields !== 4 && fields !== 5) return `a segment has ${fields} fields`
    const [column = 0, source = 0, line = 0, originalColumn = 0, name = 0] = state
    if (column < 0) return 'a column is negative'
    if (fields > 1 && (source < 0 || line < 0 || originalColumn < 0))
      return 'a position is negative'
    if (fields === 5 && name < 0) return 'a name is negative'
    segment.column = column
    segment.source = fields === 1 ? -1 : source
    segment.originalLine = line
    visit(segment)
    fields = 0
    return null
  }
  for (let at = 0; at < mappings.length; at += 1) {
    const code = mappings.charCodeAt(at)
    if (code === COMMA || code === SEMICOLON) {
      const reason = end()
      if (reason !== null) return reason
      if (code === SEMICOLON) {
        segment.line += 1
        state[0] = 0
      }
      continue
    }
    const digit = code < 128 ? (VALUES[code] ?? -1) : -1
    if (digit === -1) return `${JSON.stringify(mappings.charAt(at))} is not a digit`
    if (shift > MAX_SHIFT) return 'a number is too large'
    value += (digit & 31) * 2 ** shift
    shift += 5
    if (digit >= 32) continue
    if (fields < 5)
      state[fields] = (state[fields] ?? 0) + (value % 2 === 0 ? value / 2 : -(value - 1) / 2)
    fields += 1
    value = 0
    shift = 0
  }
  return end()
}
