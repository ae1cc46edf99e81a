import {
  DEFAULT_SERVER,
  isSameOrBelow,
  isSentryIo,
  parseTokenClaims,
  serverOfClaims,
  type TokenClaims,
} from './token.ts'
import { parseHeaders, type ExtraHeaders } from './headers.ts'
import type { InputReader } from './reader.ts'
import { inputError, isSlug, parseHttpUrl, quote } from './parsers.ts'

/** Which Sentry, as whom, for which organization. */
export type SentryAccess = {
  token: string
  org: string
  /** Root of the server without a trailing slash; may have a path prefix. */
  url: string
  /** The organization that an organization token says it is of; null for any other token. */
  tokenOrg: string | null
  /** For every request to that server, and no other. */
  headers: ExtraHeaders
}

/** Reads token, organization and server; an explicit setting wins over what an organization token says of itself. */
export function parseSentryAccess(reader: InputReader, secretsHint: string | null): SentryAccess {
  const token = reader.attempt(() => parseToken(reader, secretsHint), '')
  const claims = parseTokenClaims(token)
  const org = reader.attempt(() => chooseOrg(reader, claims, token !== ''), '')
  const url = reader.attempt(() => chooseServer(reader, claims), DEFAULT_SERVER)
  if (new URL(url).protocol === 'http:' && !isLoopback(url)) {
    reader.warn(`The auth token is sent unencrypted, because ${url} is not https.`)
  }
  return { token, org, url, tokenOrg: claims?.org ?? null, headers: parseHeaders(reader, url) }
}

function parseToken(reader: InputReader, secretsHint: string | null): string {
  const token = reader.textOrVariable('auth_token', 'SENTRY_AUTH_TOKEN')
  if (token === '') {
    throw inputError(
      'Environment variable SENTRY_AUTH_TOKEN is missing an auth token.',
      secretsHint ??
        'Add `SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_AUTH_TOKEN }}` to the step’s `env:`.',
    )
  }
  if (/^https?:\/\/[^@/]+@[^/]+\/\d+$/.test(token)) {
    throw inputError(
      'The auth token is a DSN, which only lets an SDK send events.',
      'Create an organization token in Sentry’s settings, and store it as the secret.',
    )
  }
  // Hex, base64 of either alphabet, and the underscores between a token's parts.
  if (!/^[\w+/=.-]+$/.test(token)) {
    throw inputError(
      'The auth token contains spaces or characters that no token has.',
      'Paste the secret again, without quotes, line breaks or a word before it.',
    )
  }
  return token
}

function chooseOrg(reader: InputReader, claims: TokenClaims | null, hasToken: boolean): string {
  const explicit = reader.textOrVariable('org', 'SENTRY_ORG')
  const org = explicit || claims?.org || ''
  if (org === '') {
    throw inputError(
      'Environment variable SENTRY_ORG is missing an organization slug.',
      hasToken
        ? 'Add `org: my-org` to the step (only an organization token, `sntrys_…`, brings its own).'
        : 'Add `org: my-org` to the step.',
    )
  }
  if (!isSlug(org)) {
    throw inputError(
      `org must be an organization slug: got ${quote(org)}.`,
      'It is the `my-org` in `https://my-org.sentry.io`.',
    )
  }
  if (explicit !== '' && claims?.org && claims.org !== explicit) {
    reader.warn(
      `The auth token belongs to the organization ${claims.org}, but ${explicit} is set and is used.`,
    )
  }
  return org
}

function chooseServer(reader: InputReader, claims: TokenClaims | null): string {
  const explicit = reader.textOrVariable('sentry_url', 'SENTRY_URL')
  if (explicit === '') return withoutTrailingSlash(serverOfClaims(claims))
  const url = withoutTrailingSlash(parseServer(explicit))
  const own = claims?.url ?? null
  if (own === null || isOwnServer(url, own)) return url
  // What listens there runs on the runner itself, such as a tunnel.
  if (!isLoopback(url))
    throw inputError(
      `The auth token belongs to ${own}, so it is not sent to ${url}.`,
      'Remove `sentry_url` (`SENTRY_URL`), or use a token of that server. A user or internal-integration token names no server.',
    )
  reader.warn(`The auth token belongs to ${own}, but ${url} is set and is used.`)
  return url
}

// Any region and port of the token's server, but not without encryption when that has it.
function isOwnServer(url: string, own: string): boolean {
  if (isSameOrBelow(url, own)) return true
  const [server, claimed] = [new URL(url), new URL(own)]
  if (server.protocol === 'https:' && isSentryIo(url) && isSentryIo(own)) return true
  return server.hostname === claimed.hostname && claimed.protocol === 'http:'
}

function parseServer(explicit: string): string {
  // Never quoted: it may hold a password.
  if (explicit.includes('@')) {
    throw inputError(
      'sentry_url must not contain a user name or password.',
      'The auth token is all that Sentry needs.',
    )
  }
  const url = parseHttpUrl(explicit, 'sentry_url')
  const { search, hash } = new URL(url)
  if (search === '' && hash === '') return url
  throw inputError(
    `sentry_url must end with the server’s host or path: got ${quote(url)}.`,
    'Remove what begins with `?` or `#`.',
  )
}

function withoutTrailingSlash(url: string): string {
  const { origin, pathname } = new URL(url)
  // The API's own root, as other tools take it, is the server's with this path.
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/api\/0$/, '')}`
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
}
