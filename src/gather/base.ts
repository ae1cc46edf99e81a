import { parseSha, shortSha, type Sha } from '../commits/commit.ts'
import type { BaseStep } from '../commits/range.ts'
import type { Comparison } from '../event/trigger.ts'
import { between, newest, type BaseDeps, type BaseFacts, type Candidate } from './candidate.ts'
import { findReleaseBases } from './last-release.ts'

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
    case 'release':
      yield* findReleaseBases(facts, deps)
      break
    case 'tag':
      // Most releases look at no tag.
      yield* (await import('./previous-tag.ts')).findTagBases(facts, deps)
      break
    case 'event':
      yield* findEventBase(facts, step.required, deps)
      break
    case 'default-branch':
      yield* findDefaultBranch(facts, deps)
      break
    case 'listed':
      yield* findListed(facts, deps)
      break
    case 'first':
      yield findFirst(facts, deps)
  }
}

async function findExplicit(
  { ref, origin }: Extract<BaseStep, { kind: 'given' }>,
  head: Sha,
  { source }: BaseDeps,
): Promise<Candidate> {
  const base = parseSha(ref) ?? (await source.resolve(ref))
  if (base !== null)
    return between({ base, head, reason: `the input ${origin}` }, { explicit: true })
  const reason = `the input ${origin} names ${ref}, but there is no such commit, branch or tag`
  return { kind: 'unusable', reason, explicit: true }
}

async function* findEventBase(
  { trigger, head }: BaseFacts,
  explicit: boolean,
  { source }: BaseDeps,
): AsyncGenerator<Candidate> {
  if (trigger?.kind === 'branch' && trigger.before !== null) {
    const reason = trigger.forced
      ? 'the branch’s tip before the forced push'
      : 'the branch’s tip before the push'
    const listed = trigger.pushed.complete ? trigger.pushed.commits : null
    // After a forced push the former tip is not an ancestor; the list then starts at the merge base.
    yield between(
      { base: trigger.before, head, reason },
      { explicit, listed, startsAt: 'merge-base' },
    )
  } else if (trigger?.kind === 'comparison') {
    const start = await findStart(trigger, source)
    if (start !== null)
      yield between({ ...start, head }, { explicit, startsAt: 'merge-base', mayPart: true })
  } else if (explicit) {
    yield { kind: 'unusable', reason: 'base is event, but the event names no base', explicit }
  }
}

/** The base branch as it is now: what the event says of it is as old as the pull request. */
async function findStart(
  { start, head }: Comparison,
  source: BaseDeps['source'],
): Promise<{ base: Sha; reason: string } | null> {
  if (start.kind === 'commit')
    return { base: start.sha, reason: `where it left its base ${shortSha(start.sha)}` }
  if (start.kind === 'first-parent') {
    const base = await source.readFirstParent(head)
    return base === null ? null : { base, reason: 'the commit that it was merged into' }
  }
  const tip = await source.resolve(`heads/${start.branch}`).catch(() => null)
  const base = tip ?? start.sha
  return base === null ? null : { base, reason: `where it left the branch ${start.branch}` }
}

async function* findDefaultBranch(
  { trigger, head }: BaseFacts,
  { source, defaultBranch }: BaseDeps,
): AsyncGenerator<Candidate> {
  if (trigger?.kind !== 'branch' || trigger.before !== null) return
  if (defaultBranch === '' || defaultBranch === trigger.branch) return
  const base = await source.resolve(`heads/${defaultBranch}`)
  if (base === null) return
  const reason = `where it left the branch ${defaultBranch}`
  yield between({ base, head, reason }, { startsAt: 'merge-base', mayPart: true })
}

function* findListed(facts: BaseFacts, deps: BaseDeps): Generator<Candidate> {
  const { trigger, head } = facts
  if (trigger?.kind !== 'branch' || trigger.pushed.commits.length === 0) return
  const { commits } = trigger.pushed
  const { reason, notice } = explainFirst(facts, deps)
  yield newest(
    { head, depth: commits.length, reason: `${reason}; the commits that the event lists` },
    { listed: commits, notice },
  )
}

function findFirst(facts: BaseFacts, deps: BaseDeps): Candidate {
  const depth = deps.inputs.initialDepth
  const { reason, notice } = explainFirst(facts, deps)
  return newest(
    { head: facts.head, depth, reason: `${reason}; up to ${depth} commits` },
    { listed: null, notice },
  )
}

/** Only a project without a release of this repository has a first one. */
function explainFirst(
  { trigger, head }: BaseFacts,
  { releases }: BaseDeps,
): { reason: string; notice: string | null } {
  const last = releases.lastOwn()
  if (last === null)
    return { reason: `the first release of ${nameOf(trigger, head)}`, notice: null }
  const notice = `No earlier release ends at a commit before ${shortSha(head)}, not even the last one, ${last.version} at ${shortSha(last.commit)}: name where this one starts with \`base\`.`
  return { reason: 'no earlier release ends at a commit before it', notice }
}

function nameOf(trigger: BaseFacts['trigger'], head: Sha): string {
  if (trigger?.kind === 'tag') return `the tag ${trigger.tag}`
  if (trigger?.kind === 'branch') return `the branch ${trigger.branch}`
  return shortSha(head)
}
