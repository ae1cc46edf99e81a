import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'

export type ZipEntry = {
  name: string
  bytes: Buffer
  isCompressed: boolean
  /** As the archive says: without a time zone. */
  modified: string
  /** The Unix mode, in octal. */
  mode: string
}

/** Opens an archive with a reader that is none of ours; what it, or a checksum, objects to is thrown. */
export async function readZip(archive: Buffer): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(archive)
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const local = await zip.readLocalFileHeaderPromise(entry)
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} has another CRC-32`)
    const sizes = [local.crc32, local.compressedSize, local.uncompressedSize].join()
    if (sizes !== [entry.crc32, entry.compressedSize, entry.uncompressedSize].join()) {
      throw new Error(`${entry.fileName} has a local header that differs: ${sizes}`)
    }
    entries.push({
      name: entry.fileName,
      bytes,
      isCompressed: entry.compressionMethod === 8,
      modified: entry.getLastModDate({ timezone: 'UTC' }).toISOString(),
      mode: (entry.externalFileAttributes >>> 16).toString(8),
    })
  }
  return entries
}
