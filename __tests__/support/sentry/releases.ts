import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { internalError, notFound, permissionDenied, readJsonBody, refuse } from './answers.ts'
import { toCommitBody, toReleaseBody } from './bodies.ts'
import { clearCommits, replaceCommits, requestedRefs, storeRefs } from './commits.ts'
import { InvalidValue } from './fields.ts'
import { answerPage } from './pages.ts'
import {
  type SentryState,
  type StoredMember,
  type StoredProject,
  type StoredRelease,
  createRelease,
  effectiveDate,
  findProject,
  findRelease,
  newestFirst,
  sharesProject,
} from './state.ts'
import { parseCreateBody, parseUpdateBody } from './validation.ts'

/** Creates a release or adds to an existing one. What an error interrupts stays stored: nothing is rolled back. */
export async function postRelease(state: SentryState, request: RecordedRequest): Promise<Answer> {
  const json = readJsonBody(request)
  const body = validate(() =>
    parseCreateBody(json, state.profile, (owner) => checkOwner(state, owner)),
  )
  const projects = requestedProjects(state, body.projects)
  const existing = findRelease(state, body.version)
  if (!existing && (body.url ?? '').length > 200) throw internalError()
  const release =
    existing ??
    createRelease(state, {
      version: body.version,
      ref: body.ref ?? null,
      url: body.url ?? null,
      owner: body.owner ?? null,
      dateReleased: body.dateReleased ?? null,
      userAgent: Array.from(request.headers['user-agent'] ?? '')
        .slice(0, 256)
        .join(''),
    })
  const forbidden = release.projects.filter(({ accessible }) => !accessible)
  if (forbidden.length > 0) {
    const slugs = forbidden.map(({ slug }) => slug).join(', ')
    throw refuse(400, {
      projects: [`You do not have permission to one of the projects: ${slugs}`],
    })
  }
  if (body.status) release.status = body.status === 'archived' ? 'archived' : 'open'
  const added = projects.filter((project) => !release.projects.includes(project))
  release.projects.push(...added)
  if (body.commits?.length) await replaceCommits(state, release, body.commits)
  const refs = requestedRefs(body)
  if (refs.length > 0) storeRefs(state, release, { refs, fetch: !body.commits?.length })
  return { status: existing && added.length === 0 ? 208 : 201, body: toReleaseBody(release) }
}

/** Falsy values are ignored, so nothing can be cleared; `refs: []` however clears all commits. */
export async function putRelease(
  state: SentryState,
  request: RecordedRequest,
  version: string,
): Promise<Answer> {
  const release = writableRelease(state, version)
  const body = validate(() => parseUpdateBody(readJsonBody(request), state.profile))
  if ((body.url ?? '').length > 200) throw internalError()
  if (body.ref) release.ref = body.ref
  if (body.url) release.url = body.url
  if (body.dateReleased) release.dateReleased = body.dateReleased
  if (body.status === 'archived') release.status = 'archived'
  if (body.commits?.length) await replaceCommits(state, release, body.commits)
  const refs = requestedRefs(body)
  if (refs.length > 0) storeRefs(state, release, { refs, fetch: !body.commits?.length })
  else if (body.refs) clearCommits(release)
  return { status: 200, body: toReleaseBody(release) }
}

export function getRelease(state: SentryState, request: RecordedRequest, version: string): Answer {
  const release = readableRelease(state, version)
  const sort = request.query.get('sort') ?? 'date'
  if (sort !== 'date') throw refuse(400, { detail: 'invalid sort' })
  return { status: 200, body: toReleaseBody(release) }
}

export function deleteRelease(state: SentryState, version: string): Answer {
  const release = writableRelease(state, version)
  if (release.referencedByIssues) {
    throw refuse(400, {
      detail: 'This release is referenced by active issues and cannot be removed.',
    })
  }
  state.releases.splice(state.releases.indexOf(release), 1)
  return { status: 204 }
}

export function getReleaseCommits(
  state: SentryState,
  request: RecordedRequest,
  version: string,
): Answer {
  return answerPage(request, readableRelease(state, version).commits, toCommitBody)
}

