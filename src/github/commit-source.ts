import {
  orderCommits,
  parseSha,
  shortSha,
  type Commit,
  type CommitList,
  type Sha,
} from '../release/commit.ts'
import type {
  CollectOutcome,
  CommitRequest,
  CommitSource,
  TagRef,
} from '../release/commit-source.ts'
import { toCommit, type ApiCommit } from './commits.ts'
import { statusOf, toGitHubError } from './errors.ts'
import type { GitHubClient } from './octokit.ts'
import {
  createSession,
  noteBudget,
  readCommitPage,
  readDetail,
  requireCommit,
  warnOnce,
  type Session,
} from './session.ts'

const PER_PAGE = 100
/** Above this many, the first answer's rate limit is looked at before the rest is asked for. */
const SURELY_AFFORDABLE = 25

/** Reads commits of `repository` (`owner/name`) through GitHub's REST API. */
export function createGitHubCommitSource(
  connect: () => Promise<GitHubClient>,
  repository: string,
): CommitSource {
  return {
    collect: async (request) => {
      const session = createSession(await connect(), repository)
      if (request.known !== null) return collectKnown(session, request, request.known)
      return request.range.kind === 'between'
        ? collectBetween(session, request, request.range)
        : collectNewest(session, request, request.range)
    },
    listTags: async (prefix) => listTags(createSession(await connect(), repository), prefix),
    resolve: async (ref) => resolveRef(createSession(await connect(), repository), ref),
  }
}

async function collectKnown(
  session: Session,
  request: CommitRequest,
  known: readonly Commit[],
): Promise<CollectOutcome> {
  const wanted = known.slice(0, request.maxCommits)
  const alone = wanted.length > SURELY_AFFORDABLE ? 1 : 0
  const commits: Commit[] = []
  for (const part of [wanted.slice(0, alone), wanted.slice(alone)]) {
    commits.push(...(await Promise.all(part.map((commit) => addFiles(session, commit)))))
  }
  const base = request.range.kind === 'between' ? request.range.base : null
  const outcome = collected(session, { commits, total: known.length, base })
  // Of a commit whose details were not read the parents are unknown; then the event's order is the better one.
  const hasAllFiles = commits.every(({ patchSet }) => patchSet !== undefined)
  return hasAllFiles ? outcome : { ...outcome, list: { ...outcome.list, commits } }
}

async function collectBetween(
  session: Session,
  request: CommitRequest,
  range: { base: Sha; head: Sha },
): Promise<CollectOutcome> {
  const first = await comparePage(session, range, 1).catch((error: unknown) => {
    if (statusOf(error) === 404) return null
    throw toGitHubError(
      error,
      `compare ${shortSha(range.base)} with ${shortSha(range.head)}`,
      session.repository,
    )
  })
  if (first === null) return explainMissing(session, range)
  noteBudget(session, first.headers)
  const { total_commits: total, status, merge_base_commit: mergeBase } = first.data
  if (request.requireAncestor && (status === 'diverged' || status === 'behind')) {
    const because = `${shortSha(range.base)} is no ancestor of ${shortSha(range.head)}`
    return { kind: 'base-missing', because }
  }
  // Pages run from the oldest commit to the newest, and the newest are wanted.
  const firstPage = Math.floor(Math.max(0, total - request.maxCommits) / PER_PAGE) + 1
  const pages = Array.from({ length: Math.ceil(total / PER_PAGE) }, (_, index) => index + 1)
  const commits = await Promise.all(
    pages
      .filter((page) => page >= firstPage)
      .map(async (page) => {
        const data = page === 1 ? first.data : (await readComparePage(session, range, page)).data
        const start = Math.max(0, total - request.maxCommits - (page - 1) * PER_PAGE)
        return Promise.all(
          data.commits.slice(start).map((commit) => complete(session, request, commit)),
        )
      }),
  )
  const base = parseSha(mergeBase.sha)
  const outcome = collected(session, { commits: commits.flat(), total, base })
  return { ...outcome, notice: noticeFor(status, range) }
}

