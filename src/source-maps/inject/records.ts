import { lstat, readFile, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { isObject } from '../../json.ts'
import type { Staging } from '../../staging/staging.ts'
import { isRemotePath } from '../gate.ts'
import type { Fingerprint, StagedGroup } from './replace-files.ts'

/** What the next run finds in a folder whose files a run was replacing when it was killed. */
export const RECORD_NAME = '.debug-id-record.json'

/** A file that was to be replaced, and what its new bytes are known by. */
export type RecordedFile = Fingerprint & { path: string }

/** Larger than that of any build. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Writes down which files belong together, in each folder that has some of them, before the first of them is replaced. A
 * record that is broken says by that that nothing was replaced yet. Gives the records' paths.
 */
export async function writeRecords(
  groups: readonly StagedGroup[],
  staging: Staging,
): Promise<readonly string[]> {
  const byFolder = new Map<string, StagedGroup[]>()
  for (const group of groups.filter(({ length }) => length > 1)) {
    for (const folder of new Set(group.map(({ path }) => dirname(path)))) {
      const members = byFolder.get(folder)
      if (members === undefined) byFolder.set(folder, [group])
      else members.push(group)
    }
  }
  const paths: string[] = []
  for (const [folder, members] of byFolder) {
    const path = join(folder, RECORD_NAME)
    try {
      await staging.make(path, () =>
        writeFile(path, renderRecord(folder, members), { flag: 'wx', mode: 0o600 }),
      )
    } catch (error) {
      await Promise.all(paths.filter((one) => staging.holds(one)).map(staging.remove))
      throw error
    }
    paths.push(path)
  }
  return paths
}

function renderRecord(folder: string, groups: readonly StagedGroup[]): string {
  return JSON.stringify({
    about: 'Scripts and source maps that were being replaced. The next run puts them right.',
    groups: groups.map((group) =>
      group.map(({ path, size, crc }) => ({ path: relative(folder, path), size, crc })),
    ),
  })
}

/** The groups of a folder's record, in the order in which their files were to be replaced; none when it has none. */
export async function readRecord(folder: string): Promise<readonly RecordedFile[][]> {
  const path = join(folder, RECORD_NAME)
  try {
    const facts = await lstat(path)
    if (!facts.isFile() || facts.size > MAX_BYTES) return []
    return parseRecord(folder, JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return []
  }
}

function parseRecord(folder: string, json: unknown): RecordedFile[][] {
  if (!isObject(json) || !Array.isArray(json['groups'])) return []
  return json['groups'].flatMap((group: unknown) => {
    const files = Array.isArray(group) ? group.map((file) => parseFile(folder, file)) : []
    const whole = files.filter((file) => file !== null)
    return whole.length === files.length && whole.length > 1 ? [whole] : []
  })
}

// Anyone who can write to the folder can write such a record.
function parseFile(folder: string, json: unknown): RecordedFile | null {
  if (!isObject(json)) return null
  const { path, size, crc } = json
  if (typeof path !== 'string' || typeof size !== 'number' || typeof crc !== 'number') return null
  if (isAbsolute(path) || isRemotePath(path) || path.includes('\0')) return null
  return { path: resolve(folder, path), size, crc }
}
