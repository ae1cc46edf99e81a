import { expect, test } from '@jest/globals'
import { assert, constantFrom, property, string } from 'fast-check'
import { describeUnknown } from '../../src/inputs/nearest-input.ts'

/** The nearest name among one, by the number of changes: null when it is too far. */
const near = (name: string, candidate: string): boolean =>
  describeUnknown(name, [candidate]) !== `${name}.`

test.each([
  ['one letter more', 'abcdefx', 'abcdef', true],
  ['one letter less', 'abcde', 'abcdef', true],
  ['another letter', 'abcxef', 'abcdef', true],
  ['two letters swapped', 'abdcef', 'abcdef', true],
  ['two letters swapped at the start', 'bacdef', 'abcdef', true],
  ['two changes of six letters', 'xbcdey', 'abcdef', true],
  ['three changes of six letters', 'xbcyez', 'abcdef', false],
  ['two changes of five letters', 'xbcdy', 'abcde', false],
  ['one change of one letter', 'x', 'a', true],
  ['two changes of two letters', 'xy', 'ab', false],
  ['three of nine', 'xbcyefzhi', 'abcdefghi', true],
  ['other case', 'tagname', 'tagName', true],
  ['a hyphen', 'set-commits', 'set_commits', true],
  ['a space', 'set commits', 'set_commits', true],
  ['a swap and a letter between', 'abxdcef', 'abcdef', true],
  ['nothing in common', 'zzzzzz', 'abcdef', false],
])('%s: %s and %s are near: %s', (_, name, candidate, expected) => {
  expect(near(name, candidate)).toBe(expected)
})

test('the nearest of several is named, of equal ones the first', () => {
  expect(describeUnknown('abcdexx', ['abcdefg', 'abcdex', 'abcdxx'])).toBe(
    'abcdexx: did you mean abcdex?',
  )
  expect(describeUnknown('abcd', ['abcx', 'abcy'])).toBe('abcd: did you mean abcx?')
  expect(describeUnknown('abcd', [])).toBe('abcd.')
})

test.each([
  ['token', 'auth_token'],
  ['organization', 'org'],
  ['release_name', 'version'],
  ['release-version', 'version'],
  ['url_suffix', 'url_prefix'],
  ['include', 'sourcemaps'],
  ['source maps', 'sourcemaps'],
  ['deploy_env', 'environment'],
  ['env', 'environment'],
  ['previous_ref', 'base'],
  ['from', 'base'],
  ['allow_failure', 'on_error'],
])('%s is what others call %s', (name, ours) => {
  expect(describeUnknown(name, ['version'])).toBe(`${name}: did you mean ${ours}?`)
})

/** By its definition, without a table: the fewest changes that make one of the other. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [headA, headB] = [a.slice(0, -1), b.slice(0, -1)]
  const same = a.at(-1) === b.at(-1) ? 0 : 1
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    distance(headA, b) + 1,
    distance(a, headB) + 1,
    distance(headA, headB) + same,
    swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  )
}

test('a name is near when a third of its letters, or one, would have to change', () => {
  const word = string({ unit: constantFrom('x', 'y', 'z'), minLength: 1, maxLength: 6 })
  assert(
    property(word, word, (name, candidate) => {
      const most = Math.max(1, Math.floor(name.length / 3))
      expect(near(name, candidate)).toBe(distance(name, candidate) <= most)
    }),
    { numRuns: 500 },
  )
})
