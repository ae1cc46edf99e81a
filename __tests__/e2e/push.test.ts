import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret, type ActionRun } from '../support/runner/action-runner.ts'
import { AUTHOR } from '../support/git/repository.ts'
import { NODES } from '../support/nodes.ts'
import {
  GITHUB_TOKEN,
  SENTRY_TOKEN,
  startReleaseScene,
  type ReleaseScene,
} from '../support/release-scene.ts'
import { readsAndWrites } from '../support/http/wire-log.ts'

/** Five commits after a root, with an added, a modified, a renamed and a deleted file, and a merge. */
function commitHistory({ repository }: ReleaseScene): { root: string; commits: string[] } {
  const root = repository.commit({
    message: 'root\n',
    files: { 'README.md': 'one\n', 'old.js': 'a\nb\nc\nd\n' },
  })
  const first = repository.commit({
    message: 'Add the shop\n\nWith a body.\n',
    files: { 'src/shop.js': '1\n' },
  })
  const second = repository.commit({
    message: 'Rename old to new\n',
    files: { 'old.js': null, 'new.js': 'a\nb\nc\nd\n' },
  })
  repository.branch('side', first)
  repository.checkout('side')
  const side = repository.commit({
    message: 'Fix it on the side\n',
    files: { 'README.md': 'two\n' },
  })
  repository.checkout('main')
  const merge = repository.merge(['side'], { message: 'Merge side' })
  const last = repository.commit({ message: 'Remove the shop\n', files: { 'src/shop.js': null } })
  return { root, commits: [last, merge, side, second, first] }
}

function expectNoSecret(run: ActionRun): void {
  expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
  expect(findSecret(run, GITHUB_TOKEN)).toEqual([])
}

