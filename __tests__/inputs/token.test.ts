import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  isSameOrBelow,
  parseTokenClaims,
  secretsOfToken,
  serverOfClaims,
} from '../../src/inputs/token.ts'

const SECRET = 'mZYAKqWmmBTtqKcyLGNRsCfBZzWxzeqLXRh8xR0s8Ok'

function tokenOf(claims: unknown, secret = SECRET): string {
  const json = typeof claims === 'string' ? claims : JSON.stringify(claims)
  return `sntrys_${Buffer.from(json).toString('base64')}_${secret}`
}

const CLAIMS = {
  iat: 1687336543.61,
  url: 'https://sentry.io',
  region_url: 'https://de.sentry.io',
  org: 'acme',
}

describe('parseTokenClaims', () => {
  test('reads what an organization token says of itself', () => {
    expect(parseTokenClaims(tokenOf(CLAIMS))).toEqual({
      org: 'acme',
      url: 'https://sentry.io',
      regionUrl: 'https://de.sentry.io',
    })
  })

  test('reads a token whose secret has the signs of standard base64', () => {
    expect(parseTokenClaims(tokenOf(CLAIMS, 'a+/b+/c='))?.org).toBe('acme')
  })

  test.each([
    ['nulls', { iat: 1, url: null, region_url: null, org: null }],
    ['empty texts', { iat: 1, url: '', region_url: '', org: '' }],
    ['other types', { iat: 1, url: 5, region_url: [], org: {} }],
    ['no web address', { iat: 1, url: 'javascript:x', region_url: 'https://', org: '' }],
    ['nothing but the date', { iat: 1 }],
  ])('takes %s for not said', (_name, claims) => {
    expect(parseTokenClaims(tokenOf(claims))).toEqual({ org: null, url: null, regionUrl: null })
  })

  const payload = Buffer.from(JSON.stringify(CLAIMS)).toString('base64')

  test.each([
    ['empty', ''],
    ['a user token', `sntryu_${'a1'.repeat(32)}`],
    ['64 hex digits', 'a1'.repeat(32)],
    ['two parts', `sntrys_${payload}`],
    ['four parts', `sntrys_${payload}_x_${SECRET}`],
    ['another prefix', `sntryx_${payload}_${SECRET}`],
    ['a prefix in capitals', `SNTRYS_${payload}_${SECRET}`],
    ['no payload', `sntrys__${SECRET}`],
    ['the base64 of URLs', `sntrys_${payload.slice(0, 8)}-${payload.slice(9)}_${SECRET}`],
    ['three signs of padding', `sntrys_${payload}===_${SECRET}`],
    ['no JSON', tokenOf('iat=1')],
    ['JSON that breaks off', tokenOf('{"iat":1,"org":"ac')],
    ['a list', tokenOf(['iat'])],
    ['a text', tokenOf('"iat"')],
    ['null', tokenOf('null')],
    ['no date', tokenOf({ org: 'acme', url: 'https://sentry.io' })],
    ['the date 0', tokenOf({ ...CLAIMS, iat: 0 })],
  ])('takes no claims from %s', (_name, token) => {
    expect(parseTokenClaims(token)).toBeNull()
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        parseTokenClaims(text)
        parseTokenClaims(tokenOf(json))
      }),
    )
  })
})

describe('serverOfClaims', () => {
  test.each([
    ['the region', 'https://sentry.io', 'https://de.sentry.io', 'https://de.sentry.io'],
    [
      'a region that is the server',
      'https://s.example.com',
      'https://s.example.com',
      'https://s.example.com',
    ],
    ['no region over http', 'https://sentry.io', 'http://de.sentry.io', 'https://sentry.io'],
    ['no region elsewhere', 'https://sentry.io', 'https://evil.example', 'https://sentry.io'],
    [
      'no region that only ends alike',
      'https://sentry.io',
      'https://evilsentry.io',
      'https://sentry.io',
    ],
    [
      'no region that only begins alike',
      'https://sentry.io',
      'https://sentry.io.evil.example',
      'https://sentry.io',
    ],
    [
      'no region with a user',
      'https://sentry.io',
      'https://sentry.io@evil.example',
      'https://sentry.io',
    ],
    ['no sibling', 'https://us.sentry.io', 'https://de.sentry.io', 'https://us.sentry.io'],
    ['sentry.io without a word', null, null, 'https://sentry.io'],
    [
      'a region of sentry.io without a server',
      null,
      'https://de.sentry.io',
      'https://de.sentry.io',
    ],
    ['no other region without a server', null, 'https://evil.example', 'https://sentry.io'],
    ['the path of a server', 'https://example.com/sentry', null, 'https://example.com/sentry'],
  ])('is %s', (_name, url, regionUrl, expected) => {
    expect(serverOfClaims({ org: 'acme', url, regionUrl })).toBe(expected)
  })

  test('is sentry.io for a token that says nothing', () => {
    expect(serverOfClaims(null)).toBe('https://sentry.io')
  })

  test('is never a host outside the domain that the token names', () => {
    const hosts = fc.oneof(fc.domain(), fc.constantFrom('sentry.io', 'de.sentry.io', 'xsentry.io'))
    fc.assert(
      fc.property(hosts, hosts, fc.constantFrom('http', 'https'), (own, region, scheme) => {
        const server = serverOfClaims({
          org: null,
          url: `https://${own}`,
          regionUrl: `${scheme}://${region}`,
        })
        const { hostname, protocol } = new URL(server)
        expect(protocol).toBe('https:')
        expect(hostname === own || hostname.endsWith(`.${own}`)).toBe(true)
      }),
    )
  })
})

test('isSameOrBelow compares hosts without their ports and paths', () => {
  expect(isSameOrBelow('https://a.example.com:8443/x', 'http://example.com/y')).toBe(true)
  expect(isSameOrBelow('https://example.com', 'https://a.example.com')).toBe(false)
})

describe('secretsOfToken', () => {
  test.each([
    ['an organization token', tokenOf(CLAIMS), [tokenOf(CLAIMS), SECRET]],
    ['a user token', 'sntryu_0123456789abcdef', ['sntryu_0123456789abcdef', '0123456789abcdef']],
    ['hex digits', 'a1'.repeat(32), ['a1'.repeat(32)]],
    ['an end of eight characters', 'my_pieceful', ['my_pieceful', 'pieceful']],
    ['a short end, which would hide half of every text', 'my_token', ['my_token']],
    ['nothing', '', []],
  ])('of %s', (_name, token, expected) => {
    expect(secretsOfToken(token)).toEqual(expected)
  })
})
