import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

let scene: ReleaseScene
let workspace: string

beforeEach(async () => {
  scene = await startStepScene()
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
})
afterEach(async () => {
  await scene.close()
  rmSync(workspace, { recursive: true })
})

test('a step whose time ends in local work says what it was doing, and does not blame Sentry', async () => {
  const sources = Array.from({ length: 1_000_000 }, (_, index) => `gone-${index}.ts`)
  const map = { version: 3, sources, names: [], mappings: 'AAAA' }
  writeFileSync(join(workspace, 'a.js'), 'a()\n//# sourceMappingURL=a.js.map\n')
  writeFileSync(join(workspace, 'a.js.map'), JSON.stringify(map))
  const { root, head } = commitSeries(scene.repository, 1)
  const run = await scene.push(
    { before: root, after: head },
    { workspace, with: { version: 'web@1.0.0', sourcemaps: '.', timeout: '6' } },
  )

  expect(run.exitCode).toBe(1)
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'The step’s 6 s ran out. It was still reading the sources that a map names. Raise `timeout`, or upload fewer files: narrow the input sourcemaps. Raise `timeout` if it should wait longer.',
  ])
  expect(scene.sentry.requests.filter(({ path }) => path.endsWith('/assemble/'))).toEqual([])
}, 30_000)
