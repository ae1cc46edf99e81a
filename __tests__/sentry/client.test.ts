import { describe, expect, test } from '@jest/globals'
import type { ReleasePayload } from '../../src/release/payload.ts'
import { parseVersion } from '../../src/release/version.ts'
import { createSentryApi, type SentryApi } from '../../src/sentry/client.ts'
import type { SentryCall, SentryResponse } from '../../src/sentry/http.ts'
import { shaOf } from '../support/memory-source.ts'

/** A body is `json`, or else `text`. The first one's `url` is the server's. */
type Canned = {
  status: number
  json?: unknown
  text?: string
  link?: string
  isTooLarge?: true
  url?: string
}

const PAGE = '<!DOCTYPE html><html><head><title>GlitchTip</title></head></html>'

/** The client over a server that gives these responses, one after the other. */
function apiWith(...responses: readonly Canned[]): { api: SentryApi; calls: SentryCall[] } {
  const calls: SentryCall[] = []
  const waiting = [...responses]
  const send = async (call: SentryCall): Promise<SentryResponse> => {
    calls.push(call)
    const next = waiting.shift()
    if (next === undefined) throw new Error(`unexpected request: ${call.method} ${call.path}`)
    const { status, json, text = JSON.stringify(json) ?? '', link, isTooLarge } = next
    const headers = new Headers(link === undefined ? {} : { link })
    const response = { call, status, json, text, headers, attempts: 1 }
    return isTooLarge ? { ...response, isTooLarge } : response
  }
  const url = responses[0]?.url ?? 'https://sentry.example.com'
  const context = { org: 'ac me', projects: ['web'], url }
  return { api: createSentryApi({ send }, context), calls }
}

const GITHUB = { provider: { id: 'integrations:github' }, status: 'active', externalSlug: '' }

const SHA = shaOf(1)
const WHOLE: ReleasePayload = {
  version: parseVersion('web@1', 'version'),
  projects: ['web'],
  ref: SHA,
  url: 'https://a.example/',
  dateReleased: '2026-01-01T00:00:00Z',
  commits: [],
  refs: [{ repository: 'acme/web', commit: SHA, previousCommit: null }],
}
const RELEASE = 'organizations/ac%20me/releases/web%401/'

test.each<[string, Canned, (api: SentryApi) => Promise<unknown>, SentryCall]>([
  [
    'readRelease',
    { status: 404 },
    (api) => api.readRelease('web@1'),
    { method: 'GET', path: RELEASE, purpose: 'read release web@1' },
  ],
  [
    'readReleaseCommits',
    { status: 404 },
    (api) => api.readReleaseCommits('web@1'),
    {
      method: 'GET',
      path: `${RELEASE}commits/`,
      query: [],
      purpose: 'read the commits of release web@1',
    },
  ],
  [
    'listReleaseHeads',
    { status: 404 },
    (api) => api.listReleaseHeads('a b', { text: 'x', cursor: '' }),
    {
      method: 'GET',
      path: 'projects/ac%20me/a%20b/releases/',
      query: [['query', 'x']],
      purpose: 'list the releases of project a b',
    },
  ],
  [
    'findRepository',
    { status: 404 },
    (api) => api.findRepository('acme/web'),
    {
      method: 'GET',
      path: 'organizations/ac%20me/repos/',
      query: [['query', 'acme/web']],
      purpose: 'list the repositories',
    },
  ],
  [
    'createRelease',
    { status: 500 },
    (api) => api.createRelease(WHOLE, 2),
    {
      method: 'POST',
      path: 'organizations/ac%20me/releases/',
      body: {
        json: {
          version: 'web@1',
          projects: ['web'],
          ref: SHA,
          url: 'https://a.example/',
          dateReleased: '2026-01-01T00:00:00Z',
          refs: [{ repository: 'acme/web', commit: SHA }],
        },
      },
      purpose: 'create release web@1',
      attempt: 2,
    },
  ],
  [
    'updateRelease',
    { status: 200, json: { version: 'web@1', projects: [] } },
    (api) => api.updateRelease('web@1', { ref: 'b' }),
    { method: 'PUT', path: RELEASE, body: { json: { ref: 'b' } }, purpose: 'update release web@1' },
  ],
  [
    'listDeploys',
    { status: 200, json: [] },
    (api) => api.listDeploys('web@1', ['1', '2']),
    {
      method: 'GET',
      path: `${RELEASE}deploys/`,
      query: [
        ['project', '1'],
        ['project', '2'],
      ],
      purpose: 'list the deploys of release web@1',
    },
  ],
  [
    'createDeploy',
    { status: 201, json: { id: 1 } },
    (api) => api.createDeploy('web@1', { environment: 'qa', projects: ['web'] }),
    {
      method: 'POST',
      path: `${RELEASE}deploys/`,
      body: { json: { environment: 'qa', projects: ['web'] } },
      repeatable: 'unless-done',
      purpose: 'create the deploy to qa',
    },
  ],
])('%s sends this request', async (_name, response, act, call) => {
  const { api, calls } = apiWith(response)
  await act(api)
  expect(calls).toEqual([call])
})

