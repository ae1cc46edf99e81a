import { mergeCommits, splitRepeatable } from '../release/merge.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import type { StoredCommits } from './client.ts'
import type { WriterOptions } from './retry.ts'
import type { NoReleases, ReleaseApi, WriteJob, WrittenRelease } from './write-job.ts'

/**
 * Writes the release until the server accepts it, or as much of it as the server takes. Every attempt but the first is
 * preceded by a look at the release: what another job wrote meanwhile would be replaced. Throws when the server refuses it,
 * or when time is up.
 */
export async function writeUntilAccepted(
  api: ReleaseApi,
  job: WriteJob,
  options: WriterOptions,
): Promise<WrittenRelease | NoReleases> {
  const warnings: string[] = []
  const failures = { locks: 0, timeouts: 0, others: 0, cuts: 0 }
  let { payload, existing } = job
  for (let attempts = 1; ; attempts += 1) {
    if (attempts > 1 && job.keepCommits && payload.commits.length > 0)
      existing = await readAgain(api, { ...job, payload, existing })
    const start = Date.now()
    const sent = withKept(payload, job.keepCommits ? existing : null)
    const outcome = await api.createRelease(sent, attempts)
    const tookMs = Date.now() - start
    if (outcome.kind === 'unsupported') return { kind: 'no-releases', error: outcome.error }
    if (outcome.kind === 'written') {
      const { release, status } = outcome
      const repeated = attempts > 1
      return { kind: 'written', payload, release, status, repeated, warnings, tookMs }
    }
    // Loaded only when the server did not accept it at once.
    const { recover } = await import('./write-recovery.ts')
    const next = await recover({ api, options, failures }, { payload, sent, outcome, attempts })
    if (next.kind === 'written') return { ...next, tookMs }
    warnings.push(...next.warnings)
    payload = next.payload
  }
}

async function readAgain(api: ReleaseApi, job: WriteJob): Promise<readonly ReleaseCommit[]> {
  const stored = listOf(await api.readReleaseCommits(job.payload.version))
  return splitRepeatable(keptOf(mergeCommits(job.existing ?? [], stored), job)).repeatable
}

/** The commits that stay. */
export function keptOf(
  stored: readonly ReleaseCommit[],
  { replaced }: Pick<WriteJob, 'replaced'>,
): readonly ReleaseCommit[] {
  return replaced.size === 0 ? stored : stored.filter(({ id }) => !replaced.has(id))
}

/** What a server lists, none when it does not. */
export function listOf(stored: StoredCommits): readonly ReleaseCommit[] {
  return stored === 'unlisted' ? [] : (stored ?? [])
}

// An empty list changes nothing on the server, so without commits of our own nothing has to be repeated.
function withKept(
  payload: ReleasePayload,
  existing: readonly ReleaseCommit[] | null,
): ReleasePayload {
  if (existing === null || existing.length === 0 || payload.commits.length === 0) return payload
  return { ...payload, commits: mergeCommits(payload.commits, existing) }
}
