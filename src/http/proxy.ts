import type { Agent } from 'node:http'

/** The proxies that the environment names, each for the URLs that `NO_PROXY` does not exempt. */
export type Proxy = {
  /**
   * What connects requests to the URL through its proxy; null when it is reached without one. `isFresh`: each request gets
   * a connection of its own.
   */
  agentFor: (url: URL, isFresh: boolean) => Promise<Agent | null>
  /** The address of the URL's proxy, a user and password included; null when it is reached without one. */
  addressFor: (url: URL) => Promise<string | null>
}

/** The variables that name a proxy. */
export const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/** The code of the error of a request that its proxy refuses, or cannot serve: trying again does not help. */
export const REFUSED_CODE = 'PROXY_REFUSED'

/** The remedy for status 407, as the end of a sentence. */
export const PROXY_NEEDS_PASSWORD = 'it requires a user name and a password in its address'

/** Which proxy a request went through, as the end of a sentence about its failure; empty when it went without one. */
export async function describeProxy(proxy: Proxy | null, url: URL): Promise<string> {
  const address = proxy === null ? null : await proxy.addressFor(url)
  if (address === null || !URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `, through the proxy ${protocol}//${host} (NO_PROXY exempts hosts from it)`
}
