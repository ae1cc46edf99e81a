/** The page of a release. On sentry.io every organization has its own subdomain, elsewhere a path. */
export function releasePageUrl(server: string, org: string, version: string): string {
  const { hostname } = new URL(server)
  const path = `releases/${encodeURIComponent(version)}/`
  if (hostname === 'sentry.io' || hostname.endsWith('.sentry.io')) {
    return `https://${org}.sentry.io/${path}`
  }
  return `${server}/organizations/${org}/${path}`
}

/**
 * Whether Sentry takes a URL as a release's or deploy's link: http(s), a host with a dot, `localhost` or an address, and
 * at most the 200 characters that its database holds (it answers 500 to more).
 */
export function isAcceptableLink(url: string): boolean {
  if (url.length > 200 || !URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
}
