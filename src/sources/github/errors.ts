import { types } from 'node:util'
import { ActionError, describeCauses } from '../../errors.ts'
import { hintForCertificate } from '../../http/certificate-errors.ts'

/** The HTTP status of a failed request to GitHub, or null when it is no such failure. */
export function statusOf(error: unknown): number | null {
  if (!types.isNativeError(error)) return null
  const status: unknown = Reflect.get(error, 'status')
  return typeof status === 'number' ? status : null
}

/** One readable sentence and a remedy for a failed request to GitHub's REST API. */
export function githubError(error: unknown, purpose: string, repository: string): ActionError {
  if (error instanceof ActionError) return error
  const status = statusOf(error)
  const answered = hasResponse(error)
  const what = answered ? `answered ${status}` : 'gave no response'
  const hint = answered
    ? hintFor(status ?? 0, repository)
    : (hintForCertificate(error, 'GitHub’s API') ??
      'Check that GitHub’s API can be reached from the runner.')
  return new ActionError(`GitHub ${what} when asked to ${purpose}: ${messageOf(error)}`, {
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  })
}

/**
 * Whether it is GitHub's API alone that cannot be asked now, so that git's own protocol may still answer: a fault, no
 * answer, a used-up rate limit.
 */
export function isOutage({ cause }: ActionError): boolean {
  const status = statusOf(cause) ?? 0
  return status >= 500 || status === 429 || (status === 403 && /rate limit/i.test(messageOf(cause)))
}

/** The error of an answer that is a success and yet not what was asked for. */
export function invalidResponseError(purpose: string): ActionError {
  const message = `GitHub’s response was not understood when asked to ${purpose}.`
  return new ActionError(message, {
    hint: 'Check what stands between the runner and GitHub’s API; run the step again later.',
  })
}

// Octokit reports a failure of the network as status 500 without a response.
function hasResponse(error: unknown): boolean {
  return types.isNativeError(error) && Reflect.get(error, 'response') !== undefined
}

/** So much of GitHub's own words is said. */
const MAX_CHARACTERS = 500

function messageOf(error: unknown): string {
  const text = describeCauses(error)
    .replace(/ - https:\/\/docs\.github\.com\S*/g, '')
    .trim()
    .slice(0, MAX_CHARACTERS)
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function hintFor(status: number, repository: string): string | undefined {
  switch (status) {
    case 401:
      return 'The github_token is no longer valid.'
    case 403:
    case 429:
      return 'Give the job `permissions: contents: read`; when the rate limit is the reason, try again later.'
    case 404:
    case 422:
      return `Give the job \`permissions: contents: read\`, and check that the commit is in ${repository}.`
    case 409:
      return `Check that ${repository} has commits.`
    default:
      return status >= 500 ? 'The fault is on GitHub’s side; run the step again later.' : undefined
  }
}
