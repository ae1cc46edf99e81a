import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import {
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'
import { sentryCalls } from '../support/http/wire-log.ts'

/** What a workflow written for getsentry/action-release@v3 or tclindner/sentry-releases-action gets from this action. */

type Outcome = { name: string; step: StepOptions; is: Record<string, unknown> }

const HEAD = 'the head commit'

const OUTCOMES: Outcome[] = [
  { name: 'no input at all', step: {}, is: { version: HEAD, released: true, projects: ['web'] } },
  {
    name: 'environment: one deploy, spaces in its name kept',
    step: { with: { environment: 'my staging' } },
    is: { deploys: ['my staging'] },
  },
  {
    name: 'environment empty: no deploy',
    step: { with: { environment: '' } },
    is: { deploys: [] },
  },
  {
    name: 'started_at in Unix seconds',
    step: { with: { environment: 'production', started_at: '1700000000' } },
    is: { started: ['2023-11-14T22:13:20.000Z'] },
  },
  {
    name: 'started_at in ISO 8601',
    step: { with: { environment: 'production', started_at: '2024-01-02T03:04:05Z' } },
    is: { started: ['2024-01-02T03:04:05.000Z'] },
  },
  {
    name: 'started_at as a date alone: midnight UTC',
    step: { with: { environment: 'production', started_at: '2024-01-02' } },
    is: { started: ['2024-01-02T00:00:00.000Z'] },
  },
  { name: 'release', step: { with: { release: 'r1' } }, is: { version: 'r1' } },
  { name: 'version', step: { with: { version: 'v1' } }, is: { version: 'v1' } },
  {
    name: 'release and version: release wins',
    step: { with: { release: 'r1', version: 'v1' } },
    is: { version: 'r1' },
  },
  {
    name: 'release without its refs/tags/',
    step: { with: { release: 'refs/tags/v1.2.3' } },
    is: { version: 'v1.2.3' },
  },
  {
    name: 'release_prefix before a given release, after stripping',
    step: { with: { release: 'refs/tags/1.2.3', release_prefix: 'web@' } },
    is: { version: 'web@1.2.3' },
  },
  {
    name: 'version_prefix',
    step: { with: { version: '1.2.3', version_prefix: 'web@' } },
    is: { version: 'web@1.2.3' },
  },
  {
    name: 'release_prefix and version_prefix: release_prefix wins',
    step: { with: { version: '1.2.3', version_prefix: 'v', release_prefix: 'r' } },
    is: { version: 'r1.2.3' },
  },
  {
    name: 'SENTRY_RELEASE',
    step: { env: { SENTRY_RELEASE: 'from-env' } },
    is: { version: 'from-env' },
  },
  {
    name: 'SENTRY_RELEASE empty counts as not given',
    step: { env: { SENTRY_RELEASE: '' } },
    is: { version: HEAD },
  },
  {
    name: 'version before SENTRY_RELEASE',
    step: { with: { version: 'v1' }, env: { SENTRY_RELEASE: 'from-env' } },
    is: { version: 'v1' },
  },
  { name: 'finalize: false', step: { with: { finalize: 'false' } }, is: { released: false } },
  { name: 'set_commits: AUTO', step: { with: { set_commits: 'AUTO' } }, is: { commits: 2 } },
  { name: 'set_commits: skip', step: { with: { set_commits: 'skip' } }, is: { commits: 0 } },
  {
    name: 'projects, separated by spaces',
    step: { with: { projects: '  web   api ' } },
    is: { projects: ['web', 'api'] },
  },
  {
    name: 'SENTRY_PROJECT without projects',
    step: { with: { projects: '' }, env: { SENTRY_PROJECT: 'api' } },
    is: { projects: ['api'] },
  },
  {
    name: 'projects before SENTRY_PROJECT, which then counts for nothing',
    step: { with: { projects: 'web' }, env: { SENTRY_PROJECT: 'api' } },
    is: { projects: ['web'] },
  },
  {
    name: 'SENTRY_ORG, the same as the token’s',
    step: { env: { SENTRY_ORG: 'acme' } },
    is: { version: HEAD },
  },
  ...['ignore_missing', 'ignore_empty', 'disable_telemetry', 'disable_safe_directory'].flatMap(
    (input) =>
      ['true', 'false', '1', '0', 'TRUE', 'False'].map((value) => ({
        name: `${input}: ${value}`,
        step: { with: { [input]: value } },
        is: { version: HEAD, commits: 2 },
      })),
  ),
  ...['true', '1', 'TRUE', ' true '].map((value) => ({
    name: `finalize: "${value}"`,
    step: { with: { finalize: value } },
    is: { released: true },
  })),
  ...['false', '0', 'False'].map((value) => ({
    name: `finalize: "${value}"`,
    step: { with: { finalize: value } },
    is: { released: false },
  })),
  {
    name: 'tagName',
    step: { with: { tagName: 'refs/tags/1.2.3' } },
    is: { version: '1.2.3', deprecated: ['tagName'] },
  },
  {
    name: 'tagName and releaseNamePrefix',
    step: { with: { tagName: '1.2.3', releaseNamePrefix: 'web@', environment: 'production' } },
    is: {
      version: 'web@1.2.3',
      deploys: ['production'],
      deprecated: ['tagName', 'releaseNamePrefix'],
    },
  },
]

const ERRORS: { name: string; step: StepOptions; says: string }[] = [
  ...['finalize', 'ignore_missing', 'ignore_empty', 'inject', 'strip_common_prefix'].map(
    (input) => ({
      name: `${input} that is no boolean`,
      step: { with: { [input]: 'perhaps' } },
      says: `${input} is not a boolean`,
    }),
  ),
  ...['0', '-1', 'yesterday', '2024-13-01'].map((value) => ({
    name: `started_at: ${value}`,
    step: { with: { environment: 'production', started_at: value } },
    says: 'started_at not in valid format. Unix timestamp or ISO 8601 date expected',
  })),
  {
    name: 'set_commits that is no mode',
    step: { with: { set_commits: 'url:https://example.com' } },
    says: 'set_commits must be "auto", "skip" or "manual"',
  },
  ...[{}, { repo: 'acme/web' }, { commit: 'main' }].map((given) => ({
    name: `set_commits: manual with ${JSON.stringify(given)}`,
    step: { with: { set_commits: 'manual', ...given } },
    says: 'Options `repo` and `commit` are required when `set_commits` is `manual`',
  })),
  {
    name: 'no token',
    step: { env: { SENTRY_AUTH_TOKEN: '', SENTRY_ORG: 'acme' } },
    says: 'Environment variable SENTRY_AUTH_TOKEN is missing an auth token',
  },
  {
    name: 'no organization',
    step: { env: { SENTRY_AUTH_TOKEN: 'sntryu_0123456789abcdef' } },
    says: 'Environment variable SENTRY_ORG is missing an organization slug',
  },
  ...['', '  '].map((value) => ({
    name: `no project ("${value}")`,
    step: { with: { projects: '' }, env: { SENTRY_PROJECT: value } },
    says: 'Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option',
  })),
]

describe('a workflow for another action', () => {
  let scene: ReleaseScene
  let range: { root: string; commits: string[]; head: string }
  const push = (step: StepOptions) => scene.push({ before: range.root, after: range.head }, step)

  beforeEach(async () => {
    scene = await startStepScene()
    range = commitSeries(scene.repository, 2)
  })
  afterEach(() => scene.close())

  test.each(OUTCOMES)('has the same effect: $name', async ({ step, is }) => {
    const run = await push(step)

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.releases).toHaveLength(1)
    const [release] = scene.sentry.releases
    expect({
      version: release?.version === range.head ? HEAD : release?.version,
      released: release?.dateReleased !== null,
      projects: release?.projects.map(({ slug }) => slug),
      commits: release?.commits.length,
      deploys: release?.deploys.map(({ environment }) => environment),
      started: release?.deploys.map(({ dateStarted }) => dateStarted?.toISOString()),
      deprecated: ['tagName', 'releaseNamePrefix'].filter((input) =>
        run.runnerWarnings.some((warning) => warning.includes(`'${input}'`)),
      ),
    }).toMatchObject({ deprecated: [], ...is })
    expect(run.outputs).toMatchObject({ version: release?.version, release: release?.version })
  })

  test('set_commits: manual takes repo, commit and previous_commit', async () => {
    const [newest = '', older = ''] = range.commits
    const run = await push({
      with: {
        set_commits: 'manual',
        repo: 'acme/web',
        commit: newest,
        previous_commit: older,
      },
    })

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.releases[0]?.commits.map(({ id }) => id)).toEqual([newest])
  })

  test.each(ERRORS)(
    'gets the error it knows, before any request: $name',
    async ({ step, says }) => {
      const run = await push(step)

      expect(run.exitCode).toBe(1)
      expect(run.annotations).toMatchObject([
        { level: 'error', message: expect.stringContaining(says) },
      ])
      expect(sentryCalls(scene.sentry)).toEqual([])
      expect(scene.sentry.releases).toEqual([])
    },
  )

  test('SENTRY_ORG that is not the token’s own is used, with a warning', async () => {
    const run = await push({ env: { SENTRY_ORG: 'nobody' } })

    expect(run.exitCode).toBe(1)
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('organization acme, but nobody') },
      { level: 'error', message: expect.stringContaining('nobody') },
    ])
  })

  test.each(['1', 'true'])('SENTRY_ALLOW_FAILURE: %s makes a failure a warning', async (value) => {
    const env = { SENTRY_AUTH_TOKEN: 'sntryu_wrong', SENTRY_ORG: 'acme' }
    const run = await push({ env: { ...env, SENTRY_ALLOW_FAILURE: value } })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['failed']).toBe('true')
    expect(run.annotations).toMatchObject([{ level: 'warning' }])
  })

  test.each(['0', '2'])(
    'SENTRY_HTTP_MAX_RETRIES: %s is how often it tries again',
    async (retries) => {
      scene.sentry.addFault({
        method: 'POST',
        path: /\/releases\/$/,
        times: 99,
        kind: 'response',
        answer: { status: 503 },
      })
      const run = await push({ env: { SENTRY_HTTP_MAX_RETRIES: retries } })

      expect(run.exitCode).toBe(1)
      const posts = scene.sentry.requests.filter(({ method }) => method === 'POST')
      expect(posts).toHaveLength(1 + Number(retries))
    },
  )

  test('the token goes to SENTRY_URL and is masked', async () => {
    const run = await push({})

    expect(run.stdout).toContain(`::add-mask::${SENTRY_TOKEN}`)
    expect(scene.sentry.requests[0]?.headers.authorization).toBe(`Bearer ${SENTRY_TOKEN}`)
  })
})
