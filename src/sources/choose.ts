import { ActionError, describeError } from '../errors.ts'
import type { Checkout } from './git/checkout.ts'
import type { GitHubCommitSource } from './github/commit-source.ts'
import type { NearestAncestor } from '../commits/history.ts'
import type { Sha } from '../commits/commit.ts'
import type { CommitInputs } from '../inputs/commit-inputs.ts'
import type {
  CollectOutcome,
  CommitRequest,
  CommitSource,
  PartialOutcome,
  RangeFacts,
} from '../commits/source.ts'

/** The places that commits can be read from. */
export type Sources = {
  checkout: Checkout
  api: GitHubCommitSource
  fetch: (request: CommitRequest, facts: RangeFacts | null) => Promise<PartialOutcome>
  fetchNearest: (head: Sha, candidates: readonly Sha[]) => Promise<NearestAncestor>
}

export type SourceChoice = { from: CommitInputs['from']; log: (line: string) => void }

/** Up to so many commits their files are asked for one by one; more than that are cheaper to fetch. */
const MAX_API_DETAILS = 25

/**
 * One source out of all: what the checkout holds is read from it, the rest from wherever it is cheapest. With `from` set,
 * commits come from just that place, and a range that it does not hold is an error.
 */
export function createCommitSource(sources: Sources, { from, log }: SourceChoice): CommitSource {
  const { checkout, api, fetch } = sources
  const usesCheckout = from === 'auto' || from === 'git'
  return {
    collect: async (request) => {
      switch (from) {
        case 'git':
          return collectFromCheckout(checkout, request)
        case 'fetch':
          return requireRange(asFetched(await fetch(request, null)), FETCH_HINT)
        case 'auto':
          return collectFromCheapest(sources, request, log)
        default:
          return requireRange(await api.collect(request), '')
      }
    },
    resolve: async (ref) => (usesCheckout ? await checkout.resolve(ref) : null) ?? api.resolve(ref),
    listTags: async (prefix) => {
      const local = usesCheckout ? await checkout.listTags(prefix) : null
      // A checkout that has no tag of the family may just have been made without them.
      return local === null || (local.length < 2 && from === 'auto') ? api.listTags(prefix) : local
    },
    readCheckout: () => checkout.readState(),
    findNearest: (head, candidates) => findNearest(sources, from, { head, candidates }),
    prefetchHistory: (head) => {
      if (from !== 'api' && (from !== 'auto' || checkout.hasHistory(head))) return
      // Whoever needs it will be told.
      api.prefetchHistory(head).catch(() => undefined)
    },
    readFirstParent: async (commit) => {
      const local = usesCheckout ? await checkout.readFirstParent(commit) : undefined
      return local === undefined ? api.readFirstParent(commit) : local
    },
  }
}

async function collectFromCheckout(
  checkout: Checkout,
  request: CommitRequest,
): Promise<CollectOutcome> {
  const outcome = await checkout.collect(request)
  // Nobody else is to be asked, so a base that a whole checkout lacks does not exist.
  if (outcome.kind === 'unavailable' && outcome.lacksBase)
    return { kind: 'base-missing', reason: outcome.reason }
  return requireRange(outcome, CHECKOUT_HINT)
}

const CHECKOUT_HINT =
  'Give actions/checkout `fetch-depth: 0`, or set `commits_from: auto`, which needs no checkout.'
const FETCH_HINT = 'Set `commits_from: auto`, which reads from GitHub’s API where it cannot fetch.'

async function collectFromCheapest(
  { checkout, api, fetch }: Sources,
  request: CommitRequest,
  log: (line: string) => void,
): Promise<CollectOutcome> {
  const local = await checkout.collect(request)
  if (local.kind !== 'unavailable') return local
  const few = await collectFew(api, request)
  if (few.kind !== 'unavailable') return few
  if (few.outage !== undefined) {
    log(`The commits are fetched, because GitHub’s API cannot be asked now. ${few.reason}`)
    const instead = asFetched(await fetch(request, null))
    if (instead.kind === 'unavailable') throw few.outage
    return instead
  }
  const fetched = asFetched(await fetch(request, few.facts))
  if (fetched.kind === 'collected') {
    // GitHub's merge base comes from the complete history.
    return few.facts === null ? fetched : { ...fetched, mergeBase: few.facts.mergeBase }
  }
  log(`The commits are read one by one, because they cannot be fetched: ${fetched.reason}`)
  return requireRange(await api.collect(request), '')
}

/** A base is looked for in so many pages of 100 commits before the history is fetched, or given up. */
const [FEW_PAGES, MAX_PAGES] = [1, 3]

type NearestQuery = { head: Sha; candidates: readonly Sha[] }

/** Head's history is read once, from the cheapest place that holds enough of it. */
async function findNearest(
  { checkout, api, fetchNearest }: Sources,
  from: CommitInputs['from'],
  { head, candidates }: NearestQuery,
): Promise<NearestAncestor> {
  if (candidates.length === 0) return { kind: 'none' }
  const askApi = (pages: number): Promise<NearestAncestor> =>
    api.findNearest(head, candidates, pages).catch(async (error: unknown) => {
      await requireOutage(error)
      return { kind: 'unknown' } as const
    })
  const places: Record<CommitInputs['from'], (() => Promise<NearestAncestor>)[]> = {
    event: [],
    git: [() => checkout.findNearest(head, candidates)],
    fetch: [() => fetchNearest(head, candidates)],
    api: [() => askApi(MAX_PAGES)],
    auto: [
      () => checkout.findNearest(head, candidates),
      () => askApi(FEW_PAGES),
      () => fetchNearest(head, candidates),
      () => askApi(MAX_PAGES),
    ],
  }
  let best: NearestAncestor = { kind: 'unknown' }
  for (const ask of places[from]) {
    const nearest = await ask()
    if (nearest.kind === 'none' || (nearest.kind === 'found' && nearest.isCertain)) return nearest
    if (nearest.kind === 'found') best = nearest
  }
  return best
}

/** A few commits are read from the API; `outage` is why it can't tell anything now. */
async function collectFew(
  api: GitHubCommitSource,
  request: CommitRequest,
): Promise<PartialOutcome & { outage?: Error }> {
  try {
    return await api.collect({ ...request, maxDetails: MAX_API_DETAILS })
  } catch (error) {
    const outage = await requireOutage(error)
    return { kind: 'unavailable', reason: describeError(outage), facts: null, outage }
  }
}

/** The error, when it only says that GitHub's API is unavailable; throws any other. */
async function requireOutage(error: unknown): Promise<ActionError> {
  const { isOutage } = await import('./github/errors.ts')
  if (error instanceof ActionError && isOutage(error)) return error
  throw error
}

function asFetched(outcome: PartialOutcome): PartialOutcome {
  if (outcome.kind !== 'collected') return outcome
  return { ...outcome, list: { ...outcome.list, origin: 'fetch' } }
}

function requireRange(outcome: PartialOutcome, hint: string): CollectOutcome {
  if (outcome.kind !== 'unavailable') return outcome
  const message = `The commits cannot be read: ${outcome.reason}.`
  throw new ActionError(message, hint === '' ? {} : { hint })
}
