import type { Deadline } from '../deadline.ts'
import { findSameDeploy, type Deploy, type ExistingDeploy } from '../release/deploys.ts'
import { describeDelay } from '../text/units.ts'
import type { SentryApi } from './client.ts'
import { backoff } from './retry.ts'
import type { DeployBody, ReleaseProject } from './wire.ts'

export type WrittenDeploy = { id: string; environment: string; existed: boolean }

export type DeployJob = {
  version: string
  deploys: readonly Deploy[]
  /** All projects of the release, other jobs' too. */
  releaseProjects: readonly ReleaseProject[]
  /** Whether the release can have deploys already. */
  mayExist: boolean
}

export type DeployOptions = {
  deadline: Deadline
  maxRetries: number
  log: (line: string) => void
  /** Told of each deploy as soon as it is there, because the next one may fail. */
  onWritten: (deploy: WrittenDeploy) => void
}

/** Creates the deploys, one after the other, and none that this run has created before. */
export async function writeDeploys(
  api: SentryApi,
  job: DeployJob,
  options: DeployOptions,
): Promise<WrittenDeploy[]> {
  if (job.deploys.length === 0) return []
  const existing = job.mayExist
    ? await listOwnDeploys(api, job)
    : new Map<string, readonly ExistingDeploy[]>()
  const written: WrittenDeploy[] = []
  for (const deploy of job.deploys) {
    const done = await writeDeploy(api, { job, deploy, existing }, options)
    options.onWritten(done)
    written.push(done)
  }
  return written
}

/** What the release has, by project as this run spells it: the server records a deploy for each project apart. */
type ByProject = ReadonlyMap<string, readonly ExistingDeploy[]>

// The server's list says nothing of projects, so a deploy that another job of this run made for its own projects looks
// like ours. Only when there is such a one are the projects asked for one by one.
async function listOwnDeploys(api: SentryApi, job: DeployJob): Promise<ByProject> {
  const projects = projectsOf(job)
  const all = await api.listDeploys(job.version, idsOf(job, projects))
  const isUnclear =
    projects.length > 1 &&
    job.deploys.some((deploy) => deploy.isUnique && findSameDeploy(deploy, all) !== null)
  return isUnclear ? listByProject(api, job) : new Map(projects.map((project) => [project, all]))
}

async function listByProject(api: SentryApi, job: DeployJob): Promise<ByProject> {
  const lists = projectsOf(job).map(async (project) => {
    return [project, await api.listDeploys(job.version, idsOf(job, [project]))] as const
  })
  return new Map(await Promise.all(lists))
}

// Without ids, which an old server may not tell, the list is of all projects that the token's user is a member of.
function idsOf({ releaseProjects }: DeployJob, projects: readonly string[]): string[] {
  return releaseProjects
    .filter(({ id, slug }) => projects.includes(slug) || projects.includes(id))
    .map(({ id }) => id)
}

function projectsOf({ deploys }: DeployJob): readonly string[] {
  return deploys[0]?.projects ?? []
}

type Wanted = { job: DeployJob; deploy: Deploy; existing: ByProject }

async function writeDeploy(
  api: SentryApi,
  { job, deploy, existing }: Wanted,
  options: DeployOptions,
): Promise<WrittenDeploy> {
  const { environment } = deploy
  const found = deploy.isUnique ? findByProject(deploy, existing) : new Map<string, string>()
  const projects = deploy.projects.filter((project) => !found.has(project))
  const [known] = found.values()
  if (projects.length === 0 && known !== undefined) return { id: known, environment, existed: true }
  const missing = { job, deploy: { ...deploy, projects }, existing }
  return { id: await createOnce(api, missing, options), environment, existed: false }
}

/** The id of the deploy that is this one, for each project that has it. */
function findByProject(deploy: Deploy, lists: ByProject): Map<string, string> {
  return new Map(
    deploy.projects.flatMap((project) => {
      const same = findSameDeploy(deploy, lists.get(project) ?? [])
      return same === null ? [] : [[project, same.id] as const]
    }),
  )
}

// Every request adds a deploy, so after one without a clear answer the server is asked what it has done.
async function createOnce(
  api: SentryApi,
  { job, deploy, existing }: Wanted,
  { deadline, maxRetries, log }: DeployOptions,
): Promise<string> {
  const before = new Set([...existing.values()].flat().map(({ id }) => id))
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await api.createDeploy(job.version, toDeployBody(deploy))
    if (outcome.kind === 'created') return outcome.deploy.id
    const delay = backoff(attempts, Math.random())
    if (delay >= deadline.remaining()) throw outcome.error
    log(
      `It is not clear whether Sentry created the deploy to ${deploy.environment}; looking ${describeDelay(delay)}.`,
    )
    await deadline.pause(delay)
    const lists = [...(await listByProject(api, job))].map(
      ([project, deploys]) => [project, deploys.filter(({ id }) => !before.has(id))] as const,
    )
    const done = findByProject(deploy, new Map(lists))
    const [id] = done.values()
    if (id !== undefined && done.size === deploy.projects.length) return id
    if (attempts > maxRetries) throw outcome.error
  }
}

function toDeployBody({ environment, name, url, startedAt, projects }: Deploy): DeployBody {
  return {
    environment,
    ...(name === null ? {} : { name }),
    ...(url === null ? {} : { url }),
    ...(startedAt === null ? {} : { dateStarted: startedAt }),
    projects: [...projects],
  }
}
