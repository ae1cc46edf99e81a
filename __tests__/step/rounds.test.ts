import { describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'

/**
 * Runs a step between two servers that answer nobody before all requests of a round have come, which they can only when
 * none of them waits for another's answer. `sizes` are the numbers of requests, round by round. A step that needs one
 * round more never gets an answer, and fails when its time is up: no clock tells what ran side by side.
 */
async function runInRounds(
  sizes: readonly number[],
  prepare: (scene: ReleaseScene) => { before: string | null; after: string; ref?: string },
  inputs: Record<string, string> = {},
): Promise<void> {
  const scene = await startStepScene()
  const pushed = prepare(scene)
  const left = [...sizes]
  const lines: string[][] = [[]]
  let waiting: (() => void)[] = []
  const gate = ({ method, path }: { method: string; path: string }): Promise<void> => {
    lines.at(-1)?.push(`${method} ${path}`)
    return new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length < (left[0] ?? Infinity)) return
      left.shift()
      lines.push([])
      for (const release of waiting) release()
      waiting = []
    })
  }
  scene.github.hold(gate)
  scene.sentry.hold(gate)
  try {
    const step: StepOptions = { with: { timeout: '10', ...inputs } }
    const run = await scene.push(pushed, step)
    expect({ exitCode: run.exitCode, lines }).toMatchObject({ exitCode: 0 })
    expect(left).toEqual([])
    expect(lines.at(-1)).toEqual([])
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

/** Sentry's repositories, releases and commits, and GitHub's five commits with their files. */
const READS = 3 + 5

describe('rounds on the wire', () => {
  test('an ordinary push: everything is read side by side, then one request writes', async () => {
    await runInRounds([READS, 1], ordinary)
  })

  test('each environment adds one', async () => {
    await runInRounds([READS, 1, 1, 1], ordinary, { environment: 'production, staging' })
  })

  test('without commits there is nothing to read: one, and one for each environment', async () => {
    const inputs = { set_commits: 'skip' }
    await runInRounds([1], ordinary, inputs)
    await runInRounds([1, 1, 1], ordinary, { ...inputs, environment: 'a, b' })
  })

  test('a first tag: other tags are looked for, its commits listed, their files read, then one request writes', async () => {
    await runInRounds([4, 1, 6, 1], taggedCommit)
  })

  test('a round that is one too many is seen', async () => {
    await expect(runInRounds([READS + 1], ordinary, { timeout: '1' })).rejects.toThrow()
  })
})
