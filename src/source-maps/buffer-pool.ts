/** Memory for files, used again for the next ones: new memory has to be cleared by the system, and collected. */
export type BufferPool = {
  /** Memory of that many bytes, whose contents are arbitrary. */
  take: (bytes: number) => Buffer
  /** Returns what `take` gave, or a part of it from its start. Nobody may use it afterwards. */
  give: (buffer: Buffer) => void
}

/** Sizes are rounded up to this many bytes, so that the next file fits more often. */
const ROUND_BYTES = 256 * 1024

/** A pool that keeps at most `maxBytes` of free memory, the largest blocks. */
export function createBufferPool(maxBytes: number): BufferPool {
  // In rising order of their sizes.
  const free: ArrayBuffer[] = []
  let held = 0
  return {
    take: (bytes) => {
      const at = free.findIndex(({ byteLength }) => byteLength >= bytes)
      const [found] = at === -1 ? [] : free.splice(at, 1)
      if (found !== undefined) held -= found.byteLength
      const rounded = Math.ceil(bytes / ROUND_BYTES) * ROUND_BYTES
      const memory = found ?? Buffer.allocUnsafeSlow(rounded).buffer
      return Buffer.from(memory, 0, bytes)
    },
    give: ({ buffer }) => {
      const memory = buffer as ArrayBuffer
      const at = free.findIndex(({ byteLength }) => byteLength >= memory.byteLength)
      free.splice(at === -1 ? free.length : at, 0, memory)
      held += memory.byteLength
      while (held > maxBytes) held -= free.shift()?.byteLength ?? 0
    },
  }
}
