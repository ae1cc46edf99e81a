import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import type { StoredRelease } from '../support/sentry/state.ts'

/** The cases of Sentry's own tests of its release endpoint that a client can cause, by the names of those tests. */

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

const json = (value: unknown): string => JSON.stringify(value)

type Refused = { name: string; with: Record<string, string>; says: RegExp }

const version = (name: string, text: string): Refused => ({
  name,
  with: { version: text },
  says: /^The version .* from the input version is not allowed: /,
})

const refs = (name: string, value: unknown): Refused => ({
  name,
  with: { refs: json(value) },
  says: /refs(?:\[0\])? must /,
})

const commits = (name: string, value: unknown, says: RegExp): Refused => ({
  name,
  with: { commits: json(value) },
  says,
})

const REFUSED: Refused[] = [
  version('version_does_not_allow_whitespace: \\n inside', '1.\n2.3'),
  version('version_does_not_allow_whitespace: \\r', '1\r2'),
  version('version_does_not_allow_whitespace: \\f', '1\f2'),
  version('version_does_not_allow_whitespace: \\t', '1\t2'),
  version('version_does_not_allow_whitespace: /', '1/2'),
  version('version_does_not_allow_whitespace: \\', '1\\2'),
  version('version_does_not_allow_current_dir_path: .', '.'),
  version('version_does_not_allow_current_dir_path: ..', '..'),
  version('version_cannot_be_latest', 'Latest'),
  version('version_limited_by_max_version_length: 201', 'v'.repeat(201)),
  {
    name: 'ref_limited_by_max_version_length: 201',
    with: { ref: 'r'.repeat(201) },
    says: /^ref is longer than the 200 characters/,
  },
  { name: 'a link that is no URL', with: { url: 'nowhere' }, says: /^url must be/ },
  {
    name: 'a link of 201 characters, which would be a 500',
    with: { url: `https://example.com/${'u'.repeat(181)}` },
    says: /^url is longer than the 200 characters/,
  },
  {
    name: 'a date in no format',
    with: { date_released: 'yesterday' },
    says: /^date_released not in valid format/,
  },
  {
    name: 'do_not_allow_null_commits',
    with: { commits: 'null' },
    says: /^commits must be a JSON array/,
  },
  { name: 'do_not_allow_null_refs', with: { refs: 'null' }, says: /^refs must be written/ },
  commits('bad_commit_list: no id', [{ repository: 'acme/web' }], /^commits\[0\]\.id must/),
  commits('a commit id of 65', [{ id: 'a'.repeat(65) }], /^commits\[0\]\.id must/),
  commits('a commit that is no object', ['a'], /^commits\[0\] must be an object/),
  commits('a commit without an id after a good one', [{ id: A }, {}], /^commits\[1\]\.id must/),
  commits(
    'a type of change that is none',
    [{ id: A, patch_set: [{ path: 'a.js', type: 'R' }] }],
    /^commits\[0\]\.patch_set\[0\] must have a path and a type A, M or D/,
  ),
  commits(
    'a change without a path',
    [{ id: A, patch_set: [{ path: '', type: 'M' }] }],
    /^commits\[0\]\.patch_set\[0\] must/,
  ),
  commits('a timestamp in no format', [{ id: A, timestamp: 'soon' }], /^commits\[0\]\.timestamp/),
  commits('a message that is a number', [{ id: A, message: 7 }], /^commits\[0\]\.message/),
  refs('do_not_allow_null_or_empty_commit_or_repo: null commit', [
    { repository: 'acme/web', commit: null },
  ]),
  refs('do_not_allow_null_or_empty_commit_or_repo: empty commit', [
    { repository: 'acme/web', commit: '' },
  ]),
  refs('do_not_allow_null_or_empty_commit_or_repo: null repository', [
    { repository: null, commit: A },
  ]),
  refs('do_not_allow_null_or_empty_commit_or_repo: empty repository', [
    { repository: '', commit: A },
  ]),
  refs('a repository of 201', [{ repository: 'r'.repeat(201), commit: A }]),
  refs('commit_range_does_not_allow_empty_commits: ..b', [
    { repository: 'acme/web', commit: `..${B}` },
  ]),
  refs('commit_range_does_not_allow_empty_commits: a..', [
    { repository: 'acme/web', commit: `${A}..` },
  ]),
  refs('a range of three, which would be a 500', [
    { repository: 'acme/web', commit: `${A}..${B}..${A}` },
  ]),
  refs('a range with three dots, which Sentry would split wrongly', [
    { repository: 'acme/web', commit: `${A}...${B}` },
  ]),
  {
    name: 'an environment with a slash',
    with: { environment: 'bad/name' },
    says: /^environment "bad\/name" is not allowed/,
  },
  {
    name: 'an environment of 65',
    with: { environment: 'e'.repeat(65) },
    says: /^environment .* is longer than the 64 characters/,
  },
  {
    name: 'a deploy name of 65',
    with: { environment: 'prod', deploy_name: 'd'.repeat(65) },
    says: /^deploy_name is longer than the 64 characters/,
  },
]

