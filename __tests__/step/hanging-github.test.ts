import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

describe('a GitHub that has no end', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  // Both GitHub's API and its git server, each for as long as it is let.
  test.each(['hang', 'drip'] as const)(
    'leaves time to release what the event lists when it %ss',
    async (kind) => {
      scene.github.addFault({ path: /./, times: 999, kind })
      const { root, head, commits } = commitSeries(scene.repository, 3)
      const run = await scene.push(
        { before: root, after: head },
        { with: { version: 'web@1.0.0', timeout: '5' } },
      )
      expect(run.exitCode).toBe(0)
      expect(run.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('as the event lists them') },
      ])
      expect(scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)).toEqual(commits)
    },
  )
})
