import { commitSeries } from './histories.ts'
import { startReleaseScene } from './release-scene.ts'

/** What eight jobs left behind, beside what they should have. */
export type MatrixRound = {
  exitCodes: (number | null)[]
  projects: { stored: Set<string>; wanted: Set<string> }
  commits: { stored: Set<string>; wanted: Set<string> }
  created: number
}

/**
 * Jobs of a matrix that write one release at the same time, each with its own project and commit, on a server that
 * holds the lock of a release's commits for 300 ms and replaces the commits on every write.
 */
export async function runMatrixRound(version: string, jobs: number): Promise<MatrixRound> {
  const slugs = Array.from({ length: jobs }, (_, index) => `p${index}`)
  const ids = slugs.map((_, index) => index.toString(16).repeat(40).slice(0, 40))
  const scene = await startReleaseScene({
    sentry: { projects: slugs.map((slug, index) => ({ id: index + 1, slug })), commitLockMs: 300 },
  })
  try {
    const { root, head } = commitSeries(scene.repository, 1)
    const runs = await Promise.all(
      slugs.map((slug, jobIndex) => {
        const commits = JSON.stringify([
          { id: ids[jobIndex], message: `From ${slug}`, repository: 'Acme/Web' },
        ])
        return scene.push(
          { before: root, after: head },
          { strategy: { jobTotal: jobs, jobIndex }, with: { projects: slug, version, commits } },
        )
      }),
    )
    const stored = scene.sentry.release(version)
    return {
      exitCodes: runs.map(({ exitCode }) => exitCode),
      projects: {
        stored: new Set(stored?.projects.map(({ slug }) => slug)),
        wanted: new Set(slugs),
      },
      commits: { stored: new Set(stored?.commits.map(({ id }) => id)), wanted: new Set(ids) },
      created: runs.filter(({ outputs }) => outputs['created'] === 'true').length,
    }
  } finally {
    await scene.close()
  }
}
