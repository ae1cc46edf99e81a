import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Certificate = {
  key: Buffer
  cert: Buffer
  /** Path of the authority's certificate. */
  authority: string
}

/** Issues a certificate by an authority of its own, both in `folder`. `name` is as in a subjectAltName: `DNS:…`, `IP:…`. */
export function issueCertificate(folder: string, name: `${'DNS' | 'IP'}:${string}`): Certificate {
  const path = (file: string): string => join(folder, file)
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj']
  const asAuthority = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2']
  openssl('req', '-x509', ...newKey, '/CN=Test authority', ...asAuthority)
  openssl('req', ...newKey, '/CN=Test host', '-keyout', 'host.key', '-out', 'host.csr')
  writeFileSync(path('host.ext'), `subjectAltName=${name}\n`)
  const byAuthority = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial']
  const signed = ['-out', 'host.pem', '-days', '2', '-extfile', 'host.ext']
  openssl('x509', '-req', '-in', 'host.csr', ...byAuthority, ...signed)
  return {
    key: readFileSync(path('host.key')),
    cert: readFileSync(path('host.pem')),
    authority: path('ca.pem'),
  }
}
