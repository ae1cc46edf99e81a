import { applyEdits, type Edit } from '../edit.ts'
import { isFitting, measureFit } from '../map/fit.ts'
import type { Shift } from '../map/mappings.ts'
import { measureLines } from '../map/script-lines.ts'
import type { SourceMap } from '../map/source-map.ts'
import { findPrologueEnd, locate } from './prologue.ts'

/** A snippet that stands in a script: how it moved the code, and its own width. */
export type PutSnippet = { shift: Shift; width: number }

/**
 * Finds the snippet that this action or sentry-cli has put before a script's code after it was built. Those that bundlers put in
 * are in their maps already: they have Sentry's identifier, or another form.
 */
export function findPutSnippet(script: Buffer, debugId: string): PutSnippet | null {
  const at = script.indexOf(`="${debugId}"`)
  if (at === -1) return null
  const before = /;!function\(\)\{try\{[^\n\r]*$/.exec(
    script.toString('latin1', Math.max(0, at - 500), at),
  )
  const after = /^="[^"]*"\)*\}catch\(\w\)\{\}\}\(\);/.exec(script.toString('latin1', at, at + 80))
  if (before === null || after === null || !before[0].includes('_sentryDebugIds')) return null
  const start = at - before[0].length
  const end = at + after[0].length
  // A snippet after the code, or in a script without code, has shifted nothing.
  if (findPrologueEnd(script).offset !== start || !hasCode(script.subarray(end))) return null
  const { line, column } = locate(script, start)
  const width = end - start
  const isLine = column === 0 && (script[end] === 0x0a || script[end] === 0x0d)
  return { shift: { line, column, width: isLine ? 0 : width }, width }
}

function hasCode(script: Buffer): boolean {
  return script
    .toString('latin1')
    .split(/[\r\n]/)
    .some((line) => !/^\s*(?:\/\/.*)?$/.test(line))
}

/**
 * Whether a map knows nothing of the snippet in its script. A build that keeps a script whose contents have the same hash,
 * but writes its map anew, leaves such a pair. A tool that shifts a map gives it an id; a map with an id has tokens within the snippet.
 */
export function isUnshifted(map: SourceMap, snippet: PutSnippet): boolean {
  if (map.debugId === null) return true
  const { shift, width } = snippet
  return measureFit(map, { lines: null, inserted: { ...shift, width } }).inserted > 0
}

/**
 * Whether a map knows of a snippet that its script lacks: it fits the script only with the snippet in it. A build that
 * writes its scripts anew, but keeps a map, leaves such a pair.
 */
export function isShiftedAlready(map: SourceMap, script: Buffer, snippet: NewSnippet): boolean {
  if (map.debugId === null || isFitting(measureFit(map, { lines: measureLines(script) }))) {
    return false
  }
  const injected = Buffer.concat(applyEdits(script, [snippet.edit]))
  const { shift, width } = snippet
  const inserted = { ...shift, width }
  const fit = measureFit(map, { lines: measureLines(injected), inserted })
  return isFitting(fit) && fit.inserted === 0
}

/** A snippet that is to be put into a script. */
export type NewSnippet = PutSnippet & { edit: Edit }
