import { dirname, extname, isAbsolute, join, relative, sep } from 'node:path'

/** The endings of what a map may name as its sources: code, and what becomes code. Anything else may hold secrets. */
const CODE = new Set(
  (
    'js jsx mjs cjs ts tsx mts cts vue svelte astro mdx css scss sass less styl html htm coffee elm res re ml dart kt ' +
    'java scala clj cljs cljc rs go c cc cpp h hpp swift m mm py rb php cs fs fsx graphql gql pug hbs ejs glsl vert frag'
  )
    .split(' ')
    .map((ending) => `.${ending}`),
)

/** Hidden folders that build tools write code to. */
const BUILD_FOLDERS = new Set(
  '.next .nuxt .output .svelte-kit .vercel .netlify .angular .expo .astro .wxt'.split(' '),
)

/** Where a file is with all links resolved, and how it was reached. */
type Reached = { path: string; via: string }

export type GateOptions = {
  workspace: string
  /** The same with all links resolved. */
  realWorkspace: string
  /** What the patterns of the user are relative to. */
  directory: string
}

/** Decides which files are taken, and remembers which are not. */
export type FileGate = {
  /** Whether what was reached by a pattern of the user's may be taken. For each pattern its own place comes first. */
  admits: (found: Reached, named: string) => boolean
  /** Whether a script may bring a map along, both by their paths without links. */
  admitsMap: (map: string, script: string) => boolean
  /** What was refused, each with why. */
  refused: () => string[]
}

/** The gate for scripts and maps. */
export function createGate({ workspace, realWorkspace, directory }: GateOptions): FileGate {
  const refusals = new Map<string, string>()
  const elsewhere = new Map<string, Reached>()
  const decide = (path: string, reason: string | null): boolean => {
    if (reason !== null) refusals.set(path, reason)
    return reason === null
  }
  const isBelow = (path: string): boolean =>
    [workspace, realWorkspace].some((top) => locationBelow(path, top) !== null)
  return {
    admits: (found, named) => {
      const start = elsewhere.get(named)
      if (start !== undefined) return decide(found.via, explainElsewhere(found.path, start.path))
      if (isBelow(found.via)) {
        const own = join(relative(workspace, directory), named)
        return decide(found.via, explainLink(found.path, { top: realWorkspace, own }))
      }
      // The user may name a folder anywhere, and nothing else may.
      elsewhere.set(named, found)
      return true
    },
    admitsMap: (map, script) => decide(map, explainMap(map, script, realWorkspace)),
    refused: () => [...refusals].map(([path, reason]) => `${path} (${reason})`),
  }
}

type Limits = {
  top: string
  /** Private names in here are the user's own choice. */
  own: string
}

function explainLink(path: string, { top, own }: Limits): string | null {
  const location = locationBelow(path, top)
  if (location === null) return 'it is a link that leads out of the workspace'
  const strange = findPrivate(location, own)
  return strange === null ? null : `it is a link that leads ${describePrivate(strange)}`
}

function explainElsewhere(path: string, start: string): string | null {
  const location = locationBelow(path, start)
  if (location === null) return `it is a link that leads out of ${start}`
  const strange = findPrivate(location, '')
  return strange === null ? null : `it is a link that leads ${describePrivate(strange)}`
}

// A script comes from the build's dependencies: it must not get to choose which of the runner's files are uploaded.
function explainMap(map: string, script: string, top: string): string | null {
  const location = locationBelow(map, top) ?? locationBelow(map, dirname(script))
  if (location === null) return 'it leads out of the workspace'
  const strange = findPrivate(location, script)
  return strange === null ? null : `it leads ${describePrivate(strange)}`
}

function findPrivate(location: string, own: string): string | null {
  const names = new Set(namesOf(own))
  return namesOf(location).find((name) => isPrivate(name) && !names.has(name)) ?? null
}

function describePrivate(name: string): string {
  return name === 'node_modules' ? 'into node_modules' : `to the hidden ${name}`
}

/** Why a map may not have a source from a place: it takes code that nobody hides, and no dependency's. Null when it may. */
export function explainSource(path: string, root: string): string | null {
  const location = locationBelow(path, root)
  if (location === null || location === '') return 'it is not in the workspace'
  if (sep === '\\' && isWindowsName(location)) return 'its name is one of a device'
  const strange = namesOf(location).find((name) => isPrivate(name) && !BUILD_FOLDERS.has(name))
  if (strange !== undefined)
    return strange === 'node_modules' ? 'it is in node_modules' : `it is in the hidden ${strange}`
  return CODE.has(extname(location).toLowerCase()) ? null : 'it is no code'
}

/** Whether what a link leads to may be looked at, as what vouches for files: in one of the folders, and no dependency's. */
export function isOwnPath(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const location = locationBelow(path, folder)
    return location !== null && !namesOf(location).some((name) => FOREIGN.has(name))
  })
}

const FOREIGN = new Set(['node_modules', '.git'])

/** Whether a path names another machine, which must not even be asked: `\\host\share`, `//host/share`. */
export function isRemotePath(path: string): boolean {
  return /^[\\/]{2}/.test(path)
}

/** Whether a path leads to a device on Windows, which may never answer, or to the stream of a file. */
export function isWindowsName(path: string): boolean {
  return namesOf(path).some(
    (name) => name.includes(':') || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:[. ]|$)/.test(name),
  )
}

function locationBelow(path: string, root: string): string | null {
  const location = relative(root, path)
  return isAbsolute(location) || location === '..' || location.startsWith(`..${sep}`)
    ? null
    : location
}

// Disks that do not tell capitals apart have .GIT for .git.
function namesOf(location: string): string[] {
  return location.toLowerCase().split(/[\\/]/)
}

function isPrivate(name: string): boolean {
  return name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..')
}
