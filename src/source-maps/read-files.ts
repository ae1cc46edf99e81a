import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { ActionError, describeCauses } from '../errors.ts'
import type { FoundFile } from './artifact.ts'
import type { BufferPool } from './buffer-pool.ts'

/** What a file holds, since when (in milliseconds), and whose it is. */
export type Contents = { bytes: Buffer; mtimeMs: number; mode: number; uid: number; gid: number }

/**
 * Reads a file, synchronously: build output is in the disk's cache, from where it comes faster than a thread of Node's pool
 * can be woken for it. Loops over files use `inTurns`. `take` gives the memory.
 */
export function readContents(
  path: string,
  take: BufferPool['take'] = (bytes) => Buffer.allocUnsafeSlow(bytes),
): Contents {
  const file = openSync(path, 'r')
  try {
    const { size, mtimeMs, mode, uid, gid } = fstatSync(file)
    const bytes = take(size)
    let length = 0
    while (length < size) {
      const bytesRead = readSync(file, bytes, length, size - length, null)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { bytes: bytes.subarray(0, length), mtimeMs, mode: mode & 0o7777, uid, gid }
  } finally {
    closeSync(file)
  }
}

/** The sizes of files in bytes, in their order. */
export function measureFiles(files: readonly FoundFile[]): number[] {
  return files.map(({ path, name }) => withFileError(name, () => statSync(path).size))
}

/** Does something with a file that may fail; the failure names the file. */
export function withFileError<T>(name: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new ActionError(`${name} cannot be read: ${describeCauses(error)}.`, {
      cause: error,
    })
  }
}
