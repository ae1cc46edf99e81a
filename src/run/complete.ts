import type { FoundFile } from '../source-maps/artifact.ts'
import { buildDeploys, type Deploy } from '../release/deploys.ts'
import { getDeployLinks, getRepositoryUrl, getRunsUrl } from '../event/links.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { RunDeps } from './deps.ts'
import type { Gathered } from './gather.ts'
import type { Identity } from './identify.ts'
import type { PlannedRelease } from './plan.ts'
import { parseSha } from '../commits/commit.ts'
import { isAcceptableLink } from '../release/link.ts'
import { missingCommits } from '../release/merge.ts'
import type { ReleasedRelease, ReleaseResult } from '../release/result.ts'
import { chooseChanges, splitChanges, withStored } from '../release/update.ts'
import { describeChanges, describeDeploy, describeWriting } from '../report/log-lines.ts'
import { integrationPageUrl, projectPageUrl, releasePageUrl } from '../sentry/addresses.ts'
import { writeDeploys } from '../sentry/deploy-writer.ts'
import type { WrittenRelease } from '../sentry/write-job.ts'
import type { ReleaseResponse } from '../sentry/wire.ts'
import type { StepLog } from '../runner/step-log.ts'
import { describeKept, isMove, planFields } from './treatment.ts'

/** What of the inputs is needed for it. */
type CompletionInputs = FinishInputs & Pick<Inputs, 'sentry'>

type FinishInputs = UpdateInputs &
  Pick<Inputs, 'projects' | 'deploys' | 'concurrent' | 'maxRetries'>

type UpdateInputs = Pick<Inputs, 'commits' | 'dryRun' | 'ref' | 'url' | 'dateReleased'>

/** A release that Sentry has accepted, and what led to it. */
export type Written = Identity & {
  gathered: Gathered
  plan: PlannedRelease
  /** Null when the server has no releases. */
  written: WrittenRelease | null
  files: readonly FoundFile[]
}

/**
 * Everything after the first request that writes: source maps, then what an existing release must be changed in, then
 * deploys. The date comes after the source maps, so that no release counts as released that lacks some.
 */
export async function complete(
  inputs: CompletionInputs,
  state: Written,
  deps: RunDeps,
): Promise<ReleaseResult> {
  const { version, gathered, plan, written } = state
  const { log } = deps
  const { dryRun } = inputs
  const created =
    written !== null && wasCreated(written, gathered.existing !== null, deps.userAgent)
  if (written !== null) {
    const { status, payload } = written
    const had = payload.commits.length > 0 && hadAll(written, gathered.existing)
    log.info(describeWriting({ created, dryRun, status, commits: payload.commits, hadAll: had }))
  }
  const sourceMaps =
    deps.sourceMaps === null ? null : await deps.sourceMaps.upload(state.files, version.version)
  if (sourceMaps !== null) log.section('Completion')
  const completed =
    written === null ? NO_RELEASE : await finish(inputs, { ...state, written, created }, deps)
  return {
    kind: 'released',
    version,
    releaseUrl:
      written === null ? '' : releasePageUrl(inputs.sentry.url, inputs.sentry.org, version.version),
    link: written?.payload.url ?? null,
    projects: inputs.projects.map((slug) => ({
      slug,
      url: projectPageUrl(inputs.sentry.url, inputs.sentry.org, slug),
    })),
    repository: gathered.repository,
    repositoryUrl: getRepositoryUrl(state.context, gathered.repository),
    trigger: state.trigger.reason,
    created,
    supported: written !== null,
    head: gathered.range.head,
    range: gathered.range,
    origin: inputs.commits.explicit === null ? (gathered.list?.origin ?? null) : 'input',
    commits: written?.payload.commits ?? [],
    refs: written?.payload.refs ?? [],
    repositoryStatus: plan.repositoryStatus,
    integrationUrl:
      gathered.link === null || gathered.link.linked || written === null
        ? null
        : integrationPageUrl(inputs.sentry.url, inputs.sentry.org),
    sourceMaps,
    ...completed,
    unchanged:
      written !== null &&
      sourceMaps === null &&
      completed.changed.length === 0 &&
      completed.deploys.every(({ existed }) => existed) &&
      hadAll(written, gathered.existing),
    dryRun,
  }
}

type Completed = Pick<ReleasedRelease, 'dateReleased' | 'changed' | 'deploys'>

const NO_RELEASE: Completed = { dateReleased: null, changed: [], deploys: [] }

type Finishing = Written & { written: WrittenRelease; created: boolean }

