import { cleanText, type Commit, type FileChange, type Sha } from './commit.ts'
import { clipCommit, LIMITS } from './limits.ts'
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

/**
 * The newest `maxCommits` commits of a list as they are sent for one repository, fitted to the server's limits. The
 * head's timestamp is raised to the latest of the list when clocks disagree, because the server sorts by it and takes
 * the first as the release's head.
 */
export function buildReleaseCommits(
  commits: readonly Commit[],
  repository: string,
  maxCommits: number,
): BuiltCommits {
  const warnings: string[] = []
  const kept = commits.slice(0, maxCommits)
  const named = repository.length <= LIMITS.repository
  if (!named) {
    warnings.push(
      `The repository name ${repository} is longer than the ${LIMITS.repository} characters that Sentry accepts; the commits go without it.`,
    )
  }
  const latest = kept.reduce((max, { timestamp }) => (timestamp > max ? timestamp : max), '')
  const built = kept.map((commit, index) => {
    const clipped = clipCommit(commit)
    warnings.push(...clipped.warnings)
    const timestamp = index === 0 ? latest : commit.timestamp
    return toReleaseCommit({ ...clipped.value, timestamp }, named ? repository : null)
  })
  return { commits: built, warnings }
}

function toReleaseCommit(commit: Commit, repository: string | null): ReleaseCommit {
  const message = cleanText(commit.message)
  return {
    id: commit.id,
    ...(repository === null ? {} : { repository }),
    ...(message === '' ? {} : { message }),
    ...(commit.authorName === null ? {} : { authorName: commit.authorName }),
    ...(commit.authorEmail === null ? {} : { authorEmail: commit.authorEmail }),
    timestamp: commit.timestamp,
    ...(commit.patchSet === undefined ? {} : { patchSet: commit.patchSet }),
  }
}
