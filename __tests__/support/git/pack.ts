import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { GitObject, ObjectFormat } from './object-store.ts'

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 } as const
/** The highest bit of an offset in the index says that it stands in a table of larger ones, which is not written here. */
const MAX_PACK_BYTES = 2 ** 31

/** Writes objects as one pack with its index, version 2 of both. Source: git's `gitformat-pack` documentation. */
export function writePack(
  gitDirectory: string,
  format: ObjectFormat,
  objects: ReadonlyMap<string, GitObject>,
): void {
  const header = Buffer.alloc(12)
  header.write('PACK')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(objects.size, 8)
  const parts: Buffer[] = [header]
  const places: { sha: string; offset: number; checksum: number }[] = []
  let offset = header.length
  for (const [sha, { type, body }] of objects) {
    const entry = Buffer.concat([
      entryHeader(TYPES[type], body.length),
      deflateSync(body, { level: 1 }),
    ])
    places.push({ sha, offset, checksum: crc32(entry) })
    parts.push(entry)
    offset += entry.length
  }
  if (offset >= MAX_PACK_BYTES) throw new Error(`a pack of ${offset} bytes is not modelled`)
  const content = Buffer.concat(parts)
  const trailer = createHash(format).update(content).digest()
  const folder = join(gitDirectory, 'objects', 'pack')
  mkdirSync(folder, { recursive: true })
  const name = join(folder, `pack-${trailer.toString('hex')}`)
  const temporary = `${name}-${randomUUID()}`
  writeFileSync(temporary, Buffer.concat([content, trailer]))
  renameSync(temporary, `${name}.pack`)
  writeFileSync(`${name}.idx`, buildIndex(format, places, trailer))
}

/** Type and size: seven bits a byte, of which the first gives three to the type. */
function entryHeader(type: number, size: number): Buffer {
  const bytes: number[] = []
  let rest = Math.floor(size / 16)
  let byte = (type << 4) | (size & 15)
  while (rest > 0) {
    bytes.push(byte | 0x80)
    byte = rest & 0x7f
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, byte])
}

function buildIndex(
  format: ObjectFormat,
  places: readonly { sha: string; offset: number; checksum: number }[],
  packTrailer: Buffer,
): Buffer {
  const sorted = places.toSorted((a, b) => (a.sha < b.sha ? -1 : 1))
  const fanout = Buffer.alloc(256 * 4)
  const counts = Array.from({ length: 256 }, () => 0)
  for (const { sha } of sorted) {
    const first = Number.parseInt(sha.slice(0, 2), 16)
    counts[first] = (counts[first] ?? 0) + 1
  }
  let sum = 0
  for (const [index, count] of counts.entries()) fanout.writeUInt32BE((sum += count), index * 4)
  const table = (value: (place: { offset: number; checksum: number }) => number): Buffer => {
    const bytes = Buffer.alloc(sorted.length * 4)
    for (const [index, place] of sorted.entries()) bytes.writeUInt32BE(value(place), index * 4)
    return bytes
  }
  const content = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]),
    fanout,
    ...sorted.map(({ sha }) => Buffer.from(sha, 'hex')),
    table(({ checksum }) => checksum),
    table(({ offset }) => offset),
    packTrailer,
  ])
  return Buffer.concat([content, createHash(format).update(content).digest()])
}