test('connections are opened ahead for deploys that are still to come, not behind the last', async () => {
  const deploy = { status: 201, json: { id: 1 } }
  const { api, calls } = apiWith({ status: 404 }, deploy, deploy, { status: 404 })
  api.expectDeploys(2)
  await api.readRelease('web@1')
  for (const environment of ['qa', 'production'])
    await api.createDeploy('web@1', { environment, projects: ['web'] })
  await api.readRelease('web@1')
  expect(calls.map(({ isFollowed = false }) => isFollowed)).toEqual([true, true, false, false])
})

describe('a repository', () => {
  test.each<[string, Canned, object]>([
    [
      'linked, in another spelling',
      { status: 200, json: [{ name: 'Acme/Web', ...GITHUB }] },
      { name: 'Acme/Web', linked: true, reason: 'linked in Sentry as Acme/Web' },
    ],
    [
      'linked under another name',
      { status: 200, json: [{ name: 'Web', ...GITHUB, externalSlug: 'acme/web' }] },
      { name: 'Web', linked: true },
    ],
    [
      'linked, beside one of the same name that is not',
      { status: 200, json: [{ name: 'acme/web' }, { name: 'ACME/web', ...GITHUB }] },
      { name: 'ACME/web', linked: true },
    ],
    [
      'linked once, but disabled',
      { status: 200, json: [{ name: 'Acme/Web', ...GITHUB, status: 'disabled' }] },
      { name: 'Acme/Web', linked: false, reason: 'known to Sentry by name only' },
    ],
    [
      'known by name only',
      { status: 200, json: [{ name: 'Acme/Web' }] },
      { name: 'Acme/Web', linked: false, reason: 'known to Sentry by name only' },
    ],
    [
      'of another host',
      {
        status: 200,
        json: [{ name: 'acme/web', ...GITHUB, provider: { id: 'integrations:gitlab' } }],
      },
      { linked: false, reason: 'known to Sentry by name only' },
    ],
    [
      'not known, with others of similar names',
      { status: 200, json: [{ name: 'acme/web-app', ...GITHUB }] },
      {
        name: 'acme/web',
        linked: false,
        reason: 'not linked in Sentry: install the GitHub integration for suspect commits',
      },
    ],
    [
      'on a server without repositories',
      { status: 404 },
      { name: 'acme/web', linked: false, reason: 'this server links no repositories' },
    ],
    [
      'that the token may not look up',
      { status: 403, json: { detail: 'no' } },
      { name: 'acme/web', linked: false, reason: expect.stringContaining('scope org:read') },
    ],
  ])('%s', async (_name, response, expected) => {
    const { api, calls } = apiWith(response)
    expect(await api.findRepository('acme/web')).toMatchObject(expected)
    expect(calls).toMatchObject([
      { method: 'GET', path: 'organizations/ac%20me/repos/', query: [['query', 'acme/web']] },
    ])
  })

  test.each([{ status: 200, json: { name: 'acme/web' } }, { status: 410 }])(
    'is not looked up by %j, which is an error',
    async (response) => {
      await expect(apiWith(response).api.findRepository('acme/web')).rejects.toThrow(
        'list the repositories',
      )
    },
  )
})

// As Sentry writes it: both links always, with `results` to tell whether there is anything behind one.
const commit = (id: string): object => ({ id, dateCreated: '2026-01-01T00:00:00Z' })
const next = (cursor: string, results = 'true'): string =>
  `<https://s/?cursor=0:0:1>; rel="previous"; results="false", <https://s/?cursor=${cursor}>; rel="next"; results="${results}"; cursor="${cursor}"`

