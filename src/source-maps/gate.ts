import { extname, isAbsolute, relative, sep } from 'node:path'

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

/**
 * Why a file that a pattern led to is not taken; null when it is. `path` is where it is with all links resolved, `via`
 * how it was reached, `named` what the user has written: a hidden folder counts when the user has named it.
 */
export function explainRefusal(
  { path, via }: { path: string; via: string },
  { workspace, realWorkspace, named }: { workspace: string; realWorkspace: string; named: string },
): string | null {
  const inside = locationBelow(path, realWorkspace)
  const reached = locationBelow(via, workspace) ?? locationBelow(via, realWorkspace)
  if (inside === null)
    return reached === null ? null : 'it is a link that leads out of the workspace'
  const own = new Set(namesOf(named))
  const strange = namesOf(inside).find((name) => isPrivate(name) && !own.has(name))
  if (strange === undefined) return null
  return strange === 'node_modules'
    ? 'it is a link that leads into node_modules'
    : `it is a link that leads to the hidden ${strange}`
}

/** Whether a map may have a source from a place below the workspace: code that nobody hides, and no dependency's. */
export function isSourcePath(path: string, root: string): boolean {
  const location = locationBelow(path, root)
  if (location === null || location === '') return false
  const isHidden = namesOf(location).some((name) => isPrivate(name) && !BUILD_FOLDERS.has(name))
  return CODE.has(extname(location).toLowerCase()) && !isHidden
}

/** Whether a path names another machine, which must not even be asked: `\\host\share`, `//host/share`. */
export function isRemotePath(path: string): boolean {
  return /^[\\/]{2}/.test(path)
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
