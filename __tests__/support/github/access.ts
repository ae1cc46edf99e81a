import { problem, type GitHubOptions, type ServedRepository } from './model.ts'
import { type Answer, type RecordedRequest } from '../http/loopback.ts'

/** The primary rate limit. It can be changed while the server runs. */
export type RateLimit = { limit: number; remaining: number; reset: number }

/** Who asks: an accepted token, nobody (`null`), or someone with a token that the server does not know. */
export type Caller = { kind: 'token'; token: string } | { kind: 'anonymous' } | { kind: 'unknown' }

const HOUR = 3600

export function createRateLimit(options: GitHubOptions['rateLimit']): RateLimit {
  const { limit = 5000, remaining = limit, reset = now() + HOUR } = options ?? {}
  return { limit, remaining, reset }
}

/** Takes one request from the limit; false when it is used up. */
export function takeRequest(rate: RateLimit): boolean {
  if (now() >= rate.reset) {
    rate.remaining = rate.limit
    rate.reset = now() + HOUR
  }
  if (rate.remaining <= 0) return false
  rate.remaining -= 1
  return true
}

export function rateHeaders({ limit, remaining, reset }: RateLimit): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  }
}

export function rateLimitExceeded(): Answer {
  return problem(403, 'API rate limit exceeded for installation ID 12345.')
}

/** `GET /rate_limit`, which costs nothing. */
export function rateLimitJson({ limit, remaining, reset }: RateLimit): Record<string, unknown> {
  const core = { limit, remaining, reset, used: limit - remaining, resource: 'core' }
  return { resources: { core }, rate: core }
}

export function readCaller(token: string | null, tokens: readonly string[]): Caller {
  if (token === null) return { kind: 'anonymous' }
  return tokens.includes(token) ? { kind: 'token', token } : { kind: 'unknown' }
}

/** GitHub's REST documentation: `Authorization: Bearer <token>` or `token <token>`. */
export function readApiToken({ headers }: RecordedRequest): string | null {
  if (headers.authorization === undefined) return null
  return /^(?:bearer|token) (\S+)$/i.exec(headers.authorization)?.[1] ?? ''
}

export function canRead(caller: Caller, repository: ServedRepository): boolean {
  if (caller.kind === 'unknown') return false
  if (!repository.private) return true
  if (caller.kind === 'anonymous') return false
  return repository.readers === undefined || repository.readers.includes(caller.token)
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
