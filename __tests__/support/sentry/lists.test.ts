import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Caller, type Reply, startCaller } from './caller.ts'
import { type SentryServerOptions } from './server.ts'

const A = 'a'.repeat(40)

let caller: Caller
const restart = async (options: Partial<SentryServerOptions>) => {
  await caller.close()
  caller = await startCaller(options)
}
const outcome = ({ status, body }: Reply) => ({ status, body })
const deploy = (fields: Record<string, unknown>) =>
  caller.call('POST', 'releases/1.0/deploys/', { json: { environment: 'production', ...fields } })
const versions = (reply: Reply) =>
  (reply.body as { version: string }[]).map(({ version }) => version)
beforeEach(async () => {
  caller = await startCaller()
})
afterEach(() => caller.close())

describe('deploys', () => {
  beforeEach(() => caller.create({ projects: ['web', 'api'] }))

  test('are added by every call, and only the last per environment is listed', async () => {
    const dateFinished = '2020-01-01T00:00:00.000Z'
    await deploy({ name: 'first', dateFinished })
    await deploy({ environment: 'staging', dateFinished })
    const reply = await deploy({ name: 'last', url: 'https://example.org' })
    const last = {
      id: expect.any(String),
      environment: 'production',
      name: 'last',
      url: 'https://example.org',
      dateStarted: null,
      dateFinished: expect.stringMatching(/Z$/),
    }
    expect(outcome(reply)).toEqual({ status: 201, body: last })
    expect((await caller.call('GET', 'releases/1.0/deploys/')).body).toEqual([
      last,
      expect.objectContaining({ environment: 'staging' }),
    ])
    expect((await caller.call('GET', 'releases/1.0/')).body).toMatchObject({
      deployCount: 3,
      lastDeploy: last,
    })
    expect(caller.server.deploys('1.0')).toHaveLength(3)
  })

  test.each<[string, string[], string[]]>([
    ['a slug', ['api'], ['api']],
    ['a number as text, twice', ['11', '11'], ['web']],
  ])('are recorded for the project given as %s', async (_, projects, slugs) => {
    expect((await deploy({ projects })).status).toBe(201)
    expect(caller.server.deploys('1.0')).toMatchObject([{ projects: slugs }])
  })

  test.each<[string, Record<string, unknown>, number, unknown]>([
    [
      'a bad environment',
      { environment: 'bad/name' },
      400,
      { environment: ['Invalid value for environment'] },
    ],
    [
      'no environment',
      { environment: undefined },
      400,
      { environment: ['This field is required.'] },
    ],
    [
      'an environment of 65 characters and a bad url',
      { environment: 'e'.repeat(65), url: 'x' },
      400,
      {
        environment: ['Ensure this field has no more than 64 characters.'],
        url: ['Enter a valid URL.'],
      },
    ],
    ['no projects', { projects: [] }, 400, { projects: ['This list may not be empty.'] }],
    ['an unknown project', { projects: ['banana'] }, 400, { projects: ['Invalid project'] }],
    [
      'null as the end',
      { dateFinished: null },
      500,
      { detail: 'Internal Error', errorId: expect.any(String) },
    ],
  ])('are refused with %s', async (_, fields, ...[status, body]) => {
    expect(outcome(await deploy(fields))).toEqual({ status, body })
    expect(caller.server.deploys('1.0')).toEqual([])
  })

  test('are refused for a project that the release lacks', async () => {
    await restart({ releases: [{ version: '1.0', projects: ['web'] }] })
    expect(outcome(await deploy({ projects: ['api'] }))).toEqual({
      status: 400,
      body: {
        detail: {
          code: 'parameter-validation-error',
          message: 'Invalid projects (api) for release 1.0',
          extra: { context: '' },
        },
      },
    })
  })
})

