/** What a byte of a script belongs to. `start` is the first byte of the literal or comment; of code, the byte itself. */
export type Token = { kind: 'code' | 'literal' | 'comment'; start: number }

const NEWLINE = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const BACKTICK = 0x60
const BACKSLASH = 0x5c
const SLASH = 0x2f
const STAR = 0x2a
const DOLLAR = 0x24
const OPEN_PAREN = 0x28
const CLOSE_PAREN = 0x29
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const PLUS = 0x2b
const MINUS = 0x2d

/** Words after which a slash begins a regular expression, as it does not after a value. */
const OPERATORS = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
)
/** Words whose parentheses are followed by a statement. */
const HEADS = new Set(['for', 'if', 'while', 'with'])

/** Kinds of literal that a byte can stand in; each is a bit of `Scan.unended`. */
const IN_QUOTES = 1
const IN_APOSTROPHES = 2
const IN_REGEX = 4
const IN_CLASS = 8
const IN_TEMPLATE = 16

type Scan = {
  script: Buffer
  at: number
  /** Whether a slash would divide. */
  afterValue: boolean
  word: string
  /** For each open parenthesis, whether a statement follows it. */
  parentheses: boolean[]
  braces: number
  /** For each template that code stands in, how many braces were open outside of it. */
  templates: number[]
  /**
   * For each byte, the kinds of literal it has been scanned in. The scan moves past a literal that ends, so reaching a
   * byte twice in the same kind means that the literal does not end: without this, a script of opening quotes alone
   * takes quadratic time. Allocated at the first literal that does not end.
   */
  unended: Uint8Array | null
}

/**
 * What stands at each of some bytes, which have to be in rising order. A script is only cut into tokens, not parsed:
 * whether a slash divides depends on the token before it.
 */
export function findTokens(script: Buffer, offsets: readonly number[]): Token[] {
  const scan: Scan = {
    script,
    at: 0,
    afterValue: false,
    word: '',
    parentheses: [],
    braces: 0,
    templates: [],
    unended: null,
  }
  const tokens: Token[] = []
  for (let count = 0; count < offsets.length;) {
    const start = scan.at
    const kind = start < script.length ? readToken(scan) : 'code'
    if (start >= script.length) scan.at = Infinity
    for (let offset = offsets[count]; offset !== undefined && offset < scan.at;) {
      tokens.push({ kind, start: kind === 'code' ? offset : start })
      count += 1
      offset = offsets[count]
    }
  }
  return tokens
}

function readToken(scan: Scan): Token['kind'] {
  const { script, at } = scan
  const byte = script[at] ?? 0
  const next = script[at + 1]
  if (byte === SLASH && next === SLASH) return pass(scan, endOfLine(script, at), 'comment')
  if (byte === SLASH && next === STAR) {
    const end = script.indexOf('*/', at + 2)
    return pass(scan, end === -1 ? script.length : end + 2, 'comment')
  }
  if (byte === CLOSE_BRACE && scan.templates.at(-1) === scan.braces - 1) {
    scan.templates.pop()
    scan.braces -= 1
    return readTemplate(scan) ?? readCode(scan, byte)
  }
  return readLiteral(scan, byte) ?? readCode(scan, byte)
}

// What does not end is not a token: then it is not the script that was meant, and what follows is scanned as before.
function readLiteral(scan: Scan, byte: number): 'literal' | null {
  const { at } = scan
  if (byte === BACKTICK) return readTemplate(scan)
  if (byte === QUOTE || byte === APOSTROPHE) return passValue(scan, endOfString(scan, at))
  return byte === SLASH && !scan.afterValue ? passValue(scan, endOfRegex(scan, at)) : null
}

function pass(scan: Scan, end: number, kind: Token['kind']): Token['kind'] {
  scan.at = end
  return kind
}

function passValue(scan: Scan, end: number | null): 'literal' | null {
  if (end === null) {
    scan.unended ??= new Uint8Array(scan.script.length)
    return null
  }
  scan.at = end
  scan.afterValue = true
  scan.word = ''
  return 'literal'
}

// From its backtick, or from the brace that ends the code within it.
function readTemplate(scan: Scan): 'literal' | null {
  const { script } = scan
  for (let at = scan.at + 1; at < script.length; at += 1) {
    const byte = script[at]
    if (isUnended(scan, at, IN_TEMPLATE)) break
    if (byte === BACKSLASH) at += 1
    else if (byte === BACKTICK) return passValue(scan, at + 1)
    else if (byte === DOLLAR && script[at + 1] === OPEN_BRACE) {
      scan.templates.push(scan.braces)
      scan.braces += 1
      passValue(scan, at + 2)
      scan.afterValue = false
      return 'literal'
    }
  }
  return passValue(scan, null)
}

/** Whether a literal of this kind that contains this byte is known not to end; marks the byte as scanned. */
function isUnended({ unended }: Scan, at: number, kind: number): boolean {
  if (unended === null) return false
  const kinds = unended[at] ?? 0
  unended[at] = kinds | kind
  return (kinds & kind) !== 0
}

function readCode(scan: Scan, byte: number): 'code' {
  if (isWordByte(byte)) return readWord(scan)
  scan.at += 1
  if (byte <= 0x20) return 'code'
  if (byte === OPEN_PAREN) scan.parentheses.push(HEADS.has(scan.word))
  if (byte === OPEN_BRACE) scan.braces += 1
  if (byte === CLOSE_BRACE) scan.braces -= 1
  const isDouble = (byte === PLUS || byte === MINUS) && scan.script[scan.at] === byte
  if (isDouble) scan.at += 1
  else if (byte === CLOSE_PAREN) scan.afterValue = scan.parentheses.pop() !== true
  else scan.afterValue = byte === CLOSE_BRACKET
  scan.word = ''
  return 'code'
}

function readWord(scan: Scan): 'code' {
  const start = scan.at
  while (isWordByte(scan.script[scan.at] ?? 0)) scan.at += 1
  // No word that matters is longer.
  scan.word = scan.script.toString('latin1', start, Math.min(scan.at, start + 12))
  // A member may be called as the word is: a.return / 2
  const isMember = scan.script[start - 1] === 0x2e
  scan.afterValue = isMember || !OPERATORS.has(scan.word)
  if (isMember) scan.word = ''
  return 'code'
}

function isWordByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f ||
    byte === DOLLAR ||
    byte >= 0x80
  )
}

function endOfLine(script: Buffer, from: number): number {
  let at = from
  while (at < script.length && script[at] !== NEWLINE && script[at] !== RETURN) at += 1
  return at
}

function endOfString(scan: Scan, start: number): number | null {
  const { script } = scan
  const kind = script[start] === QUOTE ? IN_QUOTES : IN_APOSTROPHES
  for (let at = start + 1; at < script.length; at += 1) {
    const byte = script[at]
    if (byte === script[start]) return at + 1
    if (byte === NEWLINE || byte === RETURN || isUnended(scan, at, kind)) return null
    if (byte === BACKSLASH) at += script[at + 1] === RETURN && script[at + 2] === NEWLINE ? 2 : 1
  }
  return null
}

function endOfRegex(scan: Scan, start: number): number | null {
  const { script } = scan
  let isInClass = false
  for (let at = start + 1; at < script.length; at += 1) {
    const byte = script[at]
    if (byte === NEWLINE || byte === RETURN) return null
    if (isUnended(scan, at, isInClass ? IN_CLASS : IN_REGEX)) return null
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN_BRACKET) isInClass = true
    else if (byte === CLOSE_BRACKET) isInClass = false
    else if (byte === SLASH && !isInClass) return at + 1
  }
  return null
}
