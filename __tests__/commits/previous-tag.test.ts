import { describe, expect, test } from '@jest/globals'
import { findEarlierTags } from '../../src/commits/previous-tag.ts'

/** The names in their order, and in which one those begin that are not before the current tag. */
function find(current: string | null, names: string[], prefix: string | null = null): string {
  const tags = names.map((name) => ({ name, commit: null }))
  return findEarlierTags({ current, prefix, tags })
    .map(({ name, order }) => (order === 'after' ? `>${name}` : name))
    .join(' ')
}

describe('the tags that can be the previous one', () => {
  test.each<[why: string, current: string, names: string, expected: string]>([
    ['numbers by value', 'web@1.10.0', 'web@1.8.0 web@1.10.0 web@1.9.0', 'web@1.9.0 web@1.8.0'],
    [
      'of its own package alone',
      'web@1.2.0',
      'api@1.1.9 web-admin@1.1.9 web@1.1.0 v1.1.9 @acme/web@1.1.9',
      'web@1.1.0',
    ],
    ['a stable one skips pre-releases', 'v2.0.0', 'v2.0.0-rc.2 v2.0.0-rc.1 v1.9.0', 'v1.9.0'],
    [
      'a pre-release takes any',
      'v2.0.0-rc.2',
      'v2.0.0 v2.0.0-rc.1 v2.0.0-rc.10 v1.9.0',
      'v2.0.0-rc.1 v1.9.0 >v2.0.0 >v2.0.0-rc.10',
    ],
    ['later ones come last', 'v1.4.1', 'v2.0.0 v1.5.0 v1.4.0', 'v1.4.0 >v2.0.0 >v1.5.0'],
    ['build metadata counts', 'v1.0.0+2', 'v1.0.0+1 v1.0.0+3 v0.9.0', 'v1.0.0+1 v0.9.0 >v1.0.0+3'],
    ['moving major tags are of the family', 'v1.2.0', 'v1 v1.1 v1.1.0', 'v1.1.0 v1.1 v1'],
    [
      'calendars',
      '2026.11.24',
      '2026.9.30 2026.10.01 2026.12.01',
      '2026.10.01 2026.9.30 >2026.12.01',
    ],
    [
      'names without a version when there is none',
      'stable-b',
      'stable-a stable-c x',
      'stable-c stable-a',
    ],
    ['no names without a version when there is one', 'v1.0.0', 'vnext v0.9.0', 'v0.9.0'],
  ])('%s', (_why, current, names, expected) => {
    expect(find(current, names.split(' '))).toBe(expected)
  })

  test('without a tag, the plain stable versions', () => {
    const names = ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'web@9.0.0', 'v3', '1.0.0', 'stable']
    expect(find(null, names)).toBe('v3 v1.10.0 v1.9.0 1.0.0')
  })

  test('a prefix of the user chooses the family, also for a tag of another one', () => {
    const names = ['web@1.0.0', 'web@1.1.0', 'web-admin@2.0.0', 'api@3.0.0']
    expect(find(null, names, 'web@')).toBe('web@1.1.0 web@1.0.0')
    expect(find('v7.0.0', names, 'web@')).toBe('web@1.1.0 web@1.0.0')
    expect(find('web@1.1.0', names, 'web@')).toBe('web@1.0.0')
    expect(find('web@1.1.0', names, 'web')).toBe('web@1.0.0')
  })
})
