import { shortSha, type Sha } from '../release/commit.ts'
import type { CollectOutcome } from '../release/commit-source.ts'
import { toGitHubError } from './errors.ts'
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
    throw toGitHubError(
      error,
      `read page ${page} of the commits up to ${shortSha(range.head)}`,
      session.repository,
    )
  }
}

/** A 404 of a comparison means either end: a readable head makes it the base. */
export async function explainMissing(
  session: Session,
  { base, head }: { base: Sha; head: Sha },
): Promise<Extract<CollectOutcome, { kind: 'base-missing' }>> {
  await readCommitPage(session, head, 1)
  return { kind: 'base-missing', because: `GitHub finds no way from ${base} to ${shortSha(head)}` }
}