describe('what Sentry would refuse is refused before any request', () => {
  let scene: ReleaseScene
  let range: { root: string; head: string }

  beforeAll(async () => {
    scene = await startStepScene()
    range = commitSeries(scene.repository, 1)
  })
  afterAll(() => scene.close())

  test.each(REFUSED)('$name', async ({ with: inputs, says }) => {
    const run = await scene.push({ before: range.root, after: range.head }, { with: inputs })

    expect(run.exitCode).toBe(1)
    expect(run.annotations).toEqual([
      { level: 'error', message: expect.stringMatching(says), properties: {} },
    ])
    expect(scene.sentry.requests).toEqual([])
  })
})

type Accepted = {
  name: string
  with: Record<string, string>
  stored: (release: StoredRelease) => unknown
  is: unknown
}

const slugs = (release: StoredRelease): string[] => release.projects.map(({ slug }) => slug)
const ids = (release: StoredRelease): string[] => release.commits.map(({ id }) => id)

const ACCEPTED: Accepted[] = [
  {
    name: 'minimal',
    with: { version: '1.2.1', projects: 'web api', set_commits: 'skip' },
    stored: (release) => [release.version, slugs(release), release.owner],
    is: ['1.2.1', ['web', 'api'], null],
  },
  {
    name: 'minimal_with_id',
    with: { version: '1.2.1', projects: '1 2' },
    stored: slugs,
    is: ['web', 'api'],
  },
  {
    name: 'minimal_with_slug_and_id',
    with: { version: '1.2.1', projects: 'web,2' },
    stored: slugs,
    is: ['web', 'api'],
  },
  {
    name: 'version_whitespace: 1.2.3+dev',
    with: { version: '1.2.3+dev' },
    stored: ({ version: name }) => name,
    is: '1.2.3+dev',
  },
  {
    name: 'version_whitespace: a newline at the end, which the runner trims',
    with: { version: '1.2.3\n' },
    stored: ({ version: name }) => name,
    is: '1.2.3',
  },
  {
    name: 'version_whitespace: a newline before, which the runner trims',
    with: { version: '\n1.2.3' },
    stored: ({ version: name }) => name,
    is: '1.2.3',
  },
  {
    name: 'activity_with_long_release: 65 characters',
    with: { version: 'x'.repeat(65) },
    stored: ({ version: name }) => name.length,
    is: 65,
  },
  {
    name: 'empty_release_version: as if it were not given',
    with: { version: '', set_commits: 'skip' },
    stored: ({ version: name }) => /^[0-9a-f]{40}$/.test(name),
    is: true,
  },
  {
    name: 'single_commit_limited: a ref to an id of 64',
    with: { version: '1', refs: `Acme/Web@${'a'.repeat(64)}` },
    stored: ({ heads }) => [...heads],
    is: [['Acme/Web', 'a'.repeat(64)]],
  },
  {
    name: 'commit_range_limited: a range of ids of 64, with a project id',
    with: {
      version: '1',
      projects: '2',
      refs: json([{ repository: 'Acme/Web', commit: `${'b'.repeat(64)}..${'a'.repeat(64)}` }]),
    },
    stored: (release) => [slugs(release), [...release.heads]],
    is: [['api'], [['Acme/Web', 'a'.repeat(64)]]],
  },
  {
    name: 'prev_commit_not_required: null and empty are none',
    with: {
      version: '1',
      refs: json([{ repository: 'Acme/Web', commit: A, previousCommit: null }]),
    },
    stored: ({ heads }) => [...heads],
    is: [['Acme/Web', A]],
  },
  {
    name: 'version_limited_by_max_version_length: 200',
    with: { version: 'v'.repeat(200) },
    stored: ({ version: name }) => name.length,
    is: 200,
  },
  {
    name: 'ref_limited_by_max_version_length: 200',
    with: { version: '1', ref: 'r'.repeat(200) },
    stored: ({ ref }) => ref?.length,
    is: 200,
  },
  {
    name: 'simple: a date without a zone is UTC',
    with: { version: '1', date_released: '2024-10-10T06:06' },
    stored: ({ dateReleased }) => dateReleased?.toISOString(),
    is: '2024-10-10T06:06:00.000Z',
  },
  {
    name: 'commits',
    with: { version: '1', commits: json([{ id: A }, { id: B }]) },
    stored: ids,
    is: [A, B],
  },
  {
    name: 'commits: an id of 64',
    with: { version: '1', commits: json([{ id: 'a'.repeat(64) }]) },
    stored: ids,
    is: ['a'.repeat(64)],
  },
  {
    name: 'commits: null texts and dates, which would be a 500, are left out',
    with: { version: '1', commits: json([{ id: A, message: null, timestamp: null }, { id: B }]) },
    stored: ids,
    is: [A, B],
  },
  {
    name: 'commits: some with a date and some without, which would be a 500',
    with: {
      version: '1',
      commits: json([{ id: A }, { id: B, timestamp: '2020-01-01T00:00:00Z' }]),
    },
    stored: ids,
    is: [A, B],
  },
  {
    name: 'simple of set_commits: #skipsentry is not stored',
    with: {
      version: '1',
      commits: json([
        { id: A, message: 'kept' },
        { id: B, message: 'not #skipsentry' },
      ]),
    },
    stored: ids,
    is: [A],
  },
  {
    name: 'commits_with_patch_set: the repository comes into being without a provider',
    with: {
      version: '1',
      commits: json([
        {
          id: A,
          repository: 'acme/new',
          author_name: 'Ada',
          author_email: 'Ada@Example.com',
          message: 'One',
          timestamp: '2013-05-04T12:00:00+03:00',
          patch_set: [
            { path: 'a.js', type: 'M' },
            { path: 'b.js', type: 'D' },
          ],
        },
      ]),
    },
    stored: ({ commits: stored }) =>
      stored.map(({ repository, author, patchSet, dateAdded }) => ({
        repository: [repository.name, repository.provider],
        author: author?.email,
        patchSet,
        date: dateAdded.toISOString(),
      })),
    is: [
      {
        repository: ['acme/new', null],
        author: 'ada@example.com',
        patchSet: [
          { path: 'a.js', type: 'M' },
          { path: 'b.js', type: 'D' },
        ],
        date: '2013-05-04T09:00:00.000Z',
      },
    ],
  },
  {
    name: 'author_email_patch: what is no e-mail passes',
    with: {
      version: '1',
      commits: json([{ id: A, author_email: 'email[test]@example.org', author_name: 'E' }]),
    },
    stored: ({ authors }) => authors.map(({ email, name }) => [email, name]),
    is: [['email[test]@example.org', 'E']],
  },
  {
    name: 'commits_patchset_character_limit: 510 passes, 511 is left out',
    with: {
      version: '1',
      commits: json([
        {
          id: A,
          patch_set: [
            { path: 'p'.repeat(510), type: 'A' },
            { path: 'q'.repeat(511), type: 'A' },
          ],
        },
      ]),
    },
    stored: ({ commits: stored }) => stored[0]?.patchSet.map(({ path }) => path.length),
    is: [510],
  },
]

