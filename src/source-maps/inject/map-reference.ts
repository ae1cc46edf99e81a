import { parseDataUrl, type InlineMap } from './data-url.ts'
import { findLastComments, type LineComment } from './last-comments.ts'

const NAME = 'sourceMappingURL='

/** Where a script says that its map is. */
export type MapReference = {
  /** The URL as written. */
  url: string
  /** The bytes of the URL in the script. */
  start: number
  end: number
  /** The byte at which its comment begins. */
  comment: number
}

/**
 * The sourceMappingURL comment in a script's last lines; null when it has none. What looks like one but is text in a
 * string isn't taken: ECMA-426, section 10 ("without parsing"), refuses quotes and white space as well.
 */
export function readMapReference(script: Buffer): MapReference | null {
  for (const comment of findLastComments(script, NAME)) {
    const reference = toReference(script, comment)
    if (reference !== null) return reference
  }
  return null
}

function toReference(
  script: Buffer,
  { start: comment, at, end }: LineComment,
): MapReference | null {
  const start = at + NAME.length
  const url = readUrl(script, start, end)
  if (url === '') return null
  const isLineStart = comment === 0 || isLineEnd(script[comment - 1])
  if (!isLineStart && url.includes("'")) return null
  return { url, start, end: start + Buffer.byteLength(url), comment }
}

/**
 * The text of a line up to its end; empty when a quote or white space stands within, where one line may hold the
 * beginning of many URLs.
 */
function readUrl(script: Buffer, start: number, end: number): string {
  let stop = start
  while (stop < end && !isDelimiter(script[stop] ?? 0)) stop += 1
  // White space of Unicode has more than one byte.
  const url = script.toString('utf8', start, stop)
  const isRefused = /\s/.test(url.trimEnd()) || !isBlank(script, stop, end)
  return isRefused ? '' : url.trimEnd()
}

function isDelimiter(byte: number): boolean {
  return byte <= 0x20 || byte === 0x22 || byte === 0x60
}

function isBlank(script: Buffer, start: number, end: number): boolean {
  let at = start
  while (at < end && (script[at] ?? 0) <= 0x20) at += 1
  return at === end
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** The map within a reference that is a data URL; null when it names a file, or cannot be read. */
export function readInlineMap(reference: MapReference | null): InlineMap | null {
  return reference === null ? null : parseDataUrl(reference.url)
}

/**
 * Where code can be put after all of the script's own, so that nothing moves: before the comment that names the map,
 * which tools want after all code, when only comments follow it.
 */
export function findScriptEnd(script: Buffer, reference: MapReference | null): number {
  if (reference === null) return script.length
  const rest = script.toString('latin1', reference.end).split(/[\r\n]/)
  const isOver = rest.every((line) => /^\s*(?:\/\/[^`]*)?$/.test(line) && !line.includes('*/'))
  return isOver ? reference.comment : script.length
}
