import { expect, test } from '@jest/globals'
import { parsePushedCommits } from '../../src/event/push.ts'

const ID = 'a'.repeat(40)
const OTHER = 'b'.repeat(40)
const listed = (id: string, more: object = {}) => ({
  id,
  message: `of ${id[0]}`,
  timestamp: '2026-01-01T02:00:00+02:00',
  author: { name: 'Ada', email: 'ada@example.com' },
  ...more,
})
const read = (id: string, more: object = {}) => ({
  id,
  parents: [],
  message: `of ${id[0]}`,
  authorName: 'Ada',
  authorEmail: 'ada@example.com',
  timestamp: '2026-01-01T00:00:00Z',
  ...more,
})

test.each<[string, object, object]>([
  ['no list', {}, { commits: [], complete: false }],
  ['an empty list', { commits: [] }, { commits: [], complete: false }],
  [
    'a list, oldest first',
    { commits: [listed(ID), listed(OTHER)] },
    { commits: [read(OTHER), read(ID)], complete: true },
  ],
  [
    'commits that another ref has, too',
    { commits: [listed(ID, { distinct: false })] },
    { commits: [read(ID)], complete: true },
  ],
  [
    'a forced push',
    { forced: true, commits: [listed(ID)] },
    { commits: [read(ID)], complete: false },
  ],
  [
    'an author without name and address',
    { commits: [listed(ID, { author: {} })] },
    { commits: [read(ID, { authorName: null, authorEmail: null })], complete: true },
  ],
  ...[7, listed('a'), listed(ID, { timestamp: 'yesterday' })].map(
    (broken): [string, object, object] => [
      `a commit that cannot be read: ${JSON.stringify(broken).slice(0, 20)}`,
      { commits: [broken, listed(OTHER)] },
      { commits: [read(OTHER)], complete: false },
    ],
  ),
])('%s', (_name, payload, expected) => {
  expect(parsePushedCommits({ ...payload })).toEqual(expected)
})

test.each([
  [2047, true],
  [2048, false],
])('a list of %i commits is complete: %s', (count, complete) => {
  const commits = Array.from({ length: count }, () => listed(ID))
  expect(parsePushedCommits({ commits }).complete).toBe(complete)
})
