import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAccessProxy } from '../../__tests__/support/http/access-proxy.ts'
import { PROXIED_HOST, startTlsProxy } from '../../__tests__/support/http/tls-proxy.ts'

/** What stands between a self-hosted runner and its two servers. */
export type Networks = {
  /** The variables that such a runner gives to its jobs. */
  env: Record<string, string>
  /** The secret of the header that the access proxy asks for. */
  secrets: Record<string, string>
  /** The addresses that the proxy connected to, and how many requests the access proxy refused. */
  passed: () => { connects: readonly string[]; refused: number }
  close: () => Promise<void>
}

/**
 * A GitHub that only a proxy reaches, a Sentry behind an access proxy, and certificates of private authorities before
 * both.
 */
export async function startNetworks(servers: {
  github: string
  sentry: string
}): Promise<Networks> {
  const secret = 'access-secret-0123456789'
  const gate = await startAccessProxy(servers.sentry, { name: 'X-Access', secret })
  const sentry = await startTlsProxy(gate.url)
  const github = await startTlsProxy(servers.github)
  const folder = mkdtempSync(join(tmpdir(), 'authorities-'))
  const authorities = join(folder, 'all.pem')
  const certificates = [sentry, github].map(({ authority }) => readFileSync(authority, 'utf8'))
  writeFileSync(authorities, certificates.join(''))
  return {
    env: {
      GITHUB_API_URL: `https://${PROXIED_HOST}`,
      GITHUB_SERVER_URL: `https://${PROXIED_HOST}`,
      SENTRY_URL: sentry.frontUrl,
      HTTPS_PROXY: github.proxyUrl,
      NO_PROXY: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: authorities,
    },
    secrets: { ACCESS: secret },
    passed: () => ({
      connects: [...new Set(github.connects)],
      refused: gate.requests.filter(({ status }) => status === 403).length,
    }),
    close: async () => {
      rmSync(folder, { recursive: true })
      for (const server of [sentry, github, gate]) await server.close()
    },
  }
}
