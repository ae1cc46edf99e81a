import { collectCandidate } from './collect.ts'
import { ActionError } from '../errors.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import { findCandidates } from './base.ts'
import {
  ANY_RELATION,
  between,
  type BaseDeps,
  type Candidate,
  type RangeCandidate,
} from './candidate.ts'
import { shortSha, type CommitList, type Sha } from '../commits/commit.ts'
import type { Collected, CollectOutcome } from '../commits/source.ts'
import {
  describeRange,
  orderBaseSteps,
  relateBase,
  type BaseStep,
  type CommitRange,
} from '../commits/range.ts'

export type GatheredCommits = {
  range: CommitRange
  /** Null when there is no commit to send. */
  list: CommitList | null
  notices: readonly string[]
  warnings: readonly string[]
}

/**
 * Finds the commits of the release: the first base that can be used, and the commits since it from the cheapest place
 * that holds them. Throws when the user named a base that cannot be used.
 */
export async function gatherCommits(
  trigger: ReleaseTrigger,
  deps: BaseDeps,
): Promise<GatheredCommits> {
  const { selection, base, explicit } = deps.inputs
  if (selection.mode === 'skip') {
    const range = { kind: 'none', head: trigger.head, reason: 'set_commits is skip' } as const
    return { range, list: null, notices: [], warnings: [] }
  }
  if (explicit !== null) {
    const range = {
      kind: 'none',
      head: trigger.head,
      reason: 'named by the input commits',
    } as const
    return { range, list: null, notices: [], warnings: [] }
  }
  if (selection.mode === 'auto') {
    const steps = orderBaseSteps(trigger.kind, base)
    return trySteps({ steps, trigger, head: trigger.head }, deps)
  }
  const { repository, commit, previousCommit } = selection
  const { resolveCommit } = await import('./given-head.ts')
  const head = await resolveCommit(commit, { source: deps.source, repository })
  const previous: BaseStep[] =
    previousCommit === null
      ? []
      : [{ kind: 'given', ref: previousCommit, origin: 'previous_commit' }]
  const steps = [...previous, ...orderBaseSteps('commit', base)]
  return trySteps({ steps, trigger: null, head }, deps)
}

type Search = { steps: readonly BaseStep[]; trigger: ReleaseTrigger | null; head: Sha }

async function trySteps(search: Search, deps: BaseDeps): Promise<GatheredCommits> {
  const notices: string[] = []
  const warnings: string[] = []
  // Behind a base that the user named, the others only matter when it can't be used.
  const isSettled = search.steps[0]?.kind === 'given'
  const prefetched = isSettled ? null : prefetchCommits(search, deps)
  if (needsHistory(search)) deps.source.prefetchHistory(search.head)
  if (!isSettled && search.steps.some(({ kind }) => kind === 'release')) prefetchReleases(deps)
  for (const step of search.steps) {
    for await (const candidate of findCandidates(step, search, deps)) {
      const outcome = await tryCandidate(candidate, prefetched, deps)
      if (outcome.kind === 'passed-over') continue
      if (outcome.kind === 'gathered') {
        if (outcome.notice !== null) notices.push(outcome.notice)
        const { range, list } = outcome
        warnings.push(...(list?.warnings ?? []))
        return { range, list, notices, warnings }
      }
      if (candidate.explicit && !deps.inputs.ignoreMissing) throw unusableBaseError(outcome.reason)
      const skipped = `Base skipped: ${outcome.reason}.`
      if (candidate.explicit) warnings.push(skipped)
      else notices.push(skipped)
    }
  }
  const range = { kind: 'none', head: search.head, reason: 'no usable base was found' } as const
  return { range, list: null, notices, warnings }
}

/** Whether the base is looked for in head's history, and the event names none that may do without. */
function needsHistory({ steps: [first], trigger }: Search): boolean {
  if (first?.kind !== 'release' && first?.kind !== 'tag') return false
  return trigger?.kind !== 'branch' || trigger.before === null
}

// Beside what comes before its turn. The list keeps the page, a failure too, until it is asked for.
function prefetchReleases({ releases }: BaseDeps): void {
  const pages = releases.pages('')[Symbol.asyncIterator]()
  pages.next().catch(() => undefined)
}

