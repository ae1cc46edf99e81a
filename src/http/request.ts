import { constants } from 'node:buffer'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { types } from 'node:util'
import { errorCode } from '../errors.ts'
import { connectionFor, limitConnecting, onAbort } from './connection.ts'
import type { Proxy } from './proxy.ts'
import type { SpareConnection } from './spare-connection.ts'
import { headersOf, writePieces, type StreamBody } from './stream-body.ts'

export type HttpRequest = {
  method: string
  headers: Readonly<Record<string, string>>
  body?: string | StreamBody | undefined
  signal: AbortSignal
  /** Null when the environment names none. */
  proxy: Proxy | null
  /**
   * Whether it must not go out on a connection that was used before: a server may close such a one at that moment, and
   * nobody can tell whether it did the work. Without a proxy only, which may take long to connect.
   */
  needsFreshConnection?: boolean
  /** One that was opened for it ahead, without a proxy. */
  spare?: SpareConnection
  /** Milliseconds until a connection must stand; default 10 s. */
  connectMs?: number
}

export type HttpResponse = RawResponse & {
  /** The final URL, after redirects. */
  url: string
}

type RawResponse = {
  status: number
  headers: HttpHeaders
  /** The body as it comes. Throws when it is cut off, or when the request's signal is aborted. */
  chunks: AsyncIterable<Uint8Array>
  /** Whether the body is still compressed, with gzip. */
  isCompressed: boolean
}

/** Names are in lower case. */
export type HttpHeaders = Iterable<[string, string]> & { get: (name: string) => string | null }

const MAX_REDIRECTS = 3
const CONNECT_MS = 10_000

/**
 * Sends a request and returns the response, whatever the status. A read follows redirects within its host: credentials must
 * not go to another one because a server said so. Rejects when there is no response.
 */
export async function sendRequest(address: URL, request: HttpRequest): Promise<HttpResponse> {
  let url = address
  for (let redirects = 0; ; redirects += 1) {
    const response = await sendOnce(url, request)
    const follows = request.method === 'GET' && redirects < MAX_REDIRECTS
    const next = follows ? redirectTarget(response, url) : null
    if (next === null) return { ...response, url: url.href }
    await readToEnd(response.chunks)
    url = next
  }
}

/** The whole body; null when it is larger than `maxBytes`. Throws when it is cut off, or its compression is broken. */
export async function readText(
  { chunks, isCompressed }: HttpResponse,
  maxBytes: number = constants.MAX_STRING_LENGTH,
): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > maxBytes) return null
    parts.push(chunk)
  }
  const body = Buffer.concat(parts)
  const whole = isCompressed && bytes > 0 ? await unzip(body, maxBytes) : body
  return whole === null ? null : new TextDecoder().decode(whole)
}

