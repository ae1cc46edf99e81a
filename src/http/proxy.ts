type FetchOptions = NonNullable<Parameters<typeof fetch>[1]>

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/** Whether the environment names a proxy at all. */
export function namesProxy(environment: Readonly<Record<string, string | undefined>>): boolean {
  return VARIABLES.some((name) => (environment[name] ?? '') !== '')
}

/**
 * The fetch options that send a request through the environment's proxy, if `NO_PROXY` does not exempt the URL. Node's
 * own fetch ignores these variables; the client that honours them is loaded only when a proxy is named.
 */
export async function proxyOptions(url: URL): Promise<Pick<FetchOptions, 'dispatcher'>> {
  const { HttpClient } = await import('proxied-http-client')
  const dispatcher = new HttpClient().getAgentDispatcher(url.href)
  if (!dispatcher) return {}
  // Two copies of undici, Node's own and the client's, agree on the dispatcher's interface but not on its type.
  return { dispatcher: dispatcher as unknown as NonNullable<FetchOptions['dispatcher']> }
}
