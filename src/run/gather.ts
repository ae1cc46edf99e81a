import { parseSha, type CommitList } from '../commits/commit.ts'
import { describeRange } from '../commits/range.ts'
import { ActionError } from '../errors.ts'
import type { LastRelease } from '../gather/base.ts'
import { gatherCommits, type GatheredCommits } from '../gather/gather-commits.ts'
import { resolveRefs } from '../gather/resolve-refs.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { textAt } from '../json.ts'
import type { ReleaseCommit, ReleaseRef } from '../release/payload.ts'
import { describeCommits } from '../report/log-lines.ts'
import type { SentryApi } from '../sentry/client.ts'
import type { RepositoryLink } from '../sentry/repositories.ts'
import type { RunDeps } from './deps.ts'
import type { Identity } from './identify.ts'

/** What GitHub and Sentry know of the release before it is written. */
export type Gathered = GatheredCommits & {
  /** `owner/name` of the commits. */
  repository: string
  /** Null when the release gets no commits. */
  link: RepositoryLink | null
  /** The commits that the release has; null when it does not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** When `existing` was read, in milliseconds since the epoch. */
  readAt: number
  /** The user's own refs; null: they are computed. */
  refs: readonly ReleaseRef[] | null
}

/** Reads everything that the decisions need, in parallel. Throws when there is nothing to release and that is an error. */
export async function gather(
  { commits, projects }: Pick<Inputs, 'commits' | 'projects'>,
  { trigger, version, context }: Identity,
  deps: RunDeps,
): Promise<Gathered> {
  const { sentry, log } = deps
  const { selection } = commits
  const repository = selection.mode === 'manual' ? selection.repository : context.repository
  const wantsCommits = selection.mode !== 'skip'
  if (wantsCommits) log.section('Commits')
  const readAt = deps.now().getTime()
  const source = deps.openCommitSource(repository)
  const [gathered, link, stored, refs] = await Promise.all([
    gatherCommits(trigger, {
      inputs: commits,
      source,
      findLastRelease: () =>
        findLastRelease(sentry, {
          project: projects[0] ?? '',
          repository,
          version: version.version,
        }),
      defaultBranch: textAt(context.payload, 'repository', 'default_branch'),
    }),
    wantsCommits ? sentry.findRepository(repository) : null,
    wantsCommits && commits.keepCommits ? sentry.readReleaseCommits(version.version) : null,
    commits.refs === null
      ? null
      : resolveRefs(commits.refs, { ...deps, findRepository: sentry.findRepository }),
  ])
  const existing = stored === 'unlisted' ? [] : stored
  if (stored === 'unlisted')
    log.warn(
      `This server does not list the commits of a release, so those that ${version.version} has from other jobs cannot be kept.`,
    )
  for (const notice of gathered.notices) log.notice(notice)
  for (const warning of gathered.warnings) log.warn(warning)
  for (const line of describeCommits(gathered)) log.info(line)
  if (wantsCommits && countCommits(gathered.list, commits.explicit) === 0 && !commits.ignoreEmpty) {
    throw new ActionError(`There are no commits to release: ${describeRange(gathered.range)}.`, {
      hint: 'With `ignore_empty: true` the release is created without commits.',
    })
  }
  return { ...gathered, repository, link, existing, readAt, refs }
}

function countCommits(list: CommitList | null, explicit: readonly unknown[] | null): number {
  return explicit?.length ?? list?.commits.length ?? 0
}

type LastReleaseQuery = { project: string; repository: string; version: string }

/** The newest other release that ends at a commit of this repository: another one's commits are no base for it. */
async function findLastRelease(
  sentry: SentryApi,
  { project, repository, version }: LastReleaseQuery,
): Promise<LastRelease | null> {
  const heads = (await sentry.listReleaseHeads(project)) ?? []
  for (const head of heads) {
    const commit = parseSha(head.commit)
    const isOurs = head.repository.toLowerCase() === repository.toLowerCase()
    if (commit !== null && isOurs && head.version !== version)
      return { version: head.version, commit }
  }
  return null
}
