import type { Sha } from '../commits/commit.ts'
import type { PushedCommits } from './push.ts'

/** What happened, reduced to what a release needs. */
export type Trigger =
  | { kind: 'nothing'; reason: string }
  | BranchPush
  | { kind: 'tag'; head: Sha; tag: string; reason: string }
  | Comparison
  | CommitEvent

/** An event that has something to release. */
export type ReleaseTrigger = Exclude<Trigger, { kind: 'nothing' }>

export type BranchPush = {
  kind: 'branch'
  head: Sha
  branch: string
  /** The branch's former tip; null when the push created the branch. */
  before: Sha | null
  forced: boolean
  pushed: PushedCommits
  reason: string
}

/** An event about a head that is to be merged into a base: the release starts where the two part. */
export type Comparison = {
  kind: 'comparison'
  head: Sha
  base: Sha
  reason: string
  notice: string | null
}

/** An event that names a commit and no more than a hint at where its release starts. */
export type CommitEvent = {
  kind: 'commit'
  head: Sha
  /** A base that the event itself names. */
  base: { sha: Sha; reason: string } | null
  /** A name that is a branch or a tag: the event does not say which. */
  maybeTag: string | null
  reason: string
  notice: string | null
}
