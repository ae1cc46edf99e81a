import { originalPositionFor, TraceMap, decodedMappings } from '@jridgewell/trace-mapping'

/** A script and its map, as texts. */
export type MappedScript = { script: string; map: string }

/** How many tokens are looked up in each script. */
const MAX_TOKENS = 1000

/**
 * Compares where the tokens of a script lead before and after it got its Debug ID: a thousand of them at random, or all.
 * Gives how many were compared and how many lead elsewhere. What was put in must be all that changed.
 */
export function compareTokens(
  before: MappedScript,
  after: MappedScript,
  random: () => number,
): { compared: number; moved: number } {
  const maps = { before: new TraceMap(before.map), after: new TraceMap(after.map) }
  const shift = findShift(before.script, after.script)
  const lines = lineStarts(before.script)
  const newLines = lineStarts(after.script)
  const tokens = decodedMappings(maps.before).flatMap((segments, line) =>
    segments.filter(({ length }) => length > 1).map(([column]) => ({ line, column })),
  )
  const chosen =
    tokens.length <= MAX_TOKENS
      ? tokens
      : Array.from(
          { length: MAX_TOKENS },
          () => tokens[Math.floor(random() * tokens.length)] ?? { line: 0, column: 0 },
        )
  const moved = chosen.filter(({ line, column }) => {
    const place = shift((lines[line] ?? 0) + column)
    const newLine = newLines.findLastIndex((start) => start <= place)
    const newPlace = { line: newLine + 1, column: place - (newLines[newLine] ?? 0) }
    const was = originalPositionFor(maps.before, { line: line + 1, column })
    return JSON.stringify(originalPositionFor(maps.after, newPlace)) !== JSON.stringify(was)
  })
  return { compared: chosen.length, moved: moved.length }
}

/** Where a place in the old script is in the new one, which has one text more. Throws when more than that has changed. */
function findShift(before: string, after: string): (place: number) => number {
  const [was, is] = [withoutComments(before), withoutComments(after)]
  const width = is.length - was.length
  let start = 0
  while (start < was.length && was[start] === is[start]) start += 1
  // What was put in may begin with what follows it.
  while (start > 0 && was[start - 1] === is[start + width - 1]) start -= 1
  if (is.slice(0, start) + is.slice(start + width) !== was)
    throw new Error('the script has changed in more than one place')
  return (place) => (place >= start ? place + width : place)
}

/** Without the comments at the end, which a Debug ID adds to. */
function withoutComments(script: string): string {
  return script.replace(/(?:\s*\/\/[#@] [^\n]*)+\s*$/, '')
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
