import { collectCandidate } from './collect.ts'
import { ActionError } from '../errors.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import {
  findCandidates,
  tagPrefixOf,
  type BaseDeps,
  type Candidate,
  type RangeCandidate,
} from './base.ts'
import type { CommitSelection } from '../inputs/commit-inputs.ts'
import { parseSha, type CommitList, type Sha } from '../commits/commit.ts'
import type { CollectOutcome, CommitSource } from '../commits/source.ts'
import { describeRange, orderBaseSteps, type BaseStep, type CommitRange } from '../commits/range.ts'

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
  const head = await resolveHead(selection, deps.source)
  const { previousCommit } = selection
  const previous: BaseStep[] =
    previousCommit === null
      ? []
      : [{ kind: 'given', ref: previousCommit, origin: 'previous_commit' }]
  const steps = [...previous, ...orderBaseSteps('commit', base)]
  return trySteps({ steps, trigger: null, head }, deps)
}

async function resolveHead(
  { commit, repository }: Extract<CommitSelection, { mode: 'manual' }>,
  source: CommitSource,
): Promise<Sha> {
  const sha = parseSha(commit) ?? (await source.resolve(commit))
  if (sha !== null) return sha
  throw new ActionError(
    `The input commit names ${commit}, but ${repository} has no such commit, branch or tag.`,
  )
}

type Search = { steps: readonly BaseStep[]; trigger: ReleaseTrigger | null; head: Sha }

async function trySteps(search: Search, deps: BaseDeps): Promise<GatheredCommits> {
  const notices: string[] = []
  const warnings: string[] = []
  // Behind a base that the user named, the others only matter when it can't be used.
  const isSettled = search.steps[0]?.kind === 'given'
  const prefetched = isSettled ? null : prefetchCommits(search, deps)
  const lookUps = isSettled ? deps : await prefetchLookups(search, deps)
  for (const step of search.steps) {
    for await (const candidate of findCandidates(step, search, lookUps)) {
      const outcome = await tryCandidate(candidate, prefetched, deps)
      if (outcome.kind === 'empty') return { range: outcome.range, list: null, notices, warnings }
      if (outcome.kind === 'collected') {
        if (outcome.notice !== null) notices.push(outcome.notice)
        warnings.push(...outcome.list.warnings)
        const range = startingAt(outcome.range, outcome.base)
        return { range, list: outcome.list, notices, warnings }
      }
      if (candidate.explicit && !deps.inputs.ignoreMissing) throw unusableBaseError(outcome.reason)
      const passedOver = `Base skipped: ${outcome.reason}.`
      if (candidate.explicit) warnings.push(passedOver)
      else notices.push(passedOver)
    }
  }
  const range = { kind: 'none', head: search.head, reason: 'no usable base was found' } as const
  return { range, list: null, notices, warnings }
}

/** Starts the look-ups that the steps may need, so that they run side by side; each is awaited when its turn comes. */
async function prefetchLookups({ steps, trigger }: Search, deps: BaseDeps): Promise<BaseDeps> {
  const release = steps.some(({ kind }) => kind === 'release') ? deps.findLastRelease() : null
  release?.catch(() => undefined)
  const prefix = steps[0]?.kind === 'tag' ? await tagPrefixOf(trigger, deps.inputs) : null
  const tags = prefix === null ? null : deps.source.listTags(prefix)
  tags?.catch(() => undefined)
  return {
    ...deps,
    findLastRelease: () => release ?? deps.findLastRelease(),
    source: {
      ...deps.source,
      listTags: (wanted) => (wanted === prefix && tags) || deps.source.listTags(wanted),
    },
  }
}

type Tried =
  | (Extract<CollectOutcome, { kind: 'collected' }> & { range: RangeCandidate['range'] })
  | { kind: 'empty'; range: CommitRange }
  | { kind: 'unusable'; reason: string }

async function tryCandidate(
  candidate: Candidate,
  prefetched: Prefetched | null,
  deps: BaseDeps,
): Promise<Tried> {
  if (candidate.kind === 'unusable') return candidate
  const { range } = candidate
  if (range.kind === 'between' && range.base === range.head) {
    return { kind: 'empty', range }
  }
  const isPrefetched = prefetched !== null && isSameRange(prefetched.candidate.range, range)
  const outcome = await (isPrefetched ? prefetched.outcome : collectCandidate(candidate, deps))
  if (outcome.kind === 'base-missing') {
    const tagged = await findTagged(candidate, deps)
    if (tagged !== null) return tryCandidate(tagged, prefetched, deps)
    return {
      kind: 'unusable',
      reason: `the range ${describeRange(range)} cannot be used, because ${outcome.reason}`,
    }
  }
  return { ...outcome, range }
}

/** The same range from the commit of the annotated tag whose own SHA the user gave as the base. */
async function findTagged(
  { range, explicit, ...rest }: RangeCandidate,
  { source }: BaseDeps,
): Promise<RangeCandidate | null> {
  if (!explicit || range.kind !== 'between') return null
  // When it cannot be looked up, what is wrong with the base is still the better reason.
  const base = await source.resolve(range.base).catch(() => null)
  if (base === null || base === range.base) return null
  return { ...rest, explicit, range: { ...range, base } }
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
  const candidate: RangeCandidate = {
    kind: 'range',
    range: { kind: 'between', base: trigger.before, head, reason: '' },
    explicit: false,
    listed: trigger.pushed.commits,
    requireAncestor: false,
  }
  const outcome = collectCandidate(candidate, deps)
  // It is awaited when its turn comes, which may be never.
  outcome.catch(() => undefined)
  return { candidate, outcome }
}

function isSameRange(a: RangeCandidate['range'], b: RangeCandidate['range']): boolean {
  return a.kind === 'between' && b.kind === 'between' && a.base === b.base && a.head === b.head
}

function startingAt(range: RangeCandidate['range'], base: Sha | null): CommitRange {
  return range.kind === 'between' && base !== null ? { ...range, base } : range
}

function unusableBaseError(reason: string): ActionError {
  const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}.`
  return new ActionError(sentence, {
    hint: 'Correct it, or set `ignore_missing: true` to fall back to the next best base.',
  })
}
