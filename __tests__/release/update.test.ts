import { describe, expect, test } from '@jest/globals'
import {
  chooseChanges,
  splitChanges,
  withStored,
  type ReleaseFields,
} from '../../src/release/update.ts'

const NONE: ReleaseFields = { ref: null, url: null, dateReleased: null }
const OLD = '2026-01-01T00:00:00Z'
const NEW = '2026-02-01T00:00:00Z'

test.each<[string, Partial<ReleaseFields>, Partial<ReleaseFields>, boolean, object | null]>([
  ['nothing is wanted', {}, { ref: 'a', url: 'u', dateReleased: OLD }, true, null],
  ['everything is as wanted', { ref: 'a', url: 'u' }, { ref: 'a', url: 'u' }, false, null],
  ['another ref', { ref: 'b' }, { ref: 'a' }, false, { ref: 'b' }],
  ['no ref so far', { ref: 'b' }, {}, false, { ref: 'b' }],
  ['another link', { url: 'v' }, { url: 'u' }, false, { url: 'v' }],
  ['not finalized so far', { dateReleased: NEW }, {}, false, { dateReleased: NEW }],
  ['finalized already', { dateReleased: NEW }, { dateReleased: OLD }, false, null],
  [
    'finalized, but the user set a date',
    { dateReleased: NEW },
    { dateReleased: OLD },
    true,
    { dateReleased: NEW },
  ],
  [
    'the same date in another spelling',
    { dateReleased: OLD },
    { dateReleased: '2026-01-01T00:00:00.000000Z' },
    true,
    null,
  ],
  [
    'all of it',
    { ref: 'b', url: 'v', dateReleased: NEW },
    {},
    false,
    { ref: 'b', url: 'v', dateReleased: NEW },
  ],
])('%s', (_name, wanted, stored, hasExplicitDate, expected) => {
  const changes = chooseChanges({ ...NONE, ...wanted }, { ...NONE, ...stored }, hasExplicitDate)
  expect(changes).toEqual(expected)
})

test('an update for a server that takes what is left out for nothing repeats what the release has', () => {
  const stored = { ref: 'a', url: '', dateReleased: '2026-01-01T00:00:00Z' }
  expect(withStored({ url: 'https://a.b/' }, stored)).toEqual({
    ref: 'a',
    url: 'https://a.b/',
    dateReleased: '2026-01-01T00:00:00Z',
  })
  expect(withStored({ ref: 'b' }, { ref: 'a', url: null, dateReleased: null })).toEqual({
    ref: 'b',
  })
})

describe('a change counts as done when the response shows it', () => {
  const changes = { ref: 'b', url: 'https://a.b/', dateReleased: '2026-01-01T00:00:00Z' }
  test.each([
    [
      { ...changes, dateReleased: '2026-01-01T00:00:00.000000Z' },
      ['ref', 'url', 'dateReleased'],
      [],
    ],
    [{ ...changes, url: '' }, ['ref', 'dateReleased'], ['url']],
    [{ ref: null, url: null, dateReleased: null }, [], ['ref', 'url', 'dateReleased']],
    [{ ...changes, dateReleased: '2026-01-02T00:00:00Z' }, ['ref', 'url'], ['dateReleased']],
  ])('%j', (release, done, ignored) => {
    expect(splitChanges(changes, release)).toEqual({ done, ignored })
  })

  test('and what was not asked for is neither', () => {
    expect(splitChanges({ ref: 'b' }, { ref: 'b', url: null, dateReleased: null })).toEqual({
      done: ['ref'],
      ignored: [],
    })
  })
})
