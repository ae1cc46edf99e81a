import { describeCauses, errorCode } from '../errors.ts'
import type { Deadline } from '../deadline.ts'
import { describeProxy, type Proxy } from '../http/proxy.ts'
import { redactHeaders } from '../http/redact-headers.ts'
import { sendRequest } from '../http/request.ts'
import { createSpareConnection, type SpareConnection } from '../http/spare-connection.ts'
import type { StreamBody } from '../http/stream-body.ts'
import { describeDelay } from '../text/units.ts'
import type { Redact } from '../text/redact.ts'
import { toNetworkOutcome, toReadable } from './network-failure.ts'
import { readBody, type ResponseBody } from './response-body.ts'
import { decideRetry, type AttemptOutcome, type Repeatable } from './retry.ts'
import type { ExtraHeaders } from '../inputs/headers.ts'

/** One request to Sentry's API. */
export type SentryCall = {
  method: 'GET' | 'POST' | 'PUT'
  /** Below `/api/0/`, percent-encoded, with its trailing slash. */
  path: string
  query?: readonly (readonly [name: string, value: string])[]
  body?: CallBody
  repeatable?: Repeatable
  /** Whether a write that needs a connection of its own will follow: it is opened meanwhile. */
  isFollowed?: boolean
  /** What the request is for, as in "Sentry refused to …". */
  purpose: string
  /**
   * Which attempt this is, from 1, of a caller that repeats the request itself because its body must be made anew. Such
   * a call is sent once. Unset: it is repeated here, as it is.
   */
  attempt?: number
}

/**
 * What is sent: JSON, or a stream that goes to an absolute address in place of that of the call's path. The token goes
 * there too, so it must be one that the token may be sent to.
 */
export type CallBody = { json: unknown } | { stream: StreamBody; address: string }

export type SentryResponse = ResponseBody & {
  call: SentryCall
  status: number
  headers: { get(name: string): string | null }
  /** How many requests it took, this response included. */
  attempts: number
}

type AttemptResponse = Omit<SentryResponse, 'attempts'>

/** No complete response came, in spite of all attempts. */
export class NetworkError extends Error {
  readonly call: SentryCall
  readonly attempts: number
  /** How the last attempt ended. */
  readonly outcome: Extract<AttemptOutcome, { kind: 'network' }>

  constructor(call: SentryCall, details: Pick<NetworkError, 'attempts' | 'outcome' | 'cause'>) {
    super(describeCauses(details.cause), { cause: details.cause })
    this.name = 'NetworkError'
    this.call = call
    this.attempts = details.attempts
    this.outcome = details.outcome
  }
}

export type SentryHttp = { send: (call: SentryCall) => Promise<SentryResponse> }

export type HttpOptions = {
  /** Root of the server without trailing slash. */
  url: string
  token: string
  /** What else every request says, in lower case: what an access proxy before the server asks for. */
  headers: ExtraHeaders
  userAgent: string
  deadline: Deadline
  /** Null when the environment names none. */
  proxy: Proxy | null
  maxRetries: number
  log: (line: string) => void
  /** Hides secrets, those that are sent here among them: servers repeat what they were sent. */
  redact: Redact
  /** Called once per attempt; debug log. */
  trace: (line: string) => void
}

type HttpTools = HttpOptions & { spare: SpareConnection }

/** How long one request may take. Servers store a release's commits one by one, and gateways end what takes a minute. */
const REQUEST_MS = { GET: 30_000, POST: 90_000, PUT: 90_000 } as const

/** Creates the client that talks to one Sentry server: keep-alive, time limits, retries; the token goes nowhere else. */
export function createSentryHttp(options: HttpOptions): SentryHttp {
  const tools = { ...options, spare: createSpareConnection(new URL(options.url)) }
  return {
    send: async (call) => {
      for (let attempts = call.attempt ?? 1; ; attempts += 1) {
        const attempt = await attemptCall(call, attempts, tools)
        const decision = decideRetry({
          outcome: attempt.outcome,
          attempts,
          maxRetries: tools.maxRetries,
          repeatable: call.repeatable ?? 'always',
          remainingMs: tools.deadline.remaining(),
          nowMs: Date.now(),
          random: Math.random(),
        })
        if (!decision.retry || call.attempt !== undefined) {
          if ('response' in attempt) return { ...attempt.response, attempts }
          const { outcome, error: cause } = attempt
          throw new NetworkError(call, { attempts, outcome, cause })
        }
        tools.log(
          `Sentry ${describeAttempt(attempt)} when asked to ${call.purpose}; trying again ${describeDelay(decision.delayMs)}.`,
        )
        await tools.deadline.pause(decision.delayMs)
      }
    },
  }
}

