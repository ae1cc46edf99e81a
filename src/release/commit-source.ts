import type { Commit, CommitList, Sha } from './commit.ts'
import type { CommitRange } from './range.ts'

/** What is asked of a source of commits. */
export type CommitRequest = {
  range: Exclude<CommitRange, { kind: 'none' }>
  /** The commits, newest first and without files, when the event lists them all; saves the look-up of the range. */
  known: readonly Commit[] | null
  patchSet: boolean
  /** The newest this many are enough. */
  maxCommits: number
  /** Whether a base that is no ancestor of head is of no use; else the list starts where the two part. */
  requireAncestor?: boolean
}

/** How reading a range ended. */
export type CollectOutcome =
  /** `base` is where the list really starts: the merge base, when the asked one is no ancestor of head. */
  | { kind: 'collected'; list: CommitList; base: Sha | null; notice: string | null }
  /** The base does not exist, has nothing in common with head, or is no ancestor although that was required. */
  | { kind: 'base-missing'; because: string }

/** A tag of the repository; `commit` is null where telling it takes a further request. */
export type TagRef = { name: string; commit: Sha | null }

/** A place that commits can be read from: the API, a checkout, a partial clone. */
export type CommitSource = {
  collect: (request: CommitRequest) => Promise<CollectOutcome>
  /** The commit that a branch, tag or short SHA names, or null when there is none. */
  resolve: (ref: string) => Promise<Sha | null>
  /** The tags whose names begin with `prefix`, in no order. */
  listTags: (prefix: string) => Promise<readonly TagRef[]>
}
