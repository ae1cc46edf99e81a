import { describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import {
  startStepScene,
  type ReleaseScene,
  type SceneOptions,
  type StepOptions,
} from '../support/release-scene.ts'

/**
 * Runs a step between two servers that answer nobody before all requests of a round have come, which they can only when
 * none of them waits for another's answer. `sizes` are the numbers of requests, round by round. A step that needs one
 * round more never gets an answer, and fails when its time is up: no clock tells what ran side by side.
 */
async function runInRounds(
  sizes: readonly number[],
  prepare: (scene: ReleaseScene) => { before: string | null; after: string; ref?: string },
  {
    inputs = {},
    sentry = {},
  }: { inputs?: Record<string, string> } & Pick<SceneOptions, 'sentry'> = {},
): Promise<void> {
  const scene = await startStepScene({ sentry })
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

const tagCommit = (
  { repository }: ReleaseScene,
  { annotated = false, predecessor = false },
): { before: null; after: string; ref: string } => {
  const options = annotated ? { annotated: 'Released' } : {}
  const { root, head } = commitSeries(repository, 5)
  if (predecessor) repository.tag('v0.9.0', { ...options, at: root })
  repository.tag('v1.0.0', options)
  return { before: null, after: head, ref: 'refs/tags/v1.0.0' }
}

const OTHERS_COMMIT = {
  id: 'c'.repeat(40),
  repository: 'acme/other',
  message: 'From another repository',
  timestamp: '2024-01-01T00:00:00Z',
}

/** Sentry's repositories, releases and commits, and GitHub's five commits with their files. */
const READS = 3 + 5

describe('rounds on the wire', () => {
  test('an ordinary push: everything is read side by side, then one request writes', async () => {
    await runInRounds([READS, 1], ordinary)
  })

  test('each environment adds one', async () => {
    await runInRounds([READS, 1, 1, 1], ordinary, {
      inputs: { environment: 'production, staging' },
    })
  })

  test('without commits there is nothing to read: one, and one for each environment', async () => {
    const inputs = { set_commits: 'skip' }
    await runInRounds([1], ordinary, { inputs })
    await runInRounds([1, 1, 1], ordinary, { inputs: { ...inputs, environment: 'a, b' } })
  })

  // Beside Sentry's three: GitHub's tags, and head's history.
  const TAG_READS = 3 + 2

  test.each([
    ['a tag', false],
    ['an annotated tag', true],
  ])(
    '%s without a predecessor: all is read side by side, then the commits’ files, then one request writes',
    async (_, annotated) => {
      await runInRounds([TAG_READS, 6, 1], (scene) => tagCommit(scene, { annotated }))
    },
  )

  test.each([
    ['a tag', false],
    ['an annotated tag', true],
  ])('%s with a predecessor takes no more', async (_, annotated) => {
    await runInRounds([TAG_READS, 5, 1], (scene) =>
      tagCommit(scene, { annotated, predecessor: true }),
    )
  })

  test('a release that exists: its ref is in the list that is read anyhow; one request adds to it, one updates it', async () => {
    const stored = { version: 'web@1.0.0', projects: ['web'], ref: 'old', commits: [OTHERS_COMMIT] }
    await runInRounds([READS, 1, 1], ordinary, {
      inputs: { version: 'web@1.0.0' },
      sentry: { releases: [stored] },
    })
  })

  test('a release that exists under another project only: its ref is read beside the commits’ files', async () => {
    const stored = { version: 'v1.0.0', projects: ['api'], ref: 'old', commits: [OTHERS_COMMIT] }
    await runInRounds([TAG_READS, 6 + 1, 1, 1], (scene) => tagCommit(scene, {}), {
      sentry: { releases: [stored] },
    })
  })

  test('a round that is one too many is seen', async () => {
    await expect(runInRounds([READS + 1], ordinary, { inputs: { timeout: '1' } })).rejects.toThrow()
  })
})
