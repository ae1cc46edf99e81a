import { describe, expect, test } from '@jest/globals'
import type { Commit, Sha } from '../../src/commits/commit.ts'
import { atCommit, type Comparison, type ReleaseTrigger } from '../../src/event/trigger.ts'
import { gatherCommits } from '../../src/gather/gather-commits.ts'
import { createReleaseList } from '../../src/gather/release-list.ts'
import { parseCommitInputs } from '../../src/inputs/commit-inputs.ts'
import { createReader } from '../../src/inputs/reader.ts'
import { createMemorySource, shaOf } from '../support/memory-source.ts'

// main is 0-1-2-3-4-5, a side branch leaves it at 2 with 6-7, and 8 has nothing in common with either.
const GRAPH = [[], [0], [1], [2], [3], [4], [2], [6], []]
const NAMES = { 'heads/main': 5, 'heads/side': 7 }

type Given = {
  inputs?: Record<string, string>
  names?: Record<string, number>
  /** Versions and the commits that they end at, newest first. */
  releases?: Record<string, number>
}

const short = (index: number): string => shaOf(index).slice(0, 7)

/** The range, the numbers of its commits, and what is said, of what an event and the inputs ask for. */
async function gather(trigger: ReleaseTrigger, { inputs = {}, names = {}, releases = {} }: Given) {
  const problems: string[] = []
  const readInput = (name: string): string => inputs[name] ?? ''
  const reader = createReader({ readInput, environment: {}, problems, warnings: [] })
  const heads = Object.entries(releases).map(([version, index]) => ({
    version,
    commit: shaOf(index),
    repository: 'acme/web',
  }))
  const parsed = parseCommitInputs(reader, new Date(0))
  expect(problems).toEqual([])
  const { range, list, notices, warnings } = await gatherCommits(trigger, {
    inputs: parsed,
    source: createMemorySource(GRAPH, { ...NAMES, ...names }).source,
    releases: createReleaseList(async () => ({ releases: heads, next: null }), {
      version: 'now',
      repository: 'acme/web',
    }),
    defaultBranch: 'main',
  })
  const base =
    range.kind === 'between' ? GRAPH.findIndex((_, index) => shaOf(index) === range.base) : null
  const commits = list?.commits.map(({ id }) => GRAPH.findIndex((_, index) => shaOf(index) === id))
  return { base, why: range.reason, commits: commits ?? null, said: [...notices, ...warnings] }
}

const listedOf = (indexes: readonly number[]): Commit[] =>
  indexes.map((index) => ({
    id: shaOf(index),
    parents: [],
    message: '',
    authorName: null,
    authorEmail: null,
    timestamp: '2026-01-01T00:00:00Z',
  }))

type Pushed = {
  branch?: string
  forced?: boolean
  listed?: readonly number[]
  complete?: boolean
}

function push(
  before: number | null,
  head: number,
  { branch = 'main', forced = false, listed = [], complete = false }: Pushed = {},
): ReleaseTrigger {
  return {
    kind: 'branch',
    head: shaOf(head),
    branch,
    before: before === null ? null : shaOf(before),
    forced,
    pushed: { complete, commits: listedOf(listed) },
    reason: `push to ${branch}`,
  }
}

const tag = (name: string, head: number): ReleaseTrigger => ({
  kind: 'tag',
  head: shaOf(head),
  tag: name,
  isPush: true,
  reason: `push of the tag ${name}`,
})

const comparison = (head: number, start: Comparison['start']): ReleaseTrigger => ({
  kind: 'comparison',
  head: shaOf(head),
  start,
  reason: 'a pull request',
  notice: null,
})

const at = (head: number): ReleaseTrigger => atCommit(shaOf(head), 'a schedule')

const BEFORE = 'the branch’s tip before the push'
const FORCED = 'the branch’s tip before the forced push'
const LEFT_MAIN = 'where it left the branch main'
const FIRST_OF_MAIN = 'the first release of the branch main'

