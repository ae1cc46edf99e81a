import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { createRepository, runGit } from '../support/git/repository.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'

let scene: ReleaseScene
let base: string
let merge: string
let root: string
const folders: string[] = []

/** What every run must send, newest first: subjects with their changes. */
const EXPECTED = [
  'head: A head.js',
  'move: A new.js, D old.js',
  'merge:',
  'side: A side.js',
  'two: A two.js',
]

beforeAll(async () => {
  // Only who has the token may read it, so that a fetch shows that it was handed over.
  scene = await startStepScene({ hosted: { private: true } })
  const { repository } = scene
  const commit = (name: string): string =>
    repository.commit({ message: name, files: { [`${name}.js`]: `${name}\n`.repeat(20) } })
  root = commit('old')
  base = commit('base')
  repository.branch('side', base)
  commit('two')
  repository.checkout('side')
  commit('side')
  repository.checkout('main')
  merge = repository.merge(['side'], { message: 'merge' })
  repository.commit({
    message: 'move',
    files: { 'old.js': null, 'new.js': 'old\n'.repeat(20) },
  })
  commit('head')
})
afterAll(async () => {
  await scene.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'git-settings-'))
  folders.push(folder)
  return folder
}

function clone(depth = 0, directory?: string): string {
  return scene.repository.clone({
    depth,
    originUrl: `${scene.github.url}/acme/web`,
    ...(directory === undefined ? {} : { directory }),
  })
}

// Sentry keeps a commit's files when it knows the commit, so only the request shows what this run read.
async function release({ with: inputs, ...step }: StepOptions): Promise<ActionRun> {
  scene.github.requests.length = 0
  return scene.push(
    { before: base, after: scene.repository.head() },
    { ...step, with: { base: 'event', dry_run: 'true', ...inputs } },
  )
}

function describeSent(run: ActionRun): string[] {
  return sentCommits(run).map(({ message, patch_set: files = [] }) =>
    `${message ?? ''}: ${files.map(({ type, path }) => `${type} ${path}`).join(', ')}`.trim(),
  )
}

describe('a checkout', () => {
  test('whose configuration changes what git prints', async () => {
    const workspace = clone()
    const settings = {
      'color.ui': 'always',
      'core.abbrev': '4',
      'core.quotepath': 'true',
      'diff.ignoreSubmodules': 'all',
      'diff.noprefix': 'true',
      'diff.orderFile': '/nonexistent',
      'diff.relative': 'true',
      'diff.renames': 'copies',
      'format.pretty': 'fuller',
      'i18n.commitEncoding': 'ISO-8859-1',
      'i18n.logOutputEncoding': 'ISO-8859-1',
      'log.abbrevCommit': 'true',
      'log.date': 'relative',
      'log.decorate': 'full',
      'log.diffMerges': 'separate',
      'log.follow': 'true',
      'log.mailmap': 'true',
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'alias.log': '!false',
    }
    for (const [key, value] of Object.entries(settings)) runGit(workspace, ['config', key, value])
    mkdirSync(join(workspace, 'sub'))
    const run = await release({
      workspace,
      with: { commits_from: 'git', working_directory: 'sub' },
    })
    expect(run.annotations).toEqual([])
    expect(describeSent(run)).toEqual(EXPECTED)
  })

  test.each<[what: string, from: string, prepare: () => StepOptions]>([
    [
      'with replacements of commits',
      'git',
      () => {
        const workspace = clone()
        runGit(workspace, ['replace', '--graft', merge, root])
        return { workspace }
      },
    ],
    [
      'with grafts',
      'git',
      () => {
        const workspace = clone()
        mkdirSync(join(workspace, '.git', 'info'), { recursive: true })
        writeFileSync(join(workspace, '.git', 'info', 'grafts'), `${merge} ${root}\n`)
        return { workspace }
      },
    ],
    [
      'with a commit-graph',
      'git',
      () => {
        const workspace = clone()
        runGit(workspace, ['commit-graph', 'write', '--reachable', '--changed-paths'])
        return { workspace }
      },
    ],
    [
      'that is sparse',
      'git',
      () => {
        const workspace = clone()
        runGit(workspace, ['sparse-checkout', 'set', '--no-cone', '/head.js'])
        return { workspace }
      },
    ],
    [
      'that is a worktree of another folder',
      'git',
      () => {
        const workspace = makeFolder()
        runGit(clone(), ['worktree', 'add', '--quiet', '--detach', workspace, 'HEAD'])
        return { workspace }
      },
    ],
    [
      'that is a worktree of a shallow one, whose boundary is within the range',
      'api',
      () => {
        const workspace = makeFolder()
        runGit(cloneShallow(), ['worktree', 'add', '--quiet', '--detach', workspace, 'HEAD'])
        return { workspace }
      },
    ],
    [
      'that is a submodule of another repository',
      'git',
      () => {
        const workspace = makeFolder()
        const outer = createRepository({ directory: workspace })
        outer.commit({ message: 'outer', files: { a: 'a' } })
        const allow = ['-c', 'protocol.file.allow=always']
        const url = scene.repository.directory
        runGit(workspace, [...allow, 'submodule', '--quiet', 'add', url, 'web'])
        return { workspace, with: { working_directory: 'web' } }
      },
    ],
    [
      'inside a checkout of another repository',
      'git',
      () => {
        const workspace = makeFolder()
        createRepository({ directory: workspace }).commit({ message: 'outer', files: { a: 'a' } })
        clone(0, join(workspace, 'web'))
        return { workspace, with: { working_directory: 'web' } }
      },
    ],
    ['without file contents', 'git', () => ({ workspace: clonePartially('blob:none') })],
    ['without folders', 'api', () => ({ workspace: clonePartially('tree:0') })],
    [
      'that is shallow, read by a git that knows no --path-format',
      'api',
      () => ({ workspace: cloneShallow(), env: { PATH: withOldGit() } }),
    ],
  ])('%s is read from %s and not changed', async (_what, from, prepare) => {
    const step = prepare()
    const directory = join(step.workspace ?? '', step.with?.['working_directory'] ?? '')
    const describeCheckout = (): string =>
      [
        ['status', '--porcelain', '--ignored'],
        ['count-objects', '-v'],
        ['config', '--list'],
      ]
        .map((args) => runGit(directory, args).toString())
        .join()
    const before = describeCheckout()
    const run = await release(step)

    expect(run.annotations).toEqual([])
    expect(run.outputs['commits_from']).toBe(from)
    expect(describeSent(run)).toEqual(EXPECTED)
    expect(describeCheckout()).toBe(before)
  })

  test('is no reason to name it when git is not installed', async () => {
    const run = await release({
      workspace: clone(),
      with: { commits_from: 'git' },
      env: { PATH: '/nonexistent' },
    })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('git is not installed')
  })
})