type Attempt =
  | { outcome: AttemptOutcome; response: AttemptResponse }
  | { outcome: Extract<AttemptOutcome, { kind: 'network' }>; error: unknown }

function describeAttempt(attempt: Attempt): string {
  return 'response' in attempt
    ? `answered ${attempt.response.status}`
    : `gave no complete response (${describeCauses(attempt.error)})`
}

async function attemptCall(call: SentryCall, attempts: number, tools: HttpTools): Promise<Attempt> {
  const start = Date.now()
  const trace = (end: string): void => {
    tools.trace(`${call.method} ${addressOf(call, tools.url)} → ${end} in ${Date.now() - start} ms`)
  }
  try {
    const response = await fetchResponse(call, attempts, tools)
    trace(String(response.status))
    return {
      response,
      outcome: { kind: 'response', status: response.status, headers: response.headers },
    }
  } catch (failure) {
    const cause = toReadable(failure)
    const error = withWords(
      cause,
      await describeProxy(tools.proxy, new URL(addressOf(call, tools.url))),
    )
    // Do not trace requests that were aborted because the step ended.
    if (!tools.deadline.hasEnded()) trace(describeCauses(error))
    return { error, outcome: toNetworkOutcome(cause) }
  }
}

// The error's code selects the hint.
function withWords(error: unknown, words: string): unknown {
  const message = `${describeCauses(error)}${words}`
  return Object.assign(new Error(message), { code: errorCode(error) })
}

async function fetchResponse(
  call: SentryCall,
  attempts: number,
  tools: HttpTools,
): Promise<AttemptResponse> {
  const url = new URL(addressOf(call, tools.url))
  for (const [name, value] of call.query ?? []) url.searchParams.append(name, value)
  // One hanging request must leave time for another try. How long an upload takes is the line's affair.
  const maxMs = isStream(call) ? Infinity : REQUEST_MS[call.method]
  const half = Math.ceil(tools.deadline.remaining() / 2)
  const sent = sendRequest(url, {
    method: call.method,
    headers: {
      ...tools.headers,
      authorization: `Bearer ${tools.token}`,
      accept: 'application/json',
      'user-agent': tools.userAgent,
      ...(jsonOf(call) === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: serialize(call),
    signal: AbortSignal.any([tools.deadline.signal, AbortSignal.timeout(Math.min(maxMs, half))]),
    proxy: tools.proxy,
    // A server that closes a connection after each response closes the next one, too.
    needsFreshConnection: call.repeatable === 'unless-done' || attempts > 1,
    spare: tools.spare,
  })
  if (call.isFollowed === true && tools.proxy === null) tools.spare.open()
  const response = await sent
  const { status } = response
  const headers = redactHeaders(response.headers, tools.redact)
  return { call, status, headers, ...(await readBody(response, tools.redact)) }
}

/** Where a call goes, without its query. */
export function addressOf(call: SentryCall, server: string): string {
  const { body, path } = call
  return body !== undefined && 'address' in body ? body.address : `${server}/api/0/${path}`
}

/** Whether the call sends a stream instead of JSON. */
export function isStream({ body }: SentryCall): boolean {
  return body !== undefined && 'stream' in body
}

/** The JSON that the call sends; undefined when it sends none. */
export function jsonOf({ body }: SentryCall): unknown {
  return body !== undefined && 'json' in body ? body.json : undefined
}

function serialize({ body }: SentryCall): string | StreamBody | undefined {
  if (body === undefined) return undefined
  return 'stream' in body ? body.stream : JSON.stringify(body.json)
}
