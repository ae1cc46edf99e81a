import { expect, test } from '@jest/globals'
import { secretsOfHeaders } from '../../src/inputs/headers.ts'

test.each([
  ['', []],
  ['X-A: 1234567', []],
  ['X-A: 12345678', ['12345678']],
  ['X-A:  12345678 \nX-B: abcdefgh', ['12345678', 'abcdefgh']],
  [`Cookie: a=${'1'.repeat(15)}`, [`a=${'1'.repeat(15)}`]],
  [`Cookie: a=${'1'.repeat(16)}`, [`a=${'1'.repeat(16)}`, '1'.repeat(16)]],
  [`X-A: ${'1'.repeat(16)}`, ['1'.repeat(16)]],
])('of the headers %j nothing of this is shown: %j', (text, secrets) => {
  expect(secretsOfHeaders(text)).toEqual(secrets)
})
