import { isTree, type ObjectStore, type TreeEntry } from './object-store.ts'

/** What a path holds: the mode and SHA of a file, a link or a submodule; null: nothing. */
export type PathEntry = { mode: string; sha: string } | null

/**
 * The tree with some paths changed (latin1 text, one character a byte); null when nothing is left of it. A folder that
 * loses its last file goes, a file where a folder is wanted gives way, and what a folder had goes with it when its name
 * is deleted or becomes a file.
 */
export function changeTree(
  store: ObjectStore,
  tree: string | null,
  changes: ReadonlyMap<string, PathEntry>,
): string | null {
  const entries = new Map<string, TreeEntry>(
    tree === null ? [] : store.readTree(tree).map((entry) => [entry.name, entry]),
  )
  const below = new Map<string, Map<string, PathEntry>>()
  for (const [path, entry] of changes) {
    const slash = path.indexOf('/')
    if (slash === -1) {
      below.delete(path)
      if (entry === null) entries.delete(path)
      else entries.set(path, { name: path, ...entry })
      continue
    }
    const folder = path.slice(0, slash)
    const inFolder = below.get(folder) ?? new Map<string, PathEntry>()
    inFolder.set(path.slice(slash + 1), entry)
    below.set(folder, inFolder)
  }
  for (const [name, inFolder] of below) {
    const known = entries.get(name)
    const sha = changeTree(store, known && isTree(known) ? known.sha : null, inFolder)
    if (sha !== null) entries.set(name, { name, mode: '40000', sha })
    else if (known && isTree(known)) entries.delete(name)
  }
  return entries.size === 0 ? null : store.writeTree([...entries.values()])
}

/** Every file of a tree by its whole path, folders left out. */
export function listTree(
  store: ObjectStore,
  tree: string,
  prefix = '',
): Map<string, { mode: string; sha: string }> {
  const files = new Map<string, { mode: string; sha: string }>()
  for (const entry of store.readTree(tree)) {
    const path = prefix + entry.name
    if (isTree(entry))
      for (const [name, file] of listTree(store, entry.sha, `${path}/`)) files.set(name, file)
    else files.set(path, { mode: entry.mode, sha: entry.sha })
  }
  return files
}

export type TreeChange = {
  path: string
  before: { mode: string; sha: string } | null
  after: { mode: string; sha: string } | null
}

/** What differs between two trees, by path in git's order; equal folders are not looked into. */
export function diffTrees(
  store: ObjectStore,
  [before, after]: readonly [string | null, string | null],
  prefix = '',
): TreeChange[] {
  if (before === after) return []
  const old = new Map(
    before === null ? [] : store.readTree(before).map((entry) => [entry.name, entry]),
  )
  const now = new Map(
    after === null ? [] : store.readTree(after).map((entry) => [entry.name, entry]),
  )
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const changes = names.flatMap((name): TreeChange[] => {
    const [from, to] = [old.get(name), now.get(name)]
    if (from?.sha === to?.sha && from?.mode === to?.mode) return []
    const path = prefix + name
    const trees = [from, to].map((entry) => (entry && isTree(entry) ? entry.sha : null))
    const files = [from, to].map((entry) =>
      entry && !isTree(entry) ? { mode: entry.mode, sha: entry.sha } : null,
    )
    return [
      ...diffTrees(store, [trees[0] ?? null, trees[1] ?? null], `${path}/`),
      ...(files[0] || files[1]
        ? [{ path, before: files[0] ?? null, after: files[1] ?? null }]
        : []),
    ]
  })
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The tree that has what either side changed since the base. Throws when both change one file differently. */
export function mergeTrees(
  store: ObjectStore,
  base: string,
  [ours, theirs]: readonly [string | null, string],
): string | null {
  const wanted = diffTrees(store, [base, theirs])
  const own = new Map(diffTrees(store, [base, ours]).map((change) => [change.path, change.after]))
  for (const { path, after } of wanted)
    if (own.has(path) && own.get(path)?.sha !== after?.sha)
      throw new Error(`both sides of a merge change ${path}`)
  return changeTree(store, ours, new Map(wanted.map(({ path, after }) => [path, after])))
}
