import type { RunContext } from '../event/context.ts'
import { getDeployedEnvironment } from '../event/links.ts'
import { parseTrigger } from '../event/parse-trigger.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { toEnvironment } from '../release/deploys.ts'
import {
  chooseExplicitVersion,
  chooseTagVersion,
  describeMissingOrder,
  parseVersion,
  type ChosenVersion,
} from '../release/version.ts'
import { chooseHead } from '../gather/head.ts'
import type { RunDeps } from './deps.ts'

/** Which release this run is about, as known from the event and the inputs alone. */
export type Identity = {
  trigger: ReleaseTrigger
  version: ChosenVersion
  context: RunContext
  /** Where it is deployed to. */
  environments: readonly string[]
}

/** What of the inputs decides about it. */
type IdentityInputs = Pick<
  Inputs,
  'version' | 'versionPrefix' | 'commits' | 'sentry' | 'projects' | 'deploys'
>

export type IdentityDeps = Pick<
  RunDeps,
  'log' | 'openCommitSource' | 'onVersion' | 'eventWrittenAt'
>

type Identified = ({ kind: 'release' } & Identity) | { kind: 'nothing'; reason: string }

/** Reads the event and names the release. `nothing`: the event has nothing to release. */
export async function identify(
  inputs: IdentityInputs,
  context: RunContext,
  deps: IdentityDeps,
): Promise<Identified> {
  const { log } = deps
  const parsed = parseTrigger(context)
  if (parsed.kind === 'nothing') {
    log.notice(`Nothing was released: ${parsed.reason}.`)
    return parsed
  }
  const { repository } = context
  const resolved = await resolveTagTrigger(parsed, inputs, { ...deps, repository })
  const { trigger, notice } = await chooseHead(resolved, inputs.commits.head, {
    source: deps.openCommitSource(repository),
    repository,
    runnerSha: context.sha,
    eventWrittenAt: deps.eventWrittenAt,
  })
  const version = chooseVersion(inputs, trigger)
  deps.onVersion(version.version)
  const { sentry, projects } = inputs
  log.section(`Release ${version.version}`)
  log.info(`Trigger: ${trigger.reason}`)
  if ('notice' in trigger && trigger.notice !== null) log.notice(trigger.notice)
  if (notice !== null) log.notice(notice)
  log.info(`Version: ${version.version} (${version.reason})`)
  const isTagged = inputs.version === null && trigger.kind === 'tag'
  const unordered = isTagged ? describeMissingOrder(version.version) : null
  if (unordered !== null) log.notice(unordered)
  log.info(`Sentry: ${sentry.url}, organization ${sentry.org}, projects ${projects.join(', ')}`)
  const environments = chooseEnvironments(inputs, context, log)
  return { kind: 'release', trigger, version, context, environments }
}

/**
 * `workflow_run.head_branch` may be a tag. It is treated as one if a tag of that name points at the head commit. Skips
 * the lookup when neither version nor range depends on it.
 */
async function resolveTagTrigger(
  trigger: ReleaseTrigger,
  { version, commits }: Pick<Inputs, 'version' | 'commits'>,
  { openCommitSource, repository }: Pick<RunDeps, 'openCommitSource'> & { repository: string },
): Promise<ReleaseTrigger> {
  if (trigger.kind !== 'commit' || trigger.maybeTag === null) return trigger
  if (version !== null && commits.selection.mode !== 'auto') return trigger
  const { maybeTag: tag, head, reason } = trigger
  const isTag = (await openCommitSource(repository).resolve(`tags/${tag}`)) === head
  return isTag
    ? { kind: 'tag', head, tag, isPush: false, reason: `${reason} on the tag ${tag}` }
    : trigger
}

function chooseEnvironments(
  { deploys }: Pick<Inputs, 'deploys'>,
  context: RunContext,
  log: RunDeps['log'],
): readonly string[] {
  const named = getDeployedEnvironment(context)
  if (deploys.environments.length > 0 || named === null) return deploys.environments
  const environment = toEnvironment(named)
  if (environment !== named)
    log.notice(
      `Sentry takes no environment ${JSON.stringify(named)}: ${environment === null ? 'there is no deploy' : `the deploy is to ${environment}`}.`,
    )
  return environment === null ? [] : [environment]
}

function chooseVersion(
  { version, versionPrefix }: Pick<Inputs, 'version' | 'versionPrefix'>,
  trigger: ReleaseTrigger,
): ChosenVersion {
  if (version !== null) return chooseExplicitVersion(version, versionPrefix)
  if (trigger.kind === 'tag') return chooseTagVersion(trigger.tag, versionPrefix)
  const origin = `the ${trigger.reason}`
  return { version: parseVersion(versionPrefix + trigger.head, origin), reason: 'the head commit' }
}
