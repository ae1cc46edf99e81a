import { afterEach, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

const CREATE = { method: 'POST', path: /\/releases\/$/ }
const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

function warnings({ annotations }: ActionRun): string[] {
  return annotations.map(({ level, message }) => `${level}: ${message}`)
}

describe('what a server does not take is left out, with a warning, and the release ends complete', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const start = async (sentry = {}): Promise<void> => {
    scene = await startStepScene({ sentry })
    const { root, head } = commitSeries(scene.repository, 2)
    range = { before: root, after: head }
  }
  const push = (inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
    scene.push(range, { env, with: { version: '1', ...inputs } })
  afterEach(() => scene.close())

  test('paths of more than 255 characters, on a server of before mid 2022', async () => {
    await start()
    scene.sentry.addFault({
      ...CREATE,
      kind: 'response',
      answer: {
        status: 400,
        body: {
          commits: { patch_set: { path: ['Ensure this field has no more than 255 characters.'] } },
        },
      },
    })
    const path = 'p'.repeat(256)
    const commits = [
      {
        id: A,
        patch_set: [
          { path, type: 'A' },
          { path: 'ok.js', type: 'M' },
        ],
      },
      { id: B, patch_set: [{ path: 'p'.repeat(255), type: 'A' }] },
    ]
    const run = await push({ commits: JSON.stringify(commits) })

    expect(run.exitCode).toBe(0)
    const stored = scene.sentry.release('1')?.commits
    expect(stored?.map(({ id, patchSet }) => [id, patchSet.length])).toEqual([
      [A, 1],
      [B, 1],
    ])
    expect(warnings(run)).toEqual([
      'warning: Commit aaaaaaa: patch_set lost 1 file whose path is longer than 255 characters.',
    ])
  })

  test('any field of a commit that is longer than this server wants it', async () => {
    await start()
    const fields = {
      author_name: ['Ensure this field has no more than 5 characters.'],
      author_email: ['Ensure this field has no more than 6 characters.'],
    }
    scene.sentry.addFault({
      ...CREATE,
      kind: 'response',
      answer: { status: 400, body: { commits: fields } },
    })
    const commits = [{ id: A, author_name: 'Ada Author', author_email: 'ada@example.com' }]
    const run = await push({ commits: JSON.stringify(commits) })

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('1')?.commits[0]?.author).toMatchObject({ name: 'Ada A' })
    expect(warnings(run)).toEqual([
      'warning: Commit aaaaaaa: author_name was cut to 5 characters.',
      'warning: Commit aaaaaaa: author_email was cut to 6 characters.',
    ])
  })

  test('a limit that no commit breaks is an error and no endless loop', async () => {
    await start()
    scene.sentry.addFault({
      ...CREATE,
      times: 99,
      kind: 'response',
      answer: {
        status: 400,
        body: { commits: { author_name: ['Ensure this field has no more than 128 characters.'] } },
      },
    })
    const run = await push()
    expect(run.exitCode).toBe(1)
    expect(warnings(run)).toEqual([expect.stringContaining('commits.author_name: Ensure this')])
    expect(scene.sentry.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('refs with an organization token, on a server of before mid 2023', async () => {
    await start()
    scene.sentry.addFault({
      ...CREATE,
      kind: 'response',
      answer: {
        status: 400,
        body: { refs: ['You must use an authenticated API token to fetch refs'] },
      },
    })
    const run = await push()

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('1')?.commits).toHaveLength(2)
    const bodies = scene.sentry.requests.filter(({ method }) => method === 'POST')
    expect(bodies.map(({ json }) => Object.hasOwn(json as object, 'refs'))).toEqual([true, false])
    expect(warnings(run)).toEqual([
      'warning: This Sentry server takes no refs with such an auth token: the commits are sent without them.',
    ])
  })

  test('project ids, which today’s servers take: older ones ask for slugs', async () => {
    await start()
    const today = await push({ projects: '1, api' })
    expect(today.exitCode).toBe(0)
    expect(scene.sentry.release('1')?.projects.map(({ slug }) => slug)).toEqual(['web', 'api'])
    await scene.close()

    await start({ profile: '23.7.1' })
    const older = await push({ projects: '1, api' })
    expect(warnings(older)).toEqual([
      expect.stringContaining('This server takes no project ids: write slugs instead of 1.'),
    ])
  })

  test('commits of others whose repository has a name that is too long to send', async () => {
    await start({
      releases: [{ version: '1', projects: ['web'], commits: [{ id: A }, { id: B }] }],
    })
    const long = { ...scene.sentry.state.repositories[0], id: 99, name: 'r'.repeat(65) }
    for (const commit of scene.sentry.state.commits.filter(({ id }) => id === A))
      Object.assign(commit, { repository: long })
    const run = await push()

    expect(run.exitCode).toBe(0)
    const ids = scene.sentry.release('1')?.commits.map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids).toContain(B)
    expect(warnings(run)).toEqual([
      expect.stringMatching(/^warning: The release’s commits of r+ \(1\) could not be kept/),
    ])
  })

  test('a gateway that never waits for the commits: less of them', async () => {
    await start()
    scene.sentry.addFault({
      ...CREATE,
      times: 4,
      kind: 'response',
      answer: { status: 504, body: '<h1>504 Gateway Time-out</h1>' },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('1')?.commits.map(({ id }) => id)).toEqual([range.after])
    expect(warnings(run)).toEqual([
      'warning: Sentry answered 504: the commits are sent without their changed files.',
      'warning: Sentry answered 504: only the newest 1 of 2 commits are sent.',
    ])
    expect(run.log).toMatch(/gateway did not wait for the release \(504\); trying again/)
  })

  test('a gateway that never waits at all: one sentence, after all attempts', async () => {
    await start()
    scene.sentry.addFault({ ...CREATE, times: 99, kind: 'response', answer: { status: 504 } })
    const run = await push({}, { SENTRY_HTTP_MAX_RETRIES: '2' })
    expect(run.exitCode).toBe(1)
    const posts = scene.sentry.requests.filter(({ method }) => method === 'POST')
    // Twice whole, twice without files, and with the one commit that is left.
    expect(posts.length).toBeLessThanOrEqual(7)
    expect(run.annotations.at(-1)?.message).toMatch(/^Sentry answered 504 .*`max_commits`/)
  })

  test('a lock that is held on by a request whose gateway gave up', async () => {
    await start()
    scene.sentry.addFault({ ...CREATE, kind: 'response', answer: { status: 504 } })
    scene.sentry.addFault({
      ...CREATE,
      times: 2,
      kind: 'response',
      answer: { status: 409, body: { detail: 'Release commits are currently being processed' } },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expect(run.annotations).toEqual([])
    expect(scene.sentry.release('1')?.commits.map(({ patchSet }) => patchSet.length)).toEqual([
      1, 1,
    ])
  })
})

describe('jobs of a matrix with commits that Sentry stores otherwise than they were sent', () => {
  test('come to rest without writing again', async () => {
    const scene = await startStepScene()
    try {
      const { root, head } = commitSeries(scene.repository, 1)
      const commits = [
        { id: A, message: 'not for Sentry #skipsentry' },
        { id: B, repository: ` acme/${'x'.repeat(70)} ` },
        { id: 'c'.repeat(40), repository: 'ACME/web' },
      ]
      const run = await scene.push(
        { before: root, after: head },
        {
          strategy: { jobTotal: 2, jobIndex: 0 },
          with: { version: '1', commits: JSON.stringify(commits) },
        },
      )
      expect(run.exitCode).toBe(0)
      expect(scene.sentry.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
      expect(run.annotations.map(({ message }) => message)).toEqual([
        'Commit bbbbbbb: repository is longer than 64 characters and was left out.',
      ])
      expect(
        scene.sentry.release('1')?.commits.map(({ id, repository }) => [id[0], repository.name]),
      ).toEqual([
        ['b', 'organization-1'],
        ['c', 'Acme/Web'],
      ])
    } finally {
      await scene.close()
    }
  })
})
