import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  runAction,
  type ActionRun,
  type Cancellation,
  type RunOptions,
} from './runner/action-runner.ts'
import { runInProcess } from './runner/run-in-process.ts'
import { createRepository, type Repository } from './git/repository.ts'
import { startGitHubServer, type GitHubRepository, type GitHubServer } from './github/server.ts'
import { buildPushEvent, type PushedRef, type WorkflowEvent } from './runner/push-event.ts'
import { startSentryServer, type SentryServer, type SentryServerOptions } from './sentry/server.ts'

export const ACTION_DIRECTORY = join(import.meta.dirname, '..', '..')
export const REPOSITORY = 'acme/web'
export const GITHUB_TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'
/** An organization token: `{"iat":1,"url":"","region_url":"","org":"acme"}` and a secret of the real length. */
export const SENTRY_TOKEN = `sntrys_${Buffer.from('{"iat":1,"url":"","region_url":"","org":"acme"}').toString('base64')}_${'s3cr3t'.repeat(7)}X`

/** Everything around one workflow step: a real repository on a GitHub, a Sentry, and a runner. */
export type ReleaseScene = {
  repository: Repository
  github: GitHubServer
  sentry: SentryServer
  /** Runs the step on an event. */
  run(event: WorkflowEvent, step?: StepOptions): Promise<ActionRun>
  /** Runs the step on a push that moves a ref of the repository. */
  push(
    pushed: Pick<PushedRef, 'before' | 'after' | 'forced'> & { ref?: string },
    step?: StepOptions,
  ): Promise<ActionRun>
  close(): Promise<void>
}

export type StepOptions = {
  with?: Record<string, string>
  env?: Record<string, string>
  node?: string
  kill?: Cancellation
  /** How long the runner waits for it; default a minute. */
  timeoutMs?: number
  strategy?: { jobTotal: number; jobIndex: number }
  runAttempt?: string
  /** Who caused the run; default `ada`. */
  actor?: string
  runnerVariables?: Record<string, string | null>
  /** Where the checkout is; default an empty folder. */
  workspace?: string
  /** Where GitHub's API is, when something stands before it. */
  apiUrl?: string
  /** GITHUB_REPOSITORY, default `acme/web`. */
  repository?: string
  /** What follows the server's address in GITHUB_API_URL: `/api/v3` on GitHub Enterprise Server. */
  apiPath?: string
}

export type SceneOptions = {
  /** Default a new, empty one. */
  repository?: Repository
  sentry?: Partial<SentryServerOptions>
  /** Whether Sentry's GitHub integration knows the repository, and in which spelling; default `Acme/Web`. */
  linkedAs?: string | null
  latency?: number
  /** What else GitHub knows of `acme/web`. */
  hosted?: Partial<GitHubRepository>
  /** Other repositories on the same GitHub. */
  others?: readonly GitHubRepository[]
}

/** Starts the servers and makes an empty repository `acme/web`. Each step is a process that runs the bundle. */
export async function startReleaseScene(options: SceneOptions = {}): Promise<ReleaseScene> {
  return startScene(options, runAction)
}

/** The same with steps that run from the sources in this process. */
export async function startStepScene(options: SceneOptions = {}): Promise<ReleaseScene> {
  return startScene(options, (step) => runAction(step, runInProcess))
}

async function startScene(
  options: SceneOptions,
  runStep: (options: RunOptions) => Promise<ActionRun>,
): Promise<ReleaseScene> {
  const repository = options.repository ?? createRepository()
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  const latency = options.latency === undefined ? {} : { latency: options.latency }
  const linkedAs = options.linkedAs === undefined ? 'Acme/Web' : options.linkedAs
  const github = await startGitHubServer({
    repositories: [
      { fullName: REPOSITORY, id: 7, directory: repository.directory, ...options.hosted },
      ...(options.others ?? []),
    ],
    tokens: [GITHUB_TOKEN],
    ...latency,
  })
  const sentry = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: SENTRY_TOKEN, kind: 'org' }],
    projects: [
      { id: 1, slug: 'web' },
      { id: 2, slug: 'api' },
    ],
    repositories: linkedAs === null ? [] : [{ name: linkedAs, provider: 'integrations:github' }],
    ...latency,
    ...options.sentry,
  })

  const run: ReleaseScene['run'] = (event, step = {}) =>
    runStep({
      action: ACTION_DIRECTORY,
      with: { projects: 'web', ...step.with },
      env: { SENTRY_AUTH_TOKEN: SENTRY_TOKEN, SENTRY_URL: sentry.url, ...step.env },
      event: { name: event.name, payload: event.payload },
      github: {
        sha: event.sha,
        ref: event.ref,
        repository: step.repository ?? REPOSITORY,
        serverUrl: github.url,
        apiUrl: step.apiUrl ?? github.url + (step.apiPath ?? ''),
        token: GITHUB_TOKEN,
        runId: '4711',
        runAttempt: step.runAttempt ?? '1',
        ...(step.actor === undefined ? {} : { actor: step.actor }),
      },
      ...(step.runnerVariables === undefined ? {} : { runnerVariables: step.runnerVariables }),
      workspace: step.workspace ?? workspace,
      ...(step.strategy === undefined ? {} : { strategy: step.strategy }),
      ...(step.node === undefined ? {} : { node: step.node }),
      ...(step.kill === undefined ? {} : { kill: step.kill }),
      ...(step.timeoutMs === undefined ? {} : { timeoutMs: step.timeoutMs }),
    })

  return {
    repository,
    github,
    sentry,
    run,
    push: (pushed, step) =>
      run(
        buildPushEvent({
          directory: repository.directory,
          repository: REPOSITORY,
          serverUrl: github.url,
          ref: 'refs/heads/main',
          ...pushed,
        }),
        step,
      ),
    close: async () => {
      await Promise.all([github.close(), sentry.close()])
      rmSync(workspace, { recursive: true, force: true })
      repository.remove()
    },
  }
}
