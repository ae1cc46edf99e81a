import type { FoundFile } from '../source-maps/artifact.ts'
import { buildDeploys, type Deploy } from '../release/deploys.ts'
import type { RunContext } from '../event/context.ts'
import { getDeployLinks, getRepositoryUrl } from '../event/links.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { RunDeps } from './deps.ts'
import type { Gathered } from './gather.ts'
import type { Identity } from './identify.ts'
import type { PlannedRelease } from './plan.ts'
import { isAcceptableLink } from '../release/link.ts'
import { missingCommits } from '../release/merge.ts'
import type { ReleaseResult } from '../release/result.ts'
import { chooseChanges } from '../release/update.ts'
import { describeChanges, describeDeploy, describeWriting } from '../report/log-lines.ts'
import { integrationPageUrl, projectPageUrl, releasePageUrl } from '../sentry/addresses.ts'
import { writeDeploys } from '../sentry/deploy-writer.ts'
import type { WrittenRelease } from '../sentry/release-writer.ts'
import type { StepLog } from '../runner/step-log.ts'

/** A release that Sentry has accepted, and what led to it. */
export type Written = Identity & {
  gathered: Gathered
  plan: PlannedRelease
  written: WrittenRelease
  files: readonly FoundFile[]
}

/**
 * Everything after the first request that writes: source maps, then what an existing release must be changed in, then
 * deploys. The date comes after the source maps, so that no release counts as released that lacks some.
 */
export async function complete(
  inputs: Inputs,
  state: Written,
  deps: RunDeps,
): Promise<ReleaseResult> {
  const { version, context, gathered, plan, written } = state
  const { log, sentry } = deps
  const created = wasCreated(written, gathered.existing !== null, deps.userAgent)
  const { dryRun } = inputs
  log.info(
    describeWriting({
      created,
      dryRun,
      status: written.status,
      commits: written.payload.commits,
      hadAll: written.payload.commits.length > 0 && hadAll(written, gathered.existing),
    }),
  )
  const sourceMaps =
    deps.sourceMaps === null ? null : await deps.sourceMaps.upload(state.files, version.version)
  if (sourceMaps !== null) log.section('Completion')
  const payload = { ...written.payload, dateReleased: plan.payload.dateReleased }
  const changes = chooseChanges(payload, written.release, inputs.dateReleased !== null)
  const release =
    changes === null ? written.release : await sentry.updateRelease(version.version, changes)
  const changed = Object.keys(changes ?? {})
  if (changes !== null) log.info(describeChanges(changed, { created, dryRun }))

  const deploys = await writeDeploys(
    sentry,
    {
      version: version.version,
      deploys: planDeploys(inputs, context, log),
      releaseProjects: release.projects,
      mayExist: mayHaveDeploys(inputs, created, release.deployCount),
    },
    {
      deadline: deps.deadline,
      maxRetries: inputs.maxRetries,
      log: log.info,
      onWritten: (deploy) => log.info(describeDeploy(deploy, dryRun)),
    },
  )
  return {
    kind: 'released',
    version,
    releaseUrl: releasePageUrl(inputs.sentry.url, inputs.sentry.org, version.version),
    link: payload.url,
    projects: inputs.projects.map((slug) => ({
      slug,
      url: projectPageUrl(inputs.sentry.url, inputs.sentry.org, slug),
    })),
    repository: gathered.repository,
    repositoryUrl: getRepositoryUrl(context, gathered.repository),
    trigger: state.trigger.reason,
    created,
    dateReleased: release.dateReleased,
    head: gathered.range.head,
    range: gathered.range,
    origin: inputs.commits.explicit === null ? (gathered.list?.origin ?? null) : 'input',
    commits: payload.commits,
    refs: payload.refs,
    repositoryStatus: plan.repositoryStatus,
    integrationUrl:
      gathered.link === null || gathered.link.linked
        ? null
        : integrationPageUrl(inputs.sentry.url, inputs.sentry.org),
    sourceMaps,
    deploys,
    changed,
    unchanged:
      sourceMaps === null &&
      changed.length === 0 &&
      deploys.every(({ existed }) => existed) &&
      hadAll(written, gathered.existing),
    dryRun,
  }
}

// Another job of a matrix may have deployed since Sentry told the number, also when this one created the release.
function mayHaveDeploys(
  { jobTotal, dryRun }: Inputs,
  created: boolean,
  deployCount: number | null,
): boolean {
  return created ? jobTotal > 1 && !dryRun : jobTotal > 1 || deployCount !== 0
}

function planDeploys({ deploys, projects }: Inputs, context: RunContext, log: StepLog): Deploy[] {
  if (deploys.environments.length === 0) return []
  const { environmentUrl, runUrl } = getDeployLinks(context)
  const accept = (url: string | null): string | null => {
    if (url === null || deploys.url !== null || isAcceptableLink(url)) return url
    log.warn(`The deploys do not link to ${url}, because Sentry does not accept such a link.`)
    return null
  }
  const environment = accept(environmentUrl)
  return buildDeploys(deploys, projects, {
    environmentUrl: environment,
    runUrl: environment === null ? accept(runUrl) : runUrl,
  })
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
