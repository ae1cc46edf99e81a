import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { transformSync } from 'esbuild'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene } from '../support/release-scene.ts'
import { openBundle } from '../support/sentry/upload-scene.ts'

test('the bundle injects, uploads and deletes source maps', async () => {
  const scene = await startReleaseScene()
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  const script = join(workspace, 'dist', 'app.js')
  const { code, map } = transformSync('export const total = [1, 2].length', {
    minify: true,
    sourcemap: 'external',
    sourcefile: 'app.ts',
  })
  mkdirSync(join(workspace, 'dist'))
  writeFileSync(script, `${code}//# sourceMappingURL=app.js.map\n`)
  writeFileSync(`${script}.map`, map)
  try {
    const { root, head } = commitSeries(scene.repository, 2)
    const run = await scene.push(
      { before: root, after: head },
      { workspace, with: { sourcemaps: 'dist', delete_sourcemaps: 'true' } },
    )
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({ files_uploaded: '2', symbolicated: '1/1' })
    expect(run.log).toContain('Found 2 files; 1 of 1 script has a Debug ID')
    const bundle = await openBundle(scene.sentry)
    const [, debugId = ''] = /debugId=(.*)/.exec(readFileSync(script, 'utf8')) ?? []
    expect(JSON.parse(bundle.text('files/_/_/app.js.map'))).toMatchObject({ debugId })
    expect(existsSync(`${script}.map`)).toBe(false)
  } finally {
    await scene.close()
    rmSync(workspace, { recursive: true })
  }
})
