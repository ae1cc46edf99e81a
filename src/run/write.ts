import type { Inputs } from '../inputs/inputs.ts'
import { writeRelease, type WrittenRelease } from '../sentry/release-writer.ts'
import type { RunDeps } from './deps.ts'
import type { Gathered } from './gather.ts'
import type { PlannedRelease } from './plan.ts'

/** What is to be written. */
export type WriteRequest = { gathered: Gathered; plan: PlannedRelease; hasSourceMaps: boolean }

/** Writes the release as planned. With source maps to come it is not finalized yet. Throws when Sentry refuses it. */
export async function write(
  {
    commits,
    jobTotal,
    dryRun,
    maxRetries,
  }: Pick<Inputs, 'commits' | 'jobTotal' | 'dryRun' | 'maxRetries'>,
  { gathered, plan, hasSourceMaps }: WriteRequest,
  { sentry, deadline, log }: RunDeps,
): Promise<WrittenRelease> {
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
      oneOfMany: jobTotal > 1 && !dryRun,
    },
    { deadline, maxRetries, log: log.info },
  )
  for (const warning of written.warnings) log.warn(warning)
  return written
}
