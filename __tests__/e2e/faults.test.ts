import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import type { Fault } from '../support/http/loopback.ts'
import { SENTRY_TOKEN, startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

const CREATE = { method: 'POST', path: /\/releases\/$/ }
const DEPLOY = { method: 'POST', path: /\/deploys\/$/ }
const LOCKED = { status: 409, body: { detail: 'Release commits are currently being processed' } }

const FAULTS: [string, Fault][] = [
  ['409 twice', { ...CREATE, times: 2, kind: 'response', answer: LOCKED }],
  [
    '503 twice',
    {
      ...CREATE,
      times: 2,
      kind: 'response',
      answer: { status: 503, body: '<h1>Unavailable</h1>' },
    },
  ],
  [
    '429 without a word when to come back',
    { ...CREATE, kind: 'response', answer: { status: 429, body: 'slow down' } },
  ],
  [
    '429 with Retry-After',
    { ...CREATE, kind: 'response', answer: { status: 429, headers: { 'retry-after': '1' } } },
  ],
  ['a connection that drops before the work', { ...CREATE, kind: 'reset', when: 'before' }],
  ['a connection that drops after the work', { ...CREATE, kind: 'reset', when: 'after' }],
  ['an answer that breaks off', { ...CREATE, kind: 'truncate' }],
  [
    '503 on the look-up of the repository',
    { method: 'GET', path: /\/repos\/$/, kind: 'response', answer: { status: 503 } },
  ],
  ['a deploy whose answer is lost', { ...DEPLOY, kind: 'reset', when: 'after' }],
  [
    'a deploy that is refused with 500',
    {
      ...DEPLOY,
      kind: 'response',
      answer: { status: 500, body: { detail: 'Internal Error', errorId: 'e1' } },
    },
  ],
]

describe('what goes wrong on the wire', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test.each(FAULTS)('%s: the release ends complete, exactly once', async (_name, fault) => {
    const { root, commits, head } = commitSeries(scene.repository, 3)
    scene.sentry.addFault(fault)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', environment: 'production' } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ created: 'true', commit_count: '3' })
    expect(scene.sentry.releases).toHaveLength(1)
    const stored = scene.sentry.release('web@1.0.0')
    expect(stored?.commits.map(({ id }) => id)).toEqual(commits)
    expect(stored?.dateReleased).not.toBeNull()
    expect(scene.sentry.deploys('web@1.0.0').map(({ environment }) => environment)).toEqual([
      'production',
    ])
    expect(JSON.parse(run.outputs['deploy_ids'] ?? '')).toHaveLength(1)
    expect(run.log).toMatch(/trying again|looking/)
    expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
  })

  test('SENTRY_LOG_LEVEL: debug shows every request, and no token', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { env: { SENTRY_LOG_LEVEL: 'debug' } },
    )
    expect(run.log).toMatch(
      /POST http:\/\/127\.0\.0\.1:\d+\/api\/0\/organizations\/acme\/releases\/ → 201 in \d+ ms/,
    )
    expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
  })

  test('an answer that is no Sentry’s is said to be none', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      ...CREATE,
      kind: 'response',
      answer: { status: 200, body: '<title>Log in</title><p>Welcome to the proxy' },
    })
    const run = await scene.push({ before: root, after: head })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      /answered 200 .*: Log in\. This response is not from Sentry’s API/,
    )
  })

  test('a server that only hangs ends the step in its time, with one sentence', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({ ...CREATE, times: 99, kind: 'hang' })
    const run = await scene.push({ before: root, after: head }, { with: { timeout: '3' } })

    expect(run.timedOut).toBe(false)
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toHaveLength(1)
    expect(run.annotations[0]?.message).toMatch(/no complete response when asked to create release/)
    expect(run.outputs['version']).toBe(head)
  })

  test('a server that stays down fails the step after all attempts, and on_error: warn makes that a warning', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      ...CREATE,
      times: 99,
      kind: 'response',
      answer: { status: 500, body: { detail: 'Internal Error', errorId: 'abc123' } },
    })
    const env = { SENTRY_HTTP_MAX_RETRIES: '1' }
    const run = await scene.push({ before: root, after: head }, { env })
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining('abc123') },
    ])
    expect(scene.sentry.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)

    const soft = await scene.push(
      { before: root, after: head },
      { env, with: { on_error: 'warn' } },
    )
    expect(soft.exitCode).toBe(0)
    expect(soft.outputs).toMatchObject({ failed: 'true', version: head })
    expect(soft.annotations).toMatchObject([{ level: 'warning' }])
  })

  test('413 is answered with less: first without changed files, then with the newest half of the commits', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 4)
    scene.sentry.addFault({
      ...CREATE,
      times: 2,
      kind: 'response',
      answer: { status: 413, body: '<html>too large</html>' },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release(head)?.commits.map(({ id }) => id)).toEqual(commits.slice(0, 2))
    expect(run.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      expect.stringContaining(
        'warning: Sentry answered 413: the commits are sent without their changed files',
      ),
      expect.stringContaining(
        'warning: Sentry answered 413: only the newest 2 of 4 commits are sent',
      ),
    ])
  })

  test('GitHub out of order: the commits go as the event lists them, with a warning', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 2)
    scene.github.addFault({
      path: /\/commits\//,
      times: 99,
      kind: 'response',
      answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['commits_from']).toBe('event')
    expect(scene.sentry.release(head)?.commits.map(({ id }) => id)).toEqual(commits)
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('contents: read') },
    ])
  })
})
