import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

const BUSY_DISK = join(import.meta.dirname, '..', 'support', 'kill', 'busy-disk.mjs')
const MAP = '{"version":3,"sources":["a.ts"],"sourcesContent":["a()"],"names":[],"mappings":"AAAA"}'

let scene: ReleaseScene
let workspace: string
let temp: string

beforeEach(async () => {
  scene = await startReleaseScene({ sentry: { artifacts: {} } })
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  temp = join(workspace, '.temp')
  for (const name of ['.temp', 'dist']) mkdirSync(join(workspace, name))
  writeFileSync(join(workspace, 'dist/a.js'), 'a()\n//# sourceMappingURL=a.js.map\n')
  writeFileSync(join(workspace, 'dist/a.js.map'), MAP)
})
afterEach(async () => {
  await scene.close()
  rmSync(workspace, { recursive: true })
})

async function release(env: Record<string, string> = {}): Promise<ActionRun> {
  const { root, head } = commitSeries(scene.repository, 2)
  return scene.push(
    { before: root, after: head },
    {
      workspace,
      env,
      runnerVariables: { RUNNER_TEMP: temp },
      with: { version: 'web@1', sourcemaps: 'dist', commits_from: 'fetch' },
    },
  )
}

function findTemporary(): string[] {
  return [...readdirSync(temp), ...readdirSync(join(workspace, 'dist'))].filter((name) =>
    /^create-sentry-release-|^\.debug-id-/.test(name),
  )
}

describe('temporary files', () => {
  test('that somebody has open fail no release: a warning names them, and the next run removes them', async () => {
    const busy = await release({ NODE_OPTIONS: `--import=${pathToFileURL(BUSY_DISK).href}` })
    expect(busy.exitCode).toBe(0)
    expect(busy.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Temporary files could not be removed: .*EBUSY: resource busy or locked.* Delete them\.$/,
        ),
      },
    ])
    expect(scene.sentry.release('web@1')?.dateReleased).not.toBeNull()
    expect(scene.sentry.artifacts.bundles).toHaveLength(1)
    expect(findTemporary()).not.toEqual([])

    const next = await release()
    expect(next.exitCode).toBe(0)
    expect(findTemporary()).toEqual([])
  })

  test('are gone when a release has succeeded', async () => {
    expect((await release()).exitCode).toBe(0)
    expect(findTemporary()).toEqual([])
  })
})
