/** Where a value stands in the bytes of a JSON text; of some arrays their elements, too. */
export type Span = { start: number; end: number; elements?: readonly Span[] }

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
function findMembers(json: Buffer, start: number): { members: MapMembers; end: number } | null {
  if (json[start] !== OPEN_BRACE) return null
  const values = new Map<string, Span>()
  let at = start
  do {
    const key = readKey(json, skipSpace(json, at + 1))
    if (key === null) return null
    const value = key.name === 'sourcesContent' ? readArray(json, key.value) : null
    const end = value?.end ?? endOfValue(json, key.value)
    if (end === null) return null
    values.set(key.name, value ?? { start: key.value, end })
    at = skipSpace(json, end)
  } while (json[at] === COMMA)
  if (json[at] !== CLOSE_BRACE) return null
  return { members: { open: start + 1, values }, end: at + 1 }
}

// The contents of sources are most of a map: whoever asks for them must not look through them again.
function readArray(json: Buffer, start: number): Span | null {
  const elements = findElements(json, { start, end: json.length })
  const closing = skipSpace(json, elements?.at(-1)?.end ?? start + 1)
  return elements === null ? null : { start, end: closing + 1, elements }
}

/** Finds the elements of an array; null when the span is not one. */
export function findElements(json: Buffer, span: Span): readonly Span[] | null {
  if (span.elements !== undefined) return span.elements
  const elements: Span[] = []
  for (const element of eachElement(json, span)) {
    if (element === null) return null
    elements.push(element)
  }
  return elements
}

/** A section of an indexed map: where it begins in the script, and its map; null when that is elsewhere. */
export type Section = {
  offset: { line: number; column: number }
  place: MapMembers
  map: MapMembers | null
}

/** Builders make one for each module. Nothing else bounds how long they are looked at. */
export const MAX_SECTIONS = 100_000

/** Goes through the sections of a map. Gives null, and ends, at anything that is not a section, or one too many. */
export function* eachSection(json: Buffer, span: Span): Generator<Section | null> {
  let count = 0
  for (const element of eachElement(json, span)) {
    count += 1
    const isOne = element !== null && count <= MAX_SECTIONS
    const section = isOne ? readSection(json, element) : null
    yield section
    if (section === null) return
  }
}

function readSection(json: Buffer, { start }: Span): Section | null {
  const values = findMembers(json, start)?.members.values
  const place = findMembersOf(json, values?.get('offset'))
  const map = findMembersOf(json, values?.get('map'))
  const line = readNumber(json, place?.values.get('line'))
  const column = readNumber(json, place?.values.get('column'))
  if (place === null || line === null || column === null) return null
  return { offset: { line, column }, place, map }
}

function findMembersOf(json: Buffer, span: Span | undefined): MapMembers | null {
  return span === undefined ? null : (findMembers(json, span.start)?.members ?? null)
}

function readNumber(json: Buffer, span: Span | undefined): number | null {
  const text = span === undefined ? '' : json.toString('latin1', span.start, span.end)
  return /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : null
}

// Ends with a null where the list is broken.
function* eachElement(json: Buffer, { start, end }: Span): Generator<Span | null> {
  let at = json[start] === OPEN_BRACKET ? skipSpace(json, start + 1) : end
  if (json[at] === CLOSE_BRACKET && at < end) return
  while (at < end) {
    const elementEnd = endOfValue(json, at)
    if (elementEnd === null) break
    yield { start: at, end: elementEnd }
    at = skipSpace(json, elementEnd)
    if (json[at] === CLOSE_BRACKET) return
    if (json[at] !== COMMA) break
    at = skipSpace(json, at + 1)
  }
  yield null
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
  return { name: readName(json, start + 1, end - 1), value: skipSpace(json, colon + 1) }
}

/** The names that come once for each section of a map. To make a text of each costs more than all else. */
const NAMES = 'offset map line column version sources names mappings sourcesContent file'.split(' ')

function readName(json: Buffer, start: number, end: number): string {
  const known = NAMES.find((name) => name.length === end - start && isAt(json, start, name))
  return known ?? json.toString('utf8', start, end)
}

function isAt(json: Buffer, start: number, name: string): boolean {
  for (let at = name.length - 1; at >= 0; at -= 1)
    if (json[start + at] !== name.charCodeAt(at)) return false
  return true
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
  let at = start
  while (at < json.length && isOfWord(json[at] ?? 0)) at += 1
  return at === start ? null : at
}

/** Numbers, true, false and null consist of them. */
function isOfWord(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || WORD.has(byte)
}

const WORD = new Set(Buffer.from('+-._E'))

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
