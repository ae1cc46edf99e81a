import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { refuse } from './answers.ts'
import { type ArtifactStore } from './artifacts.ts'
import { postAssemble } from './assemble.ts'
import { type ProfileName } from './profiles.ts'
import {
  type SentryState,
  type StoredRelease,
  createRelease,
  findProject,
  findRelease,
} from './state.ts'

/** What GlitchTip and Bugsink do otherwise than Sentry, as their own code was seen to do. */

export type OtherCall = { state: SentryState; artifacts: ArtifactStore; request: RecordedRequest }

/** The name of what a request asks for, and the release that it names. */
export type Endpoint = { method: string; name: EndpointName; version: string }

export type EndpointName =
  | ('releases' | 'release' | 'commits' | 'previous-with-commits' | 'deploys' | 'repos')
  | ('chunk-upload' | 'bundle-assemble' | 'release-assemble' | 'project-releases')

/** The answer of a server of another maker; null where it does what Sentry does. */
export function answerAsOther(
  profile: ProfileName,
  endpoint: Endpoint,
  call: OtherCall,
): Answer | null {
  if (profile === 'glitchtip') return answerAsGlitchTip(endpoint, call)
  return profile === 'bugsink' ? answerAsBugsink(endpoint, call) : null
}

const PAGE =
  '<!doctype html><html lang="en"><head><title>GlitchTip</title></head><body></body></html>'
const FORBIDDEN =
  '<!DOCTYPE html><html><head><title>403 Forbidden</title></head><body>CSRF</body></html>'

// What it has no endpoint for is the web application's: a page for a read, and refused as a form for anything else.
function answerAsGlitchTip({ method, name, version }: Endpoint, call: OtherCall): Answer | null {
  switch (name) {
    case 'releases':
      return method === 'POST' ? createOnGlitchTip(call) : null
    case 'release':
      return method === 'PUT' ? updateOnGlitchTip(call, version) : readOnGlitchTip(call, version)
    case 'repos':
      return { status: 404, body: { detail: 'Not Found' } }
    case 'chunk-upload':
      return method === 'POST' ? requireGzip(call.request) : null
    case 'bundle-assemble':
      return assembleAtOnce(call)
    case 'release-assemble':
    case 'project-releases':
      return null
    default:
      return method === 'GET' ? { status: 200, body: PAGE } : { status: 403, body: FORBIDDEN }
  }
}

type Sent = { version?: string; projects?: unknown[]; ref?: string | null; dateReleased?: string }

function bodyOf({ request: { json } }: OtherCall): Sent {
  return typeof json === 'object' && json !== null ? json : {}
}

// A second release of the same version breaks a rule of its database. Commits, refs and the link are not looked at.
function createOnGlitchTip(call: OtherCall): Answer {
  const { state } = call
  const { version = '', projects = [], ref = null, dateReleased } = bodyOf(call)
  const found = projects.flatMap((slug) => findProject(state, slug) ?? [])
  if (found.length === 0) throw refuse(422, { detail: 'Require at least one valid project' })
  if (findRelease(state, version)) throw refuse(500, '<h1>Server Error (500)</h1>')
  const date = dateReleased === undefined ? state.now() : new Date(dateReleased)
  const release = createRelease(state, { version, ref, projects: found, dateReleased: date })
  return { status: 201, body: toGlitchTipBody(release) }
}

// What is not sent gets its default: no ref, and now.
function updateOnGlitchTip(call: OtherCall, version: string): Answer {
  const release = findRelease(call.state, version)
  if (!release) return { status: 404, body: { detail: 'Not Found' } }
  const { ref = null, dateReleased } = bodyOf(call)
  release.ref = ref
  release.dateReleased = dateReleased === undefined ? call.state.now() : new Date(dateReleased)
  return { status: 200, body: toGlitchTipBody(release) }
}

function readOnGlitchTip({ state }: OtherCall, version: string): Answer {
  const release = findRelease(state, version)
  return release
    ? { status: 200, body: toGlitchTipBody(release) }
    : { status: 404, body: { detail: 'Not Found' } }
}

function toGlitchTipBody(release: StoredRelease): Record<string, unknown> {
  return {
    version: release.version,
    shortVersion: release.version,
    ref: release.ref,
    url: null,
    dateCreated: release.dateCreated.toISOString(),
    dateReleased: release.dateReleased?.toISOString() ?? null,
    data: {},
    commitCount: 0,
    deployCount: 0,
    projects: release.projects.map(({ name, slug }) => ({ name, slug })),
  }
}

function requireGzip({ raw }: RecordedRequest): Answer | null {
  if (raw.includes('name="file_gzip"')) return null
  return {
    status: 422,
    body: { detail: [{ type: 'missing', loc: ['file', 'file_gzip'], msg: 'Field required' }] },
  }
}

// It answers before anything is assembled, and never anything else.
function assembleAtOnce({ state, artifacts, request }: OtherCall): Answer {
  postAssemble(state, artifacts, request)
  postAssemble(state, artifacts, request)
  return { status: 200, body: { state: 'created', missingChunks: [] } }
}

function answerAsBugsink({ method, name }: Endpoint, call: OtherCall): Answer | null {
  if (name === 'bundle-assemble') return assembleAtOnce(call)
  if (name === 'chunk-upload') return null
  const { path } = call.request
  return {
    status: 404,
    body: { error: `Unimplemented API endpoint: ${method} ${path}`, path, method },
  }
}