type Tried =
  | { kind: 'gathered'; range: CommitRange; list: CommitList | null; notice: string | null }
  | { kind: 'unusable'; reason: string }
  /** It is unusable, which is not worth a notice. */
  | { kind: 'passed-over' }

async function tryCandidate(
  candidate: Candidate,
  prefetched: Prefetched | null,
  deps: BaseDeps,
): Promise<Tried> {
  if (candidate.kind === 'unusable') return candidate
  const { range } = candidate
  if (range.kind === 'between' && range.base === range.head)
    return { kind: 'gathered', range, list: null, notice: null }
  const isPrefetched = prefetched !== null && isSameRange(prefetched.candidate.range, range)
  const outcome = await (isPrefetched ? prefetched.outcome : collectCandidate(candidate, deps))
  if (range.kind === 'newest')
    return outcome.kind === 'collected'
      ? { kind: 'gathered', range, list: outcome.list, notice: candidate.notice }
      : { kind: 'passed-over' }
  const isLinear =
    outcome.kind === 'collected' && relateBase(range, outcome.mergeBase) !== 'diverged'
  const tagged = isLinear ? null : await findTagged(candidate, deps)
  if (tagged !== null) return tryCandidate(tagged, prefetched, deps)
  if (outcome.kind === 'collected') return useBase(candidate, range, outcome)
  if (candidate.accepts !== ANY_RELATION) return { kind: 'passed-over' }
  return {
    kind: 'unusable',
    reason: `the range ${describeRange(range)} cannot be used, because ${outcome.reason}`,
  }
}

function useBase(
  { accepts, startsAt, mayPart }: RangeCandidate,
  range: Extract<CommitRange, { kind: 'between' }>,
  { list, mergeBase }: Collected,
): Tried {
  const relation = relateBase(range, mergeBase)
  if (!accepts.includes(relation)) return { kind: 'passed-over' }
  const start = startsAt === 'base' ? range.base : (mergeBase ?? range.base)
  const [from, to] = [shortSha(range.base), shortSha(range.head)]
  const notices: Record<typeof relation, string | null> = {
    ancestor: null,
    diverged: `${from} is no ancestor of ${to}: the commits are those since the two parted.`,
    'contains-head': `${to} is older than ${from}: a rollback brings no new commits.`,
  }
  const isNews = relation === 'contains-head' || !mayPart
  const notice = accepts === ANY_RELATION && isNews ? notices[relation] : null
  return { kind: 'gathered', range: { ...range, base: start }, list, notice }
}

/** The same range from the commit of the annotated tag whose own SHA the user gave as the base. */
async function findTagged(
  { range, ...rest }: RangeCandidate,
  { source }: BaseDeps,
): Promise<RangeCandidate | null> {
  if (!rest.explicit || range.kind !== 'between') return null
  // When it cannot be looked up, what is wrong with the base is still the better reason.
  const base = await source.resolve(range.base).catch(() => null)
  if (base === null || base === range.base) return null
  return { ...rest, range: { ...range, base } }
}

type Prefetched = { candidate: RangeCandidate; outcome: Promise<CollectOutcome> }

/** More commits than this are not read on the chance that they are the right ones. */
const MAX_PREFETCHED_COMMITS = 25

/**
 * Starts to read what an ordinary push most likely releases, the commits that it lists, while Sentry is still asked for
 * the last release: when every push is released, that is the push before.
 */
function prefetchCommits({ steps, trigger, head }: Search, deps: BaseDeps): Prefetched | null {
  if (trigger?.kind !== 'branch' || trigger.before === null || !trigger.pushed.complete) return null
  if (
    !steps.some(({ kind }) => kind === 'event') ||
    trigger.pushed.commits.length > MAX_PREFETCHED_COMMITS
  )
    return null
  const { before, pushed } = trigger
  const candidate = between({ base: before, head, reason: '' }, { listed: pushed.commits })
  const outcome = collectCandidate(candidate, deps)
  // It is awaited when its turn comes, which may be never.
  outcome.catch(() => undefined)
  return { candidate, outcome }
}

function isSameRange(a: RangeCandidate['range'], b: RangeCandidate['range']): boolean {
  return a.kind === 'between' && b.kind === 'between' && a.base === b.base && a.head === b.head
}

function unusableBaseError(reason: string): ActionError {
  const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}.`
  return new ActionError(sentence, {
    hint: 'Correct it, or set `ignore_missing: true` to fall back to the next best base.',
  })
}
