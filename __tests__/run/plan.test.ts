import { describe, expect, test } from '@jest/globals'
import type { Commit, CommitList } from '../../src/commits/commit.ts'
import { readRunContext } from '../../src/event/context.ts'
import { parseTrigger } from '../../src/event/parse-trigger.ts'
import { parseInputs, type Inputs } from '../../src/inputs/inputs.ts'
import { parseVersion } from '../../src/release/version.ts'
import type { Gathered } from '../../src/run/gather.ts'
import { planRelease } from '../../src/run/plan.ts'
import { shaOf } from '../support/memory-source.ts'

const [HEAD, MIDDLE, BASE] = [shaOf(3), shaOf(2), shaOf(1)]
const NOW = new Date('2026-03-04T05:06:07.890Z')
const LINK = `https://github.com/acme/web/commit/${HEAD}`

const commitOf = (id: typeof HEAD, minute: number): Commit => ({
  id,
  parents: [],
  message: `at ${minute}`,
  authorName: 'Ada',
  authorEmail: null,
  timestamp: `2026-01-01T00:0${minute}:00Z`,
  patchSet: [{ path: 'a.js', type: 'M' }],
})
const sentOf = (id: string, minute: number) => ({
  id,
  repository: 'Acme/Web',
  message: `at ${minute}`,
  authorName: 'Ada',
  timestamp: `2026-01-01T00:0${minute}:00Z`,
  patchSet: [{ path: 'a.js', type: 'M' }],
})

const LIST: CommitList = {
  origin: 'git',
  commits: [commitOf(HEAD, 2), commitOf(MIDDLE, 1)],
  total: 2,
  warnings: [],
}
const GATHERED: Gathered = {
  range: { kind: 'between', base: BASE, head: HEAD, reason: 'a test' },
  list: LIST,
  notices: [],
  warnings: [],
  repository: 'acme/web',
  link: { name: 'Acme/Web', linked: true, reason: 'linked in Sentry as Acme/Web' },
  existing: null,
  treatment: { kind: 'create', head: null, replaced: new Set() },
  readAt: 0,
  refs: null,
}

/** Plans a release of a push to main, or of another event, as these inputs want it. */
function plan(
  given: Record<string, string> = {},
  gathered: Partial<Gathered> = {},
  event: [name: string, payload: object] = ['workflow_dispatch', {}],
) {
  const environment = {
    SENTRY_AUTH_TOKEN: 'token',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web',
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: event[0],
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: HEAD,
    GITHUB_REF: 'refs/heads/main',
  }
  const inputs: Inputs = parseInputs((name) => given[name] ?? '', environment, {
    secretsHint: null,
    now: NOW,
  })
  const context = readRunContext(environment, () => JSON.stringify(event[1]))
  const trigger = parseTrigger(context)
  if (trigger.kind === 'nothing') throw new Error(trigger.reason)
  const version = { version: parseVersion('web@1', 'the test'), reason: 'a test' }
  const identity = { trigger, version, context, environments: [] }
  return planRelease(inputs, { ...identity, gathered: { ...GATHERED, ...gathered } }, NOW)
}

test('a release has its commits, its head, a link, and a ref from the base to the head', () => {
  expect(plan()).toEqual({
    payload: {
      version: 'web@1',
      projects: ['web'],
      ref: HEAD,
      url: LINK,
      dateReleased: '2026-03-04T05:06:07Z',
      commits: [sentOf(HEAD, 2), sentOf(MIDDLE, 1)],
      refs: [{ repository: 'Acme/Web', commit: HEAD, previousCommit: BASE }],
    },
    repositoryStatus: 'linked in Sentry as Acme/Web',
    warnings: [],
  })
})

const KEPT = { kind: 'keep', head: BASE, replaced: new Set<string>() } as const
const UNLINKED = { name: 'acme/web', linked: false, reason: 'known to Sentry by name only' }

