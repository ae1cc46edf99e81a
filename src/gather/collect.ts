import { describeError } from '../errors.ts'
import type { BaseDeps, RangeCandidate } from './candidate.ts'
import type { CommitInputs } from '../inputs/commit-inputs.ts'
import type { Commit } from '../commits/commit.ts'
import type { CollectOutcome, PathFilter } from '../commits/source.ts'

/**
 * Reads the commits of a candidate: the list of the event when it is enough, else from the source, and the event's again
 * when the source has failed.
 */
export async function collectCandidate(
  candidate: RangeCandidate,
  { inputs, source }: BaseDeps,
): Promise<CollectOutcome> {
  const { range, listed } = candidate
  const fromEvent = listed === null || inputs.paths.length > 0 ? null : collectListed(listed, range)
  if (inputs.from === 'event') {
    return fromEvent ?? { kind: 'base-missing', reason: 'the event does not list these commits' }
  }
  if (fromEvent !== null && !needsFiles(inputs) && inputs.from === 'auto') return fromEvent
  try {
    const outcome = await source.collect({
      range,
      listedByEvent: listed,
      patchSet: needsFiles(inputs),
      maxCommits: inputs.maxCommits,
      pathFilter: await createPathFilter(inputs.paths),
      maxDetails: Infinity,
    })
    return inputs.patchSet ? outcome : withoutFiles(outcome)
  } catch (error) {
    if (fromEvent === null || inputs.from !== 'auto') throw error
    const warning = `The commits are sent as the event lists them, without their changed files. ${describeError(error)}`
    return { ...fromEvent, list: { ...fromEvent.list, warnings: [warning] } }
  }
}

// Most releases want all paths.
async function createPathFilter(paths: readonly string[]): Promise<PathFilter | null> {
  if (paths.length === 0) return null
  return (await import('../commits/path-filter.ts')).parsePathPatterns(paths)
}

/** Files that were only read to tell which commits touch the wanted paths. */
function withoutFiles(outcome: CollectOutcome): CollectOutcome {
  if (outcome.kind !== 'collected') return outcome
  const commits = outcome.list.commits.map(({ patchSet: _files, ...commit }) => commit)
  return { ...outcome, list: { ...outcome.list, commits } }
}

function needsFiles({ patchSet, paths }: Pick<CommitInputs, 'patchSet' | 'paths'>): boolean {
  return patchSet || paths.length > 0
}

function collectListed(
  listed: readonly Commit[],
  range: RangeCandidate['range'],
): Extract<CollectOutcome, { kind: 'collected' }> {
  return {
    kind: 'collected',
    list: { origin: 'event', commits: listed, total: listed.length, warnings: [] },
    mergeBase: range.kind === 'between' ? range.base : null,
  }
}
