import {
  type Answer,
  type Loopback,
  type RecordedRequest,
  startLoopback,
} from '../http/loopback.ts'
import { type Area, type SentryToken, authenticate, authorize } from './access.ts'
import { RefusedRequest, refuse, tooLarge } from './answers.ts'
import {
  type ArtifactOptions,
  type ArtifactStore,
  createArtifactStore,
  getChunkOptions,
  postChunks,
} from './artifacts.ts'
import { postAssemble, postReleaseAssemble } from './assemble.ts'
import { listDeploys, postDeploy } from './deploys.ts'
import { type EndpointName, type OtherCall, answerAsOther } from './other-makers.ts'
import { type SentrySetup, createState, finishFetch } from './setup.ts'
import {
  deleteRelease,
  getPreviousWithCommits,
  getRelease,
  getReleaseCommits,
  listProjectReleases,
  listReleases,
  postRelease,
  putRelease,
} from './releases.ts'
import { listRepositories } from './repositories.ts'
import { type SentryState, type StoredDeploy, type StoredRelease, findRelease } from './state.ts'

/** `latency` in milliseconds delays every answer; `maxBodyBytes` makes a front proxy refuse larger bodies. */
export type SentryServerOptions = SentrySetup & {
  tokens: SentryToken[]
  latency?: number
  maxBodyBytes?: number
  /** All routes live below it, e.g. `/sentry`. */
  pathPrefix?: string
  artifacts?: ArtifactOptions
}

export type SentryServer = Loopback & {
  /** The base URL a client is configured with: it includes the path prefix. */
  url: string
  /** All releases in the order they were created; the objects are live. */
  releases: StoredRelease[]
  release(version: string): StoredRelease | undefined
  /** All deploys of a release, oldest first; none for an unknown release. */
  deploys(version: string): StoredDeploy[]
  /** What the background fetch of a release's refs does when it ends: it replaces all commits, spelled as in a body. */
  finishFetch(version: string, commits: Record<string, unknown>[]): void
  /** The rest of what is stored: repositories, commits and authors among it. */
  state: SentryState
  /** Uploaded chunks and assembled bundles. */
  artifacts: ArtifactStore
}

type Call = OtherCall & { token: SentryToken }
type Handler = (call: Call, parameter: string) => Answer | Promise<Answer>
type Route = { name: EndpointName; path: RegExp; area: Area; methods: Record<string, Handler> }

/** The first group of a path is the organization, the second one whatever else the route names. */
const ROUTES: Route[] = [
  route('releases', 'organizations/([^/]+)/releases/', {
    GET: ({ state, request }) => listReleases(state, request),
    POST: ({ state, request }) => postRelease(state, request),
  }),
  route('release', 'organizations/([^/]+)/releases/([^/]+)/', {
    GET: ({ state, request }, version) => getRelease(state, request, version),
    PUT: ({ state, request }, version) => putRelease(state, request, version),
    DELETE: ({ state }, version) => deleteRelease(state, version),
  }),
  route('commits', 'organizations/([^/]+)/releases/([^/]+)/commits/', {
    GET: ({ state, request }, version) => getReleaseCommits(state, request, version),
  }),
  route('previous-with-commits', 'organizations/([^/]+)/releases/([^/]+)/previous-with-commits/', {
    GET: ({ state }, version) => getPreviousWithCommits(state, version),
  }),
  route('deploys', 'organizations/([^/]+)/releases/([^/]+)/deploys/', {
    GET: ({ state, request }, version) => listDeploys(state, request, version),
    POST: postDeploy,
  }),
  route('repos', 'organizations/([^/]+)/repos/', {
    GET: ({ state, request }) => listRepositories(state, request),
  }),
  route('chunk-upload', 'organizations/([^/]+)/chunk-upload/', {
    GET: ({ artifacts }) => getChunkOptions(artifacts),
    POST: ({ artifacts, request }) => postChunks(artifacts, request),
  }),
  route('bundle-assemble', 'organizations/([^/]+)/artifactbundle/assemble/', {
    POST: ({ state, artifacts, request }) => postAssemble(state, artifacts, request),
  }),
  route('release-assemble', 'organizations/([^/]+)/releases/([^/]+)/assemble/', {
    POST: (call, version) => postReleaseAssemble(call, version),
  }),
  route('project-releases', 'projects/([^/]+)/([^/]+)/releases/', {
    GET: ({ state, request }, project) => listProjectReleases(state, request, project),
  }),
]

