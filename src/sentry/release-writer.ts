import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from '../deadline.ts'
import { degradePayload } from '../release/degrade.ts'
import { mergeCommits, missingCommits } from '../release/merge.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import type { SentryApi, WriteOutcome } from './client.ts'
import { backoff } from './retry.ts'
import type { ReleaseAnswer } from './wire.ts'

export type WriteJob = {
  payload: ReleasePayload
  /** Whether commits of other jobs stay; the server would replace them. */
  keepCommits: boolean
  /** What the release has; null when it does not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** Whether other jobs of this run may write the same release now. */
  oneOfMany: boolean
}

export type WrittenRelease = {
  /** What was accepted in the end, which may be less than what was planned. */
  payload: ReleasePayload
  release: ReleaseAnswer
  status: number
  /** Whether an attempt without an answer may have done the work before the one that was answered. */
  repeated: boolean
  warnings: readonly string[]
}

export type WriterOptions = { deadline: Deadline; log: (line: string) => void }

/** Writes the release and makes sure, among concurrent writers, that nobody's commits are lost. */
export async function writeRelease(
  api: SentryApi,
  job: WriteJob,
  options: WriterOptions,
): Promise<WrittenRelease> {
  const written = await writeUntilAccepted(api, job, options)
  if (!job.keepCommits || !job.oneOfMany || written.payload.commits.length === 0) return written
  return verifyCommits(api, { ...job, payload: written.payload }, { written, options })
}

const MOST_ROUNDS_OF_VERIFICATION = 20

type Verification = { written: WrittenRelease; options: WriterOptions }

// The server has no compare-and-set: a writer that read before our write erases our commits with its own. Whoever
// looks last sees the loss and writes the union again.
async function verifyCommits(
  api: SentryApi,
  job: WriteJob,
  { written, options }: Verification,
): Promise<WrittenRelease> {
  const wanted = mergeCommits(written.payload.commits, job.existing ?? [])
  let union: ReleaseCommit[] = wanted
  let last = written
  for (let round = 1; round <= MOST_ROUNDS_OF_VERIFICATION; round += 1) {
    const stored = (await api.readReleaseCommits(job.payload.version)) ?? []
    const missing = missingCommits(union, stored)
    if (missing.length === 0) return last
    options.log(
      `Another job replaced the release's commits; writing ${missing.length} missing ones again.`,
    )
    union = mergeCommits(union, stored)
    await sleep(backoff(round, Math.random()), undefined, { signal: options.deadline.signal })
    const fresh = (await api.readReleaseCommits(job.payload.version)) ?? stored
    union = mergeCommits(union, fresh)
    const again = await writeUntilAccepted(api, { ...job, existing: union }, options)
    last = { ...again, status: written.status, warnings: [...last.warnings, ...again.warnings] }
  }
  const warning = `Other jobs kept replacing the commits of ${job.payload.version}; some may be missing.`
  return { ...last, warnings: [...last.warnings, warning] }
}

async function writeUntilAccepted(
  api: SentryApi,
  job: WriteJob,
  { deadline, log }: WriterOptions,
): Promise<WrittenRelease> {
  const warnings: string[] = []
  let { payload, existing } = job
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await api.createRelease(withKept(payload, job.keepCommits ? existing : null))
    if (outcome.kind === 'written') {
      const { release, status, repeated } = outcome
      return { payload, release, status, repeated: repeated || attempts > 1, warnings }
    }
    if (outcome.status === 409) {
      const delay = backoff(attempts, Math.random())
      if (delay >= deadline.remaining()) throw outcome.error
      log(
        `Another job is writing the commits of ${payload.version}; trying again in ${(delay / 1000).toFixed(1)} s.`,
      )
      await sleep(delay, undefined, { signal: deadline.signal })
      if (job.keepCommits)
        existing = mergeCommits(
          existing ?? [],
          (await api.readReleaseCommits(payload.version)) ?? [],
        )
      continue
    }
    payload = degradeOrThrow(payload, outcome, warnings)
  }
}

function degradeOrThrow(
  payload: ReleasePayload,
  outcome: Extract<WriteOutcome, { kind: 'refused' }>,
  warnings: string[],
): ReleasePayload {
  const degraded = degradePayload(payload, outcome)
  if (degraded === null) throw outcome.error
  warnings.push(degraded.warning)
  return degraded.payload
}

// An empty list changes nothing on the server, so without commits of our own nothing has to be repeated.
function withKept(
  payload: ReleasePayload,
  existing: readonly ReleaseCommit[] | null,
): ReleasePayload {
  if (existing === null || existing.length === 0 || payload.commits.length === 0) return payload
  return { ...payload, commits: mergeCommits(payload.commits, existing) }
}
