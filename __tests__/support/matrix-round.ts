import { startReleaseScene } from './release-scene.ts'
import type { ProfileName } from './sentry/profiles.ts'

/** What eight jobs left behind, beside what they should have. */
export type MatrixRound = {
  exitCodes: (number | null)[]
  projects: Outcome
  commits: Outcome
  /** Of each deploy, its projects. */
  deploys: Outcome
  created: number
}

type Outcome = { stored: string[]; wanted: string[] }

const COMMITS_EACH = 2

/**
 * Jobs of a matrix that write one release at the same time, each with its own project, `paths` and deploy, on a server
 * that holds the lock of a release's commits for 300 ms and replaces the commits on every write.
 */
export async function runMatrixRound(
  version: string,
  jobs: number,
  profile: ProfileName = 'today',
): Promise<MatrixRound> {
  const slugs = Array.from({ length: jobs }, (_, index) => `p${index}`)
  const scene = await startReleaseScene({
    sentry: {
      projects: slugs.map((slug, index) => ({ id: index + 1, slug })),
      commitLockMs: 300,
      profile,
    },
  })
  try {
    const { repository, sentry } = scene
    const root = repository.commit({ message: 'root', files: { 'README.md': '0' } })
    const ids = repository.commits(
      Array.from({ length: jobs * COMMITS_EACH }, (_, index) => ({
        message: `Commit ${index}`,
        files: { [`packages/p${index % jobs}/file.js`]: String(index) },
      })),
    )
    const head = repository.commit({ message: 'of no package', files: { 'README.md': '1' } })
    const runs = await Promise.all(
      slugs.map((slug, jobIndex) =>
        scene.push(
          { before: root, after: head },
          {
            strategy: { jobTotal: jobs, jobIndex },
            with: {
              projects: slug,
              version,
              paths: `packages/${slug}/**`,
              environment: 'production',
            },
          },
        ),
      ),
    )
    const stored = sentry.release(version)
    return {
      exitCodes: runs.map(({ exitCode }) => exitCode),
      projects: toOutcome(stored?.projects.map(({ slug }) => slug) ?? [], slugs),
      commits: toOutcome(stored?.commits.map(({ id }) => id) ?? [], ids),
      deploys: toOutcome(
        sentry.deploys(version).map(({ projects }) => projects.join()),
        slugs,
      ),
      created: runs.filter(({ outputs }) => outputs['created'] === 'true').length,
    }
  } finally {
    await scene.close()
  }
}

function toOutcome(stored: readonly string[], wanted: readonly string[]): Outcome {
  return { stored: mapOrdered(stored), wanted: mapOrdered(wanted) }
}

function mapOrdered(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => a.localeCompare(b))
}
