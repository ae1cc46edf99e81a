import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runProcess } from './read-git.ts'
import { links, OTHER_TOKEN, startScene, TOKEN, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const ZEROS = '0'.repeat(40)

test.each([
  ['unknown base', 'web/compare/gone...main', 404, 'Not Found'],
  ['unknown SHA', `web/compare/${ZEROS}...main`, 404, 'Not Found'],
  ['two dots', 'web/compare/v1.9..main', 404, 'Not Found'],
  [
    'other histories',
    'web/compare/main...unrelated',
    404,
    'No common ancestor between main and unrelated.',
  ],
  ['commit: unknown SHA', `web/commits/${ZEROS}`, 422, `No commit found for SHA: ${ZEROS}`],
  ['commit: unknown branch', 'web/commits/a%2Fb', 422, 'No commit found for SHA: a/b'],
  ['commit: revision syntax', 'web/commits/main~1', 422, 'No commit found for SHA: main~1'],
  ['commit: an option', 'web/commits/--all', 422, 'No commit found for SHA: --all'],
  ['commit list of an unknown branch', 'web/commits?sha=gone', 404, 'Not Found'],
  ['unknown tag object', `web/git/tags/${ZEROS}`, 404, 'Not Found'],
  ['broken encoding', 'web/commits/%E0%A4', 404, 'Not Found'],
  ['route', 'web/nothing', 404, 'Not Found'],
  ['empty: commits', 'empty/commits', 409, 'Git Repository is empty.'],
  ['empty: refs', 'empty/git/matching-refs/tags/', 409, 'Git Repository is empty.'],
  ['private without a token', 'secret/commits', 404, 'Not Found'],
  ['unknown repository', 'nobody/commits', 404, 'Not Found'],
])('error for %s', async (_, path, ...expected) => {
  const reply = await scene.get(`/repos/acme/${path}`)
  expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect([reply.status, reply.body['message']]).toEqual(expected)
})

describe('access', () => {
  test.each([
    ['a reader', `Bearer ${TOKEN}`, 200],
    ['a token without access', `Bearer ${OTHER_TOKEN}`, 404],
    ['an unknown token', 'Bearer nonsense', 401],
    ['another scheme', 'Digest nonsense', 401],
  ])('private repository: %s', async (_, authorization, status) => {
    expect((await scene.get('/repos/acme/secret/commits', { authorization })).status).toBe(status)
  })

  test('a renamed repository is redirected to its number, query and all', async () => {
    const reply = await scene.get('/repos/acme/site/commits/v2.0?per_page=5')
    expect(reply.status).toBe(301)
    expect(reply.headers.get('location')).toBe(
      `${scene.server.url}/repositories/7/commits/v2.0?per_page=5`,
    )
    expect((await scene.get(reply.headers.get('location') ?? '')).body['sha']).toBe(scene.shas[40])
  })

  test('GitHub Enterprise Server: links keep the prefix of the API', async () => {
    const reply = await scene.get('/api/v3/repos/acme/web/commits?per_page=1')
    expect(links(reply)['next']).toBe(
      `${scene.server.url}/api/v3/repositories/7/commits?per_page=1&page=2`,
    )
  })

  test('the rate limit is counted, exceeded and reset', async () => {
    const before = { ...scene.server.rateLimit }
    scene.server.rateLimit.remaining = 1
    const last = await scene.get('/repos/acme/web/commits')
    expect(last.headers.get('x-ratelimit-remaining')).toBe('0')
    const exceeded = await scene.get('/repos/acme/web/commits')
    expect(exceeded.status).toBe(403)
    expect(exceeded.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(exceeded.headers.get('x-ratelimit-reset')).toBe(String(before.reset))
    expect((await scene.get('/rate_limit')).body['rate']).toMatchObject({
      limit: 5000,
      remaining: 0,
    })
    scene.server.rateLimit.reset = 0
    expect((await scene.get('/repos/acme/web/commits')).headers.get('x-ratelimit-remaining')).toBe(
      '4999',
    )
  })
})

describe('git over HTTP', () => {
  let bare = ''
  beforeAll(async () => {
    bare = mkdtempSync(join(tmpdir(), 'bare-'))
    await tryGit(bare, ['init', '--quiet', '--bare'])
  })
  afterAll(() => rmSync(bare, { recursive: true, force: true }))

  test('a partial fetch of a commit that no ref points at has no blobs', async () => {
    const tip = scene.nasty.repository.revParse('main')
    scene.nasty.repository.checkout(tip)
    const unreachable = scene.nasty.repository.commit({ message: 'Lost\n', files: { lost: 'x' } })
    scene.nasty.repository.checkout('main')
    const url = `${scene.server.url}/acme/nasty.git`
    const fetched = await tryGit(bare, [
      'fetch',
      '--filter=blob:none',
      '--no-tags',
      url,
      unreachable,
    ])
    expect(fetched.stderr.toString()).not.toContain('fatal')
    expect(fetched.code).toBe(0)
    const objects = await tryGit(bare, [
      'cat-file',
      '--batch-all-objects',
      '--batch-check=%(objecttype)',
    ])
    const types = new Set(objects.stdout.toString().trim().split('\n'))
    expect(types).toEqual(new Set(['commit', 'tree']))
    const log = await tryGit(bare, ['rev-list', '--count', unreachable])
    expect(Number(log.stdout)).toBe(
      Number(scene.nasty.repository.git(['rev-list', '--count', tip])) + 1,
    )
    expect(
      scene.server.requests.find(({ path }) => path.startsWith('/acme/nasty.git'))?.headers,
    ).toMatchObject({ 'git-protocol': 'version=2' })
  })

  test.each([
    { name: 'a reader', config: basic(TOKEN), path: 'acme/secret.git', code: 0 },
    { name: 'a reader, no ending', config: basic(TOKEN), path: 'acme/secret', code: 0 },
    { name: 'nobody', config: [], path: 'acme/secret.git', code: 128 },
    { name: 'no access', config: basic(OTHER_TOKEN), path: 'acme/secret.git', code: 128 },
    { name: 'an unknown token', config: basic('nonsense'), path: 'acme/web.git', code: 128 },
    { name: 'a former name', config: [], path: 'acme/site.git', code: 0 },
  ])('listing the refs of $path: $name', async ({ config, path, code }) => {
    const url = `${scene.server.url}/${path}`
    expect((await tryGit(bare, [...config, 'ls-remote', url])).code).toBe(code)
  })

  test.each([
    ['nobody is asked for credentials', 'acme/secret.git/info/refs?service=git-upload-pack', 401],
    ['writing', 'acme/web.git/info/refs?service=git-receive-pack', 403],
    ['the protocol without a service', 'acme/web.git/info/refs', 403],
    ['a renamed repository', 'acme/site/info/refs?service=git-upload-pack', 301],
  ])('%s', async (_, path, status) => {
    const response = await fetch(`${scene.server.url}/${path}`, { redirect: 'manual' })
    expect(response.status).toBe(status)
    expect(response.headers.has('www-authenticate')).toBe(status === 401)
  })

  test('a compressed request is understood', async () => {
    const lines = ['0014command=ls-refs\n', '0001', '001bref-prefix refs/tags/v2', '0000'].join('')
    const response = await fetch(`${scene.server.url}/acme/web.git/git-upload-pack`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-git-upload-pack-request',
        'content-encoding': 'gzip',
        'git-protocol': 'version=2',
      },
      body: gzipSync(lines),
    })
    expect(await response.text()).toContain(`${scene.annotated} refs/tags/v2.0`)
  })
})

function tryGit(directory: string, args: readonly string[]): ReturnType<typeof runProcess> {
  return runProcess(args, { directory, environment: {}, input: '' })
}

/** Configuration that sends a token as actions/checkout has git send it. */
function basic(token: string): string[] {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return ['-c', `http.extraHeader=Authorization: Basic ${credentials}`]
}
