import { expect, test } from '@jest/globals'
import { parseSha } from '../../src/commits/commit.ts'
import { readRunContext, type RunContext } from '../../src/event/context.ts'
import { getDeployLinks, getReleaseLink, getRepositoryUrl } from '../../src/event/links.ts'
import type { Trigger } from '../../src/event/trigger.ts'

const HEAD = parseSha('a'.repeat(40))
if (HEAD === null) throw new Error('no SHA')

function contextOf(payload: object, variables: Record<string, string> = {}): RunContext {
  return readRunContext(
    {
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_SERVER_URL: 'https://ghes.example.com/',
      GITHUB_EVENT_PATH: 'event.json',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
      ...variables,
    },
    () => JSON.stringify(payload),
  )
}

const TAG: Trigger = { kind: 'tag', isPush: true, head: HEAD, tag: 'web/v1 ü#', reason: '' }
const NOTHING: Trigger = { kind: 'nothing', reason: '' }
const RELEASE = { release: { html_url: 'https://ghes.example.com/acme/web/releases/tag/x' } }

test.each([
  ['the GitHub release', RELEASE, TAG, 'acme/web', HEAD, RELEASE.release.html_url],
  [
    'the tag',
    {},
    TAG,
    'acme/web',
    HEAD,
    'https://ghes.example.com/acme/web/releases/tag/web/v1%20%C3%BC%23',
  ],
  [
    'the commit, of another repository',
    {},
    TAG,
    'acme/api',
    HEAD,
    `https://ghes.example.com/acme/api/commit/${HEAD}`,
  ],
  ['the commit', {}, NOTHING, 'acme/web', HEAD, `https://ghes.example.com/acme/web/commit/${HEAD}`],
  ['nothing without a commit', {}, NOTHING, 'acme/web', null, null],
])('a release links to %s', (_name, payload, trigger, repository, head, expected) => {
  expect(getReleaseLink(contextOf(payload), trigger, { repository, head })).toBe(expected)
})

test('a deploy links to the environment that the event names, and to this attempt of the run', () => {
  const payload = { deployment_status: { environment_url: 'https://web.example.com' } }
  expect(getDeployLinks(contextOf(payload))).toEqual({
    environmentUrl: 'https://web.example.com',
    runUrl: 'https://ghes.example.com/acme/web/actions/runs/7/attempts/2',
  })
  expect(getDeployLinks(contextOf({}, { GITHUB_RUN_ID: '' }))).toEqual({
    environmentUrl: null,
    runUrl: null,
  })
})

test('a repository’s page is on its own server', () => {
  expect(getRepositoryUrl(contextOf({}), 'acme/api')).toBe('https://ghes.example.com/acme/api')
})

test.each(['GITHUB_SERVER_URL', 'GITHUB_API_URL'])('%s must be an address', (name) => {
  for (const value of ['github.com', 'ftp://github.com', 'https://'])
    expect(() => contextOf({}, { [name]: value })).toThrow(
      `The variable ${name} must be the address of a GitHub server: got "${value}".`,
    )
})
