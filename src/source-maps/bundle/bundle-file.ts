import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { ActionError, describeCauses } from '../../errors.ts'
import type { BundleFile, Chunk } from '../../sentry/bundle-chunks.ts'

export type BundleLimits = {
  /** Bytes of every chunk but the last. */
  chunkSize: number
  /** Bytes that a bundle may have. */
  maxBytes: number
}

/** Writes a bundle once, from its first byte to its last, and sums it up on the way. One write at a time. */
export type BundleFileWriter = {
  /** How many bytes were written so far. */
  position: () => number
  write: (pieces: readonly Uint8Array[]) => Promise<void>
  finish: () => Promise<BundleFile>
  /** Closes the file, which the caller removes. */
  close: () => Promise<void>
}

/** So much is collected before it is written: every write waits for its turn among the threads that compress. */
const WRITE_BYTES = 2 * 1024 * 1024

/** Creates the file; nobody but this user can read it. */
export async function createBundleFile(
  path: string,
  limits: BundleLimits,
): Promise<BundleFileWriter> {
  const file = await withFileError(path, () => open(path, 'wx', 0o600))
  const sums = createSums(limits.chunkSize)
  let collected: Uint8Array[] = []
  let collectedBytes = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    const pieces = collected
    collected = []
    collectedBytes = 0
    await writing
    writing = withFileError(path, () => writeAll(file, pieces))
    // The next write, or the end, reports a failure.
    writing.catch(() => undefined)
  }
  return {
    position: sums.position,
    write: async (pieces) => {
      for (const piece of pieces) {
        sums.add(piece)
        collected.push(piece)
        collectedBytes += piece.length
      }
      if (sums.position() > limits.maxBytes) throw tooLargeError(limits.maxBytes)
      if (collectedBytes >= WRITE_BYTES) await flush()
    },
    finish: async () => {
      await flush()
      await writing
      await withFileError(path, () => file.close())
      return { path, size: sums.position(), ...sums.finish() }
    },
    close: async () => {
      await writing.catch(() => undefined)
      await file.close().catch(() => undefined)
    },
  }
}

type Sums = {
  position: () => number
  add: (bytes: Uint8Array) => void
  finish: () => { checksum: string; chunks: Chunk[] }
}

function createSums(chunkSize: number): Sums {
  const whole = createHash('sha1')
  const chunks: Chunk[] = []
  let start = 0
  let position = 0
  let hash: Hash = createHash('sha1')
  const endChunk = (): void => {
    chunks.push({ checksum: hash.digest('hex'), start, end: position })
    hash = createHash('sha1')
    start = position
  }
  return {
    position: () => position,
    add: (bytes) => {
      whole.update(bytes)
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + start + chunkSize - position)
        hash.update(part)
        position += part.length
        at += part.length
        if (position - start === chunkSize) endChunk()
      }
    },
    finish: () => {
      if (position > start) endChunk()
      return { checksum: whole.digest('hex'), chunks }
    },
  }
}

async function writeAll(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev([...pieces])
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (bytesWritten < length) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten))
}

function tooLargeError(maxBytes: number): ActionError {
  return new ActionError(
    `The scripts and source maps make a bundle of more than the ${maxBytes} bytes that this Sentry server takes.`,
    { hint: 'Upload fewer files: narrow the input sourcemaps, or use one step for each part.' },
  )
}

async function withFileError<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new ActionError(`The bundle ${path} cannot be written: ${describeCauses(error)}.`, {
      hint: 'The runner needs room for it in its temporary directory.',
      cause: error,
    })
  }
}
