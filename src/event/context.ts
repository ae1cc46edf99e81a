import { ActionError, describeCauses } from '../errors.ts'
import { isObject, textAt, valueAt, type JsonObject } from '../json.ts'
import { parseSha, type Sha } from '../commits/commit.ts'

/** Where and why this run happens, as reported by the runner. */
export type RunContext = {
  eventName: string
  payload: JsonObject
  /** GITHUB_SHA; null when it is missing or no full SHA. */
  sha: Sha | null
  /** GITHUB_REF, `refs/heads/…`, `refs/tags/…` or `refs/pull/…`; empty when the event has none. */
  gitRef: string
  /** `owner/name`. */
  repository: string
  serverUrl: string
  apiUrl: string
  runId: string
  runAttempt: string
  jobId: string
  actor: string
  tempDirectory: string
  /** Where actions/checkout puts the repository. */
  workspace: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the runner's variables and the event file through `readFile`. Throws when the event file is broken or no
 * repository is named: without them nothing that follows could be right.
 */
export function readRunContext(
  environment: Environment,
  readFile: (path: string) => string,
): RunContext {
  const value = (name: string): string => environment[name] ?? ''
  const repository = value('GITHUB_REPOSITORY')
  if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) {
    throw new ActionError('GITHUB_REPOSITORY does not name a repository (owner/name).', {
      hint: 'This action runs as a step of a GitHub workflow, which sets it.',
    })
  }
  return {
    eventName: value('GITHUB_EVENT_NAME'),
    payload: readPayload(value('GITHUB_EVENT_PATH'), readFile),
    sha: parseSha(value('GITHUB_SHA')),
    gitRef: value('GITHUB_REF'),
    repository,
    serverUrl: readAddress(value, 'GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: readAddress(value, 'GITHUB_API_URL', 'https://api.github.com'),
    runId: value('GITHUB_RUN_ID'),
    runAttempt: value('GITHUB_RUN_ATTEMPT') || '1',
    jobId: value('GITHUB_JOB'),
    actor: value('GITHUB_ACTOR'),
    tempDirectory: value('RUNNER_TEMP'),
    workspace: value('GITHUB_WORKSPACE') || '.',
  }
}

/** Without a slash at the end. */
function readAddress(value: (name: string) => string, name: string, fallback: string): string {
  const address = value(name) || fallback
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address.replace(/\/+$/, '')
  throw new ActionError(
    `The variable ${name} must be the address of a GitHub server: got ${JSON.stringify(address.slice(0, 80))}.`,
    { hint: 'The runner sets it; a step or the job may have set it to something else.' },
  )
}

function readPayload(path: string, readFile: (path: string) => string): JsonObject {
  if (path === '') return {}
  let payload: unknown
  try {
    payload = JSON.parse(readFile(path))
  } catch (error) {
    throw new ActionError(`The event file ${path} cannot be read: ${describeCauses(error)}.`, {
      hint: 'The runner writes it before the job; an earlier step may have changed it.',
      cause: error,
    })
  }
  if (isObject(payload)) return payload
  throw new ActionError(`The event file ${path} holds no JSON object.`)
}

/** The page of this very run and attempt. */
export function getRunUrl(context: RunContext): string {
  const { serverUrl, repository, runId, runAttempt } = context
  return `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`
}

/** Events of a pull request that get no secrets when it comes from a fork. */
const OF_PULL_REQUESTS = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
] as const

/**
 * Events that get no secrets when Dependabot caused them. Source: "Troubleshooting Dependabot on GitHub Actions",
 * restrictions when Dependabot triggers events.
 */
const OF_DEPENDABOT = new Set<string>([
  ...OF_PULL_REQUESTS,
  'pull_request_target',
  'push',
  'create',
  'deployment',
  'deployment_status',
])

/** Why this run may have no secrets, when GitHub withholds them from it or its repository has none; else null. */
export function explainMissingSecrets(context: RunContext): string | null {
  const { actor, eventName, payload, repository } = context
  if (actor === 'dependabot[bot]' && OF_DEPENDABOT.has(eventName)) {
    return "GitHub gives no secrets to runs that Dependabot started: add it as a Dependabot secret, or skip this step with `if: github.actor != 'dependabot[bot]'`."
  }
  const head = textAt(payload, 'pull_request', 'head', 'repo', 'full_name')
  const isForeign = head !== '' && head.toLowerCase() !== repository.toLowerCase()
  if (isForeign && OF_PULL_REQUESTS.some((name) => name === eventName)) {
    return `GitHub gives no secrets to pull requests from forks (this one is from ${head}): release on \`push\` instead, or skip this step for forks.`
  }
  if (valueAt(payload, 'repository', 'fork') !== true) return null
  return 'This repository is a fork, which has no secrets but those that were added to it: add this one, or skip this step with `if: ${{ !github.event.repository.fork }}`.'
}
