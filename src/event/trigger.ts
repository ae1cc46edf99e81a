import type { Sha } from '../commits/commit.ts'
import type { PushedCommits } from './push.ts'

/** What happened, reduced to what a release needs. */
export type Trigger =
  | { kind: 'nothing'; reason: string }
  | BranchPush
  | TagTrigger
  | Comparison
  | CommitEvent

/** An event that has something to release. */
export type ReleaseTrigger = Exclude<Trigger, { kind: 'nothing' }>

type BranchPush = {
  kind: 'branch'
  head: Sha
  branch: string
  /** The branch's former tip; null when the push created the branch. */
  before: Sha | null
  forced: boolean
  pushed: PushedCommits
  reason: string
}

type TagTrigger = {
  kind: 'tag'
  head: Sha
  tag: string
  /** Whether the event is about the tag itself, not one that happens to run on it. */
  isPush: boolean
  reason: string
}

/** An event about a head that is to be merged into a base, or was: the release starts where the two part. */
export type Comparison = {
  kind: 'comparison'
  head: Sha
  start:
    | { kind: 'commit'; sha: Sha }
    /** `sha` is what the event knows of the branch, which may be old; null: nothing. */
    | { kind: 'branch'; branch: string; sha: Sha | null }
    /** Of the head, which is a merge. */
    | { kind: 'first-parent' }
  reason: string
  notice: string | null
}

/** An event that names a commit and nothing of where its release starts. */
export type CommitEvent = {
  kind: 'commit'
  head: Sha
  /** A name that is a branch or a tag: the event does not say which. */
  maybeTag: string | null
  /** Whether the event names no more than the tip of a branch, so that a checkout is better evidence of what was built. */
  isBranchTip: boolean
  reason: string
  notice: string | null
}

/** A commit of which nothing else is known. */
export function atCommit(head: Sha, reason: string): ReleaseTrigger {
  return { kind: 'commit', head, maybeTag: null, isBranchTip: false, reason, notice: null }
}
