import { posix, dirname, resolve } from 'node:path'
import type { FoundFile } from '../artifact.ts'

/** A script and what its sourceMappingURL comment says; null without one. */
export type Reference = { script: FoundFile; url: string | null }

export type Pairing = {
  /** The map of each script that has one, by the script's path. Scripts that name the same map share it. */
  maps: ReadonlyMap<string, FoundFile>
  warnings: readonly string[]
}

type Finder = (script: FoundFile, location: string) => FoundFile | undefined
type Guess = { script: FoundFile; map: FoundFile; isOwnName: boolean }

/**
 * Finds the maps of scripts: the file that a script names, else the one whose name suggests it. What is not sure is not
 * guessed. Scripts that hold their map themselves don't belong in here.
 */
export function pairFiles(references: readonly Reference[], maps: readonly FoundFile[]): Pairing {
  const find = createFinder(maps)
  const named = new Map<string, FoundFile>()
  const guesses: Guess[] = []
  const warnings: string[] = []
  for (const { script, url } of references) {
    const location = url === null ? null : placeOf(url)
    const map = location === null ? undefined : findNamed(find, script, location)
    if (map !== undefined) named.set(script.path, map)
    else if (location === null || location.startsWith('/')) guesses.push(...guessMap(find, script))
    else warnings.push(`${script.name} names the map ${url}, which is not among the files.`)
  }
  const settled = assignGuessedMaps(guesses, new Set([...named.values()].map(({ path }) => path)))
  return {
    maps: new Map([...named, ...settled.maps]),
    warnings: [...warnings, ...settled.warnings],
  }
}

// A map on another server is none of the files.
function placeOf(url: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) return null
  const location = url.replace(/[?#].*$/s, '')
  return location === '' ? null : location
}

function findNamed(find: Finder, script: FoundFile, location: string): FoundFile | undefined {
  return find(script, decode(location)) ?? find(script, location)
}

function decode(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    return location
  }
}

// By its place on disk; and by its place among the names, since a linked script's neighbours on disk may be others.
function createFinder(maps: readonly FoundFile[]): Finder {
  const byPath = new Map(maps.map((map) => [map.path, map]))
  const byName = new Map<string, FoundFile | undefined>()
  for (const map of maps) byName.set(map.name, byName.has(map.name) ? undefined : map)
  return (script, location) =>
    byPath.get(resolve(dirname(script.path), location)) ??
    byName.get(
      location.startsWith('/')
        ? location.slice(1)
        : posix.join(posix.dirname(script.name), location),
    )
}

function guessMap(find: Finder, script: FoundFile): Guess[] {
  const { base, name, ext } = posix.parse(script.name)
  const stem = name.replace(/\.min$/, '')
  for (const owner of [base, `${stem}${ext}`, `${stem}.min${ext}`, stem, `${stem}.min`]) {
    const map = find(script, `${owner}.map`)
    if (map !== undefined) return [{ script, map, isOwnName: owner === base }]
  }
  return []
}

// A map that has a script's whole name is that script's; otherwise one rival is as good as another.
function assignGuessedMaps(guesses: readonly Guess[], named: ReadonlySet<string>): Pairing {
  const maps = new Map<string, FoundFile>()
  const warnings: string[] = []
  const byMap = new Map<FoundFile, Guess[]>(guesses.map(({ map }) => [map, []]))
  for (const guess of guesses) byMap.get(guess.map)?.push(guess)
  for (const guess of guesses) {
    const { script, map } = guess
    const rivals = (byMap.get(map) ?? []).filter((other) => other !== guess)
    if (named.has(map.path)) {
      warnings.push(`${script.name} has no map: ${map.name} is named by another script.`)
    } else if (rivals.length === 0 || (guess.isOwnName && !rivals.some((one) => one.isOwnName))) {
      maps.set(script.path, map)
    } else {
      const others = rivals.map((rival) => rival.script.name).join(', ')
      warnings.push(`${script.name} has no map: ${map.name} could be that of ${others} as well.`)
    }
  }
  return { maps, warnings }
}
