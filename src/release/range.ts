import { shortSha, type Sha } from './commit.ts'

/** The commits that a release consists of, with the reason for where it starts. */
export type CommitRange =
  | { kind: 'between'; base: Sha; head: Sha; because: string }
  /** The newest `depth` commits of head, for a release that has no predecessor. */
  | { kind: 'newest'; head: Sha; depth: number; because: string }
  | { kind: 'none'; head: Sha | null; because: string }

/** A range to try, in the order of preference. */
export type RangeCandidate = {
  range: Exclude<CommitRange, { kind: 'none' }>
  /** Named by the user: when it cannot be used, that is an error and no reason to try the next. */
  given: boolean
  /** Whether the event itself lists exactly these commits. */
  listedByEvent: boolean
}

/** The part of an event that decides about ranges. */
export type RangeFacts = {
  head: Sha
  /** The branch's former tip, of a push to an existing branch. */
  before: { sha: Sha; forced: boolean } | null
  /** Whether the event lists commits, and whether it lists all of `before..head`. */
  listed: 'all' | 'some' | 'none'
  /** The head as a reason names it, as in "the first release of the tag v1.0.0". */
  headName: string
}

/** Where a release of this event may start, best first; the last one always works. */
export function listCandidates(facts: RangeFacts, initialDepth: number): RangeCandidate[] {
  const { head, before, listed, headName } = facts
  const candidates: RangeCandidate[] = []
  if (before !== null) {
    const because = before.forced
      ? 'the branch’s tip before the forced push'
      : 'the branch’s tip before the push'
    candidates.push({
      range: { kind: 'between', base: before.sha, head, because },
      given: false,
      listedByEvent: listed === 'all',
    })
  }
  if (listed !== 'none') {
    const because = `the commits that the event lists, as the first release of ${headName}`
    candidates.push({
      range: { kind: 'newest', head, depth: Infinity, because },
      given: false,
      listedByEvent: true,
    })
  }
  const because = `the newest ${initialDepth} commits, as the first release of ${headName}`
  candidates.push({
    range: { kind: 'newest', head, depth: initialDepth, because },
    given: false,
    listedByEvent: false,
  })
  return candidates
}

/** A range as a person reads it, with its reason: `1234567..89abcde (the branch’s tip before the push)`. */
export function describeRange(range: CommitRange): string {
  if (range.kind === 'none') return range.because
  if (range.kind === 'newest') return `up to ${shortSha(range.head)} (${range.because})`
  return `${shortSha(range.base)}..${shortSha(range.head)} (${range.because})`
}
