import { describe, expect, test } from '@jest/globals'
import { ActionError, describeError } from '../../src/errors.ts'
import { createBundleServer, type BundleTarget } from '../../src/sentry/artifact-bundles.ts'
import type { SentryCall } from '../../src/sentry/http.ts'

const SERVER = 'https://sentry.example.com'
const TARGET: BundleTarget = { org: 'ac me', projects: ['web'], release: 'web@1', dist: null }
const FILE = {
  path: '/tmp/bundle.zip',
  size: 3,
  checksum: 'whole',
  chunks: [
    { checksum: 'first', start: 0, end: 2 },
    { checksum: 'second', start: 2, end: 3 },
  ],
}
const OPTIONS = { chunkSize: 1024, accept: ['artifact_bundles_v2'] }

/** The client over a server that gives one response. */
function serverWith(status: number, json: unknown, target: Partial<BundleTarget> = {}) {
  const calls: SentryCall[] = []
  const send = async (call: SentryCall) => {
    calls.push(call)
    const text = JSON.stringify(json)
    return { call, status, json, text, headers: new Headers(), attempts: 1 }
  }
  return { server: createBundleServer({ send }, { ...TARGET, ...target }, SERVER), calls }
}

/** What a user reads of a refusal. */
async function sentenceOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => '',
    (error: unknown) => (error instanceof ActionError ? describeError(error) : String(error)),
  )
}

describe('how it takes source maps', () => {
  test('is asked of the organization', async () => {
    const { server, calls } = serverWith(200, OPTIONS)
    expect(await server.readOptions()).toMatchObject({
      chunkSize: 1024,
      protocol: 'asks',
      address: `${SERVER}/api/0/organizations/ac%20me/chunk-upload/`,
    })
    expect(calls).toEqual([
      {
        method: 'GET',
        path: 'organizations/ac%20me/chunk-upload/',
        purpose: 'tell how it takes source maps',
      },
    ])
  })

  test.each<[status: number, json: unknown, says: RegExp]>([
    [403, OPTIONS, /^Sentry answered 403 when asked to tell how it takes source maps/],
    [200, {}, /^Sentry answered 200 when asked to tell how it takes source maps/],
    [200, null, /^Sentry answered 200 when asked to tell how it takes source maps/],
    [
      200,
      { chunkSize: 1024, accept: [] },
      /^The Sentry server at https:\/\/sentry\.example\.com does not support artifact bundles\. Update the server, or remove the input sourcemaps\.$/,
    ],
    [
      200,
      { ...OPTIONS, chunkSize: 1023 },
      /^The Sentry server takes source maps in chunks of 1023 bytes, too small for any upload: at least 1024 are needed\. Check the server’s settings for uploads and any proxy in front of it\.$/,
    ],
  ])('is not known after %i with %j', async (status, json, says) => {
    expect(await sentenceOf(serverWith(status, json).server.readOptions())).toMatch(says)
  })
})

describe('chunks', () => {
  const body = { contentType: 'text/plain', length: 0, pieces: async function* () {} }
  const upload = { address: 'https://chunks.example.com/', count: 2, body }

  test.each([
    [1, 'store a chunk of the bundle'],
    [2, 'store 2 chunks of the bundle'],
  ])('are sent %i at once where the server wants them', async (count, purpose) => {
    const { server, calls } = serverWith(201, null)
    expect(await server.storeChunks({ ...upload, count })).toEqual({ kind: 'stored' })
    expect(calls).toEqual([
      {
        method: 'POST',
        path: 'organizations/ac%20me/chunk-upload/',
        body: { stream: body, address: 'https://chunks.example.com/' },
        purpose,
      },
    ])
  })

  test('that are too many are refused as data, everything else is an error', async () => {
    expect(await serverWith(413, null).server.storeChunks(upload)).toEqual({
      kind: 'too-large',
      error: expect.any(ActionError),
    })
    expect(await sentenceOf(serverWith(400, null).server.storeChunks(upload))).toMatch(
      /^Sentry answered 400 when asked to store 2 chunks of the bundle\.$/,
    )
  })
})

describe('a bundle', () => {
  const purpose = 'assemble the source maps’ bundle'
  const chunks = ['first', 'second']
  test.each([
    ['asks', {}, { checksum: 'whole', chunks, projects: ['web'], version: 'web@1' }],
    [
      'uploads-first',
      { dist: '7' },
      { checksum: 'whole', chunks, projects: ['web'], version: 'web@1', dist: '7' },
    ],
    ['release', { dist: '7' }, { checksum: 'whole', chunks }],
  ] as const)('is put together, %s', async (protocol, target, json) => {
    const { server, calls } = serverWith(200, { state: 'ok' }, target)
    expect(await server.assemble(FILE, protocol)).toEqual({ kind: 'done' })
    const path = protocol === 'release' ? 'releases/web%401/assemble/' : 'artifactbundle/assemble/'
    expect(calls).toEqual([
      { method: 'POST', path: `organizations/ac%20me/${path}`, body: { json }, purpose },
    ])
  })

  test.each<[json: object, state: object]>([
    [{ state: 'created' }, { kind: 'working', state: 'created' }],
    [{ state: 'assembling' }, { kind: 'working', state: 'assembling' }],
    [
      { state: 'error', detail: 'broken' },
      { kind: 'failed', detail: 'broken' },
    ],
    [{ state: 'error' }, { kind: 'failed', detail: '' }],
    [
      { state: 'not_found', missingChunks: ['a', 7, 'b'] },
      { kind: 'not-found', missing: ['a', 'b'] },
    ],
    [
      { state: 'not_found', missingChunks: 'a' },
      { kind: 'not-found', missing: [] },
    ],
    [{ state: 'not_found' }, { kind: 'not-found', missing: [] }],
  ])('of which the server says %j', async (json, state) => {
    expect(await serverWith(200, json).server.assemble(FILE, 'asks')).toEqual(state)
  })

  test.each<[status: number, json: unknown]>([
    [403, { state: 'ok' }],
    [202, { state: 'ok' }],
    [200, { state: 'new' }],
    [200, null],
  ])('is not understood after %i with %j', async (status, json) => {
    expect(await sentenceOf(serverWith(status, json).server.assemble(FILE, 'asks'))).toMatch(
      `Sentry answered ${status} when asked to ${purpose}`,
    )
  })
})
