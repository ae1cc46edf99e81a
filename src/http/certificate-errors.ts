import { errorCode } from '../errors.ts'

/** Node's codes for a certificate whose authority it does not know. */
const UNKNOWN_AUTHORITY = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
])

const OTHER_FAULTS: Record<string, string> = {
  CERT_HAS_EXPIRED: 'has expired: renew it, or set the runner’s clock',
  CERT_NOT_YET_VALID: 'is not valid yet: set the runner’s clock',
  CERT_REVOKED: 'has been revoked: replace it',
  CERT_REJECTED: 'is not accepted: replace it',
  CERT_SIGNATURE_FAILURE: 'has a wrong signature: replace it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name: use a name that it is for',
  HOSTNAME_MISMATCH: 'is for another name: use a name that it is for',
}

/** Whether a request failed because of the server's certificate: trying again does not help. */
export function isCertificateError(error: unknown): boolean {
  return hintForCertificate(error, '') !== null
}

/** The remedy for a failure caused by the certificate of `host`; null for any other failure. */
export function hintForCertificate(error: unknown, host: string): string | null {
  const code = errorCode(error)
  if (UNKNOWN_AUTHORITY.has(code))
    return `The runner does not know the authority of the certificate of ${host}: set NODE_EXTRA_CA_CERTS, in the \`env:\` of the job, to the path of the authority’s own certificate (PEM).`
  const fault = Object.hasOwn(OTHER_FAULTS, code) ? OTHER_FAULTS[code] : undefined
  return fault === undefined ? null : `The certificate of ${host} ${fault}.`
}
