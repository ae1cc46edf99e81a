import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { notFound, refuse } from './answers.ts'
import { type ArtifactStore, type StoredBundle, sha1 } from './artifacts.ts'
import { type SentryState, findProject, findRelease } from './state.ts'

/** How Sentry's API puts uploaded chunks together to an artifact bundle. */

/** The state of an assembly, errors included, is remembered this long. */
const REMEMBERED_MS = 10 * 60_000
const CHECKSUM = /^[0-9a-f]{40}$/

/** The checks of the body's schema, each with the text of its failure. */
const FIELDS: Record<string, { isValid: (value: unknown) => boolean; problem: string }> = {
  checksum: {
    isValid: isChecksum,
    problem: 'The checksum field is required and must be a 40-character hexadecimal string.',
  },
  chunks: {
    isValid: (value) => Array.isArray(value) && value.every((chunk) => isChecksum(chunk)),
    problem:
      'The chunks field is required and must be provided as an array of 40-character hexadecimal strings.',
  },
  projects: {
    isValid: (value) =>
      Array.isArray(value) && value.every((project) => typeof project === 'string'),
    problem: 'The projects field is required and must be provided as an array of strings.',
  },
  version: {
    isValid: (value) => typeof value === 'string' && /^[^/]+$/.test(value),
    problem: 'The version field cannot be empty and cannot contain any "/" characters.',
  },
  dist: {
    isValid: (value) => typeof value === 'string',
    problem: 'The dist field must be a string.',
  },
}

type AssembleBody = {
  checksum: string
  chunks: string[]
  projects: string[]
  version?: string
  dist?: string
}

/** Starts an assembly, or tells how it goes. The body decides which only if the checksum is unknown. */
export function postAssemble(
  state: SentryState,
  store: ArtifactStore,
  request: RecordedRequest,
): Answer {
  const body = parseBody(request, ['projects', 'version', 'dist'])
  checkProjects(state, body.projects)
  return assembleBody(store, body)
}

/** The way from before artifact bundles: projects and version are those of the release, which has to exist. */
export function postReleaseAssemble(
  {
    state,
    artifacts,
    request,
  }: { state: SentryState; artifacts: ArtifactStore; request: RecordedRequest },
  version: string,
): Answer {
  const release = findRelease(state, version)
  if (!release) throw notFound()
  const { checksum, chunks } = parseBody(request, [])
  const projects = release.projects.map(({ slug }) => slug)
  return assembleBody(artifacts, { checksum, chunks, projects, version })
}

function assembleBody(store: ArtifactStore, body: AssembleBody): Answer {
  const known = store.bundles.findLast(
    ({ checksum, createdAt }) =>
      checksum === body.checksum && store.now().getTime() - createdAt.getTime() < REMEMBERED_MS,
  )
  if (known) return poll(store, known)
  const missing = [...new Set(body.chunks)].filter((chunk) => !store.chunks.has(chunk))
  const tellsMissing = store.limits.accept.includes('artifact_bundles_v2')
  if (body.chunks.length === 0 || (tellsMissing && missing.length > 0)) {
    return { status: 200, body: { state: 'not_found', missingChunks: missing } }
  }
  const bundle: StoredBundle = {
    checksum: body.checksum,
    chunks: body.chunks,
    projects: body.projects,
    version: body.version ?? null,
    dist: body.dist ?? null,
    state: 'created',
    detail: null,
    data: null,
    pollsLeft: store.limits.assemblingPolls,
    createdAt: store.now(),
  }
  store.bundles.push(bundle)
  if (!body.version && body.dist) {
    bundle.pollsLeft = Infinity
    throw refuse(400, { error: 'You need to specify a release together with a dist' })
  }
  return { status: 200, body: { state: 'created', missingChunks: [] } }
}

function poll(store: ArtifactStore, bundle: StoredBundle): Answer {
  if (bundle.state === 'created' || bundle.state === 'assembling') {
    if (bundle.pollsLeft === 0) assemble(store, bundle)
    else if (bundle.pollsLeft !== Infinity) {
      bundle.pollsLeft -= 1
      bundle.state = 'assembling'
    }
  }
  const { state, detail } = bundle
  return { status: 200, body: { state, detail, missingChunks: [] } }
}

/** Verifies the whole. The archive is not opened: only its first bytes are looked at. */
function assemble(store: ArtifactStore, bundle: StoredBundle): void {
  const { limits } = store
  const chunks = bundle.chunks.flatMap((checksum) => store.chunks.get(checksum) ?? [])
  const data = Buffer.concat(chunks)
  const problem = () => {
    if (limits.errorDetail !== null) return limits.errorDetail
    if (chunks.length < bundle.chunks.length) return 'Not all chunks available for assembling'
    if (data.length > limits.maxFileSize) {
      return `File ${bundle.checksum} exceeds maximum size (${data.length} > ${limits.maxFileSize})`
    }
    if (sha1(data) !== bundle.checksum) return 'Reported checksum mismatch'
    return isBundle(data) ? null : 'the bundle is invalid'
  }
  bundle.detail = problem()
  bundle.state = bundle.detail === null ? 'ok' : 'error'
  if (bundle.detail === null) bundle.data = data
}

/** A zip archive, with or without the eight bytes that symbolic puts before it. */
function isBundle(data: Buffer): boolean {
  const prefix = Buffer.from('SYSB\u0002\0\0\0', 'latin1')
  const zip = data.subarray(0, prefix.length).equals(prefix) ? data.subarray(prefix.length) : data
  return zip.subarray(0, 2).toString('latin1') === 'PK'
}

/** `more` are the fields that this endpoint takes beside the checksums. */
function parseBody(request: RecordedRequest, more: string[]): AssembleBody {
  const body = request.json
  if (body === undefined) throw refuse(400, { error: 'Invalid json body' })
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refuse(400, { error: `${JSON.stringify(body)} is not of type 'object'` })
  }
  const allowed = ['checksum', 'chunks', ...more]
  for (const name of allowed.slice(0, 3)) {
    if (!Object.hasOwn(body, name)) throw refuse(400, { error: `'${name}' is a required property` })
  }
  for (const [name, value] of Object.entries(body)) {
    const field = allowed.includes(name) ? FIELDS[name] : undefined
    if (!field) {
      throw refuse(400, {
        error: `Additional properties are not allowed ('${name}' was unexpected)`,
      })
    }
    if (!field.isValid(value)) throw refuse(400, { error: field.problem })
  }
  return body as AssembleBody
}

/** Slugs or decimal numbers, always as text. The same project twice is as invalid as an unknown one. */
function checkProjects(state: SentryState, sent: string[]): void {
  if (sent.length === 0) throw refuse(400, { error: 'You need to specify at least one project' })
  const projects = sent.map((project) => findProject(state, project))
  if (projects.includes(undefined) || new Set(projects).size < sent.length) {
    throw refuse(400, { error: 'One or more projects are invalid' })
  }
  if (!projects.every((project) => project?.accessible)) throw notFound()
}

function isChecksum(value: unknown): boolean {
  return typeof value === 'string' && CHECKSUM.test(value)
}
