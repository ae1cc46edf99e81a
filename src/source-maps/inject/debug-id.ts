import { createHash, type Hash } from 'node:crypto'

const COMMENT = '//# debugId='
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

/** A Debug ID as Sentry spells it, a lower-case UUID with hyphens; null when the value is none. */
export function parseDebugId(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const parts = UUID.exec(value.trim())
  return parts === null ? null : parts.slice(1).join('-').toLowerCase()
}

export type ScriptDebugId = {
  id: string
  /** Whether the script tells its id when it runs, too; a bundler may have left the comment only. */
  registered: boolean
}

/** The id in a script's last debugId comment; null when it has none. */
export function readScriptDebugId(script: Buffer): ScriptDebugId | null {
  let at = script.lastIndexOf(COMMENT)
  while (at !== -1) {
    const start = at + COMMENT.length
    const [line = ''] = script.toString('latin1', start, start + 64).split(/[\r\n]/, 1)
    const id = parseDebugId(line)
    if (id !== null) return { id, registered: [id, line.trim()].some((one) => tells(script, one)) }
    at = at === 0 ? -1 : script.lastIndexOf(COMMENT, at - 1)
  }
  return null
}

/** Whether the script has the id anywhere but in a comment that names it. */
function tells(script: Buffer, id: string): boolean {
  for (let at = script.indexOf(id); at !== -1; at = script.indexOf(id, at + 1)) {
    const before = script.toString('latin1', Math.max(0, at - 2 * COMMENT.length), at)
    if (!before.trimEnd().endsWith(COMMENT)) return true
  }
  return false
}
