import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type ArtifactOptions } from './artifacts.ts'
import { type Caller, type Reply, startCaller } from './caller.ts'

const sha1 = (content: string) => createHash('sha1').update(content).digest('hex')
const HEAD = 'PK\u0003\u0004 first half,'
const TAIL = 'second half'
const WHOLE = HEAD + TAIL
const BODY = { checksum: sha1(WHOLE), chunks: [sha1(HEAD), sha1(TAIL)], projects: ['web'] }

let caller: Caller
let clock = 0
const start = async (artifacts: ArtifactOptions = {}) => {
  clock = 0
  caller = await startCaller({
    artifacts,
    now: () => new Date(clock),
    tokens: [
      { token: 'org-token', kind: 'org' },
      { token: 'reader', scopes: ['project:read'] },
      { token: 'stranger', kind: 'org', organization: 'other' },
    ],
  })
}
afterEach(() => caller.close())

const assemble = (fields: Record<string, unknown> = {}) =>
  caller.call('POST', 'artifactbundle/assemble/', { json: { ...BODY, ...fields } })
const upload = (contents: string[], part = { field: 'file', name: sha1 }) => {
  const form = new FormData()
  for (const content of contents) {
    const bytes = part.field === 'file' ? Buffer.from(content) : gzipSync(content)
    form.append(part.field, new Blob([bytes]), part.name(content))
  }
  return caller.call('POST', 'chunk-upload/', { body: form })
}
const outcome = ({ status, body }: Reply) => ({ status, body })

test('the options name the absolute url of the upload', async () => {
  await start({ chunkSize: 16 })
  const { body } = await caller.call('GET', 'chunk-upload/')
  expect(body).toMatchObject({
    url: `${caller.server.url}/api/0/organizations/acme/chunk-upload/`,
    chunkSize: 16,
    chunksPerRequest: 64,
    maxRequestSize: 33_554_432,
    concurrency: 8,
    hashAlgorithm: 'sha1',
    accept: expect.arrayContaining(['artifact_bundles_v2']),
  })
})

describe('an upload', () => {
  test('keeps what is plain and what is compressed', async () => {
    await start()
    expect(outcome(await upload([HEAD]))).toEqual({ status: 200, body: '' })
    expect((await upload([TAIL], { field: 'file_gzip', name: sha1 })).status).toBe(200)
    expect(caller.server.artifacts.chunks.get(sha1(TAIL))?.toString()).toBe(TAIL)
    expect(caller.server.artifacts.chunks.size).toBe(2)
  })

  test('of nothing is fine', async () => {
    await start()
    expect((await caller.call('POST', 'chunk-upload/')).status).toBe(200)
  })

  test.each<[string, ArtifactOptions, string[], string]>([
    ['too many chunks', { chunksPerRequest: 2 }, ['a', 'b', 'c'], 'Too many chunks'],
    ['a chunk that is too large', { chunkSize: 2 }, ['abc'], 'Chunk size too large'],
    ['too much in one request', { maxRequestSize: 3 }, ['ab', 'cd'], 'Request too large'],
  ])('is refused with %s', async (_, options, ...[contents, error]) => {
    await start(options)
    expect(outcome(await upload(contents))).toEqual({ status: 400, body: { error } })
    expect(caller.server.artifacts.chunks.size).toBe(0)
  })

  test('is measured uncompressed', async () => {
    await start({ chunkSize: 99 })
    const reply = await upload(['a'.repeat(100)], { field: 'file_gzip', name: sha1 })
    expect(outcome(reply)).toEqual({ status: 400, body: { error: 'Chunk size too large' } })
  })

  test('is refused under a name that is not its checksum', async () => {
    await start()
    const reply = await upload(['abc'], { field: 'file', name: () => sha1('other') })
    expect(outcome(reply)).toEqual({ status: 400, body: { error: 'Checksum mismatch' } })
  })

  test('is refused beyond the allowed concurrency', async () => {
    await start({ concurrency: 2, uploadMs: 200 })
    const replies = await Promise.all(['a', 'b', 'c'].map((content) => upload([content])))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(replies.find(({ status }) => status !== 200)).toMatchObject({
      status: 429,
      body: { detail: expect.stringMatching(/Concurrency limit is 2$/) },
    })
    expect(caller.server.artifacts.mostUploading).toBe(2)
  })
})

