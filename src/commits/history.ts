import type { Sha } from './commit.ts'

/** What is known of the history of a commit: parents by id. */
export type History = {
  head: Sha
  parents: ReadonlyMap<Sha, readonly Sha[]>
}

/**
 * Which of some commits is the nearest ancestor. `isCertain`: nothing that is not known of the history could be nearer.
 */
export type NearestAncestor =
  | { kind: 'found'; commit: Sha; isCertain: boolean }
  /** None of them is an ancestor. */
  | { kind: 'none' }
  /** None is an ancestor in the part that is known. */
  | { kind: 'unknown' }

/** More than so many that are no ancestors of each other are not counted; one line of history has one. */
const MAX_COUNTED = 20

/**
 * The proper ancestor of head among `candidates` that the fewest commits lead to: the smallest `candidate..head`. Of equal
 * ones the first.
 */
export function findNearest(
  { head, parents }: History,
  candidates: readonly Sha[],
): NearestAncestor {
  const wanted = new Set(candidates.filter((sha) => sha !== head))
  const above = walk(parents, parentsOf(parents, head), (sha) => wanted.has(sha))
  const met = [...wanted].filter((sha) => above.has(sha))
  const below = walk(
    parents,
    met.flatMap((sha) => parentsOf(parents, sha)),
  )
  const isOpen = [...above].some((sha) => !parents.has(sha) && !wanted.has(sha) && !below.has(sha))
  const nearest = met.filter((sha) => !below.has(sha)).slice(0, MAX_COUNTED)
  const [first] = nearest
  if (first === undefined) return { kind: isOpen ? 'unknown' : 'none' }
  if (nearest.length === 1) return { kind: 'found', commit: first, isCertain: !isOpen }
  const all = walk(parents, parentsOf(parents, head))
  const counted = nearest.map((commit) => {
    const older = walk(parents, [commit])
    return { commit, count: [...all].filter((sha) => !older.has(sha)).length }
  })
  const best = counted.reduce((a, b) => (b.count < a.count ? b : a))
  return { kind: 'found', commit: best.commit, isCertain: !isOpen }
}

/**
 * The ids of `base..head`; null unless what is known proves it: each of them descends from the base, because then none can
 * be an ancestor of it over commits that are not known.
 */
export function findRange({ head, parents }: History, base: Sha): ReadonlySet<Sha> | null {
  const older = walk(parents, [base])
  const range = walk(parents, [head], (sha) => older.has(sha))
  const own = [...range].filter((sha) => !older.has(sha))
  const children = new Map<Sha, Sha[]>()
  for (const sha of own) {
    for (const parent of parentsOf(parents, sha)) {
      children.set(parent, [...(children.get(parent) ?? []), sha])
    }
  }
  const descendants = walk(children, children.get(base) ?? [])
  return own.every((sha) => descendants.has(sha)) ? descendants : null
}

function parentsOf(parents: History['parents'], sha: Sha): readonly Sha[] {
  return parents.get(sha) ?? []
}

/** All that can be reached, the start included; not beyond where `stops`. What is unknown has no parents. */
function walk(
  parents: History['parents'],
  start: readonly Sha[],
  stops: (sha: Sha) => boolean = () => false,
): Set<Sha> {
  const seen = new Set<Sha>()
  const waiting = [...start]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (!stops(next)) waiting.push(...parentsOf(parents, next))
  }
  return seen
}
