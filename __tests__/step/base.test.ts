import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

const GONE = 'e'.repeat(40)

describe('where a release starts', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  const commit = (message: string): string =>
    scene.repository.commit({ message, files: { [`${message}.js`]: message } })

  test('a tag of a monorepo starts at the previous tag of its own family, a stable one skips release candidates', async () => {
    commit('root')
    scene.repository.tag('web@1.9.0')
    const first = commit('first')
    scene.repository.tag('api@9.0.0')
    const second = commit('second')
    scene.repository.tag('web@1.10.0-rc.1', { annotated: 'candidate' })
    commit('third')
    scene.repository.tag('web@1.10.0', { annotated: 'stable' })
    scene.repository.tag('web@1.9.0-hotfix.1-rc.1', { at: first })
    const push = (tag: string) =>
      scene.push({ ref: `refs/tags/${tag}`, before: null, after: scene.repository.revParse(tag) })

    const stable = await push('web@1.10.0')
    expect(stable.outputs).toMatchObject({
      version: 'web@1.10.0',
      previous_commit: scene.repository.revParse('web@1.9.0^{commit}'),
      commit_count: '3',
    })
    expect(stable.log).toContain('web@1.9.0')
    const candidate = await push('web@1.10.0-rc.1')
    expect(candidate.outputs).toMatchObject({ commit: second, commit_count: '1' })
  })

  test('the previous tag may be on another branch, and the log says so', async () => {
    const root = commit('root')
    scene.repository.tag('v1.0.0')
    scene.repository.checkoutNew('other', root)
    const elsewhere = commit('elsewhere')
    scene.repository.tag('v1.1.0')
    scene.repository.checkout('main')
    const head = commit('here')
    scene.repository.tag('v1.2.0')
    const run = await scene.push({ ref: 'refs/tags/v1.2.0', before: null, after: head })

    expect(run.outputs).toMatchObject({ previous_commit: elsewhere, commit_count: '1' })
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('does not order v1.2.0') },
    ])
    expect(run.log).toContain('(v1.1.0, the previous tag of v1.2.0, on another branch)')
  })

  test('a push after runs that failed starts at the last release, not at the push before', async () => {
    const root = commit('root')
    await scene.push({ before: null, after: root }, { with: { version: 'web@1' } })
    const missed = commit('missed')
    const head = commit('head')
    const run = await scene.push({ before: missed, after: head }, { with: { version: 'web@2' } })

    expect(run.outputs).toMatchObject({ previous_commit: root, commit_count: '2' })
    expect(run.log).toContain('the last Sentry release, web@1')
    const event = await scene.push(
      { before: missed, after: head },
      { with: { version: 'web@3', base: 'event' } },
    )
    expect(event.outputs).toMatchObject({ previous_commit: missed, commit_count: '1' })
  })

  test('a step that is repeated starts where it started the first time, not at its own release', async () => {
    const { commits, root, head } = commitSeries(scene.repository, 3)
    await scene.push({ before: null, after: root }, { with: { version: 'web@1' } })
    const step = { with: { version: 'web@2', patch_set: 'false' } }
    const pushed = { before: commits[1] ?? '', after: head }
    for (const run of [await scene.push(pushed, step), await scene.push(pushed, step)]) {
      expect(run.outputs).toMatchObject({ previous_commit: root, commit_count: '3' })
      expect(run.log).toContain('the last Sentry release, web@1')
    }
  })

  test('a release of another repository is no base', async () => {
    const { root, head } = commitSeries(scene.repository, 2)
    await scene.push(
      { before: root, after: head },
      {
        with: {
          version: 'other@1',
          commits: JSON.stringify([{ id: GONE, repository: 'acme/other' }]),
        },
      },
    )
    const run = await scene.push({ before: root, after: head }, { with: { version: 'web@1' } })
    expect(run.log).toContain('the branch’s tip before the push')
  })

  test.each([
    ['a short SHA', (sha: string) => sha.slice(0, 10)],
    ['a branch', () => 'stable'],
    ['a tag', () => 'refs/tags/v1'],
  ])('base: %s is resolved', async (_kind, write) => {
    const { commits, head } = commitSeries(scene.repository, 4)
    const base = commits[2] ?? ''
    scene.repository.branch('stable', base)
    scene.repository.tag('v1', { at: base })
    const run = await scene.push({ before: null, after: head }, { with: { base: write(base) } })
    expect(run.outputs).toMatchObject({ previous_commit: base, commit_count: '2' })
  })

  test.each([
    ['an unknown SHA', () => GONE, /e{40}|eeeeeee/],
    ['an unknown name', () => 'nosuchbranch', /names nosuchbranch, but there is no such/],
  ])(
    'base: %s is an error, and with ignore_missing a warning and the next best base',
    async (_kind, write, says) => {
      const { root, head } = commitSeries(scene.repository, 2)
      const strict = await scene.push({ before: root, after: head }, { with: { base: write() } })
      expect(strict.exitCode).toBe(1)
      expect(strict.annotations[0]?.message).toMatch(says)
      expect(strict.annotations[0]?.message).toContain('ignore_missing')

      const lenient = await scene.push(
        { before: root, after: head },
        { with: { base: write(), ignore_missing: 'true' } },
      )
      expect(lenient.exitCode).toBe(0)
      expect(lenient.outputs).toMatchObject({ previous_commit: root, commit_count: '2' })
      expect(lenient.annotations).toMatchObject([
        { level: 'warning', message: expect.stringMatching(says) },
      ])
    },
  )

  test('base: a commit of another branch is used, and a notice says where the two lie', async () => {
    const { root, head } = commitSeries(scene.repository, 2)
    scene.repository.checkoutNew('side', root)
    const side = commit('side')
    scene.repository.checkout('main')
    const run = await scene.push({ before: root, after: head }, { with: { base: 'side' } })
    expect(run.outputs).toMatchObject({ previous_commit: side, commit_count: '2' })
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('is no ancestor of') },
    ])
  })

  test('a forced push whose former tip is gone starts with the commits that the event lists', async () => {
    const { commits, head } = commitSeries(scene.repository, 3)
    const payload = {
      ref: 'refs/heads/main',
      before: GONE,
      after: head,
      forced: true,
      head_commit: { id: head },
      commits: [{ id: head, message: 'Commit 3', timestamp: '2024-05-01T10:03:00Z', author: {} }],
    }
    const run = await scene.run({ name: 'push', payload, sha: head, ref: 'refs/heads/main' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      previous_commit: '',
      commit_count: '1',
      commit: commits[0],
    })
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('eeeeeee') },
    ])
  })

  test('a rollback has no commits, is a success, and an error with ignore_empty: false', async () => {
    const { root, head } = commitSeries(scene.repository, 2)
    const run = await scene.push({ before: head, after: root, forced: true })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ commit: root, commit_count: '0' })
    expect(run.log).toMatch(/rollback/)
    const strict = await scene.push(
      { before: head, after: root, forced: true },
      { with: { ignore_empty: 'false' } },
    )
    expect(strict.exitCode).toBe(1)
    expect(strict.annotations.at(-1)?.message).toMatch(/no commits to release/)
  })

  test('a pull request releases its own head from where it left its base', async () => {
    const root = commit('root')
    scene.repository.checkoutNew('topic', root)
    const head = commit('topic')
    scene.repository.checkout('main')
    const base = commit('main')
    const payload = {
      action: 'synchronize',
      pull_request: { number: 5, head: { sha: head }, base: { sha: base } },
    }
    const run = await scene.run({
      name: 'pull_request',
      payload,
      sha: 'f'.repeat(40),
      ref: 'refs/pull/5/merge',
    })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      version: head,
      commit: head,
      previous_commit: root,
      commit_count: '1',
    })
  })

  test('manual commits of a named repository, by tags, and refs given for several repositories', async () => {
    const { commits } = commitSeries(scene.repository, 4)
    scene.repository.tag('v1', { at: commits[3] ?? '' })
    scene.repository.tag('v2', { at: commits[0] ?? '', annotated: 'two' })
    const run = await scene.push(
      { before: null, after: commits[2] ?? '' },
      {
        with: {
          version: 'web@2',
          set_commits: 'manual',
          repo: 'acme/web',
          commit: 'v2',
          previous_commit: 'v1',
          refs: 'acme/web@v1..v2',
        },
      },
    )
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      commit: commits[0],
      previous_commit: commits[3],
      commit_count: '3',
    })
    const posted = scene.sentry.requests.find(({ method }) => method === 'POST')
    expect(posted?.json).toMatchObject({
      refs: [{ repository: 'Acme/Web', commit: commits[0], previousCommit: commits[3] }],
    })
  })
})