describe('a release starts', () => {
  test.each<[string, ReleaseTrigger, Given, Partial<Awaited<ReturnType<typeof gather>>>]>([
    ['at the tip before the push', push(3, 5), {}, { base: 3, why: BEFORE, commits: [5, 4] }],
    [
      'at the last release',
      push(3, 5),
      { releases: { r4: 4, r2: 2 } },
      { base: 4, why: 'the last Sentry release, r4', commits: [5] },
    ],
    [
      'at the last release before the push',
      push(3, 5),
      { releases: { side: 7, r2: 2 } },
      { base: 2, why: 'the last Sentry release, r2', commits: [5, 4, 3] },
    ],
    [
      'at the last release that the push itself shows to be the nearest',
      push(3, 5, { complete: true, listed: [5, 4] }),
      { releases: { r3: 3, r2: 2 } },
      { base: 3, why: 'the last Sentry release, r3', commits: [5, 4] },
    ],
    [
      'at the release of one of the commits that the push lists',
      push(3, 5, { complete: true, listed: [5, 4] }),
      { releases: { r4: 4, r3: 3 } },
      { base: 4, why: 'the last Sentry release, r4', commits: [5] },
    ],
    [
      'at an earlier release than where a push began that is not listed whole',
      push(3, 5, { listed: [5, 4] }),
      { releases: { r4: 4, r3: 3 } },
      { base: 4, why: 'the last Sentry release, r4', commits: [5] },
    ],
    [
      'at the last release before a push whose list is not whole',
      push(3, 5, { listed: [5] }),
      { releases: { r4: 4, r3: 3 } },
      { base: 4, why: 'the last Sentry release, r4', commits: [5] },
    ],
    [
      'at the last release before a push that began elsewhere',
      push(3, 5, { complete: true, listed: [5, 4] }),
      { releases: { r2: 2 } },
      { base: 2, why: 'the last Sentry release, r2', commits: [5, 4, 3] },
    ],
    [
      'with the newest commits when all releases are later ones',
      at(3),
      { inputs: { initial_depth: '1' }, releases: { r5: 5, r4: 4 } },
      {
        why: 'no earlier release ends at a commit before it; up to 1 commits',
        commits: [3],
        said: [
          `No earlier release ends at a commit before ${short(3)}, not even the last one, r5 at ${short(5)}: name where this one starts with \`base\`.`,
        ],
      },
    ],
    [
      'where it parted from the last release',
      push(3, 5),
      { releases: { side: 7 } },
      { base: 2, why: 'where it parted from the last Sentry release, side', commits: [5, 4, 3] },
    ],
    [
      'where a forced push left the old line',
      push(7, 5, { forced: true }),
      {},
      {
        base: 2,
        why: FORCED,
        commits: [5, 4, 3],
        said: [
          `${short(7)} is no ancestor of ${short(5)}: the commits are those since the two parted.`,
        ],
      },
    ],
    [
      'at its own head after a rollback',
      push(5, 3, { forced: true }),
      {},
      {
        base: 3,
        why: FORCED,
        commits: [],
        said: [`${short(3)} is older than ${short(5)}: a rollback brings no new commits.`],
      },
    ],
    [
      'where a new branch left the default one',
      push(null, 7, { branch: 'side' }),
      {},
      { base: 2, why: LEFT_MAIN, commits: [7, 6] },
    ],
    [
      'with the commits that the event lists, when there is nothing else',
      push(null, 5, { listed: [5, 4] }),
      {},
      { why: `${FIRST_OF_MAIN}; the commits that the event lists`, commits: [5, 4] },
    ],
    [
      'with the newest commits, when there is nothing at all',
      push(null, 5),
      { inputs: { initial_depth: '3' } },
      { why: `${FIRST_OF_MAIN}; up to 3 commits`, commits: [5, 4, 3] },
    ],
    [
      'with the newest commits when no release has anything to do with it',
      push(null, 5),
      { inputs: { initial_depth: '1' }, releases: { strange: 8 } },
      {
        why: 'no earlier release ends at a commit before it; up to 1 commits',
        commits: [5],
        said: [
          `No earlier release ends at a commit before ${short(5)}, not even the last one, strange at ${short(8)}: name where this one starts with \`base\`.`,
        ],
      },
    ],
    [
      'at the previous tag',
      tag('v2', 5),
      { names: { 'tags/v1': 2, 'tags/v2': 5 }, releases: { r4: 4 } },
      { base: 2, why: 'v1, the previous tag of v2', commits: [5, 4, 3] },
    ],
    [
      'at the previous tag of another branch',
      tag('v2', 5),
      { names: { 'tags/v1': 1, 'tags/v1.1': 7, 'tags/v2': 5 } },
      { base: 7, why: 'v1.1, the previous tag of v2, on another branch', commits: [5, 4, 3] },
    ],
    [
      'of a first tag at the last release',
      tag('v2', 5),
      { names: { 'tags/v2': 5 }, releases: { r4: 4 } },
      { base: 4, why: 'the last Sentry release, r4', commits: [5] },
    ],
    [
      'of a first tag with the newest commits',
      tag('v2', 5),
      { names: { 'tags/v2': 5 } },
      { why: 'the first release of the tag v2; up to 20 commits', commits: [5, 4, 3, 2, 1, 0] },
    ],
    [
      'of a commit at the last release',
      at(5),
      { names: { 'tags/v1': 4 }, releases: { r2: 2 } },
      { base: 2, why: 'the last Sentry release, r2', commits: [5, 4, 3] },
    ],
    [
      'of a commit at the newest tag',
      at(5),
      { names: { 'tags/v1': 3 } },
      { base: 3, why: 'the newest tag, v1', commits: [5, 4] },
    ],
    [
      'of a commit with the newest commits',
      at(7),
      { inputs: { initial_depth: '2' } },
      { why: `the first release of ${short(7)}; up to 2 commits`, commits: [7, 6] },
    ],
    [
      'of a pull request where it left its base branch',
      comparison(7, { kind: 'branch', branch: 'main', sha: shaOf(3) }),
      {},
      { base: 2, why: LEFT_MAIN, commits: [7, 6] },
    ],
    [
      'of a pull request where it left what the event knows of a branch that is gone',
      comparison(7, { kind: 'branch', branch: 'gone', sha: shaOf(1) }),
      {},
      { base: 1, why: 'where it left the branch gone', commits: [7, 6, 2] },
    ],
    [
      'of a pull request where it left a commit',
      comparison(7, { kind: 'commit', sha: shaOf(3) }),
      {},
      { base: 2, why: `where it left its base ${short(3)}`, commits: [7, 6] },
    ],
    [
      'of a merge at its first parent',
      comparison(5, { kind: 'first-parent' }),
      {},
      { base: 4, why: 'the commit that it was merged into', commits: [5] },
    ],
    [
      'of a pull request against nothing that is known with the newest commits',
      comparison(7, { kind: 'branch', branch: 'gone', sha: null }),
      { inputs: { initial_depth: '1' } },
      { why: `the first release of ${short(7)}; up to 1 commits`, commits: [7] },
    ],
    [
      'at the base of the user',
      push(3, 5),
      { inputs: { base: 'v1' }, names: { 'tags/v1': 1 }, releases: { r4: 4 } },
      { base: 1, why: 'the input base', commits: [5, 4, 3, 2] },
    ],
    [
      'at the commit of a tag whose own SHA the user gave',
      push(3, 5),
      { inputs: { base: 'e'.repeat(40) }, names: { ['e'.repeat(40)]: 1 } },
      { base: 1, why: 'the input base', commits: [5, 4, 3, 2] },
    ],
    [
      'at a base that is the head: there are no commits',
      push(3, 5),
      { inputs: { base: 'main' } },
      { base: 5, why: 'the input base', commits: null },
    ],
    [
      'at the base of another branch',
      push(3, 5),
      { inputs: { base: 'side' } },
      {
        base: 7,
        why: 'the input base',
        commits: [5, 4, 3],
        said: [
          `${short(7)} is no ancestor of ${short(5)}: the commits are those since the two parted.`,
        ],
      },
    ],
    [
      'elsewhere when the base is missing, and that is allowed',
      push(3, 5),
      { inputs: { base: 'nothing', ignore_missing: 'true' } },
      {
        base: 3,
        why: BEFORE,
        commits: [5, 4],
        said: [
          'Base skipped: the input base names nothing, but there is no such commit, branch or tag.',
        ],
      },
    ],
    [
      'at the event’s base when the user wants that',
      push(3, 5),
      { inputs: { base: 'event' }, releases: { r4: 4 } },
      { base: 3, why: BEFORE, commits: [5, 4] },
    ],
    [
      'at the newest tag when the user wants that',
      push(3, 5),
      { inputs: { base: 'tag' }, names: { 'tags/v1': 1 } },
      { base: 1, why: 'the newest tag, v1', commits: [5, 4, 3, 2] },
    ],
    [
      'with the newest commits when the user wants a release, and there is none',
      push(3, 5),
      { inputs: { base: 'release', initial_depth: '1' } },
      { why: `${FIRST_OF_MAIN}; up to 1 commits`, commits: [5] },
    ],
    [
      'nowhere when no commits are wanted',
      push(3, 5),
      { inputs: { set_commits: 'skip' } },
      { why: 'set_commits is skip', commits: null },
    ],
    [
      'nowhere when the user gives the commits',
      push(3, 5),
      { inputs: { commits: '[{"id":"abc"}]' } },
      { why: 'named by the input commits', commits: null },
    ],
    [
      'at the previous commit that the user names',
      push(3, 5),
      { inputs: { set_commits: 'manual', repo: 'a/b', commit: 'side', previous_commit: 'main' } },
      {
        base: 5,
        why: 'the input previous_commit',
        commits: [7, 6],
        said: [
          `${short(5)} is no ancestor of ${short(7)}: the commits are those since the two parted.`,
        ],
      },
    ],
    [
      'at the last release when the user names only the commit',
      push(3, 5),
      {
        inputs: { set_commits: 'manual', repo: 'a/b', commit: 'side' },
        releases: { r6: 6 },
      },
      { base: 6, why: 'the last Sentry release, r6', commits: [7] },
    ],
  ])('%s', async (_name, trigger, given, expected) => {
    expect(await gather(trigger, given)).toEqual({ base: null, said: [], ...expected })
  })
})

