import { isUtf8 } from 'node:buffer'
import type { FoundFile } from '../artifact.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import { parseSourceMap } from '../map/source-map.ts'
import { mayHaveIntegrity, readDigests } from '../signed/digests.ts'
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
  /** The `integrity` of other scripts that it loads, as webpack's runtime has them. */
  integrity: readonly string[]
  /** Whether it is bytecode of Hermes, which nothing can be put into. */
  isBytecode: boolean
}

// Source: include/hermes/BCGen/HBC/BytecodeFileFormat.h, MAGIC, in little-endian.
const HERMES = Buffer.from('c61fbc03c103191f', 'hex')

/** Null when the script is neither text in UTF-8 nor bytecode. */
export function toScriptFacts(file: FoundFile, script: Buffer): ScriptFacts | null {
  if (script.subarray(0, HERMES.length).equals(HERMES)) return { ...NOTHING_READ, file }
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
    integrity: mayHaveIntegrity(script) ? readDigests(script.toString('latin1'), false) : [],
    isBytecode: false,
  }
}

const NOTHING_READ: Omit<ScriptFacts, 'file'> = {
  debugId: null,
  registered: false,
  ids: { registered: [], comment: null, isTold: false },
  mapUrl: null,
  holdsMap: false,
  heldMapId: null,
  integrity: [],
  isBytecode: true,
}
