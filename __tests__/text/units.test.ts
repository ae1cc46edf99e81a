import { expect, test } from '@jest/globals'
import { describeDelay, pluralize, renderBytes } from '../../src/text/units.ts'

test.each([
  [0, '0 commits'],
  [1, '1 commit'],
  [2, '2 commits'],
])('%i with its noun', (count, expected) => {
  expect(pluralize(count, 'commit')).toBe(expected)
})

test.each([
  [0, 'at once'],
  [49, 'at once'],
  [50, 'in 0.1 s'],
  [1500, 'in 1.5 s'],
  [60_000, 'in 60.0 s'],
])('a delay of %i ms', (milliseconds, expected) => {
  expect(describeDelay(milliseconds)).toBe(expected)
})

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1.0 KiB'],
  [1024 ** 2 - 1, '1024.0 KiB'],
  [1024 ** 2, '1.0 MiB'],
  [2.5 * 1024 ** 2, '2.5 MiB'],
])('%i bytes', (bytes, expected) => {
  expect(renderBytes(bytes)).toBe(expected)
})
