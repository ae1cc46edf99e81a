import pLimit, { type LimitFunction } from 'p-limit'
import { shortSha, type Commit, type Sha } from '../../commits/commit.ts'
import { toCommit, toFiles, toPatchSet, type ApiFile } from './commits.ts'
import { invalidResponseError, githubError, type RepositoryName } from './errors.ts'
import type { GitHubClient } from './octokit.ts'

const PARALLEL = 8
/** GitHub lists at most this many files of a commit. */
const MAX_FILES = 3000

export const READ_COMMIT = 'GET /repos/{owner}/{repo}/commits/{ref}'

/** One reading of commits from one repository, with what it may spend and what it has to say. */
export type Session = {
  github: GitHubClient
  owner: string
  repo: string
  repository: RepositoryName
  limit: LimitFunction
  /** Requests that may still be spent, half of what the token had left at the first response. */
  budget: { left: number }
  warnings: string[]
}

export function createSession(github: GitHubClient, repository: RepositoryName): Session {
  const [owner = '', repo = ''] = repository.fullName.split('/')
  return {
    github,
    owner,
    repo,
    repository,
    limit: pLimit(PARALLEL),
    budget: { left: Infinity },
    warnings: [],
  }
}

/** A commit with its changed files, however many pages they take. */
export async function readDetail(session: Session, id: Sha): Promise<Commit> {
  const files: ApiFile[] = []
  let first: Commit | null = null
  for (let page = 1; ; page += 1) {
    const response = await readCommitPage(session, id, page)
    first ??= requireCommit(toCommit(response.data), id)
    if (first.parents.length > 1) return { ...first, patchSet: [] }
    const listed = toFiles(response.data)
    if (listed === null) throw invalidResponseError(`read commit ${shortSha(id)}`)
    files.push(...listed)
    if (!/rel="next"/.test(response.headers.link ?? '')) break
  }
  if (files.length >= MAX_FILES) {
    session.warnings.push(
      `Commit ${shortSha(id)}: GitHub lists no more than ${MAX_FILES} of its changed files.`,
    )
  }
  return { ...requireCommit(first, id), patchSet: toPatchSet(files) }
}

export async function readCommitPage(session: Session, id: Sha, page: number) {
  session.budget.left -= 1
  try {
    const response = await session.limit(() =>
      session.github.request(READ_COMMIT, {
        owner: session.owner,
        repo: session.repo,
        ref: id,
        ...(page === 1 ? {} : { page }),
      }),
    )
    noteBudget(session, response.headers)
    return response
  } catch (error) {
    throw githubError(error, `read commit ${shortSha(id)}`, session.repository)
  }
}

/** Sets the budget from the first response that states the remaining rate limit. */
export function noteBudget(session: Session, headers: Readonly<Record<string, unknown>>): void {
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN)
  if (session.budget.left === Infinity && Number.isFinite(remaining)) {
    session.budget.left = Math.floor(remaining / 2)
  }
}

export function warnOnce(session: Session, warning: string): void {
  if (!session.warnings.includes(warning)) session.warnings.push(warning)
}

export function requireCommit(commit: Commit | null, sha: string): Commit {
  if (commit !== null) return commit
  throw invalidResponseError(sha === '' ? 'list commits' : `read commit ${shortSha(sha)}`)
}
