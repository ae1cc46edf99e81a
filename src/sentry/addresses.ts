import { isSentryIo } from '../inputs/token.ts'

/** The page of a release. On sentry.io every organization has its own subdomain, elsewhere a path. */
export function releasePageUrl(server: string, org: string, version: string): string {
  const path = `releases/${encodeURIComponent(version)}/`
  if (isSentryIo(server)) {
    return `https://${org}.sentry.io/${path}`
  }
  return `${server}/organizations/${org}/${path}`
}
