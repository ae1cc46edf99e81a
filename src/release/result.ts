import type { CommitOrigin, Sha } from '../commits/commit.ts'
import type { ReleaseCommit, ReleaseRef } from './payload.ts'
import type { CommitRange } from '../commits/range.ts'
import type { ChosenVersion } from './version.ts'

/** What a run did, for outputs, log and summary. */
export type ReleaseResult =
  | { kind: 'nothing'; reason: string }
  | ({ kind: 'released' } & ReleasedRelease)

export type ReleasedRelease = {
  version: ChosenVersion
  /** The release's page in Sentry; empty when the server has no releases. */
  releaseUrl: string
  /** The release's own link, to GitHub. */
  link: string | null
  projects: readonly ProjectPage[]
  repository: string
  /** The repository's page on GitHub, for links to commits. */
  repositoryUrl: string
  trigger: string
  created: boolean
  /** Whether the server has releases at all; else only source maps were uploaded. */
  supported: boolean
  dateReleased: string | null
  head: Sha | null
  range: CommitRange
  origin: CommitOrigin | null
  /** What this run sent, newest first. */
  commits: readonly ReleaseCommit[]
  refs: readonly ReleaseRef[]
  repositoryStatus: string
  /** Where the repository can be linked in Sentry; null when it is linked, or nobody looked. */
  integrationUrl: string | null
  /** Null when none were wanted. */
  sourceMaps: UploadedSourceMaps | null
  deploys: readonly { id: string; environment: string; existed: boolean }[]
  changed: readonly string[]
  /** Whether the release and its deploys were known to be as wanted before this run. */
  unchanged: boolean
  dryRun: boolean
}

/** A project, as the user named it, and its page in Sentry. */
type ProjectPage = { slug: string; url: string }

/** The bundle of source maps that Sentry has accepted; in a dry run, empty. */
export type UploadedSourceMaps = {
  bundleId: string
  filesUploaded: number
  /** How many the patterns led to, also in a dry run. */
  filesFound: number
  entries: readonly { name: string; url: string; debugId: string | null; bytes: number }[]
  /** Whether Sentry will be able to symbolicate each script, and why not; in a dry run, too. */
  scripts: readonly CheckedScript[]
}

export type CheckedScript = {
  script: string
  map: string | null
  debugId: string | null
  problem: string | null
}
