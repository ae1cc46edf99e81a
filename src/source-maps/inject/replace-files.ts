import { createHash } from 'node:crypto'
import { open, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { errorCode } from '../../errors.ts'
import type { Staging } from '../../staging/staging.ts'

/** What a file holds, since when (in milliseconds), and whose it is. */
export type Contents = { bytes: Buffer; mtimeMs: number; mode: number; uid: number; gid: number }

/** New bytes for a file that was read before. */
export type Replacement = { path: string; before: Contents; pieces: readonly Uint8Array[] }

/** Identifies the new bytes of a file. */
export type Fingerprint = { size: number; crc: number }

/** A file whose new bytes stand beside it, and when it had been written when these were made. */
export type StagedFile = Fingerprint & { path: string; mtimeMs: number }

/** Files that are of use only together. */
export type StagedGroup = readonly StagedFile[]

/** Reads a file in one go: of the ways that Node offers the quickest for files of some hundred kilobytes. */
export async function readContents(path: string): Promise<Contents> {
  const file = await open(path, 'r')
  try {
    const { size, mtimeMs, mode, uid, gid } = await file.stat()
    const bytes = Buffer.allocUnsafeSlow(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { bytes: bytes.subarray(0, length), mtimeMs, mode: mode & 0o7777, uid, gid }
  } finally {
    await file.close()
  }
}

/** Where the new bytes of a file wait until they take its place: hidden, so that nobody takes them for a script. */
export function waitingPathOf(path: string): string {
  return besides(path, 'new')
}

/** Where the old bytes of a file are kept until its whole group is replaced. */
export function keptPathOf(path: string): string {
  return besides(path, 'old')
}

// A hash, since a name of the greatest length that is allowed leaves no room for more.
function besides(path: string, ending: string): string {
  const name = createHash('sha1').update(basename(path)).digest('hex').slice(0, 16)
  return join(dirname(path), `.debug-id-${name}.${ending}`)
}

/** Writes new bytes beside their files, with the files' own mode and owner. The files stay as they are. */
export async function stageGroup(
  replacements: readonly Replacement[],
  staging: Staging,
): Promise<StagedGroup> {
  const staged: StagedFile[] = []
  try {
    for (const replacement of replacements) {
      await stageFile(replacement, staging)
      const { path, before, pieces } = replacement
      staged.push({ path, mtimeMs: before.mtimeMs, ...takeFingerprint(pieces) })
    }
    return staged
  } catch (error) {
    await discardGroup(staged, staging)
    throw error
  }
}

async function stageFile({ path, before, pieces }: Replacement, staging: Staging): Promise<void> {
  const waiting = waitingPathOf(path)
  staging.hold(waiting)
  const file = await createFile(waiting, before.mode).catch((error: unknown) => {
    // What is in the way is not ours.
    staging.letGo(waiting)
    throw error
  })
  try {
    await fillFile(file, pieces, before)
    // It may have come after everything was removed.
    staging.hold(waiting)
  } catch (error) {
    await staging.remove(waiting)
    throw error
  }
}

async function fillFile(
  file: FileHandle,
  pieces: readonly Uint8Array[],
  before: Contents,
): Promise<void> {
  try {
    await writePieces(file, pieces)
    await keepAccess(file, before)
  } finally {
    await file.close()
  }
}

export function takeFingerprint(pieces: readonly Uint8Array[]): Fingerprint {
  return {
    size: pieces.reduce((sum, piece) => sum + piece.length, 0),
    crc: pieces.reduce((sum, piece) => crc32(piece, sum), 0),
  }
}

// A full disk shows only when what was left over is written, too.
async function writePieces(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev([...pieces])
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (bytesWritten < length) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten))
}

// Only root may give files away, and it is root that could take them: in a job's container.
async function keepAccess(file: FileHandle, before: Contents): Promise<void> {
  const { mode, uid, gid } = await file.stat()
  if (uid !== before.uid || gid !== before.gid) {
    await file.chown(before.uid, before.gid).catch(() => {})
  }
  if ((mode & 0o7777) !== before.mode) await file.chmod(before.mode)
}

// A run that was killed may have left its file, which is in nobody's way.
async function createFile(path: string, mode: number): Promise<FileHandle> {
  try {
    return await open(path, 'wx', mode)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    await rm(path)
    return open(path, 'wx', mode)
  }
}

/** Removes what waits, as far as it is there. */
export async function discardGroup(group: StagedGroup, staging: Staging): Promise<void> {
  await Promise.all(group.map(({ path }) => staging.remove(waitingPathOf(path))))
}

/** A build that still runs, or watches, must not lose what it wrote. */
export async function expectUnchanged({ path, mtimeMs }: StagedFile): Promise<void> {
  const now = await stat(path)
  if (now.mtimeMs !== mtimeMs) throw new Error(`${path} was written to meanwhile`)
}
