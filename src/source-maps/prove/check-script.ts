import { findPutSnippet } from '../inject/earlier-injection.ts'
import { readScriptIds, toDebugId } from '../inject/script-ids.ts'
import { createFit, isFitting } from '../map/fit.ts'
import { findElements, type MapMembers } from '../map/map-members.ts'
import type { Shift } from '../map/mappings.ts'
import { measureLines } from '../map/script-lines.ts'
import type { Segment } from '../map/segments.ts'
import type { SourceMap } from '../map/source-map.ts'
import { checkMap } from './check-map.ts'

/** A script as it goes up. */
export type CheckedScript = {
  bytes: Buffer
  isBytecode: boolean
  /** The id that the bundle has for it. */
  debugId: string | null
  /** Why it has no map; null when it has one. */
  lack: string | null
  /** Its map as it was read, how that is shifted, and the id that it will name. */
  map: SourceMap | null
  shift: Shift | null
  mapId: string | null
}

/**
 * Why Sentry will not be able to symbolicate a script; null when it will. The id that the script registers has to be that
 * of its comment, its map and the bundle, and its map has to be valid and to fit.
 */
export function findProblem(script: CheckedScript): string | null {
  if (script.map === null) return script.lack ?? 'its source map cannot be read'
  return findIdProblem(script) ?? findMapProblem(script, script.map)
}

function findIdProblem({ bytes, isBytecode, debugId, mapId }: CheckedScript): string | null {
  // What bytecode registers can't be seen from outside; the builder has given the id to the map.
  const ids = isBytecode ? null : readScriptIds(bytes)
  const own = ids === null ? null : toDebugId(ids)
  if (debugId === null || (ids !== null && own?.registered !== true)) {
    return 'it registers no Debug ID, so that only release and URL lead to its source map'
  }
  if (own !== null && own.id !== debugId) return `it registers ${own.id} instead of ${debugId}`
  if (ids !== null && ids.comment !== null && ids.comment.id !== debugId) {
    return `its comment names ${ids.comment.id} instead of ${debugId}`
  }
  return mapId === null || mapId === debugId
    ? null
    : `its source map names ${mapId} instead of ${debugId}`
}

function findMapProblem(
  { bytes, isBytecode, debugId, shift }: CheckedScript,
  map: SourceMap,
): string | null {
  const snippet = isBytecode || debugId === null ? null : findPutSnippet(bytes, debugId)
  const fit = createFit(
    {
      lines: isBytecode ? null : measureLines(bytes),
      ...(snippet === null ? {} : { inserted: { ...snippet.shift, width: snippet.width } }),
    },
    shift,
  )
  const sample = createSample(map.json)
  const invalid = checkMap(map, {
    enter: sample.enter,
    visit: (segment) => {
      fit.add(segment)
      sample.add(segment)
    },
  })
  if (invalid !== null) return `its source map is invalid: ${invalid}`
  const { tokens, beyond, inserted } = fit.result
  if (inserted > 0) return 'its source map does not know of the code that was put before it'
  if (!isFitting(fit.result)) {
    return `its source map is of another script: ${beyond} of ${tokens} tokens are where it has no code`
  }
  return sample.check()
}

type Sample = {
  enter: (members: MapMembers) => void
  add: (segment: Segment) => void
  /** Looks the token up; null when it leads to a line of its source. */
  check: () => string | null
}

// The last of 1, 2, 4, 8 … tokens: somewhere in the second half, and the same each time.
function createSample(json: Buffer): Sample {
  let count = 0
  let next = 1
  let source = -1
  let line = 0
  let part: MapMembers | null = null
  let current: MapMembers | null = null
  return {
    enter: (members) => {
      current = members
    },
    add: (segment) => {
      if (segment.source === -1) return
      count += 1
      if (count < next) return
      next *= 2
      source = segment.source
      line = segment.originalLine
      part = current
    },
    check: () => {
      const span = part?.values.get('sourcesContent')
      const content = span === undefined ? undefined : findElements(json, span)?.[source]
      if (content === undefined) return null
      const text: unknown = JSON.parse(json.toString('utf8', content.start, content.end))
      if (typeof text !== 'string' || line <= text.split(/\r\n|[\n\r\u2028\u2029]/).length)
        return null
      return `its source map leads to line ${line + 1} of a source that has fewer`
    },
  }
}
