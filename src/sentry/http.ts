import { setTimeout as sleep } from 'node:timers/promises'
import { describeCauses, errorCode } from '../errors.ts'
import type { Deadline } from '../deadline.ts'
import { readText, sendRequest } from '../http/request.ts'
import { decideRetry, type AttemptOutcome, type Repeatable } from './retry.ts'

/** One request to Sentry's API. */
export type SentryCall = {
  method: 'GET' | 'POST' | 'PUT'
  /** Below `/api/0/`, percent-encoded, with its trailing slash. */
  path: string
  query?: Readonly<Record<string, string>>
  body?: unknown
  /** Makes the parts of a multipart body, in place of `body`; anew for every attempt. */
  form?: () => FormData
  /** An absolute address in place of that of `path`. The token goes there too: only where it may. */
  address?: string
  repeatable?: Repeatable
  /** What the request is for, as in "Sentry refused to …". */
  purpose: string
  /** Statuses that the caller handles at once instead of waiting here. */
  answersAtOnce?: readonly number[]
}

export type SentryAnswer = {
  call: SentryCall
  status: number
  text: string
  /** Undefined when the body is no JSON. */
  json: unknown
  headers: { get(name: string): string | null }
  /** Whether an earlier attempt may have done the work already. */
  repeated: boolean
}

/** No complete answer came, in spite of all attempts. */
export class NoAnswer extends Error {
  readonly call: SentryCall
  readonly attempts: number
  /** Whether the server may have done the work. */
  readonly sent: boolean

  constructor(call: SentryCall, details: { attempts: number; sent: boolean; cause: unknown }) {
    super(describeCauses(details.cause), { cause: details.cause })
    this.name = 'NoAnswer'
    this.call = call
    this.attempts = details.attempts
    this.sent = details.sent
  }
}

export type SentryHttp = { send: (call: SentryCall) => Promise<SentryAnswer> }

export type HttpOptions = {
  /** Root of the server without trailing slash. */
  url: string
  token: string
  userAgent: string
  deadline: Deadline
  /** Whether the environment names a proxy. */
  proxied: boolean
  maxRetries: number
  log: (line: string) => void
  /** Told of every attempt, for those who debug. */
  trace: (line: string) => void
}

const MOST_BYTES = 10 * 1024 * 1024
const REQUEST_MS = 60_000

/** Creates the client that talks to one Sentry server: keep-alive, time limits, retries; the token goes nowhere else. */
export function createSentryHttp(options: HttpOptions): SentryHttp {
  return {
    send: async (call) => {
      let repeated = false
      for (let attempts = 1; ; attempts += 1) {
        const attempt = await attemptCall(call, options)
        const decision = decideRetry({
          outcome: attempt.outcome,
          attempts,
          maxRetries: options.maxRetries,
          repeatable: call.repeatable ?? 'always',
          remainingMs: options.deadline.remaining(),
          nowMs: Date.now(),
          random: Math.random(),
        })
        const handled = 'answer' in attempt && call.answersAtOnce?.includes(attempt.answer.status)
        if (!decision.retry || handled) {
          if ('answer' in attempt) return { ...attempt.answer, repeated }
          throw new NoAnswer(call, { attempts, sent: attempt.outcome.sent, cause: attempt.error })
        }
        repeated ||=
          attempt.outcome.kind === 'network' ? attempt.outcome.sent : attempt.outcome.status >= 500
        const reason =
          'answer' in attempt
            ? `answered ${attempt.answer.status}`
            : `gave no answer (${describeCauses(attempt.error)})`
        options.log(
          `Sentry ${reason} when asked to ${call.purpose}; trying again in ${(decision.delayMs / 1000).toFixed(1)} s.`,
        )
        await sleep(decision.delayMs, undefined, { signal: options.deadline.signal })
      }
    },
  }
}

type Attempt =
  | { outcome: AttemptOutcome; answer: Omit<SentryAnswer, 'repeated'> }
  | { outcome: Extract<AttemptOutcome, { kind: 'network' }>; error: unknown }

async function attemptCall(call: SentryCall, options: HttpOptions): Promise<Attempt> {
  const start = Date.now()
  const trace = (end: string): void => {
    options.trace(
      `${call.method} ${addressOf(call, options.url)} → ${end} in ${Date.now() - start} ms`,
    )
  }
  try {
    const answer = await fetchAnswer(call, options)
    trace(String(answer.status))
    return { answer, outcome: { kind: 'answer', status: answer.status, headers: answer.headers } }
  } catch (error) {
    trace(describeCauses(error))
    return { error, outcome: { kind: 'network', sent: !NEVER_SENT.has(networkCode(error)) } }
  }
}

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'NO_CONNECTION',
  'UND_ERR_CONNECT_TIMEOUT',
])

// `fetch` wraps what happened on the wire.
function networkCode(error: unknown): string {
  const cause: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'cause') : undefined
  return errorCode(error) || errorCode(cause)
}

async function fetchAnswer(
  call: SentryCall,
  options: HttpOptions,
): Promise<Omit<SentryAnswer, 'repeated'>> {
  const url = new URL(addressOf(call, options.url))
  if (call.query !== undefined) url.search = new URLSearchParams(call.query).toString()
  // One hanging request must leave time for another try. How long an upload takes is the line's affair.
  const mostMs = call.form === undefined ? REQUEST_MS : Infinity
  const { status, headers, chunks } = await sendRequest(url, {
    method: call.method,
    headers: {
      authorization: `Bearer ${options.token}`,
      accept: 'application/json',
      'user-agent': options.userAgent,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: bodyOf(call),
    signal: AbortSignal.any([
      options.deadline.signal,
      AbortSignal.timeout(
        Math.max(1, Math.min(mostMs, Math.ceil(options.deadline.remaining() / 2))),
      ),
    ]),
    proxied: options.proxied,
  })
  const text = await readText(chunks, MOST_BYTES)
  return { call, status, text, json: parseJson(text), headers }
}

/** Where a call goes, without its query. */
export function addressOf(call: SentryCall, server: string): string {
  return call.address ?? `${server}/api/0/${call.path}`
}

function bodyOf({ body, form }: SentryCall): string | FormData | undefined {
  if (form !== undefined) return form()
  return body === undefined ? undefined : JSON.stringify(body)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
