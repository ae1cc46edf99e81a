import { parseSha, type Commit, type CommitList, type Sha } from './commit.ts'
import type { NearestAncestor } from './history.ts'
import type { CommitRange } from './range.ts'

/** What is asked of a source of commits. */
export type CommitRequest = {
  range: Exclude<CommitRange, { kind: 'none' }>
  /** The commits, newest first and without files, when the event lists them all; saves the look-up of the range. */
  listedByEvent: readonly Commit[] | null
  patchSet: boolean
  /** Maximum number of commits to return, newest first. */
  maxCommits: number
  /** More commits than this are left to a source that reads all their files at once; Infinity: there is none. */
  maxDetails: number
  /** Only commits that change such a file belong to the release; null: all do. Asks for `patchSet`. */
  pathFilter: PathFilter | null
}

/** Whether a path, with slashes and from the repository's root, is one of the wanted ones. */
export type PathFilter = (path: string) => boolean

/** Whether the commit changes a wanted file. A rename is a deletion and an addition, so both its paths count. */
export function matchesAnyPath(
  { patchSet = [] }: Pick<Commit, 'patchSet'>,
  pathFilter: PathFilter,
): boolean {
  return patchSet.some(({ path }) => pathFilter(path))
}

/** What is known of a range whose commits another source is to read. */
export type RangeFacts = { total: number; mergeBase: Sha | null }

/** How reading a range ended. */
export type CollectOutcome =
  /** `mergeBase` is where base and head part: the base itself when it is an ancestor of head; null without a base. */
  | { kind: 'collected'; list: CommitList; mergeBase: Sha | null }
  /** The base does not exist, or has nothing in common with head. */
  | { kind: 'base-missing'; reason: string }

/** A tag of the repository; `commit` is null until it is known which one it tags. */
export type TagRef = { name: string; commit: Sha | null }

/** A source that does not have every range: another one has to be asked, `facts` being what this one can tell it. */
export type PartialOutcome =
  | CollectOutcome
  | { kind: 'unavailable'; reason: string; facts: RangeFacts | null }

export type Collected = Extract<CollectOutcome, { kind: 'collected' }>

/** A place that commits can be read from: the API, a checkout, a partial clone. */
export type CommitSource = {
  collect: (request: CommitRequest) => Promise<CollectOutcome>
  /** The commit that a branch, tag or SHA names, wherever `refCandidates` looks for it; of a tag's own SHA its commit. */
  resolve: (ref: string) => Promise<Sha | null>
  /** The tags whose names begin with `prefix`, in no order. */
  listTags: (prefix: string) => Promise<readonly TagRef[]>
  /** The nearest proper ancestor of head among some commits, which need not exist; `unknown`: nobody can tell. */
  findNearest: (head: Sha, candidates: readonly Sha[]) => Promise<NearestAncestor>
  /** Starts to read head's history where that takes a request, because it will most likely be needed. */
  prefetchHistory: (head: Sha) => void
  /** Where the checkout stands; null when there is none. */
  readCheckout: () => Promise<CheckoutState | null>
  /** The first parent of a commit; null when it has none. */
  readFirstParent: (commit: Sha) => Promise<Sha | null>
}

export type CheckoutState = {
  head: Sha
  /** When it was made or moved last, in milliseconds since the epoch. */
  movedAt: number
  /** Whether it is a checkout of the source's repository. */
  isOwn: () => Promise<boolean>
}

/**
 * Where to look for what a user calls by `ref`, one after the other: `heads/…` and `tags/…` are a branch and a tag, any
 * other name is a tag before it is a branch, as for git, and what is neither may be a SHA.
 */
export function refCandidates(ref: string): readonly string[] {
  const name = ref.replace(/^refs\//, '')
  if (/^(?:heads|tags)\//.test(name)) return [name]
  return parseSha(name) === null ? [`tags/${name}`, `heads/${name}`, name] : [name]
}