describe('what differs', () => {
  test.each<[string, object, Parameters<typeof plan>]>([
    ['without finalizing', { dateReleased: null }, [{ finalize: 'false' }]],
    [
      'with a date',
      { dateReleased: '2025-01-01T00:00:00Z' },
      [{ date_released: '2025-01-01T00:00:00Z' }],
    ],
    ['with a ref', { ref: 'v1' }, [{ ref: 'v1' }]],
    ['with a link', { url: 'https://a.example/' }, [{ url: 'https://a.example/' }]],
    [
      'of a tag',
      { url: 'https://github.com/acme/web/releases/tag/web/v1%20a' },
      [{}, {}, ['push', { ref: 'refs/tags/web/v1 a', after: HEAD }]],
    ],
    [
      'of a tag, with commits of another repository',
      { url: `https://github.com/acme/lib/commit/${HEAD}` },
      [{}, { repository: 'acme/lib' }, ['push', { ref: 'refs/tags/v1', after: HEAD }]],
    ],
    [
      'of a GitHub release',
      { url: 'https://github.com/acme/web/releases/tag/v1' },
      [
        {},
        {},
        [
          'release',
          {
            action: 'published',
            release: { tag_name: 'v1', html_url: 'https://github.com/acme/web/releases/tag/v1' },
          },
        ],
      ],
    ],
    ['that is kept at its own head', { ref: null, url: null }, [{}, { treatment: KEPT }]],
    [
      'that is kept, with a ref and a link',
      { ref: 'v1', url: 'https://a.example/' },
      [{ ref: 'v1', url: 'https://a.example/' }, { treatment: KEPT }],
    ],
    [
      'in a repository that is not linked',
      {
        commits: [sentOf(HEAD, 2), sentOf(MIDDLE, 1)].map((commit) => ({
          ...commit,
          repository: 'acme/web',
        })),
        refs: [],
      },
      [{}, { link: UNLINKED }],
    ],
    ['without commits', { commits: [], refs: [] }, [{}, { list: null }]],
    [
      'without a known head',
      { ref: null, url: null, refs: [] },
      [{}, { range: { kind: 'none', head: null, reason: 'a test' } }],
    ],
    [
      'without a predecessor',
      { refs: [{ repository: 'Acme/Web', commit: HEAD, previousCommit: null }] },
      [{}, { range: { kind: 'newest', head: HEAD, depth: 2, reason: 'a test' } }],
    ],
    [
      'with refs of the user',
      { refs: [{ repository: 'a/b', commit: BASE, previousCommit: null }] },
      [{}, { refs: [{ repository: 'a/b', commit: BASE, previousCommit: null }] }],
    ],
  ])('%s', (_name, different, given) => {
    const { payload, warnings } = plan(...given)
    expect({ payload, warnings }).toEqual({
      payload: { ...plan().payload, ...different },
      warnings: [],
    })
  })
})

test('without commits wanted, the repository is not looked up, and its own name counts', () => {
  expect(plan({ set_commits: 'skip' }, { link: null, list: null })).toMatchObject({
    payload: { commits: [], refs: [] },
    repositoryStatus: 'not looked up, because no commits are wanted',
  })
})

test.each([
  ['2', 2, []],
  ['1', 1, ['The oldest 1 of 2 commits are left out (max_commits is 1).']],
  ['0', 0, ['The oldest 2 of 2 commits are left out (max_commits is 0).']],
])('of max_commits %s the newest are sent', (maxCommits, count, warnings) => {
  const planned = plan({ max_commits: maxCommits })
  expect(planned.payload.commits).toHaveLength(count)
  expect(planned.payload.commits[0]?.id).toBe([undefined, HEAD, HEAD][count])
  expect(planned.warnings).toEqual(warnings)
})

test('what the source has left out is counted, too', () => {
  expect(plan({}, { list: { ...LIST, total: 5 } }).warnings).toEqual([
    'The oldest 3 of 5 commits are left out (max_commits is 1000).',
  ])
})

test('given commits are those of this repository, unless they name another one', () => {
  const given = [undefined, '', ' ACME/web ', 'other/lib'].map((repository, index) => ({
    id: shaOf(index),
    timestamp: `2026-01-01T00:00:0${9 - index}Z`,
    ...(repository === undefined ? {} : { repository }),
  }))
  const { payload, warnings } = plan({ commits: JSON.stringify(given), max_commits: '4' })
  expect(payload.commits.map(({ id, repository }) => [id, repository])).toEqual([
    [shaOf(0), 'Acme/Web'],
    [shaOf(1), 'Acme/Web'],
    [shaOf(2), 'Acme/Web'],
    [shaOf(3), 'other/lib'],
  ])
  expect(warnings).toEqual([])
})

test('a link that Sentry does not accept is left out, with a warning', () => {
  const url = `https://github.com/acme/web/releases/tag/${'v'.repeat(200)}`
  const planned = plan({}, {}, ['push', { ref: `refs/tags/${'v'.repeat(200)}`, after: HEAD }])
  expect(planned.payload.url).toBeNull()
  expect(planned.warnings).toEqual([
    `The release gets no link, because Sentry does not accept ${url}.`,
  ])
})
