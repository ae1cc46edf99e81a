import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

/** Ids of commits that are in no repository, newest first. */
const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    (index + 1).toString(16).padStart(7, '0').padEnd(40, 'a'),
  )

describe('a server whose proxy takes less than the release has', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene({ sentry: { maxBodyBytes: 70_000 } })
  })
  afterEach(() => scene.close())

  test('1,200 commits, of which half pass: released, with the newest half, and a warning', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const ids = idsOf(1200)
    const run = await scene.push(
      { before: root, after: head },
      {
        with: {
          version: 'web@1.0.0',
          max_commits: '1200',
          commits: JSON.stringify(ids.map((id) => ({ id }))),
        },
      },
    )

    expect(run.exitCode).toBe(0)
    const release = scene.sentry.release('web@1.0.0')
    expect(release?.dateReleased).not.toBeNull()
    expect(release?.commits.map(({ id }) => id)).toEqual(ids.slice(0, 600))
    expect(run.outputs['commit_count']).toBe('600')
    expect(run.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining('only the newest 600 of 1200 commits are sent'),
      },
    ])
    expect(scene.sentry.requests.map(({ status }) => status)).toContain(413)
  })
})

describe('a server that takes a mebibyte', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene({ sentry: { maxBodyBytes: 2 ** 20 } })
  })
  afterEach(() => scene.close())

  test('a message of 2 MiB among others: released with all commits, and a warning', async () => {
    const { repository } = scene
    const root = repository.commit({ message: 'Start', files: { a: '0' } })
    const ids = ['One', `Two\n\n${'x'.repeat(2 ** 21)}`, 'Three'].map((message, at) =>
      repository.commit({ message, files: { a: String(at + 1) } }),
    )
    const run = await scene.push(
      { before: root, after: ids.at(-1) ?? '' },
      { with: { version: 'web@1.0.0' } },
    )

    expect(run.exitCode).toBe(0)
    const commits = scene.sentry.release('web@1.0.0')?.commits ?? []
    expect(commits.map(({ id }) => id)).toEqual(ids.toReversed())
    expect(commits.map(({ message }) => message?.split('\n', 1)[0])).toEqual([
      'Three',
      'Two',
      'One',
    ])
    expect(run.annotations.map(({ message }) => message)).toContain(
      'Sentry answered 413: the messages of 1 commit are cut to 4096 characters.',
    )
  })
})

describe('what is counted', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  test('15 commits that lose something: at most 10 annotations, the last of which counts the rest', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const commits = idsOf(15).map((id) => ({ id, author_name: 'n'.repeat(129) }))
    const run = await scene.push(
      { before: root, after: head },
      { with: { commits: JSON.stringify(commits) } },
    )

    expect(run.exitCode).toBe(0)
    const warnings = run.annotations.filter(({ level }) => level === 'warning')
    expect(warnings).toHaveLength(10)
    expect(warnings.at(-1)?.message).toMatch(/\b6 more\b/)
  })

  test.each([{}, { deploy_name: 'blue' }])(
    'a step that is repeated with %j in one attempt deploys once, in the next attempt again',
    async (inputs) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const step = { with: { version: '1', environment: 'production', ...inputs } }
      const range = { before: root, after: head }
      await scene.push(range, step)
      await scene.push(range, step)
      expect(scene.sentry.deploys('1')).toHaveLength(1)

      await scene.push(range, { ...step, runAttempt: '2' })
      expect(scene.sentry.deploys('1')).toHaveLength(2)
    },
  )

  test('a deploy to a link that does not name the run is a new one each time', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const step = {
      with: { version: '1', environment: 'production', deploy_url: 'https://app.example.com' },
    }
    await scene.push({ before: root, after: head }, step)
    await scene.push({ before: root, after: head }, { ...step, runAttempt: '2' })

    expect(scene.sentry.deploys('1').map(({ url }) => url)).toEqual([
      'https://app.example.com',
      'https://app.example.com',
    ])
  })
})
