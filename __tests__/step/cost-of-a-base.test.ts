import { afterEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { REPOSITORY, startStepScene, type ReleaseScene } from '../support/release-scene.ts'

let scene: ReleaseScene
afterEach(() => scene.close())

const github = (): string[] =>
  scene.github.requests.map(
    ({ method, path }) => `${method} ${path.replace(/[0-9a-f]{40}/g, 'sha')}`,
  )

describe('what the search for a base costs', () => {
  test.each(['lightweight', 'annotated'])(
    'of a tag among 10,000 %s tags: 2 requests, and none for the range',
    async (kind) => {
      scene = await startStepScene()
      const { repository } = scene
      const root = repository.commit({ message: 'root', files: { a: '1' } })
      const annotated = kind === 'annotated' ? { annotated: 'old' } : {}
      for (let index = 0; index < 9998; index += 1)
        repository.tag(`v0.${Math.floor(index / 100)}.${index % 100}`, { at: root, ...annotated })
      const { commits } = commitSeries(repository, 3)
      repository.tag('v1.0.0', { at: commits.at(-1) ?? '', ...annotated })
      repository.tag('v1.0.1', { at: commits[0] ?? '', ...annotated })
      const run = await scene.push(
        { ref: 'refs/tags/v1.0.1', before: null, after: commits[0] ?? '' },
        { with: { patch_set: 'false', commits_from: 'api' } },
      )
      expect(run.outputs).toMatchObject({ previous_commit: commits.at(-1), commit_count: '2' })
      expect(github()).toHaveLength(2)
    },
  )

  test('of 1,000 releases without commits: 10 pages, and the history once', async () => {
    const releases = Array.from({ length: 1000 }, (_, index) => ({
      version: `event${index}`,
      projects: ['web'],
      dateReleased: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
    }))
    scene = await startStepScene({ sentry: { releases } })
    const { head } = commitSeries(scene.repository, 3)
    const event = { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/main' }
    const run = await scene.run(event, { with: { version: 'r1', commits_from: 'api' } })
    expect(run.exitCode).toBe(0)
    const lists = scene.sentry.requests.filter(({ path }) =>
      /\/projects\/.+\/releases\/$/.test(path),
    )
    expect(lists).toHaveLength(10)
    expect(github().filter((one) => !one.endsWith('/commits/sha')).length).toBeLessThanOrEqual(5)
  })

  test('of releases of other lines: three pages of history and two comparisons at most', async () => {
    scene = await startStepScene()
    const { repository } = scene
    const old = commitSeries(repository, 3)
    repository.checkoutNew('topic', old.root)
    const topic = repository.commits(
      Array.from({ length: 400 }, (_, index) => ({
        message: `t${index}`,
        files: { t: `${index}` },
      })),
    )
    const head = topic.at(-1) ?? ''
    for (const id of old.commits)
      await scene.push(
        { before: old.root, after: id },
        { with: { version: `r-${id}`, commits: JSON.stringify([{ id, repository: REPOSITORY }]) } },
      )
    const before = scene.github.requests.length
    const event = { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/topic' }
    const run = await scene.run(event, {
      with: { version: 'r1', commits_from: 'api', patch_set: 'false' },
    })
    expect(run.outputs).toMatchObject({ previous_commit: old.root, commit_count: '400' })
    const compared = github().slice(before)
    expect(compared.filter((one) => one.endsWith('/commits'))).toHaveLength(3)
    expect(compared.length).toBeLessThanOrEqual(3 + 2 + 4)
  })

  test('of an ordinary push: nothing beside what it has always asked', async () => {
    scene = await startStepScene()
    const { commits, root, head } = commitSeries(scene.repository, 2)
    await scene.push({ before: null, after: root }, { with: { version: 'r0' } })
    const [first, second] = [scene.github.requests.length, scene.sentry.requests.length]
    await scene.push({ before: root, after: head }, { with: { version: 'app@1' } })
    expect(github().slice(first)).toEqual(commits.map(() => `GET /repos/${REPOSITORY}/commits/sha`))
    const asked = scene.sentry.requests.slice(second).map(({ method, path }) => `${method} ${path}`)
    expect(asked.toSorted()).toEqual([
      'GET /api/0/organizations/acme/releases/app%401/commits/',
      'GET /api/0/organizations/acme/repos/',
      'GET /api/0/projects/acme/web/releases/',
      'POST /api/0/organizations/acme/releases/',
    ])
  })
})
