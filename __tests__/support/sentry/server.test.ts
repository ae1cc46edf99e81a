import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Caller, type CallInit, type Reply, startCaller } from './caller.ts'
import { type SentryServerOptions } from './server.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const NOT_FOUND = { status: 404, body: { detail: 'The requested resource does not exist' } }
const DENIED = {
  status: 403,
  body: { detail: 'You do not have permission to perform this action.' },
}

let caller: Caller
const restart = async (options: Partial<SentryServerOptions>) => {
  await caller.close()
  caller = await startCaller(options)
}
const put = (fields: Record<string, unknown>) =>
  caller.call('PUT', 'releases/1.0/', { json: fields })
const stored = () => caller.server.release('1.0')
const outcome = ({ status, body }: Reply) => ({ status, body })
beforeEach(async () => {
  caller = await startCaller()
})
afterEach(() => caller.close())

describe('a call is refused', () => {
  test.each<[string, string, string, CallInit, object]>([
    [
      'without a token',
      'GET',
      'releases/',
      { token: null },
      { status: 401, body: { detail: 'Authentication credentials were not provided.' } },
    ],
    [
      'with an unknown token',
      'GET',
      'releases/',
      { token: 'x' },
      { status: 401, body: { detail: 'Invalid token' } },
    ],
    [
      'with an unknown organization token',
      'GET',
      'releases/',
      { token: 'sntrys_e30=_x' },
      { status: 401, body: { detail: 'Invalid org token' } },
    ],
    [
      'with a token that has spaces',
      'GET',
      'releases/',
      { token: 'a b' },
      {
        status: 401,
        body: { detail: 'Invalid token header. Token string should not contain spaces.' },
      },
    ],
    ['for another organization', 'GET', '/api/0/organizations/other/releases/', {}, NOT_FOUND],
    [
      'without trailing slash',
      'POST',
      'releases',
      { json: {} },
      {
        status: 404,
        body: {
          info: 'Route not found, did you forget a trailing slash? try: /api/0/organizations/acme/releases/',
        },
      },
    ],
    ['for an unknown route', 'GET', 'nothing/', {}, { status: 404, body: '' }],
    ['for a version with a slash', 'GET', 'releases/a%2Fb/', {}, { status: 404, body: '' }],
    ['for an unknown release', 'GET', 'releases/1.0/', {}, NOT_FOUND],
    [
      'with a method the route lacks',
      'PUT',
      'releases/',
      { json: {} },
      { status: 405, body: { detail: 'Method "PUT" not allowed.' } },
    ],
    ['to delete with an organization token', 'DELETE', 'releases/1.0/', {}, DENIED],
  ])('%s', async (_, method, ...[path, init, expected]) => {
    expect(await caller.call(method, path, init)).toMatchObject(expected)
  })

  test('by the front proxy, in HTML, when it is too large', async () => {
    await restart({ maxBodyBytes: 100 })
    const reply = await caller.create({ ref: 'r'.repeat(100) })
    expect(reply.status).toBe(413)
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
    expect(caller.server.releases).toEqual([])
  })
})

describe('a token with', () => {
  const expectations: [string[], string, string, number][] = [
    [[], 'GET', 'releases/1.0/', 403],
    [['project:read'], 'GET', 'releases/1.0/', 200],
    [['project:read'], 'POST', 'releases/', 403],
    [['project:write'], 'POST', 'releases/', 201],
    [['project:releases'], 'POST', 'releases/1.0/deploys/', 201],
    [['project:releases'], 'GET', 'repos/', 403],
    [['org:read'], 'GET', 'repos/', 200],
    [['org:read'], 'GET', 'releases/', 403],
    [['org:ci'], 'GET', 'repos/', 200],
    [['org:ci'], 'PUT', 'releases/1.0/', 200],
    [['project:write'], 'DELETE', 'releases/1.0/', 403],
    [['project:releases'], 'DELETE', 'releases/1.0/', 204],
  ]
  test.each(expectations)('the scopes %j: %s %s answers %d', async (scopes, ...rest) => {
    const [method, path, status] = rest
    await restart({
      tokens: [{ token: 'org-token', kind: 'user', scopes }],
      releases: [{ version: '1.0', projects: ['web'] }],
    })
    const json = { version: '2.0', projects: ['web'], environment: 'production' }
    const init = method === 'POST' || method === 'PUT' ? { json } : {}
    expect((await caller.call(method, path, init)).status).toBe(status)
  })

  test('another organization is denied', async () => {
    await restart({ tokens: [{ token: 'org-token', kind: 'org', organization: 'other' }] })
    expect(outcome(await caller.create())).toEqual(DENIED)
  })
})

