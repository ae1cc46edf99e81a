import type { FileChange, Sha } from '../commits/commit.ts'
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