/** Starts a Sentry server on a free loopback port: it validates, keeps state, and refuses what Sentry's API refuses. */
export async function startSentryServer(options: SentryServerOptions): Promise<SentryServer> {
  const state = createState(options)
  const { namesMissingChunks } = state.profile
  const limits = namesMissingChunks ? {} : { accept: ['release_files', 'artifact_bundles'] }
  const artifacts = createArtifactStore({ ...limits, ...options.artifacts }, state.now)
  const prefix = options.pathPrefix ?? ''
  const handle = async (request: RecordedRequest): Promise<Answer> => {
    try {
      if (request.raw.length > (options.maxBodyBytes ?? Infinity)) throw tooLarge()
      const path = decodePath(request.path)
      if (!path.startsWith(`${prefix}/api/0/`)) return notApi(path)
      const found = findRoute(path.slice(`${prefix}/api/0/`.length))
      if (!found) return routeNotFound(request, path)
      const token = authenticate(request, options.tokens)
      const { area, name } = found.route
      authorize(token, request.method, {
        area,
        organization: state.organization,
        sent: found.organization,
        listsForCi: state.profile.listsRepositoriesForCi,
      })
      const call = { state, artifacts, request, token }
      const endpoint = { method: request.method, name, version: found.parameter }
      const other = answerAsOther(options.profile ?? 'today', endpoint, call)
      if (other !== null) return other
      const handler = found.route.methods[request.method]
      if (!handler) throw refuse(405, { detail: `Method "${request.method}" not allowed.` })
      return await handler(call, found.parameter)
    } catch (error) {
      if (error instanceof RefusedRequest) return error.answer
      throw error
    }
  }
  const loopback = await startLoopback(
    handle,
    options.latency === undefined ? {} : { latency: options.latency },
  )
  const url = `${loopback.url}${prefix}`
  artifacts.uploadUrl ??= `${url}/api/0/organizations/${state.organization.slug}/chunk-upload/`
  return {
    ...loopback,
    url,
    releases: state.releases,
    release: (version) => findRelease(state, version),
    deploys: (version) => findRelease(state, version)?.deploys ?? [],
    finishFetch: (version, commits) => finishFetch(state, version, commits),
    state,
    artifacts,
  }
}

function route(name: EndpointName, path: string, methods: Record<string, Handler>): Route {
  const area = name === 'repos' ? 'repositories' : 'releases'
  return { name, path: new RegExp(`^${path}$`), area, methods }
}

function findRoute(
  path: string,
): { route: Route; organization: string; parameter: string } | undefined {
  for (const candidate of ROUTES) {
    const match = candidate.path.exec(path)
    if (match) {
      return { route: candidate, organization: match[1] ?? '', parameter: match[2] ?? '' }
    }
  }
  return undefined
}

/** Sentry decodes the path before it looks for a route, so an encoded slash separates segments like any other. */
function decodePath(path: string): string {
  const bytes = path.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** What is not the API's is the web application's, which wants a login first. */
function notApi(path: string): Answer {
  return path.includes('/auth/login/')
    ? {
        status: 200,
        body: '<!DOCTYPE html><html><head><title>Login | Sentry</title></head></html>',
      }
    : { status: 302, headers: { location: '/auth/login/' } }
}

/** The catch-all route needs no token. It tells about a missing slash, as JSON only to those who send JSON. */
function routeNotFound(request: RecordedRequest, path: string): Answer {
  if (path.endsWith('/')) return { status: 404 }
  const info = `Route not found, did you forget a trailing slash? try: ${path}/`
  return request.headers['content-type']?.startsWith('application/json')
    ? { status: 404, body: { info } }
    : { status: 404, body: info, headers: { 'content-type': 'text/plain' } }
}
