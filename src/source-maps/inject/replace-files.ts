import { createHash } from 'node:crypto'
import { copyFile, link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { errorCode } from '../../errors.ts'

/** What a file holds, since when (in milliseconds), and whose it is. */
export type Contents = { bytes: Buffer; mtimeMs: number; mode: number; uid: number; gid: number }

/** New bytes for a file that was read before. */
export type Replacement = { path: string; before: Contents; pieces: readonly Uint8Array[] }

/** A file whose new bytes stand beside it, and when it had been written when these were made. */
export type StagedFile = { path: string; mtimeMs: number }

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

function keptPathOf(path: string): string {
  return besides(path, 'old')
}

// A hash, since a name of the greatest length that is allowed leaves no room for more.
function besides(path: string, ending: string): string {
  const name = createHash('sha1').update(basename(path)).digest('hex').slice(0, 16)
  return join(dirname(path), `.debug-id-${name}.${ending}`)
}

/** Writes new bytes beside their files, with the files' own mode and owner. The files stay as they are. */
export async function stageGroup(replacements: readonly Replacement[]): Promise<StagedGroup> {
  const staged: StagedFile[] = []
  try {
    for (const replacement of replacements) {
      await stageFile(replacement)
      staged.push({ path: replacement.path, mtimeMs: replacement.before.mtimeMs })
    }
    return staged
  } catch (error) {
    await discardGroup(staged)
    throw error
  }
}

async function stageFile({ path, before, pieces }: Replacement): Promise<void> {
  const file = await createFile(waitingPathOf(path), before.mode)
  try {
    await writePieces(file, pieces)
    await keepAccess(file, before)
  } catch (error) {
    await rm(waitingPathOf(path), { force: true })
    throw error
  } finally {
    await file.close()
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
export async function discardGroup(group: StagedGroup): Promise<void> {
  await Promise.all(group.map(({ path }) => rm(waitingPathOf(path), { force: true })))
}

/**
 * Puts the new files of a group in place of the old ones, each atomically. When one can't be replaced, those of the
 * group that were get their old bytes back, and the error is thrown.
 */
export async function commitGroup(group: StagedGroup): Promise<void> {
  for (const file of group) await expectUnchanged(file)
  const kept = group.slice(0, -1)
  for (const { path } of kept) await keepOld(path)
  const done: string[] = []
  try {
    for (const { path } of group) {
      await renameFile(waitingPathOf(path), path)
      done.push(path)
    }
  } catch (error) {
    for (const path of done) await renameFile(keptPathOf(path), path)
    throw error
  } finally {
    await Promise.all(kept.map(({ path }) => rm(keptPathOf(path), { force: true })))
  }
}

// A build that still runs, or watches, must not lose what it wrote.
async function expectUnchanged({ path, mtimeMs }: StagedFile): Promise<void> {
  const now = await stat(path)
  if (now.mtimeMs !== mtimeMs) throw new Error(`${path} was written to meanwhile`)
}

// A second name costs nothing, but not every file system has them.
async function keepOld(path: string): Promise<void> {
  await rm(keptPathOf(path), { force: true })
  try {
    await link(path, keptPathOf(path))
  } catch {
    await copyFile(path, keptPathOf(path))
  }
}

// Windows refuses to replace a file while a virus scanner looks at it, which lasts a moment.
async function renameFile(from: string, to: string): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const isBusy = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (!isBusy || left === 0) throw error
      await setTimeout(50)
    }
  }
}
