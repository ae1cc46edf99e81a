import { describe, expect, test } from '@jest/globals'
import { findHelp } from '../../src/report/help.ts'
import { ACTION_DIRECTORY } from '../support/release-scene.ts'
import { readExplained, toAnchor } from '../support/troubleshooting.ts'

const explained = readExplained(ACTION_DIRECTORY)

describe('the section that explains an error', () => {
  test.each([
    [
      'Sentry answered 403 when asked to create release web@1: No.',
      '#sentry-answered--when-asked-to-',
    ],
    ['finalize is not a boolean: got "perhaps".', '#values-that-an-input-does-not-accept'],
    ['commits[0].id must be a text of 1 to 64 characters.', '#values-of-commits-and-refs'],
    ['repo must be written owner/name: got "x".', '#values-that-an-input-does-not-accept'],
    ['3 problems with the inputs:\n- a\n- b', '#-problems-with-the-inputs'],
    [
      'The step’s 5 s ran out. Sentry answered 503 when asked to read the release: x.',
      '#the-steps--s-ran-out-',
    ],
    ['An error that nobody knows.', ''],
    ['', ''],
  ])('of %j is %s', (message, anchor) => {
    expect(findHelp(message)).toBe(anchor)
  })

  test('of every documented message is its own', () => {
    const wrong = explained.filter(({ text, anchor }) => findHelp(text) !== `#${anchor}`)
    expect(wrong).toEqual([])
    expect(explained.length).toBeGreaterThan(80)
  })

  test('is found at once in a long text', () => {
    const text = `${'Sentry answered '.repeat(100_000)}when asked`
    expect(findHelp(text)).toBe('')
  })

  test('has the anchor that GitHub gives a heading', () => {
    expect(toAnchor('`Sentry’s … bundle_id: got "x" (A).`')).toBe('sentrys--bundle_id-got-x-a')
  })
})