describe.each(NODES)('a push on $name', ({ path: node }) => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test('of five commits to a linked repository creates the complete release', async () => {
    const { root, commits } = commitHistory(scene)
    const head = commits[0] ?? ''
    const run = await scene.push(
      { before: root, after: head },
      { node, with: { version: 'web@1.0.0', environment: 'production' } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.annotations).toEqual([])
    const pageUrl = `${scene.sentry.url}/organizations/acme/releases/web%401.0.0/`
    expect(run.outputs).toEqual({
      version: 'web@1.0.0',
      release: 'web@1.0.0',
      created: 'true',
      skipped: 'false',
      release_url: pageUrl,
      commit: head,
      previous_commit: root,
      commit_count: '5',
      commits_from: 'api',
      finalized: 'true',
      deploy_ids: JSON.stringify(scene.sentry.deploys('web@1.0.0').map(({ id }) => String(id))),
      files_uploaded: '0',
      bundle_id: '',
      symbolicated: '',
      payload_file: expect.stringMatching(/sentry-release-requests-[\w-]+\.json$/),
    })
    expect(readsAndWrites(scene.sentry)).toEqual({
      reads: new Set([
        'GET repos/ 200',
        'GET projects/acme/web/releases/ 200',
        'GET releases/web%401.0.0/commits/ 404',
      ]),
      writes: ['POST releases/ 201', 'POST releases/web%401.0.0/deploys/ 201'],
    })
    const stored = scene.sentry.release('web@1.0.0')
    expect(stored).toMatchObject({
      version: 'web@1.0.0',
      ref: head,
      url: `${scene.github.url}/acme/web/commit/${head}`,
      commitCount: 5,
    })
    expect(stored?.projects.map(({ slug }) => slug)).toEqual(['web'])
    expect(stored?.dateReleased).not.toBeNull()
    expect(stored?.lastCommit?.id).toBe(head)
    expect(stored?.heads).toEqual(new Map([['Acme/Web', head]]))
    expect(scene.sentry.deploys('web@1.0.0')).toMatchObject([
      { environment: 'production', projects: ['web'] },
    ])
    expect(run.summary).toContain('Sentry release')
    expect(run.summary).toMatch(/\| \*\*Commits\*\* \| \[<code>531fa4c…3b1405c<\/code>\]/)
    expectNoSecret(run)
  })

  test('sends exactly the request that is written here by hand', async () => {
    const { root, commits } = commitHistory(scene)
    const [last, merge, side, second, first] = commits
    const run = await scene.push(
      { before: root, after: last ?? '' },
      { node, with: { version: 'web@1.0.0' } },
    )

    const posted = scene.sentry.requests.find(({ method }) => method === 'POST')
    const person = { author_name: AUTHOR.name, author_email: AUTHOR.email }
    const commit = { repository: 'Acme/Web', ...person }
    expect(posted?.json).toEqual({
      version: 'web@1.0.0',
      projects: ['web'],
      ref: last,
      url: `${scene.github.url}/acme/web/commit/${last}`,
      dateReleased: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      commits: [
        {
          id: last,
          ...commit,
          message: 'Remove the shop',
          timestamp: '2024-05-01T10:05:00Z',
          patch_set: [{ path: 'src/shop.js', type: 'D' }],
        },
        {
          id: merge,
          repository: 'Acme/Web',
          author_name: expect.any(String),
          author_email: expect.any(String),
          message: 'Merge side',
          timestamp: '2024-05-01T10:04:00Z',
          patch_set: [],
        },
        {
          id: side,
          ...commit,
          message: 'Fix it on the side',
          timestamp: '2024-05-01T10:03:00Z',
          patch_set: [{ path: 'README.md', type: 'M' }],
        },
        {
          id: second,
          ...commit,
          message: 'Rename old to new',
          timestamp: '2024-05-01T10:02:00Z',
          patch_set: [
            { path: 'new.js', type: 'A' },
            { path: 'old.js', type: 'D' },
          ],
        },
        {
          id: first,
          ...commit,
          message: 'Add the shop\n\nWith a body.',
          timestamp: '2024-05-01T10:01:00Z',
          patch_set: [{ path: 'src/shop.js', type: 'A' }],
        },
      ],
      refs: [{ repository: 'Acme/Web', commit: last, previousCommit: root }],
    })
    expect(posted?.headers['user-agent']).toMatch(
      /^create-sentry-release\/\d+\.\d+\.\d+ \(acme\/web run 4711\/1 /,
    )
    expect(run.exitCode).toBe(0)
  })

  test('to a new branch releases what it has beyond the default branch', async () => {
    const { root } = commitHistory(scene)
    scene.repository.checkoutNew('feature', root)
    const one = scene.repository.commit({ message: 'One', files: { 'one.js': '1' } })
    const two = scene.repository.commit({ message: 'Two', files: { 'two.js': '2' } })
    const run = await scene.push({ ref: 'refs/heads/feature', before: null, after: two }, { node })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      version: two,
      commit: two,
      previous_commit: root,
      commit_count: '2',
    })
    expect(scene.sentry.release(two)?.commits.map(({ id }) => id)).toEqual([two, one])
    expect(scene.sentry.release(two)?.heads).toEqual(new Map([['Acme/Web', two]]))
  })

  test.each([
    ['an annotated tag', 'Release one'],
    ['a lightweight tag', undefined],
  ])('of %s releases the commit it points to, under its name', async (_kind, annotated) => {
    const { commits } = commitHistory(scene)
    const head = commits[0] ?? ''
    const tag = scene.repository.tag('v1.0.0', annotated === undefined ? {} : { annotated })
    const run = await scene.push(
      { ref: 'refs/tags/v1.0.0', before: null, after: tag.tagObject ?? tag.commit },
      { node },
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      version: 'v1.0.0',
      commit: head,
      commit_count: '6',
      created: 'true',
    })
    const stored = scene.sentry.release('v1.0.0')
    expect(stored?.ref).toBe(head)
    expect(stored?.url).toBe(`${scene.github.url}/acme/web/releases/tag/v1.0.0`)
    expect(stored?.lastCommit?.id).toBe(head)
  })

  test('that was forced releases the new side and says why it starts where the two parted', async () => {
    const { root, commits } = commitHistory(scene)
    const before = commits[0] ?? ''
    scene.repository.branch('abandoned', before)
    scene.repository.reset(root)
    const after = scene.repository.commit({ message: 'Another way', files: { 'way.js': '1' } })
    const run = await scene.push({ before, after, forced: true }, { node })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ commit: after, previous_commit: root, commit_count: '1' })
    expect(run.annotations.map((one) => [one.level, one.message])).toEqual([
      [
        'notice',
        expect.stringContaining(`${before.slice(0, 7)} is no ancestor of ${after.slice(0, 7)}`),
      ],
    ])
    expect(scene.sentry.release(after)?.commits.map(({ id }) => id)).toEqual([after])
  })

  test('that deletes a branch releases nothing and succeeds', async () => {
    const { commits } = commitHistory(scene)
    const run = await scene.push(
      { ref: 'refs/heads/gone', before: commits[0] ?? '', after: null },
      { node },
    )

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.requests).toEqual([])
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('deleted refs/heads/gone') },
    ])
    expect(run.summary).toMatch(/nothing to do/i)
  })

  test('to a repository that Sentry does not know sends its commits under its own name, without refs', async () => {
    const unlinked = await startReleaseScene({ linkedAs: null })
    try {
      const { root, commits } = commitHistory(unlinked)
      const run = await unlinked.push(
        { before: root, after: commits[0] ?? '' },
        { node, with: { version: '2.0' } },
      )

      expect(run.exitCode).toBe(0)
      const stored = unlinked.sentry.release('2.0')
      expect(stored?.commits.map(({ id }) => id)).toEqual(commits)
      expect(new Set(stored?.commits.map(({ repository }) => repository.name))).toEqual(
        new Set(['acme/web']),
      )
      const posted = unlinked.sentry.requests.find(({ method }) => method === 'POST')
      expect(posted?.json).not.toHaveProperty('refs')
      expect(run.log).toContain(
        'not linked in Sentry: install the GitHub integration for suspect commits',
      )
      expectNoSecret(run)
    } finally {
      await unlinked.close()
    }
  })

  test('of 300 commits reads the pages that hold the newest and releases them all', async () => {
    const root = scene.repository.commit({ message: 'root', files: { a: '0' } })
    const specs = Array.from({ length: 300 }, (_, index) => ({
      message: `Commit ${index}`,
      files: { a: `${index + 1}` },
    }))
    const shas = scene.repository.commits(specs)
    // A forced push whose base is gone from the payload's reach: only the comparison tells the range.
    const after = shas.at(-1) ?? ''
    const run = await scene.push(
      { before: root, after, forced: true },
      { node, with: { patch_set: 'false' } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      commit_count: '300',
      previous_commit: root,
      commits_from: 'api',
    })
    expect(scene.sentry.release(after)?.commits.map(({ id }) => id)).toEqual(shas.toReversed())
    expect(scene.github.requests.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3'])
  })

  test('without changed files wanted asks GitHub for nothing', async () => {
    const { root, commits } = commitHistory(scene)
    const run = await scene.push(
      { before: root, after: commits[0] ?? '' },
      { node, with: { patch_set: 'false' } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs['commits_from']).toBe('event')
    expect(scene.github.requests).toEqual([])
    expect(
      scene.sentry
        .release(commits[0] ?? '')
        ?.commits.map(({ id }) => id)
        .toSorted(),
    ).toEqual(commits.toSorted())
  })
})
