import { shortSha } from '../commits/commit.ts'
import { mergeCommits, missingCommits, splitRepeatable } from '../release/merge.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import { lockDelay, type WriterOptions } from './retry.ts'
import { keptOf, listOf, writeUntilAccepted } from './write-attempts.ts'
import type { ReleaseApi, WriteJob, WrittenRelease } from './write-job.ts'

/** Between two looks at what other jobs left: longer than they take from their own look to the end of their write. */
const SETTLE_MS = 1_000
const MAX_LOOKS = 40

type Verification = { written: WrittenRelease; options: WriterOptions }

/**
 * Makes sure that what a job wrote and found stays, and writes it again when it does not.
 *
 * The server has no compare-and-set: a job that looked before our write erases our commits with its own, after we have
 * seen them. So only a second look, when such a write must have ended, shows that nothing was lost. Every job guards
 * what it sent and what it found, no more: if each restored every loss, they would all write at once.
 */
export async function guardCommits(
  api: ReleaseApi,
  job: WriteJob,
  { written, options }: Verification,
): Promise<WrittenRelease> {
  const settleMs = Math.max(SETTLE_MS, 2 * written.tookMs)
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
