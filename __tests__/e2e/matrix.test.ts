import { describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/histories.ts'
import { startReleaseScene } from '../support/release-scene.ts'

const JOBS = 8
const ROUNDS = 5

describe('eight jobs of a matrix that write one release at once', () => {
  test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'end with all projects and every job’s commits (round %i)',
    async (round) => {
      const slugs = Array.from({ length: JOBS }, (_, index) => `p${index}`)
      const scene = await startReleaseScene({
        sentry: {
          projects: slugs.map((slug, index) => ({ id: index + 1, slug })),
          commitLockMs: 300,
        },
      })
      try {
        const { root, head } = commitSeries(scene.repository, 1)
        const ids = slugs.map((_, index) => String(index).repeat(40))
        const runs = await Promise.all(
          slugs.map((slug, jobIndex) =>
            scene.push(
              { before: root, after: head },
              {
                strategy: { jobTotal: JOBS, jobIndex },
                with: {
                  projects: slug,
                  version: `shop@${round}`,
                  commits: JSON.stringify([
                    { id: ids[jobIndex], message: `From ${slug}`, repository: 'Acme/Web' },
                  ]),
                },
              },
            ),
          ),
        )

        expect(runs.map(({ exitCode }) => exitCode)).toEqual(slugs.map(() => 0))
        const stored = scene.sentry.release(`shop@${round}`)
        expect(new Set(stored?.projects.map(({ slug }) => slug))).toEqual(new Set(slugs))
        expect(new Set(stored?.commits.map(({ id }) => id))).toEqual(new Set(ids))
        expect(runs.filter(({ outputs }) => outputs['created'] === 'true').length).toBe(1)
      } finally {
        await scene.close()
      }
    },
    120_000,
  )
})
