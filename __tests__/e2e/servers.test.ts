import { afterEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
import type { ProfileName } from '../support/sentry/profiles.ts'

/** What a push to production ends in, and then the same push again, on each kind of server. */
type Expected = {
  exitCode: number
  /** Stored commits and deploys after both. */
  stored: { commits: number; deploys: number } | null
  /** Words of every warning and error, in order. */
  first: RegExp[]
  again: RegExp[]
}

const NOTHING_ADDED = [/does not list the commits/, /answers 500 when asked to add/, /no deploys/]

const EXPECTED: [ProfileName, Expected][] = [
  ['today', { exitCode: 0, stored: { commits: 3, deploys: 1 }, first: [], again: [] }],
  ['23.7.1', { exitCode: 0, stored: { commits: 3, deploys: 1 }, first: [], again: [] }],
  [
    'glitchtip',
    {
      exitCode: 0,
      stored: { commits: 0, deploys: 0 },
      first: [/keeps no commits/, /no deploys/],
      again: NOTHING_ADDED,
    },
  ],
  [
    'bugsink',
    { exitCode: 1, stored: null, first: [/has no releases/], again: [/has no releases/] },
  ],
]

describe.each(EXPECTED)('on %s', (profile, { exitCode, stored, first, again }) => {
  let scene: ReleaseScene
  afterEach(() => scene.close())

  test('a push ends as the server allows, also when it is repeated', async () => {
    scene = await startReleaseScene({ sentry: { profile } })
    const { root, head } = commitSeries(scene.repository, 3)
    const inputs = { version: 'web@1.0.0', environment: 'production' }
    for (const says of [first, again]) {
      const run = await scene.push({ before: root, after: head }, { with: inputs })
      expect(run.annotations).toMatchObject(
        says.map((words) => ({ message: expect.stringMatching(words) })),
      )
      expect(run.exitCode).toBe(exitCode)
    }
    const release = scene.sentry.release('web@1.0.0')
    const found = release && {
      commits: release.commits.length,
      deploys: release.deploys.length,
    }
    expect(found ?? null).toEqual(stored)
  })
})
