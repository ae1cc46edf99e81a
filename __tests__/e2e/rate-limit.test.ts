import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'

function useUp({ github }: ReleaseScene): void {
  github.addFault({
    path: /^\/repos\//,
    times: 99,
    kind: 'response',
    answer: {
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000),
      },
      body: { message: 'API rate limit exceeded' },
    },
  })
}

describe('GitHub’s rate limit', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test.each([
    ['listed by the event', {}],
    ['found by a comparison', { base: 'tag' }],
  ])(
    'is spent to a half at most on changed files of commits %s; the rest go without, with one warning',
    async (_how, step) => {
      const { root, commits, head } = commitSeries(scene.repository, 40)
      scene.repository.tag('v1.0.0', { at: root })
      scene.github.rateLimit.remaining = 30
      const run = await scene.push(
        { before: root, after: head },
        // Without git, which would fetch so many.
        { with: { ...step }, env: { PATH: '/nonexistent' } },
      )

      expect(run.exitCode).toBe(0)
      expect(scene.github.requests.length).toBeLessThanOrEqual(16)
      const stored = scene.sentry.release(head)
      expect(stored?.commits.map(({ id }) => id)).toEqual(commits)
      const withFiles = stored?.commits.filter(({ patchSet }) => patchSet.length > 0).length ?? 0
      expect(withFiles).toBeGreaterThan(5)
      expect(withFiles).toBeLessThan(40)
      expect(run.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('rate limit') },
      ])
    },
  )

  test('is waited for when the step has the time, and the log says so', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.github.addFault({
      path: /\/commits\//,
      kind: 'response',
      answer: {
        status: 403,
        headers: { 'retry-after': '1', 'x-ratelimit-remaining': '5' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
    })
    const run = await scene.push({ before: root, after: head })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['commits_from']).toBe('api')
    expect(run.log).toMatch(/secondary rate limit is used up .*waiting 1 s/)
  })

  test('is not waited for without an end, and no text says so', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.github.addFault({
      path: /\/commits\//,
      times: 99,
      kind: 'response',
      answer: {
        status: 403,
        headers: { 'retry-after': '9'.repeat(400), 'x-ratelimit-remaining': '5' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
    })
    const run = await scene.push({ before: root, after: head })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('the step has no time left to wait')
    expect(`${run.log}${run.summary}`).not.toContain('Infinity')
  })

  describe('is not waited for beyond the step’s time', () => {
    const says =
      /primary rate limit is used up \(\/repos\/[^)]*\); the step has no \d+ s left to wait/

    test('the commits are fetched', async () => {
      const { root, commits, head } = commitSeries(scene.repository, 3)
      useUp(scene)
      for (const inputs of [{}, { base: root }]) {
        const run = await scene.push(
          { before: commits[1] ?? '', after: head },
          { with: { timeout: '30', base: 'event', dry_run: 'true', ...inputs } },
        )
        expect(run.exitCode).toBe(0)
        expect(run.outputs['commits_from']).toBe('fetch')
        const expected = 'base' in inputs ? commits : commits.slice(0, 1)
        expect(sentCommits(run).map(({ id }) => id)).toEqual(expected)
        expect(sentCommits(run)[0]?.patch_set).toEqual([{ path: 'file.js', type: 'M' }])
        expect(run.log).toMatch(says)
        expect(run.log).toContain('are fetched, because GitHub’s API cannot be asked now')
      }
    })

    test.each([
      ['without git: the commits go without their files', { env: { PATH: '/nonexistent' } }, 0],
      ['and nothing lists them: the limit is the error', { with: { base: 'nosuchtag' } }, 1],
    ])('%s', async (_what, step: StepOptions, exitCode) => {
      const { root, head } = commitSeries(scene.repository, 1)
      useUp(scene)
      const run = await scene.push(
        { before: root, after: head },
        { ...step, with: { timeout: '30', ...step.with } },
      )
      expect(run.exitCode).toBe(exitCode)
      expect(run.outputs['commits_from']).toBe(exitCode === 0 ? 'event' : undefined)
      expect(run.log).toMatch(says)
    })
  })
})
