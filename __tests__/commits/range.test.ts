import { describe, expect, test } from '@jest/globals'
import {
  describeRange,
  orderBaseSteps,
  relateBase,
  type BaseInput,
  type CommitRange,
} from '../../src/commits/range.ts'
import { matchesAnyPath, refCandidates } from '../../src/commits/source.ts'
import { shaOf } from '../support/memory-source.ts'

const [HEAD, BASE, OTHER] = [shaOf(3), shaOf(2), shaOf(1)]

describe('where a release may start is looked for, best first,', () => {
  test.each<[Parameters<typeof orderBaseSteps>[0], BaseInput['kind'], string]>([
    ['tag', 'auto', 'tag release listed first'],
    ['branch', 'auto', 'release event default-branch listed first'],
    ['comparison', 'auto', 'event listed first'],
    ['commit', 'auto', 'release tag listed first'],
    ['branch', 'event', 'event! release event default-branch listed first'],
    ['commit', 'event', 'event! release tag listed first'],
    ['branch', 'tag', 'tag listed first'],
    ['tag', 'release', 'release listed first'],
    ['comparison', 'given', 'given event listed first'],
  ])('of a %s, base %s', (trigger, kind, steps) => {
    const base: BaseInput = kind === 'given' ? { kind, ref: 'v1', origin: 'base' } : { kind }
    const names = orderBaseSteps(trigger, base).map((step) =>
      step.kind === 'event' && step.required ? 'event!' : step.kind,
    )
    expect(names.join(' ')).toBe(steps)
  })
})

test.each<[CommitRange, string]>([
  [
    { kind: 'between', base: BASE, head: HEAD, reason: 'why' },
    `${BASE.slice(0, 7)}..${HEAD.slice(0, 7)} (why)`,
  ],
  [{ kind: 'newest', head: HEAD, depth: 3, reason: 'why' }, `up to ${HEAD.slice(0, 7)} (why)`],
  [{ kind: 'none', head: HEAD, reason: 'why' }, 'why'],
])('a range as people read it: %j', (range, text) => {
  expect(describeRange(range)).toBe(text)
})

test.each([
  [BASE, 'ancestor'],
  [HEAD, 'contains-head'],
  [OTHER, 'diverged'],
  [null, 'diverged'],
])('with the merge base %s, a base is %s', (mergeBase, relation) => {
  expect(relateBase({ base: BASE, head: HEAD }, mergeBase)).toBe(relation)
})

test.each<[string, string[]]>([
  ['main', ['tags/main', 'heads/main', 'main']],
  ['refs/heads/main', ['heads/main']],
  ['heads/main', ['heads/main']],
  ['refs/tags/v1', ['tags/v1']],
  ['refs/x', ['tags/x', 'heads/x', 'x']],
  [HEAD, [HEAD]],
  ['a/heads/b', ['tags/a/heads/b', 'heads/a/heads/b', 'a/heads/b']],
])('%s is looked for as %j', (ref, names) => {
  expect(refCandidates(ref)).toEqual(names)
})

test.each([
  [['a.css', 'b.js'], true],
  [['a.css'], false],
  [undefined, false],
])('a commit that changes %j is of the paths: %s', (paths, isOne) => {
  const commit =
    paths === undefined ? {} : { patchSet: paths.map((path) => ({ path, type: 'M' as const })) }
  expect(matchesAnyPath(commit, (path) => path.endsWith('.js'))).toBe(isOne)
})
