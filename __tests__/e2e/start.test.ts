import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ACTION_DIRECTORY } from '../support/release-scene.ts'

/** What `npm start` needs of a download. */
const FILES = ['dist', 'demo', 'action.yml', 'package.json', 'scripts/start.cjs']

describe('npm start', () => {
  let folder = ''
  const start = (
    args: readonly string[] = [],
    { node = [''], path = process.env['PATH'] } = {},
  ) => {
    const options = [...node.filter(Boolean), 'scripts/start.cjs', ...args]
    return spawnSync(process.execPath, options, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: path ?? '', HOME: folder },
    })
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'download-'))
    for (const name of FILES)
      cpSync(join(ACTION_DIRECTORY, name), join(folder, name), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('works in a download that is not a clone, with files that are still there afterwards', () => {
    const { status, stdout, stderr } = start()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('The commits are made up, because this folder is not a git clone.')
    expect(stdout).toContain('Say why a card was declined (#13) (1 file)')
    expect(stdout).not.toContain('1 files')
    const payload = /"payload_file": "([^"]+)"/.exec(stdout)?.[1] ?? ''
    expect(JSON.parse(readFileSync(payload, 'utf8'))).toHaveLength(2)
    expect(existsSync(/rendered to (.+)/.exec(stdout)?.[1] ?? '')).toBe(true)
  })

  test('works in a clone of depth 1, and says why its commits are others', () => {
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: folder,
        stdio: 'ignore',
      })
    git('init')
    git('add', 'action.yml')
    git('commit', '--message', 'one')
    writeFileSync(
      join(folder, '.git', 'shallow'),
      execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder }),
    )
    const { status, stdout } = start()
    expect(status).toBe(0)
    expect(stdout).toContain('The commits are made up, because this clone is shallow')
    expect(stdout).toContain('Created the release with 3 commits')
  })

  test.each([
    [
      'git is missing',
      [],
      { path: '/nowhere' },
      /^npm start needs git\. Install it, then run npm start again\.\n$/,
    ],
    [
      'an option does not exist',
      ['--projects', 'web'],
      {},
      /^Unknown option '--projects'[\s\S]*\n\nnpm start {2,}against a mock Sentry server[\s\S]*--project my-project/,
    ],
    [
      'a real Sentry lacks its token',
      ['--org', 'acme'],
      {},
      /^A real Sentry needs --org, --project and the variable SENTRY_AUTH_TOKEN\.\n\nnpm start/,
    ],
  ])('says in one sentence that %s', (_name, args, options, says) => {
    const { status, stdout, stderr } = start(args, options)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  test.each(['18.20.4', '20.11.1'])('says in one sentence that Node %s is too old', (version) => {
    const preload = join(folder, 'old.cjs')
    writeFileSync(
      preload,
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`,
    )
    const { status, stderr } = start([], { node: ['--require', preload] })
    expect(status).toBe(1)
    expect(stderr).toBe(`npm start needs Node 20.12 or newer. This is Node ${version}.\n`)
  })
})