// At once: a stream that unzips takes threads and ten times as long, for responses that are seldom large.
async function unzip(body: Buffer, maxOutputLength: number): Promise<Buffer | null> {
  const { gunzipSync } = await loadZlib()
  try {
    return gunzipSync(body, { maxOutputLength })
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

// It takes 2 ms to load, which are nobody's while a response is awaited.
function loadZlib() {
  return import('node:zlib')
}

// Only then is the connection free for the next request.
async function readToEnd(chunks: HttpResponse['chunks']): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  while ((await iterator.next()).done !== true);
}

// Node's `fetch` takes longer to load than all the rest of a release, `http` a tenth of it.
async function sendOnce(
  url: URL,
  {
    method,
    headers,
    body = '',
    signal,
    proxy,
    needsFreshConnection = false,
    spare,
    connectMs = CONNECT_MS,
  }: HttpRequest,
): Promise<RawResponse> {
  const isSecure = url.protocol === 'https:'
  const start = isSecure ? (await import('node:https')).request : requestHttp
  const more = typeof body === 'string' ? headersOfText(body) : headersOf(body)
  // The response to a write is one object: compressing it would take longer than sending it.
  const accepted = method === 'GET' ? { 'accept-encoding': 'gzip' } : {}
  const options = { method, headers: { ...headers, ...more, ...accepted }, signal }
  const exchange = async (isFresh: boolean): Promise<IncomingMessage> => {
    const agent = proxy === null ? null : await proxy.agentFor(url, isFresh)
    return new Promise((resolve, reject) => {
      const connection = agent === null ? connectionFor(isFresh, spare) : { agent }
      const request = start(url, { ...options, ...connection }, resolve)
      request.on('error', (error) => {
        const isStale = request.reusedSocket && CLOSED.has(errorCode(error)) && !signal.aborted
        reject(isStale ? staleError(error) : reasonOf(error, signal))
      })
      request.on('upgrade', (_response, upgraded) => {
        upgraded.destroy()
        reject(switchedError())
      })
      // Node ends no request before it has a socket, which it gets when the tunnel through the proxy stands.
      if (agent !== null) onAbort(request, signal, reject)
      limitConnecting(request, {
        connected: isSecure ? 'secureConnect' : 'connect',
        connectMs,
        giveUp: reject,
      })
      if (typeof body === 'string') request.end(body)
      else void writePieces(request, body)
    })
  }
  const exchanged = exchange(needsFreshConnection && proxy === null)
  if (method === 'GET') void loadZlib()
  const response = await exchanged.catch((error: unknown) => {
    if (method !== 'GET' || errorCode(error) !== STALE_CODE) throw error
    return exchange(true)
  })
  // It may fail before anybody reads it; a reader gets the error.
  response.on('error', () => undefined)
  return {
    status: response.statusCode ?? 0,
    headers: readHeaders(response),
    chunks: readChunks(response, signal),
    isCompressed: isGzip(response.headers['content-encoding']),
  }
}

/** What a request meets on a connection that the server has closed. */
const CLOSED = new Set(['ECONNRESET', 'EPIPE'])

/**
 * The code of the error of a write that met a kept connection as the server closed it: most probably nobody has read it.
 * A read is sent again here.
 */
export const STALE_CODE = 'STALE_CONNECTION'

function staleError(cause: Error): Error {
  const error = new Error('the server closed the connection, which had been kept', { cause })
  return Object.assign(error, { code: STALE_CODE })
}

/** The error code for a response that switches protocols unasked. */
export const SWITCHED_CODE = 'SWITCHED_PROTOCOLS'

function switchedError(): Error {
  const error = new Error('it answered 101 Switching Protocols, which nobody asked for')
  return Object.assign(error, { code: SWITCHED_CODE })
}

// Names of content codings have no case, and x-gzip means gzip (RFC 9110, 8.4.1).
function isGzip(encoding: string | undefined): boolean {
  return /^(?:x-)?gzip$/i.test(encoding?.trim() ?? '')
}

function headersOfText(body: string): Record<string, string> {
  return body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}

function readHeaders(response: IncomingMessage): HttpHeaders {
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers.set(name, String(value))
  return {
    get: (name) => headers.get(name.toLowerCase()) ?? null,
    [Symbol.iterator]: () => headers.entries(),
  }
}

async function* readChunks(
  response: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* response
  } catch (error) {
    throw reasonOf(error, signal)
  }
}

// Node says of a connection that was cut what it says of a request that was given up: "aborted".
function reasonOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  const isCut = types.isNativeError(error) && error.message === 'aborted'
  if (!isCut) return error
  return Object.assign(new Error('the connection was cut off'), { code: errorCode(error) })
}

function redirectTarget(response: RawResponse, from: URL): URL | null {
  const location = response.headers.get('location')
  if (response.status < 300 || response.status > 399 || location === null) return null
  if (!URL.canParse(location, from.href)) return null
  const target = new URL(location, from)
  return target.origin === from.origin ? target : null
}
