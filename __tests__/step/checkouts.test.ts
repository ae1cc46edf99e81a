import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { findSecret } from '../support/runner/action-runner.ts'
import { createRepository, runGit } from '../support/git/repository.ts'
import {
  GITHUB_TOKEN,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'

const COMMITS = 30

/** Everything in a checkout that a step could have changed. */
function describeCheckout(directory: string): Record<string, string> {
  const git = (...args: string[]): string => runGit(directory, args).toString('utf8')
  const text = (name: string): string => {
    const path = join(directory, '.git', name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  return {
    status: git('status', '--porcelain', '--ignored'),
    config: text('config'),
    shallow: text('shallow'),
    head: text('HEAD'),
    fetchHead: text('FETCH_HEAD'),
    refs: git('for-each-ref'),
    objects: git('count-objects', '-v'),
  }
}

describe('whatever the checkout, the commits are right', () => {
  let scene: ReleaseScene
  let base: string
  let expected: string[]
  /** Of each commit, the lines of its changes; none of a merge. */
  let changes: Map<string, string[]>

  beforeAll(async () => {
    scene = await startStepScene()
    const { repository } = scene
    base = repository.commit({ message: 'base', files: { 'file.js': '0' } })
    repository.commits(
      Array.from({ length: COMMITS - 3 }, (_, index) => ({
        message: `Commit ${index}`,
        files: { [`src/${index % 5}.js`]: String(index) },
      })),
    )
    repository.branch('side', base)
    repository.checkout('side')
    repository.commit({ message: 'side', files: { 'side.js': 'side' } })
    repository.checkout('main')
    repository.merge(['side'], { message: 'Merge side' })
    repository.commit({ message: 'head', files: { 'head.js': 'head' } })
    expected = repository
      .git(['rev-list', 'main', `^${base}`])
      .split('\n')
      .toSorted()
    expect(expected).toHaveLength(COMMITS)
    const show = ['show', '--format=', '--name-status', '--no-renames', '--diff-merges=off']
    changes = new Map(
      expected.map((id) => [
        id,
        repository
          .git([...show, id])
          .split('\n')
          .filter(Boolean),
      ]),
    )
  })
  afterAll(() => scene.close())

  const release = async (step: StepOptions): Promise<ActionRun> => {
    scene.github.requests.length = 0
    const { with: inputs, ...rest } = step
    return scene.push(
      { before: base, after: scene.repository.head() },
      { ...rest, with: { base: 'event', version: crypto.randomUUID(), ...inputs } },
    )
  }
  const expectAll = (run: ActionRun): void => {
    expect(run.annotations).toEqual([])
    expect(run.exitCode).toBe(0)
    const stored = scene.sentry.release(run.outputs['version'] ?? '')
    expect(stored?.commits.map(({ id }) => id).toSorted()).toEqual(expected)
    // Sentry keeps the files of a commit that it knows, so only the request shows what this run has read.
    const read = sentCommits(run).map(({ id, patch_set: files = [] }) => [
      id,
      files.map(({ path, type }) => `${type}\t${path}`),
    ])
    expect(new Map(read as [string, string[]][])).toEqual(changes)
  }

  test.each<[what: string, depth: number, from: string, step: StepOptions]>([
    ['a full checkout', 0, 'git', {}],
    ['the default depth of 1', 1, 'fetch', {}],
    ['a depth that ends within the range', 10, 'fetch', {}],
    [
      'a full checkout of another owner',
      0,
      'git',
      { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } },
    ],
    ['a checkout on a machine without git', 1, 'api', { env: { PATH: '/nonexistent' } }],
    ['a full checkout without git', 0, 'api', { env: { PATH: '/nonexistent' } }],
  ])(
    '%s (depth %d): read from %s, and nothing in the checkout is changed',
    async (_what, depth, from, step) => {
      // Without credentials in its configuration, as actions/checkout leaves it with persist-credentials: false.
      const workspace = scene.repository.clone({ depth, originUrl: `${scene.github.url}/acme/web` })
      const before = describeCheckout(workspace)
      const run = await release({ ...step, workspace })

      expectAll(run)
      expect(run.outputs['commits_from']).toBe(from)
      expect(describeCheckout(workspace)).toEqual(before)
      if (from === 'git') expect(scene.github.requests).toEqual([])
    },
  )

  test.each([
    ['no checkout at all', {}, 'fetch'],
    ['neither checkout nor git', { env: { PATH: '/nonexistent' } }, 'api'],
  ])('%s', async (_what, step, from) => {
    const run = await release(step)
    expectAll(run)
    expect(run.outputs['commits_from']).toBe(from)
  })

  test('a checkout in a folder of the workspace is found by working_directory', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
    scene.repository.clone({ depth: 0, directory: join(workspace, 'code') })
    const run = await release({ workspace, with: { working_directory: 'code' } })
    expectAll(run)
    expect(run.outputs['commits_from']).toBe('git')

    const wrong = await release({ workspace, with: { working_directory: 'cod' } })
    expect(wrong.exitCode).toBe(1)
    expect(wrong.log).toContain('working_directory names cod, but there is no folder')
    rmSync(workspace, { recursive: true })
  })

  test('a checkout of another repository is not taken for this one', async () => {
    const other = createRepository()
    other.commit({ message: 'other', files: { a: 'a' } })
    other.tag('v1.0.0')
    const run = await release({ workspace: other.directory, with: { base: 'v1.0.0' } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('v1.0.0')
    expectAll(await release({ workspace: other.directory }))
    other.remove()
  })

  test('a shallow checkout that holds the range is enough, one with a merge from before it is not trusted', async () => {
    const { repository } = scene
    const from = repository.revParse('main~1')
    const workspace = repository.clone({ depth: 3 })
    const run = await scene.push(
      { before: from, after: repository.head() },
      { workspace, with: { base: 'event', version: crypto.randomUUID() } },
    )
    expect(run.outputs).toMatchObject({ commits_from: 'git', commit_count: '1' })
    const merged = await scene.push(
      { before: repository.revParse('main~1^1'), after: repository.head() },
      { workspace, with: { base: 'event', version: crypto.randomUUID() } },
    )
    expect(merged.outputs).toMatchObject({ commits_from: 'api', commit_count: '3' })
  })

  test('with commits_from: git a shallow checkout is an error that names the remedy', async () => {
    const workspace = scene.repository.clone({ depth: 1 })
    const run = await release({ workspace, with: { commits_from: 'git' } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/shallow.*fetch-depth: 0/)
    expect(scene.sentry.release(run.outputs['version'] ?? '')).toBeUndefined()
    const none = await release({ with: { commits_from: 'git' } })
    expect(none.exitCode).toBe(1)
    expect(none.log).toMatch(/is no git checkout.*fetch-depth: 0/)
  })

  test('what cannot be fetched with commits_from: fetch is an error in git’s own words', async () => {
    const run = await release({ with: { commits_from: 'fetch' }, env: { PATH: '/nonexistent' } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('git is not installed')
  })

  test('no token is ever on a command line, in git’s environment by name, in the checkout or left on the disk', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'bin-'))
    const record = join(bin, 'record')
    const realGit = runGit(bin, ['--exec-path']).toString('utf8').trim()
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\n{ printf '%s\\n' "$@"; env | grep -v '^GIT_CONFIG_VALUE_1='; } >>'${record}'\nexec '${realGit}/git' "$@"\n`,
    )
    chmodSync(join(bin, 'git'), 0o755)
    const run = await release({ env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } })
    expectAll(run)
    expect(run.outputs['commits_from']).toBe('fetch')
    const seen = readFileSync(record, 'utf8')
    expect(seen).toContain('--filter=blob:none')
    const basic = Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64')
    for (const secret of [GITHUB_TOKEN, basic, 's3cr3ts3cr3t']) expect(seen).not.toContain(secret)
    expect(
      Object.keys(run.files).filter((name) => name.includes('.git') || name.includes('HEAD')),
    ).toEqual([])
    expect(findSecret(run, GITHUB_TOKEN)).toEqual([])
    expect(findSecret(run, basic)).toEqual([])
    rmSync(bin, { recursive: true })
  })

  test('a git that hangs, and will not be told, does not keep the step', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'bin-'))
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\ntrap "" TERM INT\nwhile [ -e "$0" ]; do sleep 1; done\n`,
    )
    chmodSync(join(bin, 'git'), 0o755)
    const workspace = scene.repository.clone({ depth: 0 })
    const run = await release({
      workspace,
      with: { timeout: '3' },
      env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    })
    expect(run).toMatchObject({ exitCode: 1, timedOut: false })
    expect(run.log).toContain('git did not finish in time')
    expect(run.log).toContain('Raise `timeout`')
    rmSync(bin, { recursive: true })
  }, 70_000)

  test.each(['--upload-pack=touch /tmp/owned', '-x', '--output=x', 'a..b', 'a b', '@{-1}'])(
    'a ref such as %s is an error, never an option to git',
    async (ref) => {
      const workspace = scene.repository.clone({ depth: 0 })
      for (const name of ['base', 'commit', 'previous_commit']) {
        const manual = { set_commits: 'manual', repo: 'acme/web', commit: 'main' }
        const inputs = name === 'base' ? { base: ref } : { ...manual, [name]: ref }
        const run = await release({ workspace, with: inputs })
        expect(run.exitCode).toBe(1)
        expect(run.log).toContain(`${name} must be a SHA, branch or tag`)
      }
      expect(describeCheckout(workspace)['status']).toBe('')
    },
    30_000,
  )

  test('a tag that was named to look like an option is only ever a tag', async () => {
    const workspace = scene.repository.clone({ depth: 0 })
    mkdirSync(join(workspace, '.git', 'refs', 'tags'), { recursive: true })
    writeFileSync(join(workspace, '.git', 'refs', 'tags', '--output=owned'), `${base}\n`)
    expectAll(await release({ workspace }))
    expect(existsSync(join(workspace, 'owned'))).toBe(false)
  })
})
