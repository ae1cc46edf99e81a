import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { internalError, refuse, tooConcurrent } from './answers.ts'
import { parseMultipart } from './multipart.ts'

const KIB = 1024
const MIB = 1024 * KIB

type AssembleState = 'created' | 'assembling' | 'ok' | 'error'

/** How the server takes uploads; the defaults are what sentry.io announces. */
export type ArtifactOptions = {
  chunkSize?: number
  chunksPerRequest?: number
  maxRequestSize?: number
  maxFileSize?: number
  concurrency?: number
  compression?: string[]
  accept?: string[]
  /** Where chunks go, if that is not this server's own route. */
  uploadUrl?: string
  /** Takes only chunks that come as gzip, as GlitchTip does. */
  onlyGzip?: boolean
  /** How long an upload is worked on, in milliseconds. */
  uploadMs?: number
  /** How many polls are answered with `assembling` before the outcome; default 0. */
  assemblingPolls?: number
  /** Ends every assembly with this error, whatever was uploaded. */
  errorDetail?: string
}

/** An assembly, by the checksum of the whole. `data` is set once it ended well. */
export type StoredBundle = {
  checksum: string
  chunks: string[]
  projects: string[]
  version: string | null
  dist: string | null
  state: AssembleState
  detail: string | null
  data: Buffer | null
  pollsLeft: number
  createdAt: Date
}

type ArtifactLimits = Required<Omit<ArtifactOptions, 'uploadUrl' | 'errorDetail'>> & {
  errorDetail: string | null
}

export type ArtifactStore = {
  limits: ArtifactLimits
  uploadUrl: string | undefined
  /** By SHA-1. */
  chunks: Map<string, Buffer>
  bundles: StoredBundle[]
  /** Uploads in progress, and the most there ever were. */
  uploading: number
  mostUploading: number
  now: () => Date
}

const ACCEPT = [
  'debug_files',
  'release_files',
  'pdbs',
  'sources',
  'bcsymbolmaps',
  'il2cpp',
  'portablepdbs',
  'artifact_bundles',
  'artifact_bundles_v2',
  'proguard',
]

export function createArtifactStore(options: ArtifactOptions, now: () => Date): ArtifactStore {
  const { uploadUrl, errorDetail, ...limits } = options
  return {
    limits: {
      chunkSize: 8 * MIB,
      chunksPerRequest: 64,
      maxRequestSize: 32 * MIB,
      maxFileSize: 2048 * MIB,
      concurrency: 8,
      compression: ['gzip'],
      accept: ACCEPT,
      onlyGzip: false,
      uploadMs: 0,
      assemblingPolls: 0,
      ...limits,
      errorDetail: errorDetail ?? null,
    },
    uploadUrl,
    chunks: new Map(),
    bundles: [],
    uploading: 0,
    mostUploading: 0,
    now,
  }
}

export function getChunkOptions({ limits, uploadUrl }: ArtifactStore): Answer {
  return {
    status: 200,
    body: {
      url: uploadUrl,
      chunkSize: limits.chunkSize,
      chunksPerRequest: limits.chunksPerRequest,
      maxFileSize: limits.maxFileSize,
      maxRequestSize: limits.maxRequestSize,
      concurrency: limits.concurrency,
      hashAlgorithm: 'sha1',
      compression: limits.compression,
      accept: limits.accept,
    },
  }
}

/** Stores the chunks of one request, all or none. Limits count what the chunks are before compression. */
export async function postChunks(store: ArtifactStore, request: RecordedRequest): Promise<Answer> {
  if (store.uploading >= store.limits.concurrency) throw tooConcurrent(store.limits.concurrency)
  store.uploading += 1
  store.mostUploading = Math.max(store.mostUploading, store.uploading)
  try {
    await delay(store.limits.uploadMs)
    for (const [checksum, content] of readChunks(store, request)) {
      store.chunks.set(checksum, content)
    }
    return { status: 200 }
  } finally {
    store.uploading -= 1
  }
}

function readChunks({ limits }: ArtifactStore, request: RecordedRequest): [string, Buffer][] {
  if (request.raw.length === 0) return []
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw refuse(415, { detail: `Unsupported media type "${contentType}" in request.` })
  }
  const parts = parseMultipart(contentType, request.raw)
  // GlitchTip: apps/files/api.py, whose form has the field `file_gzip` and no other.
  if (limits.onlyGzip && parts.some(({ name }) => name !== 'file_gzip')) {
    throw refuse(422, {
      detail: [{ type: 'missing', loc: ['file', 'file_gzip'], msg: 'Field required' }],
    })
  }
  const chunks = parts.flatMap(({ name, filename, content }): [string, Buffer][] => {
    if (filename === null) return []
    if (name === 'file') return [[filename, content]]
    return name === 'file_gzip' ? [[filename, gunzip(content)]] : []
  })
  const total = chunks.reduce((sum, [, content]) => sum + content.length, 0)
  if (chunks.some(([, content]) => content.length > limits.chunkSize)) {
    throw refuse(400, { error: 'Chunk size too large' })
  }
  if (total > limits.maxRequestSize) throw refuse(400, { error: 'Request too large' })
  if (chunks.length > limits.chunksPerRequest) throw refuse(400, { error: 'Too many chunks' })
  if (chunks.some(([checksum, content]) => sha1(content) !== checksum)) {
    throw refuse(400, { error: 'Checksum mismatch' })
  }
  return chunks
}

function gunzip(content: Buffer): Buffer {
  try {
    return gunzipSync(content)
  } catch {
    // It is unpacked where no error is expected.
    throw internalError()
  }
}

export function sha1(content: Buffer): string {
  return createHash('sha1').update(content).digest('hex')
}
