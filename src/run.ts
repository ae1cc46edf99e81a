import type { Deadline } from './deadline.ts'
import { buildDeploys } from './deploy/deploys.ts'
import { ActionError } from './errors.ts'
import type { RunContext } from './event/context.ts'
import { linksOfDeploy, repositoryUrlOf } from './event/links.ts'
import { parseTrigger } from './event/trigger.ts'
import type { LastRelease } from './find-base.ts'
import { gatherCommits, type ReleaseTrigger } from './gather-commits.ts'
import type { Inputs } from './inputs/inputs.ts'
import { textAt } from './json.ts'
import { planRelease, type Facts, type Gathered, type PlannedRelease } from './plan-release.ts'
import { parseSha, type CommitList } from './release/commit.ts'
import type { CommitSource } from './release/commit-source.ts'
import { missingCommits } from './release/merge.ts'
import { describeRange } from './release/range.ts'
import type { ReleaseResult } from './release/result.ts'
import { chooseChanges } from './release/update.ts'
import {
  chooseGivenVersion,
  chooseTagVersion,
  parseVersion,
  type ChosenVersion,
} from './release/version.ts'
import { describeCommits } from './report/story.ts'
import { resolveRefs } from './resolve-refs.ts'
import { releasePageUrl } from './sentry/addresses.ts'
import type { SentryApi } from './sentry/client.ts'
import { writeDeploys } from './sentry/deploy-writer.ts'
import { writeRelease, type WrittenRelease } from './sentry/release-writer.ts'
import type { StepLog } from './step-log.ts'

export type RunDeps = {
  sentry: SentryApi
  openCommitSource: (repository: string) => CommitSource
  deadline: Deadline
  log: StepLog
  now: () => Date
  /** Told as soon as the version is known, so that it is an output also when a later step fails. */
  onVersion: (version: string) => void
  /** Names this run to Sentry, which stores it with the releases that it creates. */
  userAgent: string
}

/** Creates or completes the release that the event asks for. */
export async function run(
  inputs: Inputs,
  context: RunContext,
  deps: RunDeps,
): Promise<ReleaseResult> {
  const { log } = deps
  const parsed = parseTrigger(context)
  if (parsed.kind === 'nothing') {
    log.notice(`Nothing was released: ${parsed.because}.`)
    return { kind: 'nothing', because: parsed.because }
  }
  const trigger = await settleTag(parsed, deps.openCommitSource(context.repository))
  const version = chooseVersion(inputs, trigger)
  deps.onVersion(version.version)
  const { sentry, projects } = inputs
  log.section(`Release ${version.version}`)
  log.info(`Trigger: ${trigger.because}`)
  if ('notice' in trigger && trigger.notice !== null) log.notice(trigger.notice)
  log.info(`Version: ${version.version} (${version.because})`)
  log.info(`Sentry: ${sentry.url}, organization ${sentry.org}, projects ${projects.join(', ')}`)

  const facts = { trigger, version, context }
  const readAt = performance.now()
  const gathered = await gather(inputs, facts, deps)
  const plan = planRelease(inputs, { ...facts, gathered }, deps.now())
  for (const warning of plan.warnings) log.warn(warning)

  log.section('Sentry')
  log.info(`Repository: ${gathered.repository}, ${plan.linkBecause}`)
  const written = await writeRelease(
    deps.sentry,
    {
      payload: plan.payload,
      keepCommits: inputs.commits.keepCommits,
      existing: gathered.existing,
      readAt,
      oneOfMany: inputs.jobTotal > 1 && !inputs.dryRun,
    },
    { deadline: deps.deadline, log: log.info },
  )
  for (const warning of written.warnings) log.warn(warning)
  return finish(inputs, { ...facts, gathered, plan, written }, deps)
}

/** A workflow run names a branch or a tag without telling which: it is a tag when a tag of that name is its commit. */
async function settleTag(trigger: ReleaseTrigger, source: CommitSource): Promise<ReleaseTrigger> {
  if (trigger.kind !== 'commit' || trigger.maybeTag === null) return trigger
  const { maybeTag: tag, head, because } = trigger
  const isTag = (await source.resolve(`tags/${tag}`)) === head
  return isTag ? { kind: 'tag', head, tag, because: `${because} on the tag ${tag}` } : trigger
}

function chooseVersion(inputs: Inputs, trigger: ReleaseTrigger): ChosenVersion {
  const prefix = inputs.versionPrefix
  if (inputs.version !== null) return chooseGivenVersion(inputs.version, prefix)
  if (trigger.kind === 'tag') return chooseTagVersion(trigger.tag, prefix)
  const origin = `the ${trigger.because}`
  return { version: parseVersion(prefix + trigger.head, origin), because: 'the head commit' }
}