/** What is asked for, in order, of the repository and of the list of releases. */
async function asking(trigger: ReleaseTrigger, inputs: Record<string, string>, release: number) {
  const asked: string[] = []
  const { source } = createMemorySource(GRAPH, { ...NAMES, 'tags/v1': 1, 'tags/web/v1': 1 })
  const note =
    <Args extends unknown[], Result>(
      name: (...args: Args) => string,
      ask: (...args: Args) => Result,
    ) =>
    (...args: Args): Result => {
      asked.push(name(...args))
      return ask(...args)
    }
  const reader = createReader({
    readInput: (name) => inputs[name] ?? '',
    environment: {},
    problems: [],
    warnings: [],
  })
  await gatherCommits(trigger, {
    inputs: parseCommitInputs(reader, new Date(0)),
    source: {
      ...source,
      collect: note(({ range }) => `collect ${range.reason}`, source.collect),
      listTags: note((prefix) => `tags ${prefix}`, source.listTags),
      prefetchHistory: note((head: Sha) => `history of ${head.slice(-1)}`, source.prefetchHistory),
    },
    releases: createReleaseList(
      note(
        () => 'releases',
        async () => ({
          releases: [{ version: '1', commit: shaOf(release), repository: 'acme/web' }],
          next: null,
        }),
      ),
      { version: 'now', repository: 'acme/web' },
    ),
    defaultBranch: 'main',
  })
  return asked
}

