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
