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

/** In so many places that links lead to a folder is listed: a thousand links to one are somebody's joke. */
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
 * However many links there are, the disk is asked for a folder twice at most.
 */
export async function walk(
  directory: string,
  { wants, admits }: Walked,
  watch: Watch = UNHURRIED,
): Promise<Entry[]> {
  const entries: Entry[] = []
  const directories: Found[] = [{ path: directory, location: '' }]
  const links = new Map<string, Found>()
  const add = (entry: Entry): void => {
    entries.push(entry)
    if (entry.isDirectory) directories.push(entry)
  }
  const takeChildren = (parent: Found, children: readonly Dirent[]): void => {
    watch('looking for files')
    for (const child of children) {
      const location = parent.location === '' ? child.name : `${parent.location}/${child.name}`
      const found = { path: join(parent.path, child.name), location }
      if (child.isDirectory()) add({ ...found, isDirectory: true })
      else if (child.isFile()) add({ ...found, isDirectory: false })
      else if (child.isSymbolicLink() && !links.has(found.path)) links.set(found.path, found)
    }
  }
  const list = async ({ path }: Found): Promise<Dirent[]> =>
    (await readDirectory(path)).filter(({ name }) => wants(name))
  const listAgain = createListing(list)
  // Both grow while they are gone through.
  for (const parent of directories) takeChildren(parent, await list(parent))
  for (const link of links.values()) {
    watch('following links')
    const target = await readTarget(link)
    if (target === null || !admits(target)) continue
    directories.length = 0
    add(target)
    for (const parent of directories) takeChildren(parent, await listAgain(parent))
  }
  return entries
}

/** Lists a directory in as many places as are allowed, and reads it once. */
function createListing(
  list: (directory: Found) => Promise<Dirent[]>,
): (directory: Found) => Promise<Dirent[]> {
  const listed = new Map<string, { children: Dirent[]; places: number }>()
  return async (directory) => {
    const known = listed.get(directory.path) ?? { children: await list(directory), places: 0 }
    known.places += 1
    listed.set(directory.path, known)
    return known.places > MAX_PLACES ? [] : known.children
  }
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
