/** Replaces the bytes from `start` up to `end` by `text`. */
export type Edit = { start: number; end: number; text: string | Uint8Array }

/** The bytes after the edits, in pieces that share memory with the original. Edits must not overlap. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let done = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(done, start))
    pieces.push(typeof text === 'string' ? Buffer.from(text) : text)
    done = end
  }
  pieces.push(bytes.subarray(done))
  return pieces.filter(({ length }) => length > 0)
}

/** What a piece takes in memory, about. */
const PIECE_BYTES = 512
/** Up to here edits are joined, so that what is copied is let go in between. */
const MAX_JOINED = 1024 * 1024

/**
 * The same edits, which come in the order of their places, with those that stand close together as one: a million small
 * ones would take more memory than the bytes between them. Null when there is a null among them.
 */
export function joinClose(bytes: Buffer, edits: Iterable<Edit | null>): Edit[] | null {
  const joined: Edit[] = []
  let close: Edit[] = []
  const flush = (): void => {
    const [first] = close
    const last = close.at(-1)
    if (first === undefined || last === undefined) return
    const span = { start: first.start, end: last.end }
    const within = close.map(({ start, end, text }) => ({
      start: start - span.start,
      end: end - span.start,
      text,
    }))
    const pieces = applyEdits(bytes.subarray(span.start, span.end), within)
    joined.push(close.length === 1 ? first : { ...span, text: Buffer.concat(pieces) })
    close = []
  }
  for (const edit of edits) {
    if (edit === null) return null
    const [first = edit] = close
    const last = close.at(-1) ?? edit
    if (edit.start - last.end > PIECE_BYTES || edit.end - first.start > MAX_JOINED) flush()
    close.push(edit)
  }
  flush()
  return joined
}
