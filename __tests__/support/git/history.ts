import type { ObjectStore } from './object-store.ts'

/** What a walk needs of a commit; the date is the committer's, in seconds. */
export type WalkedCommit = { sha: string; parents: readonly string[]; tree: string; date: number }

const walked = new WeakMap<ObjectStore, Map<string, WalkedCommit>>()

export function readWalked(store: ObjectStore, sha: string): WalkedCommit {
  const known = walked.get(store) ?? new Map<string, WalkedCommit>()
  walked.set(store, known)
  const found = known.get(sha) ?? parseWalked(sha, store.read(sha).body)
  known.set(sha, found)
  return found
}

function parseWalked(sha: string, body: Buffer): WalkedCommit {
  const header = body.toString('latin1', 0, body.indexOf('\n\n'))
  const [, date = '0'] = /^committer .*> (-?\d+) [+-]\d+$/m.exec(header) ?? []
  return {
    sha,
    tree: /^tree ([0-9a-f]+)$/m.exec(header)?.[1] ?? '',
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
    date: Number(date),
  }
}

/** Everything that is reachable from the commits, they included. */
export function reachable(store: ObjectStore, from: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const stack = [...from]
  for (let sha = stack.pop(); sha !== undefined; sha = stack.pop()) {
    if (seen.has(sha)) continue
    seen.add(sha)
    stack.push(...readWalked(store, sha).parents)
  }
  return seen
}

/**
 * The commits of `base..head`, newest first by committer date, but never a parent before its child: what
 * `git rev-list --date-order` gives. Without base, all of head's history.
 */
export function listRange(store: ObjectStore, base: string | null, head: string): string[] {
  const excluded = base === null ? new Set<string>() : reachable(store, [base])
  const included = [...reachable(store, [head])].filter((sha) => !excluded.has(sha))
  const children = new Map<string, number>(included.map((sha) => [sha, 0]))
  for (const sha of included)
    for (const parent of readWalked(store, sha).parents) {
      const count = children.get(parent)
      if (count !== undefined) children.set(parent, count + 1)
    }
  const ready = children.has(head) ? [readWalked(store, head)] : []
  const ordered: string[] = []
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    ordered.push(next.sha)
    for (const parent of next.parents) {
      const left = (children.get(parent) ?? 0) - 1
      if (!children.has(parent)) continue
      children.set(parent, left)
      if (left === 0) insertByDate(ready, readWalked(store, parent))
    }
  }
  return ordered
}

// Of equal dates the first to come is the first to go, as in git's queue.
function insertByDate(queue: WalkedCommit[], commit: WalkedCommit): void {
  const at = queue.findIndex(({ date }) => date < commit.date)
  if (at === -1) queue.push(commit)
  else queue.splice(at, 0, commit)
}

/** The history of a commit in the order of `git rev-list`: always the newest of those whose child was listed. */
export function listByDate(store: ObjectStore, head: string): string[] {
  const seen = new Set([head])
  const queue = [readWalked(store, head)]
  const ordered: string[] = []
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    ordered.push(next.sha)
    for (const parent of next.parents) {
      if (seen.has(parent)) continue
      seen.add(parent)
      insertByDate(queue, readWalked(store, parent))
    }
  }
  return ordered
}

/** The best common ancestor, the newest one when there are several; null when the histories have nothing in common. */
export function findMergeBase(store: ObjectStore, a: string, b: string): string | null {
  const ofB = reachable(store, [b])
  const common = [...reachable(store, [a])].filter((sha) => ofB.has(sha))
  const behind = reachable(
    store,
    common.flatMap((sha) => readWalked(store, sha).parents),
  )
  const best = common.filter((sha) => !behind.has(sha)).map((sha) => readWalked(store, sha))
  return best.toSorted((one, other) => other.date - one.date)[0]?.sha ?? null
}