/** The newest release of the same projects that has commits and is not newer: it may be the release itself. */
export function getPreviousWithCommits(state: SentryState, version: string): Answer {
  const release = readableRelease(state, version)
  const previous = newestFirst(state.releases).find(
    (other) =>
      other.lastCommit !== null &&
      sharesProject(other, release) &&
      effectiveDate(other) <= effectiveDate(release),
  )
  return { status: 200, body: previous === undefined ? {} : toReleaseBody(previous) }
}

/** Archived releases are hidden unless asked for; `query` is a part of the version, in any case. */
export function listReleases(state: SentryState, request: RecordedRequest): Answer {
  const status = request.query.get('status') ?? 'open'
  if (!['open', 'archived', ''].includes(status)) {
    throw refuse(400, { detail: 'invalid value for status' })
  }
  const sort = request.query.get('sort') ?? 'date'
  if (sort !== 'date') throw refuse(400, { detail: 'invalid sort' })
  const projects = request.query.getAll('project').filter((id) => id !== '-1')
  const environments = request.query.getAll('environment')
  const isKnown = (name: string) =>
    state.releases.some(({ deploys }) => deploys.some((deploy) => deploy.environment === name))
  if (!environments.every((name) => isKnown(name))) throw notFound()
  const query = (request.query.get('query') ?? '').toLowerCase()
  const matches = state.releases.filter(
    (release) =>
      release.projects.some(({ accessible }) => accessible) &&
      (status === '' || release.status === status) &&
      release.version.toLowerCase().includes(query) &&
      (projects.length === 0 || release.projects.some(({ id }) => projects.includes(String(id)))) &&
      (environments.length === 0 ||
        release.deploys.some(({ environment }) => environments.includes(environment))),
  )
  // Unlike a project's list, the organization's goes by the date of creation.
  const byCreation = matches.toSorted(
    (a, b) => b.dateCreated.getTime() - a.dateCreated.getTime() || b.id - a.id,
  )
  return answerPage(request, byCreation, toReleaseBody)
}

export function listProjectReleases(
  state: SentryState,
  request: RecordedRequest,
  project: string,
): Answer {
  const found = state.projects.find(({ id, slug }) => slug === project || String(id) === project)
  if (!found) throw notFound()
  if (!found.accessible) {
    throw permissionDenied()
  }
  const matches = state.releases.filter(
    (release) => release.status === 'open' && release.projects.includes(found),
  )
  return answerPage(request, newestFirst(matches), toReleaseBody)
}

/** Seen by whoever sees one of its projects; a release without projects is seen by nobody. */
export function readableRelease(state: SentryState, version: string): StoredRelease {
  const release = findRelease(state, version)
  if (!release?.projects.some(({ accessible }) => accessible)) throw notFound()
  return release
}

/** Changed only by whoever has access to all of its projects; anybody else is told it does not exist. */
export function writableRelease(state: SentryState, version: string): StoredRelease {
  const release = readableRelease(state, version)
  if (!release.projects.every(({ accessible }) => accessible)) throw notFound()
  return release
}

export function validate<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof InvalidValue) throw refuse(400, error.errors)
    throw error
  }
}

/** Slugs and numbers may be mixed. What is unknown and what is out of reach get the same text. */
function requestedProjects(state: SentryState, sent: unknown[]): StoredProject[] {
  if (sent.some((element) => typeof element === 'object' && element !== null)) throw internalError()
  const projects = sent.map((element) => findProject(state, element))
  if (!projects.every((project) => project?.accessible)) {
    const what = state.profile.takesProjectIds ? 'ids or slugs' : 'slugs'
    throw refuse(400, { projects: [`Invalid project ${what}`] })
  }
  return [...new Set(projects.filter((project) => project !== undefined))]
}

/** A user by name or number, who has to be a member of the organization. */
function checkOwner(state: SentryState, owner: unknown): StoredMember {
  if (owner === null) throw new InvalidValue(['This field may not be null.'])
  if (owner === '') throw internalError()
  const found = state.members.find(
    ({ id, username }) => username === owner || id === owner || String(id) === owner,
  )
  if (!found) throw new InvalidValue(['Unable to find user'])
  if (!found.isMember) throw new InvalidValue(['User does not have access to this organization'])
  return found
}
