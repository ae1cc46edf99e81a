import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createRepository, runGit, type Repository } from '../support/git/repository.ts'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { stepFrom } from '../support/source-step.ts'

describe('repositories that are not where or what they seem', () => {
  let scene: ReleaseScene
  let empty: Repository
  let root: string
  let commits: string[]

  beforeAll(async () => {
    empty = createRepository()
    scene = await startStepScene({
      hosted: { renamedFrom: 'acme/site' },
      others: [{ fullName: 'acme/empty', id: 8, directory: empty.directory }],
    })
    const series = commitSeries(scene.repository, 30)
    root = series.root
    commits = series.commits
    scene.repository.tag('v1.0.0', { at: root })
  })
  afterAll(async () => {
    await scene.close()
    empty.remove()
  })

  test('a bare one among the files of a checkout does not decide which tag is the previous one', async () => {
    const originUrl = `${scene.github.url}/acme/web`
    const workspace = scene.repository.clone({ depth: 0, originUrl })
    runGit(workspace, ['clone', '--quiet', '--bare', workspace, 'bare'])
    runGit(join(workspace, 'bare'), ['tag', 'v1.0.1', commits[5] ?? ''])
    runGit(join(workspace, 'bare'), ['config', 'remote.origin.url', originUrl])
    const run = await scene.push(
      { before: commits[3] ?? '', after: commits[0] ?? '' },
      { workspace, with: { base: 'tag', working_directory: 'bare', version: 'bare' } },
    )
    expect(run.outputs['previous_commit']).toBe(root)
    expect(run.exitCode).toBe(0)
  })

  test.each([
    ['api', 'tag'],
    ['fetch', 'tag'],
    ['auto', 'v1.0.0'],
  ])('a renamed one is found under its old name, from %s', async (from, base) => {
    scene.github.requests.length = 0
    const run = await scene.push(
      { before: commits[3] ?? '', after: commits[0] ?? '' },
      { ...stepFrom(scene, from, { base }), repository: 'acme/site' },
    )
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({
      previous_commit: root,
      commits_from: from === 'auto' ? 'fetch' : from,
    })
    expect(sentCommits(run).map(({ id }) => id)).toEqual(commits)
    expect(sentCommits(run).every(({ patch_set: files }) => files?.length === 1)).toBe(true)
    expect(scene.github.requests.map(({ status }) => status)).toContain(301)
  })

  test.each(['auto', 'git', 'fetch', 'api'])(
    'an empty one is an error that says so, from %s',
    async (from) => {
      const inputs = { set_commits: 'manual', repo: 'acme/empty', commit: 'main' }
      const run = await scene.push(
        { before: root, after: commits[0] ?? '' },
        stepFrom(scene, from, inputs),
      )
      expect(run.exitCode).toBe(1)
      expect(run.annotations).toMatchObject([
        {
          level: 'error',
          message: expect.stringMatching(
            /Git Repository is empty\. Check that acme\/empty has commits\./,
          ),
        },
      ])
    },
  )

  test.each(['api', 'fetch', 'auto'])(
    'one on GitHub Enterprise Server, whose API has a path, from %s',
    async (from) => {
      const run = await scene.push(
        { before: commits[3] ?? '', after: commits[0] ?? '' },
        { ...stepFrom(scene, from, { base: 'v1.0.0' }), apiPath: '/api/v3' },
      )
      expect(run.annotations).toEqual([])
      expect(sentCommits(run).map(({ id }) => id)).toEqual(commits)
      const api = scene.github.requests.filter(({ path }) => path.includes('/commits/'))
      expect(api.at(-1)?.path).toMatch(/^\/api\/v3\/repos\/acme\/web\//)
    },
  )
})

test('a workflow run is asked of GitHub only when its tag matters', async () => {
  const scene = await startStepScene()
  const { root, head } = commitSeries(scene.repository, 1)
  scene.repository.tag('v1.0.0', { at: head })
  const payload = {
    action: 'completed',
    workflow_run: { head_sha: head, head_branch: 'v1.0.0', event: 'push', conclusion: 'success' },
  }
  const event = { name: 'workflow_run', payload, sha: root, ref: 'refs/heads/main' }
  const inputs = { set_commits: 'skip', dry_run: 'true', github_token: '' }
  const named = await scene.run(event, { with: { ...inputs, version: 'web@1' } })
  const asked = scene.github.requests.length
  const unnamed = await scene.run(event, { with: { set_commits: 'skip', dry_run: 'true' } })
  await scene.close()

  expect(named).toMatchObject({ exitCode: 0, outputs: { version: 'web@1', commit: head } })
  expect(asked).toBe(0)
  expect(unnamed.outputs['version']).toBe('v1.0.0')
})
