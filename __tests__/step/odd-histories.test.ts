import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { createNastyRepository } from '../support/git/nasty-repository.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { sentSubjects, stepFrom } from '../support/source-step.ts'

const SOURCES = ['git', 'fetch', 'api']
const GONE = 'e'.repeat(40)

describe.each(SOURCES)('histories, from %s', (from) => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  const commit = (name: string, committerDate?: string): string =>
    scene.repository.commit({
      message: name,
      files: { [`${name}.js`]: name },
      ...(committerDate === undefined ? {} : { committerDate }),
    })

  test('branches that were merged into each other', async () => {
    const { repository } = scene
    commit('root')
    for (const name of ['a', 'b']) repository.branch(name)
    repository.checkout('a')
    const a1 = commit('a1')
    repository.checkout('b')
    commit('b1')
    repository.checkout('a')
    repository.merge(['b'], { message: 'b1 into a' })
    repository.checkout('b')
    repository.merge([a1], { message: 'a1 into b' })
    const before = commit('b2')
    repository.checkout('a')
    const after = commit('a2')
    const run = await scene.push(
      { ref: 'refs/heads/a', before, after, forced: true },
      stepFrom(scene, from, { base: 'event' }),
    )
    expect(sentSubjects(run)).toEqual(['a2', 'b1 into a'])
  })

  test.each([
    ['a new branch', '0'.repeat(40)],
    ['a branch whose former tip is gone', GONE],
  ])(
    '%s has the commits that the event lists, not the newer ones of the branch that was merged into it',
    async (_what, before) => {
      const { repository } = scene
      const root = commit('root')
      commit('newer')
      commit('newest')
      repository.branch('topic', root)
      repository.checkout('topic')
      const listed = [
        commit('old', '2020-01-01T00:00:00Z'),
        commit('older', '2020-01-02T00:00:00Z'),
        repository.merge(['main'], { message: 'main into topic' }),
      ]
      const head = listed.at(-1) ?? ''
      const payload = {
        ref: 'refs/heads/topic',
        before,
        after: head,
        created: before !== GONE,
        forced: before === GONE,
        head_commit: { id: head },
        commits: listed.map((id) => ({
          id,
          message: repository.git(['log', '-1', '--format=%s', id]),
          timestamp: repository.git(['log', '-1', '--format=%cI', id]),
          author: { name: 'Ada', email: 'ada@example.com' },
        })),
        repository: { default_branch: 'topic' },
      }
      for (const patch_set of ['true', 'false']) {
        const run = await scene.run(
          { name: 'push', payload, sha: head, ref: 'refs/heads/topic' },
          stepFrom(scene, from, { patch_set }),
        )
        expect(run.exitCode).toBe(0)
        expect(sentSubjects(run)).toEqual(['main into topic', 'older', 'old'])
        expect(run.outputs).toMatchObject({ commits_from: from, previous_commit: '' })
        expect(sentCommits(run)[2]?.patch_set).toEqual(
          patch_set === 'true' ? [{ path: 'old.js', type: 'A' }] : undefined,
        )
      }
    },
  )

  test('a new branch that has nothing beyond the default branch releases nothing new', async () => {
    const root = commit('root')
    const tip = commit('tip')
    for (const sha of [tip, root]) {
      const payload = { ref: 'rc', ref_type: 'branch', repository: { default_branch: 'main' } }
      const run = await scene.run(
        { name: 'create', payload, sha, ref: 'refs/heads/rc' },
        stepFrom(scene, from),
      )
      expect(run.outputs).toMatchObject({ commit: sha, previous_commit: sha, commit_count: '0' })
      expect(run.log).toContain('where it left the branch main')
    }
  })
})

describe('commits that no git makes, but histories have', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  test.each(['git', 'fetch'])('without a date, from %s', async (from) => {
    const { repository } = scene
    const root = repository.commit({ message: 'root', files: { a: '1' } })
    const tree = repository.revParse('HEAD^{tree}')
    const object = `tree ${tree}\nparent ${root}\nauthor A <a@b>\ncommitter C <c@d>\n\nundated\n`
    const hash = ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally']
    repository.reset(repository.git(hash, object))
    const head = repository.commit({ message: 'head', files: { a: '2' } })
    const run = await scene.push(
      { before: root, after: head },
      stepFrom(scene, from, { base: 'event' }),
    )
    expect(run.exitCode).toBe(0)
    expect(sentSubjects(run)).toEqual(['head', 'undated'])
    expect(sentCommits(run)[1]?.timestamp).toBe('1970-01-01T00:00:00Z')
  })

  test('with more files than GitHub lists: 3000 from the API and a warning, all from the checkout', async () => {
    const { repository } = scene
    const root = repository.commit({ message: 'root', files: { a: '1' } })
    const files = Object.fromEntries(
      Array.from({ length: 3100 }, (_, index) => [`many/${index}`, `${index}\n`]),
    )
    const head = repository.commit({ message: 'many', files })
    const push = (from: string): Promise<ActionRun> =>
      scene.push({ before: root, after: head }, stepFrom(scene, from, { base: 'event' }))
    const [git, api] = [await push('git'), await push('api')]

    const all = sentCommits(git)[0]?.patch_set ?? []
    expect(all).toHaveLength(3100)
    expect(git.annotations).toEqual([])
    expect(sentCommits(api)[0]?.patch_set).toEqual(all.slice(0, 3000))
    expect(api.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('no more than 3000') },
    ])
    const pages = scene.github.requests.map(({ query }) => query.get('page') ?? '1')
    expect(pages).toEqual(Array.from({ length: 10 }, (_, index) => String(index + 1)))
  })
})

describe('the newest commits, with clocks that were wrong', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene({ repository: createNastyRepository().repository })
  })
  afterEach(() => scene.close())

  test.each(['1', '54', '58'])('are the same %s from everywhere', async (initial_depth) => {
    const sha = scene.repository.head()
    const event = { name: 'workflow_dispatch', payload: {}, sha, ref: 'refs/heads/main' }
    const sent = []
    for (const from of SOURCES) {
      const run = await scene.run(event, stepFrom(scene, from, { initial_depth, base: 'tag' }))
      sent.push(sentCommits(run))
    }
    expect(sent[0]).toHaveLength(Number(initial_depth))
    expect(sent[1]).toEqual(sent[0])
    expect(sent[2]).toEqual(sent[0])
  })
})
