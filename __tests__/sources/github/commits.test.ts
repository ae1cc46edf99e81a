import { describe, expect, test } from '@jest/globals'
import { toCommit, toFiles, toPatchSet } from '../../../src/sources/github/commits.ts'

const SHA = 'a'.repeat(40)
const ANSWER = {
  sha: SHA,
  commit: {
    message: 'Work\n',
    author: { name: 'Ada', email: 'ada@example.com', date: '2024-05-01T09:00:00Z' },
    committer: { date: '2024-05-01T10:00:00Z' },
  },
  parents: [{ sha: 'b'.repeat(40) }],
}

describe('a commit of GitHub’s', () => {
  test('is read', () => {
    expect(toCommit(ANSWER)).toEqual({
      id: SHA,
      parents: ['b'.repeat(40)],
      message: 'Work',
      authorName: 'Ada',
      authorEmail: 'ada@example.com',
      timestamp: '2024-05-01T10:00:00Z',
    })
  })

  test('may have no identities but a date', () => {
    const commit = { message: '', author: null, committer: { date: '2024-05-01T10:00:00Z' } }
    expect(toCommit({ ...ANSWER, commit, parents: [] })).toMatchObject({
      message: '',
      authorName: null,
      authorEmail: null,
    })
  })

  test('may have no date, and is then the oldest', () => {
    const commit = { ...ANSWER.commit, author: {}, committer: {} }
    expect(toCommit({ ...ANSWER, commit })?.timestamp).toBe('1970-01-01T00:00:00Z')
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'cut off'],
    ['a list', [ANSWER]],
    ['no id', { ...ANSWER, sha: 7 }],
    ['no commit in it', { ...ANSWER, commit: null }],
    ['no parents', { ...ANSWER, parents: undefined }],
  ])('is none when it is %s', (_, answer) => {
    expect(toCommit(answer)).toBeNull()
  })
})

function changesOf(files: unknown): unknown {
  const found = toFiles({ ...ANSWER, files })
  return found === null ? null : toPatchSet(found)
}

describe('changed files of GitHub’s', () => {
  test('are deletions and additions when they were renamed, and what is unchanged is left out', () => {
    const files = [
      { filename: 'b', previous_filename: 'a', status: 'renamed' },
      { filename: 'c', status: 'unchanged' },
      { filename: 'd', status: 'changed' },
    ]
    expect(changesOf(files)).toEqual([
      { path: 'a', type: 'D' },
      { path: 'b', type: 'A' },
      { path: 'd', type: 'M' },
    ])
  })

  test('of a status that is no word of GitHub’s but one of JavaScript’s are left out', () => {
    const statuses = ['constructor', 'toString', '__proto__']
    expect(changesOf(statuses.map((status) => ({ filename: status, status })))).toEqual([])
  })

  test('that are not listed are none', () => {
    expect(changesOf(undefined)).toEqual([])
  })

  test.each([
    ['a text', 'x'],
    ['null', null],
    ['a list of texts', ['x']],
    ['without names', [{ status: 'added' }]],
  ])('that are %s are no files', (_, files) => {
    expect(changesOf(files)).toBeNull()
  })
})
