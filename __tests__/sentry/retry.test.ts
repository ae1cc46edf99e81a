import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decideRetry, type AttemptOutcome, type RetryInput } from '../../src/sentry/retry.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')

const answer = (status: number, headers: Record<string, string> = {}): AttemptOutcome => ({
  kind: 'response',
  status,
  headers: new Headers(headers),
})
const LOST: AttemptOutcome = { kind: 'network', sent: true }
const UNSENT: AttemptOutcome = { kind: 'network', sent: false }

function decide(outcome: AttemptOutcome, more: Partial<RetryInput> = {}) {
  return decideRetry({
    outcome,
    attempts: 1,
    maxRetries: 5,
    repeatable: 'always',
    remainingMs: 300_000,
    nowMs: NOW,
    random: 0.5,
    ...more,
  })
}

function delayOf(outcome: AttemptOutcome, more: Partial<RetryInput> = {}): number {
  const decision = decide(outcome, more)
  return decision.retry ? decision.delayMs : Number.NaN
}

describe('what is tried again', () => {
  test.each([408, 409, 425, 429, 500, 502, 503, 504, 507, 520, 524, 599])('%i is', (status) => {
    expect(decide(answer(status)).retry).toBe(true)
  })

  test.each([200, 201, 208, 302, 400, 401, 403, 404, 405, 410, 413, 415, 422, 501])(
    '%i is not',
    (status) => {
      expect(decide(answer(status)).retry).toBe(false)
    },
  )

  test('a request without an answer is, sent or not', () => {
    expect([decide(LOST).retry, decide(UNSENT).retry]).toEqual([true, true])
  })

  test.each([
    ['409', answer(409), true],
    ['425', answer(425), true],
    ['429', answer(429), true],
    ['a connection that never came about', UNSENT, true],
    ['408', answer(408), false],
    ['500', answer(500), false],
    ['503', answer(503), false],
    ['504', answer(504), false],
    ['an answer that was lost', LOST, false],
  ])('what must not be done twice is after %s: %s', (_name, outcome, expected) => {
    expect(decide(outcome, { repeatable: 'unless-done' }).retry).toBe(expected)
  })
})

describe('how often', () => {
  test('a request under which a kept connection was closed is sent again at once, whatever the limit', () => {
    const stale: AttemptOutcome = { kind: 'network', sent: true, stale: true }
    expect(decide(stale, { maxRetries: 0 })).toEqual({ retry: true, delayMs: 0 })
    expect(decide(stale, { attempts: 2, maxRetries: 0 })).toEqual({ retry: false })
    expect(decide(stale, { repeatable: 'unless-done' })).toEqual({ retry: false })
    expect(decide(stale, { remainingMs: 0 })).toEqual({ retry: false })
  })

  test('what only other settings mend is tried once more', () => {
    const lasting: AttemptOutcome = { kind: 'network', sent: false, lasting: true }
    const tries = [1, 2].map((attempts) => decide(lasting, { attempts }).retry)
    expect(tries).toEqual([true, false])
    expect(decide(lasting, { maxRetries: 0 }).retry).toBe(false)
  })

  test.each([
    ['503', answer(503), false],
    ['408', answer(408), false],
    ['a lost answer', LOST, false],
    ['a lock', answer(409), true],
    ['a rate limit', answer(429), true],
  ])('after the sixth attempt %s: %s', (_name, outcome, expected) => {
    expect(decide(outcome, { attempts: 5 }).retry).toBe(true)
    expect(decide(outcome, { attempts: 6 }).retry).toBe(expected)
  })

  test.each([answer(503), answer(409), answer(429), LOST])('never with no retries', (outcome) => {
    expect(decide(outcome, { maxRetries: 0 }).retry).toBe(false)
  })

  test('never when the wait would outlast the step', () => {
    expect(decide(answer(429, { 'retry-after': '20' }), { remainingMs: 20_000 }).retry).toBe(false)
    expect(decide(answer(429, { 'retry-after': '20' }), { remainingMs: 21_000 }).retry).toBe(true)
    expect(decide(answer(503), { remainingMs: 0 }).retry).toBe(false)
  })
})

