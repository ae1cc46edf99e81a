import { randomUUID } from 'node:crypto'
import { lstat, readdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ActionError, describeCauses } from '../../errors.ts'
import type { Staging } from '../../staging/staging.ts'
import type { FoundFile } from '../artifact.ts'
import { readRecord, RECORD_NAME, type RecordedFile } from './records.ts'
import { keptPathOf, replaceNow, takeFingerprint } from './replace-files.ts'

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
  const warnings: string[] = []
  for (const { folder, names } of left) {
    const groups = names.includes(RECORD_NAME) ? await readRecord(folder) : []
    for (const group of groups) await undoHalf(group, folders)
    const recorded = new Set(groups.flat().map(({ path }) => keptPathOf(path)))
    const unrecorded = names.filter((name) => OLD.test(name) && !recorded.has(join(folder, name)))
    const own = files.filter(({ path }) => dirname(path) === folder)
    const { kept, warnings: found } = await putAside(own, new Set(unrecorded))
    warnings.push(...found)
    // The record last, since a kill may come here as well.
    const ordered = names.toSorted((a, b) => Number(a === RECORD_NAME) - Number(b === RECORD_NAME))
    for (const name of ordered) if (!kept.has(name)) await staging.remove(join(folder, name))
  }
  return warnings
}

/**
 * Renames old bytes that no record mentions, since they may be the only copy. Gives those that have to stay: all but the
 * ones that a file still has, which may go.
 */
async function putAside(
  files: readonly FoundFile[],
  unrecorded: ReadonlySet<string>,
): Promise<{ kept: ReadonlySet<string>; warnings: string[] }> {
  const kept = new Set(unrecorded)
  const warnings: string[] = []
  for (const { path, name } of files) {
    const old = keptPathOf(path)
    if (!unrecorded.has(basename(old))) continue
    if (await hasSameBytes(old, path)) {
      kept.delete(basename(old))
      continue
    }
    const aside = `${old}-${randomUUID().slice(0, 8)}`
    await rename(old, aside)
    warnings.push(
      `${aside} is left of an earlier run and may hold what ${name} was before. Delete it when ${name} is whole.`,
    )
  }
  return { kept, warnings }
}

// A link holds no bytes of its own.
async function hasSameBytes(kept: string, path: string): Promise<boolean> {
  if (!(await isPlainFile(kept))) return true
  const [old, now] = await Promise.all([readFile(kept), readFile(path)])
  return old.equals(now)
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

// The last file of a group is replaced last. What has been built since is neither old nor ours, and stays.
async function undoHalf(
  group: readonly RecordedFile[],
  folders: ReadonlySet<string>,
): Promise<void> {
  const last = group.at(-1)
  if (last === undefined || (await isReplaced(last))) return
  for (const file of group.slice(0, -1)) {
    if (!folders.has(dirname(file.path)) || !(await isReplaced(file))) continue
    if (await isPlainFile(keptPathOf(file.path))) restore(file)
  }
}

function restore({ path }: RecordedFile): void {
  const kept = keptPathOf(path)
  try {
    replaceNow(kept, path)
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
