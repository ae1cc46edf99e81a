import { createRedactor } from '../../../src/text/redact.ts'
import { secretsOfToken } from '../../../src/inputs/token.ts'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { createBundleServer } from '../../../src/sentry/artifact-bundles.ts'
import { createDeadline } from '../../../src/deadline.ts'
import type { ReleasePayload } from '../../../src/release/payload.ts'
import { parseVersion } from '../../../src/release/version.ts'
import { createSentryApi } from '../../../src/sentry/client.ts'
import { createSentryHttp, type SentryHttp } from '../../../src/sentry/http.ts'
import { decideRetry } from '../../../src/sentry/retry.ts'
import { mutated } from '../mutations.ts'
import { attempt, isError, promise } from '../promises.ts'
import { defineTarget } from '../target.ts'
import { json, SENTRY_TOKEN, text, toJsonText } from '../values.ts'

const STATUSES = [200, 201, 202, 204, 206, 208, 299, 300, 301, 302, 303, 304, 307, 308]
const REFUSALS = [400, 401, 403, 404, 405, 408, 409, 410, 411, 413, 414, 418, 422, 425, 429, 451]
const FAILURES = [500, 501, 502, 503, 504, 507, 511, 520, 599, 999]

const release = fc.constant({
  id: 1,
  version: 'web@1',
  ref: null,
  url: 'https://github.com/acme/web',
  dateReleased: '2024-05-01T10:00:00Z',
  commitCount: 3,
  deployCount: 1,
  lastCommit: { id: 'a'.repeat(40), repository: { name: 'acme/web' } },
  projects: [{ id: 1, slug: 'web' }],
  userAgent: 'fuzz',
})
const lists = fc.constantFrom(
  [{ id: '1', name: 'Acme/Web', status: 'active', provider: { id: 'integrations:github' } }],
  [{ id: 'a'.repeat(40), dateCreated: '2024-05-01T10:00:00Z', repository: { name: 'acme/web' } }],
  [{ id: 7, environment: 'production', name: '', url: 'https://example.com' }],
)
const upload = fc.constant({
  url: '/api/0/organizations/acme/chunk-upload/',
  chunkSize: 8388608,
  chunksPerRequest: 64,
  maxFileSize: 2147483648,
  maxRequestSize: 33554432,
  concurrency: 8,
  hashAlgorithm: 'sha1',
  compression: ['gzip'],
  accept: ['artifact_bundles_v2'],
})
const assembled = fc.record({
  state: fc.constantFrom('ok', 'error', 'created', 'assembling', 'not_found', 'constructor'),
  missingChunks: fc.array(text, { maxLength: 3 }),
  detail: text,
})
const refusal = fc.oneof(
  fc.record({ detail: text }),
  fc.record({ error: text, errorId: text }),
  fc.dictionary(text, fc.array(text, { maxLength: 3 }), { maxKeys: 4 }),
  fc.constant({ detail: `the token ${SENTRY_TOKEN} is not valid` }),
  text.map((words) => ({ refs: [`Invalid repository names: ${words}`] })),
)
const body = fc.oneof(
  mutated(fc.oneof(release, lists, upload, assembled, refusal)).map((value) => toJsonText(value)),
  json.map((value) => toJsonText(value)),
  text,
  fc.constantFrom('<', '<style>', 'x', '[').map((piece) => piece.repeat(300_000)),
  text.map((words) => `<html><head><style>a{}</style></head><body>${words} ${SENTRY_TOKEN}`),
)
const headers = fc.record(
  {
    location: fc.oneof(
      fc.constantFrom('/', '/api/0/', 'https://evil.example/', '//evil.example', 'http://[', ''),
      text,
    ),
    link: fc.oneof(
      fc.constant('<https://sentry.io/x>; rel="next"; results="true"; cursor="0:100:0"'),
      text,
    ),
    'retry-after': fc.oneof(fc.constantFrom('0', '1', '-5', '1e9', 'Wed, 21 Oct 2026'), text),
    'x-sentry-rate-limit-reset': text,
    'content-type': fc.constantFrom('application/json', 'text/html', 'x'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'deflate', 'x'),
  },
  { requiredKeys: [] },
)
const answer = fc.record({
  status: fc.oneof(
    fc.constant(200),
    fc.constantFrom(...STATUSES),
    fc.constantFrom(...REFUSALS, ...FAILURES),
  ),
  headers,
  body,
  isPacked: fc.boolean(),
})
type Answer = typeof answer extends fc.Arbitrary<infer V> ? V : never

