import { isDeepStrictEqual } from 'node:util'
import { AnyMap, decodedMappings } from '@jridgewell/trace-mapping'

/** A script and its map, as texts. */
export type MappedScript = { script: string; map: string }

/** How many tokens are looked up in each script. */
const MAX_TOKENS = 1000

/**
 * Compares where the tokens of a script lead before and after it got its Debug ID: a thousand of them at random, or all.
 * Gives how many were compared and how many lead elsewhere. Throws when more than one text was put in.
 */
export function compareTokens(
  before: MappedScript,
  after: MappedScript,
  random: () => number,
): { compared: number; moved: number } {
  const shift = findShift(before.script, after.script)
  const lines = lineStarts(before.script)
  const newLines = lineStarts(after.script)
  const found = decodedMappings(new AnyMap(after.map))
  const tokens = decodedMappings(new AnyMap(before.map)).flatMap((segments, line) => {
    // Builders count columns beyond the end of a line where characters are of several bytes.
    const length = (lines[line + 1] ?? before.script.length) - (lines[line] ?? 0)
    return segments
      .filter((segment) => segment.length > 1 && segment[0] < length)
      .map((segment) => ({ line, segment }))
  })
  const moved = draw(tokens, random).filter(({ line, segment: [column, ...original] }) => {
    const place = shift((lines[line] ?? 0) + column)
    const newLine = newLines.findLastIndex((start) => start <= place)
    const wanted = [place - (newLines[newLine] ?? 0), ...original]
    return !found[newLine]?.some((segment) => isDeepStrictEqual(segment, wanted))
  })
  return { compared: Math.min(tokens.length, MAX_TOKENS), moved: moved.length }
}

function draw<T>(tokens: readonly T[], random: () => number): T[] {
  if (tokens.length <= MAX_TOKENS) return [...tokens]
  return Array.from({ length: MAX_TOKENS }, () =>
    tokens.slice(Math.floor(random() * tokens.length)).slice(0, 1),
  ).flat()
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
