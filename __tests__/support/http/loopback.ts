import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** One request as a loopback server saw it, with the answer it got. */
export type RecordedRequest = {
  method: string
  /** Percent-encoded, as it came over the wire, without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  raw: Buffer
  /** The parsed JSON body; `undefined` when there is none or it is not JSON. */
  json: unknown
  /** Milliseconds of `performance.now()`; for benchmarks. */
  receivedAt: number
  /** Null while unanswered, and for a connection that a fault cut. */
  status: number | null
}

/** What a server answers: an object is sent as JSON, a string or buffer as it is. */
export type Answer = {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/**
 * Something that goes wrong on the wire. `answer` replaces the server's work; `reset` cuts the connection before or
 * after the work was done; `hang` never answers (before any work); `truncate` works and sends half of the body; `drip`
 * works and sends a byte of the body now and then; `close` works, answers, and ends the connection without a word.
 */
export type Fault = {
  method?: string
  path: RegExp
  /** How many matching requests it hits; default 1. */
  times?: number
  /** How many matching requests it lets pass before; default 0. */
  after?: number
} & (
  | { kind: 'response'; answer: Answer }
  | { kind: 'reset'; when: 'before' | 'after' }
  | { kind: 'hang' }
  | { kind: 'truncate' }
  | { kind: 'drip' }
  | { kind: 'close' }
)

export type Loopback = {
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  url: string
  requests: RecordedRequest[]
  addFault(fault: Fault): void
  /** The next request of this kind, as soon as it has arrived whole; nobody need have answered it. */
  nextRequest(wanted: Pick<Fault, 'method' | 'path'>): Promise<RecordedRequest>
  /** Every answer waits for what `gate` gives for its request. */
  hold(gate: (request: RecordedRequest) => Promise<void>): void
  close(): Promise<void>
}

export type LoopbackHandler = (request: RecordedRequest) => Answer | Promise<Answer>

/** Starts an HTTP server on a free loopback port that records every request and injects the faults it is given. */
export async function startLoopback(
  handler: LoopbackHandler,
  options: { latency?: number; port?: number } = {},
): Promise<Loopback> {
  const requests: RecordedRequest[] = []
  const faults: { fault: Fault; left: number; passing: number }[] = []
  const awaited: {
    wanted: Pick<Fault, 'method' | 'path'>
    tell: (request: RecordedRequest) => void
  }[] = []
  let gate: ((request: RecordedRequest) => Promise<void>) | null = null

  const takeFault = (request: RecordedRequest): Fault | undefined => {
    const entry = faults.find(({ fault, left }) => left > 0 && isSuch(request, fault))
    if (!entry) return undefined
    if (entry.passing > 0) {
      entry.passing -= 1
      return undefined
    }
    entry.left -= 1
    return entry.fault
  }

  const answer = async (request: RecordedRequest, response: ServerResponse): Promise<void> => {
    const fault = takeFault(request)
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'reset' && fault.when === 'before') {
      response.destroy()
      return
    }
    const [result] = await Promise.all([
      fault?.kind === 'response' ? fault.answer : handler(request),
      options.latency ? delay(options.latency) : undefined,
      gate?.(request),
    ])
    if (fault?.kind === 'reset') {
      response.destroy()
      return
    }
    const encoded = encodeBody(result.body)
    const isCompressed = wantsCompression(request, encoded, result)
    const payload = isCompressed ? gzipSync(encoded.payload) : encoded.payload
    request.status = result.status
    response.writeHead(result.status, {
      ...(encoded.contentType === undefined ? {} : { 'content-type': encoded.contentType }),
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      ...result.headers,
      'content-length': String(payload.length),
    })
    if (fault?.kind === 'truncate') {
      response.write(payload.subarray(0, Math.floor(payload.length / 2)), () => response.destroy())
      return
    }
    if (fault?.kind === 'drip') {
      await dripBody(response, payload)
      return
    }
    if (fault?.kind === 'close') response.once('finish', () => response.socket?.destroySoon())
    response.end(request.method === 'HEAD' ? undefined : payload)
  }

  const server = createServer((incoming, response) => {
    const receivedAt = performance.now()
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('error', () => response.destroy())
    incoming.on('end', () => {
      const raw = Buffer.concat(chunks)
      const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s)
      const request: RecordedRequest = {
        method: incoming.method ?? 'GET',
        path,
        query: new URLSearchParams(query),
        headers: incoming.headers,
        raw,
        json: parseJson(raw),
        receivedAt,
        status: null,
      }
      requests.push(request)
      for (const { wanted, tell } of awaited) if (isSuch(request, wanted)) tell(request)
      answer(request, response).catch((error: unknown) => {
        response.writeHead(599, { 'content-type': 'text/plain' })
        response.end(`the loopback server itself failed: ${String(error)}`)
      })
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    hold: (wanted) => {
      gate = wanted
    },
    nextRequest: (wanted) =>
      new Promise((resolve) => {
        awaited.push({ wanted, tell: resolve })
      }),
    addFault: (fault) => faults.push({ fault, left: fault.times ?? 1, passing: fault.after ?? 0 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function isSuch(
  request: RecordedRequest,
  { method, path }: Pick<Fault, 'method' | 'path'>,
): boolean {
  return (method === undefined || method === request.method) && path.test(request.path)
}

/** As the real servers do: Django compresses what has 200 bytes and more, and so does GitHub. */
function wantsCompression(
  { headers }: RecordedRequest,
  { payload, contentType = '' }: EncodedBody,
  answer: Answer,
): boolean {
  return (
    payload.length >= 200 &&
    contentType.startsWith('application/json') &&
    answer.headers?.['content-encoding'] === undefined &&
    /\bgzip\b/.test(headers['accept-encoding'] ?? '')
  )
}

async function dripBody(response: ServerResponse, payload: Buffer): Promise<void> {
  for (const byte of payload) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await delay(100)
  }
  response.end()
}

type EncodedBody = { payload: Buffer; contentType: string | undefined }

function encodeBody(body: unknown): EncodedBody {
  if (body === undefined) return { payload: Buffer.alloc(0), contentType: undefined }
  if (Buffer.isBuffer(body)) return { payload: body, contentType: 'application/octet-stream' }
  if (typeof body === 'string')
    return { payload: Buffer.from(body), contentType: 'text/html; charset=utf-8' }
  return {
    payload: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json; charset=utf-8',
  }
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
