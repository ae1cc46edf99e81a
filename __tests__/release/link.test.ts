import { expect, test } from '@jest/globals'
import { isAcceptableLink } from '../../src/release/link.ts'

const HOST = 'https://a.example.com/'

test.each([
  [HOST, true],
  ['http://a.example.com', true],
  ['https://localhost:8080/x', true],
  ['http://127.0.0.1/', true],
  ['https://[::1]/', true],
  [HOST.padEnd(200, 'x'), true],
  [HOST.padEnd(201, 'x'), false],
  ['https://sentry/', false],
  ['ftp://a.example.com/', false],
  ['javascript:alert(1.5)', false],
  ['mailto:a@example.com', false],
  ['a.example.com', false],
  ['', false],
])('%s as a link: %s', (url, expected) => {
  expect(isAcceptableLink(url)).toBe(expected)
})
