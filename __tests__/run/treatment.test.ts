import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import { treat, type TreatmentQuery } from '../../src/run/treatment.ts'

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

test('a release that does not exist is created, and nothing is asked', async () => {
  const chosen = await treatWith({ existing: null })
  expect(chosen).toMatchObject({ kind: 'create', head: null, reads: 0 })
})
