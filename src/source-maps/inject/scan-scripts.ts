import { isUtf8 } from 'node:buffer'
import type { FoundFile } from '../artifact.ts'
import { readScriptDebugId } from './debug-id.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import { parseSourceMap } from '../map/source-map.ts'

/** What has to be known of every script before any is changed; its text is let go. */
export type ScriptFacts = {
  file: FoundFile
  /** Its id, in a comment or in the map that it holds; null when it has none yet. */
  debugId: string | null
  /** Whether it registers that id when it runs. */
  registered: boolean
  /** Where it says that its map is; null when it doesn't say, or holds the map itself. */
  mapUrl: string | null
  holdsMap: boolean
}

/** Null when the script is not text in UTF-8. */
export function toScriptFacts(file: FoundFile, script: Buffer): ScriptFacts | null {
  if (!isUtf8(script)) return null
  const reference = readMapReference(script)
  const inline = readInlineMap(reference)
  const own = readScriptDebugId(script)
  const inlineId = inline === null ? null : (parseSourceMap(inline.json)?.debugId ?? null)
  return {
    file,
    debugId: own?.id ?? inlineId,
    registered: own?.registered ?? false,
    mapUrl: inline === null ? (reference?.url ?? null) : null,
    holdsMap: inline !== null,
  }
}
