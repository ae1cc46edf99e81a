import { isObject, type JsonObject } from '../json.ts'

/** What an organization token says of itself. It is unsigned, so it serves as a default and never as proof. */
export type TokenClaims = {
  org: string | null
  url: string | null
  regionUrl: string | null
}

/**
 * Reads the claims of an organization token (`sntrys_<base64 JSON>_<secret>`), or null for any other kind of token.
 * Source: Sentry's own rule (two underscores, standard base64, a truthy `iat`).
 */
export function parseTokenClaims(token: string): TokenClaims | null {
  const parts = token.split('_')
  const payload = parts[1]
  if (parts.length !== 3 || parts[0] !== 'sntrys' || payload === undefined) return null
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(payload)) return null
  const claims = parseObject(Buffer.from(payload, 'base64').toString('utf8'))
  if (!claims || !claims['iat']) return null
  return {
    org: textOrNull(claims['org']),
    url: httpUrlOrNull(claims['url']),
    regionUrl: httpUrlOrNull(claims['region_url']),
  }
}

/** Every text that must never be seen: the token, and of an organization token the secret part alone. */
export function secretsOfToken(token: string): string[] {
  if (token === '') return []
  const secret = token.slice(token.lastIndexOf('_') + 1)
  return secret === token || secret.length < 8 ? [token] : [token, secret]
}

/** Where tokens belong that name no server: old ones do not. */
export const DEFAULT_SERVER = 'https://sentry.io'

/**
 * The server a token belongs to: an organization token's region when that is https and the same host as its `url` or
 * below it, because the claims are unsigned and the token itself will be sent there; else its `url`, else sentry.io.
 */
export function serverOfClaims(claims: TokenClaims | null): string {
  const url = claims?.url ?? DEFAULT_SERVER
  const region = claims?.regionUrl ?? null
  return region !== null && isSameOrBelow(region, url) ? region : url
}

/** Whether a server is Sentry's own, in any region. */
export function isSentryIo(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'sentry.io' || hostname.endsWith('.sentry.io')
}

/** Whether both URLs are of one server family: the same host, or the first a subdomain of the second, over https. */
export function isSameOrBelow(candidate: string, root: string): boolean {
  const { protocol, hostname } = new URL(candidate)
  const parent = new URL(root).hostname
  return protocol === 'https:' && (hostname === parent || hostname.endsWith(`.${parent}`))
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function httpUrlOrNull(value: unknown): string | null {
  const text = textOrNull(value)
  return text !== null && /^https?:\/\//.test(text) && URL.canParse(text) ? text : null
}