describe('the commits of a release', () => {
  test('are read page by page', async () => {
    const { api, calls } = apiWith(
      { status: 200, json: [commit('a')], link: next('0:100:0') },
      { status: 200, json: [commit('b')], link: next('0:200:0', 'false') },
    )
    const commits = await api.readReleaseCommits('web@1/2')
    expect(commits).toMatchObject([{ id: 'a' }, { id: 'b' }])
    expect(calls.map(({ query }) => query)).toEqual([[], [['cursor', '0:100:0']]])
    expect(calls[0]?.path).toBe('organizations/ac%20me/releases/web%401%2F2/commits/')
  })

  test('end where a server names the same page for ever', async () => {
    const page = { status: 200, json: [commit('a')], link: next('0:100:0') }
    const commits = await apiWith(page, page).api.readReleaseCommits('web@1')
    expect(commits).toMatchObject([{ id: 'a' }, { id: 'a' }])
  })

  test.each([
    ['the release exists', { status: 200, json: { version: 'web@1' } }, 'unlisted'],
    ['the release does not exist', { status: 404, json: { detail: 'Not Found' } }, null],
  ])('that are a web page, where %s', async (_name, release, expected) => {
    const { api, calls } = apiWith({ status: 200, text: PAGE }, release)
    expect(await api.readReleaseCommits('web@1')).toBe(expected)
    expect(calls[1]?.path).toBe('organizations/ac%20me/releases/web%401/')
  })

  test('are an error where a web page comes in place of everything', async () => {
    const { api } = apiWith({ status: 200, text: PAGE }, { status: 200, text: PAGE })
    await expect(api.readReleaseCommits('web@1')).rejects.toThrow('read the commits of release')
  })

  test('are null for a release that does not exist, and an error for half of one', async () => {
    expect(await apiWith({ status: 404 }).api.readReleaseCommits('web@1')).toBeNull()
    const half = apiWith({ status: 200, json: [], link: next('1') }, { status: 404 })
    await expect(half.api.readReleaseCommits('web@1')).rejects.toThrow('read the commits')
  })
})

const FIRST_PAGE = { text: '', cursor: '' }

test('releases come by pages, each with the cursor of the next', async () => {
  const head = { version: 'web@1', lastCommit: { id: 'a', repository: { name: 'acme/web' } } }
  const { api, calls } = apiWith(
    { status: 200, json: [head, { version: 'web@0' }], link: next('0:100:0') },
    { status: 200, json: [], link: next('0:100:0') },
  )
  expect(await api.listReleaseHeads('web', FIRST_PAGE)).toEqual({
    heads: [{ version: 'web@1', commit: 'a', repository: 'acme/web' }],
    next: '0:100:0',
  })
  const second = { text: 'web@', cursor: '0:100:0' }
  expect(await api.listReleaseHeads('web', second)).toEqual({ heads: [], next: null })
  expect(calls.map(({ query }) => query)).toEqual([
    [],
    [
      ['query', 'web@'],
      ['cursor', '0:100:0'],
    ],
  ])
})

test('of releases whose page is too large only the newest ten are asked for', async () => {
  const head = { version: 'web@1', lastCommit: { id: 'a', repository: { name: 'acme/web' } } }
  const { api, calls } = apiWith(
    { status: 200, isTooLarge: true },
    { status: 200, json: [head], link: next('10:1:0') },
  )
  expect(await api.listReleaseHeads('web', { text: 'web@', cursor: '0:100:0' })).toEqual({
    heads: [{ version: 'web@1', commit: 'a', repository: 'acme/web' }],
    next: null,
  })
  expect(calls.map(({ query }) => query)).toEqual([
    [
      ['query', 'web@'],
      ['cursor', '0:100:0'],
    ],
    [
      ['query', 'web@'],
      ['cursor', '0:100:0'],
      ['per_page', '10'],
    ],
  ])
})

test.each([403, 404])('releases that may not be listed (%i) are unknown', async (status) => {
  expect(await apiWith({ status }).api.listReleaseHeads('web', FIRST_PAGE)).toBeNull()
})

