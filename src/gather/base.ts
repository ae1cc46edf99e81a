import type { ReleaseTrigger } from '../event/trigger.ts'
import type { CommitInputs } from '../inputs/commit-inputs.ts'
import { parseSha, shortSha, type Commit, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import type { BaseStep, CommitRange } from '../commits/range.ts'

/** A range to try, or why a step has none. `given`: named by the user, so that failing is an error. */
export type Candidate = RangeCandidate | { kind: 'unusable'; reason: string; explicit: boolean }

export type RangeCandidate = {
  kind: 'range'
  range: Exclude<CommitRange, { kind: 'none' }>
  explicit: boolean
  /** The commits of the range, newest first, when the event lists all of them. */
  listed: readonly Commit[] | null
  requireAncestor: boolean
}

/** The last release of the project in Sentry whose head is a commit of this repository. */
export type LastRelease = { version: string; commit: Sha }

export type BaseDeps = {
  inputs: CommitInputs
  source: CommitSource
  /** Null when there is none, or it may not be read. */
  findLastRelease: () => Promise<LastRelease | null>
  /** Empty when the event does not tell. */
  defaultBranch: string
}

/** What the steps need to know of the event. For manual commits, `trigger` is null. */
export type BaseFacts = { trigger: ReleaseTrigger | null; head: Sha }

/** How many tags are tried before the family counts as unreachable from head. */
const MAX_TAGS = 10

/** The candidates of one step, best first, each looked up only when it is its turn. */
export async function* findCandidates(
  step: BaseStep,
  facts: BaseFacts,
  deps: BaseDeps,
): AsyncGenerator<Candidate> {
  switch (step.kind) {
    case 'given':
      yield await findExplicit(step, facts.head, deps)
      break
    case 'release': {
      const last = await deps.findLastRelease()
      if (last !== null)
        yield between(last.commit, facts.head, `the last Sentry release, ${last.version}`)
      break
    }
    case 'tag':
      yield* findTags(facts, deps)
      break
    case 'event':
      yield* findEventBase(facts, step.required)
      break
    case 'default-branch':
      yield* findDefaultBranch(facts, deps)
      break
    case 'listed':
      yield* findListed(facts)
      break
    case 'first':
      yield findFirst(facts, deps)
  }
}

function between(base: Sha, head: Sha, reason: string): RangeCandidate {
  const range = { kind: 'between', base, head, reason } as const
  return { kind: 'range', range, explicit: false, listed: null, requireAncestor: true }
}

async function findExplicit(
  { ref, origin }: Extract<BaseStep, { kind: 'given' }>,
  head: Sha,
  { source }: BaseDeps,
): Promise<Candidate> {
  const base = parseSha(ref) ?? (await source.resolve(ref))
  if (base !== null) return { ...between(base, head, `the input ${origin}`), explicit: true }
  const reason = `the input ${origin} names ${ref}, but there is no such commit, branch or tag`
  return { kind: 'unusable', reason, explicit: true }
}

async function* findTags(
  { trigger, head }: BaseFacts,
  { source, inputs }: BaseDeps,
): AsyncGenerator<Candidate> {
  const current = trigger?.kind === 'tag' ? trigger.tag : null
  const { orderPreviousTags, tagsToDate } = await loadTags()
  const candidates = await source.listTags(await tagPrefixOf(trigger, inputs))
  const query = { current, prefix: inputs.tagPrefix, candidates, head }
  const dated = await source.dateTags(tagsToDate(query, MAX_TAGS))
  const ordered = orderPreviousTags(dated.length === 0 ? query : { ...query, candidates: dated })
  for (const { name, commit, reason } of ordered.slice(0, MAX_TAGS)) {
    const base = commit ?? (await source.resolve(`tags/${name}`))
    if (base !== null && base !== head) yield between(base, head, reason)
  }
}

/** What the names of the tags that can matter begin with. */
export async function tagPrefixOf(
  trigger: ReleaseTrigger | null,
  { tagPrefix }: CommitInputs,
): Promise<string> {
  if (tagPrefix !== null) return tagPrefix
  return trigger?.kind === 'tag' ? (await loadTags()).familyOf(trigger.tag) : ''
}

// Most releases look at no tag, and ordering versions and names takes a fifth of a release's whole start to load.
function loadTags() {
  return import('../commits/previous-tag.ts')
}

function* findEventBase({ trigger, head }: BaseFacts, required: boolean): Generator<Candidate> {
  if (trigger?.kind === 'branch' && trigger.before !== null) {
    const tip = trigger.forced
      ? 'the branch’s tip before the forced push'
      : 'the branch’s tip before the push'
    const listed = trigger.pushed.complete ? trigger.pushed.commits : null
    // After a forced push the former tip is no ancestor; the list then starts where the two part.
    yield {
      ...between(trigger.before, head, tip),
      explicit: required,
      listed,
      requireAncestor: false,
    }
  } else if (trigger?.kind === 'comparison') {
    const reason = `where it left its base ${shortSha(trigger.base)}`
    yield { ...between(trigger.base, head, reason), explicit: required, requireAncestor: false }
  } else if (trigger?.kind === 'commit' && trigger.base !== null) {
    yield { ...between(trigger.base.sha, head, trigger.base.reason), explicit: required }
  } else if (required) {
    yield { kind: 'unusable', reason: 'base is event, but the event names no base', explicit: true }
  }
}

async function* findDefaultBranch(
  { trigger, head }: BaseFacts,
  { source, defaultBranch }: BaseDeps,
): AsyncGenerator<Candidate> {
  if (trigger?.kind !== 'branch' || trigger.before !== null) return
  if (defaultBranch === '' || defaultBranch === trigger.branch) return
  const tip = await source.resolve(`heads/${defaultBranch}`)
  if (tip === null) return
  yield {
    ...between(tip, head, `where it left the branch ${defaultBranch}`),
    requireAncestor: false,
  }
}

function* findListed({ trigger, head }: BaseFacts): Generator<Candidate> {
  if (trigger?.kind !== 'branch' || trigger.pushed.commits.length === 0) return
  const reason = `the first release of ${nameOf(trigger, head)}; the commits that the event lists`
  const range = { kind: 'newest', head, depth: trigger.pushed.commits.length, reason } as const
  yield {
    kind: 'range',
    range,
    explicit: false,
    listed: trigger.pushed.commits,
    requireAncestor: false,
  }
}

function findFirst({ trigger, head }: BaseFacts, { inputs }: BaseDeps): RangeCandidate {
  const depth = inputs.initialDepth
  const reason = `the first release of ${nameOf(trigger, head)}; up to ${depth} commits`
  const range = { kind: 'newest', head, depth, reason } as const
  return { kind: 'range', range, explicit: false, listed: null, requireAncestor: false }
}

function nameOf(trigger: ReleaseTrigger | null, head: Sha): string {
  if (trigger?.kind === 'tag') return `the tag ${trigger.tag}`
  if (trigger?.kind === 'branch') return `the branch ${trigger.branch}`
  return shortSha(head)
}
