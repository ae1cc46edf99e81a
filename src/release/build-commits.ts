import type { Commit } from '../commits/commit.ts'
import { clipCommit } from './limits.ts'
import type { ReleaseCommit } from './payload.ts'

export type BuiltCommits = { commits: ReleaseCommit[]; warnings: string[] }

/** A commit as it is sent for a repository. */
export function toReleaseCommit(commit: Commit, repository: string): ReleaseCommit {
  const { id, message, authorName, authorEmail, timestamp, patchSet } = commit
  return {
    id,
    repository,
    ...(message === '' ? {} : { message }),
    ...(authorName === null ? {} : { authorName }),
    ...(authorEmail === null ? {} : { authorEmail }),
    timestamp,
    ...(patchSet === undefined ? {} : { patchSet }),
  }
}

/**
 * The newest `maxCommits` of a list, fitted to the server's limits. The first one's timestamp is raised to the latest
 * of the list when clocks disagree, because the server sorts by it and takes the first as the release's head.
 */
export function buildReleaseCommits(
  commits: readonly ReleaseCommit[],
  maxCommits: number,
): BuiltCommits {
  const warnings = new Set<string>()
  const kept = commits.slice(0, maxCommits)
  const latest = kept.reduce((max, { timestamp }) => (timestamp > max ? timestamp : max), '')
  const built = kept.map((commit, index) => {
    const clipped = clipCommit(index === 0 ? { ...commit, timestamp: latest } : commit)
    for (const warning of clipped.warnings) warnings.add(warning)
    return clipped.value
  })
  return { commits: built, warnings: [...warnings] }
}
