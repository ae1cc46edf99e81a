import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { describeError } from '../../../src/errors.ts'
import type { SentryHttp } from '../../../src/sentry/http.ts'
import { dryRunHttp } from '../../../src/sentry/dry-run.ts'
import { withRequestLog, type LoggedRequest } from '../../../src/sentry/request-log.ts'
import { startLoopback } from '../../support/http/loopback.ts'
import { type ArtifactOptions } from '../../support/sentry/artifacts.ts'
import { parseMultipart } from '../../support/sentry/multipart.ts'
import {
  lastBundle,
  openBundle,
  startUploadScene,
  tellRequests,
  TOKEN,
  type UploadScene,
} from '../../support/sentry/upload-scene.ts'
import { createStaging } from '../../../src/staging/staging.ts'

/** No power of two, and the bundle's length is no multiple of it. */
const CHUNK = 1_030
const CODE = randomBytes(7_000).toString('hex')

let scene: UploadScene
const start = async (artifacts: ArtifactOptions = {}, options = {}) => {
  scene = await startUploadScene({ artifacts: { chunkSize: CHUNK, ...artifacts }, ...options })
  scene.add('dist/app.js', CODE)
}
afterEach(async () => {
  expect(scene.leftovers()).toEqual([])
  expect(scene.lines.join('\n')).not.toContain(TOKEN)
  await scene.close()
})

const uploads = () =>
  scene.server.requests.filter(({ method, path }) => method === 'POST' && /chunk-upload/.test(path))
const partsOf = ({ headers, raw }: ReturnType<typeof uploads>[number]) =>
  parseMultipart(headers['content-type'] ?? '', raw)
const sentChunks = () => uploads().flatMap((request) => partsOf(request).map((one) => one.filename))
const failureOf = async (...job: Parameters<UploadScene['upload']>) => {
  const failure: unknown = await scene.upload(...job).then(
    () => new Error('the upload succeeded'),
    (error: unknown) => error,
  )
  return describeError(failure)
}
const forget = () => {
  scene.server.requests.length = 0
  scene.server.artifacts.bundles.length = 0
}