describe('a write that is done without a word, or not at all', () => {
  const STORED = { version: 'web@1', projects: [{ id: 1, slug: 'web' }] }
  const PAYLOAD: ReleasePayload = {
    version: parseVersion('web@1', 'version'),
    projects: ['web'],
    ref: null,
    url: null,
    dateReleased: null,
    commits: [],
    refs: [],
  }

  test.each([201, 204])('%i: the release is read', async (status) => {
    const { api, calls } = apiWith({ status }, { status: 200, json: STORED })
    expect(await api.createRelease(PAYLOAD, 1)).toMatchObject({
      kind: 'written',
      status,
      release: { version: 'web@1', projects: [{ id: '1', slug: 'web' }] },
    })
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  test('and is not there after all: it is refused', async () => {
    const { api } = apiWith({ status: 201 }, { status: 404 })
    expect(await api.createRelease(PAYLOAD, 1)).toMatchObject({ kind: 'refused' })
  })

  test('of an update: the release is read', async () => {
    const { api } = apiWith({ status: 204 }, { status: 200, json: { ...STORED, ref: 'a' } })
    expect(await api.updateRelease('web@1', { ref: 'a' })).toMatchObject({ version: 'web@1' })
  })

  test.each([
    { ref: 'a' },
    { url: 'https://a.example/' },
    { dateReleased: '2026-01-01T00:00:00Z' },
    { ref: 'old', dateReleased: '2026-01-01T00:00:00Z' },
  ])('of an update to %j that the release does not show: it is refused', async (changes) => {
    const { api } = apiWith({ status: 200 }, { status: 200, json: { ...STORED, ref: 'old' } })
    await expect(api.updateRelease('web@1', changes)).rejects.toThrow('update release web@1')
  })

  test('and the release lacks the commits that were sent: it is refused', async () => {
    const commits = [{ id: 'a', timestamp: '2026-01-01T00:00:00Z' }]
    const { api } = apiWith(
      { status: 200 },
      { status: 200, json: STORED },
      { status: 200, json: [] },
    )
    expect(await api.createRelease({ ...PAYLOAD, commits }, 1)).toMatchObject({ kind: 'refused' })
  })

  test.each<[string, Canned, Canned, string]>([
    [
      'has no releases, but takes source maps',
      { status: 404 },
      { status: 200, json: { chunkSize: 1024 } },
      'unsupported',
    ],
    ['has releases, but not this organization', { status: 404 }, { status: 404 }, 'refused'],
    [
      'lists releases all the same',
      { status: 200, json: [] },
      { status: 200, json: { chunkSize: 1024 } },
      'refused',
    ],
  ])('404 of a server that %s', async (_name, list, options, kind) => {
    const { api, calls } = apiWith({ status: 404 }, list, options)
    expect(await api.createRelease(PAYLOAD, 1)).toMatchObject({ kind })
    expect(calls.slice(1).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET organizations/ac%20me/releases/',
      'GET organizations/ac%20me/chunk-upload/',
    ])
  })

  test('but not one with a page', async () => {
    const { api, calls } = apiWith({ status: 200, text: PAGE })
    expect(await api.createRelease(PAYLOAD, 1)).toMatchObject({ kind: 'refused' })
    expect(calls).toHaveLength(1)
  })
})

describe('a deploy', () => {
  const BODY = { environment: 'qa', projects: ['web'] }
  test.each([
    [
      { status: 201, json: { id: 7, environment: 'qa' } },
      { kind: 'created', deploy: { id: '7' } },
    ],
    [{ status: 200, json: 'a page' }, { kind: 'unclear' }],
    [{ status: 502 }, { kind: 'unclear' }],
    [{ status: 408 }, { kind: 'unclear' }],
  ])('after %j', async (response, expected) => {
    expect(await apiWith(response).api.createDeploy('web@1', BODY)).toMatchObject(expected)
  })

  test.each([403, 404])(
    'is not possible where the server has a page for it (%i)',
    async (status) => {
      const { api } = apiWith({ status, text: PAGE }, { status, text: PAGE })
      expect(await api.createDeploy('web@1', BODY)).toEqual({ kind: 'unsupported' })
      expect(await api.listDeploys('web@1', ['1'])).toBeNull()
    },
  )

  test.each([403, 404])('behind a page of sentry.io (%i) is an error', async (status) => {
    const { api } = apiWith({ status, text: PAGE, url: 'https://de.sentry.io' })
    await expect(api.createDeploy('web@1', BODY)).rejects.toThrow(`answered ${status}`)
  })

  test.each([400, 403, 404, 429])('is refused with %i', async (status) => {
    const { api } = apiWith({ status, json: { detail: 'no' } })
    await expect(api.createDeploy('web@1', BODY)).rejects.toThrow(`answered ${status}`)
  })
})
