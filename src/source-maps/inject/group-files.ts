import type { FoundFile } from '../artifact.ts'
import { parseSourceMap, type SourceMap } from '../map/source-map.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import type { BufferPool } from '../buffer-pool.ts'
import { readContents, type Contents } from '../read-files.ts'
import type { ScriptFacts } from './scan-scripts.ts'

/** A map and a script as they are on disk. */
export type MapFile = { file: FoundFile; before: Contents; parsed: SourceMap }
export type ScriptFile = { facts: ScriptFacts; before: Contents }

/** Null when the file is not a source map in UTF-8. */
export function readMap(file: FoundFile, { take }: BufferPool): MapFile | null {
  const before = readContents(file.path, take)
  const parsed = parseSourceMap(before.bytes)
  return parsed === null ? null : { file, before, parsed }
}

export function readScript(facts: ScriptFacts, { take }: BufferPool): ScriptFile {
  return { facts, before: readContents(facts.file.path, take) }
}

/** The map that a script holds in a data URL. */
export function readHeldMap({ before: { bytes } }: ScriptFile): SourceMap | null {
  const inline = readInlineMap(readMapReference(bytes))
  return inline === null ? null : parseSourceMap(inline.json)
}
