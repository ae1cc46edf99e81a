/**
 * Text put into a generated script, as its map sees it: either one whole line before `line` (`width` is 0), or `width`
 * columns at a place within a line. Lines and columns count from 0, columns in UTF-16 units.
 */
export type Shift = { line: number; column: number; width: number }

/** Replaces `removed` characters at `at` by `text`. */
export type MappingsEdit = { at: number; removed: number; text: string }

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NO_EDIT: MappingsEdit = { at: 0, removed: 0, text: '' }

/** Shifts the mappings of a regular map. */
export function shiftMappings(mappings: string, shift: Shift): string {
  const { at, removed, text } = editMappings(mappings, shift)
  return mappings.slice(0, at) + text + mappings.slice(at + removed)
}

/**
 * The one edit that shifts mappings. Columns are relative to the segment before in the same line, everything else to
 * the one before in any line: so a new line changes no segment, and new columns change only the first segment after
 * them. Mappings that end before the shift stay as they are.
 */
export function editMappings(mappings: string, shift: Shift): MappingsEdit {
  const start = startOfLine(mappings, shift.line)
  if (start === null) return NO_EDIT
  return shift.width === 0
    ? { at: start, removed: 0, text: ';' }
    : widenLine(mappings, start, shift)
}

function startOfLine(mappings: string, line: number): number | null {
  let start = 0
  for (let passed = 0; passed < line; passed += 1) {
    const end = mappings.indexOf(';', start)
    if (end === -1) return null
    start = end + 1
  }
  return start
}

function widenLine(mappings: string, start: number, { column, width }: Shift): MappingsEdit {
  let at = start
  let reached = 0
  while (at < mappings.length && mappings[at] !== ';') {
    const { value, end } = readVlq(mappings, at)
    reached += value
    if (end > at && reached >= column) {
      return { at, removed: end - at, text: writeVlq(value + width) }
    }
    at = end
    while (at < mappings.length && mappings[at] !== ',' && mappings[at] !== ';') at += 1
    if (mappings[at] === ',') at += 1
  }
  return NO_EDIT
}

/** Reads a number as mappings spell it, five bits a digit, the sign in the lowest: ECMA-426, section 6. */
function readVlq(mappings: string, start: number): { value: number; end: number } {
  let bits = 0
  let scale = 1
  let end = start
  for (;;) {
    const digit = DIGITS.indexOf(mappings.charAt(end))
    if (end >= mappings.length || digit === -1) break
    end += 1
    bits += (digit & 31) * scale
    scale *= 32
    if (digit < 32) break
  }
  const size = Math.floor(bits / 2)
  return { value: bits % 2 === 0 ? size : -size, end }
}

function writeVlq(value: number): string {
  let bits = value < 0 ? -value * 2 + 1 : value * 2
  let text = ''
  do {
    const rest = Math.floor(bits / 32)
    text += DIGITS.charAt((bits % 32) + (rest > 0 ? 32 : 0))
    bits = rest
  } while (bits > 0)
  return text
}
