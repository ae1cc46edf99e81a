import { types } from 'node:util'
import { ActionError, describeCauses, errorCode } from '../../errors.ts'
import type { Deadline } from '../../deadline.ts'
import { isCertificateError } from '../../http/certificate-errors.ts'
import { describeProxy, REFUSED_CODE, type Proxy } from '../../http/proxy.ts'
import { redactHeaders } from '../../http/redact-headers.ts'
import {
  readText,
  sendRequest,
  SWITCHED_CODE,
  type HttpRequest,
  type HttpResponse,
} from '../../http/request.ts'
import type { Redact } from '../../text/redact.ts'

export type GitHubOptions = {
  token: string
  /** Root of the REST API without trailing slash. */
  apiUrl: string
  /** Null when the environment names none. */
  proxy: Proxy | null
  deadline: Deadline
  log: (line: string) => void
  /** Hides secrets in what GitHub, or what stands before it, says. */
  redact: Redact
}

/** Statuses that another try does not change: the plugin's own, and 409, GitHub's word for an empty repository. */
const LASTING_STATUSES = [400, 401, 403, 404, 409, 410, 422, 451]

/** How long the plugin waits before each retry, in multiples of its base: the square of the attempt's number. */
const RETRY_STEPS = [1, 4, 9]
const MAX_RETRY_STEP_MS = 1000

/** The plugin's base in milliseconds: its three waits take at most half of what is left, so that a fallback has time. */
function retryStepMs(remainingMs: number): number {
  const steps = RETRY_STEPS.reduce((sum, step) => sum + step, 0)
  return Math.min(MAX_RETRY_STEP_MS, Math.floor(remainingMs / 2 / steps))
}

/** No job runs that long: a larger number, which may be infinite, is not said. */
const MAX_WAIT_S = 1e7

/** One request; GitHub itself ends what takes longer than 10 s. */
const MAX_REQUEST_MS = 30_000
/** Maximum bytes of a response, unpacked; no real one comes near it. */
const MAX_RESPONSE_BYTES = 10 * 1024 * 1024

/** A GitHub client: Octokit's requests with retries, and with GitHub's rate limits waited for within the deadline. */
export type GitHubClient = Awaited<ReturnType<typeof createGitHubClient>>

/**
 * Creates the client. Octokit is loaded only here, because most of what this action does needs no request to GitHub.
 * Throws when there is no token, because anonymous requests are too few to build a release on.
 */
export async function createGitHubClient(options: GitHubOptions) {
  const { token, apiUrl, deadline, log } = options
  if (token === '') {
    throw new ActionError(
      'The input github_token is empty, so commits cannot be read from GitHub.',
      {
        hint: 'Remove the line, so that its default `${{ github.token }}` is used.',
      },
    )
  }
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const waitIfTime =
    (what: string) =>
    (retryAfter: number, request: { url: string }): boolean => {
      const enough = retryAfter * 1000 < deadline.remaining()
      const end = enough
        ? `waiting ${retryAfter} s`
        : `the step has no ${retryAfter > MAX_WAIT_S ? 'time' : `${retryAfter} s`} left to wait`
      log(`GitHub’s ${what} rate limit is used up (${request.url}); ${end}.`)
      return enough
    }
  return getOctokit(
    token,
    {
      baseUrl: apiUrl,
      log: { debug: noop, info: noop, warn: noop, error: noop },
      throttle: {
        onRateLimit: waitIfTime('primary'),
        onSecondaryRateLimit: waitIfTime('secondary'),
      },
      retry: {
        retries: RETRY_STEPS.length,
        doNotRetry: [...LASTING_STATUSES],
        retryAfterBaseValue: retryStepMs(deadline.remaining()),
      },
      request: { fetch: createFetch(options) },
    },
    requireJson,
    retry,
    throttling,
  )
}

type OctokitResponse = { status: number; headers: { location?: string | undefined }; data: unknown }

type Hooked = {
  hook: {
    after: (name: 'request', check: (response: OctokitResponse, request: object) => void) => void
  }
}

/**
 * A plugin that treats a truncated or non-JSON response as HTTP 500: Octokit gives the text of
 * what it cannot parse. It comes before the plugin that repeats failures, so that this one is repeated too. A redirect to
 * another host, which Octokit takes for a response, is not retried.
 */
function requireJson(octokit: Hooked): object {
  octokit.hook.after('request', ({ status, headers, data }, request) => {
    if (status < 400 && headers.location !== undefined)
      throw new Error(`it redirects to ${headers.location}`)
    if (typeof data !== 'string') return
    throw Object.assign(new Error('The answer is no JSON'), { status: 500, request })
  })
  return {}
}

// Octokit's own logger prints raw URLs and deprecations to the console, where the runner reads commands.
function noop(): void {}

function describeOver(deadline: Deadline): string {
  return deadline.hasEnded() ? 'the step has ended' : 'its part of the step’s time is over'
}

// `fetch`, which goes through a proxy, wraps what happened on the wire.
function codedCause(error: unknown): unknown {
  return types.isNativeError(error) && errorCode(error) === '' ? error.cause : error
}

type FetchOptions = { method: string; headers: Record<string, string>; body?: string }

/** As much of `fetch` as Octokit uses. */
function createFetch({ deadline, proxy, redact }: GitHubOptions) {
  return async (address: string, { method, headers, body }: FetchOptions) => {
    const url = new URL(address)
    const limitMs = Math.min(MAX_REQUEST_MS, Math.ceil(deadline.remaining() / 2))
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(Math.max(1, limitMs))])
    const request = { method, headers, body, signal, proxy }
    // Read here: of a body that cannot be read, Octokit makes an empty one.
    const { response, text } = await readResponse(url, request).catch(async (error: unknown) => {
      const isOver = deadline.remaining() === 0
      const message = isOver
        ? describeOver(deadline)
        : `${describeCauses(error)}${await describeProxy(proxy, url)}`
      const cause = codedCause(error)
      const isLasting = LASTING_CODES.has(errorCode(cause)) || isCertificateError(cause)
      // By this name Octokit knows what it must not repeat.
      const name = isOver || isLasting ? 'AbortError' : 'Error'
      throw Object.assign(new Error(redact(message)), { name, code: errorCode(cause) })
    })
    return {
      url: url.href,
      status: response.status,
      headers: redactHeaders(response.headers, redact),
      text: async () => redact(text),
      arrayBuffer: async () => new TextEncoder().encode(redact(text)).buffer,
    }
  }
}

const TOO_LARGE_CODE = 'TOO_LARGE'
const LASTING_CODES = new Set([TOO_LARGE_CODE, SWITCHED_CODE, REFUSED_CODE])

async function readResponse(
  url: URL,
  request: HttpRequest,
): Promise<{ response: HttpResponse; text: string }> {
  const response = await sendRequest(url, request)
  const text = await readText(response, MAX_RESPONSE_BYTES)
  if (text !== null) return { response, text }
  const size = `${MAX_RESPONSE_BYTES / 1024 / 1024} MiB`
  throw Object.assign(new Error(`the response is larger than ${size}`), { code: TOO_LARGE_CODE })
}
