import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createRepository, type Repository } from '../../__tests__/support/git/repository.ts'
import { startGitHubServer, type GitHubServer } from '../../__tests__/support/github/server.ts'
import { buildPushEvent, type PushedRef } from '../../__tests__/support/runner/push-event.ts'
import { startSentryServer, type SentryServer } from '../../__tests__/support/sentry/server.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { runWorkflow, type WorkflowRun, type WorkflowStart } from './act.ts'
import { startNetworks, type Networks } from './networks.ts'
import { SHOP } from './shop.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const OWNER_AND_NAME = 'my-org/shop'
/** With those that a release takes commits from besides; they have the same commits. */
const REPOSITORIES = [OWNER_AND_NAME, 'my-org/api', 'my-org/web']
const GITHUB_TOKEN = 'ghs_only_for_this_loopback_server'
const SENTRY_TOKEN = 'sntrys_only_for_this_loopback_server'
/** Another one, which workflows have in a variable. */
export const OPEN_TOKEN = 'sntrys_that_the_runner_does_not_mask_by_itself'

/** A user's repository on a GitHub, a Sentry, and a runner that finds this action under its public address. */
export type WorkflowScene = {
  repository: Repository
  github: GitHubServer
  sentry: SentryServer
  /** Null when nothing stands between the jobs and the servers. */
  networks: Networks | null
  /** The commits of the last push, newest first, and what they came after. */
  commits: string[]
  root: string
  pushEvent(pushed?: Partial<Pick<PushedRef, 'ref' | 'before' | 'after'>>): WorkflowStart['event']
  run(start: SceneStart): Promise<WorkflowRun>
  close(): Promise<void>
}

/** `token` in place of the one that the Sentry knows. */
export type SceneStart = Pick<WorkflowStart, 'workflow' | 'event' | 'leg'> & {
  token?: string
}

export type SceneOptions = {
  act: string
  /** Workflows of this repository that the user's repository has, by the path that they get there. */
  workflows: Record<string, string>
  /** Workflows by the path that they get there, with what is in them. */
  texts?: Record<string, string>
  /** Whether it is this repository that is checked out, instead of a user's. */
  isOwn?: boolean
  /** Whether proxies and private authorities stand before the servers. */
  isGuarded?: boolean
}

export async function startWorkflowScene(options: SceneOptions): Promise<WorkflowScene> {
  const home = mkdtempSync(join(tmpdir(), 'workflows-'))
  const repository = createRepository({ directory: join(home, 'repository') })
  if (options.isOwn) copyOwnFiles(repository.directory)
  else writeFiles(repository.directory, SHOP)
  for (const [to, from] of Object.entries(options.workflows))
    cpSync(join(ROOT, from), join(repository.directory, to), { recursive: true })
  writeFiles(repository.directory, options.texts ?? {})
  const root = commitAll(repository, 'Everything')
  const commits = ['api', 'web', 'docs'].map((name) =>
    repository.commit({
      message: `Change ${name}`,
      files: { [`packages/${name}/${name === 'docs' ? 'readme.md' : 'index.js'}`]: `// ${name}` },
    }),
  )
  // Commits are written beside the work tree, and the runner starts from the work tree.
  repository.git(['reset', '--quiet', '--hard'])
  const action = join(home, 'action')
  copyAction(action)
  const github = await startGitHubServer({
    repositories: REPOSITORIES.map((fullName, index) => ({
      fullName,
      id: 7 + index,
      directory: repository.directory,
    })),
    tokens: [GITHUB_TOKEN],
  })
  const sentry = await startSentryServer({
    organization: 'my-org',
    tokens: [SENTRY_TOKEN, OPEN_TOKEN].map((token) => ({ token, kind: 'org' })),
    projects: ['my-project', 'api', 'mobile', 'web', 'shop'].map((slug, index) => ({
      id: index + 1,
      slug,
    })),
    repositories: REPOSITORIES.map((name) => ({ name, provider: 'integrations:github' })),
    // So that the jobs of a matrix do meet.
    commitLockMs: 50,
  })
  const networks = options.isGuarded
    ? await startNetworks({ github: github.url, sentry: sentry.url })
    : null
  let runs = 0
  return {
    repository,
    github,
    sentry,
    networks,
    commits: commits.toReversed(),
    root,
    pushEvent: (pushed = {}) =>
      buildPushEvent({
        directory: repository.directory,
        repository: OWNER_AND_NAME,
        serverUrl: github.url,
        ref: 'refs/heads/main',
        before: root,
        after: repository.head(),
        ...pushed,
      }),
    run: ({ token, ...start }) => {
      runs += 1
      return runWorkflow(options.act, join(home, `run-${runs}`), {
        ...start,
        directory: repository.directory,
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: github.url,
          GITHUB_REPOSITORY: OWNER_AND_NAME,
          GITHUB_RUN_ID: String(4710 + runs),
          SENTRY_URL: sentry.url,
          ...networks?.env,
        },
        vars: { SENTRY_ORG: 'my-org', SENTRY_PROJECT: 'my-project', OPEN_TOKEN },
        secrets: {
          GITHUB_TOKEN,
          READ_ALL_REPOSITORIES: GITHUB_TOKEN,
          SENTRY_AUTH_TOKEN: token ?? SENTRY_TOKEN,
          ...networks?.secrets,
        },
        actions: { [packageJson.config.action]: action, ...standIns(home) },
      })
    },
    close: async () => {
      await networks?.close()
      await Promise.all([github.close(), sentry.close()])
      rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** What git has or would take, as it is in the work tree. */
function copyOwnFiles(directory: string): void {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0')
  for (const file of files.filter(Boolean))
    cpSync(join(ROOT, file), join(directory, file), { recursive: true })
}

function copyAction(directory: string): void {
  createRepository({ directory })
  for (const name of ['action.yml', 'dist'])
    cpSync(join(ROOT, name), join(directory, name), { recursive: true })
}

/** What a run of changesets reports: the scene's owner pushes the tags. */
const PUBLISHED = ['api', 'web'].map((name) => ({ name, version: '1.1.0' }))

/** The machine has a Node, and nothing is installed or published: what workflows use for that only has their outputs. */
function standIns(home: string): Record<string, string> {
  const write = (name: string, run: string, outputs: object = {}): string => {
    const directory = join(home, name)
    const steps = [{ run, shell: 'bash' }]
    const action = { name, outputs, runs: { using: 'composite', steps } }
    writeFiles(directory, { 'action.yml': JSON.stringify(action) })
    return directory
  }
  const pnpm = join(home, 'bin')
  writeFiles(pnpm, { 'pnpm.sh': '#!/bin/sh\n' })
  return {
    'actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f': write('setup-node', 'true'),
    'pnpm/action-setup@a7487c7e89a18df4991f7f222e4898a00d66ddda': write(
      'setup-pnpm',
      `ln -sf pnpm.sh "${pnpm}/pnpm" && echo "${pnpm}" >> "$GITHUB_PATH"`,
    ),
    'changesets/action@e0145edc7d9d8679003495b11f87bd8ef63c0cba': write('changesets', 'true', {
      published: { value: 'true' },
      publishedPackages: { value: JSON.stringify(PUBLISHED) },
    }),
  }
}

function commitAll(repository: Repository, message: string): string {
  repository.git(['add', '--all'])
  repository.git(['commit', '--quiet', '--message', message])
  return repository.head()
}

function writeFiles(directory: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    if (name.endsWith('.sh')) chmodSync(path, 0o755)
  }
}
