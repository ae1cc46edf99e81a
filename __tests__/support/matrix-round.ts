import { startReleaseScene } from './release-scene.ts'
import type { Fault } from './http/loopback.ts'
import type { ProfileName } from './sentry/profiles.ts'

/** What eight jobs left behind, beside what they should have. */
export type MatrixRound = {
  exitCodes: (number | null)[]
  /** The last line of each job that failed. */
  failures: string[]
  projects: Outcome
  commits: Outcome
  /** Of each deploy, its projects. */
  deploys: Outcome
  created: number
}

type Outcome = { stored: string[]; wanted: string[] }

const COMMITS_EACH = 2

export type RoundOptions = {
  profile?: ProfileName
  /** Whether the jobs are those of one matrix, or of workflows that know nothing of each other. */
  isMatrix?: boolean
  /** What goes wrong on the way to Sentry, once each. */
  faults?: readonly Fault[]
}

/**
 * Jobs that write one release at the same time, each with its own project, `paths` and deploy, on a server
 * that holds the lock of a release's commits for 300 ms and replaces the commits on every write.
 */
export async function runMatrixRound(
  version: string,
  jobs: number,
  { profile = 'today', isMatrix = true, faults = [] }: RoundOptions = {},
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
    for (const fault of faults) sentry.addFault(fault)
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
            // Sentry has a minute and a half for a request that hangs.
            ...(faults.length > 0 ? { timeoutMs: 240_000 } : {}),
            ...(isMatrix ? { strategy: { jobTotal: jobs, jobIndex } } : {}),
            with: {
              ...(isMatrix ? {} : { concurrent: 'true' }),
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
      failures: runs
        .filter(({ exitCode }) => exitCode !== 0)
        .map(({ log }) => log.trimEnd().split('\n').at(-1) ?? ''),
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