/** Changes what an existing release must be changed in, and deploys it. */
async function finish(inputs: FinishInputs, state: Finishing, deps: RunDeps): Promise<Completed> {
  const { version, created } = state
  const { log, sentry } = deps
  sentry.expectDeploys(state.environments.length)
  const { release, changed } = await update(inputs, state, deps)
  const deploys = await writeDeploys(
    sentry,
    {
      version: version.version,
      deploys: planDeploys(inputs, state, log),
      releaseProjects: release.projects,
      mayExist: mayHaveDeploys(inputs, created, release.deployCount),
      isAlone: !inputs.concurrent,
    },
    {
      deadline: deps.deadline,
      maxRetries: inputs.maxRetries,
      log: log.info,
      warn: log.warn,
      onWritten: (deploy) => log.info(describeDeploy(deploy, inputs.dryRun)),
    },
  )
  return { dateReleased: release.dateReleased, changed, deploys }
}

// What this very step has just sent with a release that it created is not sent again, whatever the server made of it.
async function update(
  inputs: UpdateInputs,
  { version: { version }, written, plan, created, ...state }: Finishing,
  { sentry, log }: RunDeps,
): Promise<{ release: ReleaseResponse; changed: readonly string[] }> {
  const { dryRun, commits } = inputs
  const { release, payload: sent } = written
  const planned = plan.payload.dateReleased
  const fields = planFields({ ...sent, dateReleased: planned }, release, {
    inputs,
    head: state.gathered.range.head,
    isMove: isMove(state.trigger, commits),
  })
  if (fields.isKept && !created && commits.selection.mode === 'skip') {
    const head = parseSha(release.ref) ?? parseSha(release.lastCommit)
    log.notice(`${describeKept(version, head, state.environments)}.`)
  }
  const wanted = created
    ? { ref: null, url: null, dateReleased: sent.dateReleased === null ? planned : null }
    : fields.wanted
  const changes = chooseChanges(wanted, release, fields.overwritten)
  if (changes === null) return { release, changed: [] }
  // Only Sentry itself stores which client created a release; a dry run cannot know it.
  const isSentry = dryRun || release.userAgent !== null
  const body = isSentry ? changes : withStored(changes, release)
  const updated = await sentry.updateRelease(version, body)
  const { done, ignored } = splitChanges(changes, updated)
  if (done.length > 0) log.info(describeChanges(done, { created, dryRun }))
  if (ignored.length > 0) log.info(`This server did not change ${ignored.join(', ')}`)
  return { release: updated, changed: done }
}

// Another job of a matrix may have deployed since Sentry returned the count, even if this job created the release.
function mayHaveDeploys(
  { concurrent, dryRun }: Pick<Inputs, 'concurrent' | 'dryRun'>,
  created: boolean,
  deployCount: number | null,
): boolean {
  return created ? concurrent && !dryRun : concurrent || deployCount !== 0
}

function planDeploys(
  { deploys, projects }: Pick<Inputs, 'deploys' | 'projects'>,
  { context, environments, trigger, gathered }: Written,
  log: StepLog,
): Deploy[] {
  if (environments.length === 0) return []
  const { environmentUrl, runUrl } = getDeployLinks(context)
  const accept = (url: string | null): string | null => {
    if (url === null || deploys.url !== null || isAcceptableLink(url)) return url
    log.warn(`The deploys do not link to ${url}, because Sentry does not accept such a link.`)
    return null
  }
  const environment = accept(environmentUrl)
  // Of a tag that was moved the deploys so far were of another commit.
  const isPublication =
    trigger.kind === 'tag' && trigger.isPush && gathered.treatment.kind !== 'follow'
  return buildDeploys({ ...deploys, environments }, projects, {
    environmentUrl: environment,
    runUrl: environment === null ? accept(runUrl) : runUrl,
    publicationRunsUrl: isPublication ? getRunsUrl(context) : null,
  })
}

/** Whether creating the release added nothing: 208 says that no project is new, not whether a commit is. */
function hadAll({ status, payload }: WrittenRelease, existing: Gathered['existing']): boolean {
  return status === 208 && missingCommits(payload.commits, existing ?? []).length === 0
}

/**
 * Whether this step created the release. No status says so: 201 is also returned when a project is new to an existing
 * release, and 208 when an attempt whose response was lost had created it. But Sentry stores who created it.
 */
function wasCreated(
  { release, status, repeated }: WrittenRelease,
  existed: boolean,
  userAgent: string,
): boolean {
  if (existed) return false
  return release.userAgent === null ? status === 201 || repeated : release.userAgent === userAgent
}
