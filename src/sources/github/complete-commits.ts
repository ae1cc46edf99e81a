import { textAt } from '../../json.ts'
import type { Commit } from '../../commits/commit.ts'
import type { CommitRequest } from '../../commits/source.ts'
import { toCommit } from './commits.ts'
import { readDetail, requireCommit, warnOnce, type Session } from './session.ts'

/** Commits as GitHub lists them, each with its files where they are wanted. */
export function completeListed(
  session: Session,
  request: CommitRequest,
  listed: readonly unknown[],
): Promise<Commit[]> {
  return Promise.all(
    listed.map(async (item) =>
      completeCommit(session, request, requireCommit(toCommit(item), textAt(item, 'sha'))),
    ),
  )
}

export async function completeCommit(
  session: Session,
  { patchSet }: CommitRequest,
  commit: Commit,
): Promise<Commit> {
  if (!patchSet) return commit
  // The changes of a merge belong to the commits it merges, so its files need not be asked for.
  return commit.parents.length > 1 ? { ...commit, patchSet: [] } : addFiles(session, commit)
}

/** The commit with its changed files, as far as the token's rate limit allows. */
export async function addFiles(session: Session, commit: Commit): Promise<Commit> {
  if (session.budget.left > 0) return readDetail(session, commit.id)
  warnOnce(
    session,
    'The changed files of some commits are left out, to leave half of the GitHub token’s rate limit to other steps.',
  )
  return commit
}