describe('is asked for beside each other', () => {
  const listed = (count: number) =>
    push(3, 4, { listed: Array.from({ length: count }, () => 4), complete: true })
  const FOUND = 'collect the last Sentry release, 1'
  test.each<[what: string, ReleaseTrigger, Record<string, string>, release: number, string[]]>([
    ['a push whose tip before is released', listed(1), {}, 3, ['releases', 'collect ']],
    ['a push whose tip before is not', listed(1), {}, 2, ['releases', 'collect ', FOUND]],
    ['a push of 25 commits', listed(25), {}, 2, ['releases', 'collect ', FOUND]],
    ['a push of 26 commits', listed(26), {}, 2, ['releases', FOUND]],
    ['a push that is listed in part', push(3, 4, { listed: [4] }), {}, 2, ['releases', FOUND]],
    ['a push to a new branch', push(null, 4), {}, 2, ['history of 5', 'releases', FOUND]],
    ['a push, since the last release', listed(1), { base: 'release' }, 2, ['releases', FOUND]],
    [
      'a tag',
      tag('v2', 4),
      {},
      2,
      ['history of 5', 'releases', 'tags v', 'collect v1, the previous tag of v2'],
    ],
    [
      'a tag of a family',
      tag('web/v2', 4),
      {},
      2,
      ['history of 5', 'releases', 'tags web/v', 'collect web/v1, the previous tag of web/v2'],
    ],
    ['a manual run', at(4), {}, 2, ['history of 5', 'releases', FOUND]],
  ])('of %s', async (_what, trigger, inputs, release, asked) => {
    expect(await asking(trigger, inputs, release)).toEqual(asked)
  })
})

test.each<[ReleaseTrigger, Record<string, string>, string]>([
  [
    push(3, 5),
    { base: 'nothing' },
    'The input base names nothing, but there is no such commit, branch or tag.',
  ],
  [
    push(3, 5),
    { base: 'd'.repeat(40) },
    `The range ddddddd..${short(5)} (the input base) cannot be used, because it does not exist.`,
  ],
  [
    push(3, 5),
    { base: shaOf(8) },
    `The range ${short(8)}..${short(5)} (the input base) cannot be used, because nothing in common.`,
  ],
  [at(5), { base: 'event' }, 'Base is event, but the event names no base.'],
  [
    push(3, 5),
    { set_commits: 'manual', repo: 'a/b', commit: 'main', previous_commit: 'x' },
    'The input previous_commit names x, but there is no such commit, branch or tag.',
  ],
  [
    push(3, 5),
    { set_commits: 'manual', repo: 'a/b', commit: 'x' },
    'The input commit names x, but a/b has no such commit, branch or tag.',
  ],
])('a base that cannot be used is an error: %#', async (trigger, inputs, says) => {
  await expect(gather(trigger, { inputs })).rejects.toThrow(
    expect.objectContaining({ message: says }),
  )
})
