import { ActionError, describeCauses } from '../errors.ts'
import { PROXY_NEEDS_PASSWORD, REFUSED_CODE, VARIABLES, type Proxy } from './proxy.ts'

type FetchOptions = NonNullable<Parameters<typeof fetch>[1]>

/** What a request's options need to go through a proxy. */
type ProxyOptions = Pick<FetchOptions, 'dispatcher'>

/**
 * Sends requests through the environment's proxy. Node's own fetch ignores these variables; the client that honours them
 * is loaded only when a proxy is named, and so is this module. There is one client per origin, because http may have
 * another proxy than https, and it keeps its connections. Addresses without a scheme are completed in the environment
 * itself, which has to be the process's own. Throws an `ActionError` when a variable is no address.
 */
export function createProxy(environment: Record<string, string | undefined>): Proxy {
  completeAddresses(environment)
  const known = new Map<string, Promise<ProxyOptions>>()
  const optionsFor = (url: URL): Promise<ProxyOptions> => {
    const options = known.get(url.origin) ?? connect(url)
    known.set(url.origin, options)
    return options
  }
  return {
    fetch: async (input, init) => {
      try {
        const url = new URL(input instanceof Request ? input.url : input)
        return await fetch(input, { ...init, ...(await optionsFor(url)) })
      } catch (error) {
        throw explainRefusal(error)
      }
    },
    addressFor: async (url) => {
      const { getProxyUrl } = await import('proxied-http-client')
      return getProxyUrl(url.href) || null
    },
  }
}

// The client reads the process's variables itself. It takes `proxy:3128` for a URL of the scheme `proxy:`, and goes without
// a proxy when the address is no URL.
function completeAddresses(environment: Record<string, string | undefined>): void {
  for (const name of VARIABLES) {
    const value = environment[name] ?? ''
    if (value === '') continue
    const address = value.includes('://') ? value : `http://${value}`
    if (!URL.canParse(address)) {
      throw new ActionError(`${name} is not the address of a proxy.`, {
        hint: 'Set the variable to an address such as http://proxy.example.com:3128, or to nothing.',
      })
    }
    environment[name] = address
  }
}

async function connect(url: URL): Promise<ProxyOptions> {
  const { getProxyUrl, HttpClient } = await import('proxied-http-client')
  checkScheme(getProxyUrl(url.href))
  const client = new HttpClient(undefined, undefined, { keepAlive: true })
  const dispatcher = client.getAgentDispatcher(url.href)
  if (!dispatcher) return {}
  // Two copies of undici, Node's own and the client's, agree on the dispatcher's interface but not on its type.
  return { dispatcher: dispatcher as unknown as NonNullable<FetchOptions['dispatcher']> }
}

function checkScheme(address: string): void {
  const { protocol } = new URL(address || 'http://none')
  if (protocol === 'http:' || protocol === 'https:') return
  const kind = protocol.slice(0, -1)
  const error = new Error(`a ${kind} proxy is not supported, only http and https`)
  throw Object.assign(error, { code: REFUSED_CODE })
}

/** The error of a request, in plain words when its proxy refused to connect. */
function explainRefusal(error: unknown): unknown {
  const [, status] = /Proxy response \((\d+)\)/.exec(describeCauses(error)) ?? []
  if (status === undefined) return error
  const remedy = status === '407' ? `: ${PROXY_NEEDS_PASSWORD}` : ''
  const refusal = new Error(`the proxy refused the connection with status ${status}${remedy}`)
  return Object.assign(refusal, { code: status.startsWith('4') ? REFUSED_CODE : 'NO_CONNECTION' })
}
