import { describe, expect, test } from '@jest/globals'
import { explainMissingSecrets, getRunUrl, readRunContext } from '../../src/event/context.ts'
import { describeError } from '../../src/errors.ts'

const VARIABLES = { GITHUB_REPOSITORY: 'acme/web' }

function noFile(): string {
  throw new Error('ENOENT: no such file')
}

/** What a user reads when the runner's variables and event file are wrong. */
function complaintOf(variables: Record<string, string>, readFile: () => string = () => '{}') {
  try {
    readRunContext({ ...VARIABLES, ...variables }, readFile)
  } catch (error) {
    return describeError(error)
  }
  return null
}

test('of a runner that sets nothing but the repository, the rest is GitHub’s', () => {
  expect(readRunContext(VARIABLES, noFile)).toEqual({
    eventName: '',
    payload: {},
    sha: null,
    gitRef: '',
    repository: 'acme/web',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    runId: '',
    runAttempt: '1',
    jobId: '',
    actor: '',
    tempDirectory: '',
    workspace: '.',
  })
})

test('what the runner sets is read', () => {
  const paths: string[] = []
  const context = readRunContext(
    {
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_SHA: 'A'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://ghes.example.com//',
      GITHUB_API_URL: 'http://ghes.example.com/api/v3/',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_JOB: 'release',
      GITHUB_ACTOR: 'ada',
      RUNNER_TEMP: '/tmp',
      GITHUB_WORKSPACE: '/code',
    },
    (path) => {
      paths.push(path)
      return '{"ref":"refs/heads/main"}'
    },
  )
  expect(paths).toEqual(['/event.json'])
  expect(context).toEqual({
    eventName: 'push',
    payload: { ref: 'refs/heads/main' },
    sha: 'a'.repeat(40),
    gitRef: 'refs/heads/main',
    repository: 'acme/web',
    serverUrl: 'https://ghes.example.com',
    apiUrl: 'http://ghes.example.com/api/v3',
    runId: '7',
    runAttempt: '2',
    jobId: 'release',
    actor: 'ada',
    tempDirectory: '/tmp',
    workspace: '/code',
  })
  expect(getRunUrl(context)).toBe('https://ghes.example.com/acme/web/actions/runs/7/attempts/2')
})

describe('what cannot be read is named with its remedy:', () => {
  test.each(['', 'web', 'acme/', '/web', 'acme/web/x', 'ac me/web', 'acme/web '])(
    'the repository %j',
    (GITHUB_REPOSITORY) => {
      expect(complaintOf({ GITHUB_REPOSITORY })).toBe(
        'GITHUB_REPOSITORY does not name a repository (owner/name). This action runs as a step of a GitHub workflow, which sets it.',
      )
    },
  )

  test.each([
    ['GITHUB_SERVER_URL', 'github.com', '"github.com"'],
    ['GITHUB_SERVER_URL', 'ssh://github.com', '"ssh://github.com"'],
    ['GITHUB_API_URL', 'https://', '"https://"'],
    ['GITHUB_API_URL', 'x https://api.github.com', '"x https://api.github.com"'],
    ['GITHUB_API_URL', 'x'.repeat(81), `"${'x'.repeat(80)}"`],
  ])('%s is %j', (name, value, quoted) => {
    expect(complaintOf({ [name]: value })).toBe(
      `The variable ${name} must be the address of a GitHub server: got ${quoted}. The runner sets it; a step or the job may have set it to something else.`,
    )
  })

  const inFile = { GITHUB_EVENT_PATH: '/event.json' }

  test('an event file that is not there', () => {
    expect(complaintOf(inFile, noFile)).toBe(
      'The event file /event.json cannot be read: ENOENT: no such file. The runner writes it before the job; an earlier step may have changed it.',
    )
  })

  test('an event file that is cut off', () => {
    expect(complaintOf(inFile, () => '{"ref":')).toMatch(
      /^The event file \/event\.json cannot be read: .*JSON.*\. The runner writes it before the job;/,
    )
  })

  test.each(['[]', 'null', '"push"', '1'])('an event file that holds %s', (text) => {
    expect(complaintOf(inFile, () => text)).toBe('The event file /event.json holds no JSON object.')
  })
})

describe('why a run has no secrets:', () => {
  const FROM_FORK = { pull_request: { head: { repo: { full_name: 'eve/web' } } } }
  const OF_FORK = { repository: { fork: true } }
  const DEPENDABOT = /^GitHub gives no secrets to runs that Dependabot started: .*github\.actor/
  const FORK_PULL =
    /^GitHub gives no secrets to pull requests from forks \(this one is from eve\/web\): /
  const FORK = /^This repository is a fork, .*github\.event\.repository\.fork/

  test.each<[event: string, actor: string, payload: object, says: RegExp | null]>([
    ['push', 'ada', {}, null],
    ['push', 'dependabot[bot]', {}, DEPENDABOT],
    ['pull_request', 'dependabot[bot]', FROM_FORK, DEPENDABOT],
    ['pull_request_review', 'dependabot[bot]', {}, DEPENDABOT],
    ['pull_request_review_comment', 'dependabot[bot]', {}, DEPENDABOT],
    ['pull_request_target', 'dependabot[bot]', {}, DEPENDABOT],
    ['create', 'dependabot[bot]', {}, DEPENDABOT],
    ['deployment', 'dependabot[bot]', {}, DEPENDABOT],
    ['deployment_status', 'dependabot[bot]', {}, DEPENDABOT],
    ['workflow_run', 'dependabot[bot]', {}, null],
    ['schedule', 'dependabot[bot]', OF_FORK, FORK],
    ['pull_request', 'ada', FROM_FORK, FORK_PULL],
    ['pull_request_review', 'ada', FROM_FORK, FORK_PULL],
    ['pull_request_review_comment', 'ada', FROM_FORK, FORK_PULL],
    ['pull_request_target', 'ada', FROM_FORK, null],
    ['pull_request', 'ada', { pull_request: { head: { repo: { full_name: 'Acme/Web' } } } }, null],
    ['pull_request', 'ada', { pull_request: { head: { repo: null } } }, null],
    ['push', 'ada', OF_FORK, FORK],
    ['push', 'ada', { repository: { fork: false } }, null],
    ['push', 'ada', { repository: { fork: 'true' } }, null],
  ])('%s by %s, %j', (GITHUB_EVENT_NAME, GITHUB_ACTOR, payload, says) => {
    const context = readRunContext(
      { ...VARIABLES, GITHUB_EVENT_NAME, GITHUB_ACTOR, GITHUB_EVENT_PATH: 'event.json' },
      () => JSON.stringify(payload),
    )
    const explained = explainMissingSecrets(context)
    if (says === null) expect(explained).toBeNull()
    else expect(explained).toMatch(says)
  })
})
