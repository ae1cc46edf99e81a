import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describeCauses, errorCode } from '../errors.ts'

/**
 * Knows everything that a step makes for a while only, so that nothing of it is left when the step has ended, whatever it
 * came to. What cannot be removed is told at the end and never fails anything.
 */
export type Staging = {
  /** A path for a temporary file or folder that no other run uses. */
  pathIn: (directory: string, ending?: string) => string
  /** Knows a path from now on. To be called before anything is made there; throws once the step has ended. */
  hold: (path: string) => void
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

/** What removes files, and the process that they belong to. */
export type Host = {
  remove: (path: string) => Promise<void>
  removeNow: (path: string) => void
  pause: (milliseconds: number) => Promise<unknown>
  processId: number
  isRunning: (processId: number) => boolean
}

const HOST: Host = {
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeNow: (path) => rmSync(path, { recursive: true, force: true }),
  pause: (milliseconds) => setTimeout(milliseconds),
  processId: 0,
  isRunning: () => true,
}

const PREFIX = 'create-sentry-release'
const OWN_NAME = new RegExp(
  `^${PREFIX}-(\\d+)-[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?:\\.\\w+)?$`,
)

/** Virus scanners and file systems of networks keep files busy for a moment; a git that is being ended writes a last one. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EMFILE', 'ENFILE'])

/** All waiting of a step together: hundreds of files may be busy for the same reason. */
const MAX_WAIT_MS = 4000
const FIRST_PAUSE_MS = 50

export function isBusyError(error: unknown): boolean {
  return BUSY.has(errorCode(error))
}

export function createStaging(given: Partial<Host> = {}): Staging {
  const host = { ...HOST, ...given }
  const held = new Set<string>()
  const undos = new Set<() => readonly string[]>()
  const failures = new Map<string, string>()
  let hasEnded = false
  let waited = 0
  const pause = async (milliseconds: number): Promise<boolean> => {
    if (waited >= MAX_WAIT_MS) return false
    waited += milliseconds
    await host.pause(milliseconds)
    return true
  }
  const remove = async (path: string): Promise<void> => {
    held.add(path)
    for (let next = FIRST_PAUSE_MS; ; next *= 2) {
      try {
        await host.remove(path)
        failures.delete(path)
        held.delete(path)
        return
      } catch (error) {
        failures.set(path, describeCauses(error))
        if (!isBusyError(error) || !(await pause(next))) return
      }
    }
  }
  const endNow = (): void => {
    hasEnded = true
    for (const undo of undos) for (const path of undo()) held.delete(path)
    undos.clear()
    // The last first: what was made to put others right goes when these are gone.
    for (const path of [...held].toReversed()) {
      try {
        host.removeNow(path)
        failures.delete(path)
        held.delete(path)
      } catch (error) {
        failures.set(path, describeCauses(error))
      }
    }
  }
  return {
    pathIn: (directory, ending = '') =>
      join(directory, `${PREFIX}-${host.processId}-${randomUUID()}${ending}`),
    hold: (path) => {
      if (hasEnded) throw new Error('The step has ended.')
      held.add(path)
    },
    holds: (path) => held.has(path),
    letGo: (path) => void held.delete(path),
    remove,
    guard: (undo) => {
      undos.add(undo)
      return () => void undos.delete(undo)
    },
    endNow,
    end: async () => {
      endNow()
      await Promise.all([...held].map((path) => remove(path)))
      return [...held].map((path) => `${path} (${failures.get(path) ?? ''})`)
    },
    sweep: async (directory) => {
      const names = await readdir(directory).catch((): string[] => [])
      const left = names.filter((name) => {
        const owner = Number(OWN_NAME.exec(name)?.[1])
        // A container gives the same numbers again.
        return owner === host.processId || (owner > 0 && !host.isRunning(owner))
      })
      const paths = left.map((name) => join(directory, name)).filter((path) => !held.has(path))
      await Promise.all(paths.map((path) => remove(path)))
    },
  }
}
