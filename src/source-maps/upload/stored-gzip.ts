import { crc32 } from 'node:zlib'

/** What a stored block of deflate holds at most: its length has 16 bits. */
const MAX_BLOCK = 0xffff
// RFC 1952: gzip, deflate, no flags, no time, no hint, an unknown system.
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** The length of so many bytes as gzip without compression. */
export function measureStoredGzip(length: number): number {
  const blocks = Math.max(1, Math.ceil(length / MAX_BLOCK))
  return HEADER.length + length + 5 * blocks + 8
}

/**
 * Wraps `length` bytes as gzip without compressing them: what is compressed already gets no smaller, and the length of
 * the result is known before. RFC 1951, section 3.2.4. The pieces are passed on as they come.
 */
export async function* storeAsGzip(
  pieces: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array> {
  let sum = 0
  let left = length
  let block = 0
  yield HEADER
  if (length === 0) yield renderBlockHead(0, true)
  for await (const piece of pieces) {
    sum = crc32(piece, sum)
    for (let at = 0; at < piece.length;) {
      if (block === 0) {
        block = Math.min(MAX_BLOCK, left)
        yield renderBlockHead(block, block === left)
      }
      const part = piece.subarray(at, at + block)
      yield part
      at += part.length
      block -= part.length
      left -= part.length
    }
  }
  const end = Buffer.alloc(8)
  end.writeUInt32LE(sum, 0)
  end.writeUInt32LE(length % 0x1_0000_0000, 4)
  yield end
}

function renderBlockHead(length: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(isLast ? 1 : 0, 0)
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(0xffff - length, 3)
  return head
}
