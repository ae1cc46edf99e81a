import type { CommitInputs } from '../inputs/commit-inputs.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import type { Commit, Sha } from '../commits/commit.ts'
import type { BaseRelation, CommitRange } from '../commits/range.ts'
import type { CommitSource } from '../commits/source.ts'
import type { ReleaseList } from './release-list.ts'

/** A range to try, or why a step has none. `explicit`: named by the user, so that failing is an error. */
export type Candidate = RangeCandidate | { kind: 'unusable'; reason: string; explicit: boolean }

export type RangeCandidate = {
  kind: 'range'
  range: Exclude<CommitRange, { kind: 'none' }>
  explicit: boolean
  /** The commits of the range, newest first, when the event lists all of them. */
  listed: readonly Commit[] | null
  /** How the base may lie to head; where it lies otherwise, the next candidate is tried without a word. */
  accepts: readonly BaseRelation[]
  /** What the release is said to start at: the base, or where base and head part. The commits are the same. */
  startsAt: 'base' | 'merge-base'
  /** Whether it is expected that base and head diverge. */
  mayPart: boolean
  /** What to say when it is used. */
  notice: string | null
}

export type BaseDeps = {
  inputs: CommitInputs
  source: CommitSource
  releases: ReleaseList
  /** Empty when the event does not tell. */
  defaultBranch: string
}

/** What the steps need to know of the event. For manual commits, `trigger` is null. */
export type BaseFacts = { trigger: ReleaseTrigger | null; head: Sha }

export const ANY_RELATION: readonly BaseRelation[] = ['ancestor', 'diverged', 'contains-head']

type Options = Partial<Omit<RangeCandidate, 'kind' | 'range'>>

/** A range since a base, which may lie anywhere and names the start unless `options` say otherwise. */
export function between(
  { base, head, reason }: { base: Sha; head: Sha; reason: string },
  options: Options,
): RangeCandidate {
  return {
    kind: 'range',
    range: { kind: 'between', base, head, reason },
    explicit: false,
    listed: null,
    accepts: ANY_RELATION,
    startsAt: 'base',
    mayPart: false,
    notice: null,
    ...options,
  }
}

export function newest(
  { head, depth, reason }: { head: Sha; depth: number; reason: string },
  { listed, notice }: Pick<RangeCandidate, 'listed' | 'notice'>,
): RangeCandidate {
  return {
    kind: 'range',
    range: { kind: 'newest', head, depth, reason },
    explicit: false,
    listed,
    accepts: ANY_RELATION,
    startsAt: 'base',
    mayPart: false,
    notice,
  }
}