/** Reads everything that the decisions need, side by side. */
async function gather(
  inputs: Inputs,
  { trigger, version, context }: Facts,
  deps: RunDeps,
): Promise<Gathered> {
  const { sentry, log } = deps
  const { commits } = inputs
  const { selection } = commits
  const repository = selection.mode === 'manual' ? selection.repository : context.repository
  const wanted = selection.mode !== 'skip'
  if (wanted) log.section('Commits')
  const source = deps.openCommitSource(repository)
  const [gathered, link, existing, refs] = await Promise.all([
    gatherCommits(trigger, {
      inputs: commits,
      source,
      findLastRelease: () =>
        findLastRelease(sentry, {
          project: inputs.projects[0] ?? '',
          repository,
          version: version.version,
        }),
      defaultBranch: textAt(context.payload, 'repository', 'default_branch'),
    }),
    wanted ? sentry.findRepository(repository) : null,
    wanted && commits.keepCommits ? sentry.readReleaseCommits(version.version) : null,
    commits.refs === null ? null : resolveRefs(commits.refs, deps),
  ])
  for (const notice of gathered.notices) log.notice(notice)
  for (const warning of gathered.warnings) log.warn(warning)
  for (const line of describeCommits(gathered)) log.info(line)
  if (wanted && countCommits(gathered.list, commits.given) === 0 && !commits.ignoreEmpty) {
    throw new ActionError(
      'input',
      `There are no commits to release: ${describeRange(gathered.range)}.`,
      {
        hint: 'With `ignore_empty: true` the release is created without commits.',
      },
    )
  }
  return { ...gathered, repository, link, existing, refs }
}

function countCommits(list: CommitList | null, given: readonly unknown[] | null): number {
  return given?.length ?? list?.commits.length ?? 0
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

type Ending = Facts & { gathered: Gathered; plan: PlannedRelease; written: WrittenRelease }

async function finish(inputs: Inputs, ending: Ending, deps: RunDeps): Promise<ReleaseResult> {
  const { version, context, gathered, plan, written } = ending
  const { log, sentry } = deps
  const { payload } = written
  const created = wasCreated(written, gathered.existing !== null, deps.userAgent)
  log.info(
    `${created ? 'Created' : 'Found'} the release (Sentry answered ${written.status}), sent ${payload.commits.length} commits`,
  )

  const changes = chooseChanges(payload, written.release, inputs.dateReleased !== null)
  const release =
    changes === null ? written.release : await sentry.updateRelease(version.version, changes)
  const changed = Object.keys(changes ?? {})
  if (changes !== null) log.info(`Changed ${changed.join(', ')} of the existing release`)

  const deploys = await writeDeploys(
    sentry,
    {
      version: version.version,
      deploys: buildDeploys(inputs.deploys, inputs.projects, linksOfDeploy(context)),
      mayExist: !created && release.deployCount !== 0,
    },
    { deadline: deps.deadline, maxRetries: inputs.maxRetries, log: log.info },
  )
  for (const { environment, existed } of deploys) {
    log.info(
      existed
        ? `The deploy to ${environment} exists already`
        : `Created the deploy to ${environment}`,
    )
  }
  return {
    kind: 'released',
    version,
    releaseUrl: releasePageUrl(inputs.sentry.url, inputs.sentry.org, version.version),
    link: payload.url,
    projects: inputs.projects,
    repository: gathered.repository,
    repositoryUrl: repositoryUrlOf(context, gathered.repository),
    trigger: ending.trigger.because,
    created,
    dateReleased: release.dateReleased,
    head: gathered.range.head,
    range: gathered.range,
    origin: inputs.commits.given === null ? (gathered.list?.origin ?? null) : 'input',
    commits: payload.commits,
    totalCommits: gathered.list?.total ?? 0,
    refs: payload.refs,
    linkBecause: plan.linkBecause,
    deploys,
    changed,
    unchanged:
      changed.length === 0 &&
      deploys.every(({ existed }) => existed) &&
      hadAll(written, gathered.existing),
    dryRun: inputs.dryRun,
  }
}

/** Whether creating the release added nothing: 208 says that no project is new, not whether a commit is. */
function hadAll({ status, payload }: WrittenRelease, existing: Gathered['existing']): boolean {
  return status === 208 && missingCommits(payload.commits, existing ?? []).length === 0
}

/**
 * Whether this step created the release. No status says so: 201 is also the answer when a project is new to an existing
 * release, and 208 when an attempt whose answer was lost or refused had created it. But Sentry stores who created it.
 */
function wasCreated(
  { release, status, repeated }: WrittenRelease,
  existed: boolean,
  userAgent: string,
): boolean {
  if (existed) return false
  return release.userAgent === null ? status === 201 || repeated : release.userAgent === userAgent
}
