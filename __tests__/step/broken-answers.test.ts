import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import type { Fault } from '../support/http/loopback.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

const FROM_API = { with: { commits_from: 'api' } }

describe('an answer of GitHub’s', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  const BROKEN: [string, Fault][] = [
    ['that breaks off', { path: /\/commits\//, kind: 'truncate' }],
    [
      'that is a page of a proxy',
      { path: /\/commits\//, kind: 'response', answer: { status: 200, body: '<h1>Sign in</h1>' } },
    ],
  ]
  test.each(BROKEN)('%s is asked for again', async (_, fault) => {
    const { root, head } = commitSeries(scene.repository, 2)
    scene.github.addFault(fault)
    const run = await scene.push({ before: root, after: head }, FROM_API)

    expect(run.annotations).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release(head)?.commits[0]).toMatchObject({
      id: head,
      patchSet: [{ path: expect.any(String), type: 'M' }],
    })
  })

  const COMMIT = { commit: { committer: { date: '2024-05-01T10:00:00Z' } }, parents: [] }
  test.each([
    ['no commit', /\/commits\//, { hello: 'world' }],
    [
      'a commit whose files are none',
      /\/commits\//,
      { ...COMMIT, sha: 'a'.repeat(40), files: 'many' },
    ],
    ['a list of nothing', /\/commits$/, [null]],
    ['no list', /\/commits$/, { message: 'no' }],
    ['no comparison', /\/compare\//, { commits: 'none' }],
    ['no tags', /\/matching-refs\//, [{ ref: 'refs/tags/v1' }]],
  ])('that is %s ends the step with one sentence', async (_, path, body) => {
    const { root, head } = commitSeries(scene.repository, 2)
    scene.repository.tag('v1', { at: root })
    scene.repository.tag('v2')
    const answer = { status: 200, body }
    scene.github.addFault({ path, kind: 'response', answer, times: 99 })
    // Where git's protocol tells no tags, REST is asked for them.
    if (path.source.includes('matching-refs'))
      scene.github.addFault({ path: /upload-pack/, kind: 'response', answer, times: 99 })
    // A run that is started by hand lists the newest commits, a base that the user names is compared.
    const byHand = { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/main' }
    const run = path.source.endsWith('commits$')
      ? await scene.run(byHand, { with: { ...FROM_API.with, base: 'release' } })
      : await scene.push(
          { ref: 'refs/tags/v2', before: null, after: head },
          path.source.includes('compare') ? { with: { ...FROM_API.with, base: root } } : FROM_API,
        )

    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^GitHub’s response was not understood when asked to .+\. /),
    ])
    expect(scene.sentry.releases).toEqual([])
  })
})
