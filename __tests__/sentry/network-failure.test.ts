import { describe, expect, test } from '@jest/globals'
import { describeCauses } from '../../src/errors.ts'
import { toNetworkOutcome, toReadable } from '../../src/sentry/network-failure.ts'

const withCode = (code: string) => Object.assign(new Error('no response'), { code })

describe('an error in place of a response', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'NO_CONNECTION',
  ])('%s: nothing was sent', (code) => {
    expect(toNetworkOutcome(withCode(code))).toEqual({
      kind: 'network',
      sent: false,
      lasting: false,
      stale: false,
    })
  })

  test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', ''])('%j: it may have been sent', (code) => {
    expect(toNetworkOutcome(withCode(code))).toEqual({
      kind: 'network',
      sent: true,
      lasting: false,
      stale: false,
    })
  })

  test.each(['PROXY_REFUSED', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED'])(
    '%s: nothing was sent, and nothing will be',
    (code) => {
      expect(toNetworkOutcome(withCode(code))).toMatchObject({ sent: false, lasting: true })
    },
  )

  test('on a kept connection that was closed, a new one is as good', () => {
    expect(toNetworkOutcome(withCode('STALE_CONNECTION'))).toMatchObject({
      sent: true,
      stale: true,
    })
  })
})

const OPENSSL =
  'write EPROTO 00E8F8F0:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:record.c:354:'

test.each([
  [
    new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
    'the time for it ran out',
  ],
  [new DOMException('This operation was aborted', 'AbortError'), 'the time for it ran out'],
  [new Error(OPENSSL), 'TLS failed, wrong version number'],
  [new Error('failed', { cause: new Error(OPENSSL) }), 'TLS failed, wrong version number'],
  [new Error('socket hang up'), 'socket hang up'],
  ['a text', 'a text'],
  [null, 'an unknown error'],
  [undefined, 'an unknown error'],
])('%j in words: %s', (error, words) => {
  expect(describeCauses(toReadable(error))).toBe(words)
})
