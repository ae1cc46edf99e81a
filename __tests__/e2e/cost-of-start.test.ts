import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ACTION_DIRECTORY, startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

const DIST = join(ACTION_DIRECTORY, 'dist')

// Loaded before the bundle, it notes what Node loads from files.
const RECORDER = `
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, url + '\\n')
    return nextLoad(url, context)
  },
})`

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

  test('without commits from GitHub and without source maps is one file of 350 KB', async () => {
    const run = await scene.push(
      { before: scene.repository.revParse('HEAD~1'), after: scene.repository.head() },
      { with: { set_commits: 'skip', environment: 'production' }, env: tracked },
    )
    expect(run.conclusion).toBe('success')
    const files = loadedFiles()
    expect(files).toEqual([join(DIST, 'index.js')])
    expect(statSync(join(DIST, 'index.js')).size).toBeLessThan(350_000)
  })
})
