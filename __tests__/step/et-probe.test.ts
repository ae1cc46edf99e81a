import { afterEach, beforeEach, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
let scene: ReleaseScene
beforeEach(async () => {
  scene = await startStepScene()
})
afterEach(() => scene.close())
test.each(['hang', 'drip', 'reset', '500'])(
  '%s',
  async (kind) => {
    const path = /./
    scene.github.addFault(
      kind === '500'
        ? { path, times: 999, kind: 'response', answer: { status: 500, body: {} } }
        : kind === 'reset'
          ? { path, times: 999, kind, when: 'before' }
          : ({ path, times: 999, kind } as never),
    )
    const { root, head } = commitSeries(scene.repository, 3)
    const t = performance.now()
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1', timeout: '5' } },
    )
    process.stdout.write(
      `${kind} ${Math.round(performance.now() - t)} ms exit ${run.exitCode} release ${scene.sentry.release('web@1')?.commits.length} ${JSON.stringify(run.annotations.map((a) => a.message)).slice(0, 700)}\n`,
    )
  },
  60000,
)
