import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { createNastyRepository } from '../support/git/nasty-repository.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'

const GONE = 'e'.repeat(40)

/** Every outcome must be the same from a checkout, from a partial clone and from the API. */
describe.each(['git', 'fetch', 'api'])(
  'ranges that cannot be read as they are, from %s',
  (from) => {
    let scene: ReleaseScene
    let root: string
    let old: string
    let head: string

    beforeEach(async () => {
      scene = await startStepScene()
      root = commit('root')
      commit('shared')
      scene.repository.branch('old')
      commit('two')
      head = commit('three')
      scene.repository.checkout('old')
      old = commit('dropped')
      scene.repository.checkout('main')
    })
    afterEach(() => scene.close())

    const commit = (name: string): string =>
      scene.repository.commit({ message: name, files: { [`${name}.js`]: name } })
    const run = (
      pushed: { before: string | null; after: string; forced?: boolean },
      inputs: Record<string, string> = {},
    ): Promise<ActionRun> =>
      scene.push(pushed, {
        workspace: scene.repository.clone({ depth: 0, originUrl: `${scene.github.url}/acme/web` }),
        with: { commits_from: from, ...inputs },
      })
    const subjects = (result: ActionRun): string[] =>
      (scene.sentry.release(result.outputs['version'] ?? '')?.commits ?? []).map(
        ({ message }) => message ?? '',
      )

    test('a forced push that dropped commits: what is new, and a notice', async () => {
      const result = await run({ before: old, after: head, forced: true }, { base: 'event' })
      expect(subjects(result)).toEqual(['three', 'two'])
      expect(result.annotations).toMatchObject([
        { level: 'notice', message: expect.stringContaining('is no ancestor of') },
      ])
    })

    test('a rollback brings no new commits', async () => {
      const result = await run({ before: head, after: root, forced: true }, { base: 'event' })
      expect(result.exitCode).toBe(0)
      expect(result.outputs['commit_count']).toBe('0')
      expect(result.log).toContain('a rollback brings no new commits')
    })

    test('a base that does not exist is an error, or with ignore_missing a warning', async () => {
      const strict = await run({ before: root, after: head }, { base: GONE })
      expect(strict.exitCode).toBe(1)
      expect(strict.log).toContain(GONE.slice(0, 7))
      const lenient = await run(
        { before: root, after: head },
        { base: GONE, ignore_missing: 'true' },
      )
      expect(lenient.exitCode).toBe(0)
      expect(lenient.outputs['commit_count']).toBe('3')
    })

    test('histories with nothing in common', async () => {
      scene.repository.checkoutOrphan('unrelated')
      const other = scene.repository.commit({ message: 'other', files: { x: 'x' }, parents: [] })
      scene.repository.checkout('main')
      const result = await run({ before: root, after: head }, { base: other })
      expect(result.exitCode).toBe(1)
      expect(result.log).toMatch(/cannot be used, because/)
    })

    test('a first release has the newest commits', async () => {
      const result = await run({ before: null, after: head }, { initial_depth: '2' })
      expect(result.outputs).toMatchObject({ commits_from: from, previous_commit: '' })
      expect(subjects(result)).toEqual(['three', 'two'])
      expect(sentCommits(result)[1]?.patch_set).toEqual([{ path: 'two.js', type: 'A' }])
    })

    test('the first release of a branch counts what the event lists, any other one max_commits at most', async () => {
      const result = await run({ before: null, after: head }, { base: 'tag', max_commits: '1' })
      expect(subjects(result)).toEqual(['three'])
      expect(result.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('The oldest 1 of 2 commits') },
      ])
      const event = { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/main' }
      const first = await scene.run(event, {
        workspace: scene.repository.clone({ depth: 0 }),
        with: { commits_from: from, base: 'tag', max_commits: '1', version: 'first' },
      })
      expect(subjects(first)).toEqual(['three'])
      expect(first.annotations).toEqual([])
    })

    test('more commits than max_commits: the newest are sent, and a warning counts the rest', async () => {
      const result = await run({ before: root, after: head }, { base: 'event', max_commits: '1' })
      expect(subjects(result)).toEqual(['three'])
      expect(result.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('3') },
      ])
    })
  },
)

test('a repository of SHA-256 objects is read from its checkout as one of SHA-1 objects is', async () => {
  const sent = []
  for (const objectFormat of ['sha256', 'sha1'] as const) {
    const nasty = createNastyRepository({ objectFormat })
    const { base, head, repository } = nasty
    const scene = await startStepScene({ repository })
    const run = await scene.push(
      { before: base, after: head },
      { workspace: repository.clone({ depth: 0 }), with: { base, dry_run: 'true' } },
    )
    const expected = repository.git(['rev-list', head, `^${base}`]).split('\n')
    await scene.close()
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ commits_from: 'git', commit: head, previous_commit: base })
    const ids = sentCommits(run).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(expected.toSorted())
    // One path is as long as an id, and a submodule's change is of no other kind.
    sent.push(JSON.stringify(sentCommits(run)).replaceAll(/[0-9a-f]{40,64}/g, 'id'))
  }
  expect(sent[0]?.length).toBeGreaterThan(10_000)
  expect(sortCommits(sent[0])).toEqual(sortCommits(sent[1]))
})

/** In an order that does not hang on the ids, which break ties. */
function sortCommits(json = ''): string[] {
  return (JSON.parse(json) as unknown[]).map((commit) => JSON.stringify(commit)).toSorted()
}
