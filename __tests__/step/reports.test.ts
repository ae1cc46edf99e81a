import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret, type ActionRun } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import {
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'
import { sentRequests } from '../support/sentry/sent-requests.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'

const CREATE = { method: 'POST', path: /\/releases\/$/ }
const MEBIBYTE = 2 ** 20

/** Ids of commits that are in no repository. */
const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => index.toString(16).padStart(7, '0').padEnd(40, 'a'))

/** The page's text, without its tags. */
function pageOf(run: ActionRun): string {
  const html = renderSummaryHtml(run.summary, { title: '' })
  return html
    .slice(html.indexOf('<main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#?\w+;/g, (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[entity] ?? ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('what a step tells', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  let commits: string[]
  const push = (step: StepOptions = {}) =>
    scene.push(range, { ...step, with: { version: 'web@1.0.0', ...step.with } })

  beforeEach(async () => {
    scene = await startStepScene()
    const series = commitSeries(scene.repository, 2)
    range = { before: series.root, after: series.head }
    commits = series.commits
  })
  afterEach(() => scene.close())

  test('the log reads as a story', async () => {
    const run = await push({ with: { environment: 'production' } })
    const lines = run.log.split('\n').filter((line) => line !== '')
    expect(lines).toEqual([
      '▼ Release web@1.0.0',
      '  Trigger: push to main',
      '  Version: web@1.0.0 (given by the input version)',
      `  Sentry: ${scene.sentry.url}, organization acme, projects web`,
      '▼ Commits',
      expect.stringMatching(
        /^ {2}Commits: 2 from GitHub’s API, \w{7}\.\.\w{7} \(the branch’s tip before the push\)$/,
      ),
      expect.stringMatching(/^ {4}\w{7} Commit 2 \(1 file\)$/),
      expect.stringMatching(/^ {4}\w{7} Commit 1 \(1 file\)$/),
      '▼ Sentry',
      '  Repository: acme/web, linked in Sentry as Acme/Web',
      '  Created the release with 2 commits (Sentry answered 201)',
      '  Created the deploy to production',
      expect.stringMatching(
        /^Release web@1\.0\.0 \(created and finalized\) with 2 commits, deployed to production: http/,
      ),
    ])
  })

  test('the summary has state, warnings, projects, version, range and why, repository and commits', async () => {
    const run = await push({
      with: {
        projects: 'web api',
        environment: 'production, staging',
        url: 'https://example.com/notes',
        refs: `nobody/nothing@${range.after}`,
      },
    })
    const page = pageOf(run)
    for (const text of [
      'Sentry release web@1.0.0 : released',
      'Created and finalized · 2 commits · deployed to production and staging',
      'Warning Sentry does not know the repository nobody/nothing',
      'Projects web , api',
      'Version given by the input version',
      /Commits \w{7}…\w{7} since the branch’s tip before the push/,
      'Repository acme/web , linked in Sentry as Acme/Web',
      /\w{7} Commit 2 Ada Author 1/,
    ])
      expect(page).toMatch(text)
    expect(run.summary).toContain(`](${scene.github.url}/acme/web/commit/${commits[0]})`)
    expect(run.summary).toContain(`](${run.outputs['release_url']})`)
  })

  test('strange texts in commits and many warnings: a summary far below 1 MiB, ten annotations', async () => {
    const strange = '<b>|`*_[x](javascript:y)</details>&amp;\u202E🚀 ::error::x ##[error]y'
    const given = idsOf(60).map((id) => ({
      id,
      message: strange.repeat(20),
      author_name: strange.repeat(10),
    }))
    const run = await push({ with: { commits: JSON.stringify(given), dry_run: 'true' } })

    expect(run.exitCode).toBe(0)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(MEBIBYTE / 2)
    expect(run.annotations).toHaveLength(10)
    expect(run.annotations.at(-1)?.message).toBe('51 more warnings are in the log.')
    expect(pageOf(run)).toContain('and 10 more')
  })

  test('an input that does not exist is one warning with the nearest name, also when another is missing', async () => {
    const says = 'There is no input project: did you mean projects?'
    const right = await push({ with: { project: 'web' } })
    const failed = await push({ with: { project: 'web', projects: '' } })
    expect([right.exitCode, failed.exitCode]).toEqual([0, 1])
    for (const run of [right, failed]) {
      const warnings = run.annotations.filter(({ level }) => level === 'warning')
      expect(warnings.map(({ message }) => message)).toEqual([says])
      expect(pageOf(run)).toContain(`Warning ${says}`)
    }
  })

  test('the requests of a release are in a file, without the token', async () => {
    const run = await push({ with: { environment: 'production' } })
    expect(sentRequests(run).map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(run.outputs['payload_file']).toMatch(/sentry-release-requests-.*\.json$/)
    expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
  })

  test('the requests of a failed release are too', async () => {
    scene.sentry.addFault({ ...CREATE, kind: 'response', answer: { status: 403 } })
    const run = await push()
    expect(run.exitCode).toBe(1)
    expect(run.outputs['payload_file']).toMatch(/sentry-release-requests-.*\.json$/)
    expect(sentRequests(run)).toMatchObject([{ method: 'POST', body: { version: 'web@1.0.0' } }])
  })

  test('the summary of an error names release and project, and links to the section that explains it', async () => {
    scene.sentry.addFault({ ...CREATE, kind: 'response', answer: { status: 403 } })
    const run = await push()
    expect(pageOf(run)).toMatch(
      /Sentry release web@1\.0\.0: failed .* How to fix it: .* Project web ·/,
    )
    expect(run.summary).toMatch(/\/docs\/troubleshooting\.md#sentry-answered--when-asked-to-\)/)
  })

  test.each(['true', 'false'])('summary: %s, whether it succeeds or fails', async (summary) => {
    const good = await push({ with: { summary } })
    scene.sentry.addFault({ ...CREATE, kind: 'response', answer: { status: 403 } })
    const bad = await push({ with: { summary } })
    const wrong = await push({ with: { summary, finalize: 'perhaps' } })
    expect([good.exitCode, bad.exitCode, wrong.exitCode]).toEqual([0, 1, 1])
    for (const run of [good, bad, wrong]) expect(run.summary !== '').toBe(summary === 'true')
  })

  test('on_error and summary that are none are problems like all others, and the step fails', async () => {
    const run = await push({ with: { on_error: 'ignore', summary: 'maybe', finalize: 'perhaps' } })
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toHaveLength(1)
    for (const words of [
      '3 problems',
      'on_error must be "fail" or "warn"',
      'summary is not a',
      'finalize is not a',
    ])
      expect(run.annotations[0]?.message).toContain(words)
  })

  test.each([
    ['no place for a summary', { GITHUB_STEP_SUMMARY: null }],
    ['a place for a summary that is none', { GITHUB_STEP_SUMMARY: '/nowhere/summary' }],
    ['no place for files', { RUNNER_TEMP: null }],
    ['a place for files that is none', { RUNNER_TEMP: '/nowhere' }],
  ])('on a runner with %s the release is made all the same', async (_name, runnerVariables) => {
    const run = await push({ runnerVariables, with: { environment: 'production' } })
    expect(run.exitCode).toBe(0)
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(run.outputs).toMatchObject({ version: 'web@1.0.0', created: 'true' })
    expect(scene.sentry.deploys('web@1.0.0')).toHaveLength(1)
    const failed = await push({ runnerVariables, with: { projects: 'nobody' } })
    expect(failed.exitCode).toBe(1)
    expect(failed.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  test('on_error: warn after many warnings: the failure is among the ten annotations that are shown', async () => {
    const given = idsOf(15).map((id) => ({ id, author_name: 'n'.repeat(129) }))
    scene.sentry.addFault({ ...CREATE, kind: 'response', answer: { status: 403 } })
    const run = await push({ with: { on_error: 'warn', commits: JSON.stringify(given) } })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ failed: 'true', version: 'web@1.0.0' })
    const warnings = run.annotations.map(({ message }) => message)
    expect(warnings).toHaveLength(10)
    expect(warnings.slice(-2)).toEqual([
      '7 more warnings are in the log.',
      expect.stringContaining('Sentry answered 403'),
    ])
    expect(run.summary).toContain(': failed')
    expect(pageOf(run)).toContain('The step succeeds all the same')
  })

  test('an error text of 5 MiB makes neither a long sentence nor a summary that is refused', async () => {
    scene.sentry.addFault({
      ...CREATE,
      kind: 'response',
      answer: {
        status: 400,
        body: { detail: 'word '.repeat(MEBIBYTE), other: ['x'.repeat(1000)] },
      },
    })
    const run = await push()
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message.length).toBeLessThan(1000)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(10_000)
  })
})

describe('a dry run', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const push = (inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
    scene.push(range, { env, with: { version: 'web@1.0.0', dry_run: 'true', ...inputs } })

  beforeEach(async () => {
    scene = await startStepScene({
      sentry: {
        releases: [{ version: 'web@0.9.0', projects: ['web'], ref: 'old' }],
      },
    })
    const { root, head } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
  })
  afterEach(() => scene.close())

  test('says what it would do to a new release, and that nothing was sent', async () => {
    const run = await push({ environment: 'production' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ created: 'true', finalized: 'true', deploy_ids: '[]' })
    expect(run.log).toContain('Would create the release with 1 commit\n')
    expect(run.log).toContain('Would create the deploy to production')
    expect(run.log).toMatch(
      /\nDry run, nothing was sent: release web@1\.0\.0 \(would be created and finalized\) with 1 commit, a deploy to production: http/,
    )
    expect(pageOf(run)).toMatch(
      /Sentry release web@1\.0\.0: dry run, nothing was sent Would be created and finalized/,
    )
    expect(scene.sentry.requests.every(({ method }) => method === 'GET')).toBe(true)
    expect(sentRequests(run).map(({ method }) => method)).toEqual(['POST', 'POST'])
  })

  test('says what it would change of one that exists', async () => {
    const run = await push({ version: 'web@0.9.0' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ created: 'false', finalized: 'true' })
    expect(run.log).toContain('The release already exists; would send it 1 commit')
    expect(run.log).toContain('Would change ref, url and dateReleased of the release')
    expect(scene.sentry.release('web@0.9.0')).toMatchObject({ ref: 'old', dateReleased: null })
  })

  test('sends, when it is none, just what it showed', async () => {
    const inputs = { environment: 'production', date_released: '2026-01-01' }
    const dry = await push(inputs)
    const real = await push({ ...inputs, dry_run: 'false' })
    expect(sentRequests(dry)).toEqual(sentRequests(real))
  })

  test('finds a wrong token, also without commits', async () => {
    const env = { SENTRY_AUTH_TOKEN: 'sntryu_wrong_token', SENTRY_ORG: 'acme' }
    const run = await push({ set_commits: 'skip' }, env)
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Sentry answered 401 when asked to read the release: Invalid token\./),
    ])
  })
})