describe('creating a release', () => {
  test('answers 201, then 208, then 201 for another project', async () => {
    expect((await caller.create()).status).toBe(201)
    expect((await caller.create()).status).toBe(208)
    expect((await caller.create({ projects: ['web', 'api'] })).status).toBe(201)
    expect((await caller.create({ projects: [12] })).status).toBe(208)
    expect(stored()?.projects.map(({ slug }) => slug)).toEqual(['web', 'api'])
  })

  test.each([
    ['numbers', [11, 12]],
    ['numbers as text', ['11', '12']],
    ['slugs and numbers', ['web', 12]],
  ])('takes projects as %s, by the number of the organization too', async (_, projects) => {
    const json = { version: '1.0', projects }
    const reply = await caller.call('POST', '/api/0/organizations/7/releases/', { json })
    expect(reply).toMatchObject({ status: 201, body: { projects: [{ id: 11 }, { id: 12 }] } })
  })

  test.each([
    ['an unknown project', ['web', 'banana']],
    ['a project out of reach', ['web', 'secret']],
    ['null', [null]],
  ])('is refused for %s and stores nothing', async (_, projects) => {
    expect(outcome(await caller.create({ projects }))).toEqual({
      status: 400,
      body: { projects: ['Invalid project ids or slugs'] },
    })
    expect(caller.server.releases).toEqual([])
  })

  test('is refused for a release that has a project out of reach', async () => {
    await restart({ releases: [{ version: '1.0', projects: ['secret'] }] })
    expect(outcome(await caller.create())).toEqual({
      status: 400,
      body: { projects: ['You do not have permission to one of the projects: secret'] },
    })
  })

  test('stores who called, cut to 256 characters', async () => {
    const json = { version: '1.0', projects: ['web'] }
    await caller.call('POST', 'releases/', { json, headers: { 'user-agent': 'u'.repeat(300) } })
    expect(stored()?.userAgent).toBe('u'.repeat(256))
  })

  test('keeps ref, url and date of an existing release', async () => {
    const first = { ref: 'main', url: 'https://example.org/1', dateReleased: null }
    await caller.create(first)
    const reply = await caller.create({
      ref: 'other',
      url: 'https://example.org/2',
      dateReleased: '2020-01-01T00:00Z',
    })
    expect(reply).toMatchObject({ status: 208, body: first })
  })

  test('archives and opens again', async () => {
    await caller.create()
    expect(await caller.create({ status: 'archived' })).toMatchObject({ status: 208 })
    expect((await caller.call('GET', 'releases/')).body).toEqual([])
    expect((await caller.call('GET', 'releases/?status=')).body).toHaveLength(1)
    await caller.create({ status: 'open' })
    expect((await caller.call('GET', 'releases/')).body).toHaveLength(1)
  })

  test('without projects makes a release that nobody finds', async () => {
    expect((await caller.create({ projects: [] })).status).toBe(201)
    expect(outcome(await put({ ref: 'main' }))).toEqual(NOT_FOUND)
  })
})

