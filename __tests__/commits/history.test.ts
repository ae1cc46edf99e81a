import { describe, expect, test } from '@jest/globals'
import { findNearest, findRange, type History } from '../../src/commits/history.ts'
import { parseSha, type Sha } from '../../src/commits/commit.ts'

function sha(name: string): Sha {
  const id = parseSha(Buffer.from(name).toString('hex').padStart(40, '0'))
  if (id === null) throw new Error(name)
  return id
}

/** `c:b d:c,x`: commits with their parents, head last; a parent that is no commit of its own is not known. */
function history(text: string): History {
  const commits = text.split(' ').map((part): [Sha, Sha[]] => {
    const [name = '', parents = ''] = part.split(':')
    return [sha(name), parents.split(',').filter(Boolean).map(sha)]
  })
  return { head: commits.at(-1)?.[0] ?? sha('none'), parents: new Map(commits) }
}

const LINE = 'a b:a c:b d:c'
/** Side x, y from a, merged into d by m. */
const MERGED = 'a b:a c:b d:c x:a y:x m:d,y'

describe('the nearest ancestor', () => {
  test.each<[why: string, commits: string, candidates: string, nearest: string]>([
    ['is the one with the fewest commits up to head', LINE, 'a c b', 'c'],
    ['is never head itself', LINE, 'd b', 'b'],
    ['is not one of another line', `${LINE} e:b`, 'c d a', 'a'],
    ['on merged lines is counted', MERGED, 'y d', 'd'],
    ['on merged lines counts what lies on both', MERGED, 'y a', 'y'],
    ['of equal ones is the first', 'a b:a x:a m:b,x', 'x b', 'x'],
    ['of equal ones is the first again', 'a b:a x:a m:b,x', 'b x', 'b'],
  ])('%s', (_why, commits, candidates, nearest) => {
    expect(findNearest(history(commits), candidates.split(' ').map(sha))).toEqual({
      kind: 'found',
      commit: sha(nearest),
      isCertain: true,
    })
  })

  test('does not exist when no candidate is one', () => {
    expect(findNearest(history(LINE), [sha('z'), sha('d')])).toEqual({ kind: 'none' })
    expect(findNearest(history(LINE), [])).toEqual({ kind: 'none' })
  })

  test('is unknown when the known part ends before any', () => {
    expect(findNearest(history('c:b d:c'), [sha('a')])).toEqual({ kind: 'unknown' })
  })

  test('may be nearer than the one found when another line is not known to its end', () => {
    const found = { kind: 'found', commit: sha('c') } as const
    const open = findNearest(history('c:b d:c m:d,y'), [sha('c'), sha('y2')])
    expect(open).toEqual({ ...found, isCertain: false })
    const closed = findNearest(history('b:a c:b d:c y:b m:d,y'), [sha('c'), sha('z')])
    expect(closed).toEqual({ ...found, isCertain: true })
  })
})

describe('a range', () => {
  test.each<[commits: string, base: string, range: string | null]>([
    [LINE, 'b', 'c d'],
    [LINE, 'd', ''],
    ['c:b d:c', 'b', 'c d'],
    ['c:b d:c', 'a', null],
    // What the side began with lies before the base.
    [MERGED, 'd', null],
    [MERGED, 'a', 'b c d x y m'],
    ['b:a c:b x:b m:c,x', 'b', 'c x m'],
  ])('of %s from %s is %s', (commits, base, range) => {
    const found = findRange(history(commits), sha(base))
    const expected = range === null ? null : range.split(' ').filter(Boolean).map(sha)
    expect(found === null ? null : [...found].toSorted()).toEqual(expected?.toSorted() ?? null)
  })
})
