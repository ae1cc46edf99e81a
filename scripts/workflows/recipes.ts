import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlocks } from '../../__tests__/support/workflows/documents.ts'
import type { Scenario } from './scenarios.ts'
import type { WorkflowScene } from './scene.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The blocks that a user copies, but those that need Docker, which no runner of these workflows has. */
export const RECIPES: readonly Scenario[] = ['README.md', 'docs/recipes.md']
  .flatMap((name) => readBlocks(name, readFileSync(join(ROOT, name), 'utf8')))
  .filter(({ text }) => !text.includes('docker build'))
  .map(({ name, text }) => ({
    workflow: name,
    text,
    event: (scene) => buildEvent(scene, text),
    check: (scene, run) => [
      ['it succeeds', run.succeeded, true],
      [
        'it writes a release, or nothing in a dry run',
        scene.sentry.releases.length > 0,
        !text.includes('dry_run: true'),
      ],
      ['it says nothing about its inputs', /There (?:is|are) no inputs?\b/.test(run.log), false],
    ],
  }))

/** The event that starts the workflow; its head has a tag, and so has the commit where the push began. */
function buildEvent(scene: WorkflowScene, text: string): ReturnType<Scenario['event']> {
  const { repository, root } = scene
  const head = repository.head()
  repository.tag('v1.0.0', { at: root })
  repository.tag('v1.1.0')
  const named = { full_name: 'my-org/shop', default_branch: 'main' }
  if (text.startsWith('on: deployment_status')) {
    const deployment = { sha: head, ref: head, environment: 'Production' }
    const status = { state: 'success', environment: 'Production' }
    return {
      name: 'deployment_status',
      payload: { deployment, deployment_status: status, repository: named },
    }
  }
  if (text.startsWith('on: pull_request')) {
    const tip = { sha: head, ref: 'feature', repo: named }
    const pull = { number: 1, head: tip, base: { sha: root, ref: 'main', repo: named } }
    return {
      name: 'pull_request',
      payload: { action: 'opened', number: 1, pull_request: pull, repository: named },
    }
  }
  return scene.pushEvent()
}
