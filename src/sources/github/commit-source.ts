import {
  orderCommits,
  shortSha,
  type Commit,
  type CommitList,
  type Sha,
} from '../../commits/commit.ts'
import type { NearestAncestor } from '../../commits/history.ts'
import {
  matchesAnyPath,
  type Collected,
  type PartialOutcome,
  type CommitRequest,
  type CommitSource,
  type PathFilter,
  type RangeFacts,
} from '../../commits/source.ts'
import { addFiles, completeCommit, completeListed } from './complete-commits.ts'
import { toCommit } from './commits.ts'
import {
  comparePage,
  explainMissing,
  parseComparison,
  PER_PAGE,
  readComparePage,
} from './comparison.ts'
import { statusOf, githubError, type RepositoryName } from './errors.ts'
import { createHistoryPages, type HistoryPages } from './history.ts'
import type { GitHubClient } from './octokit.ts'
import { listTags, resolveRef, type ListByGit } from './refs.ts'
import {
  createSession,
  noteBudget,
  readCommitPage,
  requireCommit,
  warnOnce,
  type Session,
} from './session.ts'

/** So many commits are looked at for the wanted files, however few are to be sent. */
const MAX_LOOKED_AT = 1000
/** Above this many, the first response's rate limit is checked before the rest is requested. */
const MAX_UNCHECKED_DETAILS = 25

/** As `CommitSource`, except for ranges whose files another source should read. */
export type GitHubCommitSource = Pick<CommitSource, 'resolve' | 'listTags' | 'readFirstParent'> & {
  collect: (request: CommitRequest) => Promise<PartialOutcome>
  /** Reads up to `maxPages` pages of 100 commits of head's history. */
  findNearest: (head: Sha, candidates: readonly Sha[], maxPages: number) => Promise<NearestAncestor>
  /** Starts to read head's history. */
  prefetchHistory: (head: Sha) => Promise<void>
}

/** Reads commits of a repository through GitHub's REST API. */
export function createGitHubCommitSource(
  connect: () => Promise<GitHubClient>,
  repository: RepositoryName,
  listByGit: ListByGit,
): GitHubCommitSource {
  const histories = new Map<Sha, HistoryPages>()
  const historyOf = async (head: Sha): Promise<HistoryPages> => {
    const pages =
      histories.get(head) ?? createHistoryPages(createSession(await connect(), repository), head)
    histories.set(head, pages)
    return pages
  }
  return {
    collect: async (request) => {
      const early = leaveToOthers(request, countListed(request))
      if (early !== null) return early
      const { listedByEvent, patchSet, range } = request
      const history = histories.get(range.head)
      const session = history?.session ?? createSession(await connect(), repository)
      // When a base defines the range, its commits without files are compared as any others are.
      if (listedByEvent !== null && (patchSet || range.kind === 'newest'))
        return collectListed(session, request, listedByEvent)
      if (range.kind === 'newest') return collectNewest(await historyOf(range.head), request, range)
      const known = (await history?.findRange(range.base)) ?? null
      return collectBetween(session, request, { ...range, known })
    },
    findNearest: async (head, candidates, maxPages) =>
      (await historyOf(head)).findNearest(candidates, maxPages),
    prefetchHistory: async (head) => (await historyOf(head)).prefetch(),
    readFirstParent: async (sha) => {
      const session = createSession(await connect(), repository)
      const { data } = await readCommitPage(session, sha, 1)
      return requireCommit(toCommit(data), sha).parents[0] ?? null
    },
    listTags: async (prefix) =>
      listTags(createSession(await connect(), repository), prefix, listByGit),
    resolve: async (ref) => resolveRef(createSession(await connect(), repository), ref),
  }
}

/** How many commits the range has, when no request is needed to tell. */
function countListed({ range, listedByEvent }: CommitRequest): RangeFacts | null {
  if (range.kind === 'newest') return { total: range.depth, mergeBase: null }
  return listedByEvent === null ? null : { total: listedByEvent.length, mergeBase: range.base }
}

/** Which commits touch the wanted files only shows when their files are read. */
function maxCommitsToRead({ maxCommits, pathFilter }: CommitRequest): number {
  return pathFilter === null ? maxCommits : Math.max(maxCommits, MAX_LOOKED_AT)
}

/** Each commit's files take a request, so many commits are better read by a source that needs none for them. */
function leaveToOthers(request: CommitRequest, facts: RangeFacts | null): PartialOutcome | null {
  const { patchSet, maxDetails } = request
  if (!patchSet || facts === null) return null
  if (Math.min(facts.total, maxCommitsToRead(request)) <= maxDetails) return null
  const reason = `the files of ${facts.total} commits would take as many requests`
  return { kind: 'unavailable', reason, facts }
}

