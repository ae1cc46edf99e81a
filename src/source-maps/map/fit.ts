import { readMapSegments } from './map-segments.ts'
import type { Shift } from './mappings.ts'
import type { SourceMap } from './source-map.ts'

/** How the tokens of a map lie in a script. */
export type Fit = {
  tokens: number
  /** Tokens where the script has no text. */
  beyond: number
  /** Tokens within the text that was put into the script, of which no map knows. */
  inserted: number
}

/** A script as its maps see it. */
export type Layout = {
  /** The length of each line in UTF-16 units; null when the script has no lines. */
  lines: readonly number[] | null
  /** Where a text was put into the script, and its width. */
  inserted?: Shift
}

type Position = { line: number; column: number }

/** Counts how tokens lie in a script; with `shift`, how they would after it. */
export function createFit(
  { lines, inserted }: Layout,
  shift: Shift | null,
): { add: (token: Position) => void; result: Fit } {
  const result: Fit = { tokens: 0, beyond: 0, inserted: 0 }
  return {
    add: (token) => {
      let { line, column } = token
      if (shift !== null && line >= shift.line) {
        if (shift.width === 0) line += 1
        else if (line === shift.line && column >= shift.column) column += shift.width
      }
      result.tokens += 1
      if (lines !== null && !(column <= (lines[line] ?? -1))) result.beyond += 1
      if (inserted !== undefined && isWithin(line, column, inserted)) result.inserted += 1
    },
    result,
  }
}

/** Counts how a map's tokens lie in a script. */
export function measureFit({ json, members }: SourceMap, layout: Layout): Fit {
  const { add, result } = createFit(layout, null)
  readMapSegments(json, members, { visit: add })
  return result
}

function isWithin(line: number, column: number, text: Shift): boolean {
  return line === text.line && column >= text.column && column < text.column + text.width
}

/** One token may stand behind all code, and builders err now and then; of a map of another script many do. */
export function isFitting({ tokens, beyond }: Fit): boolean {
  return beyond <= Math.max(1, tokens / 50)
}