describe('a run without secrets', () => {
  let scene: ReleaseScene
  let head: string
  const payload = (repo: string, fork = false): object => ({
    action: 'opened',
    pull_request: {
      number: 7,
      head: { sha: head, repo: { full_name: repo } },
      base: { ref: 'main' },
    },
    repository: { full_name: 'acme/web', fork },
  })
  const run = (name: string, event: object, step: StepOptions = {}) =>
    scene.run(
      { name, payload: event, sha: head, ref: 'refs/heads/main' },
      { ...step, env: { SENTRY_AUTH_TOKEN: '', SENTRY_ORG: 'acme', ...step.env } },
    )

  beforeEach(async () => {
    scene = await startStepScene()
    head = commitSeries(scene.repository, 1).head
  })
  afterEach(() => scene.close())

  const FORK =
    /no secrets to pull requests from forks \(this one is from mallory\/web\): release on `push`/
  const DEPENDABOT = /no secrets to runs that Dependabot started: add it as a Dependabot secret/
  const OWN_FORK = /This repository is a fork, which has no secrets but those that were added to it/
  const ORDINARY =
    /Add `SENTRY_AUTH_TOKEN: \$\{\{ secrets\.SENTRY_AUTH_TOKEN \}\}` to the step’s `env:`/

  test.each([
    ['pull_request', 'mallory/web', 'ada', FORK],
    ['pull_request_review', 'Mallory/Web', 'ada', /from Mallory\/Web/],
    ['pull_request_target', 'mallory/web', 'ada', ORDINARY],
    ['pull_request', 'Acme/Web', 'ada', ORDINARY],
    ['pull_request', 'acme/web', 'dependabot[bot]', DEPENDABOT],
    ['push', 'acme/web', 'dependabot[bot]', DEPENDABOT],
    ['schedule', 'acme/web', 'dependabot[bot]', ORDINARY],
  ])('on %s of %s by %s is told why', async (name, repo, actor, says) => {
    const failed = await run(name, payload(repo), { actor })
    expect(failed.exitCode).toBe(1)
    expect(failed.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
    expect(scene.sentry.requests).toEqual([])
  })

  test('in a fork itself is told why', async () => {
    const failed = await run('push', payload('acme/web', true))
    expect(failed.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(OWN_FORK),
    ])
  })

  test('fails softly when it should', async () => {
    for (const step of [
      { with: { on_error: 'warn' } },
      { env: { SENTRY_ALLOW_FAILURE: 'true' } },
    ]) {
      const soft = await run('pull_request', payload('mallory/web'), step)
      expect(soft.exitCode).toBe(0)
      expect(soft.outputs['failed']).toBe('true')
      expect(soft.annotations).toMatchObject([
        { level: 'warning', message: expect.stringMatching(FORK) },
      ])
      expect(soft.summary).toContain('failed')
    }
  })
})