async function collectNewest(
  session: Session,
  request: CommitRequest,
  { head, depth }: { head: Sha; depth: number },
): Promise<CollectOutcome> {
  const wanted = Math.min(depth, request.maxCommits)
  const commits: Commit[] = []
  for (let page = 1; commits.length < wanted; page += 1) {
    const answer = await session.github.rest.repos
      .listCommits({
        owner: session.owner,
        repo: session.repo,
        sha: head,
        per_page: Math.min(PER_PAGE, wanted),
        page,
      })
      .catch((error: unknown) => {
        throw toGitHubError(error, `list the commits up to ${shortSha(head)}`, session.repository)
      })
    noteBudget(session, answer.headers)
    const missing = wanted - commits.length
    commits.push(
      ...(await Promise.all(
        answer.data.slice(0, missing).map((commit) => complete(session, request, commit)),
      )),
    )
    if (answer.data.length < Math.min(PER_PAGE, wanted)) break
  }
  return collected(session, { commits, total: commits.length, base: null })
}

async function resolveRef(
  { github, owner, repo, repository }: Session,
  ref: string,
): Promise<Sha | null> {
  try {
    return parseSha((await github.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })).data.sha)
  } catch (error) {
    // An unknown name is 422; 404 is an unknown or unreadable repository.
    if (statusOf(error) === 422) return null
    throw toGitHubError(error, `resolve ${ref}`, repository)
  }
}

async function listTags(
  { github, owner, repo, repository }: Session,
  prefix: string,
): Promise<TagRef[]> {
  try {
    const { data } = await github.rest.git.listMatchingRefs({ owner, repo, ref: `tags/${prefix}` })
    return data.map(({ ref, object }) => ({
      name: ref.replace(/^refs\/tags\//, ''),
      commit: object.type === 'commit' ? parseSha(object.sha) : null,
    }))
  } catch (error) {
    throw toGitHubError(error, 'list the tags', repository)
  }
}

type Found = { commits: Commit[]; total: number; base: Sha | null }

function collected(
  session: Session,
  { commits, total, base }: Found,
): Extract<CollectOutcome, { kind: 'collected' }> {
  const list: CommitList = {
    origin: 'api',
    commits: orderCommits(commits),
    total,
    warnings: session.warnings,
  }
  return { kind: 'collected', list, base, notice: null }
}

function comparePage(session: Session, { base, head }: { base: Sha; head: Sha }, page: number) {
  const { owner, repo } = session
  return session.github.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: PER_PAGE,
    page,
  })
}

async function readComparePage(session: Session, range: { base: Sha; head: Sha }, page: number) {
  try {
    return await session.limit(() => comparePage(session, range, page))
  } catch (error) {
    throw toGitHubError(
      error,
      `read page ${page} of the commits up to ${shortSha(range.head)}`,
      session.repository,
    )
  }
}

/** A 404 of a comparison means either end: a readable head makes it the base. */
async function explainMissing(
  session: Session,
  { base, head }: { base: Sha; head: Sha },
): Promise<CollectOutcome> {
  await readCommitPage(session, head, 1)
  return { kind: 'base-missing', because: `GitHub finds no way from ${base} to ${shortSha(head)}` }
}

async function complete(
  session: Session,
  { patchSet }: CommitRequest,
  listed: ApiCommit,
): Promise<Commit> {
  const commit = requireCommit(toCommit(listed), listed.sha)
  if (!patchSet) return commit
  // The changes of a merge belong to the commits it merges, so its files need not be asked for.
  return commit.parents.length > 1 ? { ...commit, patchSet: [] } : addFiles(session, commit)
}

/** The commit with its changed files, as far as the token's rate limit allows. */
async function addFiles(session: Session, commit: Commit): Promise<Commit> {
  if (session.budget.left > 0) return readDetail(session, commit.id)
  warnOnce(
    session,
    'The changed files of some commits are left out, to leave half of the GitHub token’s rate limit to other steps.',
  )
  return commit
}

function noticeFor(status: string, { base, head }: { base: Sha; head: Sha }): string | null {
  if (status === 'behind')
    return `${shortSha(head)} is older than ${shortSha(base)}: a rollback brings no new commits.`
  if (status === 'diverged')
    return `${shortSha(base)} is no ancestor of ${shortSha(head)}: the commits start where the two parted.`
  return null
}
