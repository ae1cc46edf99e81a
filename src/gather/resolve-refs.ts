import { ActionError } from '../errors.ts'
import type { ExplicitRef } from '../inputs/explicit-commits.ts'
import { parseSha, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import type { ReleaseRef } from '../release/payload.ts'

export type RefDeps = {
  /** How Sentry spells the repository. */
  findRepository: (repository: string) => Promise<{ name: string }>
  openCommitSource: (repository: string) => CommitSource
}

/**
 * The user's refs as Sentry takes them: repositories in its own spelling, branches, tags and short SHAs as full SHAs.
 * Throws when a name cannot be resolved, because Sentry would store it as it is and find nothing.
 */
export async function resolveRefs(
  refs: readonly ExplicitRef[],
  { findRepository, openCommitSource }: RefDeps,
): Promise<ReleaseRef[]> {
  return Promise.all(
    refs.map(async ({ repository, commit, previousCommit }) => {
      const resolve = async (name: string): Promise<Sha> => {
        const sha = parseSha(name) ?? (await openCommitSource(repository).resolve(name))
        if (sha !== null) return sha
        throw new ActionError(
          `The input refs names ${name}, but ${repository} has no such commit, branch or tag.`,
        )
      }
      const [link, head, previous] = await Promise.all([
        findRepository(repository),
        resolve(commit),
        previousCommit === null ? null : resolve(previousCommit),
      ])
      return { repository: link.name, commit: head, previousCommit: previous }
    }),
  )
}
