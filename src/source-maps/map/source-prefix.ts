/** A directory as the names that lead to it. */
export type Directory = readonly string[]

/**
 * Drops the directory that all absolute paths among a map's sources have in common: `/home/me/app/src/a.ts` becomes
 * `src/a.ts` when another is `/home/me/app/lib/b.ts`. URLs and relative paths stay, and so does what has only the root
 * in common. With several maps, `common` is what all of theirs have in common: the same file is called the same in each.
 */
export function dropCommonDirectory(
  sources: readonly (string | null)[],
  common: Directory | null = findCommonDirectory(null, sources),
): (string | null)[] {
  const length = common?.length ?? 0
  if (length < 2) return [...sources]
  return sources.map((source) =>
    isAbsolute(source) ? source.split(SEPARATOR).slice(length).join('/') : source,
  )
}

/** What a directory and the absolute paths among some sources have in common; null as long as there are none. */
export function findCommonDirectory(
  directory: Directory | null,
  sources: readonly (string | null)[],
): Directory | null {
  const directories = sources.filter((source) => isAbsolute(source)).map(toDirectory)
  const [first, ...others] = directory === null ? directories : [directory, ...directories]
  if (first === undefined) return null
  const end = first.findIndex((name, at) => others.some((other) => other[at] !== name))
  return end === -1 ? first : first.slice(0, end)
}

const SEPARATOR = /[\\/]/

function isAbsolute(source: string | null): source is string {
  return source !== null && /^(?:\/(?!\/)|[a-z]:[\\/])/i.test(source)
}

function toDirectory(source: string): string[] {
  return source.split(SEPARATOR).slice(0, -1)
}
