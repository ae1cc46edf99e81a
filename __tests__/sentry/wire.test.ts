import { describe, expect, test } from '@jest/globals'
import { parseSha } from '../../src/commits/commit.ts'
import { parseVersion } from '../../src/release/version.ts'
import {
  parseRelease,
  toDeploys,
  toReleaseBody,
  toReleaseHeads,
  toRepositories,
  toStoredCommits,
} from '../../src/sentry/wire.ts'

const [HEAD, BASE] = ['a', 'b'].map((digit) => parseSha(digit.repeat(40)))
if (!HEAD || !BASE) throw new Error('no SHA')

const VERSION = parseVersion('web@1', 'the test')
const COMMIT = { id: HEAD, timestamp: '2026-01-01T00:00:00Z' }
const REF = { repository: 'acme/web', commit: HEAD }
const EMPTY = { ref: null, url: null, dateReleased: null, commits: [], refs: [] }

test('what a release has not is left out of its body, where null would mean something else', () => {
  const release = { ...EMPTY, version: VERSION, projects: ['web', '42'] }
  expect(toReleaseBody(release)).toEqual({ version: 'web@1', projects: ['web', 42] })
  const refs = [{ ...REF, previousCommit: null }]
  expect(toReleaseBody({ ...release, commits: [COMMIT], refs })).toEqual({
    version: 'web@1',
    projects: ['web', 42],
    commits: [COMMIT],
    refs: [REF],
  })
})

test('what it has is there, in the spelling of Sentry’s API', () => {
  const commit = {
    ...COMMIT,
    repository: 'acme/web',
    message: 'Change',
    authorName: 'Ada',
    authorEmail: 'ada@example.com',
    patchSet: [{ path: 'a.js', type: 'A' as const }],
  }
  const release = {
    version: VERSION,
    projects: ['web'],
    ref: HEAD,
    url: 'https://example.com',
    dateReleased: '2026-01-01T00:00:00Z',
    commits: [commit],
    refs: [{ ...REF, previousCommit: BASE }],
  }
  expect(toReleaseBody(release)).toEqual({
    ...release,
    commits: [
      {
        ...COMMIT,
        repository: 'acme/web',
        message: 'Change',
        author_name: 'Ada',
        author_email: 'ada@example.com',
        patch_set: commit.patchSet,
      },
    ],
  })
})

describe('what is read of a response,', () => {
  const NO_RELEASE = {
    version: 'web@1',
    ref: null,
    url: null,
    dateReleased: null,
    deployCount: null,
    commitCount: null,
    projects: [],
    userAgent: null,
    lastCommit: null,
  }
  const RELEASE = {
    version: 'web@1',
    ref: 'main',
    url: 'https://example.com',
    dateReleased: '2026-01-01T00:00:00Z',
    deployCount: 2,
    commitCount: 3,
    projects: [
      { id: 7, slug: 'web' },
      { id: '8', slug: 'api' },
      { slug: 'app' },
      { id: null },
      'web',
    ],
    userAgent: 'curl',
    lastCommit: { id: HEAD },
  }

  test.each<[unknown, object | null]>([
    [{ version: 'web@1' }, NO_RELEASE],
    [
      RELEASE,
      {
        ...RELEASE,
        projects: [
          { id: '7', slug: 'web' },
          { id: '8', slug: 'api' },
          { id: '', slug: 'app' },
          { id: '', slug: '' },
        ],
        lastCommit: HEAD,
      },
    ],
    [
      {
        version: 'web@1',
        ref: 1,
        url: {},
        dateReleased: 0,
        deployCount: '2',
        projects: {},
        lastCommit: 'x',
      },
      NO_RELEASE,
    ],
    [{ version: 1 }, null],
    [[], null],
    [null, null],
  ])('a release: %j', (json, release) => {
    expect(parseRelease(json)).toEqual(release)
  })

  test.each<[unknown, object[]]>([
    [
      [
        { version: 'a', ref: 'main', lastCommit: { id: HEAD, repository: { name: 'acme/web' } } },
        { version: 'b', ref: null, lastCommit: { id: BASE } },
        { version: 'c', lastCommit: { id: BASE } },
        { version: 'd', lastCommit: null },
        { version: 'e', lastCommit: {} },
        { lastCommit: { id: BASE } },
        null,
      ],
      [
        { version: 'a', ref: 'main', commit: HEAD, repository: 'acme/web' },
        { version: 'b', ref: null, commit: BASE, repository: '' },
        { version: 'c', ref: undefined, commit: BASE, repository: '' },
      ],
    ],
    [{}, []],
  ])('a list of releases: %j', (json, heads) => {
    expect(toReleaseHeads(json)).toEqual(heads)
  })

  const dateCreated = '2026-01-01T00:00:00Z'
  test.each<[unknown, object[]]>([
    [
      [
        { id: 'a1', dateCreated, repository: { name: 'acme/web' }, message: 'x' },
        { id: 'b2', dateCreated, repository: null },
        { id: 'c3', dateCreated, repository: { name: 7 } },
        { id: 'd4' },
        { id: 5, dateCreated },
        'e6',
      ],
      [
        { id: 'a1', timestamp: dateCreated, repository: 'acme/web' },
        { id: 'b2', timestamp: dateCreated },
        { id: 'c3', timestamp: dateCreated },
      ],
    ],
    [{ id: 'a1' }, []],
  ])('stored commits: %j', (json, commits) => {
    expect(toStoredCommits(json)).toEqual(commits)
  })

  test.each<[unknown, object[]]>([
    [
      [
        { name: 'a', provider: { id: 'github' }, externalSlug: 'acme/a', status: 'disabled' },
        { name: 'b', provider: null },
        { name: 7 },
        null,
      ],
      [
        { name: 'a', provider: 'github', externalSlug: 'acme/a', status: 'disabled' },
        { name: 'b', provider: '', externalSlug: '', status: 'active' },
      ],
    ],
    ['x', []],
  ])('repositories: %j', (json, repositories) => {
    expect(toRepositories(json)).toEqual(repositories)
  })

  test.each<[unknown, object[]]>([
    [
      [{ id: 7, environment: 'qa', name: 'n', url: 'u' }, { id: '8', environment: null }, 'x'],
      [
        { id: '7', environment: 'qa', name: 'n', url: 'u' },
        { id: '8', environment: '', name: '', url: '' },
      ],
    ],
    [null, []],
  ])('deploys: %j', (json, deploys) => {
    expect(toDeploys(json)).toEqual(deploys)
  })
})
