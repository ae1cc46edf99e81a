import { lstat, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ActionError, describeCauses } from '../../errors.ts'
import type { Staging } from '../../staging/staging.ts'
import type { FoundFile } from '../artifact.ts'
import { readRecord, RECORD_NAME, type RecordedFile } from './records.ts'
import { keptPathOf, takeFingerprint } from './replace-files.ts'

const NEW = /^\.debug-id-[\da-f]{16}\.new$/
const OLD = /^\.debug-id-[\da-f]{16}\.old$/

/**
 * Puts right what a run that was killed has left beside files: a script that was replaced without its map gets its old
 * bytes back, and what waited to take a file's place goes. Only folders that have some of the files are touched. Gives
 * warnings; throws when a file cannot be put right.
 */
export async function clearLeftovers(
  files: readonly FoundFile[],
  staging: Staging,
): Promise<string[]> {
  const folders = new Set(files.map(({ path }) => dirname(path)))
  const left: { folder: string; names: string[] }[] = []
  for (const folder of folders) {
    const names = await findOurs(folder)
    if (names.length > 0) left.push({ folder, names })
  }
  for (const { folder, names } of left) {
    if (!names.includes(RECORD_NAME)) continue
    for (const group of await readRecord(folder)) await undoHalf(group, folders)
  }
  const warnings: string[] = []
  for (const { folder, names } of left) {
    const isRecorded = names.includes(RECORD_NAME)
    // The record last, since a kill may come here as well.
    const ordered = names.toSorted((a, b) => Number(a === RECORD_NAME) - Number(b === RECORD_NAME))
    for (const path of ordered.map((name) => join(folder, name))) {
      if (isRecorded || !OLD.test(path.slice(folder.length + 1))) await staging.remove(path)
      else warnings.push(describeOld(path))
    }
  }
  return warnings
}

async function findOurs(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry) =>
    isOurs(entry.name) && !entry.isDirectory() ? [entry.name] : [],
  )
}

function isOurs(name: string): boolean {
  return name === RECORD_NAME || NEW.test(name) || OLD.test(name)
}

function describeOld(path: string): string {
  return `${path} is left of an earlier run and may hold what a script was before: it is not touched. Delete it when the script is whole.`
}

// The last file of a group is replaced last. What has been built since is neither old nor ours, and stays.
async function undoHalf(
  group: readonly RecordedFile[],
  folders: ReadonlySet<string>,
): Promise<void> {
  const last = group.at(-1)
  if (last === undefined || (await isReplaced(last))) return
  for (const file of group.slice(0, -1)) {
    if (!folders.has(dirname(file.path)) || !(await isReplaced(file))) continue
    if (await isPlainFile(keptPathOf(file.path))) await restore(file)
  }
}

async function restore({ path }: RecordedFile): Promise<void> {
  const kept = keptPathOf(path)
  try {
    await rename(kept, path)
  } catch (error) {
    throw new ActionError(
      `${path} was replaced by a run that was killed before its source map was: its old bytes, which are in ${kept}, cannot be put back: ${describeCauses(error)}.`,
      { hint: 'Build again, or put them back yourself.', cause: error },
    )
  }
}

async function isReplaced({ path, size, crc }: RecordedFile): Promise<boolean> {
  try {
    const facts = await lstat(path)
    if (!facts.isFile() || facts.size !== size) return false
    return takeFingerprint([await readFile(path)]).crc === crc
  } catch {
    return false
  }
}

// A link would bring in a file of the runner under a script's name.
async function isPlainFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (facts) => facts.isFile(),
    () => false,
  )
}
