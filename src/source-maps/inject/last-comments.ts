import { findTokens } from './tokens.ts'

/**
 * A line comment: its first slash, what its text was found by, where its line ends, and whether only comments follow.
 */
export type LineComment = { start: number; at: number; end: number; isLast: boolean }

/** As many lines as the proposal for Debug IDs in ECMA-426 asks tools to look at. */
const MAX_LINES = 5
/** An injection adds two lines at the end, the snippet and the comment. */
const MAX_INJECTED = 2

/**
 * The comments for tools (`//#` or `//@`) that begin with `name`, in a script's last lines, from the last one up. In a
 * bundle the same text may stand in a string or a template, as the code of a worker: that is not a comment.
 */
export function* findLastComments(script: Buffer, name: string): Generator<LineComment> {
  let at = script.lastIndexOf(name)
  if (at === -1) return
  const { first, codeEnd } = findLastLines(script)
  const isComment = createCommentTest(script, name, first)
  let line = { from: script.length, end: script.length }
  while (at >= first) {
    const start = findSlashes(script, at)
    line = { from: at, end: findLineEnd(script, at, line) }
    const { end } = line
    // What has no closing mark behind it stands in no block comment and no template.
    const isLast = end >= codeEnd
    if (start !== null && (isLast || isComment(start))) yield { start, at, end, isLast }
    at = findBefore(script, name, at)
  }
}

function findBefore(script: Buffer, name: string, at: number): number {
  return at === 0 ? -1 : script.lastIndexOf(name, at - 1)
}

function findSlashes(script: Buffer, at: number): number | null {
  // Behind another slash it is not sure where the comment begins: of `a/b///# c` one slash earlier.
  const before = /(?<!\/)\/\/[#@][ \t]+$/.exec(script.toString('latin1', Math.max(0, at - 40), at))
  return before === null ? null : at - before[0].length
}

// A script is gone through once for all that may be comments, and only when one has to be distinguished from text.
function createCommentTest(
  script: Buffer,
  name: string,
  first: number,
): (start: number) => boolean {
  let comments: Set<number> | undefined
  return (start) => {
    comments ??= findComments(script, name, first)
    return comments.has(start)
  }
}

function findComments(script: Buffer, name: string, first: number): Set<number> {
  const starts: number[] = []
  for (let at = script.lastIndexOf(name); at >= first; at = findBefore(script, name, at)) {
    const start = findSlashes(script, at)
    if (start !== null) starts.push(start)
  }
  starts.reverse()
  const tokens = findTokens(script, starts)
  return new Set(
    starts.filter((_start, index) => {
      const token = tokens[index]
      // A comment within a comment of one line ends where that one does.
      return (
        token?.kind === 'comment' &&
        script.toString('latin1', token.start, token.start + 2) === '//'
      )
    }),
  )
}

type LastLines = {
  /** Where the last lines begin. */
  first: number
  /** The end of the last line that is not only a comment. */
  codeEnd: number
}

function findLastLines(script: Buffer): LastLines {
  let codeEnd: number | null = null
  let end = script.length
  let injected = 0
  for (let lines = 0; ;) {
    const start = findLineStart(script, end)
    const line = script.toString('latin1', start, end)
    if (codeEnd === null && !isOnlyComment(line)) codeEnd = end
    if (injected < MAX_INJECTED && isInjected(line)) injected += 1
    else if (line.trim() !== '') lines += 1
    if (start === 0 || (codeEnd !== null && lines >= MAX_LINES)) {
      return { first: start, codeEnd: codeEnd ?? 0 }
    }
    end = start - 1
  }
}

// What an injection adds must not move other comments out of the last lines.
function isInjected(line: string): boolean {
  return /^\/\/# debugId=|^;!function\(\)\{try\{.*_sentryDebugIds/.test(line)
}

function isOnlyComment(line: string): boolean {
  return /^\s*(?:\/\/[^`]*)?$/.test(line) && !line.includes('*/')
}

/** Where the line that a byte stands in ends. What is known of a later byte, `from`, is not looked for again. */
function findLineEnd(script: Buffer, at: number, known: { from: number; end: number }): number {
  for (let end = at; end < known.from; end += 1) if (isLineEnd(script[end])) return end
  return known.end
}

function findLineStart(script: Buffer, end: number): number {
  let start = end
  while (start > 0 && !isLineEnd(script[start - 1])) start -= 1
  return start
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}
