import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import type { ReleaseTrigger } from '../../src/event/trigger.ts'
import type { ReleaseFields } from '../../src/release/update.ts'
import {
  describeKept,
  isMove,
  planFields,
  treat,
  type TreatmentQuery,
} from '../../src/run/treatment.ts'

const NAMES = ['acme/web', 'Acme/Web']

function sha(digit: string): Sha {
  const parsed = parseSha(digit.repeat(40))
  if (parsed === null) throw new Error(`${digit} is not hexadecimal`)
  return parsed
}

const commit = (digit: string, repository = 'Acme/Web') => ({
  id: sha(digit),
  repository,
  timestamp: '2026-01-02T03:04:05Z',
})

/** What is done to a release with these commits when `a` is released, and which refs were read for that. */
async function treatWith(
  query: Partial<TreatmentQuery>,
  { ref = null, known = [] }: { ref?: string | null; known?: readonly string[] } = {},
) {
  let reads = 0
  const chosen = await treat(
    { existing: [], head: sha('a'), names: NAMES, own: new Set(), isMove: false, ...query },
    {
      source: { resolve: async (name) => (known.includes(name) ? parseSha(name) : null) },
      readRef: async () => {
        reads += 1
        return ref
      },
    },
  )
  return { ...chosen, reads }
}

describe('a release that exists', () => {
  test('is united with when its newest commit is the head, and its ref is not read', async () => {
    const chosen = await treatWith({ existing: [commit('a'), commit('b')] })
    expect(chosen).toMatchObject({ kind: 'unite', head: sha('a'), reads: 0 })
  })

  test('is at its ref, wherever its newest commit is', async () => {
    const existing = [commit('b'), commit('a')]
    expect(await treatWith({ existing }, { ref: sha('a') })).toMatchObject({
      kind: 'unite',
      head: sha('a'),
      reads: 1,
    })
    expect(await treatWith({ existing }, { ref: sha('c') })).toMatchObject({ head: sha('c') })
  })

  test('at another head of this repository is kept, or followed when its branch was pushed', async () => {
    const existing = [commit('b')]
    expect(await treatWith({ existing })).toMatchObject({ kind: 'keep', head: sha('b') })
    expect(await treatWith({ existing, isMove: true })).toMatchObject({
      kind: 'follow',
      replaced: new Set([sha('b')]),
    })
  })

  test('at a head of another repository is united with, unless this one has the commit as well', async () => {
    const existing = [commit('b', 'acme/backend')]
    expect(await treatWith({ existing })).toMatchObject({ kind: 'unite' })
    expect(await treatWith({ existing }, { known: [sha('b')] })).toMatchObject({ kind: 'keep' })
    expect(await treatWith({ existing, own: new Set([sha('b')]) })).toMatchObject({ kind: 'keep' })
  })
})

test.each(['acme/web', 'GitHub/Web', 'github/WEB'])(
  'a head of %s is one of this repository, by either of its names',
  async (name) => {
    const names = ['acme/web', 'GitHub/Web']
    const chosen = await treatWith({ existing: [commit('b', name)], names })
    expect(chosen).toMatchObject({ kind: 'keep', head: sha('b') })
  },
)

test('a release that does not exist is created, and nothing is asked', async () => {
  const chosen = await treatWith({ existing: null })
  expect(chosen).toMatchObject({ kind: 'create', head: null, reads: 0 })
})

describe('a release goes along', () => {
  const COMMIT: ReleaseTrigger = {
    kind: 'commit',
    head: sha('a'),
    maybeTag: null,
    isBranchTip: false,
    reason: '',
    notice: null,
  }
  const TAG: ReleaseTrigger = { kind: 'tag', head: sha('a'), tag: 'v1', isPush: true, reason: '' }
  const BRANCH: ReleaseTrigger = {
    kind: 'branch',
    head: sha('a'),
    branch: 'main',
    before: null,
    forced: false,
    pushed: { commits: [], complete: true },
    reason: '',
  }
  const AUTO = { head: null, selection: { mode: 'auto' as const }, keepCommits: true }
  const MANUAL = {
    mode: 'manual' as const,
    repository: 'acme/web',
    commit: 'main',
    previousCommit: null,
  }

  test.each<[what: string, Parameters<typeof isMove>, moves: boolean]>([
    ['with the push of a branch', [BRANCH, AUTO], true],
    ['with the push of a tag', [TAG, AUTO], true],
    ['with no run on a tag', [{ ...TAG, isPush: false }, AUTO], false],
    ['with no other event', [COMMIT, AUTO], false],
    [
      'where the input tag names the head',
      [COMMIT, { ...AUTO, head: { kind: 'tag', ref: 'v1' } }],
      true,
    ],
    ['where the commit is given', [COMMIT, { ...AUTO, selection: MANUAL }], true],
    ['where commits are not kept', [COMMIT, { ...AUTO, keepCommits: false }], true],
    [
      'with no event when commits are skipped',
      [COMMIT, { ...AUTO, selection: { mode: 'skip' } }],
      false,
    ],
  ])('%s', (_what, args, moves) => {
    expect(isMove(...args)).toBe(moves)
  })
})

