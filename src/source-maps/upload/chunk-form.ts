import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { StreamBody } from '../../http/stream-body.ts'
import type { Chunk } from '../../sentry/bundle-chunks.ts'
import { measureStoredGzip, storeAsGzip } from './stored-gzip.ts'

const PIECE_BYTES = 256 * 1024

/**
 * The form in which chunks of a bundle are posted, as RFC 7578 has it: each is a file that is named by its checksum. They
 * are not compressed again: what is in the bundle is already, and gzip takes off less than a thousandth. With `gzip` they
 * have only its form.
 */
export function buildChunkForm(
  file: FileHandle,
  chunks: readonly Chunk[],
  gzip: boolean,
): StreamBody {
  const boundary = randomUUID()
  const field = gzip ? 'file_gzip' : 'file'
  const parts = chunks.map((chunk) => ({
    chunk,
    head: Buffer.from(renderHead(boundary, { field, checksum: chunk.checksum })),
  }))
  const tail = Buffer.from(`--${boundary}--\r\n`)
  const lengths = parts.map(({ chunk: { start, end }, head }) => {
    const size = gzip ? measureStoredGzip(end - start) : end - start
    return head.length + size + 2
  })
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: lengths.reduce((sum, length) => sum + length, tail.length),
    pieces: async function* () {
      const memory = Buffer.allocUnsafeSlow(PIECE_BYTES)
      for (const { chunk, head } of parts) {
        yield head
        const pieces = readPieces(file, chunk, memory)
        yield* gzip ? storeAsGzip(pieces, chunk.end - chunk.start) : pieces
        yield Buffer.from('\r\n')
      }
      yield tail
    },
  }
}

type Part = { field: string; checksum: string }

function renderHead(boundary: string, { field, checksum }: Part): string {
  return [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${field}"; filename="${checksum}"`,
    'Content-Type: application/octet-stream',
    '\r\n',
  ].join('\r\n')
}

async function* readPieces(
  file: FileHandle,
  { start, end }: Chunk,
  memory: Buffer,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const { bytesRead } = await file.read(memory, 0, Math.min(memory.length, end - at), at)
    if (bytesRead === 0) throw new Error('the bundle has become shorter while it was uploaded')
    at += bytesRead
    yield memory.subarray(0, bytesRead)
  }
}
