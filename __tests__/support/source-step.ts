import type { ActionRun } from './runner/action-runner.ts'
import type { ReleaseScene, StepOptions } from './release-scene.ts'
import { sentCommits } from './sentry/sent-requests.ts'

/** A step that reads from one source, `git` being a full checkout, and only tells what it would send. */
export function stepFrom(
  scene: ReleaseScene,
  from: string,
  inputs: Record<string, string> = {},
): StepOptions {
  const step = { with: { commits_from: from, dry_run: 'true', ...inputs } }
  if (from !== 'git') return step
  const originUrl = `${scene.github.url}/acme/web`
  return { ...step, workspace: scene.repository.clone({ depth: 0, originUrl }) }
}

/** The first lines of the messages of what the run sent. */
export function sentSubjects(run: ActionRun): string[] {
  return sentCommits(run).map(({ message = '' }) => message.split('\n', 1)[0] ?? '')
}
