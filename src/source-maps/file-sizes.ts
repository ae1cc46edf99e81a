import { stat } from 'node:fs/promises'
import pLimit from 'p-limit'
import { ActionError, describeCauses } from '../errors.ts'
import type { FoundFile } from './artifact.ts'

/** Every look holds memory that is not let go at once: with thousands at a time it adds up. */
const CONCURRENCY = 12

/** The sizes of files in bytes, in their order. */
export function measureFiles(files: readonly FoundFile[]): Promise<number[]> {
  return pLimit(CONCURRENCY).map(files, ({ path, name }) =>
    withFileError(name, async () => (await stat(path)).size),
  )
}

/** Does something with a file that may fail; the failure names the file. */
export async function withFileError<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new ActionError(`${name} cannot be read: ${describeCauses(error)}.`, {
      cause: error,
    })
  }
}
