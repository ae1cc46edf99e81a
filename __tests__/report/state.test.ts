import { expect, test } from '@jest/globals'
import type { ReleasedRelease } from '../../src/release/result.ts'
import { describeCount, describeDeploys, describeState, listNames } from '../../src/report/state.ts'
import { PLAIN_RELEASE } from './plain-release.ts'

test.each<[Partial<ReleasedRelease>, really: string, dryRun: string]>([
  [{ created: true }, 'created and finalized', 'would be created and finalized'],
  [
    { created: true, dateReleased: null },
    'created, not finalized',
    'would be created, not finalized',
  ],
  [{}, 'already existed, finalized', 'already exists, finalized'],
  [{ dateReleased: null }, 'already existed, not finalized', 'already exists, not finalized'],
  [{ unchanged: true }, 'already existed, nothing changed', 'already exists, nothing would change'],
  [
    { changed: ['dateReleased'] },
    'already existed, now finalized',
    'already exists, would be finalized',
  ],
  [
    { changed: ['ref', 'dateReleased', 'url'] },
    'already existed, ref and url changed, now finalized',
    'already exists, would change ref and url, would be finalized',
  ],
  [
    { changed: ['ref'], dateReleased: null },
    'already existed, ref changed, not finalized',
    'already exists, would change ref, not finalized',
  ],
  [
    { supported: false },
    'source maps only, because this server has no releases',
    'source maps only, because this server has no releases',
  ],
])('%j is %s', (fields, really, dryRun) => {
  expect(describeState({ ...PLAIN_RELEASE, ...fields })).toBe(really)
  expect(describeState({ ...PLAIN_RELEASE, ...fields, dryRun: true })).toBe(dryRun)
})

test('new deploys come before those of an earlier attempt', () => {
  const deploys = ['a', 'b', 'c'].map((environment, index) => ({
    id: '',
    environment,
    existed: index === 1,
  }))
  expect(describeDeploys({ ...PLAIN_RELEASE, deploys })).toEqual([
    'deployed to a and c',
    'already deployed to b',
  ])
  expect(describeDeploys({ ...PLAIN_RELEASE, deploys, dryRun: true })).toEqual([
    'would deploy to a and c',
    'already deployed to b',
  ])
  expect(describeDeploys(PLAIN_RELEASE)).toEqual([])
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as %j', (names, text) => {
  expect(listNames(names)).toBe(text)
})

test.each([
  [0, 'no commits'],
  [1, '1 commit'],
  [2, '2 commits'],
])('%i are %s', (count, text) => {
  expect(describeCount(count)).toBe(text)
})
