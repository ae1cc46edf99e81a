import { realpath, stat } from 'node:fs/promises'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import type { FoundFile } from '../artifact.ts'
import { isRemotePath, isWindowsName } from '../gate.ts'
import { UNHURRIED, type Watch } from '../watch.ts'

/** A script, and the place relative to it that it names as that of its map. */
export type MapWish = { script: FoundFile; location: string }

/**
 * The maps that scripts name and that lie on disk, though no pattern matches them: a user who names a script wants its map
 * as well. `accepts` is asked about each path, before the disk is and again with all links resolved. Whether they are maps
 * is seen when they are read.
 */
export async function findNamedMaps(
  wishes: readonly MapWish[],
  known: readonly FoundFile[],
  {
    accepts,
    watch = UNHURRIED,
  }: { accepts: (path: string, script: FoundFile) => boolean; watch?: Watch },
): Promise<FoundFile[]> {
  const paths = new Set(known.map(({ path }) => path))
  const found: FoundFile[] = []
  for (const { script, location } of wishes) {
    watch('looking for the maps that scripts name')
    const place = resolve(dirname(script.path), location)
    if (paths.has(place) || isForeign(location) || !accepts(place, script)) continue
    const path = await findFile(place)
    if (path === null || paths.has(path) || !accepts(path, script)) continue
    paths.add(path)
    found.push({ path, name: nameBeside(script, path), kind: 'map' })
  }
  return found
}

// Before the disk is asked: a name may be that of another machine, or of a device.
function isForeign(location: string): boolean {
  return isRemotePath(location) || (sep === '\\' && isWindowsName(location))
}

async function findFile(path: string): Promise<string | null> {
  try {
    const target = await realpath(path)
    return (await stat(target)).isFile() ? target : null
  } catch {
    return null
  }
}

// What lies above the script's folder gets a name within it: a URL has no place above its root.
function nameBeside(script: FoundFile, path: string): string {
  const location = relative(dirname(script.path), path).replaceAll(sep, '/')
  const name = posix.join(posix.dirname(script.name), location)
  return name.replace(/^(?:\.\.\/)+/, '')
}
