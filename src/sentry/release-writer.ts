import type { ActionError } from '../errors.ts'
import { shortSha } from '../commits/commit.ts'
import { mergeCommits, missingCommits, splitRepeatable } from '../release/merge.ts'
import { LIMITS } from '../release/limits.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import type { SentryApi, StoredCommits, WriteOutcome } from './client.ts'
import type { ReleaseResponse } from './wire.ts'
import {
  isWorthRepeating,
  lockDelay,
  waitAfterInterruption,
  waitAfterTimeout,
  type WriterOptions,
} from './write-retry.ts'

export type WriteJob = {
  payload: ReleasePayload
  /** Whether commits of other jobs stay; the server would replace them. */
  keepCommits: boolean
  /** What the release had when it was looked at; null when it did not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** The ids of those among them that do not stay. */
  replaced: ReadonlySet<string>
  /** When that was, in milliseconds of `Date.now()`. */
  readAt: number
  /** Whether other jobs of this run may write the same release now. */
  concurrent: boolean
}

/** The server has no releases: the caller decides whether anything is left to do. */
export type NoReleases = { kind: 'no-releases'; error: ActionError }

export type WrittenRelease = {
  kind: 'written'
  /** What was accepted in the end, which may be less than what was planned. */
  payload: ReleasePayload
  release: ReleaseResponse
  status: number
  /** Whether an earlier attempt without a response may have done the work. */
  repeated: boolean
  warnings: readonly string[]
  /** How long the accepted request took, in milliseconds. */
  tookMs: number
}

/** The part of Sentry's API that writes a release. */
export type ReleaseApi = Pick<SentryApi, 'createRelease' | 'readRelease' | 'readReleaseCommits'>

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

// Every attempt but the first is preceded by a look at the release: what another job wrote meanwhile would be replaced.
async function writeUntilAccepted(
  api: ReleaseApi,
  job: WriteJob,
  options: WriterOptions,
): Promise<WrittenRelease | NoReleases> {
  const warnings: string[] = []
  const failures = { locks: 0, timeouts: 0, others: 0 }
  let { payload, existing } = job
  for (let attempts = 1; ; attempts += 1) {
    if (attempts > 1 && job.keepCommits && payload.commits.length > 0)
      existing = await readAgain(api, { ...job, payload, existing })
    const start = Date.now()
    const sent = withKept(payload, job.keepCommits ? existing : null)
    const outcome = await api.createRelease(sent, attempts)
    if (outcome.kind === 'written') {
      const { release, status } = outcome
      const tookMs = Date.now() - start
      const repeated = attempts > 1
      return { kind: 'written', payload, release, status, repeated, warnings, tookMs }
    }
    if (outcome.kind === 'interrupted') {
      const found = attempts > 1 ? await findUnsaid(api, payload, outcome) : null
      if (found !== null) return { ...found, tookMs: Date.now() - start }
      await waitAfterInterruption(payload, { outcome, failures }, options)
      continue
    }
    if (outcome.kind === 'unsupported') return { kind: 'no-releases', error: outcome.error }
    // Loaded only when a server refuses what it got.
    const { degradePayload } = await import('../release/degrade.ts')
    const less = degradePayload(payload, outcome.refusal)
    const isTimeout = outcome.refusal.status === 504
    if (isTimeout) failures.timeouts += 1
    if (isTimeout && isWorthRepeating(failures.timeouts, less !== null, options)) {
      await waitAfterTimeout(failures.timeouts, outcome.error, options)
      continue
    }
    if (less === null) throw outcome.error
    warnings.push(...less.warnings)
    payload = less.payload
  }
}

/**
 * What a server stores of a release although it keeps answering 500. Null when something is missing, so that it is
 * sent once more. Some servers answer so for every release that exists, and do not list commits: there, what exists is
 * all that there will be.
 */
async function findUnsaid(
  api: ReleaseApi,
  payload: ReleasePayload,
  { attempt }: Extract<WriteOutcome, { kind: 'interrupted' }>,
): Promise<Omit<WrittenRelease, 'tookMs'> | null> {
  if (attempt.kind !== 'response' || attempt.status !== 500) return null
  const release = await api.readRelease(payload.version).catch(() => null)
  if (release === null) return null
  const projects = payload.projects.filter(
    (project) => !release.projects.some(({ id, slug }) => project === id || project === slug),
  )
  const found = { kind: 'written', payload, release, status: 208, repeated: true } as const
  const commits = await api.readReleaseCommits(payload.version).catch(() => null)
  if (commits !== 'unlisted') {
    const isWhole =
      projects.length === 0 && missingCommits(payload.commits, commits ?? []).length === 0
    return isWhole ? { ...found, warnings: [] } : null
  }
  const lost = [
    ...(payload.commits.length === 0 ? [] : ['its commits']),
    ...(projects.length === 0 ? [] : [`the projects ${projects.join(', ')}`]),
  ]
  const warnings =
    lost.length === 0
      ? []
      : [
          `This server answers 500 when asked to add to the release ${payload.version}, which exists: ${lost.join(' and ')} stay as they are.`,
        ]
  return { ...found, payload: { ...payload, commits: [], refs: [] }, warnings }
}

async function readAgain(api: ReleaseApi, job: WriteJob): Promise<readonly ReleaseCommit[]> {
  const stored = listOf(await api.readReleaseCommits(job.payload.version))
  return splitRepeatable(keptOf(mergeCommits(job.existing ?? [], stored), job)).repeatable
}

function keptOf(
  stored: readonly ReleaseCommit[],
  { replaced }: Pick<WriteJob, 'replaced'>,
): readonly ReleaseCommit[] {
  return replaced.size === 0 ? stored : stored.filter(({ id }) => !replaced.has(id))
}

function listOf(stored: StoredCommits): readonly ReleaseCommit[] {
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
