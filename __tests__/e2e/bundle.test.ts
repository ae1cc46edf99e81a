import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { NODES } from '../support/nodes.ts'
import { ACTION_DIRECTORY } from '../support/release-scene.ts'

describe('the bundles', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('are small: 2.5 MB at most, with everything that is loaded only when it is needed', () => {
    const sizes = readdirSync(join(ACTION_DIRECTORY, 'dist')).map(
      (name) => statSync(join(ACTION_DIRECTORY, 'dist', name)).size,
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000)
  })

  test.each(NODES)(
    'demo/ runs the step in a clone with nothing installed, on $name',
    ({ path: node }) => {
      const clone = join(folder, 'clone')
      execFileSync('git', ['clone', '--quiet', ACTION_DIRECTORY, clone], { stdio: 'pipe' })
      for (const name of ['dist', 'demo', 'action.yml']) {
        rmSync(join(clone, name), { recursive: true, force: true })
        cpSync(join(ACTION_DIRECTORY, name), join(clone, name), { recursive: true })
      }
      const head = execFileSync('git', ['rev-parse', 'HEAD'], {
        cwd: clone,
        encoding: 'utf8',
      }).trim()
      const output = execFileSync(node, ['demo/index.js'], {
        cwd: clone,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      })

      expect(output).toContain('▼ Release demo@1.0.0')
      expect(output).toContain(`"commit": "${head}"`)
      expect(output).toMatch(/POST {2}201 {2}\/api\/0\/organizations\/my-org\/releases\/ /)
      const summary = /rendered to (.+summary\.html)/.exec(output)?.[1] ?? ''
      expect(readFileSync(summary, 'utf8')).toContain('<h3>Sentry release <a href=')
    },
  )
})
