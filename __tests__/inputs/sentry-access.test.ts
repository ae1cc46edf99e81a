import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../../src/inputs/inputs.ts'
import { secretsOfHeaders } from '../../src/inputs/headers.ts'

const SECRET = 'mZYAKqWmmBTtqKcyLGNRsCfBZzWxzeqLXRh8xR0s8Ok'
const SENTRY = 'https://sentry.example.com'

function tokenOf(url: string): string {
  const claims = JSON.stringify({ iat: 1, url, region_url: '', org: 'acme' })
  return `sntrys_${Buffer.from(claims).toString('base64')}_${SECRET}`
}

function parse(given: Record<string, string>, environment: Record<string, string> = {}) {
  const all: Record<string, string> = { org: 'acme', projects: 'web', auth_token: 'a1', ...given }
  const read = (name: string): string => all[name] ?? ''
  return parseInputs(read, environment, { secretsHint: null, now: new Date(0) })
}

describe('an organization token', () => {
  test.each([
    ['the same server', SENTRY, SENTRY],
    ['a path of it', SENTRY, `${SENTRY}/sentry`],
    ['a host below it', SENTRY, 'https://eu.sentry.example.com'],
    ['another port of it', SENTRY, `${SENTRY}:9443`],
    ['a region of sentry.io', 'https://sentry.io', 'https://de.sentry.io'],
    ['sentry.io from a region', 'https://us.sentry.io', 'https://sentry.io'],
    ['its server without TLS, as it says', 'http://sentry.lan', 'http://sentry.lan:9000'],
    ['its server with TLS', 'http://sentry.lan', 'https://sentry.lan'],
    ['any server, when it names none', '', 'https://other.example.com'],
  ])('is sent to %s', (_name, own, url) => {
    expect(parse({ auth_token: tokenOf(own), sentry_url: url }).sentry.url).toBe(url)
  })

  test.each([
    ['another host', SENTRY, 'https://other.example.com'],
    ['another host without TLS', SENTRY, 'http://other.example.com'],
    ['the host above', SENTRY, 'https://example.com'],
    ['a host that ends alike', SENTRY, 'https://evilsentry.example.com'],
    ['its own host without TLS', SENTRY, 'http://sentry.example.com'],
    ['a host below it without TLS', SENTRY, 'http://eu.sentry.example.com'],
    ['a server of one’s own', 'https://sentry.io', 'https://sentry.lan'],
    ['sentry.io', SENTRY, 'https://sentry.io'],
    ['sentry.io without TLS', 'https://sentry.io', 'http://us.sentry.io'],
  ])('is not sent to %s', (_name, own, url) => {
    expect(() => parse({ auth_token: tokenOf(own), sentry_url: url })).toThrow(
      `The auth token belongs to ${own}, so it is not sent to ${url}. Remove \`sentry_url\``,
    )
  })

  test.each(['http://127.0.0.1:9000', 'https://localhost'])(
    'is sent to a tunnel at %s, with a warning',
    (url) => {
      const { sentry, warnings } = parse({ auth_token: tokenOf(SENTRY), sentry_url: url })
      expect(sentry.url).toBe(url)
      expect(warnings).toContain(
        `The auth token belongs to ${SENTRY}, but ${url} is set and is used.`,
      )
    },
  )

  test('does not keep any other token from going where it is told', () => {
    expect(parse({ sentry_url: 'https://other.example.com' }).sentry.url).toBe(
      'https://other.example.com',
    )
  })
})

describe('headers', () => {
  const at = { sentry_url: SENTRY }

  test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
    [
      'one line',
      { headers: 'CF-Access-Client-Id: abc.access' },
      {},
      { 'cf-access-client-id': 'abc.access' },
    ],
    [
      'lines with space and blank lines between',
      { headers: '\n  X-One : 1  \r\n\n\tX-Two:a: b\n' },
      {},
      { 'x-one': '1', 'x-two': 'a: b' },
    ],
    ['the variable', {}, { CUSTOM_HEADER: 'X-Proxy: token' }, { 'x-proxy': 'token' }],
    ['the input before the variable', { headers: 'a: 1' }, { CUSTOM_HEADER: 'b: 2' }, { a: '1' }],
    [
      'names of JavaScript',
      { headers: 'constructor: 1\n__proto__: 2' },
      {},
      JSON.parse('{"constructor":"1","__proto__":"2"}'),
    ],
    ['neither', {}, {}, {}],
  ])('are read from %s', (_name, given, environment, expected) => {
    expect(parse({ ...at, ...given }, environment).sentry.headers).toEqual(expected)
  })

  test.each([
    ['no colon', 'secret-value', 'headers, line 1, is not a header.'],
    ['no name', ': secret-value', 'headers, line 1, is not a header.'],
    ['no value', 'a: 1\nX-Empty:', 'headers, line 2, is not a header.'],
    ['a name with a space', 'X One: secret-value', 'headers, line 1, is not a header.'],
    [
      'a character that no header has',
      'X-One: secret-välue',
      'the value of "X-One" has characters',
    ],
    ['a control character', 'X-One: secret-\u0001', 'the value of "X-One" has characters'],
    [
      'the same name twice',
      'x-one: secret-value\nX-One: 2',
      'headers has the header "x-one" twice',
    ],
    [
      'authorization',
      'Authorization: Bearer secret-value',
      'the header "Authorization" is set by the action',
    ],
    ['host', 'HOST: secret-value', 'the header "HOST" is set by the action itself'],
    ['the length', 'content-length: 7', 'the header "content-length" is set by the action'],
  ])('with %s are refused without their values', (_name, headers, says) => {
    const failing = () => parse({ ...at, headers })
    expect(failing).toThrow(says)
    expect(failing).not.toThrow(/secret-v|Bearer/)
  })

  test('of the variable are refused by its name', () => {
    expect(() => parse(at, { CUSTOM_HEADER: 'x' })).toThrow(
      'CUSTOM_HEADER, line 1, is not a header.',
    )
  })

  test.each(['https://sentry.io', 'https://de.sentry.io'])('are never sent to %s', (sentry_url) => {
    const { sentry, warnings } = parse({ sentry_url, headers: 'X-One: secret-value' })
    expect(sentry.headers).toEqual({})
    expect(warnings).toEqual([
      `The input headers is not sent, because ${sentry_url} is Sentry’s own server.`,
    ])
  })
})

test.each([
  ['a value', 'X-One: secret-value', ['secret-value']],
  ['a short value, which is none', 'X-One: true', []],
  ['a scheme', 'X-Auth: Bearer 0123456789abcdef', ['Bearer 0123456789abcdef', '0123456789abcdef']],
  [
    'cookies',
    'Cookie: a=0123456789abcdef==; b=2',
    ['a=0123456789abcdef==; b=2', '0123456789abcdef'],
  ],
  ['a line without a colon', 'secret-value', ['secret-value']],
  ['lines', 'a: secret-one\nb: secret-two', ['secret-one', 'secret-two']],
])('of %s is secret what must be', (_name, text, secrets) => {
  expect(secretsOfHeaders(text)).toEqual(secrets)
})
