import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, type Repository } from '../../__tests__/support/git/repository.ts'
import { startGitHubServer } from '../../__tests__/support/github/server.ts'
import { runAction, type ActionRun } from '../../__tests__/support/runner/action-runner.ts'
import { buildPushEvent } from '../../__tests__/support/runner/push-event.ts'

const ACTION = join(import.meta.dirname, '..', '..')
const GITHUB_TOKEN = 'ghs_only_for_this_loopback_server'

/** A step to run: the bundle, on a push of `repository` from `before` to `after`. */
export type Push = {
  /** `owner/name` on GitHub. */
  repository: string
  before: string
  after: string
  with?: Record<string, string>
  env: Record<string, string>
  strategy?: { jobTotal: number; jobIndex: number }
  /** Default 1. Deploys of the same run are made once. */
  runId?: string
  workspace?: string
}

/** A GitHub on loopback with one git repository under several names, and a runner. */
export type ServerScene = {
  git: Repository
  push: (push: Push) => Promise<ActionRun>
  close: () => Promise<void>
}

/** `names` are those under which GitHub has the repository. */
export async function startServerScene(names: readonly string[]): Promise<ServerScene> {
  const git = createRepository()
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  const github = await startGitHubServer({
    repositories: names.map((fullName, at) => ({
      fullName,
      id: at + 1,
      directory: git.directory,
    })),
    tokens: [GITHUB_TOKEN],
  })
  return {
    git,
    push: ({ repository, before, after, env, strategy, runId = '1', ...step }) => {
      const event = buildPushEvent({
        directory: git.directory,
        repository,
        serverUrl: github.url,
        ref: 'refs/heads/main',
        before,
        after,
      })
      return runAction({
        action: ACTION,
        with: step.with ?? {},
        env,
        event: { name: event.name, payload: event.payload },
        github: {
          sha: event.sha,
          ref: event.ref,
          repository,
          serverUrl: github.url,
          apiUrl: github.url,
          token: GITHUB_TOKEN,
          runId,
          runAttempt: '1',
        },
        workspace: step.workspace ?? workspace,
        timeoutMs: 300_000,
        ...(strategy === undefined ? {} : { strategy }),
      })
    },
    close: async () => {
      await github.close()
      rmSync(workspace, { recursive: true, force: true })
      git.remove()
    },
  }
}
