import type { CommitSource } from '../commits/source.ts'
import type { Deadline } from '../deadline.ts'
import type { StepLog } from '../runner/step-log.ts'
import type { SentryApi } from '../sentry/client.ts'
import type { SourceMaps } from './source-maps.ts'

/** What a run works with. */
export type RunDeps = {
  sentry: SentryApi
  openCommitSource: (repository: string) => CommitSource
  /** Null when no source maps are to be uploaded. */
  sourceMaps: SourceMaps | null
  deadline: Deadline
  log: StepLog
  /** Hides secrets in what is to be shortened. */
  redact: (text: string) => string
  now: () => Date
  /** When the runner wrote the event file, in milliseconds since the epoch; Infinity when it is unknown. */
  eventWrittenAt: number
  /** Called as soon as the version is known, so that it is an output even when a later step fails. */
  onVersion: (version: string) => void
  /** Identifies this run to Sentry, which stores it with the releases that it creates. */
  userAgent: string
}
