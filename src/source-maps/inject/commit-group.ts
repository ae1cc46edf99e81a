import { constants, copyFileSync, linkSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { ActionError, describeCauses, errorCode } from '../../errors.ts'
import { isBusyError } from '../../staging/remove.ts'
import type { Staging } from '../../staging/staging.ts'
import { inTurns } from '../in-turns.ts'
import { OutOfTimeError, type Watch } from '../watch.ts'
import { writeRecords } from './records.ts'
import {
  discardGroup,
  expectUnchanged,
  keptPathOf,
  replaceNow,
  waitingPathOf,
  type StagedGroup,
} from './replace-files.ts'

/** With what files are replaced. */
export type Commit = {
  staging: Staging
  /** Called once when all files of the group are replaced, even if the step ends at that moment. */
  onReplaced?: () => void
  /** The records that tell the next run what was going on, in case that this one is killed. */
  records: readonly string[]
}

/** How many of all files that get a Debug ID have it. */
export type ReplacedFiles = { replaced: number; all: number }

/** A file could not get its old bytes back: the message says where they are. */
class RestoreError extends Error {}

type ReplacingTools = {
  staging: Staging
  watch: Watch
  onReplaced?: ((files: ReplacedFiles) => void) | undefined
}

/** Replaces the files of all groups, one group after the other. Throws at the first that cannot be replaced. */
export async function replaceAll(
  groups: readonly StagedGroup[],
  { staging, watch, onReplaced = () => undefined }: ReplacingTools,
): Promise<void> {
  let done = 0
  const files = { replaced: 0, all: groups.flat().length }
  let records: readonly string[] = []
  const tell = (replaced: number): void => {
    files.replaced += replaced
    onReplaced({ ...files })
  }
  try {
    records = await writeRecords(groups, staging)
    if (files.all > 0) tell(0)
    for await (const group of inTurns(groups)) {
      watch(`replacing files: of ${groups.length} scripts ${done} have their Debug ID`)
      await commitGroup(group, { staging, records, onReplaced: () => tell(group.length) })
      done += 1
    }
  } catch (error) {
    await Promise.all(groups.slice(done).map((rest) => discardGroup(rest, staging)))
    throw error instanceof OutOfTimeError ? error : replacingError(groups, done, error)
  } finally {
    await Promise.all(records.filter((path) => staging.holds(path)).map(staging.remove))
  }
}

function replacingError(groups: readonly StagedGroup[], done: number, cause: unknown): ActionError {
  const names = (groups[done] ?? []).map(({ path }) => path)
  const others =
    cause instanceof RestoreError
      ? 'Build again, or run the step again, which puts them back.'
      : `Of ${groups.length} scripts ${done} have their Debug ID, the others are as they were.`
  return new ActionError(`${names.join(' and ')} cannot be replaced: ${describeCauses(cause)}.`, {
    hint: others,
    cause,
  })
}

/**
 * Puts the new files of a group in place of the old ones, each atomically. When one can't be replaced, those of the
 * group that were get their old bytes back, and the error is thrown. Old bytes that can't be put back stay where they are.
 */
export async function commitGroup(group: StagedGroup, commit: Commit): Promise<void> {
  for (const file of group) expectUnchanged(file)
  const { staging, records, onReplaced = () => undefined } = commit
  const done: string[] = []
  const takeBack = staging.guard(() => {
    const kept = undoNow(group, records)
    if (kept === null) onReplaced()
    return kept ?? []
  })
  try {
    for (const { path } of group.slice(0, -1)) await keepOld(path, staging)
    for (const { path } of group) {
      await renameFile(waitingPathOf(path), path)
      staging.letGo(waitingPathOf(path))
      done.push(path)
    }
    if (!staging.hasEnded()) onReplaced()
  } catch (error) {
    await restore(done, error, commit)
    throw error
  } finally {
    takeBack()
    const kept = group.slice(0, -1).map(({ path }) => keptPathOf(path))
    await Promise.all(kept.filter((path) => staging.holds(path)).map(staging.remove))
  }
}

async function restore(
  paths: readonly string[],
  cause: unknown,
  { staging, records }: Commit,
): Promise<void> {
  const lost: string[] = []
  for (const path of paths.toReversed()) {
    try {
      await renameFile(keptPathOf(path), path)
    } catch (error) {
      for (const needed of [keptPathOf(path), ...records]) staging.letGo(needed)
      lost.push(
        `${path} has its Debug ID and could not get its old bytes back, which are in ${keptPathOf(path)}: ${describeCauses(error)}`,
      )
    }
  }
  if (lost.length > 0) throw new RestoreError(`${describeCauses(cause)}; ${lost.join('; ')}`)
}

/**
 * The same for a step that ends in the middle, where a rename may be under way: once its source is gone it can do nothing
 * any more. Gives what has to stay for the next run; null when all is replaced, and nothing to be undone.
 */
function undoNow(group: StagedGroup, records: readonly string[]): readonly string[] | null {
  const isReplaced = group.map(({ path }) => !removeWaiting(path))
  if (isReplaced.every(Boolean)) return null
  const lost = group.filter(({ path }, index) => isReplaced[index] === true && !restoreNow(path))
  return lost.length === 0 ? [] : [...lost.map(({ path }) => keptPathOf(path)), ...records]
}

/** Whether there was something that waited. */
function removeWaiting(path: string): boolean {
  try {
    rmSync(waitingPathOf(path))
    return true
  } catch (error) {
    return errorCode(error) !== 'ENOENT'
  }
}

function restoreNow(path: string): boolean {
  try {
    replaceNow(keptPathOf(path), path)
    return true
  } catch {
    return false
  }
}

// A second name costs nothing, but not every file system has them. What is there already may be the only copy of something.
async function keepOld(path: string, staging: Staging): Promise<void> {
  const kept = keptPathOf(path)
  await staging.make(kept, async () => {
    try {
      linkSync(path, kept)
    } catch (error) {
      if (errorCode(error) === 'EEXIST') throw error
      copyFileSync(path, kept, constants.COPYFILE_EXCL)
    }
  })
}

const PAUSES_MS = [50, 100, 200, 400, 800, 1600]

// Windows refuses to replace a file while a virus scanner looks at it.
async function renameFile(from: string, to: string): Promise<void> {
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return replaceNow(from, to)
    } catch (error) {
      if (!isBusyError(error) || pause === null) throw error
      await setTimeout(pause)
    }
  }
}