type Way = { inputs?: ReleaseFields; head?: Sha | null; follows?: boolean }

describe('the fields of a release', () => {
  const NONE: ReleaseFields = { ref: null, url: null, dateReleased: null }
  const SENT = { ref: sha('a'), url: 'https://a.b/', dateReleased: '2026-01-02T03:04:05Z' }
  const GIVEN = { ref: 'given', url: 'https://given/', dateReleased: '2026-01-01T00:00:00Z' }
  const plan = (
    stored: Partial<ReleaseFields & { lastCommit: string | null }>,
    { inputs = NONE, head = sha('a'), follows = false }: Way = {},
  ) => {
    const { wanted, overwritten, isKept } = planFields(
      SENT,
      { ...NONE, lastCommit: null, ...stored },
      { inputs, head, isMove: follows },
    )
    return { wanted, overwritten: [...overwritten], isKept }
  }

  test('are what was sent, where the release is at the same commit', () => {
    const same = { wanted: SENT, overwritten: [], isKept: false }
    expect(plan({ ref: sha('a') })).toEqual(same)
    expect(plan({ lastCommit: sha('a') })).toEqual(same)
    expect(plan({})).toEqual(same)
    expect(plan({ ref: 'main' })).toEqual(same)
  })

  test('are those of the inputs, and the date, where it stays at another', () => {
    const kept = { wanted: { ...NONE, dateReleased: SENT.dateReleased }, isKept: true }
    expect(plan({ ref: sha('b') })).toMatchObject(kept)
    expect(plan({ lastCommit: sha('b') })).toMatchObject(kept)
    expect(plan({ ref: 'main', lastCommit: sha('b') })).toMatchObject(kept)
    expect(plan({ ref: sha('a'), lastCommit: sha('b') }).isKept).toBe(false)
    expect(plan({ ref: sha('b') }, { inputs: { ...NONE, ref: 'given' } })).toEqual({
      wanted: { ref: 'given', url: null, dateReleased: SENT.dateReleased },
      overwritten: ['ref'],
      isKept: true,
    })
  })

  test('give way to ref and url of a push to another commit', () => {
    expect(plan({ ref: sha('b') }, { follows: true })).toEqual({
      wanted: SENT,
      overwritten: ['ref', 'url'],
      isKept: false,
    })
    expect(plan({ ref: sha('a') }, { follows: true }).overwritten).toEqual([])
    expect(plan({ lastCommit: sha('a') }, { follows: true }).overwritten).toEqual(['ref', 'url'])
  })

  test('that were given give way to these', () => {
    expect(plan({ ref: sha('a') }, { inputs: GIVEN }).overwritten).toEqual([
      'ref',
      'url',
      'dateReleased',
    ])
    expect(
      plan({ ref: sha('a') }, { inputs: { ...NONE, url: 'https://given/' } }).overwritten,
    ).toEqual(['url'])
  })

  test('of a release that this run created stay', () => {
    expect(plan({ ref: sha('b') }, { head: null })).toMatchObject({
      overwritten: [],
      isKept: false,
    })
    expect(plan({ ref: sha('b') }, { head: null, follows: true }).overwritten).toEqual([])
  })
})

test.each([
  [null, [], 'web@1 already exists; its commits stay as they are'],
  [sha('a'), [], 'web@1 already exists at aaaaaaa; its commits stay as they are'],
  [sha('a'), ['a', 'b'], 'web@1 already exists at aaaaaaa; only the deploy to a, b is added'],
])('a release at %s that is deployed to %j stays as it is', (head, environments, says) => {
  expect(describeKept('web@1', head, environments)).toBe(says)
})
