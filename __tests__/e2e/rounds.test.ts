import { describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'
import { countRounds } from '../support/http/wire-log.ts'

/** Slow enough that requests which could run side by side are seen to, also on a machine that is busy with others. */
const LATENCY = 250

async function roundsOf(
  prepare: (scene: ReleaseScene) => { before: string | null; after: string; ref?: string },
  step: StepOptions,
): Promise<number> {
  const scene = await startReleaseScene({ latency: LATENCY })
  try {
    const run = await scene.push(prepare(scene), step)
    expect(run.exitCode).toBe(0)
    return countRounds(scene.github, scene.sentry)
  } finally {
    await scene.close()
  }
}

const ordinary = ({ repository }: ReleaseScene): { before: string; after: string } => {
  const { root, head } = commitSeries(repository, 5)
  return { before: root, after: head }
}

const taggedCommit = (scene: ReleaseScene): { before: null; after: string; ref: string } => {
  const { head } = commitSeries(scene.repository, 5)
  scene.repository.tag('v1.0.0')
  return { before: null, after: head, ref: 'refs/tags/v1.0.0' }
}

describe('sequential rounds on the wire', () => {
  test('an ordinary push: everything is read side by side, then one request writes', async () => {
    expect(await roundsOf(ordinary, {})).toBe(2)
  })

  test('each environment adds one', async () => {
    expect(await roundsOf(ordinary, { with: { environment: 'production, staging' } })).toBe(4)
  })

  test('without commits there is nothing to read: one, and one for each environment', async () => {
    const step = { set_commits: 'skip' }
    expect(await roundsOf(ordinary, { with: step })).toBe(1)
    expect(await roundsOf(ordinary, { with: { ...step, environment: 'a, b' } })).toBe(3)
  })

  test('a first tag: other tags are looked for, its commits listed, their files read, then one request writes', async () => {
    expect(await roundsOf(taggedCommit, {})).toBe(4)
  })
})
