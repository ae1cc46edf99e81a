/** Where a value stands in the bytes of a JSON text. */
export type Span = { start: number; end: number }

/** The outermost members of a source map. A map may be large: its values are looked over, not parsed. */
export type MapMembers = {
  /** Right after the opening brace. */
  open: number
  values: ReadonlyMap<string, Span>
}

/** By the standard, ECMA-426, the maps of a map's sections have no sections; some tools nest them all the same. */
export const MAX_NESTED = 4

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Finds the members of a source map, regular or indexed; null when the bytes are not one. */
export function findMapMembers(json: Buffer): MapMembers | null {
  const found = findMembers(json, skipSpace(json, startOfJson(json)))
  if (found === null || skipSpace(json, found.end) !== json.length) return null
  return isMap(json, found.members.values) ? found.members : null
}

/** Finds the members of the object that begins at `start`, and where it ends; null when there is none. */
export function findMembers(
  json: Buffer,
  start: number,
): { members: MapMembers; end: number } | null {
  if (json[start] !== OPEN_BRACE) return null
  const values = new Map<string, Span>()
  let at = start
  do {
    const key = readKey(json, skipSpace(json, at + 1))
    if (key === null) return null
    const end = endOfValue(json, key.value)
    if (end === null) return null
    values.set(key.name, { start: key.value, end })
    at = skipSpace(json, end)
  } while (json[at] === COMMA)
  if (json[at] !== CLOSE_BRACE) return null
  return { members: { open: start + 1, values }, end: at + 1 }
}

/** Finds the elements of an array; null when the span is none. */
export function findElements(json: Buffer, { start, end }: Span): Span[] | null {
  if (json[start] !== OPEN_BRACKET) return null
  const elements: Span[] = []
  let at = skipSpace(json, start + 1)
  if (json[at] === CLOSE_BRACKET) return elements
  while (at < end) {
    const elementEnd = endOfValue(json, at)
    if (elementEnd === null) return null
    elements.push({ start: at, end: elementEnd })
    at = skipSpace(json, elementEnd)
    if (json[at] === CLOSE_BRACKET) return elements
    if (json[at] !== COMMA) return null
    at = skipSpace(json, at + 1)
  }
  return null
}

function isMap(json: Buffer, values: ReadonlyMap<string, Span>): boolean {
  const { start: mappings = -1 } = values.get('mappings') ?? {}
  const { start: sections = -1 } = values.get('sections') ?? {}
  return json[mappings] === QUOTE || json[sections] === OPEN_BRACKET
}

// Servers may put a line before the JSON that keeps other sites from running it: ECMA-426, section 4.1.
function startOfJson(json: Buffer): number {
  const start = BYTE_ORDER_MARK.every((byte, at) => json[at] === byte) ? BYTE_ORDER_MARK.length : 0
  if (json.toString('latin1', start, start + 3) !== ')]}') return start
  const lineEnd = json.indexOf('\n', start)
  return lineEnd === -1 ? json.length : lineEnd + 1
}

function skipSpace(json: Buffer, from: number): number {
  let at = from
  for (;;) {
    const byte = json[at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at
    at += 1
  }
}

function readKey(json: Buffer, start: number): { name: string; value: number } | null {
  if (json[start] !== QUOTE) return null
  const end = endOfString(json, start)
  const colon = end === null ? -1 : skipSpace(json, end)
  if (end === null || json[colon] !== COLON) return null
  return { name: json.toString('utf8', start + 1, end - 1), value: skipSpace(json, colon + 1) }
}

function endOfString(json: Buffer, start: number): number | null {
  for (let at = json.indexOf(QUOTE, start + 1); at !== -1; at = json.indexOf(QUOTE, at + 1)) {
    // Of several backslashes each second one is escaped itself.
    let first = at
    while (json[first - 1] === BACKSLASH) first -= 1
    if ((at - first) % 2 === 0) return at + 1
  }
  return null
}

function endOfValue(json: Buffer, start: number): number | null {
  const first = json[start]
  if (first === QUOTE) return endOfString(json, start)
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return endOfNested(json, start)
  const word = /^[\w.+-]+/.exec(json.toString('latin1', start, start + 40))
  return word === null ? null : start + word[0].length
}

function endOfNested(json: Buffer, start: number): number | null {
  let depth = 0
  let at = start
  while (at < json.length) {
    const byte = json[at]
    if (byte === QUOTE) {
      const end = endOfString(json, at)
      if (end === null) return null
      at = end
      continue
    }
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1
    if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1
    at += 1
    if (depth === 0) return at
  }
  return null
}
