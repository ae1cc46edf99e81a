import { isUtf8 } from 'node:buffer'
import { parseDebugId } from '../inject/debug-id.ts'
import { applyEdits, type Edit } from '../edit.ts'
import { findMapMembers, type MapMembers } from './map-members.ts'
import type { Shift } from './mappings.ts'
import { shiftMap } from './shift-map.ts'

/** A source map that can be read. */
export type SourceMap = { json: Buffer; members: MapMembers; debugId: string | null }

// The standard's proposal, which is what sentry-cli injects by, and the older one that Sentry reads as well.
const ID_KEYS = ['debugId', 'debug_id'] as const

/** Looks a map over; null when the bytes are not a source map in UTF-8. */
export function parseSourceMap(json: Buffer): SourceMap | null {
  const members = isUtf8(json) ? findMapMembers(json) : null
  if (members === null) return null
  const [debugId = null] = ID_KEYS.flatMap((key) => readId(json, members, key) ?? [])
  return { json, members, debugId }
}

function readId(json: Buffer, { values }: MapMembers, key: string): string | null {
  const span = values.get(key)
  return span === undefined
    ? null
    : parseDebugId(json.toString('latin1', span.start + 1, span.end - 1))
}

/** The edits that give a map its id and, where text went into its script, shift it; null when it can't be shifted. */
export function planMapEdits(
  { json, members }: SourceMap,
  debugId: string,
  shift: Shift | null,
): Edit[] | null {
  const shifts = shift === null ? [] : shiftMap(json, members, shift)
  if (shifts === null) return null
  const replaced = ID_KEYS.flatMap((key) => {
    const span = members.values.get(key)
    return span === undefined ? [] : [{ ...span, text: JSON.stringify(debugId) }]
  })
  const added = ID_KEYS.filter((key) => !members.values.has(key))
  const text = added.map((key) => `"${key}":"${debugId}",`).join('')
  return [{ start: members.open, end: members.open, text }, ...replaced, ...shifts]
}

/** The map's bytes after edits. */
export function editMap({ json }: SourceMap, edits: readonly Edit[]): Buffer {
  return Buffer.concat(applyEdits(json, edits))
}
