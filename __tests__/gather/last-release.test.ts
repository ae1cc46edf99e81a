import { describe, expect, test } from '@jest/globals'
import type { Commit, Sha } from '../../src/commits/commit.ts'
import type { NearestAncestor } from '../../src/commits/history.ts'
import type { ReleaseTrigger } from '../../src/event/trigger.ts'
import { findReleaseBases } from '../../src/gather/last-release.ts'
import { createReleaseList, type ReleaseHead } from '../../src/gather/release-list.ts'
import { nearestAmong, shaOfDigit } from '../support/nearest.ts'

const REPOSITORY = 'acme/web'
const HEAD = shaOfDigit('f')

function head(version: string, digit: string, repository = REPOSITORY): ReleaseHead {
  return { version, commit: shaOfDigit(digit), repository }
}

/** The versions that the candidates for the base name, when none of the releases is an ancestor of head. */
async function basesOf(releases: readonly ReleaseHead[]): Promise<string[]> {
  const list = createReleaseList(async () => ({ releases, next: null }), {
    version: 'now',
    repository: REPOSITORY,
  })
  const reasons: string[] = []
  const candidates = findReleaseBases(
    { trigger: null, head: HEAD },
    { releases: list, source: { findNearest: async () => ({ kind: 'none' }) } },
  )
  for await (const { range } of candidates) reasons.push('reason' in range ? range.reason : '')
  return reasons
}

function commitOf(digit: string): Commit {
  return {
    id: shaOfDigit(digit),
    parents: [],
    message: '',
    authorName: null,
    authorEmail: null,
    timestamp: '2026-01-02T03:04:05Z',
  }
}

function parted(version: string): string {
  return `where it parted from the last Sentry release, ${version}`
}

test('without an ancestor among them, releases of this repository are compared first, the newest first', async () => {
  expect(
    await basesOf([head('b2', 'b', 'acme/backend'), head('w2', 'c'), head('w1', 'd')]),
  ).toEqual([parted('w2'), parted('w1')])
  expect(await basesOf([head('b1', 'e', 'origin'), head('w2', 'c', 'ACME/Web')])).toEqual([
    parted('w2'),
    parted('b1'),
  ])
})

type Search = {
  version?: string
  /** The pages by what they are asked for: `version digit` of each release. */
  pages: Record<string, string[][]>
  /** Head's ancestors, the nearest first; null: nobody knows them. */
  ancestors: string | null
  trigger?: ReleaseTrigger | null
}

/** What is found: `version digit`, and a question mark where the base is no ancestor; and what was asked for that. */
async function search({ version = 'now', pages, ancestors, trigger = null }: Search) {
  const asked: string[] = []
  const looks: string[] = []
  const list = createReleaseList(
    async ({ text, cursor }) => {
      const number = Number(cursor || 0)
      asked.push(`${text}#${number}`)
      const all = pages[text] ?? [[]]
      const next = number + 1 < all.length ? String(number + 1) : null
      const releases = (all[number] ?? []).map((line) => {
        const [name = '', digit = ''] = line.split(' ')
        return head(name, digit)
      })
      return { releases, next }
    },
    { version, repository: REPOSITORY },
  )
  const source = {
    findNearest: async (_: Sha, commits: readonly Sha[]): Promise<NearestAncestor> => {
      looks.push(commits.map((commit) => commit[0]).join(''))
      return nearestAmong(ancestors, commits)
    },
  }
  const bases: string[] = []
  for await (const candidate of findReleaseBases(
    { trigger, head: HEAD },
    { releases: list, source },
  )) {
    const { range, accepts, startsAt } = candidate
    if (range.kind !== 'between') throw new Error('a range without a base')
    const parts = accepts.length > 1
    expect(accepts).toEqual(parts ? ['ancestor', 'diverged'] : ['ancestor'])
    expect(startsAt).toBe(parts ? 'merge-base' : 'base')
    const [, name = ''] =
      (parts
        ? /^where it parted from the last Sentry release, (.+)$/
        : /^the last Sentry release, (.+)$/
      ).exec(range.reason) ?? []
    bases.push(`${name} ${range.base[0]}${parts ? '?' : ''}`)
  }
  return { bases, asked, looks }
}

