import { describe, expect, test } from '@jest/globals'
import { parseUploadOptions } from '../../src/sentry/chunk-upload-options.ts'

const ANSWER = {
  url: 'https://us.sentry.io/api/0/organizations/acme/chunk-upload/',
  chunkSize: 8_388_608,
  chunksPerRequest: 64,
  maxFileSize: 2_147_483_648,
  maxRequestSize: 33_554_432,
  concurrency: 8,
  hashAlgorithm: 'sha1',
  compression: ['gzip'],
  accept: ['debug_files', 'artifact_bundles', 'artifact_bundles_v2'],
}
const parse = (fields: Record<string, unknown>, server = 'https://sentry.io') =>
  parseUploadOptions({ ...ANSWER, ...fields }, { server, ownAddress: `${server}/own/` })

describe('where chunks go', () => {
  test.each([
    ['the same host', 'https://sentry.io/x/', 'https://sentry.io'],
    ['a region of the host', 'https://us.sentry.io/x/', 'https://sentry.io'],
    ['a sibling region', 'https://de.sentry.io/x/', 'https://acme.sentry.io'],
    ['the host of a region', 'https://sentry.io/x/', 'https://us.sentry.io'],
    ['a host of one’s own', 'http://sentry.lan:9000/x/', 'http://sentry.lan:9000'],
  ])('%s has the token', (_, url, server) => {
    expect(parse({ url }, server)).toMatchObject({ address: url, refusedHost: null })
  })

  test.each([
    ['another host', 'https://sentry.example/x/', 'https://sentry.io', 'sentry.example'],
    ['a host that ends alike', 'https://evilsentry.io/x/', 'https://sentry.io', 'evilsentry.io'],
    [
      'a host that begins alike',
      'https://sentry.io.evil/x/',
      'https://sentry.io',
      'sentry.io.evil',
    ],
    ['a host before an @', 'https://sentry.io@evil/x/', 'https://sentry.io', 'evil'],
    ['the same host without TLS', 'http://sentry.io/x/', 'https://sentry.io', 'sentry.io'],
    ['a host below one’s own', 'https://eu.sentry.lan/x/', 'https://sentry.lan', 'eu.sentry.lan'],
    ['another port', 'https://sentry.lan:1/x/', 'https://sentry.lan', 'sentry.lan:1'],
    ['another port of Sentry', 'https://us.sentry.io:1/x/', 'https://sentry.io', 'us.sentry.io:1'],
    ['another port without TLS', 'http://sentry.lan:1/x/', 'http://sentry.lan', 'sentry.lan:1'],
    [
      'Sentry’s own host for a server of one’s own',
      'https://sentry.io/x/',
      'https://sentry.lan',
      'sentry.io',
    ],
    ['a neighbour', 'https://other.lan/x/', 'https://sentry.lan', 'other.lan'],
  ])('%s has no token: the API’s own host is used', (_, url, server, refusedHost) => {
    expect(parse({ url }, server)).toMatchObject({ address: `${server}/own/`, refusedHost })
  })

  test('a part of an address counts from the API', () => {
    expect(
      parse({ url: 'organizations/acme/chunk-upload/' }, 'https://sentry.lan/path'),
    ).toMatchObject({
      address: 'https://sentry.lan/path/api/0/organizations/acme/chunk-upload/',
    })
  })

  test.each([undefined, null, 7, 'http://['])('%p is no address', (url) => {
    expect(parse({ url })).toMatchObject({ address: 'https://sentry.io/own/', refusedHost: null })
  })
})

test('limits are the server’s', () => {
  expect(parse({ chunkSize: 1_000_003 })).toMatchObject({
    chunkSize: 1_000_003,
    chunksPerRequest: 64,
    maxRequestSize: 33_554_432,
    maxFileSize: 2_147_483_648,
    concurrency: 8,
    protocol: 'asks',
  })
})

test('limits that are not told are the narrowest', () => {
  expect(
    parseUploadOptions(
      { chunkSize: 500, accept: ANSWER.accept },
      { server: 'https://a.b', ownAddress: 'c' },
    ),
  ).toMatchObject({
    chunksPerRequest: 1,
    maxRequestSize: 500,
    concurrency: 1,
  })
})

test.each([
  [['artifact_bundles_v2', 'artifact_bundles', 'release_files'], 'asks'],
  [['artifact_bundles', 'release_files'], 'uploads-first'],
  [['release_files'], 'release'],
])('%p means %s', (accept, protocol) => {
  expect(parse({ accept })).toMatchObject({ protocol })
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['no chunk size', { ...ANSWER, chunkSize: undefined }],
  ['a chunk size of zero', { ...ANSWER, chunkSize: 0 }],
  ['no way', { ...ANSWER, accept: ['debug_files'] }],
  ['another hash', { ...ANSWER, hashAlgorithm: 'sha256' }],
])('%s is no answer', (_, json) => {
  expect(parseUploadOptions(json, { server: 'https://a.b', ownAddress: 'c' })).toBeNull()
})
