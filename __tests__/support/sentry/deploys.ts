import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { type SentryToken } from './access.ts'
import { internalError, permissionDenied, readJsonBody, refuse } from './answers.ts'
import { toDeployBody } from './bodies.ts'
import { InvalidValue } from './fields.ts'
import { answerPage } from './pages.ts'
import { readableRelease, validate, writableRelease } from './releases.ts'
import {
  type SentryState,
  type StoredDeploy,
  type StoredProject,
  type StoredRelease,
  findProject,
} from './state.ts'
import { parseDeployBody } from './validation.ts'

/** Every call adds a deploy, even if it says exactly what the last one said. */
export function postDeploy(
  { state, request, token }: { state: SentryState; request: RecordedRequest; token: SentryToken },
  version: string,
): Answer {
  const release = writableRelease(state, version)
  const json = readJsonBody(request)
  const body = validate(() => parseDeployBody(json, (sent) => checkProject(state, sent, token)))
  const projects = [...new Set(body.projects ?? release.projects)]
  refuseForeignProjects(release, projects)
  if (body.dateFinished === null || (body.url ?? '').length > 200) throw internalError()
  const deploy: StoredDeploy = {
    id: state.nextId(),
    environment: body.environment,
    name: body.name ?? null,
    url: body.url ?? null,
    dateStarted: body.dateStarted ?? null,
    dateFinished: body.dateFinished ?? state.now(),
    projects: projects.map(({ slug }) => slug),
  }
  release.deploys.push(deploy)
  return { status: 201, body: toDeployBody(deploy) }
}

/**
 * Only the last deploy per project and environment, newest first; `project`, an id, narrows it and may be repeated. Older
 * servers check it, and list every deploy.
 */
export function listDeploys(state: SentryState, request: RecordedRequest, version: string): Answer {
  const { deploys: all } = readableRelease(state, version)
  const wanted = requestedProjects(state, request)
  if (!state.profile.filtersDeploys) return answerPage(request, byDate(all), toDeployBody)
  const last = new Map<string, StoredDeploy>()
  for (const deploy of all) {
    for (const project of deploy.projects.filter((slug) => wanted?.includes(slug) ?? true))
      last.set(`${project}/${deploy.environment}`, deploy)
  }
  return answerPage(request, byDate([...new Set(last.values())]), toDeployBody)
}

function byDate(deploys: StoredDeploy[]): StoredDeploy[] {
  return deploys.toSorted((a, b) => b.dateFinished.getTime() - a.dateFinished.getTime())
}

/** Slugs; null when none is named. Only numbers are taken, and only those of projects within reach. */
function requestedProjects(state: SentryState, request: RecordedRequest): string[] | null {
  const ids = request.query.getAll('project')
  if (!ids.every((id) => /^-?\d+$/.test(id)))
    throw refuse(400, { detail: 'Invalid project parameter. Values must be numbers.' })
  if (ids.length === 0) return null
  return ids.map((id) => {
    const project = state.projects.find((one) => one.id === Number(id))
    if (!project?.accessible) throw permissionDenied()
    return project.slug
  })
}

// An organization token has access to every project, whatever its scopes.
function checkProject(state: SentryState, sent: unknown, token: SentryToken): StoredProject {
  if (sent === null) throw new InvalidValue(['This field may not be null.'])
  const project = findProject(state, sent)
  if (!project) throw new InvalidValue(['Invalid project'])
  const hasScope = token.kind === 'org' || token.scopes?.includes('project:read') === true
  const isRefused = state.profile.deploysNeedProjectRead && !hasScope
  if (!project.accessible || isRefused) throw new InvalidValue(['Insufficient access to project'])
  return project
}

/** A project that the release lacks fails with an object as `detail`. */
function refuseForeignProjects(release: StoredRelease, projects: StoredProject[]): void {
  const foreign = projects.filter((project) => !release.projects.includes(project))
  if (foreign.length === 0) return
  const slugs = [...new Set(foreign.map(({ slug }) => slug))].join(', ')
  throw refuse(400, {
    detail: {
      code: 'parameter-validation-error',
      message: `Invalid projects (${slugs}) for release ${release.version}`,
      extra: { context: '' },
    },
  })
}
