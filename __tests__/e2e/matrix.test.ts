import { describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { runMatrixRound } from '../support/matrix-round.ts'
import { startReleaseScene } from '../support/release-scene.ts'
import type { ProfileName } from '../support/sentry/profiles.ts'

const JOBS = 8

describe('eight jobs that write one release at once', () => {
  test.each<[number, ProfileName, boolean]>([
    [1, 'today', true],
    [2, '23.7.1', true],
    [3, 'today', false],
  ])(
    'end with all projects and every job’s commits (round %i, Sentry %s, one matrix: %p)',
    async (round, profile, isMatrix) => {
      const ended = await runMatrixRound(`shop@${round}`, JOBS, { profile, isMatrix })
      const { exitCodes, projects, commits, deploys, created } = ended
      expect(exitCodes).toEqual(Array.from({ length: JOBS }, () => 0))
      expect(projects.stored).toEqual(projects.wanted)
      expect(commits.stored).toEqual(commits.wanted)
      expect(deploys.stored).toEqual(deploys.wanted)
      expect(created).toBe(1)
    },
    120_000,
  )
})

describe('two jobs of a matrix, one of them slow', () => {
  test('the slow one, which looked before the fast one wrote, does not erase its commits', async () => {
    const scene = await startReleaseScene({ sentry: { commitLockMs: 100 } })
    try {
      const { root, commits, head } = commitSeries(scene.repository, 3)
      const theirs = '9'.repeat(40)
      scene.github.addFault({
        path: /\/commits\//,
        times: 2,
        kind: 'response',
        answer: { status: 502, body: {} },
      })
      const slow = scene.push(
        { before: root, after: head },
        { strategy: { jobTotal: 2, jobIndex: 0 }, with: { version: 'shop@1' } },
      )
      while (!scene.sentry.requests.some(({ path }) => path.endsWith('/commits/'))) {
        await new Promise((resolve) => {
          setTimeout(resolve, 20)
        })
      }
      const fast = await scene.push(
        { before: root, after: head },
        {
          strategy: { jobTotal: 2, jobIndex: 1 },
          with: {
            version: 'shop@1',
            projects: 'api',
            commits: JSON.stringify([{ id: theirs, message: 'fast', repository: 'Acme/Web' }]),
          },
        },
      )
      const first = scene.sentry.requests.find(({ method }) => method === 'POST')
      expect(JSON.stringify(first?.json)).toContain(theirs)

      expect([(await slow).exitCode, fast.exitCode]).toEqual([0, 0])
      const stored = scene.sentry.release('shop@1')?.commits.map(({ id }) => id)
      expect(new Set(stored)).toEqual(new Set([...commits, theirs]))
    } finally {
      await scene.close()
    }
  })
})