describe('a fetch', () => {
  test('of a private repository has the token, and fails without it', async () => {
    const run = await release({ with: { commits_from: 'fetch' } })
    expect(describeSent(run)).toEqual(EXPECTED)
    const without = await release({ with: { commits_from: 'fetch', github_token: 'ghs_wrong' } })
    expect(without.exitCode).toBe(1)
  })

  test.each<[what: string, settings: (url: string) => string]>([
    [
      'another credential for the server',
      (url) => `[http "${url}/"]\n extraheader = AUTHORIZATION: basic b3RoZXI6b3RoZXI=\n`,
    ],
    [
      'another credential for the repository’s owner',
      (url) => `[http "${url}/acme/"]\n extraheader = AUTHORIZATION: basic b3RoZXI6b3RoZXI=\n`,
    ],
    ['another address for the server', (url) => `[url "git@host:"]\n insteadOf = ${url}/\n`],
    [
      'another address with a credential',
      (url) => `[url "${url.replace('//', '//user:other@')}/"]\n insteadOf = ${url}/\n`,
    ],
    ['a ban on bare repositories', () => '[safe]\n bareRepository = explicit\n'],
    ['an old protocol', () => '[protocol]\n version = 0\n'],
    [
      'other ways to fetch and to make repositories',
      () =>
        '[init]\n defaultObjectFormat = sha256\n templateDir = /nonexistent\n[fetch]\n fsckObjects = true\n' +
        ' prune = true\n recurseSubmodules = true\n unpackLimit = 1\n[transfer]\n credentialsInUrl = die\n',
    ],
  ])('is not misled by the user’s configuration: %s', async (_what, settings) => {
    const home = makeFolder()
    writeFileSync(join(home, '.gitconfig'), settings(scene.github.url))
    const run = await release({ env: { HOME: home }, with: { commits_from: 'fetch' } })
    expect(run.annotations).toEqual([])
    expect(describeSent(run)).toEqual(EXPECTED)
  })

  test.each([
    { GIT_ALLOW_PROTOCOL: 'ssh' },
    { GIT_DEFAULT_HASH: 'sha256' },
    { GIT_TEMPLATE_DIR: '/nonexistent' },
    { GIT_SHALLOW_FILE: '/nonexistent' },
    { GIT_DIR: '/nonexistent' },
  ])('is not misled by the variable %j', async (env) => {
    const run = await release({ env, with: { commits_from: 'fetch' } })
    expect(run.annotations).toEqual([])
    expect(describeSent(run)).toEqual(EXPECTED)
  })
})

/** A checkout that holds the base, and of the range all but the oldest commits: the boundary seems to add every file. */
function cloneShallow(): string {
  const workspace = clone(3)
  const url = pathToFileURL(scene.repository.directory).href
  runGit(workspace, ['fetch', '--quiet', '--depth=1', url, base])
  return workspace
}

/** A checkout such as actions/checkout makes with `filter:`. */
function clonePartially(filter: string): string {
  const workspace = makeFolder()
  const url = pathToFileURL(scene.repository.directory).href
  runGit(workspace, ['init', '--quiet', '--initial-branch=main'])
  runGit(workspace, ['remote', 'add', 'origin', url])
  const refspec = '+refs/heads/*:refs/remotes/origin/*'
  runGit(workspace, ['fetch', '--quiet', `--filter=${filter}`, 'origin', refspec])
  return workspace
}

/** A PATH whose git prints options of rev-parse that it does not know, as git before 2.31 does with this one. */
function withOldGit(): string {
  const folder = makeFolder()
  const real = join(runGit(folder, ['--exec-path']).toString().trim(), 'git')
  const script = `#!/bin/bash
arguments=()
for argument in "$@"; do
  case "$argument" in
    --path-format=*) echo "$argument" ;;
    *) arguments+=("$argument") ;;
  esac
done
exec '${real}' "\${arguments[@]}"
`
  writeFileSync(join(folder, 'git'), script)
  chmodSync(join(folder, 'git'), 0o755)
  return `${folder}:${process.env['PATH'] ?? ''}`
}
