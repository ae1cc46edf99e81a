declare const shaBrand: unique symbol

/** A full commit id: 40 (SHA-1) or 64 (SHA-256) lower-case hex digits. Made only by `parseSha`. */
export type Sha = string & { readonly [shaBrand]: true }

/** The commit id in a value of any origin, or null. All zeros is git's way of saying "no commit". */
export function parseSha(value: unknown): Sha | null {
  if (typeof value !== 'string') return null
  const text = value.trim().toLowerCase()
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? (text as Sha) : null
}

export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}

/** One changed file as Sentry knows it: added, modified or deleted. */
export type FileChange = { path: string; type: 'A' | 'M' | 'D' }

/** A commit of the release, the same whatever it was read from. */
export type Commit = {
  id: Sha
  parents: readonly Sha[]
  message: string
  authorName: string | null
  authorEmail: string | null
  /** The committer date in UTC, `2026-01-31T12:00:00Z`. */
  timestamp: string
  /** Undefined when the files were not asked for. A merge has none: its changes belong to the commits it merges. */
  patchSet?: readonly FileChange[]
}

/** Where the commits of a release were read from. */
export type CommitOrigin = 'event' | 'git' | 'fetch' | 'api' | 'input'

/** Commits newest first, with what had to be left out. */
export type CommitList = {
  origin: CommitOrigin
  commits: readonly Commit[]
  /** How many commits the range has; more than `commits` when it was cut. */
  total: number
  warnings: readonly string[]
}

/** A date of any zone as Sentry gets it: UTC with `Z`, whole seconds. Null when it is no date. */
export function toTimestamp(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null
  const time = Date.parse(value)
  if (Number.isNaN(time)) return null
  const date = new Date(Math.floor(time / 1000) * 1000)
  const year = date.getUTCFullYear()
  return year < 1 || year > 9999 ? null : date.toISOString().replace('.000Z', 'Z')
}

/** The date of a commit that has none, or one that no calendar knows: it must not cost the release the other commits. */
export const UNDATED = '1970-01-01T00:00:00Z'

/** Removes what Sentry refuses in any text, NUL and lone surrogates, and a message's trailing newlines. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '')
}

export function cleanMessage(message: string): string {
  // Looked for only where line breaks begin: from each of a million of them it would take an hour.
  return cleanText(message).replace(/(?<![\r\n])[\r\n]+$/, '')
}

/** A commit's first line, for people. */
export function subjectOf(commit: Pick<Commit, 'message'>): string {
  return commit.message.split(/\r?\n/, 1)[0] ?? ''
}

/** Sorts files by the bytes of their paths, as git does. */
export function sortChanges(changes: readonly FileChange[]): FileChange[] {
  return changes.toSorted((a, b) => compareBytes(a.path, b.path))
}

// UTF-16 sorts as UTF-8 does, except above the surrogates.
const SORTED_OTHERWISE = /[\uD800-\uFFFF]/

function compareBytes(a: string, b: string): number {
  if (SORTED_OTHERWISE.test(a) || SORTED_OTHERWISE.test(b)) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b))
  }
  return a < b ? -1 : Number(a > b)
}

/**
 * Newest first, children before parents: by ancestry, and among unrelated commits the later committer date first, then
 * the id, so that every source of the same range gives the same order.
 */
export function orderCommits(commits: readonly Commit[]): Commit[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]))
  const waiting = new Map<Sha, number>()
  for (const commit of byId.values()) {
    for (const parent of commit.parents) {
      if (byId.has(parent)) waiting.set(parent, (waiting.get(parent) ?? 0) + 1)
    }
  }
  const ready = [...byId.values()].filter(({ id }) => !waiting.has(id)).toSorted(olderFirst)
  const ordered: Commit[] = []
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next)
    for (const id of new Set(next.parents)) {
      const parent = byId.get(id)
      const left = (waiting.get(id) ?? 0) - next.parents.filter((other) => other === id).length
      waiting.set(id, left)
      if (parent && left <= 0) insertSorted(ready, parent)
    }
  }
  return ordered
}

function olderFirst(a: Commit, b: Commit): number {
  if (a.timestamp !== b.timestamp) return a.timestamp < b.timestamp ? -1 : 1
  return a.id < b.id ? -1 : 1
}

// `ready` is nearly always one or two commits long; a binary search keeps wide histories from being quadratic.
function insertSorted(ready: Commit[], commit: Commit): void {
  let low = 0
  let high = ready.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ready[middle]
    if (other && olderFirst(other, commit) < 0) low = middle + 1
    else high = middle
  }
  ready.splice(low, 0, commit)
}
