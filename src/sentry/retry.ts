/** How one attempt of a request ended, as far as repeating it is concerned. */
export type AttemptOutcome =
  | { kind: 'answer'; status: number; headers: ResponseHeaders }
  /** No complete answer. `sent: false` only when the server certainly never saw the request. */
  | { kind: 'network'; sent: boolean }

export type ResponseHeaders = { get: (name: string) => string | null }

/** Whether a request may be repeated after the server may already have done the work. */
export type Repeatable = 'always' | 'unless-done'

export type RetryInput = {
  outcome: AttemptOutcome
  /** Attempts made so far, at least 1. */
  attempts: number
  maxRetries: number
  repeatable: Repeatable
  remainingMs: number
  nowMs: number
  /** Uniform in [0, 1). */
  random: number
}

export type RetryDecision = { retry: true; delayMs: number } | { retry: false }

const BASE_MS = 500
const CAP_MS = 8_000

/** Statuses that a moment's patience mends. 409 is Sentry's lock on a release's commits, 425 a TLS early-data refusal. */
const TRANSIENT = new Set([408, 409, 425, 429])
/** Statuses that are only ever sent before any work is done. */
const BEFORE_WORK = new Set([409, 425, 429])

/**
 * Decides whether and when a request is sent again. Exponential backoff with full jitter, so that jobs that were
 * refused together do not come back together; a server's own word on when to come back wins. Locks and rate limits are
 * waited for as long as the step has time; everything else at most `maxRetries` times.
 */
export function decideRetry(input: RetryInput): RetryDecision {
  const { outcome, attempts, maxRetries, repeatable, remainingMs } = input
  if (!isTransient(outcome)) return { retry: false }
  if (repeatable === 'unless-done' && mayBeDone(outcome)) return { retry: false }
  const patient = outcome.kind === 'answer' && (outcome.status === 409 || outcome.status === 429)
  if (maxRetries === 0 || (!patient && attempts > maxRetries)) return { retry: false }
  const delayMs = Math.round(serverDelay(input) ?? backoff(attempts, input.random))
  return delayMs < remainingMs ? { retry: true, delayMs } : { retry: false }
}

/** Full-jitter exponential backoff in milliseconds; `random` is uniform in [0, 1). */
export function backoff(attempts: number, random: number): number {
  return Math.min(CAP_MS, BASE_MS * 2 ** (attempts - 1)) * random
}

function isTransient(outcome: AttemptOutcome): boolean {
  if (outcome.kind === 'network') return true
  const { status } = outcome
  return TRANSIENT.has(status) || (status >= 500 && status !== 501)
}

function mayBeDone(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'network' ? outcome.sent : !BEFORE_WORK.has(outcome.status)
}

// Sentry's limiter sends no Retry-After but the end of its one-second window; a proxy in front may send the former.
function serverDelay({ outcome, nowMs, random }: RetryInput): number | null {
  if (outcome.kind !== 'answer') return null
  const after = parseRetryAfter(outcome.headers.get('retry-after'), nowMs)
  if (after !== null) return after
  if (outcome.status !== 429) return null
  const reset = Number(outcome.headers.get('x-sentry-rate-limit-reset') ?? Number.NaN)
  const wait = Number.isFinite(reset) ? Math.max(0, reset * 1000 - nowMs) : 1000
  return wait + random * 250
}

function parseRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null || value.trim() === '') return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs)
}