async function collectListed(
  session: Session,
  request: CommitRequest,
  listedByEvent: readonly Commit[],
): Promise<PartialOutcome> {
  const wanted = listedByEvent.slice(0, maxCommitsToRead(request))
  const alone = wanted.length > MAX_UNCHECKED_DETAILS ? 1 : 0
  const commits: Commit[] = []
  for (const part of [wanted.slice(0, alone), wanted.slice(alone)]) {
    const read = part.map(async (commit) => (request.patchSet ? addFiles(session, commit) : commit))
    commits.push(...(await Promise.all(read)))
  }
  const mergeBase = request.range.kind === 'between' ? request.range.base : null
  const outcome = collected(session, request, { commits, total: listedByEvent.length, mergeBase })
  // Of a commit whose details were not read the parents are unknown; then the event's order is the better one.
  const hasAllFiles = commits.every(({ patchSet }) => patchSet !== undefined)
  return hasAllFiles || request.pathFilter !== null
    ? outcome
    : { ...outcome, list: { ...outcome.list, commits } }
}

async function collectBetween(
  session: Session,
  request: CommitRequest,
  { known, ...range }: { base: Sha; head: Sha; known: readonly Commit[] | null },
): Promise<PartialOutcome> {
  if (known !== null) return collectKnown(session, request, { known, mergeBase: range.base })
  const first = await comparePage(session, range, 1).catch((error: unknown) => {
    if ([404, 422].includes(statusOf(error) ?? 0)) return null
    throw githubError(
      error,
      `compare ${shortSha(range.base)} with ${shortSha(range.head)}`,
      session.repository,
    )
  })
  if (first === null) return explainMissing(session, range)
  noteBudget(session, first.headers)
  const compared = parseComparison(first.data, range)
  const { total, mergeBase } = compared
  const tooMany = leaveToOthers(request, { total, mergeBase })
  if (tooMany !== null) return tooMany
  // Pages run from the oldest commit to the newest, and the newest are wanted.
  const before = Math.floor(Math.max(0, total - maxCommitsToRead(request)) / PER_PAGE)
  const pages = Array.from(
    { length: Math.ceil(total / PER_PAGE) - before },
    (_, index) => before + index + 1,
  )
  const commits = await Promise.all(
    pages.map(async (page) => {
      const { commits: listed } =
        page === 1
          ? compared
          : parseComparison((await readComparePage(session, range, page)).data, range)
      const start = Math.max(0, total - maxCommitsToRead(request) - (page - 1) * PER_PAGE)
      return completeListed(session, request, listed.slice(start))
    }),
  )
  return collected(session, request, { commits: commits.flat(), total, mergeBase })
}

/** A range that the history, read for its base, holds already. */
async function collectKnown(
  session: Session,
  request: CommitRequest,
  { known, mergeBase }: { known: readonly Commit[]; mergeBase: Sha },
): Promise<PartialOutcome> {
  const total = known.length
  const tooMany = leaveToOthers(request, { total, mergeBase })
  if (tooMany !== null) return tooMany
  const newest = orderCommits(known).slice(0, maxCommitsToRead(request))
  const commits = await Promise.all(
    newest.map((commit) => completeCommit(session, request, commit)),
  )
  return collected(session, request, { commits, total, mergeBase })
}

async function collectNewest(
  history: HistoryPages,
  request: CommitRequest,
  { depth }: { depth: number },
): Promise<PartialOutcome> {
  const newest = await history.readNewest(Math.min(depth, maxCommitsToRead(request)))
  const commits = await Promise.all(
    newest.map((commit) => completeCommit(history.session, request, commit)),
  )
  return collected(history.session, request, { commits, total: commits.length, mergeBase: null })
}

type Found = { commits: Commit[]; total: number; mergeBase: Sha | null }

function collected(
  session: Session,
  { pathFilter }: CommitRequest,
  { commits, total, mergeBase }: Found,
): Collected {
  const wanted = pathFilter === null ? commits : keepTouching(session, commits, pathFilter)
  const list: CommitList = {
    origin: 'api',
    commits: orderCommits(wanted),
    total: pathFilter === null ? total : wanted.length,
    warnings: session.warnings,
  }
  if (pathFilter !== null && total > commits.length) {
    warnOnce(
      session,
      `Only the newest ${commits.length} of ${total} commits were looked at for the paths.`,
    )
  }
  return { kind: 'collected', list, mergeBase }
}

/** The commits that change a wanted file; a commit whose files are unknown cannot be judged. */
function keepTouching(
  session: Session,
  commits: readonly Commit[],
  pathFilter: PathFilter,
): Commit[] {
  const unknown = commits.filter(({ patchSet }) => patchSet === undefined).length
  if (unknown > 0) {
    const warning = `${unknown} commits are left out, because what they change could not be read.`
    warnOnce(session, warning)
  }
  return commits.filter((commit) => matchesAnyPath(commit, pathFilter))
}
