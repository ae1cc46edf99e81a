import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ActionError, describeCauses } from '../../errors.ts'
import { UNHURRIED, type Watch } from '../watch.ts'

/** A file or directory below the one that was walked. */
export type Entry = {
  /** Absolute, without symbolic links. */
  path: string
  /** Its place below the walked directory, with slashes, links not followed: `static/app.js`. */
  location: string
  isDirectory: boolean
}

type Found = Pick<Entry, 'path' | 'location'>

/** By so many links a folder is walked: a thousand to one folder are somebody's joke. */
const MAX_PLACES = 10

export type Walked = {
  /** Only names that are wanted are looked at. */
  wants: (name: string) => boolean
  /** Whether what a link leads to may be taken. */
  admits: (entry: Entry) => boolean
}

/**
 * All that is below a directory, which is given without symbolic links. Links are followed after all else and each once,
 * so that circles end; what they lead to may come again by another place, a folder that many lead to only a few times.
 */
export async function walk(
  directory: string,
  { wants, admits }: Walked,
  watch: Watch = UNHURRIED,
): Promise<Entry[]> {
  const entries: Entry[] = []
  const directories: Found[] = [{ path: directory, location: '' }]
  const links = new Map<string, Found>()
  const linked = new Map<string, number>()
  const add = (entry: Entry): void => {
    entries.push(entry)
    if (entry.isDirectory) directories.push(entry)
  }
  const readChildren = async (parent: Found): Promise<void> => {
    watch('looking for files')
    for (const child of await readDirectory(parent.path)) {
      if (!wants(child.name)) continue
      const location = parent.location === '' ? child.name : `${parent.location}/${child.name}`
      const found = { path: join(parent.path, child.name), location }
      if (child.isDirectory()) add({ ...found, isDirectory: true })
      else if (child.isFile()) add({ ...found, isDirectory: false })
      else if (child.isSymbolicLink() && !links.has(found.path)) links.set(found.path, found)
    }
  }
  // Both grow while they are gone through.
  const readDirectories = async (): Promise<void> => {
    for (const parent of directories.splice(0)) await readChildren(parent)
    if (directories.length > 0) await readDirectories()
  }
  await readDirectories()
  for (const link of links.values()) {
    watch('following links')
    const target = await readTarget(link)
    if (target === null || !admits(target)) continue
    const places = (linked.get(target.path) ?? 0) + 1
    if (target.isDirectory && places > MAX_PLACES) continue
    linked.set(target.path, places)
    add(target)
    await readDirectories()
  }
  return entries
}

async function readDirectory(path: string): Promise<Dirent[]> {
  try {
    const children = await readdir(path, { withFileTypes: true })
    return children.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw new ActionError(`${path} cannot be read: ${describeCauses(error)}.`, {
      cause: error,
    })
  }
}

/** What a path leads to; null when it is nothing, or neither a file nor a directory. */
export async function readTarget({ path, location }: Found): Promise<Entry | null> {
  try {
    const target = await realpath(path)
    const found = await stat(target)
    if (!found.isFile() && !found.isDirectory()) return null
    return { path: target, location, isDirectory: found.isDirectory() }
  } catch {
    return null
  }
}
