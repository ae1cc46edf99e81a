import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import {
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'

const WRONG_TOKEN = 'sntryu_0123456789abcdef0123456789abcdef'

type Refusal = { name: string; step: StepOptions; says: RegExp[]; requests: number | null }

const REFUSALS: Refusal[] = [
  {
    name: 'a wrong token',
    step: { env: { SENTRY_AUTH_TOKEN: WRONG_TOKEN, SENTRY_ORG: 'acme' } },
    says: [/Sentry answered 401/, /Check the auth token/],
    requests: null,
  },
  {
    name: 'an unknown project',
    step: { with: { projects: 'web nosuchproject' } },
    says: [/Sentry answered 400/, /Invalid project ids or slugs/, /nosuchproject/],
    requests: null,
  },
  {
    name: 'an unknown organization',
    step: { with: { org: 'nobody' } },
    says: [/Sentry answered 40[34]/, /nobody/],
    requests: null,
  },
  {
    name: 'a forbidden version',
    step: { with: { version: 'web/1.0.0' } },
    says: [/The version "web\/1.0.0" from the input version is not allowed/, /slash/],
    requests: 0,
  },
  ...['web ../api', '"web"', '.', 'web;api'].map((projects) => ({
    name: `no slug in projects: ${projects}`,
    step: { with: { projects } },
    says: [/^projects must be slugs or ids: got "/],
    requests: 0,
  })),
  ...['.', '..', '-x'].map((org) => ({
    name: `no slug as org: ${org}`,
    step: { with: { org } },
    says: [/^org must be an organization slug: got "/],
    requests: 0,
  })),
  ...['0', '1.5', '-1', '2000001', '99999999999', 'soon'].map((timeout) => ({
    name: `a timeout of ${timeout}`,
    step: { with: { timeout } },
    says: [/^timeout must be (?:a whole number of at least 1|at most 2000000 seconds): got "/],
    requests: 0,
  })),
  {
    name: 'three bad inputs at once',
    step: { with: { finalize: 'perhaps', started_at: '-5', set_commits: 'all' } },
    says: [
      /3 problems with the inputs/,
      /finalize is not a boolean: got "perhaps"/,
      /started_at not in valid format. Unix timestamp or ISO 8601 date expected/,
      /set_commits must be "auto", "skip" or "manual"/,
    ],
    requests: 0,
  },
  {
    name: 'a bad version beside another bad input',
    step: { with: { finalize: 'perhaps', version: 'web/1.0' } },
    says: [
      /2 problems with the inputs/,
      /finalize is not a boolean: got "perhaps"/,
      /The version "web\/1.0" from the input version is not allowed: .* for example `web@1.0`/,
    ],
    requests: 0,
  },
  {
    name: 'a slash in an environment',
    step: { with: { environment: 'production, feature/x' } },
    says: [
      /environment "feature\/x" is not allowed: Sentry forbids slashes/,
      /for example "feature-x"/,
    ],
    requests: 0,
  },
  {
    name: 'an environment that Sentry reserves',
    step: { with: { environment: 'None' } },
    says: [
      /environment "None" is not allowed: Sentry reserves/,
      /Give the environment another name/,
    ],
    requests: 0,
  },
  {
    name: 'a path of source maps that leads to nothing',
    step: { with: { sourcemaps: 'dist' } },
    says: [/The input sourcemaps names dist, but there is nothing at /],
    requests: 0,
  },
  {
    name: 'no token, organization or project',
    step: { with: { projects: '' }, env: { SENTRY_AUTH_TOKEN: '' } },
    says: [
      /Environment variable SENTRY_AUTH_TOKEN is missing an auth token/,
      /Environment variable SENTRY_ORG is missing an organization slug/,
      /Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified/,
    ],
    requests: 0,
  },
]

describe('what is refused', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  test.each(REFUSALS)(
    '$name: exit 1, one error annotation that names it, nothing written',
    async ({ step, says, requests }) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const run = await scene.push({ before: root, after: head }, step)

      expect(run.exitCode).toBe(1)
      const errors = run.annotations.filter(({ level }) => level === 'error')
      expect(errors).toHaveLength(1)
      for (const words of says) expect(errors[0]?.message).toMatch(words)
      expect(run.summary).toContain('failed')
      expect(run.stdout + run.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
      if (requests !== null) expect(scene.sentry.requests).toHaveLength(requests)
      for (const secret of [SENTRY_TOKEN, WRONG_TOKEN]) expect(findSecret(run, secret)).toEqual([])
    },
  )

  test('a pull request from a fork has no secrets: the error says why and what to do', async () => {
    const { head } = commitSeries(scene.repository, 1)
    const payload = {
      action: 'opened',
      pull_request: {
        number: 7,
        head: { sha: head, repo: { full_name: 'mallory/web' } },
        base: { ref: 'main' },
      },
    }
    const run = await scene.run(
      { name: 'pull_request', payload, sha: head, ref: 'refs/pull/7/merge' },
      { env: { SENTRY_AUTH_TOKEN: '', SENTRY_ORG: 'acme' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      /no secrets to pull requests from forks \(this one is from mallory\/web\)/,
    )
  })

  test('an event file that is no JSON is named, not dumped', async () => {
    const { head } = commitSeries(scene.repository, 1)
    const run = await scene.run({
      name: 'push',
      payload: ['not an object'],
      sha: head,
      ref: 'refs/heads/main',
    })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/The event file .*event\.json holds no JSON object/)
  })
})
