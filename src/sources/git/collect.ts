import { orderCommits, parseSha, shortSha, type Commit, type Sha } from '../../commits/commit.ts'
import { matchesAnyPath, type CommitRequest, type PartialOutcome } from '../../commits/source.ts'
import { limitYoungGeneration } from '../../v8-heap.ts'
import { describeGitFailure, type Git, type GitEnd } from './git.ts'
import { buildLogArgs, createLogParser } from './log.ts'

/** A repository on disk. `shallowBoundary`: the commits of a shallow one whose parents it does not hold. */
export type LocalRepository = { git: Git; shallowBoundary: ReadonlySet<string> }

type Range = CommitRequest['range']

/**
 * Reads the commits of a range that the repository may hold, or says why it does not. `known`, how many there are, proves
 * that a shallow repository gave the whole range.
 */
export async function collectLocally(
  { git, shallowBoundary }: LocalRepository,
  request: CommitRequest,
  known: number | null,
): Promise<PartialOutcome> {
  const { range } = request
  const max = maxCount(request, shallowBoundary)
  const log = await readLog(git, request, max)
  if (log.end.code !== 0 || !log.isWhole) return unavailable(describeGitFailure(log.end))
  if (
    shallowBoundary.size > 0 &&
    !isWholeRange(log.all, range, { shallowBoundary, total: known })
  ) {
    return unavailable('the clone is shallow and ends within the range')
  }
  const list = {
    origin: 'git',
    commits: orderCommits(log.commits).slice(0, request.maxCommits),
    total:
      request.pathFilter === null ? (listedBy(request) ?? log.commits).length : log.commits.length,
    warnings: [],
  } as const
  if (range.kind === 'newest') return { kind: 'collected', list, mergeBase: null }
  const isCut = log.all.length === max
  const [total, mergeBase] = await Promise.all([
    isCut ? countCommits(git, range, max) : list.total,
    readMergeBase(git, range, log.all),
  ])
  if (mergeBase !== null) return { kind: 'collected', list: { ...list, total }, mergeBase }
  const reason = `${range.base} has no commit in common with ${shortSha(range.head)}`
  return { kind: 'base-missing', reason }
}

type Log = {
  end: GitEnd
  isWhole: boolean
  commits: Commit[]
  /** Those that no wanted file was changed by, too; without files, only for their parents. */
  all: Pick<Commit, 'id' | 'parents'>[]
}

async function readLog(git: Git, request: CommitRequest, max: number): Promise<Log> {
  const { range, pathFilter } = request
  const listed = listedBy(request)
  const commits: Commit[] = []
  const all: Log['all'] = []
  const parser = createLogParser(request.patchSet, (commit) => {
    all.push({ id: commit.id, parents: commit.parents })
    if (pathFilter === null || matchesAnyPath(commit, pathFilter)) commits.push(commit)
  })
  const args = buildLogArgs({
    commits: listed === null ? range : { kind: 'listed' },
    patchSet: request.patchSet,
    max,
  })
  const input = listed?.map(({ id }) => `${id}^{commit}\n`).join('')
  // While git starts.
  const [end] = await Promise.all([git.stream(args, parser.push, input), limitYoungGeneration()])
  return { end, isWhole: parser.end(), commits, all }
}

/** The commits that the event lists of a range without a base: the newest ones may be others, which were merged in. */
function listedBy({ range, listedByEvent }: CommitRequest): readonly Commit[] | null {
  return range.kind === 'newest' ? listedByEvent : null
}

/** How many commits to read; which of them touch the wanted files only shows when they are read. */
function maxCount(
  { range, maxCommits, pathFilter }: CommitRequest,
  shallowBoundary: LocalRepository['shallowBoundary'],
): number {
  const wanted = pathFilter === null ? maxCommits : Infinity
  if (range.kind === 'newest') return Math.min(range.depth, wanted)
  // One more than wanted shows whether there are more; only the whole range shows that nothing is missing from it.
  return shallowBoundary.size > 0 ? Infinity : wanted + 1
}

async function countCommits(
  git: Git,
  { base, head }: { base: Sha; head: Sha },
  read: number,
): Promise<number> {
  const { code, stdout } = await git.run(['rev-list', '--count', head, `^${base}`, '--'])
  return code === 0 ? Number(stdout) : read
}

/** Where base and head part: the base itself when it is the parent of any commit above it, and else git has to look. */
async function readMergeBase(
  git: Git,
  { base, head }: { base: Sha; head: Sha },
  above: Log['all'],
): Promise<Sha | null> {
  if (above.some(({ parents }) => parents.includes(base))) return base
  const { code, stdout } = await git.run(['merge-base', base, head])
  return code === 0 ? parseSha(stdout) : null
}

/**
 * Whether a shallow repository gave the right commits. It did when they are as many as there are; or when each of them
 * descends from the base, because then none can be an ancestor of it over commits that are not there. Of the newest
 * commits, none may be at the boundary: it would have every file as added.
 */
function isWholeRange(
  all: Log['all'],
  range: Range,
  { shallowBoundary, total }: { shallowBoundary: ReadonlySet<string>; total: number | null },
): boolean {
  if (all.some(({ id }) => shallowBoundary.has(id))) return false
  if (range.kind === 'newest' || total === all.length) return true
  const above = new Set<string>([range.base])
  for (const { id, parents } of orderedOldestFirst(all)) {
    if (parents.some((parent) => above.has(parent))) above.add(id)
  }
  return all.every(({ id }) => above.has(id))
}

/** Parents first; clocks that run backwards can make git list a parent before its child. */
function orderedOldestFirst(all: Log['all']): Log['all'] {
  const byId = new Map(all.map((commit) => [commit.id, commit]))
  const ordered: Log['all'] = []
  const seen = new Set<string>()
  const stack = all.map(({ id }) => ({ id, isDone: false }))
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const commit = byId.get(next.id)
    if (commit === undefined) continue
    if (next.isDone) ordered.push(commit)
    if (seen.has(next.id)) continue
    seen.add(next.id)
    stack.push({ id: next.id, isDone: true })
    stack.push(...commit.parents.map((id) => ({ id, isDone: false })))
  }
  return ordered
}

function unavailable(reason: string): PartialOutcome {
  return { kind: 'unavailable', reason, facts: null }
}
