import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import { familyOf, orderPreviousTags, tagsToDate } from '../../src/commits/previous-tag.ts'

const HEAD = parseSha('f'.repeat(40)) as Sha

function tags(...names: string[]) {
  return names.map((name, index) => ({
    name,
    commit: parseSha((index + 1).toString(16).padStart(40, '0')),
    date: null,
  }))
}

function order(current: string | null, names: string[], prefix: string | null = null): string[] {
  return orderPreviousTags({ current, prefix, candidates: tags(...names), head: HEAD }).map(
    ({ name }) => name,
  )
}

describe('the family of a tag', () => {
  test.each([
    ['v1.2.3', 'v'],
    ['1.2.3', ''],
    ['v1.2.3-rc.1', 'v'],
    ['v1.2.3+build.5', 'v'],
    ['web@1.2.3', 'web@'],
    ['@acme/web@1.2.3', '@acme/web@'],
    ['@acme/web2@1.2.3-beta.1.2.3', '@acme/web2@'],
    ['web-v1.2.3', 'web-v'],
    ['web/v1.2.3', 'web/v'],
    ['packages/web/v1.2.3', 'packages/web/v'],
    ['pkg-2-v1.0.0', 'pkg-2-v'],
    ['pkg-2-1.0.0', 'pkg-2-'],
    ['lib4j-1.0.0', 'lib4j-'],
    ['release-2026.01.05', 'release-'],
    ['2026.11.24', ''],
    ['v1', 'v'],
    ['v1.2', 'v'],
    ['nightly-20261124', 'nightly-'],
    ['web@nightly-20261124', 'web@nightly-'],
    ['build/1234', 'build/'],
    ['2026-11-24', ''],
    ['stable', ''],
    ['build-mike', 'build-'],
    ['web@codename', 'web@'],
  ])('%s is of %j', (tag, family) => {
    expect(familyOf(tag)).toBe(family)
  })
})

describe('the previous tag', () => {
  test.each<[why: string, current: string, names: string[], expected: string[]]>([
    [
      'numbers are compared as numbers',
      'web@1.10.0',
      ['web@1.8.0', 'web@1.10.0', 'web@1.9.0'],
      ['web@1.9.0', 'web@1.8.0'],
    ],
    [
      'the tags of other packages do not count',
      'web@1.2.0',
      ['api@1.1.9', 'web-admin@1.1.9', 'web@1.1.0', 'v1.1.9', '@acme/web@1.1.9'],
      ['web@1.1.0'],
    ],
    [
      'a stable version passes over pre-releases',
      'v2.0.0',
      ['v2.0.0-rc.2', 'v2.0.0-rc.1', 'v1.9.0'],
      ['v1.9.0'],
    ],
    [
      'a pre-release takes any version below it',
      'v2.0.0-rc.2',
      ['v2.0.0', 'v2.0.0-rc.1', 'v2.0.0-rc.10', 'v1.9.0'],
      ['v2.0.0-rc.1', 'v1.9.0'],
    ],
    ['later versions do not count', 'v1.4.1', ['v2.0.0', 'v1.5.0', 'v1.4.0'], ['v1.4.0']],
    ['nor the same with other build metadata', 'v1.0.0+2', ['v1.0.0+1', 'v0.9.0'], ['v0.9.0']],
    ['nor moving major tags', 'v1.2.0', ['v1', 'v1.1', 'v1.1.0'], ['v1.1.0']],
    [
      'calendar versions',
      '2026.11.24',
      ['2026.9.30', '2026.10.01', '2026.12.01'],
      ['2026.10.01', '2026.9.30'],
    ],
  ])('%s', (_why, current, names, expected) => {
    expect(order(current, names)).toEqual(expected)
  })

  test('a tag on the head itself is no predecessor', () => {
    const candidates = [
      { name: 'v1.0.0', commit: HEAD, date: null },
      { name: 'v0.9.0', commit: null, date: null },
    ]
    const ordered = orderPreviousTags({ current: 'v1.0.1', prefix: null, candidates, head: HEAD })
    expect(ordered).toEqual([
      { name: 'v0.9.0', commit: null, date: null, reason: 'v0.9.0, the previous tag of v1.0.1' },
    ])
  })

  test('without a tag, the newest plain stable version', () => {
    const names = ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'web@9.0.0', 'v3', '1.0.0']
    expect(order(null, names)).toEqual(['v1.10.0', 'v1.9.0', '1.0.0'])
  })

  test('a prefix of the user chooses the family, also for a tag of another one', () => {
    const names = ['web@1.0.0', 'web@1.1.0', 'web-admin@2.0.0', 'api@3.0.0']
    expect(order(null, names, 'web@')).toEqual(['web@1.1.0', 'web@1.0.0'])
    expect(order('v7.0.0', names, 'web@')).toEqual(['web@1.1.0', 'web@1.0.0'])
    expect(order('web@1.1.0', names, 'web@')).toEqual(['web@1.0.0'])
    expect(order('web@1.1.0', names, 'web')).toEqual([])
  })
})

describe('tags without semantic versions', () => {
  const family = tags('nightly-20261122', 'nightly-20261123', 'nightly-9', 'weekly-20261120')
  const query = { current: 'nightly-20261124', prefix: null, candidates: family, head: HEAD }

  test('are ordered by the dates of their commits, whatever they are called', () => {
    const dates = ['2026-11-22T00:00:00Z', '2026-11-01T00:00:00Z', '2026-11-23T00:00:00Z', null]
    const candidates = family.map((tag, index) => ({ ...tag, date: dates[index] ?? null }))
    expect(orderPreviousTags({ ...query, candidates }).map(({ name }) => name)).toEqual([
      'nightly-9',
      'nightly-20261122',
      'nightly-20261123',
    ])
  })

  test('are dated from the most likely name on', () => {
    expect(tagsToDate(query, 2).map(({ name }) => name)).toEqual([
      'nightly-20261123',
      'nightly-20261122',
    ])
  })

  test('semantic ones need no dates', () => {
    expect(tagsToDate({ ...query, current: 'v1.0.0', candidates: tags('v0.9.0') }, 9)).toEqual([])
  })
})