const values = fc.array(answer, { minLength: 1, maxLength: 3 })

type Tools = { url: string; give: (answers: readonly Answer[]) => void }

/** Answers of a Sentry, or of what stands before it, over a real wire. */
export const sentryAnswersTarget = defineTarget<readonly Answer[], Tools>({
  name: 'sentry-answers',
  values,
  open: startScriptedServer,
  examine: async (answers, { url, give }) => {
    const deadline = createDeadline(1)
    const lines: string[] = []
    const tell = (line: string): void => void lines.push(line)
    const http = createSentryHttp({
      redact: createRedactor(secretsOfToken(SENTRY_TOKEN)),
      url,
      token: SENTRY_TOKEN,
      headers: {},
      userAgent: 'fuzz',
      deadline,
      proxy: null,
      maxRetries: 0,
      log: tell,
      trace: tell,
    })
    try {
      for (const call of callsOf(http, url)) {
        give(answers)
        const outcome = await attempt(call, [SENTRY_TOKEN])
        promise(isError(outcome) || toJsonText(outcome).length < 20_000_000, 'an answer has an end')
      }
    } finally {
      deadline.end()
    }
    for (const line of lines) promise(!line.includes(SENTRY_TOKEN), 'no line shows the token')
    for (const one of answers) checkDelay(one)
  },
})

const PAYLOAD: ReleasePayload = {
  version: parseVersion('web@1', 'the fuzzer'),
  projects: ['web'],
  ref: null,
  url: null,
  dateReleased: null,
  commits: [],
  refs: [],
}

function callsOf(http: SentryHttp, url: string): (() => Promise<unknown>)[] {
  const context = { org: 'acme', projects: ['web'], url }
  const sentry = createSentryApi(http, context)
  const target = { org: 'acme', projects: ['web'], release: 'web@1', dist: null }
  const bundles = createBundleServer(http, target, url)
  const file = { path: '', size: 1, checksum: 'a', chunks: [{ checksum: 'a', start: 0, end: 1 }] }
  return [
    () => sentry.findRepository('acme/web'),
    () => sentry.readReleaseCommits('web@1'),
    () => sentry.listReleaseHeads('web', { text: '', cursor: '' }),
    () => sentry.createRelease(PAYLOAD, 1).then(throwRefusal),
    () => sentry.updateRelease('web@1', { ref: 'a' }),
    () => sentry.listDeploys('web@1', ['1']),
    () => sentry.createDeploy('web@1', { environment: 'production', projects: ['web'] }),
    () => bundles.readOptions(),
    () => bundles.assemble(file, 'asks'),
  ]
}

// A refusal that the caller may mend is an error, too, when it cannot.
function throwRefusal<T extends { kind: string }>(outcome: T): T {
  if ('error' in outcome) throw outcome.error
  return outcome
}

function checkDelay({ status, headers: given }: Answer): void {
  const decision = decideRetry({
    outcome: { kind: 'response', status, headers: { get: (name) => Object(given)[name] ?? null } },
    attempts: 1,
    maxRetries: 5,
    repeatable: 'always',
    remainingMs: 60_000,
    nowMs: 0,
    random: 0.5,
  })
  if (!decision.retry) return
  const { delayMs } = decision
  promise(delayMs >= 0 && delayMs < 60_000, `a wait of ${delayMs} ms is one within the time`)
}

async function startScriptedServer(): Promise<Tools & { close: () => Promise<void> }> {
  let answers: readonly Answer[] = []
  let asked = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      // A list without end is ended here, so that a call does not take all of its time.
      const one = asked > 20 ? undefined : answers[Math.min(asked, answers.length - 1)]
      asked += 1
      if (one === undefined) response.writeHead(400).end()
      else respond(one, response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    give: (next) => {
      answers = next
      asked = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function respond(
  { status, headers: given, body: text_, isPacked }: Answer,
  to: ServerResponse,
): void {
  // What cannot stand in a header cannot come over a wire.
  const sent = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ''),
  ])
  const content = isPacked ? gzipSync(text_) : Buffer.from(text_)
  const length = { 'content-length': String(content.length) }
  to.writeHead(status, { ...Object.fromEntries(sent), ...length }).end(content)
}