test.each<[why: string, Search, bases: string[], asked: string[], looks: string[]]>([
  [
    'of one page, the nearest',
    { pages: { '': [['x c', 'y b']] }, ancestors: 'bc' },
    ['y b'],
    ['#0'],
    ['cb'],
  ],
  ['not head itself', { pages: { '': [['x f', 'y b']] }, ancestors: 'fb' }, ['y b'], ['#0'], ['b']],
  ['no release', { pages: {}, ancestors: 'b' }, [], ['#0'], ['']],
  [
    'on the second page',
    { pages: { '': [['x c'], ['y b']] }, ancestors: 'b' },
    ['y b'],
    ['#0', '#1'],
    ['c', 'cb'],
  ],
  [
    'of the same package, though another’s is nearer',
    { version: 'web@2', pages: { '': [['api@9 c', 'web@1 b']] }, ancestors: 'cb' },
    ['web@1 b'],
    ['#0'],
    ['b'],
  ],
  [
    'of any package, when the page that holds all has none of the same',
    { version: 'web@2', pages: { '': [['api@9 c']] }, ancestors: 'cb' },
    ['api@9 c'],
    ['#0'],
    ['', '', 'c'],
  ],
  [
    'of the same package, found by its name',
    {
      version: 'web@2',
      pages: {
        '': [['api@9 c'], ['api@8 d']],
        'web@': [['api@web@1 e', 'x f', 'web@0 f'], ['web@1 b']],
      },
      ancestors: 'cb',
    },
    ['web@1 b'],
    ['#0', 'web@#0', 'web@#1'],
    ['', 'b'],
  ],
  [
    'of any package, when there is none by its name',
    { version: 'web@2', pages: { '': [['api@9 c'], ['api@8 d']] }, ancestors: 'cb' },
    ['api@9 c'],
    ['#0', 'web@#0'],
    ['', '', 'c'],
  ],
  [
    'of any package on the second page, asked for by its name once',
    { version: 'web@2', pages: { '': [['api@9 d'], ['api@8 c'], ['web@1 b']] }, ancestors: 'cb' },
    ['api@8 c'],
    ['#0', 'web@#0', '#1'],
    ['', '', 'd', '', 'dc'],
  ],
  [
    'of a version with an @ at its start, which names no package',
    { version: '@web', pages: { '': [['api@9 c'], ['x b']] }, ancestors: 'c' },
    ['api@9 c'],
    ['#0'],
    ['c'],
  ],
  [
    'of a package with an @ in its name',
    {
      version: '@acme/web@2',
      pages: { '': [['@acme/api@9 c', '@acme/web@1 b']] },
      ancestors: 'cb',
    },
    ['@acme/web@1 b'],
    ['#0'],
    ['b'],
  ],
  [
    'the newest two, where none is an ancestor',
    { pages: { '': [['x c', 'y b'], ['z a']] }, ancestors: '' },
    ['x c?', 'y b?'],
    ['#0', '#1'],
    ['cb', 'cba'],
  ],
  [
    'the newest two of the first page, where nobody knows',
    { pages: { '': [['x c', 'y b', 'z a'], ['z a']] }, ancestors: null },
    ['x c?', 'y b?'],
    ['#0'],
    ['cba'],
  ],
])('%s', async (_why, query, bases, asked, looks) => {
  expect(await search(query)).toEqual({ bases, asked, looks })
})

describe('a push shows its nearest release without a look at the history', () => {
  const push = (fields: object = {}): ReleaseTrigger => ({
    kind: 'branch',
    head: HEAD,
    branch: 'main',
    before: shaOfDigit('b'),
    forced: false,
    pushed: { commits: [commitOf('e'), commitOf('f')], complete: true },
    reason: '',
    ...fields,
  })
  test.each<[why: string, ReleaseTrigger, releases: string[], bases: string[], looks: string[]]>([
    ['where the tip before it is released', push(), ['x c', 'y b'], ['y b'], []],
    ['not where a pushed commit is', push(), ['y b', 'z e'], ['z e'], ['be']],
    ['not where the tip before it is not', push(), ['x c'], ['x c'], ['c']],
    ['not of a forced push', push({ forced: true }), ['x c', 'y b'], ['x c'], ['cb']],
    ['not of a new branch', push({ before: null }), ['x c', 'y b'], ['x c'], ['cb']],
    [
      'not where the event does not list all commits',
      push({ pushed: { commits: [], complete: false } }),
      ['x c', 'y b'],
      ['x c'],
      ['cb'],
    ],
    [
      'not of a tag',
      { kind: 'tag', head: HEAD, tag: 'v1', isPush: true, reason: '' },
      ['x c', 'y b'],
      ['x c'],
      ['cb'],
    ],
  ])('%s', async (_why, trigger, releases, bases, looks) => {
    const found = await search({ pages: { '': [releases] }, ancestors: 'ecb', trigger })
    expect(found).toEqual({ bases, asked: ['#0'], looks })
  })
})
