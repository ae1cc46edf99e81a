import { listAt, textAt, valueAt } from '../../json.ts'
import { parseSha, shortSha, type Sha } from '../../commits/commit.ts'
import type { CollectOutcome } from '../../commits/source.ts'
import { invalidResponseError, githubError } from './errors.ts'
import { readCommitPage, type Session } from './session.ts'

/** GitHub's most. */
export const PER_PAGE = 100

export function comparePage(
  session: Session,
  { base, head }: { base: Sha; head: Sha },
  page: number,
) {
  const { owner, repo } = session
  return session.github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: PER_PAGE,
    page,
  })
}

export async function readComparePage(
  session: Session,
  range: { base: Sha; head: Sha },
  page: number,
) {
  try {
    return await session.limit(() => comparePage(session, range, page))
  } catch (error) {
    throw githubError(
      error,
      `read page ${page} of the commits up to ${shortSha(range.head)}`,
      session.repository,
    )
  }
}

/** More than any repository has commits: what the number leads to is sized by it. */
const MAX_TOTAL = 100_000_000

/** What is used of a comparison. */
export type Comparison = { total: number; mergeBase: Sha | null; commits: readonly unknown[] }

/** Reads a page of a comparison; throws when the response is not one. */
export function parseComparison(
  data: unknown,
  { base, head }: { base: Sha; head: Sha },
): Comparison {
  const total = valueAt(data, 'total_commits')
  const commits = listAt(data, 'commits')
  const isCount = typeof total === 'number' && Number.isInteger(total) && total >= 0
  if (!isCount || total > MAX_TOTAL || commits === null)
    throw invalidResponseError(`compare ${shortSha(base)} with ${shortSha(head)}`)
  return { total, mergeBase: parseSha(textAt(data, 'merge_base_commit', 'sha')), commits }
}

/** A comparison that GitHub refuses can be for either end: a readable head makes it the base. */
export async function explainMissing(
  session: Session,
  { base, head }: { base: Sha; head: Sha },
): Promise<Extract<CollectOutcome, { kind: 'base-missing' }>> {
  await readCommitPage(session, head, 1)
  return { kind: 'base-missing', reason: `GitHub finds no way from ${base} to ${shortSha(head)}` }
}
