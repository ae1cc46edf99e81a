import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { describeProxy, PROXY_NEEDS_PASSWORD, type Proxy } from '../../http/proxy.ts'
import type { Git } from './git.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** One repository on a server, and where files about it may be written. */
export type GitRoute = {
  git: Git
  /** The repository's address. */
  url: string
  environment: Environment
  directory: string
  proxy: Proxy | null
}

/** What git is given to reach a server. */
export type GitNetwork = {
  config: readonly (readonly [key: string, value: string])[]
  environment: Environment
}

/**
 * Makes git reach a server the way that Node does: by the same proxy or none, and with NODE_EXTRA_CA_CERTS beside the
 * authorities that it trusts already. Left to itself, git ignores HTTP_PROXY in capitals, knows no extra authorities, and
 * reads NO_PROXY by other rules (ports, `*`, IPv6, domains with a leading dot).
 */
export async function followNode(route: GitRoute): Promise<GitNetwork> {
  const { url, proxy, environment } = route
  const authorities = await writeAuthorities(route)
  const trust = (setting: string): [string, string][] =>
    authorities === null ? [] : [[`http.${url}.${setting}`, authorities]]
  // A proxy that only git's own configuration names is kept.
  if (proxy === null) return { config: trust('sslCAInfo'), environment }
  const address = await proxy.addressFor(new URL(url))
  return {
    // An empty value means no proxy.
    config: [
      [`http.${url}.proxy`, address ?? ''],
      ...trust('sslCAInfo'),
      ...trust('proxySSLCAInfo'),
    ],
    environment: { ...environment, NO_PROXY: undefined, no_proxy: undefined },
  }
}

// A user who sets git's own variable for certificate authorities has set all of them.
async function writeAuthorities(route: GitRoute): Promise<string | null> {
  const { environment, directory } = route
  const extra = readIfThere(environment['NODE_EXTRA_CA_CERTS'])
  if (extra === null || (environment['GIT_SSL_CAINFO'] ?? '') !== '') return null
  const path = join(directory, 'authorities.pem')
  writeFileSync(path, [await readTrusted(route), extra].join('\n'))
  return path
}

/** Where systems keep the authorities that git trusts by default. */
const SYSTEM_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

async function readTrusted({ git, url, environment }: GitRoute): Promise<string> {
  const configured = await git.run(['config', '--path', '--get-urlmatch', 'http.sslCAInfo', url])
  const files = [configured.stdout.trim(), environment['SSL_CERT_FILE'], ...SYSTEM_FILES]
  for (const file of files) {
    const content = readIfThere(file)
    if (content !== null) return content
  }
  return rootCertificates.join('\n')
}

function readIfThere(file: string | undefined): string | null {
  if (file === undefined || file === '' || !existsSync(file)) return null
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The way on which git's request to a server failed, and the variable that helps, as the end of a sentence. */
export async function describeWay(
  stderr: string,
  { proxy, url }: { proxy: Proxy | null; url: string },
): Promise<string> {
  if (!/unable to access/.test(stderr)) return ''
  const way = await describeProxy(proxy, new URL(url))
  if (way !== '' && /\b407\b/.test(stderr)) return `${way}; ${PROXY_NEEDS_PASSWORD}`
  return /certificate/i.test(stderr)
    ? `${way}; where the authority is your own, set NODE_EXTRA_CA_CERTS to the path of its certificate (PEM)`
    : way
}
