import { stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import picomatch from 'picomatch'

/** A glob below a directory. */
export type Glob = {
  /** Absolute. */
  base: string
  /** With slashes, relative to the base. */
  glob: string
  /** Whether a location below the base matches. */
  matches: (location: string) => boolean
}

/**
 * Splits a pattern into the directory that it begins with and a glob; null when it is a plain path. Folders that exist are
 * a part of the directory even if they are called `(shop)` or `[id]`: what is there is never a glob. Case matters if it does
 * on that disk. `dot`: whether `*` matches hidden names.
 */
export async function splitGlob(
  pattern: string,
  root: string,
  options: { dot?: boolean } = {},
): Promise<Glob | null> {
  const text = toSlashes(pattern).replace(/\/+$/, '')
  const scanned = picomatch.scan(text, { nonegate: true })
  if (!scanned.isGlob) return null
  let base = resolve(root, scanned.base.replaceAll(/\\(.)/g, '$1'))
  const segments = scanned.glob.split('/')
  for (let [next = ''] = segments; segments.length > 1; [next = ''] = segments) {
    if (!(await isDirectory(join(base, next)))) break
    base = join(base, next)
    segments.shift()
  }
  const glob = segments.join('/')
  const nocase = await ignoresCase(base)
  return {
    base,
    glob,
    matches: picomatch(glob, { ...options, nocase, nonegate: true, windows: false }),
  }
}

// `\\?\C:\dist` is `C:\dist` without the limit of a path's length.
function toSlashes(pattern: string): string {
  if (sep !== '\\') return pattern
  return pattern.replaceAll('\\', '/').replace(/^\/\/\?\/(?=[a-z]:)/i, '')
}

async function isDirectory(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null)
  return facts?.isDirectory() === true
}

/** Whether the file system of a directory ignores case, as those of Windows and macOS do by default. */
async function ignoresCase(directory: string): Promise<boolean> {
  const upper = directory.toUpperCase()
  const other = upper === directory ? directory.toLowerCase() : upper
  if (other === directory) return false
  const [facts, same] = await Promise.all(
    [directory, other].map((path) => stat(path).catch(() => null)),
  )
  return facts != null && same != null && facts.ino === same.ino && facts.dev === same.dev
}
