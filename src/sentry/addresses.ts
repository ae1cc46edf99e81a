/** The page of a release. On sentry.io every organization has its own subdomain, elsewhere a path. */
export function releasePageUrl(server: string, org: string, version: string): string {
  const { hostname } = new URL(server)
  const path = `releases/${encodeURIComponent(version)}/`
  if (hostname === 'sentry.io' || hostname.endsWith('.sentry.io')) {
    return `https://${org}.sentry.io/${path}`
  }
  return `${server}/organizations/${org}/${path}`
}
