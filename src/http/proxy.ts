type FetchOptions = NonNullable<Parameters<typeof fetch>[1]>

/** What a request's options need to go through a proxy. */
type ProxyOptions = Pick<FetchOptions, 'dispatcher'>

/** The proxies that the environment names, each for the URLs that `NO_PROXY` does not exempt. */
export type Proxy = {
  /** The fetch options that send a request to the URL through its proxy. */
  optionsFor: (url: URL) => Promise<ProxyOptions>
  /** The address of the URL's proxy, a user and password included; null when it is reached without one. */
  addressFor: (url: URL) => Promise<string | null>
}

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/** Whether the environment names a proxy at all. */
export function namesProxy(environment: Readonly<Record<string, string | undefined>>): boolean {
  return VARIABLES.some((name) => (environment[name] ?? '') !== '')
}

/**
 * Sends requests through the environment's proxy. Node's own fetch ignores these variables; the client that honours them
 * is loaded only when a proxy is named. There is one client per origin, because the proxy of http is another than that of
 * https, and it keeps its connections.
 */
export function createProxy(): Proxy {
  const known = new Map<string, Promise<ProxyOptions>>()
  return {
    optionsFor: (url) => {
      const options = known.get(url.origin) ?? connect(url)
      known.set(url.origin, options)
      return options
    },
    addressFor: async (url) => {
      const { getProxyUrl } = await import('proxied-http-client')
      return getProxyUrl(url.href) || null
    },
  }
}

async function connect(url: URL): Promise<ProxyOptions> {
  const { HttpClient } = await import('proxied-http-client')
  const client = new HttpClient(undefined, undefined, { keepAlive: true })
  const dispatcher = client.getAgentDispatcher(url.href)
  if (!dispatcher) return {}
  // Two copies of undici, Node's own and the client's, agree on the dispatcher's interface but not on its type.
  return { dispatcher: dispatcher as unknown as NonNullable<FetchOptions['dispatcher']> }
}

/** Which proxy a request went through, as the end of a sentence about its failure; empty when it went without one. */
export async function describeProxy(proxy: Proxy | null, url: URL): Promise<string> {
  const address = proxy === null ? null : await proxy.addressFor(url)
  if (address === null || !URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `, through the proxy ${protocol}//${host} (NO_PROXY exempts hosts from it)`
}