describe('an upload', () => {
  test('asks what is missing, sends it, and waits for the outcome', async () => {
    await start({ assemblingPolls: 2 })
    await scene.upload({ projects: ['web', 'api'], dist: '42' })
    expect(tellRequests(scene.server)).toEqual([
      'GET chunk-upload/',
      'POST assemble/',
      'POST chunk-upload/',
      ...Array.from({ length: 4 }, () => 'POST assemble/'),
    ])
    expect(lastBundle(scene.server)).toMatchObject({
      version: 'web@1.0',
      dist: '42',
      projects: ['web', 'api'],
      state: 'ok',
    })
    expect((await openBundle(scene.server)).text('files/_/_/app.js')).toBe(CODE)
  })

  test('cuts the bundle by the server’s chunk size', async () => {
    await start()
    await scene.upload()
    const { chunks, data } = lastBundle(scene.server)
    expect(chunks).toHaveLength(Math.ceil(data.length / CHUNK))
    expect(data.length % CHUNK).not.toBe(0)
    const sizes = uploads().flatMap((request) =>
      partsOf(request).map((part) => gunzipSync(part.content).length),
    )
    expect(sizes.filter((size) => size !== CHUNK)).toEqual([data.length % CHUNK])
  })

  test('of a bundle that ends with a chunk has no empty one', async () => {
    await start()
    await scene.upload()
    const size = lastBundle(scene.server).data.length
    scene.server.artifacts.limits.chunkSize = size / 2 === Math.floor(size / 2) ? size / 2 : size
    forget()
    await scene.upload()
    expect(lastBundle(scene.server).chunks).toHaveLength(
      size / scene.server.artifacts.limits.chunkSize,
    )
  })

  test('keeps to the chunks, the bytes and the requests that the server allows', async () => {
    await start({ chunksPerRequest: 3, maxRequestSize: 2_500, concurrency: 2, uploadMs: 20 })
    await scene.upload()
    expect(uploads().map((request) => partsOf(request).length)).toEqual(
      expect.arrayContaining([2, 2, 2]),
    )
    expect(uploads().every(({ status }) => status === 200)).toBe(true)
    expect(scene.server.artifacts.mostUploading).toBe(2)
    expect(scene.lines.filter((line) => line.includes('answered 429'))).toEqual([])
  })

  test.each<[string, ArtifactOptions]>([
    ['that compresses nothing', { compression: [] }],
    ['that names its address in part', { uploadUrl: 'organizations/acme/chunk-upload/' }],
    ['that takes one request at a time', { concurrency: 1, chunksPerRequest: 1 }],
  ])('goes to a server %s', async (_, options) => {
    await start(options)
    await scene.upload()
    expect(lastBundle(scene.server).state).toBe('ok')
    const field = options.compression === undefined ? 'file_gzip' : 'file'
    expect(
      uploads()
        .flatMap((request) => partsOf(request))
        .every(({ name }) => name === field),
    ).toBe(true)
  })

  test('goes to a server below a path', async () => {
    await start({}, { pathPrefix: '/sentry' })
    await scene.upload()
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('has a length, so that servers that take no other body do', async () => {
    await start()
    await scene.upload()
    for (const { headers, raw } of uploads()) {
      expect(headers['content-length']).toBe(String(raw.length))
      expect(headers['transfer-encoding']).toBeUndefined()
    }
  })
})

describe('what the server has', () => {
  test('is not sent again', async () => {
    await start()
    const first = await scene.upload()
    forget()
    expect(await scene.upload()).toEqual(first)
    expect(tellRequests(scene.server)).toEqual([
      'GET chunk-upload/',
      'POST assemble/',
      'POST assemble/',
    ])
  })

  test('in part is completed', async () => {
    await start({ chunksPerRequest: 2 })
    await scene.upload()
    const { chunks } = lastBundle(scene.server)
    const lost = [chunks[1], chunks[4], chunks.at(-1)]
    for (const checksum of lost) scene.server.artifacts.chunks.delete(checksum ?? '')
    forget()
    await scene.upload()
    expect(new Set(sentChunks())).toEqual(new Set(lost))
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('of an upload that failed halfway is the start of the next', async () => {
    await start({ chunksPerRequest: 1, concurrency: 1 })
    let failure = ''
    for (let run = 0; run < 2; run += 1) {
      const path = /chunk-upload/
      scene.server.addFault({ method: 'POST', path, kind: 'reset', when: 'after' })
      scene.server.addFault({ method: 'POST', path, times: 3, kind: 'reset', when: 'before' })
      failure = await failureOf()
    }
    expect(failure).toMatch(/^Sentry gave no complete response when asked to store a chunk/)
    const stored = [...scene.server.artifacts.chunks.keys()]
    expect(stored.length).toBeGreaterThanOrEqual(1)
    forget()
    await scene.upload()
    expect(sentChunks().filter((checksum) => stored.includes(checksum ?? ''))).toEqual([])
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('from another release are all chunks but the last', async () => {
    await start()
    await scene.upload()
    forget()
    await scene.upload({ release: 'web@1.1' })
    expect(sentChunks()).toHaveLength(1)
    expect(lastBundle(scene.server).version).toBe('web@1.1')
  })
})

describe('a request that is too large for a proxy', () => {
  test('is sent in parts', async () => {
    await start({}, { maxBodyBytes: 1_700 })
    await scene.upload()
    expect(uploads().map(({ status }) => status)).toEqual(expect.arrayContaining([413, 200]))
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('even with a single chunk is an error that names the limit', async () => {
    await start({}, { maxBodyBytes: 1_100 })
    expect(await failureOf()).toMatch(
      /^Sentry answered 413 when asked to store a chunk.*client_max_body_size/,
    )
  })
})

describe('a failure', () => {
  test.each([
    [500, 'internal error'],
    [502, '<html>Bad gateway</html>'],
    [429, { detail: 'slow down' }],
  ])('of %d while chunks are sent is waited out', async (status, body) => {
    await start({ chunksPerRequest: 4 })
    scene.server.addFault({
      method: 'POST',
      path: /chunk-upload/,
      kind: 'response',
      answer: { status, body },
    })
    await scene.upload()
    expect(uploads().map((request) => request.status)).toContain(status)
    expect(lastBundle(scene.server).state).toBe('ok')
    expect(scene.lines).toContainEqual(
      expect.stringMatching(new RegExp(`^Sentry answered ${status} when asked to store 4 chunks`)),
    )
  })

  test.each(['before', 'after'] as const)('is a connection cut %s the work', async (when) => {
    await start({ chunksPerRequest: 4 })
    scene.server.addFault({ method: 'POST', path: /chunk-upload/, kind: 'reset', when })
    scene.server.addFault({ path: /assemble/, kind: 'reset', when })
    await scene.upload()
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('to store a chunk ends the upload with the server’s words', async () => {
    await start({ chunksPerRequest: 1, concurrency: 1 })
    const answer = { status: 400, body: { error: 'Checksum mismatch' } }
    scene.server.addFault({ method: 'POST', path: /chunk-upload/, kind: 'response', answer })
    expect(await failureOf()).toBe(
      'Sentry answered 400 when asked to store a chunk of the bundle: Checksum mismatch.',
    )
    expect(uploads()).toHaveLength(1)
  })

  test('to assemble the bundle is told in the server’s words', async () => {
    await start({ errorDetail: 'uploading a bundle without Debug IDs or release is prohibited' })
    expect(await failureOf()).toMatch(
      /^Sentry refused the source maps’ bundle: uploading a bundle without Debug IDs or release is prohibited\. .*ten minutes/,
    )
  })

  test('to keep chunks is mended by a second upload', async () => {
    await start()
    scene.server.addFault({
      method: 'POST',
      path: /chunk-upload/,
      kind: 'response',
      answer: { status: 200 },
    })
    await scene.upload()
    expect(uploads()).toHaveLength(2)
    expect(lastBundle(scene.server).state).toBe('ok')
  })

  test('to keep them for good is an error, not an endless loop', async () => {
    await start()
    const answer = { status: 200 }
    scene.server.addFault({
      method: 'POST',
      path: /chunk-upload/,
      times: 99,
      kind: 'response',
      answer,
    })
    expect(await failureOf()).toMatch(
      /^Sentry does not find \d+ of the bundle’s chunks, although it took/,
    )
    expect(uploads()).toHaveLength(2)
  })

  test('to end in time says that the server is still at it', async () => {
    await start({ assemblingPolls: 1_000 })
    expect(await failureOf({}, { seconds: 3 })).toMatch(
      /^Sentry has the whole bundle of source maps, but was not done with it in time \(state assembling\)\. .*timeout/,
    )
    // After 0.1, 0.3, 0.7 and 1.5 seconds, as the waiting doubles; the first two began and resumed the assembly. A busy
    // machine has time for fewer.
    const asked = tellRequests(scene.server).filter((line) => line === 'POST assemble/')
    expect(asked.length).toBeGreaterThanOrEqual(4)
    expect(asked.length).toBeLessThanOrEqual(7)
  })

  test('for want of a scope names it', async () => {
    await start()
    expect(await failureOf({}, { token: 'reader' })).toMatch(
      /^Sentry answered 403 when asked to assemble the source maps’ bundle.*project:releases/,
    )
    expect(uploads()).toEqual([])
  })

  test('because of an unknown project is the server’s', async () => {
    await start()
    expect(await failureOf({ projects: ['web', 'nosuch'] })).toMatch(
      /One or more projects are invalid/,
    )
  })

  test.each([
    ['no JSON', 200, '<html>login</html>'],
    ['no state', 200, {}],
    ['an unknown state', 200, { state: 'new' }],
    ['the state of a success, and another status', 403, { state: 'ok', missingChunks: [] }],
  ])('is an answer with %s', async (_, status, body) => {
    await start()
    scene.server.addFault({ path: /assemble/, kind: 'response', answer: { status, body } })
    expect(await failureOf()).toMatch(`Sentry answered ${status} when asked to assemble`)
  })
})

test('a bundle that somebody keeps busy fails no upload, and is told at the end', async () => {
  await start()
  const busy = Object.assign(new Error('EBUSY: it is scanned'), { code: 'EBUSY' })
  let isBusy = true
  const removeNow = (path: string): void => {
    if (isBusy) throw busy
    rmSync(path, { force: true })
  }
  const staging = createStaging({
    remove: async (path) => removeNow(path),
    removeNow,
    pause: () => Promise.resolve(),
  })
  expect((await scene.upload({}, { staging })).filesUploaded).toBe(1)
  expect(scene.leftovers()).toHaveLength(1)
  expect(await staging.end()).toEqual([
    expect.stringMatching(/create-sentry-release-[^/]+\.zip \(EBUSY: it is scanned\)$/),
  ])
  isBusy = false
  expect(await staging.end()).toEqual([])
})

test('a map that names secrets as its sources brings none of them along, and one line says so', async () => {
  await start()
  const secrets = ['.aws/credentials', 'gha-creds-1.json', 'terraform.tfstate', 'id_rsa']
  for (const name of secrets) scene.add(name, 'the secret of it')
  const sources = secrets.map((name) => `../${name}`)
  const map = { version: 3, sources, names: [], mappings: 'AAAA' }
  const artifact = scene.add('dist/app.js.map', JSON.stringify(map))
  await scene.upload({ artifacts: [artifact] })
  const { text } = await openBundle(scene.server)
  expect(text('files/_/_/app.js.map')).toContain('.aws/credentials')
  expect(text('files/_/_/app.js.map')).not.toContain('the secret of it')
  expect(scene.lines.filter((line) => line.startsWith('Not read'))).toEqual([
    'Not read as sources of maps: ../.aws/credentials (it is in the hidden .aws), ../gha-creds-1.json (it is no code), ../terraform.tfstate (it is no code) and 1 more.',
  ])
})

describe('nothing is sent', () => {
  test('of no files', async () => {
    await start()
    expect(await failureOf({ artifacts: [] })).toMatch(/^None of the files/)
    expect(tellRequests(scene.server)).toEqual([])
  })

  test('of a bundle that the server would not take', async () => {
    await start({ maxFileSize: 2_000 })
    expect(await failureOf()).toMatch(
      /a bundle of more than the 2000 bytes that this Sentry server takes/,
    )
    expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
  })

  test('when a file is gone', async () => {
    await start()
    rmSync(join(scene.workspace, 'dist/app.js'))
    expect(await failureOf()).toMatch(/^app\.js cannot be read: ENOENT/)
    expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
  })

  test('when the bundle cannot be written', async () => {
    await start()
    expect(await failureOf({ tempDirectory: join(scene.workspace, 'nowhere') })).toMatch(
      /^The bundle .* cannot be written: ENOENT/,
    )
    expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
  })

  test.each([
    ['knows no bundles', { accept: ['debug_files'] }],
    ['announces no chunk size', { chunkSize: 0 }],
  ])('to a server that %s', async (_, options) => {
    await start(options)
    expect(await failureOf()).toMatch(/does not support artifact bundles/)
    expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
  })
})

test('an upload in chunks that are too small to count is refused with one sentence', async () => {
  await start({ chunkSize: 1 })
  expect(await failureOf()).toMatch(
    /^The Sentry server takes source maps in chunks of 1 bytes, too small for any upload: at least 1024 are needed\./,
  )
  expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
})

describe('chunks come', () => {
  test.each([
    [['gzip'], 'file_gzip'],
    [['brotli', 'gzip'], 'file_gzip'],
    [[], 'file'],
  ])('to a server that takes %j as %s', async (compression, field) => {
    await start({ compression })
    await scene.upload()
    expect(
      new Set(uploads().flatMap((request) => partsOf(request).map(({ name }) => name))),
    ).toEqual(new Set([field]))
    expect(lastBundle(scene.server).state).toBe('ok')
  })
})

describe('a server that is no Sentry', () => {
  const GLITCHTIP = { accept: ['artifact_bundles'], assemblingPolls: Infinity, onlyGzip: true }

  test('and answers `created` for ever, has the bundle when it took all chunks', async () => {
    await start(GLITCHTIP)
    const started = performance.now()
    const { notices, bundleId } = await scene.upload()
    expect(notices).toEqual([expect.stringContaining('Bugsink and GlitchTip')])
    expect(bundleId).not.toBe('')
    expect(uploads().every(({ status }) => status === 200)).toBe(true)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('is not waited for beyond half of the time', async () => {
    await start(GLITCHTIP)
    expect((await scene.upload({}, { seconds: 4 })).notices).toHaveLength(1)
  })

  test('but begins to assemble, is waited for', async () => {
    await start({ accept: ['artifact_bundles'], assemblingPolls: 1_000 })
    expect(await failureOf({}, { seconds: 3 })).toContain('(state assembling)')
  })

  test('but tells what is missing, is waited for', async () => {
    await start({ assemblingPolls: Infinity })
    expect(await failureOf({}, { seconds: 3 })).toContain('(state created)')
  })
})

describe('an older server', () => {
  test('that does not tell what is missing gets all of it before it is asked', async () => {
    await start({ accept: ['release_files', 'artifact_bundles'] })
    await scene.upload()
    expect(tellRequests(scene.server)).toEqual([
      'GET chunk-upload/',
      'POST chunk-upload/',
      'POST assemble/',
      'POST assemble/',
    ])
    expect(lastBundle(scene.server)).toMatchObject({ version: 'web@1.0', state: 'ok' })
  })

  test('that knows bundles of releases only gets one for the release', async () => {
    await start(
      { accept: ['release_files'] },
      { releases: [{ version: 'web@1.0', projects: ['api'] }] },
    )
    await scene.upload()
    expect(lastBundle(scene.server)).toMatchObject({
      version: 'web@1.0',
      projects: ['api'],
      state: 'ok',
    })
  })
})

test('a dry run builds the bundle and notes the requests, but sends only those that read', async () => {
  await start()
  const journal: LoggedRequest[] = []
  const wrap = (http: SentryHttp) => withRequestLog(dryRunHttp(http), scene.server.url, journal)
  await scene.upload({}, { wrap })
  expect(tellRequests(scene.server)).toEqual(['GET chunk-upload/'])
  expect(journal).toMatchObject([
    {
      method: 'POST',
      url: `${scene.server.url}/api/0/organizations/acme/artifactbundle/assemble/`,
      body: { projects: ['web'], version: 'web@1.0' },
    },
  ])
})

test('the token goes to no other host that the server names for uploads', async () => {
  const stranger = await startLoopback(() => ({ status: 200 }))
  await start({ uploadUrl: `${stranger.url}/api/0/organizations/acme/chunk-upload/` })
  await scene.upload()
  await stranger.close()
  expect(stranger.requests).toEqual([])
  expect(lastBundle(scene.server).state).toBe('ok')
  expect(scene.lines).toContainEqual(
    expect.stringContaining(`Sentry names ${new URL(stranger.url).host} for uploads`),
  )
})

test('how far it is, is told in the log when it takes long', async () => {
  await start({ chunksPerRequest: 1, concurrency: 1 })
  for (let number = 0; number < 9; number += 1) scene.add(`dist/${number}.js`, '1')
  // Six seconds from each look at the clock to the next.
  let now = 0
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 6000))
  await scene.upload()
  expect(scene.lines).toContainEqual(expect.stringMatching(/^Packed \d+ of 10 files\.$/))
  expect(scene.lines).toContainEqual(expect.stringMatching(/^Uploaded \d\.\d KiB of \d\.\d KiB\.$/))
})

const map = (...sources: string[]) => JSON.stringify({ version: 3, sources, mappings: '' })

test('sources without code are told of in one warning', async () => {
  await start()
  const artifacts = [
    scene.add('dist/a.js.map', map('one.ts', 'two.ts', 'three.ts', 'four.ts')),
    scene.add('dist/b.js.map', map('five.ts')),
  ]
  const { warnings } = await scene.upload({ artifacts })
  expect(warnings).toEqual([
    'No code of 5 sources is in 2 maps, first of all a.js.map, nor in the workspace: Sentry cannot show it (one.ts, two.ts, three.ts and 1 more).',
  ])
})
