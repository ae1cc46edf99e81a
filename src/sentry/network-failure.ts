import { describeCauses, errorCode } from '../errors.ts'
import { isCertificateError } from '../http/certificate-errors.ts'
import { REFUSED_CODE } from '../http/proxy.ts'
import { STALE_CODE } from '../http/request.ts'
import type { AttemptOutcome } from './retry.ts'

const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'NO_CONNECTION',
])

/** What an error in place of a response means for a repetition. */
export function toNetworkOutcome(error: unknown): Extract<AttemptOutcome, { kind: 'network' }> {
  const code = errorCode(error)
  const lasting = isCertificateError(error) || code === REFUSED_CODE
  return {
    kind: 'network',
    sent: !lasting && !NEVER_SENT.has(code),
    lasting,
    stale: code === STALE_CODE,
  }
}

/** The error in words: what the platform says of time that ran out, and OpenSSL of everything, nobody understands. */
export function toReadable(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error
  const name: unknown = Reflect.get(error, 'name')
  if (name === 'TimeoutError' || name === 'AbortError') return new Error('the time for it ran out')
  const [, reason] = /:error:[^:]*:SSL routines:[^:]*:([^:]+):/.exec(describeCauses(error)) ?? []
  return reason === undefined ? error : new Error(`TLS failed, ${reason}`)
}
