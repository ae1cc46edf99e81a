import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import {
  chooseTreatment,
  commitsOfRepository,
  headOfRelease,
  type Treatment,
  type TreatmentFacts,
} from '../../src/release/existing.ts'
import type { ReleaseCommit } from '../../src/release/payload.ts'

const [A, B] = ['a', 'b'].map((digit) => parseSha(digit.repeat(40)) as Sha) as [Sha, Sha]
const NAMES = ['acme/web', 'Acme/Web']

function commit(id: string, repository?: string): ReleaseCommit {
  const timestamp = '2026-01-01T00:00:00Z'
  return repository === undefined ? { id, timestamp } : { id, repository, timestamp }
}

describe('the head of a release', () => {
  test.each<[string, string | null, ReleaseCommit[], object | null]>([
    ['is its ref', A, [], { commit: A, repository: null }],
    [
      'is filed where its commit is',
      A,
      [commit(B, 'x/y'), commit(A, 'origin')],
      { commit: A, repository: 'origin' },
    ],
    [
      'is its newest commit without one',
      null,
      [commit(B, 'acme/web'), commit(A)],
      { commit: B, repository: 'acme/web' },
    ],
    [
      'is of the own repository first',
      null,
      [commit(A, 'x/y'), commit(B, 'ACME/WEB')],
      { commit: B, repository: 'ACME/WEB' },
    ],
    ['is not a branch', 'main', [commit(B, 'x/y')], { commit: B, repository: 'x/y' }],
    ['is not known without commits', 'main', [], null],
    ['nor for commits that are none', null, [commit('12345', 'acme/web')], null],
  ])('%s', (_why, ref, commits, expected) => {
    expect(headOfRelease({ ref, commits }, NAMES)).toEqual(expected)
  })
})

test.each<[TreatmentFacts['existing'], boolean, Treatment]>([
  [null, false, 'create'],
  [null, true, 'create'],
  [{ head: A, isOwn: true }, false, 'unite'],
  [{ head: A, isOwn: true }, true, 'unite'],
  [{ head: null, isOwn: true }, false, 'unite'],
  [{ head: B, isOwn: true }, true, 'follow'],
  [{ head: B, isOwn: true }, false, 'keep'],
  [{ head: B, isOwn: false }, true, 'follow'],
  [{ head: B, isOwn: false }, false, 'unite'],
])('what exists as %j is treated, for a push %p, by %s', (existing, isMove, treatment) => {
  expect(chooseTreatment({ existing, head: A, isMove })).toBe(treatment)
})

test('the commits of a repository are those under its names and under a name that has one of its own', () => {
  const stored = [
    commit('1', 'Acme/Web'),
    commit('2', 'origin'),
    commit('3', 'origin'),
    commit('4', 'acme/other'),
    commit('5'),
  ]
  expect(commitsOfRepository(stored, { names: NAMES, own: new Set(['2']) })).toEqual([
    '1',
    '2',
    '3',
    '5',
  ])
  expect(commitsOfRepository(stored, { names: NAMES, own: new Set() })).toEqual(['1', '5'])
})
