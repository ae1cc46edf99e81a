import { isUtf8 } from 'node:buffer'
import type { FoundFile } from '../artifact.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import { parseSourceMap } from '../map/source-map.ts'
import { readScriptIds, toDebugId, type ScriptIds } from './script-ids.ts'

/** What has to be known of every script before any is changed; its text is let go. */
export type ScriptFacts = {
  file: FoundFile
  /** Its id: the one that it registers, else that of its comment, else that of the map that it holds; null without one. */
  debugId: string | null
  /** Whether it registers that id when it runs. */
  registered: boolean
  ids: ScriptIds
  /** Where it says that its map is; null when it doesn't say, or holds the map itself. */
  mapUrl: string | null
  holdsMap: boolean
  /** The id of the map that it holds. */
  heldMapId: string | null
}

/** Null when the script is not text in UTF-8. */
export function toScriptFacts(file: FoundFile, script: Buffer): ScriptFacts | null {
  if (!isUtf8(script)) return null
  const reference = readMapReference(script)
  const inline = readInlineMap(reference)
  const ids = readScriptIds(script)
  const own = toDebugId(ids)
  const heldMapId = inline === null ? null : (parseSourceMap(inline.json)?.debugId ?? null)
  return {
    file,
    debugId: own?.id ?? heldMapId,
    registered: own?.registered ?? false,
    ids,
    mapUrl: inline === null ? (reference?.url ?? null) : null,
    holdsMap: inline !== null,
    heldMapId,
  }
}
