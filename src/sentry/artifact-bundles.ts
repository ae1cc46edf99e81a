import { ActionError } from '../errors.ts'
import { isObject, textAt } from '../json.ts'
import { sentryError, type ErrorContext } from './errors.ts'
import type { SentryHttp, SentryResponse } from './http.ts'
import type { StreamBody } from '../http/stream-body.ts'
import type { BundleFile } from './bundle-chunks.ts'
import { createOrganizationClient, isSuccess } from './organization.ts'
import {
  parseUploadOptions,
  type AssembleProtocol,
  type UploadOptions,
} from './chunk-upload-options.ts'

/** Which release a bundle is for. */
export type BundleTarget = {
  org: string
  /** Slugs or ids, none twice. */
  projects: readonly string[]
  release: string
  dist: string | null
}

/** How far the server is with a bundle. */
export type AssembleState =
  | { kind: 'done' }
  /** `missing` are the SHA-1s of chunks; none when the server doesn't tell. */
  | { kind: 'not-found'; missing: readonly string[] }
  | { kind: 'working'; state: string }
  | { kind: 'failed'; detail: string }

/** Chunks of one request, and where it goes. */
type ChunkUpload = { address: string; count: number; body: StreamBody }

/** The part of Sentry's API that takes bundles. Throws on refusals, except for a request that is too large. */
export type BundleServer = {
  readOptions: () => Promise<UploadOptions>
  storeChunks: (
    upload: ChunkUpload,
  ) => Promise<{ kind: 'stored' } | { kind: 'too-large'; error: ActionError }>
  assemble: (file: BundleFile, protocol: AssembleProtocol) => Promise<AssembleState>
}

/** Talks to the server at `url`, its root without trailing slash. */
export function createBundleServer(
  http: SentryHttp,
  target: BundleTarget,
  url: string,
): BundleServer {
  const context: ErrorContext = { org: target.org, projects: target.projects, url }
  const { pathTo, send } = createOrganizationClient(http, context)
  const path = pathTo('chunk-upload/')
  return {
    readOptions: async () => {
      const response = await send({ method: 'GET', path, purpose: 'tell how it takes source maps' })
      if (response.status !== 200) throw sentryError(response, context)
      const own = { server: url, ownAddress: `${url}/api/0/${path}` }
      const options = parseUploadOptions(response.json, own)
      if (options === null) throw noUploadOptionsError(response, context)
      if (options.chunkSize < MIN_CHUNK_BYTES) throw tinyChunksError(options.chunkSize)
      return options
    },
    storeChunks: async ({ address, count, body }) => {
      const purpose =
        count === 1 ? 'store a chunk of the bundle' : `store ${count} chunks of the bundle`
      const response = await send({
        method: 'POST',
        path,
        body: { stream: body, address },
        purpose,
      })
      if (isSuccess(response)) return { kind: 'stored' }
      const error = sentryError(response, context)
      if (response.status !== 413) throw error
      return { kind: 'too-large', error }
    },
    assemble: async (file, protocol) => {
      const response = await send({
        method: 'POST',
        path: pathTo(getAssemblePath(target, protocol)),
        body: { json: buildAssembleBody(target, file, protocol) },
        purpose: 'assemble the source maps’ bundle',
      })
      const parsed = response.status === 200 ? parseAssembleState(response.json) : null
      if (parsed === null) throw sentryError(response, context)
      return parsed
    },
  }
}

/** Sentry takes 8 MiB at once. With less than this, a bundle of some size is more chunks than anybody could count. */
const MIN_CHUNK_BYTES = 1024

function tinyChunksError(bytes: number): ActionError {
  return new ActionError(
    `The Sentry server takes source maps in chunks of ${bytes} bytes, too small for any upload: at least ${MIN_CHUNK_BYTES} are needed.`,
    { hint: 'Check the server’s settings for uploads and any proxy in front of it.' },
  )
}

function noUploadOptionsError(response: SentryResponse, context: ErrorContext): ActionError {
  if (!isObject(response.json) || response.json['chunkSize'] === undefined)
    return sentryError(response, context)
  return new ActionError(`The Sentry server at ${context.url} does not support artifact bundles.`, {
    hint: 'Update the server, or remove the input sourcemaps.',
  })
}

function getAssemblePath({ release }: BundleTarget, protocol: AssembleProtocol): string {
  return protocol === 'release'
    ? `releases/${encodeURIComponent(release)}/assemble/`
    : 'artifactbundle/assemble/'
}

function buildAssembleBody(
  { projects, release, dist }: BundleTarget,
  { checksum, chunks }: BundleFile,
  protocol: AssembleProtocol,
): object {
  const body = { checksum, chunks: chunks.map((chunk) => chunk.checksum) }
  if (protocol === 'release') return body
  return { ...body, projects, version: release, ...(dist === null ? {} : { dist }) }
}

function parseAssembleState(json: unknown): AssembleState | null {
  const state = textAt(json, 'state')
  switch (state) {
    case 'ok':
      return { kind: 'done' }
    case 'not_found':
      return { kind: 'not-found', missing: missingOf(json) }
    case 'created':
    case 'assembling':
      return { kind: 'working', state }
    case 'error':
      return { kind: 'failed', detail: textAt(json, 'detail') }
    default:
      return null
  }
}

function missingOf(json: unknown): string[] {
  const missing = isObject(json) ? json['missingChunks'] : null
  return Array.isArray(missing)
    ? missing.filter((checksum): checksum is string => typeof checksum === 'string')
    : []
}
