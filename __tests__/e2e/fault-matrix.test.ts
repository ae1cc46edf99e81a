import { describe, expect, test } from '@jest/globals'
import { findSecret } from '../support/action-runner.ts'
import { commitSeries } from '../support/histories.ts'
import type { Answer } from '../support/loopback.ts'
import { SENTRY_TOKEN, startReleaseScene } from '../support/release-scene.ts'

type Cause =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'reset'; when: 'before' | 'after' }
  | { kind: 'hang' }
  | { kind: 'truncate' }
type Wrong = { cause: Cause; times?: number }

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Cause => ({
  kind: 'answer',
  answer: { status, headers, ...(body === undefined ? {} : { body }) },
})

/** What patience mends. */
const PASSING: Record<string, Wrong> = {
  'a reset before the work': { cause: { kind: 'reset', when: 'before' } },
  'a reset after the work': { cause: { kind: 'reset', when: 'after' } },
  'a hang': { cause: { kind: 'hang' } },
  'truncated JSON': { cause: { kind: 'truncate' } },
  '502 in HTML': { cause: answer(502, '<html><h1>Bad Gateway</h1></html>') },
  '503 three times': { cause: answer(503), times: 3 },
  '504': { cause: answer(504, 'upstream timed out') },
  '500 with an error id': { cause: answer(500, { detail: 'Internal Error', errorId: 'abc' }) },
  '429 with a header': {
    cause: answer(429, 'slow down', {
      'x-sentry-rate-limit-reset': String(Math.floor(Date.now() / 1000)),
    }),
  },
  '429 without': { cause: answer(429, 'slow down') },
  '408 with an object': {
    cause: answer(408, {
      detail: { code: 'request-timeout', message: 'Proxied request timed out', extra: {} },
    }),
  },
  '409 three times': {
    cause: answer(409, { detail: 'Release commits are currently being processed' }),
    times: 3,
  },
}

/** What it does not: with a word that the sentence must hold. */
const LASTING: Record<string, Wrong & { says: RegExp }> = {
  '401': {
    cause: answer(401, { detail: 'Invalid token' }),
    says: /401.*Invalid token.*Check the auth token/,
  },
  '401 with an object': {
    cause: answer(401, {
      detail: { code: 'sso-required', message: 'Must login via SSO', extra: {} },
    }),
    says: /401.*Must login via SSO/,
  },
  '403': {
    cause: answer(403, { detail: 'You do not have permission to perform this action.' }),
    says: /403.*permission.*lacks a scope/,
  },
  '404 in JSON': {
    cause: answer(404, { detail: 'The requested resource does not exist' }),
    says: /404.*does not exist.*Check org \(acme\)/,
  },
  '404 without a body': { cause: answer(404), says: /404 when asked to [^:]+\. Check org/ },
  '404 for a missing slash': {
    cause: answer(404, { info: 'Route not found, did you forget a trailing slash? try: x/' }),
    says: /404.*trailing slash/,
  },
  '400 of a field': {
    cause: answer(400, { ref: ['Ensure this field has no more than 200 characters.'] }),
    says: /400.*ref: Ensure this field/,
  },
  '400 of a nested field': {
    cause: answer(400, { commits: { patch_set: { path: ['Too long.'] } } }),
    says: /400.*commits\.patch_set\.path: Too long/,
  },
  '400 with a detail': { cause: answer(400, { detail: 'Bad' }), says: /400.*: Bad/ },
  '400 with an error': { cause: answer(400, { error: 'Worse' }), says: /400.*: Worse/ },
  '413 in HTML': {
    cause: answer(413, '<html>Request Entity Too Large</html>'),
    says: /413.*Request Entity Too Large/,
  },
}

const TARGETS = {
  create: { method: 'POST', path: /\/releases\/$/ },
  put: { method: 'PUT', path: /\/releases\/[^/]+\/$/ },
  repos: { method: 'GET', path: /\/repos\/$/ },
  'release list': { method: 'GET', path: /\/projects\/acme\/web\/releases\/$/ },
  commits: { method: 'GET', path: /\/commits\/$/ },
  deploys: { method: 'POST', path: /\/deploys\/$/ },
} as const

type Target = keyof typeof TARGETS

/** Lasting faults that a target answers with less instead of an error. */
const MENDED: Partial<Record<Target, readonly string[]>> = {
  create: ['413 in HTML'],
  repos: ['403'],
  'release list': ['403', '404 in JSON', '404 without a body', '404 for a missing slash'],
  // A release without a commit list is a new release.
  commits: ['404 in JSON', '404 without a body', '404 for a missing slash'],
}

const OTHERS = {
  id: 'c'.repeat(40),
  repository: 'acme/other',
  message: 'Theirs',
  timestamp: '2024-01-01T00:00:00Z',
}

async function runWith(target: Target, { cause, times = 1 }: Wrong) {
  const scene = await startReleaseScene({
    sentry: {
      releases: [{ version: 'web@1.0.0', projects: ['api'], ref: 'old', commits: [OTHERS] }],
    },
  })
  try {
    const { root, commits, head } = commitSeries(scene.repository, 2)
    scene.sentry.addFault({ ...TARGETS[target], ...cause, times })
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', environment: 'production', timeout: '16' } },
    )
    expect(run.timedOut).toBe(false)
    expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
    const stored = scene.sentry.release('web@1.0.0')
    return {
      run,
      commits,
      head,
      stored,
      state: {
        exitCode: run.exitCode,
        releases: scene.sentry.releases.length,
        projects: stored?.projects.map(({ slug }) => slug).toSorted((a, b) => a.localeCompare(b)),
        ref: stored?.ref,
        released: stored?.dateReleased !== null,
        deploys: scene.sentry.deploys('web@1.0.0').map(({ environment }) => environment),
      },
    }
  } finally {
    await scene.close()
  }
}

const complete = (head: string): object => ({
  exitCode: 0,
  releases: 1,
  projects: ['api', 'web'],
  ref: head,
  released: true,
  deploys: ['production'],
})

describe.each(Object.keys(TARGETS) as Target[])('%s', (target) => {
  test.each(Object.entries(PASSING))(
    '%s: the release ends complete, exactly once',
    async (_name, wrong) => {
      const { state, stored, commits, head } = await runWith(target, wrong)
      expect(state).toEqual(complete(head))
      expect(stored?.commits.map(({ id }) => id)).toEqual([...commits, OTHERS.id])
    },
  )

  test.each(Object.entries(LASTING).filter(([name]) => MENDED[target]?.includes(name) !== true))(
    '%s: exit 1 with one sentence',
    async (_name, wrong) => {
      const { state, run } = await runWith(target, wrong)
      expect(state.exitCode).toBe(1)
      const errors = run.annotations
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message)
      expect(errors).toEqual([expect.stringMatching(wrong.says)])
      expect(errors[0]).not.toMatch(/[{}]|\bat .*:\d+:\d+/)
    },
  )
})

describe.each(Object.entries(MENDED) as [Target, readonly string[]][])(
  '%s, where less is enough',
  (target, names) => {
    test.each(names.map((name) => ({ name })))(
      '$name: the release ends complete',
      async ({ name }) => {
        const wrong = LASTING[name]
        if (!wrong) throw new Error(name)
        const { state, head } = await runWith(target, wrong)
        expect(state).toEqual(complete(head))
      },
    )
  },
)
