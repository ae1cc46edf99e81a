import { ActionError, describeError } from './errors.ts'
import type { Trigger } from './event/trigger.ts'
import type { CommitInputs, CommitSelection } from './inputs/commit-inputs.ts'
import { parseSha, shortSha, type Commit, type CommitList, type Sha } from './release/commit.ts'
import type { CollectOutcome, CommitSource } from './release/commit-source.ts'
import {
  describeRange,
  listCandidates,
  type CommitRange,
  type RangeCandidate,
} from './release/range.ts'

export type GatheredCommits = {
  range: CommitRange
  /** Null when there is no commit to send. */
  list: CommitList | null
  notices: readonly string[]
}

export type GatherDeps = { inputs: CommitInputs; source: CommitSource }

/** An event that has something to release. */
export type ReleaseTrigger = Exclude<Trigger, { kind: 'nothing' }>

/**
 * Finds the commits of the release: the first range that can be read, from the cheapest place that holds it. Throws
 * when the user named a base that cannot be used.
 */
export async function gatherCommits(
  trigger: ReleaseTrigger,
  deps: GatherDeps,
): Promise<GatheredCommits> {
  const { selection } = deps.inputs
  if (selection.mode === 'skip') {
    const because = 'set_commits is skip'
    return { range: { kind: 'none', head: trigger.head, because }, list: null, notices: [] }
  }
  const task =
    selection.mode === 'manual' ? await manualTask(selection, deps) : eventTask(trigger, deps)
  return tryCandidates(task, deps)
}

type GatherTask = {
  head: Sha
  candidates: readonly RangeCandidate[]
  /** The commits that the event lists, newest first. */
  listed: readonly Commit[]
}

function eventTask(trigger: ReleaseTrigger, { inputs }: GatherDeps): GatherTask {
  const { head } = trigger
  if (trigger.kind !== 'branch') {
    const headName = trigger.kind === 'tag' ? `the tag ${trigger.tag}` : shortSha(head)
    const facts = { head, before: null, listed: 'none', headName } as const
    return { head, candidates: listCandidates(facts, inputs.initialDepth), listed: [] }
  }
  const { before, forced, pushed, branch } = trigger
  const some = pushed.commits.length > 0 ? 'some' : 'none'
  const facts = {
    head,
    before: before === null ? null : { sha: before, forced },
    listed: pushed.complete ? 'all' : some,
    headName: `the branch ${branch}`,
  } as const
  return { head, candidates: listCandidates(facts, inputs.initialDepth), listed: pushed.commits }
}

async function manualTask(
  selection: Extract<CommitSelection, { mode: 'manual' }>,
  { inputs, source }: GatherDeps,
): Promise<GatherTask> {
  const { commit, previousCommit } = selection
  const [head, base] = await Promise.all([
    resolveRef(source, commit, 'commit'),
    previousCommit === null ? null : resolveRef(source, previousCommit, 'previous_commit'),
  ])
  const facts = { head, before: null, listed: 'none', headName: commit } as const
  const fallback = listCandidates(facts, inputs.initialDepth)
  if (base === null) return { head, candidates: fallback, listed: [] }
  const range = { kind: 'between', base, head, because: 'the input previous_commit' } as const
  return {
    head,
    candidates: [{ range, given: true, listedByEvent: false }, ...fallback],
    listed: [],
  }
}

async function resolveRef(source: CommitSource, ref: string, input: string): Promise<Sha> {
  const sha = parseSha(ref) ?? (await source.resolve(ref))
  if (sha !== null) return sha
  throw new ActionError(
    'github',
    `The input ${input} names ${ref}, but the repository has no such commit, branch or tag.`,
  )
}

async function tryCandidates(task: GatherTask, deps: GatherDeps): Promise<GatheredCommits> {
  const notices: string[] = []
  for (const candidate of task.candidates) {
    const outcome = await collect(candidate, task, deps)
    if (outcome.kind === 'collected') {
      if (outcome.notice !== null) notices.push(outcome.notice)
      return { range: startingAt(candidate.range, outcome.base), list: outcome.list, notices }
    }
    if (candidate.given && !deps.inputs.ignoreMissing) {
      throw missingBaseError(candidate, outcome.because)
    }
    notices.push(
      `The release does not start at ${describeRange(candidate.range)}: ${outcome.because}.`,
    )
  }
  const because = 'no usable range of commits was found'
  return { range: { kind: 'none', head: task.head, because }, list: null, notices }
}

async function collect(
  { range, listedByEvent }: RangeCandidate,
  { listed }: GatherTask,
  { inputs, source }: GatherDeps,
): Promise<CollectOutcome> {
  const fromEvent = {
    kind: 'collected',
    list: { origin: 'event', commits: listed, total: listed.length, warnings: [] },
    base: range.kind === 'between' ? range.base : null,
    notice: null,
  } as const satisfies CollectOutcome
  if (inputs.from === 'event') {
    return listedByEvent
      ? fromEvent
      : { kind: 'base-missing', because: 'the event does not list these commits' }
  }
  if (listedByEvent && !inputs.patchSet && inputs.from === 'auto') return fromEvent
  try {
    return await source.collect({
      range,
      known: listedByEvent ? listed.map(({ id }) => id) : null,
      patchSet: inputs.patchSet,
      maxCommits: inputs.maxCommits,
    })
  } catch (error) {
    if (!listedByEvent || inputs.from !== 'auto') throw error
    const warning = `The commits are sent as the event lists them, without their changed files. ${describeError(error)}`
    return { ...fromEvent, list: { ...fromEvent.list, warnings: [warning] } }
  }
}

function startingAt(range: RangeCandidate['range'], base: Sha | null): CommitRange {
  return range.kind === 'between' && base !== null ? { ...range, base } : range
}

function missingBaseError(candidate: RangeCandidate, because: string): ActionError {
  return new ActionError(
    'github',
    `The release cannot start at ${describeRange(candidate.range)}: ${because}.`,
    { hint: 'Correct it, or set `ignore_missing: true` to fall back to the next best range.' },
  )
}
