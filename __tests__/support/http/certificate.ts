import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Certificate = {
  key: Buffer
  cert: Buffer
  /** Path of the authority's certificate. */
  authority: string
}

type Issued = Record<'key' | 'cert' | 'authority', Buffer>

/** By their names: three processes for each test would be much of its time. */
const issued = new Map<string, Issued>()

/**
 * A certificate by an authority of its own, which is written to `folder`. `name` is as in a subjectAltName: `DNS:…`,
 * `IP:…`. The same name has the same certificate again.
 */
export function issueCertificate(folder: string, name: `${'DNS' | 'IP'}:${string}`): Certificate {
  const { authority, ...certificate } = issued.get(name) ?? issue(name)
  issued.set(name, { authority, ...certificate })
  const path = join(folder, 'ca.pem')
  writeFileSync(path, authority)
  return { ...certificate, authority: path }
}

function issue(name: string): Issued {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const read = (file: string): Buffer => readFileSync(join(folder, file))
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj']
  const asAuthority = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2']
  openssl('req', '-x509', ...newKey, '/CN=Test authority', ...asAuthority)
  openssl('req', ...newKey, '/CN=Test host', '-keyout', 'host.key', '-out', 'host.csr')
  writeFileSync(join(folder, 'host.ext'), `subjectAltName=${name}\n`)
  const byAuthority = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial']
  const signed = ['-out', 'host.pem', '-days', '2', '-extfile', 'host.ext']
  openssl('x509', '-req', '-in', 'host.csr', ...byAuthority, ...signed)
  const files = { key: read('host.key'), cert: read('host.pem'), authority: read('ca.pem') }
  rmSync(folder, { recursive: true })
  return files
}