describe('how long it waits', () => {
  test('an exponential backoff with full jitter, up to 8 seconds', () => {
    const delays = [1, 2, 3, 4, 5].map((attempts) => delayOf(answer(503), { attempts, random: 1 }))
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000])
    expect(delayOf(answer(503), { attempts: 5, random: 0 })).toBe(0)
    expect(delayOf(answer(409), { attempts: 40, random: 1 })).toBe(8000)
  })

  test.each([
    ['seconds', '7', 7000],
    ['seconds with space around', ' 7 ', 7000],
    ['a date', 'Thu, 01 Jan 2026 00:00:09 GMT', 9000],
    ['a date in the past', 'Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['zero', '0', 0],
  ])(
    'Retry-After in %s, and a little more, so that not all come back at once',
    (_name, value, ms) => {
      for (const status of [429, 503]) {
        const outcome = answer(status, { 'retry-after': value })
        expect(delayOf(outcome, { random: 0 })).toBe(ms)
        expect(delayOf(outcome, { random: 1 })).toBeGreaterThan(ms)
      }
    },
  )

  test.each(['', '   ', 'soon', '1.5', '-3', '2', 'NaN', '2026-01-01'])(
    'a Retry-After of "%s" never makes it hammer the server',
    (value) => {
      const outcome = answer(429, { 'retry-after': value })
      for (let attempts = 4; attempts < 20; attempts += 1)
        expect(delayOf(outcome, { attempts, random: 0.5 })).toBeGreaterThanOrEqual(1000)
    },
  )

  test('X-Sentry-Rate-Limit-Reset of a 429, in seconds since 1970', () => {
    const reset = { 'x-sentry-rate-limit-reset': String(NOW / 1000 + 2) }
    expect(delayOf(answer(429, reset), { random: 0 })).toBe(2000)
    expect(delayOf(answer(429, reset), { random: 1 })).toBe(2250)
    expect(delayOf(answer(503, reset), { random: 0 })).toBe(0)
  })

  test.each([
    ['an hour ahead', 3600],
    ['an hour behind', -3600],
  ])('by the server’s clock, when that is %s', (_name, skew) => {
    const date = new Date(NOW + skew * 1000).toUTCString()
    const after = new Date(NOW + (skew + 9) * 1000).toUTCString()
    for (const status of [429, 503])
      expect(delayOf(answer(status, { date, 'retry-after': after }), { random: 0 })).toBe(9000)
    const headers = { date, 'x-sentry-rate-limit-reset': String(NOW / 1000 + skew + 1) }
    expect(delayOf(answer(429, headers), { random: 0 })).toBe(1000)
  })

  test('about a second after a 429 without a word', () => {
    expect(delayOf(answer(429), { random: 0 })).toBe(1000)
    expect(delayOf(answer(429), { random: 1 })).toBe(1250)
  })

  test('longer each time, when a server that limits keeps naming a time that has passed', () => {
    const past = answer(429, { 'x-sentry-rate-limit-reset': String(NOW / 1000 - 60) })
    expect(delayOf(past, { attempts: 8, random: 0.5 })).toBeGreaterThanOrEqual(4000)
  })

  test('a whole number of milliseconds within the step’s time, whatever the server says', () => {
    const anyAnswer = fc.record({
      status: fc.integer({ min: 400, max: 599 }),
      after: fc.oneof(fc.string(), fc.integer().map(String)),
      reset: fc.oneof(fc.string(), fc.double().map(String)),
    })
    fc.assert(
      fc.property(
        anyAnswer,
        fc.nat(20),
        fc.nat(300_000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        ({ status, after, reset }, attempts, remainingMs, random) => {
          const headers = {
            get: (name: string) => (name === 'retry-after' ? after : reset),
          }
          const decision = decide(
            { kind: 'response', status, headers },
            { attempts: attempts + 1, remainingMs, random },
          )
          if (!decision.retry) return
          expect(Number.isInteger(decision.delayMs)).toBe(true)
          expect(decision.delayMs).toBeGreaterThanOrEqual(0)
          expect(decision.delayMs).toBeLessThan(remainingMs)
        },
      ),
    )
  })
})
