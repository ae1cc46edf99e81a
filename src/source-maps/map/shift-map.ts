import { isObject, type JsonObject } from '../../json.ts'
import type { Edit } from '../edit.ts'
import { MAX_NESTED, type MapMembers, type Span } from './map-members.ts'
import { editMappings, shiftMappings, type Shift } from './mappings.ts'

const QUOTE = 0x22

/**
 * The edits after which a map, regular or indexed, gives every token of its script the original position that it had
 * before the shift; null when the map can't be shifted.
 */
export function shiftMap(json: Buffer, { values }: MapMembers, shift: Shift): Edit[] | null {
  const sections = values.get('sections')
  if (sections !== undefined) {
    const shifted = shiftSections(parseSpan(json, sections), shift, 1)
    const text = shifted === null ? null : renderJson(shifted)
    return text === null ? null : [{ ...sections, text }]
  }
  // A proposal in motion: it holds generated positions, in a form that is not settled.
  if (values.has('scopes')) return null
  return lineMembers(shift).flatMap((name) => {
    const span = values.get(name)
    return span === undefined || json[span.start] !== QUOTE ? [] : [editString(json, span, shift)]
  })
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

// It has no stack for what is nested too deeply, as no map is.
function renderJson(value: unknown): string | null {
  try {
    return JSON.stringify(value)
  } catch {
    return null
  }
}

function shiftSections(sections: unknown, shift: Shift, depth: number): JsonObject[] | null {
  if (!Array.isArray(sections) || depth > MAX_NESTED) return null
  const shifted: JsonObject[] = []
  for (const section of sections) {
    const moved = isObject(section) ? shiftSection(section, shift, depth) : null
    if (moved === null) return null
    shifted.push(moved)
  }
  return shifted
}

// A section that begins after the inserted text moves as a whole; the one that the text stands in moves in part.
function shiftSection(section: JsonObject, shift: Shift, depth: number): JsonObject | null {
  const { offset, map } = section
  if (!isObject(offset)) return null
  const { line, column } = offset
  if (typeof line !== 'number' || typeof column !== 'number') return null
  if (line > shift.line || (line === shift.line && column >= shift.column)) {
    if (shift.width === 0) return { ...section, offset: { ...offset, line: line + 1 } }
    if (line > shift.line) return section
    return { ...section, offset: { ...offset, column: column + shift.width } }
  }
  const inner = isObject(map) ? shiftInner(map, toInnerShift(shift, line, column), depth) : null
  return inner === null ? null : { ...section, map: inner }
}

// The columns of a section's first line count from where the section begins.
function toInnerShift(shift: Shift, line: number, column: number): Shift {
  return line === shift.line
    ? { ...shift, line: 0, column: shift.column - column }
    : { ...shift, line: shift.line - line }
}

function shiftInner(map: JsonObject, shift: Shift, depth: number): JsonObject | null {
  if (map['sections'] !== undefined) {
    const sections = shiftSections(map['sections'], shift, depth + 1)
    return sections === null ? null : { ...map, sections }
  }
  if (typeof map['mappings'] !== 'string' || map['scopes'] !== undefined) return null
  const shifted = lineMembers(shift).flatMap((name) => {
    const value = map[name]
    return typeof value === 'string' ? [[name, shiftMappings(value, shift)]] : []
  })
  return { ...map, ...Object.fromEntries(shifted) }
}
