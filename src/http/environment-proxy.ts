import type { Agent, ClientRequest } from 'node:http'
import { getProxyUrl } from 'proxied-http-client/lib/proxy'
import { ActionError } from '../errors.ts'
import { PROXY_NEEDS_PASSWORD, REFUSED_CODE, VARIABLES, type Proxy } from './proxy.ts'

/**
 * Connects through the environment's proxy, which Node's own agent ignores. Loaded only when a proxy is named. There is one
 * agent per proxy, and it keeps its connections. Addresses without a scheme are completed in the environment itself, which
 * has to be the process's own. Throws an `ActionError` when a variable is no address.
 */
export function createProxy(environment: Record<string, string | undefined>): Proxy {
  completeAddresses(environment)
  const agents = new Map<string, Promise<Agent>>()
  return {
    agentFor: async (url, isFresh) => {
      const address = getProxyUrl(url)
      if (address === undefined) return null
      checkScheme(address)
      const name = `${isFresh} ${address.href}`
      const agent = agents.get(name) ?? createAgent(address, isFresh)
      agents.set(name, agent)
      return agent
    },
    addressFor: async (url) => getProxyUrl(url)?.href ?? null,
  }
}

// `getProxyUrl` reads the process's variables itself. It takes `proxy:3128` for a URL of the scheme `proxy:`, and goes without
// a proxy when the address is no URL, or when a percent sign in it begins no escape.
function completeAddresses(environment: Record<string, string | undefined>): void {
  for (const name of VARIABLES) {
    const value = environment[name] ?? ''
    if (value === '') continue
    const whole = value.includes('://') ? value : `http://${value}`
    const address = whole.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')
    if (!isAddress(address)) {
      throw new ActionError(`${name} is not the address of a proxy.`, {
        hint: 'Set the variable to an address such as http://proxy.example.com:3128, or to nothing.',
      })
    }
    environment[name] = address
  }
}

function isAddress(text: string): boolean {
  try {
    const { username, password } = new URL(text)
    for (const part of [username, password]) decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

async function createAgent(address: URL, isFresh: boolean): Promise<Agent> {
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  // Decoded already.
  const { username, password } = address
  const proxy = new URL(address.href)
  // The agent writes its address to the log when DEBUG is set.
  proxy.username = ''
  proxy.password = ''
  const headers =
    username === '' && password === ''
      ? {}
      : {
          'Proxy-Authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        }
  const agent = new HttpsProxyAgent(proxy, { keepAlive: !isFresh, headers })
  // It hands over the proxy's refusal as if it were the server's response.
  agent.on('proxyConnect', ({ statusCode }: ConnectResponse, request: ClientRequest) => {
    if (statusCode !== 200) request.destroy(refusalError(statusCode))
  })
  return agent
}

/** What an agent says of the proxy's response to CONNECT. */
type ConnectResponse = { statusCode: number }

function checkScheme({ protocol }: URL): void {
  if (protocol === 'http:' || protocol === 'https:') return
  const kind = protocol.slice(0, -1)
  const error = new Error(`a ${kind} proxy is not supported, only http and https`)
  throw Object.assign(error, { code: REFUSED_CODE })
}

function refusalError(status: number): Error {
  const remedy = status === 407 ? `: ${PROXY_NEEDS_PASSWORD}` : ''
  const refusal = new Error(`the proxy refused the connection with status ${status}${remedy}`)
  const isLasting = status >= 400 && status < 500
  return Object.assign(refusal, { code: isLasting ? REFUSED_CODE : 'NO_CONNECTION' })
}
