import { isObject } from '../../json.ts'
import { findElements, findMembers, MAX_NESTED, type MapMembers, type Span } from './map-members.ts'
import { readSegments, type Segment } from './segments.ts'

const BACKSLASH = 0x5c
const QUOTE = 0x22

type Start = { line: number; column: number }
/** Called for each segment of a map; `members` are those of the map, or of the section that it stands in. */
export type VisitSegment = (segment: Segment, members: MapMembers) => void

/**
 * Reads the segments of a map, regular or indexed, with their places in the whole script. Answers null, or why they cannot
 * be read. No more than one section's mappings are held at once.
 */
export function readMapSegments(
  json: Buffer,
  members: MapMembers,
  visit: VisitSegment,
): string | null {
  return readPart(json, { members, start: { line: 0, column: 0 }, depth: 0 }, visit)
}

type Part = { members: MapMembers; start: Start; depth: number }

function readPart(json: Buffer, part: Part, visit: VisitSegment): string | null {
  const sections = part.members.values.get('sections')
  if (sections !== undefined) return readSections(json, { ...part, sections }, visit)
  const mappings = readString(json, part.members.values.get('mappings'))
  if (mappings === null) return 'it has no mappings'
  const { line, column } = part.start
  const moved: Segment = { line: 0, column: 0, source: 0, originalLine: 0, name: 0 }
  return readSegments(mappings, (segment) => {
    moved.line = segment.line + line
    moved.column = segment.column + (segment.line === 0 ? column : 0)
    moved.source = segment.source
    moved.originalLine = segment.originalLine
    moved.name = segment.name
    visit(moved, part.members)
  })
}

function readSections(
  json: Buffer,
  { sections, start, depth }: Part & { sections: Span },
  visit: VisitSegment,
): string | null {
  const elements = findElements(json, sections)
  if (elements === null || depth === MAX_NESTED) return 'its sections cannot be read'
  for (const element of elements) {
    const values = findMembers(json, element.start)?.members.values
    const offset = readOffset(json, values?.get('offset'))
    const map = values?.get('map')
    const inner = map === undefined ? null : findMembers(json, map.start)
    if (offset === null || inner === null) return 'one of its sections has no map or no place'
    const moved = {
      line: start.line + offset.line,
      column: offset.column + (offset.line === 0 ? start.column : 0),
    }
    const reason = readPart(json, { members: inner.members, start: moved, depth: depth + 1 }, visit)
    if (reason !== null) return reason
  }
  return null
}

function readOffset(json: Buffer, span: Span | undefined): Start | null {
  const value = parseSpan(json, span)
  if (!isObject(value)) return null
  const { line, column } = value
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : null
}

function readString(json: Buffer, span: Span | undefined): string | null {
  if (span === undefined || json[span.start] !== QUOTE) return null
  if (json.subarray(span.start, span.end).includes(BACKSLASH)) {
    const value = parseSpan(json, span)
    return typeof value === 'string' ? value : null
  }
  return json.toString('latin1', span.start + 1, span.end - 1)
}

function parseSpan(json: Buffer, span: Span | undefined): unknown {
  try {
    return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end))
  } catch {
    return null
  }
}
