import { types } from 'node:util'
import { ActionError, describeCauses } from '../../errors.ts'
import { hintForCertificate } from '../../http/certificate-errors.ts'
import { shorten } from '../../text/markdown.ts'

/** The HTTP status of a failed request to GitHub; null for any other error. */
export function statusOf(error: unknown): number | null {
  if (!types.isNativeError(error)) return null
  const status: unknown = Reflect.get(error, 'status')
  return typeof status === 'number' ? status : null
}

/** A repository, and whether it is the one that the workflow runs in, which the job's own token can read. */
export type RepositoryName = { fullName: string; isOwn: boolean }

/** One readable sentence and a remedy for a failed request to GitHub's REST API. */
export function githubError(
  error: unknown,
  purpose: string,
  repository: RepositoryName,
): ActionError {
  if (error instanceof ActionError) return error
  const status = statusOf(error)
  const answered = hasResponse(error)
  const what = answered ? `answered ${status}` : 'gave no response'
  const hint = answered
    ? hintFor(status ?? 0, messageOf(error), repository)
    : (hintForCertificate(error, 'GitHub’s API') ??
      'Check that GitHub’s API can be reached from the runner.')
  return new ActionError(`GitHub ${what} when asked to ${purpose}: ${messageOf(error)}`, {
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  })
}

/**
 * Whether only GitHub's API is unavailable, so that git's own protocol may still work: a fault, no response, an exhausted
 * rate limit.
 */
export function isOutage({ cause }: ActionError): boolean {
  const status = statusOf(cause) ?? 0
  return status >= 500 || status === 429 || (status === 403 && /rate limit/i.test(messageOf(cause)))
}

/** The error for a successful response that is not what was requested. */
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

/** So much of GitHub's own words is said, in which secrets are hidden already. */
const MAX_CHARACTERS = 500

function messageOf(error: unknown): string {
  const text = describeCauses(error)
    .replace(/ - https:\/\/docs\.github\.com\S*/g, '')
    .trim()
  const short = shorten(text, MAX_CHARACTERS)
  return /[.!?…]$/.test(short) ? short : `${short}.`
}

function hintFor(status: number, message: string, repository: RepositoryName): string | undefined {
  switch (status) {
    case 401:
      return 'The github_token is no longer valid.'
    case 403:
    case 429:
      return hintForRefusal(message, repository)
    case 404:
    case 422:
      return repository.isOwn
        ? `Give the job \`permissions: contents: read\`, and check that the commit is in ${repository.fullName}.`
        : hintForOther(repository)
    case 409:
      return `Check that ${repository.fullName} has commits.`
    default:
      return status >= 500 ? 'The fault is on GitHub’s side; run the step again later.' : undefined
  }
}

/** What GitHub's words for a refusal mean, where a permission of the job's token would not help. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/rate limit/i, 'The limit is shared by all jobs of the repository: run the step again later.'],
  [
    /SAML|single sign-on/i,
    'Authorize the github_token for the organization’s single sign-on, or leave github_token out.',
  ],
  [
    /IP (?:address|allow list)|not permitted to access this resource/i,
    'Add the runner’s IP address to the organization’s IP allow list, or use a runner that is on it.',
  ],
  [/suspended/i, 'Reactivate the app or the account that github_token belongs to.'],
  [
    /forbids access|personal access token|lifetime/i,
    'The organization does not accept this kind of token: leave github_token out, or give one that its policy allows.',
  ],
  [/blocked|disabled|unavailable/i, 'The repository’s owner has to settle this with GitHub.'],
]

function hintForRefusal(message: string, repository: RepositoryName): string {
  const [, hint] = REFUSALS.find(([words]) => words.test(message)) ?? []
  if (hint !== undefined) return hint
  return repository.isOwn ? 'Give the job `permissions: contents: read`.' : hintForOther(repository)
}

function hintForOther({ fullName }: RepositoryName): string {
  return `The job’s own token cannot read ${fullName}: give a github_token that can, with contents: read.`
}
