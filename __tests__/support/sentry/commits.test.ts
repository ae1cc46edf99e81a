import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Caller, type Reply, startCaller } from './caller.ts'
import { type SentryServerOptions } from './server.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const C = 'c'.repeat(40)

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

describe('commits', () => {
  test('are sorted newest first, filtered and rendered', async () => {
    const reply = await caller.create({
      commits: [
        { id: A, repository: 'acme/web', timestamp: '2020-01-01T00:00:00Z', message: 'old' },
        { id: B, repository: 'acme/web', timestamp: '2020-01-01T03:00:01+03:00', message: 'new' },
        { id: C, timestamp: '2020-01-02T00:00:00Z', message: 'x #skipsentry' },
      ],
    })
    expect(reply.body).toMatchObject({ commitCount: 2, lastCommit: { id: B, message: 'new' } })
    expect((await caller.call('GET', 'releases/1.0/commits/')).body).toMatchObject([
      { id: B, dateCreated: '2020-01-01T00:00:01Z', repository: { name: 'acme/web' } },
      { id: A },
    ])
    expect(stored()?.heads).toEqual(new Map([['acme/web', B]]))
    expect(caller.server.state.commits).toHaveLength(2)
  })

  test('without timestamps keep their order', async () => {
    await caller.create({ commits: [{ id: A }, { id: B }, { id: C }] })
    expect(stored()?.commits.map(({ id }) => id)).toEqual([A, B, C])
  })

  test('replace what was there, and an empty list does nothing', async () => {
    await caller.create({ commits: [{ id: A }, { id: B }] })
    expect((await caller.create({ commits: [{ id: C }] })).status).toBe(208)
    await put({ commits: [] })
    expect(stored()?.commits.map(({ id }) => id)).toEqual([C])
  })

  test('keep what is omitted, but for the name of the author', async () => {
    const full = { message: 'm', author_email: 'Foo@Example.org', author_name: 'Foo' }
    await caller.create({ commits: [{ id: A, ...full }] })
    await caller.create({ commits: [{ id: A }] })
    expect(stored()?.lastCommit).toMatchObject({ message: 'm', author: { name: 'Foo' } })
    const reply = await caller.create({ commits: [{ id: A, author_email: 'foo@example.org' }] })
    expect(reply.body).toMatchObject({ authors: [{ name: null, email: 'foo@example.org' }] })
    expect(caller.server.state.authors).toHaveLength(1)
  })

  test.each([
    ['a long e-mail, cut', { author_email: 'E'.repeat(80) }, `${'e'.repeat(72)}...`],
    ['a name only', { author_name: 'Ada L. 9_-ä' }, 'adal.9_-@localhost'],
  ])('have an author by %s', async (_, fields, email) => {
    await caller.create({ commits: [{ id: A, ...fields }] })
    expect(stored()?.authors).toMatchObject([{ email }])
  })

  test('of an unknown repository create one without provider', async () => {
    await caller.create({
      commits: [
        { id: A, repository: 'new/repo', patch_set: [{ path: 'a', type: 'M' }] },
        { id: A, repository: '', patch_set: null },
      ],
    })
    expect(stored()?.lastCommit?.patchSet).toEqual([{ path: 'a', type: 'M' }])
    expect((await caller.call('GET', 'repos/')).body).toMatchObject([
      { name: 'acme/web', provider: { id: 'integrations:github' } },
      { name: 'new/repo', provider: { id: 'unknown' } },
      { name: 'organization-7', provider: { id: 'unknown' } },
    ])
  })

  test('that somebody else is writing answer 409, but the project is attached', async () => {
    await restart({ commitLockMs: 300, releases: [{ version: '1.0', projects: ['web'] }] })
    const first = put({ commits: [{ id: A }] })
    while (caller.server.state.commitLocks.size === 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, 5)
      })
    }
    const conflict = {
      status: 409,
      body: { detail: 'Release commits are currently being processed' },
    }
    expect(outcome(await caller.create({ projects: ['api'], commits: [{ id: B }] }))).toEqual(
      conflict,
    )
    expect(outcome(await put({ commits: [{ id: B }] }))).toEqual(conflict)
    expect((await put({ refs: [{ repository: 'acme/web', commit: C }] })).status).toBe(200)
    expect((await first).status).toBe(200)
    expect(stored()?.projects.map(({ slug }) => slug)).toEqual(['web', 'api'])
    expect(stored()?.lastCommit?.id).toBe(A)
  })
})

