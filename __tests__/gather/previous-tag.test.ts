import { expect, test } from '@jest/globals'
import type { Sha } from '../../src/commits/commit.ts'
import type { NearestAncestor } from '../../src/commits/history.ts'
import type { TagRef } from '../../src/commits/source.ts'
import type { ReleaseTrigger } from '../../src/event/trigger.ts'
import { findTagBases } from '../../src/gather/previous-tag.ts'
import { parseCommitInputs } from '../../src/inputs/commit-inputs.ts'
import { createReader } from '../../src/inputs/reader.ts'
import { createMemorySource } from '../support/memory-source.ts'
import { nearestAmong, shaOfDigit } from '../support/nearest.ts'

const HEAD = shaOfDigit('f')

function toTag(line: string): TagRef {
  const [name = '', digit] = line.split(' ')
  return { name, commit: digit === undefined ? null : shaOfDigit(digit) }
}

type Search = {
  /** The tag that is released; null when none is. */
  current?: string | null
  /** `name digit` of each tag; without a digit its commit is not listed. */
  tags: readonly string[]
  /** Head's ancestors, the nearest first; null: nobody knows them. */
  ancestors: string | null
  /** `name digit` of tags whose commit is looked up. */
  named?: readonly string[]
  prefix?: string
}

/** What is found: the reason and the digit of the base, with a question mark where it may lie on another branch. */
async function search({ current = 'v2.0.0', tags, ancestors, named = [], prefix = '' }: Search) {
  const asked: string[] = []
  const findNearest = async (_: Sha, commits: readonly Sha[]): Promise<NearestAncestor> => {
    asked.push(`nearest of ${commits.map((commit) => commit[0]).join('')}`)
    return nearestAmong(ancestors, commits)
  }
  const trigger: ReleaseTrigger | null =
    current === null ? null : { kind: 'tag', head: HEAD, tag: current, isPush: true, reason: '' }
  const given: Record<string, string> = { tag_prefix: prefix }
  const reader = createReader({
    readInput: (name) => given[name] ?? '',
    environment: {},
    problems: [],
    warnings: [],
  })
  const source = {
    ...createMemorySource([]).source,
    findNearest,
    listTags: async (wanted: string) => {
      asked.push(`tags ${wanted}`)
      return tags.map(toTag)
    },
    resolve: async (ref: string) => {
      asked.push(ref)
      return named.map(toTag).find(({ name }) => ref === `tags/${name}`)?.commit ?? null
    },
  }
  const bases: string[] = []
  for await (const { range, accepts, startsAt } of findTagBases(
    { trigger, head: HEAD },
    { source, inputs: parseCommitInputs(reader, new Date(0)) },
  )) {
    if (range.kind !== 'between') throw new Error('a range without a base')
    expect(startsAt).toBe('base')
    bases.push(`${range.reason}: ${range.base[0]} ${accepts.join(' or ')}`)
  }
  return { bases, asked }
}

const OF = 'the previous tag of v2.0.0'

test.each<[why: string, Search, bases: string[], asked: string[]]>([
  [
    'the nearest on head’s own line',
    { tags: ['v1.0.0 a', 'v1.1.0 b'], ancestors: 'ba' },
    [`v1.1.0, ${OF}: b ancestor`],
    ['tags v', 'nearest of ba'],
  ],
  [
    'first the two best of other branches that lie between it and the current one',
    { tags: ['v1.0.0 a', 'v1.1.0 b', 'v1.2.0 c', 'v1.3.0 d'], ancestors: 'a' },
    [
      `v1.3.0, ${OF}, on another branch: d diverged`,
      `v1.2.0, ${OF}, on another branch: c diverged`,
      `v1.0.0, ${OF}: a ancestor`,
    ],
    ['tags v', 'nearest of dcba'],
  ],
  [
    'of other branches alone, where none is on head’s own line',
    { tags: ['v1.0.0 a', 'v3.0.0 c'], ancestors: '' },
    [`v1.0.0, ${OF}, on another branch: a diverged`],
    ['tags v', 'nearest of ac'],
  ],
  [
    'a later version, where it is the nearest, and none of another branch before it',
    { tags: ['v1.0.0 a', 'v3.0.0 c'], ancestors: 'c' },
    [`v3.0.0, ${OF}: c ancestor`],
    ['tags v', 'nearest of ac'],
  ],
  [
    'the two best before the current one, where nobody knows the history',
    { tags: ['v1.0.0 a', 'v1.1.0 b', 'v1.2.0 c', 'v3.0.0 d'], ancestors: null },
    [`v1.2.0, ${OF}: c ancestor or diverged`, `v1.1.0, ${OF}: b ancestor or diverged`],
    ['tags v', 'nearest of cbad'],
  ],
  [
    'none on head itself',
    { tags: ['v1.0.0 a', 'v1.1.0 f'], ancestors: 'fa' },
    [`v1.0.0, ${OF}: a ancestor`],
    ['tags v', 'nearest of a'],
  ],
  ['no tag', { tags: [], ancestors: 'a' }, [], ['tags v']],
  ['its own tag alone', { tags: ['v2.0.0 f'], ancestors: 'a' }, [], ['tags v']],
  [
    'of tags without a listed commit the best two are looked up',
    {
      tags: ['v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0 a'],
      named: ['v1.0.0 d', 'v1.1.0 c', 'v1.2.0 b'],
      ancestors: 'cb',
    },
    [
      `v1.3.0, ${OF}, on another branch: a diverged`,
      `v1.2.0, ${OF}, on another branch: b diverged`,
      `v1.1.0, ${OF}: c ancestor`,
    ],
    ['tags v', 'tags/v1.2.0', 'tags/v1.1.0', 'nearest of abc'],
  ],
  [
    'none that is not found by its name',
    { tags: ['v1.1.0'], ancestors: 'a' },
    [],
    ['tags v', 'tags/v1.1.0'],
  ],
  [
    'the newest, where no tag is released',
    { current: null, tags: ['v1.0.0 a', 'v1.1.0 b'], ancestors: 'ba' },
    ['the newest tag, v1.1.0: b ancestor'],
    ['tags ', 'nearest of ba'],
  ],
  [
    'of the family that the user names',
    { current: null, prefix: 'web@', tags: ['web@1.0.0 a', 'v9.0.0 b'], ancestors: 'ba' },
    ['the newest tag, web@1.0.0: a ancestor'],
    ['tags web@', 'nearest of a'],
  ],
])('%s', async (_why, query, bases, asked) => {
  expect(await search(query)).toEqual({ bases, asked })
})