describe('lists', () => {
  const releases = [
    { version: 'old', projects: ['web'], dateCreated: '2020-01-01', commits: [{ id: A }] },
    {
      version: 'released',
      projects: ['web'],
      dateCreated: '2019-01-01',
      dateReleased: '2022-01-01',
    },
    { version: 'New+1', projects: ['web', 'api'], dateCreated: '2021-01-01', refs: [] },
  ]

  test.each([
    [
      'of a project, newest first',
      '/api/0/projects/acme/web/releases/',
      ['released', 'New+1', 'old'],
    ],
    ['of another project', '/api/0/projects/acme/api/releases/', ['New+1']],
    ['by a part of the version', 'releases/?query=new', ['New+1']],
    ['by project', 'releases/?project=12', ['New+1']],
  ])('releases %s', async (_, path, expected) => {
    await restart({ releases })
    expect(versions(await caller.call('GET', path))).toEqual(expected)
  })

  test('the previous release with commits, which may be the release itself', async () => {
    await restart({ releases })
    for (const version of ['released', 'old']) {
      const reply = await caller.call('GET', `releases/${version}/previous-with-commits/`)
      expect(reply.body).toMatchObject({ version: 'old', lastCommit: { id: A } })
    }
    await caller.call('PUT', 'releases/old/', { json: { refs: [] } })
    const reply = await caller.call('GET', 'releases/released/previous-with-commits/')
    expect(outcome(reply)).toEqual({ status: 200, body: {} })
  })

  test('repositories by name and status, a hundred at a time', async () => {
    const names = Array.from({ length: 101 }, (_, index) => `acme/${1000 + index}`)
    await restart({
      repositories: [
        ...names.toReversed().map((name) => ({ name })),
        { name: 'gone', status: 'disabled' },
      ],
    })
    const first = await caller.call('GET', 'repos/?status=active')
    expect(first.body).toHaveLength(100)
    const links = (first.headers.get('link') ?? '').split(', ')
    expect(links[0]).toMatch(/; rel="previous"; results="false"; cursor="0:0:1"$/)
    expect(links[1]).toMatch(
      /status=active&cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"$/,
    )
    const second = await caller.call('GET', 'repos/?cursor=0:100:0')
    expect(second.body).toMatchObject([{ name: 'acme/1100' }])
    expect(second.headers.get('link')).toMatch(/rel="next"; results="false"/)
    expect((await caller.call('GET', 'repos/?query=ACME/110')).body).toHaveLength(1)
    expect((await caller.call('GET', 'repos/?status=deleted')).body).toEqual([])
  })

  test.each([
    ['per_page=101', { detail: 'Invalid per_page value. Must be between 1 and 100.' }],
    ['cursor=next', { detail: 'Invalid cursor parameter.' }],
    ['sort=sessions', { detail: 'invalid sort' }],
  ])('with %s are refused', async (query, body) => {
    expect(outcome(await caller.call('GET', `releases/?${query}`))).toEqual({ status: 400, body })
  })
})

test('an organization’s releases go by creation, a project’s by release', async () => {
  await restart({
    releases: [
      { version: 'late', projects: ['web'], dateCreated: '2020-01-01', dateReleased: '2022-01-01' },
      { version: 'soon', projects: ['web'], dateCreated: '2021-01-01' },
    ],
  })
  expect(versions(await caller.call('GET', 'releases/'))).toEqual(['soon', 'late'])
  const ofProject = await caller.call('GET', '/api/0/projects/acme/web/releases/')
  expect(versions(ofProject)).toEqual(['late', 'soon'])
})

const listFor = (project: string): Promise<Reply> =>
  caller.call('GET', `releases/1.0/deploys/?project=${project}`)

describe('Sentry 23.7.1', () => {
  beforeEach(async () => {
    await restart({
      profile: '23.7.1',
      tokens: [
        { token: 'org-token', kind: 'org' },
        { token: 'user', kind: 'user', scopes: ['project:releases'] },
        { token: 'reader', kind: 'user', scopes: ['project:releases', 'project:read'] },
      ],
      releases: [{ version: '1.0', projects: ['web', 'api'] }],
    })
  })

  test('lists every deploy for whatever project, and checks it', async () => {
    await deploy({ projects: ['web'] })
    await deploy({ projects: ['web'] })
    expect((await listFor('12')).body).toHaveLength(2)
    expect([(await listFor('none')).status, (await listFor('999')).status]).toEqual([400, 403])
  })

  test.each([
    ['org-token', ['web'], 201],
    ['reader', ['web'], 201],
    ['user', ['web'], 400],
    ['user', undefined, 201],
    ['org-token', [11], 400],
  ])('answers a deploy with the token %s for %j with %i', async (token, projects, status) => {
    const json = { environment: 'qa', projects }
    expect((await caller.call('POST', 'releases/1.0/deploys/', { token, json })).status).toBe(
      status,
    )
  })

  test('lists no repositories for an organization token', async () => {
    expect((await caller.call('GET', 'repos/')).status).toBe(403)
  })
})
