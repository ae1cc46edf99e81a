import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { REPOSITORY, startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentryCalls } from '../support/http/wire-log.ts'

const DEPLOY = { method: 'POST', path: /\/deploys\/$/ }

describe('deploys', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const push = (inputs: Record<string, string>, jobIndex = 0, jobTotal = 1) =>
    scene.push(range, { with: { version: '1', ...inputs }, strategy: { jobTotal, jobIndex } })
  const stored = () =>
    scene.sentry
      .deploys('1')
      .map(({ environment, projects }) => `${environment}: ${projects.join(', ')}`)

  beforeEach(async () => {
    scene = await startStepScene({
      sentry: {
        projects: [
          { id: 1, slug: 'web' },
          { id: 2, slug: 'api' },
          { id: 3, slug: 'mail' },
        ],
      },
    })
    const { root, head } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
  })
  afterEach(() => scene.close())

  test('of two jobs of one run, each with its own project, are two deploys', async () => {
    const environment = 'production'
    const runs = [
      await push({ projects: 'web', environment }, 0, 2),
      await push({ projects: 'api', environment }, 1, 2),
    ]
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(stored()).toEqual(['production: web', 'production: api'])

    await push({ projects: 'api', environment }, 1, 2)
    expect(stored()).toEqual(['production: web', 'production: api'])
  })

  test('are created for just the projects that this run has not deployed yet', async () => {
    await push({ projects: 'web', environment: 'production' })
    const run = await push({ projects: 'web api 3', environment: 'production' })
    expect(run.exitCode).toBe(0)
    expect(stored()).toEqual(['production: web', 'production: api, mail'])

    const calls = scene.sentry.requests.length
    const again = await push({ projects: 'api, mail, web', environment: 'production' })
    expect(stored()).toHaveLength(2)
    expect(again.log).toContain('This run already created the deploy to production before')
    expect(
      sentryCalls({ requests: scene.sentry.requests.slice(calls) }).filter((call) =>
        call.startsWith('POST'),
      ),
    ).toEqual(['POST releases/ 208'])
  })

  test.each([
    { jobTotal: 1, with: {}, isNamed: false },
    { jobTotal: 1, with: { concurrent: 'true' }, isNamed: true },
    { jobTotal: 2, with: {}, isNamed: true },
    { jobTotal: 2, with: { concurrent: 'false' }, isNamed: false },
    { jobTotal: 2, with: { concurrent: '' }, isNamed: false },
  ])(
    'of $jobTotal jobs with $with name their projects, as others may write the release: $isNamed',
    async ({ jobTotal, with: inputs, isNamed }) => {
      const run = await push({ environment: 'production', ...inputs }, 0, jobTotal)
      expect([run.exitCode, run.annotations]).toEqual([0, []])
      const deploy = scene.sentry.requests.find(
        ({ method, path }) => method === 'POST' && DEPLOY.path.test(path),
      )
      expect(Object.keys(deploy?.json ?? {}).includes('projects')).toBe(isNamed)
    },
  )

  test('whose answer is lost while another job deploys elsewhere is not taken for that job’s', async () => {
    await push({ projects: 'web', environment: 'staging' })
    scene.sentry.addFault({ ...DEPLOY, kind: 'reset', when: 'before' })
    const [lost, other] = await Promise.all([
      push({ projects: 'web', environment: 'production' }, 0, 2),
      push({ projects: 'api', environment: 'production' }, 1, 2),
    ])
    expect([lost.exitCode, other.exitCode]).toEqual([0, 0])
    expect(stored().toSorted()).toEqual(['production: api', 'production: web', 'staging: web'])
  })

  test('of jobs of a matrix to one environment are one, also when the slower job created the release', async () => {
    const inputs = { environment: 'production' }
    // The job that creates the release has to look at its commits again, and gets no answer before the other job is done.
    const done = new AbortController()
    let reads = 0
    scene.sentry.hold(async ({ method, path }) => {
      if (method !== 'GET' || !path.endsWith('/commits/')) return
      reads += 1
      if (reads > 2 && !done.signal.aborted) await once(done.signal, 'abort')
    })
    const slow = push(inputs, 0, 2)
    while (scene.sentry.release('1') === undefined) {
      await new Promise((resolve) => {
        setTimeout(resolve, 20)
      })
    }
    const fast = await scene.push(range, {
      with: { version: '1', set_commits: 'skip', ...inputs },
      strategy: { jobTotal: 2, jobIndex: 1 },
    })
    done.abort()
    const runs = [await slow, fast]

    expect(reads).toBeGreaterThan(2)
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(runs.map(({ outputs }) => outputs['created'])).toEqual(['true', 'false'])
    expect(stored()).toEqual(['production: web'])
    expect(runs[0]?.outputs['deploy_ids']).toBe(fast.outputs['deploy_ids'])
  })

  test('without a run to link to are never taken for those of another run', async () => {
    const step = {
      with: { version: '1', environment: 'production' },
      runnerVariables: { GITHUB_RUN_ID: null },
    }
    for (const expected of [1, 2]) {
      const run = await scene.push(range, step)
      expect(run.exitCode).toBe(0)
      expect(scene.sentry.deploys('1').map(({ url }) => url)).toEqual(
        Array.from({ length: expected }, () => null),
      )
    }
  })

  test('whose answer is lost are looked for, also when nothing may be tried again', async () => {
    scene.sentry.addFault({ ...DEPLOY, kind: 'reset', when: 'after' })
    const env = { SENTRY_HTTP_MAX_RETRIES: '0' }
    const step = { env, with: { version: '1', environment: 'production' } }
    const done = await scene.push(range, step)
    expect(done.exitCode).toBe(0)
    expect(stored()).toEqual(['production: web'])

    scene.sentry.addFault({ ...DEPLOY, kind: 'reset', when: 'before' })
    const lost = await scene.push(range, { ...step, with: { ...step.with, environment: 'qa' } })
    expect(lost.exitCode).toBe(1)
    expect(lost.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /no complete response when asked to create the deploy to qa \(1 attempt\)/,
      ),
    ])
    expect(stored()).toEqual(['production: web'])
  })

  test('of which the second is refused: the first stays, is in the log, and is not repeated', async () => {
    const refused = { status: 400, body: { environment: ['Invalid value for environment'] } }
    const environment = 'production, staging'
    const first = await push({ environment: 'production' })
    expect(first.exitCode).toBe(0)
    scene.sentry.addFault({ ...DEPLOY, kind: 'response', answer: refused })
    const second = await push({ environment })
    expect(second.exitCode).toBe(1)
    expect(second.log).toContain('This run already created the deploy to production before')
    expect(second.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /400 when asked to create the deploy to staging: environment: Invalid value for environment\. Give another `environment`\./,
      ),
    ])
    const third = await push({ environment })
    expect(third.exitCode).toBe(0)
    expect(stored()).toEqual(['production: web', 'staging: web'])
  })

  test('that were created before a later one failed are told in the log', async () => {
    scene.sentry.addFault({
      ...DEPLOY,
      after: 1,
      kind: 'response',
      answer: {
        status: 403,
        body: { detail: 'You do not have permission to perform this action.' },
      },
    })
    const run = await push({ environment: 'production, staging' })
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(
      /Created the deploy to production\n(?:.*\n)*?Error: .*deploy to staging/,
    )
    expect(stored()).toEqual(['production: web'])
  })

  test.each([
    ['no script', 'javascript:alert(1)'],
    ['a name without a dot', 'https://intranet/app'],
    ['more than 200 characters', `https://app.example.com/${'p'.repeat(200)}`],
  ])('do not link to an environment’s address of %s, but to the run', async (_name, url) => {
    const payload = {
      deployment: { sha: range.after, ref: 'main', environment: 'production' },
      deployment_status: { state: 'success', environment_url: url },
      repository: { full_name: REPOSITORY, default_branch: 'main' },
    }
    const run = await scene.run(
      { name: 'deployment_status', payload, sha: range.after, ref: 'refs/heads/main' },
      { with: { version: '1', environment: 'production' } },
    )
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.deploys('1').map((deploy) => deploy.url)).toEqual([
      `${scene.github.url}/acme/web/actions/runs/4711/attempts/1`,
    ])
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Sentry does not accept such a link') },
    ])
  })

  test.each([
    [
      'url',
      'a name without a dot',
      'https://intranet/x',
      /^url must have a host that Sentry accepts/,
    ],
    [
      'deploy_url',
      'a name without a dot',
      'http://intranet',
      /^deploy_url must have a host that Sentry accepts/,
    ],
    [
      'deploy_url',
      'too much',
      `https://a.example/${'p'.repeat(200)}`,
      /^deploy_url is longer than the 200/,
    ],
    ['deploy_url', 'no scheme', 'app.example.com', /^deploy_url must be an http or https URL/],
  ])('refuses %s with %s before any request', async (input, _what, value, says) => {
    const run = await push({ environment: 'production', [input]: value })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
    expect(scene.sentry.requests).toEqual([])
  })

  test('carry name, link, start and projects as given', async () => {
    const run = await push({
      projects: 'web, 2',
      environment: 'production\nstaging eu, qa',
      deploy_name: 'blue',
      deploy_url: 'https://app.example.com/?a=b#c',
      started_at: '2024-01-02 03:04:05+02',
    })
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.deploys('1')).toMatchObject(
      ['production', 'staging eu', 'qa'].map((environment) => ({
        environment,
        name: 'blue',
        url: 'https://app.example.com/?a=b#c',
        dateStarted: new Date('2024-01-02T01:04:05Z'),
        projects: ['web', 'api'],
      })),
    )
    expect(JSON.parse(run.outputs['deploy_ids'] ?? '')).toEqual(
      scene.sentry.deploys('1').map(({ id }) => String(id)),
    )
  })
})