describe('updating a release', () => {
  beforeEach(() => caller.create({ ref: 'main', commits: [{ id: A, author_name: 'a' }] }))

  test('sets what is sent', async () => {
    const dateReleased = '2020-01-01T00:00:00Z'
    const reply = await put({ url: 'https://example.org', dateReleased, version: 'x', projects: 5 })
    expect(reply).toMatchObject({
      status: 200,
      body: { version: '1.0', ref: 'main', url: 'https://example.org', dateReleased },
    })
  })

  test('clears nothing with null or empty text, and does not open again', async () => {
    await put({ dateReleased: '2020-01-01T00:00Z', status: 'archived' })
    const reply = await put({ ref: '', url: null, dateReleased: null, status: 'open' })
    expect(reply.body).toMatchObject({
      ref: 'main',
      dateReleased: '2020-01-01T00:00:00Z',
      status: 'archived',
    })
  })

  test('with empty refs clears all commits, even those of the same request', async () => {
    const reply = await put({ refs: [], commits: [{ id: B }] })
    expect(reply.body).toMatchObject({ commitCount: 0, lastCommit: null, authors: [] })
    expect(stored()?.heads.size).toBe(0)
  })

  test.each<[string, Record<string, unknown>, number, unknown]>([
    [
      'an unknown repository',
      { refs: [{ repository: 'not_a_repo', commit: A }] },
      400,
      { refs: ['Invalid repository names: not_a_repo'] },
    ],
    [
      'a commit without id',
      { commits: [{ repository: 'acme/web' }] },
      400,
      { commits: { id: ['This field is required.'] } },
    ],
    ['null refs', { refs: null }, 400, { refs: ['This field may not be null.'] }],
    [
      'a url of more than 200 characters',
      { url: `https://example.org/${'x'.repeat(190)}` },
      500,
      { detail: 'Internal Error', errorId: expect.any(String) },
    ],
  ])('is refused with %s', async (_, fields, ...[status, body]) => {
    expect(outcome(await put(fields))).toEqual({ status, body })
  })

  test('is refused when one of its projects is out of reach', async () => {
    await restart({ releases: [{ version: '1.0', projects: ['web', 'secret'] }] })
    expect(outcome(await put({ ref: 'main' }))).toEqual(NOT_FOUND)
    expect((await caller.call('GET', 'releases/1.0/')).status).toBe(200)
  })
})

test('a release that issues refer to is not deleted', async () => {
  await restart({
    tokens: [{ token: 'org-token', kind: 'integration', scopes: ['project:admin'] }],
    releases: [
      { version: '1.0', projects: ['web'], referencedByIssues: true },
      { version: '2.0', projects: ['web'] },
    ],
  })
  expect(outcome(await caller.call('DELETE', 'releases/1.0/'))).toEqual({
    status: 400,
    body: { detail: 'This release is referenced by active issues and cannot be removed.' },
  })
  expect(outcome(await caller.call('DELETE', 'releases/2.0/'))).toEqual({ status: 204, body: '' })
  expect(caller.server.releases.map(({ version }) => version)).toEqual(['1.0'])
})

test('all routes live below the prefix', async () => {
  await restart({ pathPrefix: '/sentry' })
  expect(caller.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sentry$/)
  expect((await caller.create()).status).toBe(201)
  const bare = caller.server.url.replace('/sentry', '')
  const headers = { authorization: 'Bearer org-token' }
  const reply = await fetch(`${bare}/api/0/organizations/acme/releases/`, { headers })
  expect([reply.status, new URL(reply.url).pathname]).toEqual([200, '/auth/login/'])
  expect(await reply.text()).toContain('<title>Login | Sentry</title>')
})

test.each(['a b', 'p@1.0+x', '100%', '#1?', 'ü"(x)'])(
  'the version %s is found encoded',
  async (version) => {
    await caller.create({ version })
    const reply = await caller.call('GET', `releases/${encodeURIComponent(version)}/`)
    expect(reply).toMatchObject({ status: 200, body: { version } })
  },
)
