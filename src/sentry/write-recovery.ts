import { describeCauses, type ActionError } from '../errors.ts'
import { degradePayload, type Refusal } from '../release/degrade.ts'
import { missingCommits } from '../release/merge.ts'
import type { ReleasePayload } from '../release/payload.ts'
import { describeDelay } from '../text/units.ts'
import type { WriteOutcome } from './client.ts'
import {
  backoff,
  decideRetry,
  lockDelay,
  type AttemptOutcome,
  type WriterOptions,
} from './retry.ts'
import type { ReleaseApi, WrittenRelease } from './write-job.ts'

type Interrupted = Extract<WriteOutcome, { kind: 'interrupted' }>
type Refused = Extract<WriteOutcome, { kind: 'refused' }>

/** How often each kind of failure has happened. */
type Failures = { locks: number; timeouts: number; others: number; cuts: number }

type Writer = { api: ReleaseApi; options: WriterOptions; failures: Failures }

/** An attempt that was not accepted: what was planned, what was sent, and how many attempts there were. */
type FailedAttempt = {
  payload: ReleasePayload
  sent: ReleasePayload
  outcome: Interrupted | Refused
  attempts: number
}

type Found = Omit<WrittenRelease, 'tookMs'>

/** What follows a failed attempt: another one, once this returns, or the release was written all the same. */
type Recovery = Found | { kind: 'again'; payload: ReleasePayload; warnings: readonly string[] }

/** Decides what follows an attempt that was not accepted, and waits for as long as it takes. Throws when nothing does. */
export async function recover(writer: Writer, attempt: FailedAttempt): Promise<Recovery> {
  const { outcome } = attempt
  return outcome.kind === 'refused'
    ? sendLess(writer, attempt.payload, outcome)
    : resume(writer, { ...attempt, outcome })
}

async function resume(
  { api, options, failures }: Writer,
  { payload, sent, outcome, attempts }: FailedAttempt & { outcome: Interrupted },
): Promise<Recovery> {
  const found = attempts > 1 ? await findUnsaid(api, payload, outcome) : null
  if (found !== null) return found
  if (isCutOff(outcome.attempt, sent)) failures.cuts += 1
  const less = failures.cuts >= MAX_CUTS ? degradePayload(payload, CUT_OFF) : null
  if (less !== null) {
    failures.cuts = 0
    return { kind: 'again', ...less }
  }
  await waitAfterInterruption(payload, { outcome, failures }, options)
  return { kind: 'again', payload, warnings: [] }
}

async function sendLess(
  { options, failures }: Writer,
  payload: ReleasePayload,
  { refusal, error }: Refused,
): Promise<Recovery> {
  const less = degradePayload(payload, refusal)
  if (refusal.status === 504) {
    failures.timeouts += 1
    if (isWorthRepeating(failures.timeouts, less !== null, options)) {
      await waitAfterTimeout(failures.timeouts, error, options)
      return { kind: 'again', payload, warnings: [] }
    }
  }
  if (less === null) throw error
  return { kind: 'again', ...less }
}

/** Waits until an interrupted write may be tried again. Throws its error when it must not be, or when time is short. */
async function waitAfterInterruption(
  payload: ReleasePayload,
  { outcome: { attempt, error }, failures }: { outcome: Interrupted; failures: Failures },
  options: WriterOptions,
): Promise<void> {
  if (attempt.kind === 'response' && attempt.status === 409) {
    failures.locks += 1
    return waitForLock(payload, { attempts: failures.locks, error }, options)
  }
  failures.others += 1
  const decision = decideRetry({
    outcome: attempt,
    attempts: failures.others,
    maxRetries: options.maxRetries,
    repeatable: 'always',
    remainingMs: options.deadline.remaining(),
    nowMs: Date.now(),
    random: Math.random(),
  })
  if (!decision.retry) throw error
  const what =
    attempt.kind === 'response'
      ? `Sentry answered ${attempt.status}`
      : `Sentry gave no complete response (${describeCauses(error.cause)})`
  options.log(
    `${what} when asked to create release ${payload.version}; trying again ${describeDelay(decision.delayMs)}.`,
  )
  await options.deadline.pause(decision.delayMs)
}

async function waitForLock(
  { version }: ReleasePayload,
  { attempts, error }: { attempts: number; error: ActionError },
  { deadline, log }: WriterOptions,
): Promise<void> {
  const delay = lockDelay(attempts)
  if (delay >= deadline.remaining()) throw error
  log(`Another job is writing the commits of ${version}; trying again ${describeDelay(delay)}.`)
  await deadline.pause(delay)
}

/**
 * Whether a write that ended in 504 is sent as it is again. One may be any gateway's bad moment, and the release should
 * not lose its files for that; two in a row are a release that is too much at once.
 */
function isWorthRepeating(
  timeouts: number,
  canSendLess: boolean,
  { maxRetries }: WriterOptions,
): boolean {
  return canSendLess ? maxRetries > 0 && timeouts % 2 === 1 : timeouts <= maxRetries
}

/** Waits after a 504. Throws its error when the step has no time for that. */
async function waitAfterTimeout(
  timeouts: number,
  error: ActionError,
  { deadline, log }: WriterOptions,
): Promise<void> {
  const delay = backoff(timeouts, Math.random())
  if (delay >= deadline.remaining()) throw error
  log(`Sentry’s gateway did not wait for the release (504); trying again ${describeDelay(delay)}.`)
  await deadline.pause(delay)
}

/**
 * What a server stores of a release although it keeps answering 500. Null when something is missing, so that it is
 * sent once more. Some servers answer so for every release that exists, and do not list commits: there, what exists is
 * all that there will be.
 */
async function findUnsaid(
  api: ReleaseApi,
  payload: ReleasePayload,
  { attempt }: Interrupted,
): Promise<Omit<WrittenRelease, 'tookMs'> | null> {
  if (attempt.kind !== 'response' || attempt.status !== 500) return null
  const release = await api.readRelease(payload.version).catch(() => null)
  if (release === null) return null
  const projects = payload.projects.filter(
    (project) => !release.projects.some(({ id, slug }) => project === id || project === slug),
  )
  const found = { kind: 'written', payload, release, status: 208, repeated: true } as const
  const commits = await api.readReleaseCommits(payload.version).catch(() => null)
  if (commits !== 'unlisted') {
    const isWhole =
      projects.length === 0 && missingCommits(payload.commits, commits ?? []).length === 0
    return isWhole ? { ...found, warnings: [] } : null
  }
  const lost = [
    ...(payload.commits.length === 0 ? [] : ['its commits']),
    ...(projects.length === 0 ? [] : [`the projects ${projects.join(', ')}`]),
  ]
  const warnings =
    lost.length === 0
      ? []
      : [
          `This server answers 500 when asked to add to the release ${payload.version}, which exists: ${lost.join(' and ')} stay as they are.`,
        ]
  return { ...found, payload: { ...payload, commits: [], refs: [] }, warnings }
}

/** Nothing that a server or proxy is known to refuse for its size is smaller. */
const LARGE_BYTES = 1024 * 1024
/** One may be anything; two in a row are a server that ends the connection before it has read the request. */
const MAX_CUTS = 2
const CUT_OFF: Refusal = { status: null, unknownRepositories: [], refusesRefs: false, limit: null }

/** Whether a request that may be too large broke off on the way. */
function isCutOff(attempt: AttemptOutcome, sent: ReleasePayload): boolean {
  if (attempt.kind !== 'network' || !attempt.sent || attempt.lasting === true) return false
  return Buffer.byteLength(JSON.stringify(sent)) >= LARGE_BYTES
}
