import { isObject, type JsonObject } from '../json.ts'
import { isSentryIo } from '../inputs/token.ts'

/** How a server takes bundles. */
export type UploadOptions = {
  /** Where chunks are posted to. */
  address: string
  /** The host that the server named, when the token must not go there; else null. */
  refusedHost: string | null
  /** Bytes of a chunk, at most; those of a request; those of a bundle. */
  chunkSize: number
  maxRequestSize: number
  maxFileSize: number
  chunksPerRequest: number
  concurrency: number
  /** Whether chunks come as gzip. A server that offers it may take no others: GlitchTip does not. */
  gzip: boolean
  protocol: AssembleProtocol
}

/**
 * `asks`: the server reports which chunks it lacks. `uploads-first`: all of them must be uploaded before it is asked.
 * `release`: likewise, and its bundles belong to a release only, as before artifact bundles.
 */
export type AssembleProtocol = 'asks' | 'uploads-first' | 'release'

export type OwnServer = {
  /** Root of the API that the token belongs to. */
  server: string
  /** The API's own address for chunks. */
  ownAddress: string
}

/** Reads the response to a GET of `chunk-upload/`; null when it is not one, or offers no upload that this client knows. */
export function parseUploadOptions(json: unknown, own: OwnServer): UploadOptions | null {
  if (!isObject(json)) return null
  const chunkSize = readCount(json, 'chunkSize', 0)
  const protocol = chooseProtocol(json['accept'])
  if (chunkSize === 0 || protocol === null || (json['hashAlgorithm'] ?? 'sha1') !== 'sha1') {
    return null
  }
  return {
    ...chooseAddress(json['url'], own),
    chunkSize,
    maxRequestSize: Math.max(chunkSize, readCount(json, 'maxRequestSize', chunkSize)),
    maxFileSize: readCount(json, 'maxFileSize', Number.MAX_SAFE_INTEGER),
    chunksPerRequest: readCount(json, 'chunksPerRequest', 1),
    concurrency: readCount(json, 'concurrency', 1),
    gzip: Array.isArray(json['compression']) && json['compression'].includes('gzip'),
    protocol,
  }
}

function readCount(json: JsonObject, name: string, fallback: number): number {
  const value = json[name]
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : fallback
}

function chooseProtocol(accept: unknown): AssembleProtocol | null {
  const accepted: readonly unknown[] = Array.isArray(accept) ? accept : []
  if (accepted.includes('artifact_bundles_v2')) return 'asks'
  if (accepted.includes('artifact_bundles')) return 'uploads-first'
  return accepted.includes('release_files') ? 'release' : null
}

// The API's own host stores the same chunks. It serves where a server's address for itself is wrong, too.
function chooseAddress(
  url: unknown,
  { server, ownAddress }: OwnServer,
): Pick<UploadOptions, 'address' | 'refusedHost'> {
  if (typeof url !== 'string' || !URL.canParse(url, `${server}/api/0/`)) {
    return { address: ownAddress, refusedHost: null }
  }
  const address = new URL(url, `${server}/api/0/`)
  return mayHaveToken(address, new URL(server))
    ? { address: address.href, refusedHost: null }
    : { address: ownAddress, refusedHost: address.host }
}

// The API's own origin; on sentry.io the region's too, which is Sentry's own as well.
function mayHaveToken(address: URL, server: URL): boolean {
  if (address.origin === server.origin) return true
  const areSentry = isSentryIo(address.href) && isSentryIo(server.href)
  return areSentry && address.protocol === 'https:' && address.port === ''
}
