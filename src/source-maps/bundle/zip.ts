/** A member of an archive, as it is stored. */
export type ZipMember = {
  /** Its path in the archive, with slashes. */
  name: string
  /** CRC-32 and length of the contents before compression. */
  crc: number
  size: number
  data: Uint8Array
  isDeflated: boolean
}

/** The archive's directory as far as it is known. */
export type ZipDirectory = { records: readonly Buffer[]; offset: number }

/** Offsets and lengths are 32 bits wide; this bundle's readers know no others. */
export const MAX_ZIP_BYTES = 0xffff_ffff

const VERSION = 20
const MADE_ON_UNIX = 3 << 8
const NAME_IS_UTF8 = 1 << 11
const DEFLATE = 8
// The first day that the format knows: an archive must not depend on when it was made.
const DATE = (1 << 5) | 1
const REGULAR_FILE = 0o100644
const MAX_MEMBERS = 0xffff

/** The header before a member's data; source: APPNOTE.TXT 6.3.10, section 4.3.7. */
export function buildLocalHeader(member: ZipMember): Buffer {
  const nameLength = Buffer.byteLength(member.name)
  const header = Buffer.alloc(30 + nameLength)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(VERSION, 4)
  writeFacts(header, 6, { member, nameLength })
  header.write(member.name, 30)
  return header
}

/** The member's record in the directory; `offset` is that of its local header. Section 4.3.12. */
export function buildDirectoryRecord(member: ZipMember, offset: number): Buffer {
  const nameLength = Buffer.byteLength(member.name)
  // Not a part of Node's pool of buffers, which stays as long as any part of it does: records are kept to the end.
  const record = Buffer.alloc(46 + nameLength)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(MADE_ON_UNIX | VERSION, 4)
  record.writeUInt16LE(VERSION, 6)
  writeFacts(record, 8, { member, nameLength })
  record.writeUInt32LE(REGULAR_FILE * 0x1_0000, 38)
  record.writeUInt32LE(offset, 42)
  record.write(member.name, 46)
  return record
}

type Facts = { member: ZipMember; nameLength: number }

// What both headers have in common, from the flags on.
function writeFacts(header: Buffer, at: number, { member, nameLength }: Facts): void {
  header.writeUInt16LE(NAME_IS_UTF8, at)
  header.writeUInt16LE(member.isDeflated ? DEFLATE : 0, at + 2)
  header.writeUInt16LE(DATE, at + 6)
  header.writeUInt32LE(member.crc, at + 8)
  header.writeUInt32LE(member.data.length, at + 12)
  header.writeUInt32LE(member.size, at + 16)
  header.writeUInt16LE(nameLength, at + 20)
}

/** The directory and what ends the archive. More members than 16 bits can count need a second end: section 4.3.14. */
export function buildDirectory({ records, offset }: ZipDirectory): Buffer {
  const size = records.reduce((sum, { length }) => sum + length, 0)
  const isLarge = records.length >= MAX_MEMBERS
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  const count = isLarge ? MAX_MEMBERS : records.length
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  const large = isLarge ? [buildLargeEnd({ count: records.length, size, offset })] : []
  return Buffer.concat([...records, ...large, end])
}

function buildLargeEnd(facts: { count: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(MADE_ON_UNIX | 45, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(facts.count), 24)
  end.writeBigUInt64LE(BigInt(facts.count), 32)
  end.writeBigUInt64LE(BigInt(facts.size), 40)
  end.writeBigUInt64LE(BigInt(facts.offset), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(facts.offset + facts.size), 64)
  end.writeUInt32LE(1, 72)
  return end
}
