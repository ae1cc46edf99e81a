import { describe, expect, test } from '@jest/globals'
import { findSecret, type ActionRun } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import type { Answer } from '../support/http/loopback.ts'
import { SENTRY_TOKEN, startStepScene } from '../support/release-scene.ts'
import { runSideBySide } from '../support/side-by-side.ts'

type Cause =
  | { kind: 'response'; answer: Answer }
  | { kind: 'reset'; when: 'before' | 'after' }
  | { kind: 'hang' }
  | { kind: 'truncate' }
type Wrong = { cause: Cause; times?: number }

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Cause => ({
  kind: 'response',
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
  '429 with Retry-After': { cause: answer(429, 'slow down', { 'retry-after': '1' }) },
  '429 with the end of the window': {
    cause: answer(429, 'slow down', {
      'x-sentry-rate-limit-reset': String(Math.floor(Date.now() / 1000)),
    }),
  },
  '429 without a header': { cause: answer(429, 'slow down') },
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

/** What it does not: with words that the sentence must hold. */
const LASTING: Record<string, Wrong & { says: RegExp }> = {
  '401': {
    cause: answer(401, { detail: 'Invalid token' }),
    says: /401.*: Invalid token\. Check the auth token: .* organization acme\.$/,
  },
  '401 with an object': {
    cause: answer(401, {
      detail: { code: 'sso-required', message: 'Must login via SSO', extra: { loginUrl: '/x' } },
    }),
    says: /401.*: Must login via SSO\. Check the auth token/,
  },
  '403': {
    cause: answer(403, { detail: 'You do not have permission to perform this action.' }),
    says: /403.*this action\. The organization token of acme no longer has access/,
  },
  '404 in JSON': {
    cause: answer(404, { detail: 'The requested resource does not exist' }),
    says: /404.*: The requested resource does not exist\. Check org \(acme\), .*projects \(web\)/,
  },
  '404 without a body': {
    cause: answer(404),
    says: /404 when asked to [^:]+\. Check org \(acme\)/,
  },
  '404 for a missing slash': {
    cause: answer(404, { info: 'Route not found, did you forget a trailing slash? try: x/' }),
    says: /404.*: Route not found.*trailing slash\? try: x\/\. Check org/,
  },
  '400 of a field': {
    cause: answer(400, { ref: ['Ensure this field has no more than 200 characters.'] }),
    says: /400.*: ref: Ensure this field has no more than 200 characters\. /,
  },
  '400 of two fields': {
    cause: answer(400, { url: ['Enter a valid URL.'], version: ['This field is required.'] }),
    says: /400.*: url: Enter a valid URL; version: This field is required\. /,
  },
  '400 of a nested field': {
    cause: answer(400, { commits: { id: ['This field is required.'] } }),
    says: /400.*: commits\.id: This field is required\. Send the commits without/,
  },
  '400 of a field two lists down': {
    cause: answer(400, {
      commits: { patch_set: { type: ['Commit patch_set type R is not supported.'] } },
    }),
    says: /400.*: commits\.patch_set\.type: Commit patch_set type R is not supported\. /,
  },
  '400 of no field': {
    cause: answer(400, { non_field_errors: ['Invalid data. Expected a dictionary.'] }),
    says: /400.*: Invalid data\. Expected a dictionary\. (?:With `dry_run: true`|Check sentry_url)/,
  },
  '400 of the projects': {
    cause: answer(400, { projects: ['Invalid project ids or slugs'] }),
    says: /400.*: projects: Invalid project ids or slugs\. The project web does not exist/,
  },
  '400 with a detail': {
    cause: answer(400, { detail: 'Bad' }),
    says: /400.*: Bad\. (?:With|Check sentry_url)/,
  },
  '400 with a detail that is an object': {
    cause: answer(400, {
      detail: {
        code: 'parameter-validation-error',
        message: 'Invalid projects (x) for release v',
        extra: { context: '' },
      },
    }),
    says: /400.*: Invalid projects \(x\) for release v\. The project web does not exist/,
  },
  '400 with an error': {
    cause: answer(400, { error: 'Worse' }),
    says: /400.*: Worse\. (?:With|Check sentry_url)/,
  },
  '400 with a list': { cause: answer(400, ['Worst', 'Of all']), says: /400.*: Worst; Of all\. / },
  '400 with a text': {
    cause: answer(400, '"Invalid json body"'),
    says: /400.*: Invalid json body\. /,
  },
  '400 without a body': {
    cause: answer(400),
    says: /400 when asked to [^:]+\. (?:With `dry_run|Check sentry_url)/,
  },
  '413 in HTML': {
    cause: answer(413, '<html><title>413 Request Entity Too Large</title></html>'),
    says: /413.*: 413 Request Entity Too Large\. (?:The release is too large|Sentry’s API does not)/,
  },
  '501': { cause: answer(501), says: /501 .*The fault is on Sentry’s side/ },
}

const TARGETS = {
  create: { method: 'POST', path: /\/releases\/$/ },
  put: { method: 'PUT', path: /\/releases\/[^/]+\/$/ },
  repos: { method: 'GET', path: /\/repos\/$/ },
  'release list': { method: 'GET', path: /\/projects\/acme\/web\/releases\/$/ },
  commits: { method: 'GET', path: /\/commits\/$/ },
  'deploy list': { method: 'GET', path: /\/deploys\/$/ },
  deploys: { method: 'POST', path: /\/deploys\/$/ },
} as const

type Target = keyof typeof TARGETS

const NOT_FOUND = ['404 in JSON', '404 without a body', '404 for a missing slash'] as const

/** Lasting faults that a target answers with less instead of an error. */
const MENDED: Partial<Record<Target, readonly string[]>> = {
  create: ['413 in HTML'],
  repos: ['403', ...NOT_FOUND],
  'release list': ['403', ...NOT_FOUND],
  // A release without a commit list is a new release.
  commits: NOT_FOUND,
}

const OTHERS = {
  id: 'c'.repeat(40),
  repository: 'acme/other',
  message: 'Theirs',
  timestamp: '2024-01-01T00:00:00Z',
}
const BEFORE = { environment: 'before', projects: ['api'] }

/** Long enough for a hanging request to be given up and made again. */
const TIMEOUT_S = 16
/** Parts of the token that must be seen nowhere. */
const SECRETS = [SENTRY_TOKEN, SENTRY_TOKEN.slice(SENTRY_TOKEN.lastIndexOf('_') + 1)]

async function runWith(target: Target | 'release', wrong: Wrong, inputs = {}) {
  const scene = await startStepScene({
    sentry: {
      releases: [{ version: 'web@1.0.0', projects: ['api'], ref: 'old', commits: [OTHERS] }],
    },
  })
  try {
    const { root, commits, head } = commitSeries(scene.repository, 2)
    const stored = scene.sentry.release('web@1.0.0')
    stored?.deploys.push({
      ...BEFORE,
      id: 1,
      name: null,
      url: null,
      dateStarted: null,
      dateFinished: new Date(),
    })
    const place =
      target === 'release' ? { method: 'GET', path: /\/releases\/[^/]+\/$/ } : TARGETS[target]
    scene.sentry.addFault({ ...place, ...wrong.cause, times: wrong.times ?? 1 })
    const start = performance.now()
    const run = await scene.push(
      { before: root, after: head },
      {
        env: { SENTRY_LOG_LEVEL: 'debug' },
        with: {
          version: 'web@1.0.0',
          environment: 'production',
          timeout: String(TIMEOUT_S),
          ...inputs,
        },
      },
    )
    expect(performance.now() - start).toBeLessThan((TIMEOUT_S + 4) * 1000)
    expect(SECRETS.flatMap((secret) => findSecret(run, secret))).toEqual([])
    expect(run.log).toMatch(/→ \d+ in \d+ ms/)
    const wrote = scene.sentry.requests.some(({ method }) => method !== 'GET')
    if (!('dry_run' in inputs)) expect(Object.keys(run.files)).toHaveLength(wrote ? 1 : 0)
    return {
      run,
      commits,
      head,
      stored,
      writes: scene.sentry.requests.filter(({ method }) => method !== 'GET').length,
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
  deploys: ['before', 'production'],
})

function expectOneSentence(run: ActionRun, says: RegExp): void {
  expect(run.exitCode).toBe(1)
  const errors = run.annotations
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
  expect(errors).toEqual([expect.stringMatching(says)])
  expect(errors[0]).not.toMatch(/[{}[\]]|\bat .*:\d+:\d+|undefined|\n/)
  expect(errors[0]).toMatch(/^Sentry answered \d+ when asked to .*[.…]$/)
  expect(run.log.trimEnd().split('\n').at(-1)).toBe(`Error: ${errors[0]}`)
}

function everyNth<T extends Wrong>(
  faults: Record<string, T>,
  nth: number,
  mended: readonly string[] = [],
) {
  return Object.entries(faults)
    .filter(([name]) => !mended.includes(name))
    .filter((_, index) => index % nth === 0)
    .map(([name, wrong]) => ({ name, wrong }))
}

function lastingOf(name: string): Wrong {
  const wrong = LASTING[name]
  if (!wrong) throw new Error(name)
  return wrong
}

const ALL_TARGETS = Object.keys(TARGETS) as Target[]

/**
 * Each fault with a few targets, other ones for each, so that every target meets faults of every kind: what a fault
 * becomes does not depend on the request, which the tables of retries and errors show.
 */
function crossed<T extends Wrong>(faults: Record<string, T>, targetsEach: number) {
  return Object.entries(faults).flatMap(([name, wrong], index) =>
    Array.from({ length: targetsEach }, (_, step) => {
      const target = ALL_TARGETS[(index + 3 * step) % ALL_TARGETS.length] ?? 'create'
      return { name, wrong, target }
    }),
  )
}

const PASSING_CASES = crossed(PASSING, 3)
const passing = runSideBySide(PASSING_CASES, ({ target, wrong }) => runWith(target, wrong))

test.each(PASSING_CASES)(
  '$target, $name: the release ends complete, exactly once',
  async (each) => {
    const { state, stored, commits, head } = await passing(each)
    expect(state).toEqual(complete(head))
    expect(stored?.commits.map(({ id }) => id)).toEqual([...commits, OTHERS.id])
    expect(
      stored?.commits.every(({ id, patchSet }) => id === OTHERS.id || patchSet.length === 1),
    ).toBe(true)
  },
)

const LASTING_CASES = crossed(LASTING, 2).filter(
  ({ name, target }) => MENDED[target]?.includes(name) !== true,
)
const lasting = runSideBySide(LASTING_CASES, ({ target, wrong }) => runWith(target, wrong))

test.each(LASTING_CASES)(
  '$target, $name: exit 1 with one sentence, and nothing of others is lost',
  async (each) => {
    const { run, stored, state } = await lasting(each)
    expectOneSentence(run, each.wrong.says)
    expect(stored?.commits.map(({ id }) => id)).toContain(OTHERS.id)
    expect(state).toMatchObject({ releases: 1, deploys: ['before'] })
  },
)

const MENDED_CASES = (Object.entries(MENDED) as [Target, readonly string[]][]).flatMap(
  ([target, names]) => names.map((name) => ({ target, name })),
)
const mended = runSideBySide(MENDED_CASES, ({ target, name }) => runWith(target, lastingOf(name)))

test.each(MENDED_CASES)(
  '$target, $name: less is enough, and the release ends complete',
  async (each) => {
    const { state, head } = await mended(each)
    expect(state).toEqual(complete(head))
  },
)

// Only a dry run asks for the release itself.
const DRY = { dry_run: 'true' }
const DRY_PASSING = everyNth(PASSING, 3)
const DRY_LASTING = everyNth(LASTING, 4, [...NOT_FOUND, '413 in HTML'])
const dry = runSideBySide([...DRY_PASSING, ...DRY_LASTING], ({ wrong }) =>
  runWith('release', wrong, DRY),
)

describe('release, in a dry run', () => {
  test.each(DRY_PASSING)('$name: the run ends well, and nothing is written', async (each) => {
    const { run, writes, state } = await dry(each)
    expect(run.exitCode).toBe(0)
    expect(writes).toBe(0)
    expect(state).toMatchObject({ projects: ['api'], ref: 'old', deploys: ['before'] })
    expect(run.log).toContain(
      'Dry run, nothing was sent: release web@1.0.0 (already exists, would change',
    )
  })

  test.each(DRY_LASTING)(
    '$name: exit 1 with one sentence, and nothing is written',
    async (each) => {
      const { run, writes } = await dry(each)
      expectOneSentence(run, each.wrong.says)
      expect(writes).toBe(0)
    },
  )

  test.each(NOT_FOUND.slice(0, 1))('%s: it would be created', async (name) => {
    const inputs = { ...DRY, version: 'web@2.0.0' }
    const { run, writes } = await runWith('release', lastingOf(name), inputs)
    expect(run.exitCode).toBe(0)
    expect(writes).toBe(0)
    expect(run.log).toContain('Would create the release with 2 commits')
    expect(run.outputs['created']).toBe('true')
  })
})
