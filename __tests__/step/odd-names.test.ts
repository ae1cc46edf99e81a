import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { sentSubjects, stepFrom } from '../support/source-step.ts'

const SOURCES = ['git', 'fetch', 'api']

describe.each(SOURCES)('names and ids, from %s', (from) => {
  let scene: ReleaseScene
  let shas: Record<'one' | 'two' | 'three' | 'four', string>

  beforeAll(async () => {
    scene = await startStepScene()
    const { repository } = scene
    const commit = (name: string): string =>
      repository.commit({ message: name, files: { [`${name}.js`]: name } })
    const one = commit('one')
    repository.tag('v1.0.0', { annotated: 'one' })
    const two = commit('two')
    repository.tag('inner', { annotated: 'inner' })
    repository.git(['tag', '-a', '-m', 'outer', 'v1.1.0', 'inner'])
    repository.branch('v1.1.0', one)
    const three = commit('three')
    repository.git(['tag', 'v1.1.1', repository.revParse('HEAD^{tree}')])
    repository.git(['tag', 'v1.1.2', repository.revParse('HEAD:one.js')])
    const four = commit('four')
    repository.tag('v1.2.0')
    repository.tag('v1.1.9', { annotated: 'the same commit again' })
    shas = { one, two, three, four }
  })
  afterAll(() => scene.close())

  const push = (inputs: Record<string, string>): Promise<ActionRun> =>
    scene.push({ before: shas.one, after: shas.four }, stepFrom(scene, from, inputs))

  test('of a branch and a tag with one name the tag is meant, unless it says heads/', async () => {
    const tag = await push({ base: 'v1.1.0' })
    expect(tag.outputs).toMatchObject({ previous_commit: shas.two, commits_from: from })
    expect(sentSubjects(tag)).toEqual(['four', 'three'])
    for (const base of ['heads/v1.1.0', 'refs/heads/v1.1.0']) {
      expect((await push({ base })).outputs['previous_commit']).toBe(shas.one)
    }
  })

  test('a full ref, a branch and a short SHA name the head and the base of manual commits', async () => {
    const manual = { set_commits: 'manual', repo: 'acme/web' }
    for (const commit of ['main', 'refs/heads/main', shas.four.slice(0, 8)]) {
      const previous = shas.two.slice(0, 10)
      const run = await push({ ...manual, commit, previous_commit: previous })
      expect(run.outputs).toMatchObject({ commit: shas.four, previous_commit: shas.two })
      expect(sentSubjects(run)).toEqual(['four', 'three'])
    }
  })

  test('the SHA of an annotated tag, as git rev-parse gives it, stands for its commit', async () => {
    for (const tag of ['refs/tags/v1.1.0', 'refs/tags/inner']) {
      const run = await push({ base: scene.repository.revParse(tag) })
      expect(run.annotations).toEqual([])
      expect(run.outputs['previous_commit']).toBe(shas.two)
    }
  })

  test('tags of folders, of files and of the head itself are no base, and a tag of a tag is one', async () => {
    const run = await scene.push(
      { ref: 'refs/tags/v1.2.0', before: null, after: shas.four },
      stepFrom(scene, from),
    )
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('does not order v1.2.0'),
    ])
    expect(run.outputs).toMatchObject({ version: 'v1.2.0', previous_commit: shas.two })
    const given = await push({ base: 'v1.1.1' })
    expect(given.exitCode).toBe(1)
    expect(given.log).toContain('names v1.1.1, but there is no such commit, branch or tag')
  })

  test('the push of a tag of a folder is refused', async () => {
    const tree = scene.repository.revParse('refs/tags/v1.1.1')
    const run = await scene.run(
      {
        name: 'push',
        sha: tree,
        ref: 'refs/tags/v1.1.1',
        payload: { ref: 'refs/tags/v1.1.1', after: tree, created: true, head_commit: null },
      },
      stepFrom(scene, from),
    )
    expect(run.exitCode).toBe(1)
    expect(run.annotations.at(-1)?.message).toContain(tree.slice(0, 7))
    expect(sentCommits(run)).toEqual([])
  })

  test.each([
    'feature/a#b',
    '100%20',
    'ünï/✓',
    'a&b=c',
    "it's",
    'a+b',
    'me@x',
    '$HOME',
    'x|y;z',
    '💩',
  ])('the branch %s is a base', async (name) => {
    scene.repository.branch(name, shas.three)
    const run = await push({ base: name })
    expect(run.outputs['previous_commit']).toBe(shas.three)
  })
})
