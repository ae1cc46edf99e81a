/** A place in a script: its byte, and its line and column (in UTF-16 units), both from 0, as source maps count them. */
export type Location = { offset: number; line: number; column: number }

// As bytes read one by one.
const BYTE_ORDER_MARK = '\xef\xbb\xbf'
const NEWLINE = 0x0a
const RETURN = 0x0d
const SLASH = 0x2f
const STAR = 0x2a
const SEMICOLON = 0x3b
const CLOSE_BRACE = 0x7d
const BACKSLASH = 0x5c
const CONTINUES = new Set(Buffer.from('([.,*/%<>=&|^?:`'))

/**
 * Where code can be put into a script before all of its own: after a byte order mark, a hashbang, leading lines of
 * comments and directives such as 'use strict', which would be none with a statement before them. It is the start of a
 * line, unless code follows a directive in the same line.
 */
export function findPrologueEnd(script: Buffer): Location {
  const start = startOfText(script)
  let end = start
  let at = start
  if (startsWith(script, at, '#!')) {
    at = endOfLine(script, at)
    end = at
  }
  for (;;) {
    const code = skipWhitespace(script, at)
    if (code.lineStart !== null) end = code.lineStart
    at = code.at
    const directive = endOfDirective(script, at)
    if (directive === null) return toPlace(script, start, end)
    at = directive
    end = directive
  }
}

/** The line and column of a byte of a script. */
export function locate(script: Buffer, offset: number): Location {
  return toPlace(script, startOfText(script), offset)
}

function startOfText(script: Buffer): number {
  return startsWith(script, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
}

function toPlace(script: Buffer, start: number, offset: number): Location {
  const lines = script.toString('utf8', start, offset).split(/\r\n|[\n\r\u2028\u2029]/)
  return { offset, line: lines.length - 1, column: lines.at(-1)?.length ?? 0 }
}

type Whitespace = {
  at: number
  /** Where the last line begins, of those that begin within what was skipped; null when it is all in one line. */
  lineStart: number | null
}

/** Skips white space and comments. */
function skipWhitespace(script: Buffer, from: number): Whitespace {
  let at = from
  let lineStart: number | null = null
  for (;;) {
    const space = lengthOfSpace(script, at)
    if (space > 0) {
      if (isLineEnd(script, at)) lineStart = at + space
      at += space
      continue
    }
    const end = endOfComment(script, at)
    if (end === null) return { at, lineStart }
    at = end
  }
}

// Two more begin a comment in scripts that are no modules, and nothing else where a statement may begin: ECMA-262, B.1.1.
const LINE_COMMENTS = ['//', '<!--', '-->'] as const

function endOfComment(script: Buffer, at: number): number | null {
  if (LINE_COMMENTS.some((mark) => startsWith(script, at, mark))) return endOfLine(script, at)
  if (script[at] !== SLASH || script[at + 1] !== STAR) return null
  const end = script.indexOf('*/', at + 2)
  return end === -1 ? null : end + 2
}

function endOfLine(script: Buffer, from: number): number {
  let at = from
  while (at < script.length && !isLineEnd(script, at)) at += 1
  return at
}

// ECMA-262, section 12.3: beside the two of ASCII, U+2028 and U+2029 end a line.
function isLineEnd(script: Buffer, at: number): boolean {
  const byte = script[at]
  if (byte === NEWLINE || byte === RETURN) return true
  return (
    byte === 0xe2 && script[at + 1] === 0x80 && (script[at + 2] === 0xa8 || script[at + 2] === 0xa9)
  )
}

function lengthOfSpace(script: Buffer, at: number): number {
  const byte = script[at]
  if (byte === RETURN) return script[at + 1] === NEWLINE ? 2 : 1
  if (byte === 0x20 || byte === NEWLINE || byte === 0x09 || byte === 0x0b || byte === 0x0c) return 1
  if (byte === undefined || byte < 0x80) return 0
  const [character = ''] = script.toString('utf8', at, at + 3)
  return /\s/.test(character) ? Buffer.byteLength(character) : 0
}

/** The end of the directive at a place, its semicolon included; null when there is none. */
function endOfDirective(script: Buffer, start: number): number | null {
  const end = endOfString(script, start)
  if (end === null) return null
  const { at } = skipWhitespace(script, end)
  if (script[at] === SEMICOLON) return at + 1
  if (at >= script.length || script[at] === CLOSE_BRACE) return end
  const crossesLine = /[\n\r\u2028\u2029]/.test(script.toString('utf8', end, at))
  return crossesLine && !continuesExpression(script, at) ? end : null
}

function endOfString(script: Buffer, start: number): number | null {
  const quote = script[start]
  if (quote !== 0x22 && quote !== 0x27) return null
  for (let at = start + 1; at < script.length; at += 1) {
    const byte = script[at]
    if (byte === quote) return at + 1
    if (byte === NEWLINE || byte === RETURN) return null
    if (byte === BACKSLASH) at += script[at + 1] === RETURN && script[at + 2] === NEWLINE ? 2 : 1
  }
  return null
}

// A line break ends a statement only if the next line can't be read as its continuation: ECMA-262, section 12.10.
function continuesExpression(script: Buffer, at: number): boolean {
  const byte = script[at] ?? 0
  const next = script[at + 1]
  if (CONTINUES.has(byte)) return true
  if (byte === 0x2b || byte === 0x2d) return next !== byte
  if (byte === 0x21) return next === 0x3d
  // A name may go on with any letter, or with an escape of one: ECMA-262, section 12.7.
  return /^in(?:stanceof)?(?![\p{ID_Continue}$\\\u200C\u200D])/u.test(
    script.toString('utf8', at, at + 14),
  )
}

function startsWith(script: Buffer, at: number, text: string): boolean {
  return script.toString('latin1', at, at + text.length) === text
}
