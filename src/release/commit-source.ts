import type { CommitList, Sha } from './commit.ts'
import type { CommitRange } from './range.ts'

/** What is asked of a source of commits. */
export type CommitRequest = {
  range: Exclude<CommitRange, { kind: 'none' }>
  /** The ids, newest first, when the event lists them all; saves the look-up of the range. */
  known: readonly Sha[] | null
  patchSet: boolean
  /** The newest this many are enough. */
  maxCommits: number
}

/** How reading a range ended. */
export type CollectOutcome =
  /** `base` is where the list really starts: the merge base, when the asked one is no ancestor of head. */
  | { kind: 'collected'; list: CommitList; base: Sha | null; notice: string | null }
  | { kind: 'base-missing'; because: string }

/** A place that commits can be read from: the API, a checkout, a partial clone. */
export type CommitSource = {
  collect: (request: CommitRequest) => Promise<CollectOutcome>
  /** The commit that a branch, tag or short SHA names, or null when there is none. */
  resolve: (ref: string) => Promise<Sha | null>
}
