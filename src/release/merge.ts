import { LIMITS } from './limits.ts'
import type { ReleaseCommit } from './payload.ts'

/**
 * The union of the commits to send and those the release already has, by id: one that was filed under another name of its
 * repository moves to the right one. What is sent comes first and wins; of the others only what the server needs to keep
 * them is repeated.
 */
export function mergeCommits(
  sent: readonly ReleaseCommit[],
  existing: readonly ReleaseCommit[],
): ReleaseCommit[] {
  const ids = new Set(sent.map(idOf))
  return [...sent, ...existing.filter((commit) => !ids.has(idOf(commit)))]
}

/** The commits of `wanted` that `stored` lacks, except those that Sentry never stores. */
export function missingCommits(
  wanted: readonly ReleaseCommit[],
  stored: readonly ReleaseCommit[],
): ReleaseCommit[] {
  const isStored = createFinder(stored)
  return wanted.filter((commit) => !isSkipped(commit) && !isStored(commit))
}

/** Splits stored commits in those that can be sent again and those whose repository has too long a name for that. */
export function splitRepeatable(stored: readonly ReleaseCommit[]): {
  repeatable: readonly ReleaseCommit[]
  others: readonly ReleaseCommit[]
} {
  return {
    repeatable: stored.filter(isRepeatable),
    others: stored.filter((commit) => !isRepeatable(commit)),
  }
}

function isRepeatable({ repository = '' }: ReleaseCommit): boolean {
  return repository.length <= LIMITS.repository
}

/** Sentry's own word in a commit's message for "not in a release". */
export const SKIP_MARK = '#skipsentry'

/** Whether Sentry never stores the commit, because its message asks for that. */
export function isSkipped({ message }: Pick<ReleaseCommit, 'message'>): boolean {
  return message?.includes(SKIP_MARK) === true
}

// A commit without a repository gets one from the server, so only its id identifies it.
function createFinder(commits: readonly ReleaseCommit[]): (commit: ReleaseCommit) => boolean {
  const repositories = new Map<string, Set<string>>()
  for (const commit of commits) {
    const known = repositories.get(idOf(commit)) ?? new Set()
    repositories.set(idOf(commit), known.add(repositoryOf(commit)))
  }
  return (commit) => {
    const known = repositories.get(idOf(commit))
    if (!known) return false
    const repository = repositoryOf(commit)
    return repository === '' || known.has('') || known.has(repository)
  }
}

function idOf({ id }: ReleaseCommit): string {
  return id.toLowerCase()
}

function repositoryOf({ repository = '' }: ReleaseCommit): string {
  return repository.trim().toLowerCase()
}
