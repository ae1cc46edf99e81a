import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../errors.ts'
import { PREFIX, type Host } from './host.ts'

/**
 * Knows everything that a step makes for a while only, so that nothing of it is left when the step has ended, whatever it
 * came to. What cannot be removed is reported at the end and never fails the step.
 */
export type Staging = {
  /** A path for a temporary file or folder that no other run uses. */
  pathIn: (directory: string, ending?: string) => string
  /** Knows a path from now on. To be called before anything is made there; throws once the step has ended. */
  hold: (path: string) => void
  /**
   * Holds a path and makes what is there by `create`, which must not replace anything. When that fails, or the step has
   * ended meanwhile, nothing of it is left, and it throws.
   */
  make: (path: string, create: () => Promise<unknown>) => Promise<void>
  /** Whether the step has ended, so that nothing may be made any more. */
  hasEnded: () => boolean
  /** Whether a path is known. */
  holds: (path: string) => boolean
  /** Forgets a path: it has become something else, or it is needed later. */
  letGo: (path: string) => void
  /** Removes what is at a path, which may take some seconds while others use it. */
  remove: (path: string) => Promise<void>
  /**
   * Has `undo` called when the step ends in the middle, before anything is removed. It must not wait, and gives the paths
   * that have to stay. Returns what takes this back.
   */
  guard: (undo: () => readonly string[]) => () => void
  /** Removes at once what can be removed at once; nothing may be made afterwards. For handlers of signals: never throws. */
  endNow: () => void
  /** The same with patience. Gives what could not be removed, and why, as text. */
  end: () => Promise<readonly string[]>
  /** Removes what runs that were killed have left in a folder for temporary files. */
  sweep: (directory: string) => Promise<void>
}

/** All waiting of a step together: hundreds of files may be busy for the same reason. */
const MAX_WAIT_MS = 4000

export function createStaging(given: Partial<Host> = {}): Staging {
  const host: Host = { processId: 0, isRunning: () => true, ...given }
  const { removeNow = removeAllNow } = host
  const held = new Set<string>()
  const undos = new Set<() => readonly string[]>()
  const patience = { milliseconds: MAX_WAIT_MS }
  let hasEnded = false
  const remove = async (path: string): Promise<string | null> => {
    held.add(path)
    const { removePatiently } = await import('./remove.ts')
    const failure = await removePatiently(path, host, patience)
    // At the end something may still be made there, and the process removes it once more at its exit.
    if (failure === null && !hasEnded) held.delete(path)
    return failure
  }
  const endNow = (): void => {
    hasEnded = true
    for (const undo of undos) for (const path of undo()) held.delete(path)
    undos.clear()
    // The last first: what was made to put others right goes when these are gone.
    for (const path of [...held].toReversed()) {
      try {
        removeNow(path)
      } catch {
        // `end` tries again, and reports it.
      }
    }
  }
  const hold = (path: string): void => {
    if (hasEnded) throw new Error('The step has ended.')
    held.add(path)
  }
  return {
    pathIn: (directory, ending = '') =>
      join(directory, `${PREFIX}-${host.processId}-${randomUUID()}${ending}`),
    hold,
    make: async (path, create) => {
      hold(path)
      try {
        await create()
        // It may have come after everything was removed.
        hold(path)
      } catch (error) {
        // What is in the way is not ours.
        if (errorCode(error) === 'EEXIST') held.delete(path)
        else await remove(path)
        throw error
      }
    },
    hasEnded: () => hasEnded,
    holds: (path) => held.has(path),
    letGo: (path) => void held.delete(path),
    remove: async (path) => void (await remove(path)),
    guard: (undo) => {
      undos.add(undo)
      return () => void undos.delete(undo)
    },
    endNow,
    end: async () => {
      endNow()
      const failures = await Promise.all([...held].map((path) => remove(path)))
      return failures.filter((failure) => failure !== null)
    },
    sweep: async (directory) => {
      const names = listNow(directory)
      if (!names.some((name) => name.startsWith(PREFIX))) return
      const { isAbandoned } = await import('./remove.ts')
      const left = names.filter((name) => isAbandoned(name, host))
      const paths = left.map((name) => join(directory, name)).filter((path) => !held.has(path))
      await Promise.all(paths.map((path) => remove(path)))
    },
  }
}

// The promises of `node:fs` are one more module to load, for a folder with few files.
function listNow(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function removeAllNow(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