describe('what Sentry accepts is stored', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  test.each(ACCEPTED)('$name', async ({ with: inputs, stored, is }) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push({ before: root, after: head }, { with: inputs })

    expect(run.log).not.toContain('Error:')
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.releases.map((release) => stored(release))).toEqual([is])
  })

  test('commit_ranges: refs with a range, whose commits are then GitHub’s', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: '1', refs: `Acme/Web@${root}..${head}` } },
    )

    expect(run.exitCode).toBe(0)
    expect([...(scene.sentry.release('1')?.heads ?? [])]).toEqual([['Acme/Web', head]])
    const body = scene.sentry.requests.find(({ method }) => method === 'POST')?.json
    expect(body).toMatchObject({
      refs: [{ repository: 'Acme/Web', commit: head, previousCommit: root }],
    })
  })

  test('duplicate: the same release again is no error and stays one release', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const step = { with: { version: '1' } }
    await scene.push({ before: root, after: head }, step)
    const run = await scene.push({ before: root, after: head }, step)

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created']).toBe('false')
    expect(scene.sentry.releases).toHaveLength(1)
  })

  test('activity: a project that is new to a release joins it, and none leaves', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    await scene.push({ before: root, after: head }, { with: { version: '1', projects: 'web' } })
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: '1', projects: 'api' } },
    )

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.releases.map(slugs)).toEqual([['web', 'api']])
  })

  test.each([
    ['a ref to an id of 65', `Acme/Web@${'a'.repeat(65)}`],
    ['a range whose start has 65', `Acme/Web@${'a'.repeat(65)}..${B}`],
    ['a range whose end has 65', `Acme/Web@${A}..${'b'.repeat(65)}`],
  ])(
    'single_commit_limited, commit_range_limited: %s is no commit, and nothing is written',
    async (_name, given) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const run = await scene.push({ before: root, after: head }, { with: { refs: given } })

      expect(run.exitCode).toBe(1)
      expect(run.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The input refs names \w{65}, but Acme\/Web has no such commit/),
      ])
      expect(scene.sentry.releases).toEqual([])
    },
  )

  test('commits_lock_conflict: a release that is being written is waited for', async () => {
    const { root, head, commits: ours } = commitSeries(scene.repository, 1)
    const { state } = scene.sentry
    await scene.push({ before: root, after: head }, { with: { version: '1', set_commits: 'skip' } })
    const id = scene.sentry.release('1')?.id ?? 0
    state.commitLocks.add(id)
    setTimeout(() => state.commitLocks.delete(id), 1500)
    const run = await scene.push({ before: root, after: head }, { with: { version: '1' } })

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('Another job is writing the commits of 1; trying again')
    expect(scene.sentry.releases.map(ids)).toEqual([ours])
  })

  test('project_permissions: a project out of reach is told like an unknown one', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.state.projects.push({ id: 9, slug: 'secret', name: 'secret', accessible: false })
    const run = await scene.push(
      { before: root, after: head },
      { with: { projects: 'web secret' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      /Invalid project ids or slugs\. One of the projects \(web, secret\) does not exist in acme, or the token has no access/,
    )
    expect(scene.sentry.releases).toEqual([])
  })

  test('disallow_projects_update: a release of somebody else’s project gets no other one', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const secret = { id: 9, slug: 'not_yours', name: 'not_yours', accessible: false }
    scene.sentry.state.projects.push(secret)
    await scene.push({ before: root, after: head }, { with: { version: '1', set_commits: 'skip' } })
    scene.sentry.release('1')?.projects.splice(0, 1, secret)
    const run = await scene.push({ before: root, after: head }, { with: { version: '1' } })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      /projects: You do not have permission to one of the projects: not_yours\. The release belongs to these projects too/,
    )
    expect(scene.sentry.releases.map(slugs)).toEqual([['not_yours']])
  })

  test('org_auth_token: one of another organization is told where it belongs', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const claims = Buffer.from('{"iat":1,"url":"","region_url":"","org":"other"}').toString(
      'base64',
    )
    const token = `sntrys_${claims}_${'0123456789'.repeat(4)}abc`
    scene.sentry.state.tokens.push({ token, kind: 'org', organization: 'other' })
    const run = await scene.push(
      { before: root, after: head },
      { env: { SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'acme' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations.at(-1)?.message).toMatch(
      /^Sentry answered 403 .*The organization token is one of other: set `org: other`, or use a token of acme\.$/,
    )
    expect(scene.sentry.releases).toEqual([])
  })

  test('bad_project_slug: one good and one unknown project write nothing', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { projects: 'web banana' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/Invalid project ids or slugs/)
    expect(scene.sentry.releases).toEqual([])
  })

  test('bad_repo_name: the given refs go without the repository that Sentry does not know', async () => {
    const { root, head, commits: ours } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: '1', refs: `nobody/nothing@${A}` } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('nobody/nothing') },
    ])
    expect(scene.sentry.releases.map(ids)).toEqual([ours])
  })

  test('org_auth_token, api_key: a token without a scope is told which one it needs', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const token = 'sntryu_without_scopes'
    scene.sentry.state.tokens.push({ token, kind: 'user', scopes: ['project:read', 'org:read'] })
    const run = await scene.push(
      { before: root, after: head },
      { env: { SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'acme' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/Sentry answered 403.*project:releases/s)
    expect(scene.sentry.releases).toEqual([])
  })

  test('api_token: a user token with project:releases alone creates the release with its commits', async () => {
    const { root, head, commits: ours } = commitSeries(scene.repository, 1)
    const token = 'sntryu_releases_only'
    scene.sentry.state.tokens.push({ token, kind: 'user', scopes: ['project:releases'] })
    const run = await scene.push(
      { before: root, after: head },
      { env: { SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'acme' } },
    )

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.releases.map(ids)).toEqual([ours])
  })
})
