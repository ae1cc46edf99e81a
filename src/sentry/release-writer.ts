import { shortSha } from '../commits/commit.ts'
import { mergeCommits, missingCommits, splitRepeatable } from '../release/merge.ts'
import { LIMITS } from '../release/limits.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import { lockDelay, type WriterOptions } from './retry.ts'
import { keptOf, listOf, writeUntilAccepted } from './write-attempts.ts'
import type { NoReleases, ReleaseApi, WriteJob, WrittenRelease } from './write-job.ts'

/** A look at the release's commits that is older than this is repeated before they are replaced. */
const STALE_MS = 2_000
/** Between two looks at what other jobs left: longer than they take from their own look to the end of their write. */
const SETTLE_MS = 1_000
const MAX_LOOKS = 40

/** Writes the release and makes sure, among concurrent writers, that nobody's commits are lost. */
export async function writeRelease(
  api: ReleaseApi,
  job: WriteJob,
  options: WriterOptions,
): Promise<WrittenRelease | NoReleases> {
  if (!job.keepCommits || job.payload.commits.length === 0)
    return writeUntilAccepted(api, job, options)
  const isStale = job.concurrent || Date.now() - job.readAt > STALE_MS
  const fresh = isStale ? listOf(await api.readReleaseCommits(job.payload.version)) : []
  const { repeatable: existing, others } = splitRepeatable(
    keptOf(mergeCommits(job.existing ?? [], fresh), job),
  )
  const accepted = await writeUntilAccepted(api, { ...job, existing }, options)
  if (accepted.kind === 'no-releases') return accepted
  const written = { ...accepted, warnings: [...accepted.warnings, ...describeLost(others)] }
  if (!job.concurrent && !sawOthers(written, job, fresh)) return written
  const settleMs = Math.max(SETTLE_MS, 2 * written.tookMs)
  return guardCommits(
    api,
    { ...job, payload: written.payload, existing },
    { written, settleMs, options },
  )
}

// Nobody had it a moment ago, and this job has not created it: another one is writing the same release now.
function sawOthers(
  { status, repeated }: WrittenRelease,
  { existing }: WriteJob,
  fresh: readonly ReleaseCommit[],
): boolean {
  return status === 208 && !repeated && existing === null && fresh.length === 0
}

function describeLost(commits: readonly ReleaseCommit[]): string[] {
  if (commits.length === 0) return []
  const repositories = [...new Set(commits.map(({ repository }) => repository))].join(', ')
  return [
    `The release’s commits of ${repositories} (${commits.length}) could not be kept, because Sentry takes no repository name of more than ${LIMITS.repository} characters with a commit.`,
  ]
}

type Verification = { written: WrittenRelease; settleMs: number; options: WriterOptions }

// The server has no compare-and-set: a job that looked before our write erases our commits with its own, after we have
// seen them. So only a second look, when such a write must have ended, shows that nothing was lost. Every job guards
// what it sent and what it found, no more: if each restored every loss, they would all write at once.
async function guardCommits(
  api: ReleaseApi,
  job: WriteJob,
  { written, settleMs, options }: Verification,
): Promise<WrittenRelease> {
  const guarded = mergeCommits(job.payload.commits, job.existing ?? [])
  let last = written
  // Positive: looks in a row that found everything; negative: looks in a row that missed something.
  let run = 0
  let missing: readonly ReleaseCommit[] = []
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    const answer = await api.readReleaseCommits(job.payload.version)
    if (answer === 'unlisted') return last
    const stored = listOf(answer)
    missing = missingCommits(guarded, stored)
    run = missing.length === 0 ? Math.max(run, 0) + 1 : Math.min(run, 0) - 1
    if (run === 2) return last
    if (run === -2) {
      options.log(
        `Another job replaced the commits of ${job.payload.version}; writing the ${missing.length} that are missing again.`,
      )
      const again = await writeUntilAccepted(
        api,
        {
          ...job,
          existing: splitRepeatable(keptOf(mergeCommits(guarded, stored), job)).repeatable,
        },
        options,
      )
      if (again.kind === 'no-releases') throw again.error
      last = { ...again, status: written.status, warnings: [...last.warnings, ...again.warnings] }
      run = 0
    }
    // What is missing may be on its way: a job that is about to write it needs no second one beside it.
    const pause = run > 0 ? settleMs * (1 + Math.random() / 2) : lockDelay(1)
    if (pause >= options.deadline.remaining()) break
    await options.deadline.pause(pause)
  }
  if (run > 0) return last
  const ids = missing.slice(0, 5).map(({ id }) => shortSha(id))
  const warning = `Other jobs kept replacing the commits of ${job.payload.version}; ${missing.length} may be missing (${ids.join(', ')}${missing.length > ids.length ? ', …' : ''}).`
  return { ...last, warnings: [...last.warnings, warning] }
}
