import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writevSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { errorCode } from '../../errors.ts'
import type { Staging } from '../../staging/staging.ts'
import type { Contents } from '../read-files.ts'

/** New bytes for a file that was read before. */
export type Replacement = { path: string; before: Contents; pieces: readonly Uint8Array[] }

/** Identifies the new bytes of a file. */
export type Fingerprint = { size: number; crc: number }

/** A file whose new bytes stand beside it, and when it had been written when these were made. */
export type StagedFile = Fingerprint & { path: string; mtimeMs: number }

/** Files that are of use only together. */
export type StagedGroup = readonly StagedFile[]

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
  let file: number
  try {
    file = createFile(waiting, before.mode)
  } catch (error) {
    // What is in the way is not ours.
    staging.letGo(waiting)
    throw error
  }
  try {
    fillFile(file, pieces, before)
  } catch (error) {
    await staging.remove(waiting)
    throw error
  }
}

function fillFile(file: number, pieces: readonly Uint8Array[], before: Contents): void {
  try {
    writePieces(file, pieces)
    keepAccess(file, before)
  } finally {
    closeSync(file)
  }
}

export function takeFingerprint(pieces: readonly Uint8Array[]): Fingerprint {
  return {
    size: pieces.reduce((sum, piece) => sum + piece.length, 0),
    crc: pieces.reduce((sum, piece) => crc32(piece, sum), 0),
  }
}

// A full disk shows only when what was left over is written, too.
function writePieces(file: number, pieces: readonly Uint8Array[]): void {
  const bytesWritten = writevSync(file, pieces)
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (bytesWritten < length) writeFileSync(file, Buffer.concat(pieces).subarray(bytesWritten))
}

// Only root may give files away, and it is root that could take them: in a job's container.
function keepAccess(file: number, before: Contents): void {
  const { mode, uid, gid } = fstatSync(file)
  if (uid !== before.uid || gid !== before.gid) {
    try {
      fchownSync(file, before.uid, before.gid)
    } catch {
      // The file then belongs to this user, like everything that a build writes.
    }
  }
  if ((mode & 0o7777) !== before.mode) fchmodSync(file, before.mode)
}

// A run that was killed may have left its file, which is in nobody's way.
function createFile(path: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    rmSync(path)
    return openSync(path, 'wx', mode)
  }
}

const WRITABLE = 0o200

/** Puts a file in another one's place, at once. Windows refuses that for a read-only one, which is made writable then. */
export function replaceNow(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const mode = errorCode(error) === 'EPERM' ? readMode(to) : WRITABLE
    if ((mode & WRITABLE) !== 0) throw error
    chmodSync(to, mode | WRITABLE)
    try {
      renameSync(from, to)
    } catch (failure) {
      chmodSync(to, mode)
      throw failure
    }
  }
}

function readMode(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? WRITABLE
}

/** Removes what waits, as far as it is there. */
export async function discardGroup(group: StagedGroup, staging: Staging): Promise<void> {
  await Promise.all(group.map(({ path }) => staging.remove(waitingPathOf(path))))
}

/** A build that still runs, or watches, must not lose what it wrote. */
export function expectUnchanged({ path, mtimeMs }: StagedFile): void {
  const now = statSync(path)
  if (now.mtimeMs !== mtimeMs) throw new Error(`${path} was written to meanwhile`)
}
