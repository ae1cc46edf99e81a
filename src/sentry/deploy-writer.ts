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
  /** Whether nobody else adds projects to the release meanwhile. */
  isAlone: boolean
}

export type DeployOptions = {
  deadline: Deadline
  maxRetries: number
  log: (line: string) => void
  warn: (message: string) => void
  /** Called for each deploy once it exists, because the next one may fail. */
  onWritten: (deploy: WrittenDeploy) => void
}

/** The part of Sentry's API that deploys need. */
export type DeployApi = Pick<SentryApi, 'listDeploys' | 'createDeploy' | 'readRelease'>

/**
 * Creates the deploys, one after the other, and none that this run has created before. A server that has no deploys gets
 * none, with a warning.
 */
export async function writeDeploys(
  api: DeployApi,
  job: DeployJob,
  options: DeployOptions,
): Promise<WrittenDeploy[]> {
  if (job.deploys.length === 0) return []
  const wanted = job.deploys.filter(({ isUnique }) => isUnique)
  const existing = job.mayExist ? await listByProject(api, job, { wanted, known: new Set() }) : null
  const written: WrittenDeploy[] = []
  for (const deploy of job.deploys) {
    const done = await writeDeploy(api, { job, deploy, existing }, options)
    if (done === null) {
      options.warn(
        `This server has no deploys, so none was created to ${job.deploys.map(({ environment }) => environment).join(', ')}.`,
      )
      break
    }
    options.onWritten(done)
    written.push(done)
  }
  return written
}

/** What the release has, by project as this run spells it: the server records a deploy for each project apart. */
type ByProject = ReadonlyMap<string, readonly ExistingDeploy[]>

/** The release's deploys: all that could be seen, and whose each is. */
type Existing = { ids: ReadonlySet<string>; byProject: ByProject }

type Query = {
  /** The deploys that are looked for. */
  wanted: readonly Deploy[]
  /** Ids of deploys that are none of these. */
  known: ReadonlySet<string>
}

// The server's list says nothing of projects, so a deploy that another job of this run made for its own projects looks
// like ours. Only when there is such a one are the projects asked for one by one.
async function listByProject(
  api: DeployApi,
  job: DeployJob,
  { wanted, known }: Query,
): Promise<Existing> {
  const list = createLister(api, job, known)
  const projects = projectsOf(job)
  const all = await list(idsOf(job, projects))
  const ids = new Set(all.map(({ id }) => id))
  const same = all.filter((one) => wanted.some((deploy) => findSameDeploy(deploy, [one]) !== null))
  const isOnlyProject = job.isAlone && job.releaseProjects.length === 1
  if (same.length === 0 || isOnlyProject)
    return { ids, byProject: new Map(projects.map((project) => [project, all])) }
  const lists = await Promise.all(projects.map((project) => list(idsOf(job, [project]))))
  const isTold = new Set(lists.map((one) => one.map(({ id }) => id).join())).size > 1
  const isOurs = isTold || (await areOurs(same, { api, job, list }))
  return {
    ids,
    byProject: new Map(projects.map((project, at) => [project, isOurs ? (lists[at] ?? []) : []])),
  }
}

type Lister = (projectIds: readonly string[]) => Promise<readonly ExistingDeploy[]>

function createLister(api: DeployApi, { version }: DeployJob, known: ReadonlySet<string>): Lister {
  return async (projectIds) => {
    const deploys = (await api.listDeploys(version, projectIds)) ?? []
    return deploys.filter(({ id }) => !known.has(id))
  }
}

