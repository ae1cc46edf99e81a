import { isDeepStrictEqual } from 'node:util'
import { startSentryServer } from '../../__tests__/support/sentry/server.ts'
import type { Check } from './checks.ts'
import type { RealSentry } from './sentry.ts'

/** A request below `organizations/acme/`, unless it begins with a slash; `token` is one of the seed's. */
type Request = { method: string; path: string; json?: unknown; token?: string }

/** Requests that follow one another, about a release of their own. */
type Sequence = { name: string; requests: readonly Request[] }

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

const create = (fields: object, token = 'org'): Request => ({
  method: 'POST',
  path: 'releases/',
  json: { version: 'VERSION', projects: ['web'], ...fields },
  token,
})
const deploy = (fields: object, token = 'org'): Request => ({
  method: 'POST',
  path: 'releases/VERSION/deploys/',
  json: { environment: 'qa', ...fields },
  token,
})
const update = (json: unknown): Request => ({ method: 'PUT', path: 'releases/VERSION/', json })
const read = (path = '', token = 'org'): Request => ({
  method: 'GET',
  path: `releases/VERSION/${path}`,
  token,
})
const commits = (...list: object[]): Request => create({ commits: list })

// Each is as short as it can be, and about one thing.
const SEQUENCES: readonly Sequence[] = [
  ...[
    {},
    { projects: ['web', 'api'] },
    { projects: ['nothing'] },
    { projects: 'web' },
    { projects: [1] },
    { projects: ['1'] },
    { projects: null },
    { version: '' },
    { version: null },
    { version: 'latest' },
    { version: 'a/b' },
    { version: 'v'.repeat(201) },
    { ref: 'r'.repeat(201) },
    { ref: null },
    { url: 'https://a.example/x' },
    { url: 'https://intranet/x' },
    { url: false },
    { url: `https://a.example/${'p'.repeat(2048)}` },
    { dateReleased: '2026-01-01T00:00:00Z' },
    { dateReleased: '2026-01-01T00:00:00.123456Z' },
    { dateReleased: '2026-01-01' },
    { dateReleased: '0001-01-01T00:00:00+10:00' },
    { dateReleased: '2026-01-01T00:00:00+24:00' },
    { status: 'closed' },
    { owner: 'nobody' },
    { commits: null },
    { commits: ['a'] },
    { refs: [{ repository: 'nothing', commit: A }] },
  ].map((fields) => ({
    name: `POST ${JSON.stringify(fields).slice(0, 60)}`,
    requests: [create(fields), read()],
  })),
  ...[
    { id: A },
    { id: 'x'.repeat(65) },
    { id: A, repository: 'r'.repeat(65) },
    { id: A, repository: 'Demo-Org/Shop', message: 'm' },
    { id: A, author_email: 'e'.repeat(76) },
    { id: A, author_name: 'Ada Author' },
    { id: A, author_name: 'Ada', author_email: 'Ada@Example.org' },
    { id: A, author_name: 'n'.repeat(129) },
    { id: A, timestamp: '2026-01-01T00:00:00+02:00' },
    { id: A, timestamp: '2026-01-01' },
    { id: A, message: null },
    { id: A, message: 'not this #skipsentry' },
    { id: A, patch_set: [{ path: 'a', type: 'R' }] },
    { id: A, patch_set: [{ path: 'p'.repeat(511), type: 'A' }] },
  ].map((commit) => ({
    name: `POST the commit ${JSON.stringify(commit).slice(0, 60)}`,
    requests: [commits(commit), read('commits/')],
  })),
  {
    name: 'POST again, with other commits and projects',
    requests: [
      commits({ id: A }),
      create({ projects: ['api'], commits: [{ id: B }] }),
      create({}),
      read(),
      read('commits/'),
    ],
  },
  {
    name: 'commits are sorted by their times',
    requests: [
      commits(
        { id: A, timestamp: '2026-01-01T00:00:00Z' },
        { id: B, timestamp: '2026-01-02T00:00:00Z' },
      ),
      read('commits/'),
    ],
  },
  {
    name: 'PUT',
    requests: [
      create({}),
      update({ ref: 'r', url: 'https://a.example/', dateReleased: '2026-01-01T00:00:00Z' }),
      update({ ref: '', url: null }),
      update({ url: 'x' }),
      read(),
    ],
  },
  { name: 'PUT of a release that is not there', requests: [update({ ref: 'r' })] },
  {
    name: 'GET of a release that is not there',
    requests: [read(), read('commits/'), read('deploys/')],
  },
  ...['org', 'user', 'userReleasesOnly', 'userWithProjectRead', 'integration'].map((token) => ({
    name: `deploys by the token ${token}`,
    requests: [
      create({ projects: ['web', 'api'] }),
      deploy({}, token),
      deploy({ projects: ['web'] }, token),
      deploy({ projects: ['nothing'] }, token),
      deploy({ projects: ['p0'] }, token),
      read('deploys/', token),
      read('deploys/?project=none', token),
      read('', token),
    ],
  })),
  ...[
    { environment: 'a/b' },
    { environment: 'e'.repeat(65) },
    { environment: undefined },
    { name: 'n'.repeat(65) },
    { url: 'x' },
    { dateStarted: 'x' },
    { projects: [] },
  ].map((fields) => ({
    name: `a deploy with ${JSON.stringify(fields).slice(0, 40)}`,
    requests: [create({}), deploy(fields)],
  })),
  ...['userReadOnly', 'outsider', 'orgRevoked', 'orgRival', 'nobody'].map((token) => ({
    name: `the token ${token}`,
    requests: [create({}, token), read('', token)],
  })),
  ...['org', 'user', 'userReleasesOnly'].map((token) => ({
    name: `the repositories for the token ${token}`,
    requests: [{ method: 'GET', path: 'repos/?query=shop', token }],
  })),
  {
    name: 'what is not the API',
    requests: [{ method: 'GET', path: '/nothing/', token: 'org' }],
  },
]

