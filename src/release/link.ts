/** Maximum characters of a link in Sentry's database; longer ones get a 500. */
export const MAX_LINK_CHARACTERS = 200

/**
 * Whether Sentry takes a URL as a release's or deploy's link: http(s), a host with a dot, `localhost` or an address, and
 * not too long.
 */
export function isAcceptableLink(url: string): boolean {
  if (url.length > MAX_LINK_CHARACTERS || !URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
}
