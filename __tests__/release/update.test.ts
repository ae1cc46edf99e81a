import { describe, expect, test } from '@jest/globals'
import {
  chooseChanges,
  splitChanges,
  withStored,
  type Overwritten,
  type ReleaseFields,
} from '../../src/release/update.ts'

const NONE: ReleaseFields = { ref: null, url: null, dateReleased: null }
const OLD = '2026-01-01T00:00:00Z'
const NEW = '2026-02-01T00:00:00Z'

const ALL: Overwritten = new Set(['ref', 'url', 'dateReleased'])
const NO_FIELD: Overwritten = new Set()

test.each<[string, Partial<ReleaseFields>, Partial<ReleaseFields>, Overwritten, object | null]>([
  ['nothing is wanted', {}, { ref: 'a', url: 'u', dateReleased: OLD }, ALL, null],
  ['everything is as wanted', { ref: 'a', url: 'u' }, { ref: 'a', url: 'u' }, ALL, null],
  ['another ref', { ref: 'b' }, { ref: 'a' }, ALL, { ref: 'b' }],
  ['another ref, which stays', { ref: 'b' }, { ref: 'a' }, NO_FIELD, null],
  ['no ref so far', { ref: 'b' }, {}, NO_FIELD, { ref: 'b' }],
  ['another link', { url: 'v' }, { url: 'u' }, ALL, { url: 'v' }],
  ['another link, which stays', { url: 'v' }, { url: 'u' }, NO_FIELD, null],
  ['not finalized so far', { dateReleased: NEW }, {}, NO_FIELD, { dateReleased: NEW }],
  ['finalized already', { dateReleased: NEW }, { dateReleased: OLD }, NO_FIELD, null],
  [
    'finalized, but the user set a date',
    { dateReleased: NEW },
    { dateReleased: OLD },
    ALL,
    { dateReleased: NEW },
  ],
  [
    'the same date in another spelling',
    { dateReleased: OLD },
    { dateReleased: '2026-01-01T00:00:00.000000Z' },
    ALL,
    null,
  ],
  [
    'all of it',
    { ref: 'b', url: 'v', dateReleased: NEW },
    {},
    NO_FIELD,
    { ref: 'b', url: 'v', dateReleased: NEW },
  ],
])('%s', (_name, wanted, stored, overwritten, expected) => {
  const changes = chooseChanges({ ...NONE, ...wanted }, { ...NONE, ...stored }, overwritten)
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
