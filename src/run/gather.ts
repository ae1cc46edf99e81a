import { parseSha, type CommitList } from '../commits/commit.ts'
import { describeRange } from '../commits/range.ts'
import { ActionError } from '../errors.ts'
import { createReleaseList, type ReadReleasePage } from '../gather/release-list.ts'
import { gatherCommits, type GatheredCommits } from '../gather/gather-commits.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { textAt } from '../json.ts'
import type { ReleaseCommit, ReleaseRef } from '../release/payload.ts'
import { describeCommits } from '../report/log-lines.ts'
import type { SentryApi } from '../sentry/client.ts'
import type { RepositoryLink } from '../sentry/repositories.ts'
import type { RunDeps } from './deps.ts'
import { openExisting } from './existing.ts'
import type { Identity } from './identify.ts'
import { describeKept, isMove, treat, type ChosenTreatment } from './treatment.ts'

/** What GitHub and Sentry know of the release before it is written. */
export type Gathered = GatheredCommits & {
  /** `owner/name` of the commits. */
  repository: string
  /** Null when the release gets no commits. */
  link: RepositoryLink | null
  /** The commits that the release has; null when it does not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  treatment: ChosenTreatment
  /** When `existing` was read, in milliseconds since the epoch. */
  readAt: number
  /** The user's own refs; null: they are computed. */
  refs: readonly ReleaseRef[] | null
}

/** `nothing`: the range is empty, and the user wants no release then. */
export type GatherOutcome = ({ kind: 'gathered' } & Gathered) | { kind: 'nothing'; reason: string }

type Needed = Pick<Inputs, 'commits' | 'projects'>

/** Reads everything that the decisions need, in parallel. Throws when there is nothing to release and that is an error. */
export async function gather(
  { commits, projects }: Needed,
  { trigger, version, context, environments }: Identity,
  deps: RunDeps,
): Promise<GatherOutcome> {
  const { sentry, log, redact } = deps
  const { selection } = commits
  const repository = selection.mode === 'manual' ? selection.repository : context.repository
  const wantsCommits = selection.mode !== 'skip'
  if (wantsCommits) log.section('Commits')
  const readAt = Date.now()
  const source = deps.openCommitSource(repository)
  const releases = createReleaseList(createPageReader(sentry, projects[0] ?? ''), {
    version: version.version,
    repository,
  })
  const release = openExisting(sentry, releases, trigger.head)
  const [gathered, link, stored, refs] = await Promise.all([
    gatherCommits(trigger, {
      inputs: commits,
      source,
      releases,
      defaultBranch: textAt(context.payload, 'repository', 'default_branch'),
    }),
    wantsCommits ? sentry.findRepository(repository) : null,
    wantsCommits && commits.keepCommits ? release.readCommits() : null,
    readRefs(commits.refs, deps),
  ])
  const existing = stored === 'unlisted' ? [] : stored
  if (stored === 'unlisted')
    log.warn(
      `This server does not list the commits of a release, so those that ${version.version} has from other jobs cannot be kept.`,
    )
  const treatment = await treat(
    {
      existing,
      head: gathered.range.head,
      names: [repository, link?.name ?? repository],
      own: new Set(gathered.list?.commits.map(({ id }) => id)),
      isMove: isMove(trigger, commits),
    },
    { source, readRef: release.readRef },
  )
  const read = { repository, link, existing, readAt, refs, treatment }
  if (treatment.kind === 'keep') {
    const reason = describeKept(version.version, treatment.head, environments)
    log.notice(`${reason}.`)
    const range = { kind: 'none', head: treatment.head, reason } as const
    return { kind: 'gathered', ...read, range, list: null, notices: [], warnings: [] }
  }
  for (const notice of gathered.notices) log.notice(notice)
  for (const warning of gathered.warnings) log.warn(warning)
  for (const line of describeCommits(gathered, redact)) log.info(line)
  const isEmpty = wantsCommits && countCommits(gathered.list, commits.explicit) === 0
  if (isEmpty && commits.whenEmpty !== 'release')
    return skipEmpty(describeRange(gathered.range), commits.whenEmpty, log)
  return { kind: 'gathered', ...gathered, ...read }
}

// Most releases compute them.
async function readRefs(
  refs: Needed['commits']['refs'],
  { sentry, openCommitSource }: RunDeps,
): Promise<readonly ReleaseRef[] | null> {
  if (refs === null) return null
  const { resolveRefs } = await import('../gather/resolve-refs.ts')
  return resolveRefs(refs, { openCommitSource, findRepository: sentry.findRepository })
}

function skipEmpty(
  range: string,
  whenEmpty: 'skip' | 'fail',
  log: RunDeps['log'],
): Extract<GatherOutcome, { kind: 'nothing' }> {
  if (whenEmpty === 'fail') {
    throw new ActionError(`There are no commits to release: ${range}.`, {
      hint: 'With `when_empty: release` the release is created without commits, with `when_empty: skip` there is none.',
    })
  }
  const reason = `there are no commits to release: ${range}`
  log.notice(`Nothing was released: ${reason}.`)
  return { kind: 'nothing', reason }
}

function countCommits(list: CommitList | null, explicit: readonly unknown[] | null): number {
  return explicit?.length ?? list?.commits.length ?? 0
}

function createPageReader(sentry: SentryApi, project: string): ReadReleasePage {
  return async (query) => {
    const page = await sentry.listReleaseHeads(project, query)
    if (page === null) return null
    const releases = page.heads.flatMap(({ commit, ...release }) => {
      const sha = parseSha(commit)
      return sha === null ? [] : [{ ...release, commit: sha }]
    })
    return { releases, next: page.next }
  }
}
