import { joinClose, type Edit } from '../edit.ts'
import { eachSection, MAX_NESTED, type MapMembers, type Section, type Span } from './map-members.ts'
import { editMappings, shiftMappings, type Shift } from './mappings.ts'

const QUOTE = 0x22

/**
 * The edits after which a map, regular or indexed, gives every token of its script the original position that it had
 * before the shift; null when the map can't be shifted.
 */
export function shiftMap(json: Buffer, members: MapMembers, shift: Shift): Edit[] | null {
  return joinClose(json, shiftPart({ json, members, depth: 0 }, shift))
}

type Part = { json: Buffer; members: MapMembers; depth: number }

/** In the order of their places, with a null among them where the map can't be shifted. */
function shiftPart(part: Part, shift: Shift): Iterable<Edit | null> {
  const sections = part.members.values.get('sections')
  if (sections === undefined) return shiftStrings(part, shift) ?? [null]
  return part.depth === MAX_NESTED ? [null] : shiftSections(part, sections, shift)
}

function* shiftSections({ json, depth }: Part, span: Span, shift: Shift): Generator<Edit | null> {
  for (const section of eachSection(json, span)) {
    if (section === null) yield null
    else yield* shiftSection(section, shift, { json, depth })
  }
}

function shiftStrings({ json, members: { values } }: Part, shift: Shift): Edit[] | null {
  const mappings = values.get('mappings')
  if (mappings === undefined || json[mappings.start] !== QUOTE) return null
  // A proposal in motion: it holds generated positions, in a form that is not settled.
  if (values.has('scopes')) return null
  return lineMembers(shift)
    .flatMap((name) => values.get(name) ?? [])
    .filter(({ start }) => json[start] === QUOTE)
    .toSorted((a, b) => a.start - b.start)
    .map((span) => editString(json, span, shift))
}

// Range mappings name segments by their number in the line, so that columns don't matter to them.
function lineMembers({ width }: Shift): readonly string[] {
  return width === 0 ? ['mappings', 'rangeMappings'] : ['mappings']
}

function editString(json: Buffer, span: Span, shift: Shift): Edit {
  const raw = json.toString('latin1', span.start + 1, span.end - 1)
  // Some encoders escape the slash, which is one of the digits.
  if (raw.includes('\\')) {
    const mappings = String(parseSpan(json, span))
    return { ...span, text: JSON.stringify(shiftMappings(mappings, shift)) }
  }
  const { at, removed, text } = editMappings(raw, shift)
  const start = span.start + 1 + at
  return { start, end: start + removed, text }
}

function parseSpan(json: Buffer, { start, end }: Span): unknown {
  try {
    return JSON.parse(json.toString('utf8', start, end))
  } catch {
    return null
  }
}

// A section that begins after the inserted text moves as a whole; the one that the text stands in moves in part.
function shiftSection(
  { offset: { line, column }, place, map }: Section,
  shift: Shift,
  { json, depth }: Omit<Part, 'members'>,
): Iterable<Edit | null> {
  if (line < shift.line || (line === shift.line && column < shift.column)) {
    const inner = map === null ? null : { json, members: map, depth: depth + 1 }
    return inner === null ? [null] : shiftPart(inner, toInnerShift(shift, line, column))
  }
  if (shift.width === 0) return editNumber(place, 'line', line + 1)
  return line === shift.line ? editNumber(place, 'column', column + shift.width) : []
}

function editNumber({ values }: MapMembers, name: string, value: number): Edit[] {
  const span = values.get(name)
  return span === undefined ? [] : [{ ...span, text: String(value) }]
}

// The columns of a section's first line count from where the section begins.
function toInnerShift(shift: Shift, line: number, column: number): Shift {
  return line === shift.line
    ? { ...shift, line: 0, column: shift.column - column }
    : { ...shift, line: shift.line - line }
}
