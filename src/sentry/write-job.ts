import type { ActionError } from '../errors.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import type { SentryApi } from './client.ts'
import type { ReleaseResponse } from './wire.ts'

export type WriteJob = {
  payload: ReleasePayload
  /** Whether commits of other jobs stay; the server would replace them. */
  keepCommits: boolean
  /** What the release had when it was looked at; null when it did not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** The ids of those among them that do not stay. */
  replaced: ReadonlySet<string>
  /** When that was, in milliseconds of `Date.now()`. */
  readAt: number
  /** Whether other jobs of this run may write the same release now. */
  concurrent: boolean
}

/** The server has no releases: the caller decides whether anything is left to do. */
export type NoReleases = { kind: 'no-releases'; error: ActionError }

export type WrittenRelease = {
  kind: 'written'
  /** What was accepted in the end, which may be less than what was planned. */
  payload: ReleasePayload
  release: ReleaseResponse
  status: number
  /** Whether an earlier attempt without a response may have done the work. */
  repeated: boolean
  warnings: readonly string[]
  /** How long the accepted request took, in milliseconds. */
  tookMs: number
}

/** The part of Sentry's API that writes a release. */
export type ReleaseApi = Pick<SentryApi, 'createRelease' | 'readRelease' | 'readReleaseCommits'>
