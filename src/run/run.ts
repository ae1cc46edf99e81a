import { completeRelease } from './complete.ts'
import type { Deadline } from '../deadline.ts'
import { ActionError } from '../errors.ts'
import type { RunContext } from '../event/context.ts'
import { parseTrigger, type ReleaseTrigger } from '../event/trigger.ts'
import type { LastRelease } from '../gather/base.ts'
import { gatherCommits } from '../gather/gather-commits.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { textAt } from '../json.ts'
import { planRelease, type Facts, type Gathered } from './plan.ts'
import { parseSha, type CommitList } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import { describeRange } from '../commits/range.ts'
import type { ReleaseResult } from '../release/result.ts'
import {
  chooseGivenVersion,
  chooseTagVersion,
  parseVersion,
  type ChosenVersion,
} from '../release/version.ts'
import { describeCommits } from '../report/log-lines.ts'
import { resolveRefs } from '../gather/resolve-refs.ts'
import type { SentryApi } from '../sentry/client.ts'
import { writeRelease } from '../sentry/release-writer.ts'
import type { SourceMaps } from './source-maps.ts'
import type { StepLog } from '../runner/step-log.ts'

export type RunDeps = {
  sentry: SentryApi
  openCommitSource: (repository: string) => CommitSource
  /** Null when none are wanted. */
  sourceMaps: SourceMaps | null
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
  const trigger = await settleTag(parsed, inputs, deps.openCommitSource(context.repository))
  const version = chooseVersion(inputs, trigger)
  deps.onVersion(version.version)
  const { sentry, projects } = inputs
  log.section(`Release ${version.version}`)
  log.info(`Trigger: ${trigger.because}`)
  if ('notice' in trigger && trigger.notice !== null) log.notice(trigger.notice)
  log.info(`Version: ${version.version} (${version.because})`)
  log.info(`Sentry: ${sentry.url}, organization ${sentry.org}, projects ${projects.join(', ')}`)

  const files = (await deps.sourceMaps?.find()) ?? []
  const facts = { trigger, version, context }
  const readAt = deps.now().getTime()
  const gathered = await gather(inputs, facts, deps)
  const plan = planRelease(inputs, { ...facts, gathered }, deps.now())
  for (const warning of plan.warnings) log.warn(warning)

  log.section('Sentry')
  log.info(`Repository: ${gathered.repository}, ${plan.linkBecause}`)
  const written = await writeRelease(
    deps.sentry,
    {
      // A release is released only when it has its source maps.
      payload: files.length === 0 ? plan.payload : { ...plan.payload, dateReleased: null },
      keepCommits: inputs.commits.keepCommits,
      existing: gathered.existing,
      readAt,
      oneOfMany: inputs.jobTotal > 1 && !inputs.dryRun,
    },
    { deadline: deps.deadline, maxRetries: inputs.maxRetries, log: log.info },
  )
  for (const warning of written.warnings) log.warn(warning)
  return completeRelease(inputs, { ...facts, gathered, plan, written, files }, deps)
}

/**
 * A workflow run names a branch or a tag without telling which: it is a tag when a tag of that name is its commit. Nobody
 * is asked when neither version nor commits hang on it.
 */
async function settleTag(
  trigger: ReleaseTrigger,
  { version, commits }: Inputs,
  source: CommitSource,
): Promise<ReleaseTrigger> {
  if (trigger.kind !== 'commit' || trigger.maybeTag === null) return trigger
  if (version !== null && commits.selection.mode !== 'auto') return trigger
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
    throw new ActionError(`There are no commits to release: ${describeRange(gathered.range)}.`, {
      hint: 'With `ignore_empty: true` the release is created without commits.',
    })
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
