import { renderDataUrl } from './data-url.ts'
import { readScriptDebugId } from './debug-id.ts'
import type { Edit } from '../edit.ts'
import { findScriptEnd, readInlineMap, readMapReference } from './map-reference.ts'
import { findPrologueEnd } from './prologue.ts'
import { renderDebugIdComment, renderSnippet } from './snippet.ts'
import { editMap, planMapEdits, type SourceMap } from '../map/source-map.ts'

/** What a script is to get. */
export type Injection = {
  debugId: string
  /** The script's map, from a file or within the script; null when there is none at hand. */
  map: SourceMap | null
  /** Whether the map is that of this script alone, so that it can follow when code moves. */
  mayMove: boolean
}

export type InjectionPlan = {
  script: readonly Edit[]
  /** The edits of the map's file; none for a map within the script. */
  map: readonly Edit[]
}

/**
 * Plans to put the id, and the code that registers it, into a script. The code goes before all other code, so that it
 * has run when the first error comes, and the map is shifted. Where there is no map to shift, it goes to the end.
 */
export function planInjection(script: Buffer, injection: Injection): InjectionPlan {
  const { snippet, map } = planFront(script, injection) ?? planEnd(script, injection)
  const comment = planComment(script, injection.debugId, snippet)
  const reference = readMapReference(script)
  const inline = readInlineMap(reference)
  if (reference === null || inline === null || injection.map === null) {
    return { script: [snippet, ...comment], map }
  }
  const text = renderDataUrl({ ...inline, json: editMap(injection.map, map) })
  const url = { start: reference.start, end: reference.end, text }
  return { script: [snippet, url, ...comment], map: [] }
}

type SnippetPlan = { snippet: Edit; map: readonly Edit[] }

function planFront(script: Buffer, { map, mayMove, debugId }: Injection): SnippetPlan | null {
  const { offset, line, column } = findPrologueEnd(script)
  if (map === null || !mayMove || offset === script.length) return null
  const snippet = renderSnippet(debugId)
  const isLineStart = column === 0
  const shift = { line, column, width: isLineStart ? 0 : snippet.length }
  const edits = planMapEdits(map, debugId, shift)
  if (edits === null) return null
  const text = isLineStart ? snippet + lineEndOf(script) : snippet
  return { snippet: { start: offset, end: offset, text }, map: edits }
}

function planEnd(script: Buffer, { map, debugId }: Injection): SnippetPlan {
  const offset = findScriptEnd(script, readMapReference(script))
  const text = breakBefore(script, offset) + renderSnippet(debugId) + lineEndOf(script)
  return {
    snippet: { start: offset, end: offset, text },
    map: map === null ? [] : (planMapEdits(map, debugId, null) ?? []),
  }
}

function planComment(script: Buffer, debugId: string, snippet: Edit): Edit[] {
  if (readScriptDebugId(script)?.id === debugId) return []
  const end = script.length
  const lineBreak = snippet.start === end ? '' : breakBefore(script, end)
  return [{ start: end, end, text: lineBreak + renderDebugIdComment(debugId) + lineEndOf(script) }]
}

function breakBefore(script: Buffer, offset: number): string {
  const before = script[offset - 1]
  return offset === 0 || before === 0x0a || before === 0x0d ? '' : lineEndOf(script)
}

function lineEndOf(script: Buffer): string {
  const newline = script.indexOf('\n')
  return newline > 0 && script[newline - 1] === 0x0d ? '\r\n' : '\n'
}