describe('refs', () => {
  test('of unknown repositories are refused, after everything else was stored', async () => {
    const fields = {
      commits: [{ id: A }],
      refs: [
        { repository: 'not_a_repo', commit: A },
        { repository: 'Acme/Web', commit: A },
      ],
    }
    expect(outcome(await caller.create(fields))).toEqual({
      status: 400,
      body: { refs: ['Invalid repository names: not_a_repo,Acme/Web'] },
    })
    expect(stored()?.commitCount).toBe(1)
    expect((await caller.create()).status).toBe(208)
  })

  test('ask for a fetch that has not happened when the answer comes', async () => {
    await restart({ releases: [{ version: '0.9', projects: ['web'] }] })
    const refs = [
      { repository: 'acme/web', commit: 'p..q', previousCommit: null },
      { repository: 'acme/web', commit: `${A}..${B}`, previousCommit: C },
    ]
    const reply = await caller.create({ refs })
    expect(reply.body).toMatchObject({ commitCount: 0, lastCommit: null })
    expect(stored()?.heads).toEqual(new Map([['acme/web', B]]))
    expect(stored()?.fetchRequested).toEqual({
      previousRelease: '0.9',
      refs: [
        { repository: 'acme/web', commit: 'q', previousCommit: 'p' },
        { repository: 'acme/web', commit: B, previousCommit: A },
      ],
    })
  })

  test('come to commits when the fetch ends', async () => {
    await caller.create({ refs: [{ repository: 'acme/web', commit: A }] })
    caller.server.finishFetch('1.0', [
      { id: B, repository: 'acme/web', message: 'b', timestamp: '2020-01-01T00:00Z' },
      { id: A, repository: 'acme/web', message: 'a', timestamp: '2020-01-02T00:00Z' },
    ])
    const reply = await caller.call('GET', 'releases/1.0/')
    expect(reply.body).toMatchObject({ commitCount: 2, lastCommit: { id: A } })
    expect(() => caller.server.finishFetch('2.0', [])).toThrow('2.0')
  })

  test('may be spelled as headCommits', async () => {
    await caller.create({ headCommits: [{ repository: 'acme/web', currentId: A }], refs: [] })
    expect(stored()?.fetchRequested?.refs).toEqual([
      { repository: 'acme/web', commit: A, previousCommit: null },
    ])
  })

  test('with commits set the heads and fetch nothing', async () => {
    await caller.create({
      commits: [{ id: A, repository: 'acme/web' }],
      refs: [{ repository: 'acme/web', commit: B }],
    })
    expect(stored()).toMatchObject({ fetchRequested: null, lastCommit: { id: A } })
    expect(stored()?.heads).toEqual(new Map([['acme/web', B]]))
  })
})

// Measured on a real 23.7.1, and the same in today's sources.
describe('what a real server was seen to store', () => {
  test('an empty object for a commit without an author', async () => {
    await caller.create({ commits: [{ id: A }] })
    const { body } = await caller.call('GET', 'releases/1.0/commits/')
    expect(body).toMatchObject([{ id: A, author: {} }])
  })

  test('of an author who comes twice, the name with the newest commit', async () => {
    const author_email = 'ada@example.org'
    await caller.create({
      commits: [
        { id: A, author_email, author_name: 'Old', timestamp: '2020-01-01T00:00:00Z' },
        { id: B, author_email, author_name: 'New', timestamp: '2020-01-01T00:00:01Z' },
      ],
    })
    expect(caller.server.state.authors).toMatchObject([{ email: author_email, name: 'New' }])
  })

  test('of a path that comes twice, the first type', async () => {
    const patch_set = ['A', 'M'].map((type) => ({ path: 'a.js', type }))
    await caller.create({ commits: [{ id: A, patch_set }] })
    expect(caller.server.release('1.0')?.commits[0]?.patchSet).toEqual([
      { path: 'a.js', type: 'A' },
    ])
  })
})
