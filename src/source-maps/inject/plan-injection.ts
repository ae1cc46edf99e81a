import { renderDataUrl } from './data-url.ts'
import type { Edit } from '../edit.ts'
import { findPutSnippet, isShiftedAlready, isUnshifted } from './earlier-injection.ts'
import { findScriptEnd, readInlineMap, readMapReference } from './map-reference.ts'
import { findPrologueEnd } from './prologue.ts'
import { readIdComment } from './script-ids.ts'
import type { Shift } from '../map/mappings.ts'
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
  /** How the map's tokens move; null when they stay. */
  shift: Shift | null
}

/**
 * Plans to put the id, and the code that registers it, into a script. The code goes before all other code, so that it
 * has run when the first error comes, and the map is shifted. Where there is no map to shift, it goes to the end.
 */
export function planInjection(script: Buffer, injection: Injection): InjectionPlan {
  const { snippet, map, shift } = planFront(script, injection) ?? planEnd(script, injection)
  const comment = planComment(script, injection.debugId, snippet)
  return withInlineMap(script, injection.map, {
    script: [snippet, ...comment],
    map,
    shift,
  })
}

/**
 * Plans to name an id that the script registers by itself, where it is not named yet: in the map, and in the comment.
 * Nothing is touched when the map names it: then the build has taken care of all of it. A map that was written anew since
 * the script was injected is shifted.
 */
export function planNaming(script: Buffer, injection: Injection): InjectionPlan {
  const { map, debugId, mayMove } = injection
  const snippet = map === null || !mayMove ? null : findPutSnippet(script, debugId)
  const shift = map !== null && snippet !== null && isUnshifted(map, snippet) ? snippet.shift : null
  if (map?.debugId === debugId && shift === null) return { script: [], map: [], shift: null }
  const edits = map === null ? [] : (planMapEdits(map, debugId, shift) ?? [])
  return withInlineMap(script, map, {
    script: planComment(script, debugId, null),
    map: edits,
    shift,
  })
}

function withInlineMap(
  script: Buffer,
  source: SourceMap | null,
  plan: InjectionPlan,
): InjectionPlan {
  const reference = readMapReference(script)
  const inline = readInlineMap(reference)
  if (reference === null || inline === null || source === null) return plan
  const text = renderDataUrl({ ...inline, json: editMap(source, plan.map) })
  const url = { start: reference.start, end: reference.end, text }
  return { ...plan, script: [...plan.script, url], map: [] }
}

type SnippetPlan = Pick<InjectionPlan, 'map' | 'shift'> & { snippet: Edit }

function planFront(script: Buffer, { map, mayMove, debugId }: Injection): SnippetPlan | null {
  const { offset, line, column } = findPrologueEnd(script)
  if (map === null || !mayMove || offset === script.length) return null
  const snippet = renderSnippet(debugId)
  const isLineStart = column === 0
  const width = snippet.length
  const shift = { line, column, width: isLineStart ? 0 : width }
  const text = isLineStart ? snippet + lineEndOf(script) : snippet
  const edit = { start: offset, end: offset, text }
  const isDone = isShiftedAlready(map, script, { edit, shift, width })
  const moved = isDone ? null : shift
  const edits = planMapEdits(map, debugId, moved)
  return edits === null ? null : { snippet: edit, map: edits, shift: moved }
}

function planEnd(script: Buffer, { map, debugId }: Injection): SnippetPlan {
  const offset = findScriptEnd(script, readMapReference(script))
  const text = breakBefore(script, offset) + renderSnippet(debugId) + lineEndOf(script)
  return {
    snippet: { start: offset, end: offset, text },
    map: map === null ? [] : (planMapEdits(map, debugId, null) ?? []),
    shift: null,
  }
}

function planComment(script: Buffer, debugId: string, snippet: Edit | null): Edit[] {
  const comment = readIdComment(script)
  // One that code follows may be too far from the end when more comes behind it.
  const isLast = comment?.isLast === true && (snippet === null || snippet.start < comment.start)
  if (isLast && comment.id === debugId) return []
  if (isLast) return [{ start: comment.start, end: comment.end, text: debugId }]
  const end = script.length
  const lineBreak = snippet?.start === end ? '' : breakBefore(script, end)
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
