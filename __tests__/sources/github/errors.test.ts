import { describe, expect, test } from '@jest/globals'
import { githubError } from '../../../src/sources/github/errors.ts'

const OWN = { fullName: 'acme/web', isOwn: true }
const OTHER = { fullName: 'acme/api', isOwn: false }

function refusal(status: number, message: string): Error {
  return Object.assign(new Error(message), { status, response: {} })
}

describe('what a refusal of GitHub’s calls for', () => {
  test.each<[message: string, hint: RegExp]>([
    ['Resource not accessible by integration', /^Give the job `permissions: contents: read`\.$/],
    [
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      /single sign-on/,
    ],
    [
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      /IP allow list/,
    ],
    ['This installation has been suspended', /Reactivate the app/],
    ['Sorry. Your account was suspended.', /Reactivate the app/],
    ['`acme` forbids access via a personal access token (classic).', /does not accept this kind/],
    [
      "The acme organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days.",
      /does not accept this kind/,
    ],
    ['API rate limit exceeded for installation ID 1.', /shared by all jobs/],
    ['You have exceeded a secondary rate limit.', /shared by all jobs/],
    ['Repository access blocked', /has to settle this with GitHub/],
  ])('%s', (message, hint) => {
    const error = githubError(refusal(403, message), 'list the tags', OWN)
    expect(error.message).toMatch(/^GitHub answered 403 when asked to list the tags: .+\.$/)
    expect(error.hint).toMatch(hint)
    if (!/not accessible by/.test(message)) expect(error.hint).not.toContain('permissions:')
  })

  test.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [422, 'No commit found for SHA: main'],
  ])('%i about another repository asks for another token', (status, message) => {
    const { hint } = githubError(refusal(status, message), 'resolve main', OTHER)
    expect(hint).toBe(
      'The job’s own token cannot read acme/api: give a github_token that can, with contents: read.',
    )
  })

  test.each([
    [401, 'Bad credentials', /no longer valid/],
    [404, 'Not Found', /contents: read.+the commit is in acme\/web/],
    [409, 'Git Repository is empty.', /acme\/web has commits/],
    [502, 'Server Error', /GitHub’s side/],
    [418, 'I am a teapot', /^undefined$/],
  ])('%i is told apart', (status, message, hint) => {
    expect(String(githubError(refusal(status, message), 'resolve main', OWN).hint)).toMatch(hint)
  })
})
