import type { Deadline } from '../deadline.ts'
import { describeCauses, type ActionError } from '../errors.ts'
import type { ReleasePayload } from '../release/payload.ts'
import { describeDelay } from '../text/units.ts'
import type { WriteOutcome } from './client.ts'
import { backoff, decideRetry } from './retry.ts'

export type WriterOptions = { deadline: Deadline; maxRetries: number; log: (line: string) => void }

type Interruption = {
  outcome: Extract<WriteOutcome, { kind: 'interrupted' }>
  /** How often each kind of failure has happened; counts this one. */
  failures: { locks: number; timeouts: number; others: number }
}

/** Waits until an interrupted write may be tried again. Throws its error when it must not be, or when time is short. */
export async function waitAfterInterruption(
  payload: ReleasePayload,
  { outcome: { attempt, error }, failures }: Interruption,
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
export function isWorthRepeating(
  timeouts: number,
  canSendLess: boolean,
  { maxRetries }: WriterOptions,
): boolean {
  return canSendLess ? maxRetries > 0 && timeouts % 2 === 1 : timeouts <= maxRetries
}

/** Waits after a 504. Throws its error when the step has no time for that. */
export async function waitAfterTimeout(
  timeouts: number,
  error: ActionError,
  { deadline, log }: WriterOptions,
): Promise<void> {
  const delay = backoff(timeouts, Math.random())
  if (delay >= deadline.remaining()) throw error
  log(`Sentry’s gateway did not wait for the release (504); trying again ${describeDelay(delay)}.`)
  await deadline.pause(delay)
}

/** A lock is held for as long as one write takes: it is tried again sooner than a server in trouble. */
const LOCK_CAP_MS = 2_000

/** Milliseconds until a lock is tried again: 50 to 2050, at random. */
export function lockDelay(attempts: number): number {
  return 50 + Math.min(LOCK_CAP_MS, backoff(attempts, Math.random()))
}
