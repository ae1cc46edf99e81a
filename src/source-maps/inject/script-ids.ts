import { parseDebugId } from './debug-id.ts'
import { findLastComments } from './last-comments.ts'
import { findTokens } from './tokens.ts'

/** What a script says about its own Debug ID. */
export type ScriptIds = {
  /** The ids that it registers when it runs, in the order in which they take effect: Sentry's SDK reports the last. */
  registered: readonly string[]
  comment: IdComment | null
  /** Whether code of an unknown kind has the comment's id, which then is taken to register it. */
  isTold: boolean
}

/** The id that a script's last debugId comment names, the bytes of it, and whether only comments follow. */
export type IdComment = { id: string; start: number; end: number; isLast: boolean }

export type ScriptDebugId = {
  id: string
  /** Whether the script also registers its id at run time; a bundler may have left the comment only. */
  registered: boolean
}

/**
 * The id of a script, null when it has none. What it registers comes first, since that is what its errors are reported
 * with; then what its comment says, which only tools read.
 */
export function toDebugId({ registered, comment, isTold }: ScriptIds): ScriptDebugId | null {
  const id = registered.at(-1) ?? comment?.id
  return id === undefined ? null : { id, registered: registered.length > 0 || isTold }
}

/** Reads the ids of a script: those that its own code registers, and that of its comment. */
export function readScriptIds(script: Buffer): ScriptIds {
  const comment = readIdComment(script)
  const registered = readRegisteredIds(script)
  const isTold = comment !== null && registered.length === 0 && tellsId(script, comment)
  return { registered, comment, isTold }
}

const NAME = 'debugId='

/** The debugId comment in a script's last lines; null when it has none. */
export function readIdComment(script: Buffer): IdComment | null {
  for (const { at, end, isLast } of findLastComments(script, NAME)) {
    const start = at + NAME.length
    const text = script.toString('latin1', start, Math.min(end, start + 64))
    const id = parseDebugId(text)
    if (id !== null) return { id, start, end: start + text.trimEnd().length, isLast }
  }
  return null
}

/** Whether the script has the id anywhere but in a comment that names it. */
function tellsId(script: Buffer, { id, start, end }: IdComment): boolean {
  return [id, script.toString('latin1', start, end).trim()].some((text) => {
    for (let at = script.indexOf(text); at !== -1; at = script.indexOf(text, at + 1)) {
      const before = script.toString('latin1', Math.max(0, at - 4 * NAME.length), at)
      if (!/\/\/[#@][ \t]+debugId=\s*$/.test(before)) return true
    }
    return false
  })
}

/** A place in the script where an id is registered: the quote before the text, and the id. */
type Candidate = { at: number; id: string }

// The maps that Sentry's SDK reads, in the order in which it lets one overrule the other.
const REGISTRIES = ['_sentryDebugIds', '_debugIds'] as const
/** What Sentry's bundler plugins leave for each other, in text that a minifier can't change. */
const IDENTIFIER = 'sentry-dbid-'
const ID = String.raw`([0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12})`
const ASSIGNED = new RegExp(String.raw`^[\s\S]{0,160}?\]\s*=\s*(["'\`])${ID}\1`, 'i')
const IDENTIFIED = new RegExp(String.raw`^(["'\`])${IDENTIFIER}${ID}\1`, 'i')

function readRegisteredIds(script: Buffer): string[] {
  const found = [
    ...findAll(script, IDENTIFIER).flatMap((at) => readIdentifier(script, at - 1)),
    ...findAll(script, REGISTRIES[0]).flatMap((at) => readAssigned(script, at)),
  ]
  const native = findAll(script, REGISTRIES[1]).flatMap((at) => readAssigned(script, at))
  const ids = [found, native].flatMap((one) => keepCode(script, one)).map(({ id }) => id)
  // Each once, where it comes last.
  return [...new Set(ids.toReversed())].toReversed()
}

function findAll(script: Buffer, text: string): number[] {
  const places: number[] = []
  for (let at = script.indexOf(text); at !== -1; at = script.indexOf(text, at + text.length)) {
    places.push(at)
  }
  return places
}

function readIdentifier(script: Buffer, at: number): Candidate[] {
  const id = at < 0 ? null : IDENTIFIED.exec(script.toString('latin1', at, at + 64))?.[2]
  const parsed = parseDebugId(id)
  return parsed === null ? [] : [{ at, id: parsed }]
}

function readAssigned(script: Buffer, from: number): Candidate[] {
  const match = ASSIGNED.exec(script.toString('latin1', from, from + 300))
  const [text = '', quote = '', written = ''] = match ?? []
  const id = parseDebugId(written)
  return id === null ? [] : [{ at: from + text.length - written.length - 2 * quote.length, id }]
}

// Text of other scripts, as the code of a worker, registers nothing: its literal begins before the id's own quote.
function keepCode(script: Buffer, candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.at - b.at)
  const tokens = findTokens(
    script,
    sorted.map(({ at }) => at),
  )
  return sorted.filter(({ at }, index) => {
    const token = tokens[index]
    return token?.kind === 'literal' && token.start === at
  })
}
