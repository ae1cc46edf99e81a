/**
 * Drops the directory that all absolute paths among a map's sources have in common: `/home/me/app/src/a.ts` becomes
 * `src/a.ts` when another is `/home/me/app/lib/b.ts`. URLs and relative paths stay, and so does what has only the root
 * in common.
 */
export function dropCommonDirectory(sources: readonly (string | null)[]): (string | null)[] {
  const directories = sources.filter((source) => isAbsolute(source)).map(toDirectory)
  const length = countCommon(directories)
  if (length < 2) return [...sources]
  return sources.map((source) =>
    isAbsolute(source) ? source.split(SEPARATOR).slice(length).join('/') : source,
  )
}

const SEPARATOR = /[\\/]/

function isAbsolute(source: string | null): source is string {
  return source !== null && /^(?:\/(?!\/)|[a-z]:[\\/])/i.test(source)
}

function toDirectory(source: string): string[] {
  return source.split(SEPARATOR).slice(0, -1)
}

function countCommon([first = [], ...others]: readonly (readonly string[])[]): number {
  const end = first.findIndex((name, at) => others.some((other) => other[at] !== name))
  return end === -1 ? first.length : end
}
