import { basename, join, posix, resolve } from 'node:path'
import picomatch from 'picomatch'
import { ActionError } from '../../errors.ts'
import type { FoundFile } from '../artifact.ts'
import { createExclusion, isExclusion } from './exclude.ts'
import { chooseKind, namesEnding, SCRIPT_ENDINGS } from './file-kinds.ts'
import { splitGlob, type Glob } from './glob.ts'
import { readTarget, walk, type Entry } from './walk.ts'
import { UNHURRIED, type Watch } from '../watch.ts'

/** A file, and the path that led to it, links not followed. */
type Lead = { file: FoundFile; via: string }

/**
 * Finds scripts and source maps under the paths and globs of the input `sourcemaps`, which are relative to `root`. A
 * directory is walked, and so is one that a glob matches; `node_modules` and hidden entries are left out unless they
 * are named. What begins with `!` leaves out again what the patterns before it have found. Sorted by name, every file
 * once, whatever leads to it. Throws when a pattern leads to none, and when none is left.
 */
export async function findFiles(
  patterns: readonly string[],
  root: string,
  { gate = OPEN_GATE, watch = UNHURRIED }: { gate?: Gate; watch?: Watch } = {},
): Promise<FoundFile[]> {
  const found = new Map<string, Lead>()
  for (const pattern of patterns) {
    if (isExclusion(pattern)) {
      const excludes = await createExclusion(pattern, root)
      for (const [path, { via }] of found) {
        if (excludes(path) || excludes(via)) found.delete(path)
      }
    } else {
      const search = { root, watch, admits: (entry: Reached) => gate(entry, pattern) }
      for (const lead of await findPattern(pattern, search)) {
        if (!found.has(lead.file.path)) found.set(lead.file.path, lead)
      }
    }
  }
  if (found.size === 0 && patterns.length > 0) throw allLeftOutError(patterns)
  return [...found.values()]
    .map(({ file }) => file)
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path))
}

// By code unit: the order must not depend on the language of the machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A file or folder, and the path by which it was reached. */
type Reached = { path: string; via: string }

/** Whether a file that was reached by a path may be taken, `named` being what the user wrote. */
export type Gate = (found: Reached, named: string) => boolean

const OPEN_GATE: Gate = () => true

type Search = { root: string; watch: Watch; admits: (found: Reached) => boolean }

async function findPattern(pattern: string, search: Search): Promise<Lead[]> {
  const { root } = search
  const path = resolve(root, pattern)
  const target = await readTarget({ path, location: basename(path) })
  // A directory may be called [id]: what is there is never a glob.
  if (target !== null) return findTarget(pattern, { ...target, via: path }, search)
  const glob = await splitGlob(pattern, root)
  if (glob === null) throw noMatchError(pattern, `there is nothing at ${path}`)
  const start = await readTarget({ path: glob.base, location: '' })
  const files =
    start?.isDirectory === true
      ? await findGlob(glob, { path: start.path, via: glob.base }, search)
      : []
  if (files.length === 0) throw noMatchError(pattern, 'no script and no source map matches it')
  return files
}

type Target = Entry & { via: string }

async function findTarget(
  pattern: string,
  target: Target,
  { admits, watch }: Search,
): Promise<Lead[]> {
  if (!admits(target)) throw noMatchError(pattern, 'that is not taken')
  if (!target.isDirectory) {
    const files = toLeads([target], () => true)
    if (files.length === 0) throw noMatchError(pattern, 'that is neither a script nor a source map')
    return files
  }
  const walked = {
    wants: (name: string) => !isLeftOut(name),
    admits: (entry: Entry) => admits(withVia(entry, target.via)),
  }
  const entries = await walk(target.path, walked, watch)
  const files = toLeads(entries.map((entry) => withVia(entry, target.via)))
  if (files.length === 0) throw noMatchError(pattern, 'no script and no source map is in there')
  return files
}

function withVia(entry: Entry, start: string): Target {
  return { ...entry, via: join(start, entry.location) }
}

function noMatchError(pattern: string, reason: string): ActionError {
  return new ActionError(`The input sourcemaps names ${pattern}, but ${reason}.`, {
    hint: `The build has to come first; files are taken that end in ${[...SCRIPT_ENDINGS, '.map'].join(', ')}.`,
  })
}

function allLeftOutError(patterns: readonly string[]): ActionError {
  const exclusions = patterns.filter((pattern) => isExclusion(pattern))
  return new ActionError(
    `The input sourcemaps leaves out everything that it names: ${exclusions.join(' ')}.`,
    { hint: 'Name the paths to upload before the ones to leave out, as in `dist !dist/vendor`.' },
  )
}

function isLeftOut(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

// Names count from where the glob begins, but below a directory that it matches from there, as if it had been given.
async function findGlob(
  { glob, matches }: Glob,
  start: { path: string; via: string },
  { admits, watch }: Search,
): Promise<Lead[]> {
  if (!admits(start)) return []
  const segments = glob.split('/')
  const isNamed = (name: string): boolean =>
    segments.some((one) => one === name || (one.startsWith('.') && picomatch.isMatch(name, one)))
  const walked = {
    wants: (name: string) => !isLeftOut(name) || isNamed(name),
    admits: (entry: Entry) => admits(withVia(entry, start.via)),
  }
  const entries = await walk(start.path, walked, watch)
  const targets = entries.flatMap((entry) => {
    watch('comparing files with the input sourcemaps')
    const target = withVia(entry, start.via)
    if (entry.isDirectory || matches(entry.location)) return [target]
    const given = parentsOf(entry.location).find((parent) => matches(parent))
    return given === undefined
      ? []
      : [{ ...target, location: entry.location.slice(given.length + 1) }]
  })
  return toLeads(targets, ({ location }) => namesEnding(glob, location))
}

/** The directories above a place, from the outermost. */
function parentsOf(location: string): string[] {
  const names = location.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

// What has more than one place, because of links, is known by the first: its own.
function toLeads(
  targets: readonly Target[],
  isNamed: (target: Target) => boolean = () => false,
): Lead[] {
  const leads = new Map<string, Lead>()
  for (const target of targets) {
    const { path, location, isDirectory, via } = target
    const kind = isDirectory ? null : chooseKind(posix.basename(location), isNamed(target))
    if (kind === null || leads.has(path)) continue
    leads.set(path, { file: { path, name: location, kind }, via })
  }
  return [...leads.values()]
}
