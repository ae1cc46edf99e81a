import { mergeCommits, splitRepeatable } from '../release/merge.ts'
import { LIMITS } from '../release/limits.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import type { WriterOptions } from './retry.ts'
import { keptOf, listOf, writeUntilAccepted } from './write-attempts.ts'
import type { NoReleases, ReleaseApi, WriteJob, WrittenRelease } from './write-job.ts'

/** A look at the release's commits that is older than this is repeated before they are replaced. */
const STALE_MS = 2_000

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
  // Most releases have one writer.
  const { guardCommits } = await import('./guard-commits.ts')
  return guardCommits(api, { ...job, payload: written.payload, existing }, { written, options })
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
