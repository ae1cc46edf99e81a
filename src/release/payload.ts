import type { Commit, FileChange, Sha } from '../commits/commit.ts'
import { clipCommit } from './limits.ts'
import type { Version } from './version.ts'

/** Everything that is sent to Sentry about a release, in this project's words. */
export type ReleasePayload = {
  version: Version
  projects: readonly string[]
  ref: string | null
  url: string | null
  /** ISO 8601. Null leaves the release unreleased. */
  dateReleased: string | null
  /** Newest first. Empty: the release's commits stay as they are. */
  commits: readonly ReleaseCommit[]
  refs: readonly ReleaseRef[]
}

/** A commit as it is sent; what is undefined is left out, because the server takes null for an error. */
export type ReleaseCommit = {
  id: string
  repository?: string
  message?: string
  authorName?: string
  authorEmail?: string
  timestamp: string
  patchSet?: readonly FileChange[]
}

/** A repository's head in the release, and its head in the previous one. */
export type ReleaseRef = { repository: string; commit: Sha; previousCommit: Sha | null }

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
