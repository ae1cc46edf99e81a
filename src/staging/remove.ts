import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { describeCauses, errorCode } from '../errors.ts'
import { PREFIX, type Host } from './host.ts'

/** Virus scanners and file systems of networks keep files busy for a moment; a git that is being ended writes a last one. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EMFILE', 'ENFILE'])

const FIRST_PAUSE_MS = 50

export function isBusyError(error: unknown): boolean {
  return BUSY.has(errorCode(error))
}

/** How long may still be waited for busy files. */
export type Patience = { milliseconds: number }

/** Removes a file or folder, with pauses as long as it is busy. Gives what is still there and why; null when it is gone. */
export async function removePatiently(
  path: string,
  { remove = removeAll, pause = setTimeout }: Host,
  patience: Patience,
): Promise<string | null> {
  for (let next = FIRST_PAUSE_MS; ; next *= 2) {
    try {
      await remove(path)
      return null
    } catch (error) {
      if (!isBusyError(error) || patience.milliseconds <= 0)
        return `${path} (${describeCauses(error)})`
      patience.milliseconds -= next
      await pause(next)
    }
  }
}

// A folder may hold so much that other work has to go on meanwhile.
async function removeAll(path: string): Promise<void> {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if (errorCode(error) !== 'ERR_FS_EISDIR') throw error
    await rm(path, { recursive: true, force: true })
  }
}

const OWN_NAME = new RegExp(
  `^${PREFIX}-(\\d+)-[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?:\\.\\w+)?$`,
)

/** Whether a file of the action belongs to a run that has ended, or was killed. */
export function isAbandoned(name: string, { processId, isRunning }: Host): boolean {
  const owner = Number(OWN_NAME.exec(name)?.[1])
  // A container gives the same numbers again.
  return owner === processId || (owner > 0 && !isRunning(owner))
}
