import {
  eachSection,
  findElements,
  MAX_NESTED,
  MAX_SECTIONS,
  type MapMembers,
  type Span,
} from './map-members.ts'

/**
 * What ECMA-426, section 9, has against the fields of a map, its sections' included; null when they are as they should
 * be. Its mappings are read elsewhere.
 */
export function findInvalidField(json: Buffer, members: MapMembers): string | null {
  return checkPart({ json, members, depth: 0 })
}

type Part = { json: Buffer; members: MapMembers; depth: number }

function checkPart(part: Part): string | null {
  const { json, members } = part
  const read = (name: string): unknown => parseSpan(json, members.values.get(name))
  if (read('version') !== 3) return 'its version is not 3'
  if (!isOptionalText(read('file'))) return 'file is not a text'
  if (members.values.has('sections')) return checkSections(part)
  const sources = read('sources')
  if (!isListOf(sources, isTextOrNull)) return 'sources is not a list of texts'
  if (!isOptional(read('names'), (one) => isListOf(one, isText))) {
    return 'names is not a list of texts'
  }
  if (!isOptionalText(read('sourceRoot'))) return 'sourceRoot is not a text'
  if (!hasContents(json, members)) return 'sourcesContent is not a list of texts'
  const isIndex = (one: unknown): boolean =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 && one < sources.length
  if (!isOptional(read('ignoreList'), (one) => isListOf(one, isIndex))) {
    return 'ignoreList is not a list of sources'
  }
  return null
}

// Contents are looked over instead of parsed: they are most of a map.
function hasContents(json: Buffer, { values }: MapMembers): boolean {
  const span = values.get('sourcesContent')
  if (span === undefined || isNull(json, span)) return true
  return (
    findElements(json, span)?.every((one) => json[one.start] === QUOTE || isNull(json, one)) ===
    true
  )
}

const QUOTE = 0x22
const OPEN_BRACKET = 0x5b

function isNull(json: Buffer, { start, end }: Span): boolean {
  return json.toString('latin1', start, Math.min(end, start + 5)) === 'null'
}

function checkSections({ json, members, depth }: Part): string | null {
  if (members.values.has('mappings')) return 'it has both sections and mappings'
  const span = members.values.get('sections')
  if (span === undefined || json[span.start] !== OPEN_BRACKET || depth === MAX_NESTED)
    return 'sections is not a list'
  let last = { line: 0, column: -1 }
  let count = 0
  for (const section of eachSection(json, span)) {
    if (section === null && count === MAX_SECTIONS) return `it has more than ${count} sections`
    if (section === null) return 'a section has no place'
    count += 1
    const { offset, map } = section
    if (![offset.line, offset.column].every((one) => Number.isInteger(one) && one >= 0))
      return 'a section has no place'
    if (offset.line < last.line || (offset.line === last.line && offset.column <= last.column)) {
      return 'its sections are not in order'
    }
    last = offset
    if (map === null) return 'a section has no map'
    const reason = checkPart({ json, members: map, depth: depth + 1 })
    if (reason !== null) return reason
  }
  return null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value)
}

function isOptionalText(value: unknown): boolean {
  return isOptional(value, isText)
}

// Builders write null for what they don't know.
function isOptional(value: unknown, accepts: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || accepts(value)
}

function isListOf(value: unknown, accepts: (value: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every((one) => accepts(one))
}

function parseSpan(json: Buffer, span: Span | undefined): unknown {
  try {
    return span === undefined ? undefined : JSON.parse(json.toString('utf8', span.start, span.end))
  } catch {
    return NOTHING
  }
}

/** What no check accepts. */
const NOTHING = Symbol('broken JSON')