/** Sends the same requests to a real Sentry and to the loopback one, and looks at statuses and bodies. */
export async function compareWithProfile(real: RealSentry): Promise<Check[]> {
  const { tokens } = real
  const release = ['project:releases', 'org:read']
  const scopes: Record<string, string[]> = {
    user: release,
    userReleasesOnly: ['project:releases'],
    userWithProjectRead: [...release, 'project:read'],
    userReadOnly: ['project:read', 'org:read'],
    integration: release,
  }
  const [organizationId] = await real.query(
    "select id from sentry_organization where slug = 'acme'",
  )
  const loopback = await startSentryServer({
    organization: 'acme',
    organizationId: Number(organizationId),
    profile: '23.7.1',
    tokens: [
      { token: tokens['org'] ?? '', kind: 'org' },
      { token: tokens['orgRival'] ?? '', kind: 'org', organization: 'rival' },
      { token: tokens['outsider'] ?? '', kind: 'user', scopes: release, organization: 'rival' },
      ...Object.entries(scopes).map(([name, list]) => ({
        token: tokens[name] ?? '',
        kind: 'user' as const,
        scopes: list,
      })),
    ],
    projects: ['web', 'api', 'p0'].map((slug, at) => ({ id: at + 1, slug })),
    repositories: [{ name: 'Demo-Org/Shop', provider: 'integrations:github' }],
  })
  try {
    const checks: Check[] = []
    for (const [index, { name, requests }] of SEQUENCES.entries()) {
      const replay = (url: string): Promise<Reply[]> =>
        send(url, requests, { tokens, version: `compared-${index}` })
      const [wanted, found] = [await replay(real.url), await replay(loopback.url)]
      const first = wanted.findIndex((reply, at) => !isDeepStrictEqual(reply, found[at]))
      const at = Math.max(first, 0)
      checks.push({
        subject: 'release',
        name: `the same for ${name}`,
        found: found[at],
        wanted: wanted[at],
      })
    }
    return checks
  } finally {
    await loopback.close()
  }
}

type Reply = { status: number; body: unknown }

async function send(
  url: string,
  requests: readonly Request[],
  { tokens, version }: { tokens: RealSentry['tokens']; version: string },
): Promise<Reply[]> {
  const replies: Reply[] = []
  for (const { method, path, json, token = 'org' } of requests) {
    const place = path.startsWith('/') ? path : `/api/0/organizations/acme/${path}`
    const response = await fetch(url + place.replace('VERSION', version), {
      method,
      headers: {
        authorization: `Bearer ${tokens[token] ?? 'sntryu_unknown'}`,
        'content-type': 'application/json',
        // A kept connection may be closed at any time.
        connection: 'close',
      },
      body: json === undefined ? null : JSON.stringify(json).replace('VERSION', version),
      redirect: 'manual',
    })
    replies.push({ status: response.status, body: normalize(parse(await response.text())) })
  }
  return replies
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A page is as good as any other.
    return text === '' ? '' : '<page>'
  }
}

/** What says nothing of the protocol, or is of no use to a client. */
const IGNORED = new Set(
  'versionInfo shortVersion errorId id userAgent owner newGroups platforms data firstEvent lastEvent currentProjectMeta authors integrationId externalId externalSlug provider pullRequest suspectCommitType releases hasHealthData platform url'.split(
    ' ',
  ),
)

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value === 'string') return value.replace(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/, '<time>')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !IGNORED.has(key))
      .map(([key, item]) => [key, normalize(item)]),
  )
}
