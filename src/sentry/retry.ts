import type { Deadline } from '../deadline.ts'

/** What bounds the writing of a release, and where it says how it goes. */
export type WriterOptions = { deadline: Deadline; maxRetries: number; log: (line: string) => void }

/** How one attempt of a request ended, as far as repeating it is concerned. */
export type AttemptOutcome =
  | { kind: 'response'; status: number; headers: ResponseHeaders }
  /**
   * No complete response. `sent: false` only when the server certainly never saw the request; `lasting` when only
   * other settings help; `stale` when a kept connection was closed under it.
   */
  | { kind: 'network'; sent: boolean; lasting?: boolean; stale?: boolean }

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

/** Transient statuses. 409 is Sentry's lock on a release's commits, 425 a TLS early-data refusal. */
const TRANSIENT = new Set([408, 409, 425, 429])
/** Statuses that are only ever sent before any work is done. */
const BEFORE_WORK = new Set([409, 425, 429])

/**
 * Decides whether and when a request is sent again. Exponential backoff with full jitter, so that jobs that were
 * refused together do not come back together, and never before the server's own word on when to come back. Locks and
 * rate limits are waited for as long as the step has time; everything else at most `maxRetries` times.
 */
export function decideRetry(input: RetryInput): RetryDecision {
  const { outcome, attempts, maxRetries, repeatable, remainingMs } = input
  if (outcome.kind === 'response' && !isTransient(outcome.status)) return { retry: false }
  if (repeatable === 'unless-done' && mayHaveSucceeded(outcome)) return { retry: false }
  // On a new connection it is the first attempt, in a way.
  if (outcome.kind === 'network' && outcome.stale === true && attempts === 1)
    return remainingMs > 0 ? { retry: true, delayMs: 0 } : { retry: false }
  const waitsForServer =
    outcome.kind === 'response' && (outcome.status === 409 || outcome.status === 429)
  const most = outcome.kind === 'network' && outcome.lasting === true ? 1 : maxRetries
  if (maxRetries === 0 || (!waitsForServer && attempts > most)) return { retry: false }
  const delayMs = Math.round(Math.max(serverDelay(input), backoff(attempts, input.random)))
  return delayMs < remainingMs ? { retry: true, delayMs } : { retry: false }
}

/** Full-jitter exponential backoff in milliseconds; `random` is uniform in [0, 1). */
export function backoff(attempts: number, random: number): number {
  return Math.min(CAP_MS, BASE_MS * 2 ** (attempts - 1)) * random
}

/** Whether a request that got this response may succeed on a retry. */
export function isTransient(status: number): boolean {
  return TRANSIENT.has(status) || (status >= 500 && status !== 501)
}

/** Whether the server may have done the work although this response is a failure. */
export function mayHaveSucceededAfter(status: number): boolean {
  return !BEFORE_WORK.has(status)
}

/** Whether the server may have done the work, although it gave no success. */
function mayHaveSucceeded(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'network' ? outcome.sent : mayHaveSucceededAfter(outcome.status)
}

/** Random addition to waits that the server asks for: all jobs of a matrix get the same time. */
const SPREAD_MS = 250

// Sentry's limiter sends no Retry-After but the end of its one-second window; a proxy in front may send the former.
function serverDelay({ outcome, nowMs, random }: RetryInput): number {
  if (outcome.kind !== 'response') return 0
  const { status, headers } = outcome
  const named = parseRetryAfter(headers, nowMs)
  if (named !== null) return named + random * SPREAD_MS
  if (status !== 429) return 0
  const reset = Number(headers.get('x-sentry-rate-limit-reset') ?? Number.NaN)
  const wait = Number.isFinite(reset) ? Math.max(0, reset * 1000 - clockOf(headers, nowMs)) : 1000
  return wait + random * SPREAD_MS
}

/**
 * The milliseconds that a response's Retry-After asks to wait. It holds seconds, or a date (RFC 9110, 10.2.3), which is
 * one of the server's clock. Null when it is neither, or absent.
 */
export function parseRetryAfter(headers: ResponseHeaders, nowMs: number): number | null {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = parseHttpDate(text)
  return date === null ? null : Math.max(0, date - clockOf(headers, nowMs))
}

// What time it is by the server's clock, which need not be the runner's.
function clockOf(headers: ResponseHeaders, nowMs: number): number {
  return parseHttpDate(headers.get('date')) ?? nowMs
}

/**
 * An HTTP date in milliseconds of `Date.now()`; null when it is not one. JavaScript reads a date in nearly anything, even in
 * `1.5`; one of HTTP begins with the day of the week.
 */
export function parseHttpDate(text: string | null): number | null {
  if (text === null || !/^[A-Z][a-z]{2,8},? /.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : date
}

/** A lock is held for as long as one write takes: it is tried again sooner than a server in trouble. */
const LOCK_CAP_MS = 2_000

/** Milliseconds until a lock is tried again: 50 to 2050, at random. */
export function lockDelay(attempts: number): number {
  return 50 + Math.min(LOCK_CAP_MS, backoff(attempts, Math.random()))
}
