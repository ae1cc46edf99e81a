import { parse } from '@babel/parser'

type Token = { type: unknown; start: number; end: number; value?: unknown }

/** Columns that the bundler, and what it is given, put before each level. */
const INDENT = 4

/**
 * A bundle without comments, save those that match `kept`, and with one space for each level. Everything else stays as it
 * is written: parentheses around a function, for one, make the engine compile it at once and not twice.
 */
export function compact(code: string, kept: RegExp): string {
  const { tokens } = parse(code, { sourceType: 'module', tokens: true })
  const parts: string[] = []
  let end = 0
  let hasBreak = false
  for (const token of tokens as Token[]) {
    const gap = code.slice(end, token.start)
    const isComment = token.type === 'CommentLine' || token.type === 'CommentBlock'
    const text = code.slice(token.start, token.end)
    hasBreak ||= gap.includes('\n')
    end = token.end
    if (isComment && !kept.test(text)) {
      hasBreak ||= text.includes('\n')
      continue
    }
    if (hasBreak) parts.push(lineBreak(code, token.start))
    else parts.push(gap)
    parts.push(text)
    hasBreak = false
  }
  return `${parts.join('').trim()}\n`
}

/** A line break, and the indentation of the line that `at` stands in. */
function lineBreak(code: string, at: number): string {
  const line = code.slice(code.lastIndexOf('\n', at - 1) + 1, at)
  const columns = /^ */.exec(line)?.[0].length ?? 0
  return `\n${' '.repeat(Math.ceil(columns / INDENT))}`
}
