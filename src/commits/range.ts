import { shortSha, type Sha } from './commit.ts'

/** The commits that a release consists of, with the reason for where it starts. */
export type CommitRange =
  | { kind: 'between'; base: Sha; head: Sha; reason: string }
  /** The newest `depth` commits of head, for a release that has no predecessor. */
  | { kind: 'newest'; head: Sha; depth: number; reason: string }
  | { kind: 'none'; head: Sha | null; reason: string }

/** A way to find where a release starts. */
export type BaseStep =
  /** A ref that the user named in the input `origin`. */
  | { kind: 'given'; ref: string; origin: string }
  /** The last Sentry release with a commit of this repository. */
  | { kind: 'release' }
  /** The previous tag of the same family. */
  | { kind: 'tag' }
  /** The base that the event names; `required` when the user asked for just that. */
  | { kind: 'event'; required: boolean }
  /** Where head and the default branch part. */
  | { kind: 'default-branch' }
  /** The commits that the event lists. */
  | { kind: 'listed' }
  /** The newest few commits: always works. */
  | { kind: 'first' }

/** The input `base`: a word, or a SHA, branch or tag. */
export type BaseInput =
  | { kind: 'auto' | 'event' | 'tag' | 'release' }
  | { kind: 'given'; ref: string; origin: string }

const FIRST: readonly BaseStep[] = [{ kind: 'listed' }, { kind: 'first' }]

const AUTO: Record<'branch' | 'tag' | 'comparison' | 'commit', readonly BaseStep[]> = {
  tag: [{ kind: 'tag' }, { kind: 'release' }, ...FIRST],
  branch: [
    { kind: 'release' },
    { kind: 'event', required: false },
    { kind: 'default-branch' },
    ...FIRST,
  ],
  comparison: [{ kind: 'event', required: false }, ...FIRST],
  commit: [{ kind: 'release' }, { kind: 'tag' }, ...FIRST],
}

/** The ways to find the base of a release, best first; the last always works. */
export function orderBaseSteps(trigger: keyof typeof AUTO, base: BaseInput): readonly BaseStep[] {
  switch (base.kind) {
    case 'auto':
      return AUTO[trigger]
    case 'event':
      return [{ kind: 'event', required: true }, ...AUTO[trigger]]
    case 'given':
      return [base, ...AUTO[trigger]]
    default:
      return [{ kind: base.kind }, ...FIRST]
  }
}

/** A range as a person reads it, with its reason: `1234567..89abcde (the branch’s tip before the push)`. */
export function describeRange(range: CommitRange): string {
  if (range.kind === 'none') return range.reason
  if (range.kind === 'newest') return `up to ${shortSha(range.head)} (${range.reason})`
  return `${shortSha(range.base)}..${shortSha(range.head)} (${range.reason})`
}

/** How a base relates to head, by their merge base. */
export type BaseRelation = 'ancestor' | 'diverged' | 'contains-head'

export function relateBase(
  { base, head }: { base: Sha; head: Sha },
  mergeBase: Sha | null,
): BaseRelation {
  if (mergeBase === base) return 'ancestor'
  return mergeBase === head ? 'contains-head' : 'diverged'
}
