import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import type { Answer } from '../support/http/loopback.ts'
import { SENTRY_TOKEN, startStepScene, type ReleaseScene } from '../support/release-scene.ts'

const TARGETS = {
  repos: { method: 'GET', path: /\/repos\/$/ },
  'the release list': { method: 'GET', path: /\/projects\/acme\/web\/releases\/$/ },
  commits: { method: 'GET', path: /\/commits\/$/ },
  create: { method: 'POST', path: /\/releases\/$/ },
  put: { method: 'PUT', path: /\/releases\/[^/]+\/$/ },
  'the deploy list': { method: 'GET', path: /\/deploys\/$/ },
} as const
type Target = keyof typeof TARGETS

const PAGE =
  '<!doctype html><html><head><title>Sign in to continue</title></head><body>…</body></html>'

const OTHERS = {
  id: 'c'.repeat(40),
  repository: 'acme/other',
  message: 'Theirs',
  timestamp: '2024-01-01T00:00:00Z',
}

describe('what comes over the wire', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  let ours: string[]
  const push = (inputs: Record<string, string> = {}, env: Record<string, string> = {}) =>
    scene.push(range, {
      env,
      with: { version: 'web@1.0.0', environment: 'production', timeout: '20', ...inputs },
    })

  beforeEach(async () => {
    scene = await startStepScene({
      sentry: {
        releases: [{ version: 'web@1.0.0', projects: ['web'], ref: 'old', commits: [OTHERS] }],
      },
    })
    const { root, head, commits } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
    ours = commits
  })
  afterEach(() => scene.close())

  const expectComplete = (): void => {
    expect(scene.sentry.release('web@1.0.0')).toMatchObject({ ref: range.after })
    expect(scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)).toEqual([
      ...ours,
      OTHERS.id,
    ])
    expect(scene.sentry.deploys('web@1.0.0')).toHaveLength(1)
  }

  const NONE: [string, Answer, RegExp][] = [
    ['a login page', { status: 200, body: PAGE }, /Sign in to continue/],
    ['nothing', { status: 200 }, /answered 200 when asked to [^:]+\. This response is not from/],
    ['JSON of another API', { status: 200, body: { message: 'Hello' } }, /Hello/],
    ['11 MiB', { status: 200, body: 'x'.repeat(11 * 2 ** 20) }, /larger than 10 MiB/],
    [
      'a gzip of 40 MiB',
      {
        status: 200,
        headers: { 'content-encoding': 'gzip' },
        body: gzipSync(Buffer.alloc(40 * 2 ** 20)),
      },
      /larger than 10 MiB/,
    ],
  ]

  test.each(
    (Object.keys(TARGETS) as Target[]).flatMap((target) =>
      NONE.map(([name, answer, says]) => ({ target, name, answer, says })),
    ),
  )(
    'for $target, $name is an error and no empty answer: nothing of others is lost',
    async ({ target, answer, says }) => {
      // The list is asked for only when there are deploys.
      const deployed = target === 'the deploy list' ? 1 : 0
      if (deployed === 1) await push()
      scene.sentry.addFault({ ...TARGETS[target], times: 99, kind: 'response', answer })
      // How often it is asked again, and when, the table of retries shows.
      const run = await push({}, { SENTRY_HTTP_MAX_RETRIES: '1' })

      expect(run.exitCode).toBe(1)
      expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
      expect(run.annotations[0]?.message).toMatch(
        /This response is not from Sentry’s API: check sentry_url/,
      )
      const stored = scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)
      expect(stored).toContain(OTHERS.id)
      expect(scene.sentry.deploys('web@1.0.0')).toHaveLength(deployed)
      expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
    },
  )

  test.each(['a login page', 'nothing'])(
    'a deploy that is answered with %s is looked for, and created once',
    async (name) => {
      const answer = NONE.find(([known]) => known === name)?.[1] ?? { status: 200 }
      scene.sentry.addFault({
        method: 'POST',
        path: /\/deploys\/$/,
        kind: 'response',
        answer,
      })
      const run = await push()
      expect(run.exitCode).toBe(0)
      expectComplete()
    },
  )

  test.each(Object.entries(TARGETS))(
    'JSON that ends in its middle, as a proxy cuts it, for %s: tried again',
    async (name, target) => {
      if (name === 'the deploy list') await push({ ref: 'first' })
      scene.sentry.addFault({
        ...target,
        kind: 'response',
        answer: {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"version": "web@1.0.0", "projects": [{"id"',
        },
      })
      const run = await push()
      expect(run.exitCode).toBe(0)
      expect(run.log).toMatch(
        /gave no complete response \(the response is incomplete\).*trying again/,
      )
      expectComplete()
    },
  )

  test('a release that is told with wrong types and hardly a field is one all the same', async () => {
    const wrong = { ref: 7, url: [], dateReleased: {}, commitCount: '1', projects: 'web' }
    scene.sentry.addFault({
      ...TARGETS.create,
      kind: 'response',
      answer: { status: 201, body: { version: 'web@1.0.0', ...wrong } },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('web@1.0.0')?.ref).toBe(range.after)
  })

  test('a body that comes byte by byte ends in time, and the next attempt has time', async () => {
    scene.sentry.addFault({ ...TARGETS.create, kind: 'drip' })
    const start = performance.now()
    const run = await push({ timeout: '8' })
    expect(run.exitCode).toBe(0)
    expect(performance.now() - start).toBeLessThan(8000)
    expectComplete()
  })

  test('answers in gzip are read', async () => {
    scene.sentry.addFault({
      ...TARGETS.repos,
      kind: 'response',
      answer: {
        status: 200,
        headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
        body: gzipSync(
          JSON.stringify([{ name: 'Acme/Web', provider: { id: 'integrations:github' } }]),
        ),
      },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('linked in Sentry as Acme/Web')
  })

  test('connections that the server ends without a word cost nothing', async () => {
    scene.sentry.addFault({ path: /./, times: 99, kind: 'close' })
    const run = await push({ environment: 'production, staging, qa' })
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.deploys('web@1.0.0').map(({ environment }) => environment)).toEqual([
      'production',
      'staging',
      'qa',
    ])
  })

  test.each([
    [
      'in a circle',
      '/api/0/organizations/acme/repos/',
      /not part of Sentry’s API: check sentry_url/,
    ],
    [
      'to a login page elsewhere',
      'https://login.example.com/sso/?next=%2F',
      /redirects to https:\/\/login\.example\.com\/sso\/, which is not part of/,
    ],
    ['nowhere', '', /Check sentry_url/],
    ['to no address', 'http://[', /Check sentry_url/],
  ])('a redirect %s of a read is an error that says so', async (_name, location, says) => {
    scene.sentry.addFault({
      ...TARGETS.repos,
      times: 99,
      kind: 'response',
      answer: { status: 302, headers: { location } },
    })
    const run = await push()
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
  })

  test.each([
    ['the same server below a path', '/sentry', (url: string) => `${url}/sentry`],
    ['https', 'https://sentry.example.com', () => 'https://sentry.example.com'],
  ])('a write is never redirected; %s is named as the address to set', async (_name, to, named) => {
    scene.sentry.addFault({
      ...TARGETS.create,
      times: 99,
      kind: 'response',
      answer: { status: 308, headers: { location: `${to}/api/0/organizations/acme/releases/` } },
    })
    const run = await push()
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      new RegExp(`Set sentry_url to the address that it redirects to: ${named(scene.sentry.url)}$`),
    )
    expect(scene.sentry.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('two faults on different requests, one after the other, are both mended', async () => {
    scene.sentry.addFault({ ...TARGETS.commits, kind: 'reset', when: 'after' })
    scene.sentry.addFault({ ...TARGETS.create, kind: 'response', answer: { status: 502 } })
    scene.sentry.addFault({ ...TARGETS.create, kind: 'truncate' })
    scene.sentry.addFault({ ...TARGETS.put, kind: 'response', answer: { status: 408 } })
    scene.sentry.addFault({ method: 'POST', path: /\/deploys\/$/, kind: 'reset', when: 'after' })
    scene.sentry.addFault({
      ...TARGETS['the deploy list'],
      kind: 'response',
      answer: { status: 503 },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expectComplete()
  })

  test('a list whose next page is itself is read once', async () => {
    scene.sentry.addFault({
      ...TARGETS.commits,
      times: 99,
      kind: 'response',
      answer: {
        status: 200,
        headers: {
          link: '<http://x/?cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"',
        },
        body: [
          { id: OTHERS.id, repository: { name: 'acme/other' }, dateCreated: OTHERS.timestamp },
        ],
      },
    })
    const run = await push()
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.requests.filter(({ path }) => path.endsWith('/commits/'))).toHaveLength(2)
    expectComplete()
  })

  test.each([
    [
      '429',
      { status: 429, headers: { 'retry-after': '3600' } },
      /asks to wait 3600 s, longer than the step has left/,
    ],
    [
      '409',
      { status: 409, body: { detail: 'Release commits are currently being processed' } },
      /409 .*being processed.*raise `timeout`/,
    ],
    ['503', { status: 503 }, /503 .*The fault is on Sentry’s side/],
    ['425', { status: 425 }, /425/],
  ] as const)(
    '%s for longer than the step has: one sentence, in time',
    async (_name, answer, says) => {
      scene.sentry.addFault({ ...TARGETS.create, times: 9999, kind: 'response', answer })
      const start = performance.now()
      const run = await push({ timeout: '4' })
      expect(run.exitCode).toBe(1)
      expect(performance.now() - start).toBeLessThan(6000)
      expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
      expect(run.log.trimEnd().split('\n').at(-1)).toMatch(/^Error: /)
      expect(scene.sentry.requests.length).toBeLessThan(40)
    },
  )
})