// Servers before 2024 list a deploy for whatever project they are asked for. So what they list for ours is ours for
// certain only when they do not list it for a project of the release that is not ours, or when there is none of these:
// rather one deploy too many than one too few. The projects are read anew, because a job that has deployed had added its
// project before.
async function areOurs(
  deploys: readonly ExistingDeploy[],
  { api, job, list }: { api: DeployApi; job: DeployJob; list: Lister },
): Promise<boolean> {
  const release = await api.readRelease(job.version)
  const others = (release?.projects ?? job.releaseProjects).filter(
    (project) => !isAmong(project, projectsOf(job)),
  )
  for (const { id } of others) {
    // Not every project can be seen by every token.
    const listed = await list([id]).then(
      (all) => new Set(all.map((deploy) => deploy.id)),
      () => null,
    )
    if (listed !== null && deploys.some((deploy) => !listed.has(deploy.id))) return true
  }
  return others.length === 0
}

// Without ids, which an old server may not tell, the list is of all projects that the token's user is a member of.
function idsOf({ releaseProjects }: DeployJob, projects: readonly string[]): string[] {
  return releaseProjects
    .filter((project) => project.id !== '' && isAmong(project, projects))
    .map(({ id }) => id)
}

function isAmong({ id, slug }: ReleaseProject, projects: readonly string[]): boolean {
  return projects.includes(slug) || projects.includes(id)
}

function projectsOf({ deploys }: DeployJob): readonly string[] {
  return deploys[0]?.projects ?? []
}

type Wanted = { job: DeployJob; deploy: Deploy; existing: Existing | null }

/** The deploy, created or found; null when the server has no deploys. */
async function writeDeploy(
  api: DeployApi,
  { job, deploy, existing }: Wanted,
  options: DeployOptions,
): Promise<WrittenDeploy | null> {
  const { environment } = deploy
  const found =
    deploy.isUnique && existing !== null
      ? findByProject(deploy, existing.byProject)
      : new Map<string, string>()
  const projects = deploy.projects.filter((project) => !found.has(project))
  const [known] = found.values()
  if (projects.length === 0 && known !== undefined) return { id: known, environment, existed: true }
  const missing = { job, deploy: { ...deploy, projects }, existing }
  const id = await createOnce(api, missing, options)
  return id === null ? null : { id, environment, existed: false }
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

// Every request adds a deploy, so after an ambiguous response the server is asked what it has done.
async function createOnce(
  api: DeployApi,
  { job, deploy, existing }: Wanted,
  { deadline, maxRetries, log }: DeployOptions,
): Promise<string | null> {
  const known = existing?.ids ?? new Set<string>()
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await api.createDeploy(job.version, toDeployBody(deploy, job))
    if (outcome.kind === 'created') return outcome.deploy.id
    if (outcome.kind === 'unsupported') return null
    const delay = backoff(attempts, Math.random())
    if (delay >= deadline.remaining()) throw outcome.error
    log(
      `It is not clear whether Sentry created the deploy to ${deploy.environment}; looking ${describeDelay(delay)}.`,
    )
    await deadline.pause(delay)
    const { byProject } = await listByProject(api, job, { wanted: [deploy], known })
    const done = findByProject(deploy, byProject)
    const [id] = done.values()
    if (id !== undefined && done.size === deploy.projects.length) return id
    if (attempts > maxRetries) throw outcome.error
  }
}

// Servers before autumn 2024 ask for the scope project:read as soon as a deploy names its projects, and take slugs only.
// Without any the deploy is for all of the release's projects, also for one that another job adds meanwhile.
function toDeployBody(
  { environment, name, url, startedAt, projects }: Deploy,
  { isAlone, releaseProjects }: DeployJob,
): DeployBody {
  const isForAll =
    isAlone &&
    releaseProjects.length > 0 &&
    releaseProjects.every((project) => isAmong(project, projects))
  const slugs = projects.map(
    (project) => releaseProjects.find(({ id }) => id === project)?.slug ?? project,
  )
  return {
    environment,
    ...(name === null ? {} : { name }),
    ...(url === null ? {} : { url }),
    ...(startedAt === null ? {} : { dateStarted: startedAt }),
    ...(isForAll ? {} : { projects: slugs }),
  }
}
