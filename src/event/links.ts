import { textAt } from '../json.ts'
import type { Sha } from '../commits/commit.ts'
import { getRunUrl, type RunContext } from './context.ts'
import type { Trigger } from './trigger.ts'

/** The repository's page on its own GitHub server. */
export function getRepositoryUrl({ serverUrl }: RunContext, repository: string): string {
  return `${serverUrl}/${repository}`
}

/** The page that a release links to: of the GitHub release, of the tag, or of the commit. */
export function getReleaseLink(
  context: RunContext,
  trigger: Trigger,
  { repository, head }: { repository: string; head: Sha | null },
): string | null {
  const page = textAt(context.payload, 'release', 'html_url')
  if (page !== '') return page
  const url = getRepositoryUrl(context, repository)
  if (trigger.kind === 'tag' && repository === context.repository) {
    const names = trigger.tag.toWellFormed().split('/')
    return `${url}/releases/tag/${names.map(encodeURIComponent).join('/')}`
  }
  return head === null ? null : `${url}/commit/${head}`
}

/** The environment that a `deployment_status` is about; null on any other event. */
export function getDeployedEnvironment({ eventName, payload }: RunContext): string | null {
  if (eventName !== 'deployment_status') return null
  const named =
    textAt(payload, 'deployment_status', 'environment') ||
    textAt(payload, 'deployment', 'environment')
  return named === '' ? null : named
}

/** What the links to the runs of the repository's workflows begin with. */
export function getRunsUrl(context: RunContext): string {
  return `${getRepositoryUrl(context, context.repository)}/actions/runs/`
}

/** Where deploys link to when the user does not say. */
export function getDeployLinks(context: RunContext): {
  environmentUrl: string | null
  /** Null where runs have no number, as outside of GitHub: the link would name every run. */
  runUrl: string | null
} {
  const environmentUrl = textAt(context.payload, 'deployment_status', 'environment_url')
  return {
    environmentUrl: environmentUrl === '' ? null : environmentUrl,
    runUrl: context.runId === '' ? null : getRunUrl(context),
  }
}
