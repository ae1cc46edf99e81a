import { posix } from 'node:path'
import type { FoundFile } from '../artifact.ts'
import { createMapLookup, type MapLookup } from './map-lookup.ts'

/** A script and what its sourceMappingURL comment says; null without one. */
export type Reference = { script: FoundFile; url: string | null }

export type Pairing = {
  /** The map of each script that has one, by the script's path. Scripts that name the same map share it. */
  maps: ReadonlyMap<string, FoundFile>
  warnings: readonly string[]
}

/** A script, and the place that it names as that of its map; null when it names none of the files. */
type Seeker = Reference & { location: string | null }
type Guess = { script: FoundFile; map: FoundFile; isOwnName: boolean }
type Find = (location: string) => FoundFile | undefined

/**
 * Finds the maps of scripts. What lies where a script says, or beside it by a name that suggests it, comes first. A map
 * that is only called as it should be, in another folder, is taken when it is the only one and nobody else's. What is
 * not sure is not guessed. Scripts that hold their map themselves don't belong in here.
 */
export function pairFiles(references: readonly Reference[], maps: readonly FoundFile[]): Pairing {
  const index = createMapLookup(maps)
  const seekers = references.map((reference) => ({ ...reference, location: toLocation(reference) }))
  const named = new Map<string, FoundFile>()
  for (const { script, location } of seekers) {
    const map =
      location === null ? undefined : findNamed(location, (at) => index.beside(script, at))
    if (map !== undefined) named.set(script.path, map)
  }
  const open = seekers.filter(({ script }) => !named.has(script.path))
  const beside = open
    .filter(mayBeGuessed)
    .flatMap(({ script }) => guessMap(script, (at) => index.beside(script, at)))
  const near = assignGuessedMaps(beside, toPaths(named.values()))
  const sure = new Map([...named, ...near.maps])
  const left = without(open, beside)
  const claimed = toPaths(sure.values())
  const elsewhere = guessElsewhere(left, index).filter(({ map }) => !claimed.has(map.path))
  const far = assignGuessedMaps(elsewhere, new Set())
  const lost = without(left, elsewhere).filter((seeker) => !mayBeGuessed(seeker))
  return {
    maps: new Map([...sure, ...far.maps]),
    warnings: [
      ...lost.map(
        ({ script, url }) => `${script.name} names the map ${url}, which is not among the files.`,
      ),
      ...near.warnings,
      ...far.warnings,
    ],
  }
}

function toPaths(files: Iterable<FoundFile>): Set<string> {
  return new Set([...files].map(({ path }) => path))
}

function without(seekers: readonly Seeker[], guesses: readonly Guess[]): Seeker[] {
  const guessed = toPaths(guesses.map(({ script }) => script))
  return seekers.filter(({ script }) => !guessed.has(script.path))
}

/** The place that a script names as that of its map; null for none, and for a map on another server. */
export function toLocation({ url }: Reference): string | null {
  if (url === null || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url)) return null
  const location = url.replace(/[?#].*$/s, '')
  return location === '' ? null : location
}

// A location relative to the script means exactly that file.
function mayBeGuessed({ location }: Seeker): boolean {
  return location === null || location.startsWith('/')
}

function findNamed(location: string, find: Find): FoundFile | undefined {
  return find(decodeLocation(location)) ?? find(location)
}

/** A place as it may be called on disk: URLs escape what file systems do not. */
export function decodeLocation(location: string): string {
  try {
    return decodeURIComponent(location)
  } catch {
    return location
  }
}

function guessMap(script: FoundFile, find: Find): Guess[] {
  const { base, name, ext } = posix.parse(script.name)
  const stem = name.replace(/\.min$/, '')
  for (const owner of [base, `${stem}${ext}`, `${stem}.min${ext}`, stem, `${stem}.min`]) {
    const map = find(`${owner}.map`)
    if (map !== undefined) return [{ script, map, isOwnName: owner === base }]
  }
  return []
}

// The neighbours of a linked script are found by name as well, since those on disk may be others.
function guessElsewhere(seekers: readonly Seeker[], index: MapLookup): Guess[] {
  return seekers.flatMap((seeker): Guess[] => {
    const { script, location } = seeker
    const find: Find = (at) => index.byName(script, at)
    const map = location === null ? undefined : findNamed(location, find)
    if (map !== undefined) return [{ script, map, isOwnName: true }]
    const guessed = mayBeGuessed(seeker) ? guessMap(script, find) : []
    return guessed.length > 0 ? guessed : guessHashed(seeker, index)
  })
}

function guessHashed({ script, location }: Seeker, index: MapLookup): Guess[] {
  const wanted = location ?? `${posix.basename(script.name)}.map`
  const map = findNamed(wanted, index.byHashedName)
  return map === undefined ? [] : [{ script, map, isOwnName: true }]
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
