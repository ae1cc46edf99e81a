import { dirname, posix, resolve, sep } from 'node:path'
import type { FoundFile } from '../artifact.ts'

/** Finds maps by where they lie and by what they are called. A location is what a script's comment may say. */
export type MapLookup = {
  /** The map at a place as seen from the script; from the root of the site, in the folder that was named. */
  beside: (script: FoundFile, location: string) => FoundFile | undefined
  /** The only map that has the place among the names, whatever was named as its folder. */
  byName: (script: FoundFile, location: string) => FoundFile | undefined
  /** The only map that is called so, in any folder, if the name has a hash in it. */
  byHashedName: (location: string) => FoundFile | undefined
}

export function createMapLookup(maps: readonly FoundFile[]): MapLookup {
  const byPath = new Map(maps.map((map) => [map.path, map]))
  const byName = indexUnique(maps, ({ name }) => name)
  const byBaseName = indexUnique(maps, ({ name }) => posix.basename(name))
  return {
    beside: (script, location) => byPath.get(toPath(script, location)),
    byName: (script, location) => byName.get(toName(script, location)),
    byHashedName: (location) => {
      const name = posix.basename(location)
      return hasHash(name) ? byBaseName.get(name) : undefined
    },
  }
}

function indexUnique(
  maps: readonly FoundFile[],
  toKey: (map: FoundFile) => string,
): Map<string, FoundFile | undefined> {
  const index = new Map<string, FoundFile | undefined>()
  for (const map of maps) index.set(toKey(map), index.has(toKey(map)) ? undefined : map)
  return index
}

function toPath({ path, name }: FoundFile, location: string): string {
  if (!location.startsWith('/')) return resolve(dirname(path), location)
  const ending = name.replaceAll('/', sep)
  const root = path.endsWith(sep + ending) ? path.slice(0, -ending.length) : dirname(path)
  return resolve(root, location.slice(1))
}

function toName({ name }: FoundFile, location: string): string {
  return location.startsWith('/') ? location.slice(1) : posix.join(posix.dirname(name), location)
}

/** Whether a name has a part that looks like a hash: `index-B3x9_kQz.js`, `main.4f2d8a1c.js`; no word does. */
function hasHash(name: string): boolean {
  return name
    .split(/\.|-(?=[\w-]{8,}\.)/)
    .some(
      (part) =>
        /^[\w-]{8,}$/.test(part) &&
        (/\d/.test(part) || (/[a-z]/.test(part.slice(1)) && /[A-Z]/.test(part.slice(1)))),
    )
}
