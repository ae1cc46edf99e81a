import type { Inputs } from '../inputs/inputs.ts'
import { missingCommits } from '../release/merge.ts'
import { writeRelease } from '../sentry/release-writer.ts'
import type { WrittenRelease } from '../sentry/write-job.ts'
import type { RunDeps } from './deps.ts'
import type { Gathered } from './gather.ts'
import type { PlannedRelease } from './plan.ts'

/** What is to be written. */
export type WriteRequest = { gathered: Gathered; plan: PlannedRelease; hasSourceMaps: boolean }

/**
 * Writes the release as planned. With source maps to come it is not finalized yet. Null when the server has no releases,
 * but source maps are to come. Throws when Sentry refuses it.
 */
export async function write(
  {
    commits,
    concurrent,
    dryRun,
    maxRetries,
  }: Pick<Inputs, 'commits' | 'concurrent' | 'dryRun' | 'maxRetries'>,
  { gathered, plan, hasSourceMaps }: WriteRequest,
  { sentry, deadline, log }: RunDeps,
): Promise<WrittenRelease | null> {
  for (const warning of plan.warnings) log.warn(warning)
  log.section('Sentry')
  log.info(`Repository: ${gathered.repository}, ${plan.repositoryStatus}`)
  const written = await writeRelease(
    sentry,
    {
      payload: hasSourceMaps ? { ...plan.payload, dateReleased: null } : plan.payload,
      keepCommits: commits.keepCommits,
      existing: gathered.existing,
      replaced: gathered.treatment.replaced,
      readAt: gathered.readAt,
      concurrent: concurrent && !dryRun,
    },
    { deadline, maxRetries, log: log.info },
  )
  if (written.kind === 'no-releases') {
    if (!hasSourceMaps) throw written.error
    log.warn(`${written.error.message} Only the source maps are uploaded.`)
    return null
  }
  for (const warning of written.warnings) log.warn(warning)
  if (keepsNothing(written))
    log.warn('This server keeps no commits: the release has none of those that were sent.')
  return written
}

// Sentry counts the commits that it stores, unless their messages ask it not to.
function keepsNothing({ payload, release }: WrittenRelease): boolean {
  return release.commitCount === 0 && missingCommits(payload.commits, []).length > 0
}
