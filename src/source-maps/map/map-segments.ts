import { eachSection, MAX_NESTED, type MapMembers, type Span } from './map-members.ts'
import { readSegments, type Reading, type Segment } from './segments.ts'

const BACKSLASH = 0x5c
const QUOTE = 0x22

type Start = { line: number; column: number }
/** Callbacks for the parts of a map. */
export type SegmentVisitor = {
  /** Of each map that has mappings: the map itself, or those of its sections, before its segments. */
  enter?: (members: MapMembers) => void
  visit: (segment: Segment) => void
  /** After its segments; answers what is wrong with them, or null. */
  leave?: (members: MapMembers, reading: Reading) => string | null
}

/**
 * Reads the segments of a map, regular or indexed, with their places in the whole script. Answers null, or why they cannot
 * be read.
 */
export function readMapSegments(
  json: Buffer,
  members: MapMembers,
  visitor: SegmentVisitor,
): string | null {
  return readPart(json, { members, start: { line: 0, column: 0 }, depth: 0 }, visitor)
}

type Part = { members: MapMembers; start: Start; depth: number }

function readPart(json: Buffer, part: Part, visitor: SegmentVisitor): string | null {
  const { members, start } = part
  const sections = members.values.get('sections')
  if (sections !== undefined) return readSections(json, { ...part, sections }, visitor)
  const mappings = readString(json, members.values.get('mappings'))
  if (mappings === null) return 'it has no mappings'
  visitor.enter?.(members)
  const reading = readSegments(mappings, moveBy(start, visitor.visit))
  return reading.reason ?? visitor.leave?.(members, reading) ?? null
}

function moveBy(
  { line, column }: Start,
  visit: (segment: Segment) => void,
): (segment: Segment) => void {
  if (line === 0 && column === 0) return visit
  const moved: Segment = { line: 0, column: 0, source: 0, originalLine: 0 }
  return (segment) => {
    moved.line = segment.line + line
    moved.column = segment.column + (segment.line === 0 ? column : 0)
    moved.source = segment.source
    moved.originalLine = segment.originalLine
    visit(moved)
  }
}

function readSections(
  json: Buffer,
  { sections, start, depth }: Part & { sections: Span },
  visitor: SegmentVisitor,
): string | null {
  if (depth === MAX_NESTED) return 'its sections cannot be read'
  for (const section of eachSection(json, sections)) {
    if (section?.map == null) return 'one of its sections has no map or no place'
    const { offset, map } = section
    const moved = {
      line: start.line + offset.line,
      column: offset.column + (offset.line === 0 ? start.column : 0),
    }
    const reason = readPart(json, { members: map, start: moved, depth: depth + 1 }, visitor)
    if (reason !== null) return reason
  }
  return null
}

function readString(json: Buffer, span: Span | undefined): Buffer | null {
  if (span === undefined || json[span.start] !== QUOTE) return null
  const text = json.subarray(span.start + 1, span.end - 1)
  if (!text.includes(BACKSLASH)) return text
  const value = parseSpan(json, span)
  return typeof value === 'string' ? Buffer.from(value) : null
}

function parseSpan(json: Buffer, span: Span | undefined): unknown {
  try {
    return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end))
  } catch {
    return null
  }
}
