import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { ACTION_DIRECTORY, startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

const DIST = join(ACTION_DIRECTORY, 'dist')

// Loaded before the bundle, it notes what Node loads from files, and of its own modules.
const RECORDER = `
import { appendFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, url + '\\n')
    return nextLoad(url, context)
  },
})
process.on('exit', () => writeFileSync(process.env.LOADED_BUILTINS, process.moduleLoadList.join('\\n')))`

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}

describe('what a release loads', () => {
  let scene: ReleaseScene
  let folder = ''
  let tracked: Record<string, string>

  beforeEach(async () => {
    scene = await startReleaseScene()
    folder = mkdtempSync(join(tmpdir(), 'loaded-'))
    writeFileSync(join(folder, 'recorder.mjs'), RECORDER)
    tracked = {
      LOADED_FILES: join(folder, 'files'),
      LOADED_BUILTINS: join(folder, 'builtins'),
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'recorder.mjs')).href}`,
    }
    scene.repository.commit({ message: 'first', files: { 'a.txt': '1' } })
    scene.repository.commit({ message: 'second', files: { 'a.txt': '2' } })
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await scene.close()
  })

  const loadedFiles = (): string[] =>
    readFileSync(join(folder, 'files'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((url) => fileURLToPath(url))
      .filter((file) => file.startsWith(DIST))

  const push = (inputs: Record<string, string>): Promise<ActionRun> =>
    scene.push(
      { before: scene.repository.revParse('HEAD~1'), after: scene.repository.head() },
      { with: { environment: 'production', ...inputs }, env: tracked },
    )

  test('without commits from GitHub and without source maps is one file of 280 KB', async () => {
    const run = await push({ patch_set: 'false' })
    expect(run.conclusion).toBe('success')
    expect(run.outputs['commit_count']).toBe('1')
    expect(scene.github.requests).toEqual([])
    const files = loadedFiles()
    expect(files).toEqual([join(DIST, 'index.js')])
    expect(bytesOf(files)).toBeLessThan(280_000)
  })

  test('with commits from GitHub is 505 KB', async () => {
    const run = await push({})
    expect(run.conclusion).toBe('success')
    expect(scene.github.requests).toHaveLength(1)
    expect(bytesOf(loadedFiles())).toBeLessThan(505_000)
  })

  test.each([{ patch_set: 'false' }, {}])(
    'is none of what Node’s fetch consists of, with %j',
    async (inputs) => {
      expect((await push(inputs)).conclusion).toBe('success')
      const builtins = readFileSync(join(folder, 'builtins'), 'utf8').split('\n')
      expect(builtins.length).toBeGreaterThan(100)
      expect(builtins.filter((name) => /undici|http2/i.test(name))).toEqual([])
    },
  )
})
