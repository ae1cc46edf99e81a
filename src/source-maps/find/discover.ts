import { basename, extname, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { ActionError } from '../../errors.ts'
import type { FoundFile } from '../artifact.ts'
import { readTarget, walk, type Entry } from './walk.ts'

const SCRIPTS: readonly string[] = ['.js', '.cjs', '.mjs', '.jsbundle', '.bundle']

/**
 * Finds scripts and source maps under the paths and globs of the input `sourcemaps`, which are relative to `root`. A
 * directory is walked, and so is one that a glob matches; `node_modules` and hidden entries are left out unless they
 * are named. Sorted by name, every file once, whatever leads to it. Throws when a pattern leads to none.
 */
export async function findFiles(patterns: readonly string[], root: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const pattern of patterns) {
    for (const file of await findPattern(pattern, root)) {
      if (!found.has(file.path)) found.set(file.path, file)
    }
  }
  return [...found.values()].toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path))
}

// By code unit: the order must not depend on the language of the machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

async function findPattern(pattern: string, root: string): Promise<FoundFile[]> {
  const path = resolve(root, pattern)
  const target = await readTarget({ path, location: basename(path) })
  // A directory may be called [id]: what is there is never a glob.
  if (target !== null) return findTarget(pattern, target)
  const glob = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const scanned = picomatch.scan(glob.replace(/\/+$/, ''), { nonegate: true })
  if (!scanned.isGlob) throw noMatchError(pattern, `there is nothing at ${path}`)
  const base = resolve(root, scanned.base.replaceAll(/\\(.)/g, '$1'))
  const start = await readTarget({ path: base, location: '' })
  const files = start?.isDirectory === true ? await findGlob(scanned.glob, start.path) : []
  if (files.length === 0) throw noMatchError(pattern, 'no script and no source map matches it')
  return files
}

async function findTarget(pattern: string, target: Entry): Promise<FoundFile[]> {
  if (!target.isDirectory) {
    const files = toFiles([target])
    if (files.length === 0) throw noMatchError(pattern, 'that is neither a script nor a source map')
    return files
  }
  const files = toFiles(await walk(target.path, (name) => !isLeftOut(name)))
  if (files.length === 0) throw noMatchError(pattern, 'no script and no source map is in there')
  return files
}

function noMatchError(pattern: string, reason: string): ActionError {
  return new ActionError(`The input sourcemaps names ${pattern}, but ${reason}.`, {
    hint: `The build has to come first; files are taken that end in ${[...SCRIPTS, '.map'].join(', ')}.`,
  })
}

function isLeftOut(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

// Names count from where the glob begins, but below a directory that it matches from there, as if it had been given.
async function findGlob(glob: string, start: string): Promise<FoundFile[]> {
  const segments = glob.split('/')
  const isNamed = (name: string): boolean =>
    segments.some((one) => one === name || (one.startsWith('.') && picomatch.isMatch(name, one)))
  const entries = await walk(start, (name) => !isLeftOut(name) || isNamed(name))
  const matches = picomatch(glob, { nonegate: true, windows: false })
  return toFiles(
    entries.flatMap((entry) => {
      if (entry.isDirectory || matches(entry.location)) return [entry]
      const given = parentsOf(entry.location).find((parent) => matches(parent))
      return given === undefined
        ? []
        : [{ ...entry, location: entry.location.slice(given.length + 1) }]
    }),
  )
}

/** The directories above a place, from the outermost. */
function parentsOf(location: string): string[] {
  const names = location.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

// What has more than one place, because of links, is known by the first: its own.
function toFiles(entries: readonly Entry[]): FoundFile[] {
  const files = new Map<string, FoundFile>()
  for (const { path, location, isDirectory } of entries) {
    const extension = extname(location)
    const kind = extension === '.map' ? 'map' : 'script'
    if (isDirectory || files.has(path)) continue
    if (kind === 'map' || SCRIPTS.includes(extension))
      files.set(path, { path, name: location, kind })
  }
  return [...files.values()]
}
