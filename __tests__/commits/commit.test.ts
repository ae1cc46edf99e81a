import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  cleanMessage,
  orderCommits,
  parseSha,
  toTimestamp,
  type Commit,
  type Sha,
} from '../../src/commits/commit.ts'

function sha(index: number): Sha {
  const parsed = parseSha(index.toString(16).padStart(40, 'a'))
  if (parsed === null) throw new Error('no SHA')
  return parsed
}

function commitOf(index: number, parents: readonly number[], minute: number): Commit {
  const timestamp = `2024-01-01T00:${String(minute).padStart(2, '0')}:00Z`
  return {
    id: sha(index),
    parents: parents.map((parent) => sha(parent)),
    message: '',
    authorName: null,
    authorEmail: null,
    timestamp,
  }
}

/** Any history: each commit's parents are among those before it, its clock is anything. */
const histories = fc
  .array(fc.record({ parents: fc.array(fc.nat(30), { maxLength: 3 }), minute: fc.nat(59) }), {
    maxLength: 30,
  })
  .map((specs) =>
    specs.map(({ parents, minute }, index) =>
      commitOf(index, index === 0 ? [] : parents.map((parent) => parent % index), minute),
    ),
  )

describe('parseSha', () => {
  test.each([
    ['a SHA-1', 'a'.repeat(40), 'a'.repeat(40)],
    ['a SHA-256', 'b'.repeat(64), 'b'.repeat(64)],
    ['upper case and space around', ` ${'AB'.repeat(20)}\n`, 'ab'.repeat(20)],
    ['all zeros, git’s word for no commit', '0'.repeat(40), null],
    ['39 digits', 'a'.repeat(39), null],
    ['a name', 'main', null],
    ['a number', 7, null],
    ['nothing', undefined, null],
  ])('%s', (_name, value, expected) => {
    expect(parseSha(value)).toBe(expected)
  })
})

describe('toTimestamp', () => {
  test.each([
    ['a zone', '2024-05-01T12:30:00+02:00', '2024-05-01T10:30:00Z'],
    ['UTC', '2024-05-01T12:30:00Z', '2024-05-01T12:30:00Z'],
    ['parts of a second, dropped', '2024-05-01T12:30:00.999Z', '2024-05-01T12:30:00Z'],
    ['a negative offset across midnight', '2023-12-31T20:00:00-07:30', '2024-01-01T03:30:00Z'],
    ['no date', 'yesterday', null],
    ['nothing', null, null],
    ['a year that Sentry cannot take', '+012024-05-01T00:00:00Z', null],
  ])('%s', (_name, value, expected) => {
    expect(toTimestamp(value)).toBe(expected)
  })
})

test('cleanMessage removes NUL, lone surrogates and trailing line breaks, and keeps all else', () => {
  expect(cleanMessage('a\0b\uD800c \uD83D\uDE00\n\nbody \t\r\n\n')).toBe(
    'abc \uD83D\uDE00\n\nbody \t',
  )
})

describe('orderCommits', () => {
  test('puts every child before its parents, whatever the clocks say', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const ordered = orderCommits(commits).map(({ id }) => id)
        expect(ordered).toHaveLength(commits.length)
        for (const { id, parents } of commits) {
          for (const parent of parents)
            expect(ordered.indexOf(id)).toBeLessThan(ordered.indexOf(parent))
        }
      }),
    )
  })

  test('gives the same order whatever order it is given', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (commits, random) => {
        const keyed = commits.map((commit) => ({ commit, key: random.next().value ?? 0 }))
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ commit }) => commit)
        expect(orderCommits(shuffled)).toEqual(orderCommits(commits))
      }),
    )
  })

  test('puts the later of unrelated commits first, and of simultaneous ones the higher id', () => {
    const commits = [commitOf(1, [], 5), commitOf(2, [], 9), commitOf(3, [], 5)]
    expect(orderCommits(commits).map(({ id }) => id)).toEqual([sha(2), sha(3), sha(1)])
  })
})
