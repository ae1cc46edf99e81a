type FetchOptions = NonNullable<Parameters<typeof fetch>[1]>

/** What a request's options need to go through a proxy. */
export type ProxyOptions = Pick<FetchOptions, 'dispatcher'>

/** The way to a URL through the proxy that the environment names for it. */
export type Proxy = (url: URL) => Promise<ProxyOptions>

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/** Whether the environment names a proxy at all. */
export function namesProxy(environment: Readonly<Record<string, string | undefined>>): boolean {
  return VARIABLES.some((name) => (environment[name] ?? '') !== '')
}

/**
 * The fetch options that send a request through the environment's proxy, if `NO_PROXY` does not exempt the URL. Node's
 * own fetch ignores these variables; the client that honours them is loaded only when a proxy is named. There is one
 * client per origin, because the proxy of http is another than that of https, and it keeps its connections.
 */
export function createProxy(): Proxy {
  const known = new Map<string, Promise<ProxyOptions>>()
  return (url) => {
    const options = known.get(url.origin) ?? connect(url)
    known.set(url.origin, options)
    return options
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