describe('an assembly', () => {
  test('tells the missing chunks, starts, and ends well', async () => {
    await start({ assemblingPolls: 1 })
    expect((await assemble({ chunks: [] })).body).toEqual({ state: 'not_found', missingChunks: [] })
    await upload([HEAD])
    expect((await assemble()).body).toEqual({
      state: 'not_found',
      missingChunks: [sha1(TAIL)],
    })
    await upload([TAIL])
    expect((await assemble({ version: '1.0', dist: 'd' })).body).toEqual({
      state: 'created',
      missingChunks: [],
    })
    const polled = { detail: null, missingChunks: [] }
    expect((await assemble()).body).toEqual({ state: 'assembling', ...polled })
    expect((await assemble({ chunks: [] })).body).toEqual({ state: 'ok', ...polled })
    expect(caller.server.artifacts.bundles).toMatchObject([
      { version: '1.0', dist: 'd', projects: ['web'], state: 'ok', data: Buffer.from(WHOLE) },
    ])
  })

  test.each<[string, ArtifactOptions, Record<string, unknown>, string]>([
    ['a wrong checksum', {}, { checksum: sha1('other') }, 'Reported checksum mismatch'],
    ['no archive', {}, { checksum: sha1(TAIL), chunks: [sha1(TAIL)] }, 'the bundle is invalid'],
    ['a scripted error', { errorDetail: 'internal server error' }, {}, 'internal server error'],
    [
      'too large a file',
      { maxFileSize: 5 },
      {},
      `File ${sha1(WHOLE)} exceeds maximum size (${WHOLE.length} > 5)`,
    ],
    [
      'missing chunks that an older server does not tell',
      { accept: ['artifact_bundles'] },
      { chunks: [sha1(HEAD), sha1('never sent')] },
      'Not all chunks available for assembling',
    ],
  ])('fails with %s, for ten minutes', async (_, options, ...[fields, detail]) => {
    await start(options)
    await upload([HEAD, TAIL])
    expect((await assemble(fields)).body).toMatchObject({ state: 'created' })
    const failed = { state: 'error', detail, missingChunks: [] }
    expect((await assemble(fields)).body).toEqual(failed)
    expect((await assemble(fields)).body).toEqual(failed)
    clock += 10 * 60_000
    expect((await assemble(fields)).body).toMatchObject({ state: 'created' })
  })

  test('with a dist but no version is refused, and stuck', async () => {
    await start()
    await upload([HEAD, TAIL])
    expect(outcome(await assemble({ dist: 'd' }))).toEqual({
      status: 400,
      body: { error: 'You need to specify a release together with a dist' },
    })
    expect((await assemble()).body).toMatchObject({ state: 'created' })
    expect((await assemble()).body).toMatchObject({ state: 'created' })
  })

  test.each<[string, Record<string, unknown>, string]>([
    [
      'a bad checksum',
      { checksum: sha1('a').toUpperCase() },
      'The checksum field is required and must be a 40-character hexadecimal string.',
    ],
    [
      'bad chunks',
      { chunks: ['a'] },
      'The chunks field is required and must be provided as an array of 40-character hexadecimal strings.',
    ],
    [
      'a project number that is not text',
      { projects: [11] },
      'The projects field is required and must be provided as an array of strings.',
    ],
    [
      'a version with a slash',
      { version: 'release/1' },
      'The version field cannot be empty and cannot contain any "/" characters.',
    ],
    [
      'an empty version',
      { version: '' },
      'The version field cannot be empty and cannot contain any "/" characters.',
    ],
    ['a missing checksum', { checksum: undefined }, "'checksum' is a required property"],
    ['no project', { projects: [] }, 'You need to specify at least one project'],
    ['an unknown project', { projects: ['banana'] }, 'One or more projects are invalid'],
    ['a project twice', { projects: ['web', 'web'] }, 'One or more projects are invalid'],
    [
      'a field nobody knows',
      { name: 'x' },
      "Additional properties are not allowed ('name' was unexpected)",
    ],
  ])('is refused with %s', async (_, fields, error) => {
    await start()
    expect(outcome(await assemble(fields))).toEqual({ status: 400, body: { error } })
  })

  test.each([
    ['slugs', ['web']],
    ['numbers as text', ['11']],
    ['both', ['11', 'api']],
  ])('takes projects as %s', async (_, projects) => {
    await start()
    expect((await assemble({ projects })).status).toBe(200)
  })

  test('of a project out of reach is not found', async () => {
    await start()
    expect((await assemble({ projects: ['secret'] })).status).toBe(404)
  })
})

test.each([
  ['reader', 'GET', 'chunk-upload/', 200],
  ['reader', 'POST', 'chunk-upload/', 403],
  ['reader', 'POST', 'artifactbundle/assemble/', 403],
  ['stranger', 'POST', 'artifactbundle/assemble/', 403],
])('%s may %s %s: %d', async (token, method, ...[path, status]) => {
  await start()
  expect((await caller.call(method, path, { token })).status).toBe(status)
})

const assembleFor = (version: string, fields: Record<string, unknown> = {}) =>
  caller.call('POST', `releases/${version}/assemble/`, {
    json: { checksum: BODY.checksum, chunks: BODY.chunks, ...fields },
  })

describe('an assembly for a release', () => {
  test('takes the release’s projects', async () => {
    await start({ accept: ['release_files'] })
    await caller.create()
    await upload([HEAD, TAIL])
    expect((await assembleFor('1.0')).body).toMatchObject({ state: 'created' })
    expect((await assembleFor('1.0')).body).toMatchObject({ state: 'ok' })
    expect(caller.server.artifacts.bundles).toMatchObject([{ version: '1.0', projects: ['web'] }])
  })

  test('needs the release, and takes no projects', async () => {
    await start({ accept: ['release_files'] })
    expect((await assembleFor('1.0')).status).toBe(404)
    await caller.create()
    expect((await assembleFor('1.0', { projects: ['web'] })).status).toBe(400)
  })
})
