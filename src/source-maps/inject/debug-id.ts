import { createHash, type Hash } from 'node:crypto'

const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i

/**
 * The Debug ID of a script and its map, from their bytes before injection; of an inline map, the decoded JSON. Equal,
 * byte for byte, to what sentry-cli 3.6.1 and later compute, so that both can be used on the same build.
 */
export function computeDebugId(script: Uint8Array, map: Uint8Array | null): string {
  const hash = createHash('sha1')
  if (map === null) return toUuid(hash.update(script))
  hash.update('js').update(lengthOf(script)).update(script)
  hash.update('sourcemap').update(lengthOf(map)).update(map)
  return toUuid(hash)
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(bytes.length))
  return length
}

/** A UUID of what was hashed; its version and variant bits are those that RFC 9562 has for names. */
export function toUuid(hash: Hash): string {
  const bytes = hash.digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A Debug ID as Sentry spells it, a lower-case UUID with hyphens; null when the value is not one. */
export function parseDebugId(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const parts = UUID.exec(value.trim())
  return parts === null ? null : parts.slice(1).join('-').toLowerCase()
}
