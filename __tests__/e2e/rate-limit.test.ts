import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/histories.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

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
      kind: 'answer',
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

  test('is not waited for beyond the step’s time: the commits go without their files', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.github.addFault({
      path: /\/commits\//,
      times: 9,
      kind: 'answer',
      answer: {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000),
        },
        body: { message: 'API rate limit exceeded' },
      },
    })
    const run = await scene.push({ before: root, after: head }, { with: { timeout: '30' } })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['commits_from']).toBe('event')
    expect(run.log).toMatch(/primary rate limit is used up .*the step has no \d+ s left to wait/)
  })
})
