import type { Chunk } from '../../sentry/bundle-chunks.ts'
import type { UploadOptions } from '../../sentry/chunk-upload-options.ts'

/** What one request carries as a rule: when it is lost, no more has to be sent again. */
const BATCH_BYTES = 8 * 1024 * 1024

/** Spreads chunks over requests: as many as fit, each content once, none of the server's limits exceeded. */
export function batchChunks(
  chunks: readonly Chunk[],
  { maxRequestSize, chunksPerRequest }: Pick<UploadOptions, 'maxRequestSize' | 'chunksPerRequest'>,
): Chunk[][] {
  const max = Math.min(maxRequestSize, BATCH_BYTES)
  const batches: Chunk[][] = []
  let bytes = 0
  for (const chunk of new Map(chunks.map((one) => [one.checksum, one])).values()) {
    const size = chunk.end - chunk.start
    const batch = batches.at(-1)
    if (batch === undefined || batch.length >= chunksPerRequest || bytes + size > max) {
      batches.push([chunk])
      bytes = size
    } else {
      batch.push(chunk)
      bytes += size
    }
  }
  return batches
}
