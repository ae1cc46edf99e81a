import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { splitGlob } from './glob.ts'

/** Whether a pattern leaves out instead of naming: `!dist/vendor`. What begins with `!(` is a glob of its own. */
export function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!') && !pattern.startsWith('!(')
}

/** Whether a file, by its absolute path, is to be left out. */
export type Exclusion = (path: string) => boolean

/**
 * Reads an exclusion. Like every pattern it counts from `root`, and stands for a file, for a directory and all that is
 * in it, or for what a glob matches.
 */
export async function createExclusion(pattern: string, root: string): Promise<Exclusion> {
  const text = pattern.slice(1)
  const path = resolve(root, text)
  const target = await realpath(path).catch(() => null)
  if (target !== null) return (file) => isAtOrBelow(file, path) || isAtOrBelow(file, target)
  const glob = await splitGlob(text, root, { dot: true })
  if (glob === null) return () => false
  const { base, matches } = glob
  const bases = [base, await realpath(base).catch(() => base)]
  return (file) =>
    bases.some((start) => {
      const location = relative(start, file)
      if (isAbsolute(location) || /^\.\.(?:[\\/]|$)/.test(location)) return false
      return [location, ...parentsOf(location)].some((one) => matches(one.replaceAll(sep, '/')))
    })
}

/** Whether any of the patterns that leave something out leaves out a file. */
export async function createExclusions(
  patterns: readonly string[],
  root: string,
): Promise<Exclusion> {
  const excluding = patterns.filter((pattern) => isExclusion(pattern))
  const all = await Promise.all(excluding.map((pattern) => createExclusion(pattern, root)))
  return (path) => all.some((excludes) => excludes(path))
}

function isAtOrBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(path.endsWith(sep) ? path : path + sep)
}

/** The directories above a place, from the outermost. */
function parentsOf(location: string): string[] {
  const names = location.split(sep).slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join(sep)).filter((name) => name !== '')
}
