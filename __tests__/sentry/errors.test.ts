import { describe, expect, test } from '@jest/globals'
import { describeError } from '../../src/errors.ts'
import {
  describeBody,
  networkError,
  sentryError,
  type ErrorContext,
} from '../../src/sentry/errors.ts'
import { NetworkError, type SentryResponse, type SentryCall } from '../../src/sentry/http.ts'

const SERVER = 'https://sentry.example.com'
const CONTEXT: ErrorContext = { org: 'acme', projects: ['web', 'api'], url: SERVER }

const CREATE: SentryCall = {
  method: 'POST',
  path: 'organizations/acme/releases/',
  body: { json: { version: '1', commits: [] } },
  purpose: 'create release 1',
}
const READ: SentryCall = {
  method: 'GET',
  path: 'organizations/acme/repos/',
  purpose: 'list the repositories',
}
const DEPLOY: SentryCall = {
  method: 'POST',
  path: 'organizations/acme/releases/1/deploys/',
  body: { json: { environment: 'production' } },
  purpose: 'create the deploy to production',
}

const NEVER_SENT = { kind: 'network', sent: false } as const

function answerOf(
  status: number,
  body: unknown,
  more: Partial<SentryResponse> = {},
): SentryResponse {
  const isText = typeof body === 'string'
  return {
    call: CREATE,
    status,
    text: isText ? body : JSON.stringify(body),
    json: isText ? undefined : body,
    headers: new Headers(),
    attempts: 1,
    ...more,
  }
}

function sentence(answer: SentryResponse, context: Partial<ErrorContext> = {}): string {
  return describeError(sentryError(answer, { ...CONTEXT, ...context }))
}

describe('what an error says, as a user reads it', () => {
  test.each<[string, SentryResponse, string]>([
    [
      'a field',
      answerOf(400, { ref: ['Ensure this field has no more than 200 characters.'] }),
      'Sentry answered 400 when asked to create release 1: ref: Ensure this field has no more than 200 characters. Give another `ref`.',
    ],
    [
      'two fields',
      answerOf(400, { url: ['Enter a valid URL.'], dateReleased: ['Datetime has wrong format.'] }),
      'Sentry answered 400 when asked to create release 1: url: Enter a valid URL; dateReleased: Datetime has wrong format. Give another `url` and `date_released`.',
    ],
    [
      'what was read',
      answerOf(400, { detail: 'Bad' }, { call: READ }),
      `Sentry answered 400 when asked to list the repositories: Bad. Check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    [
      'a field that every object inherits',
      answerOf(400, { toString: ['Unknown.'] }),
      'Sentry answered 400 when asked to create release 1: toString: Unknown. With `dry_run: true` the step shows what it sends.',
    ],
    [
      'a field of a deploy',
      answerOf(400, { dateStarted: ['Datetime has wrong format.'] }, { call: DEPLOY }),
      'Sentry answered 400 when asked to create the deploy to production: dateStarted: Datetime has wrong format. Give another `started_at`.',
    ],
    [
      'a field of a commit',
      answerOf(400, { commits: { id: ['This field is required.'] } }),
      'Sentry answered 400 when asked to create release 1: commits.id: This field is required. Send the commits without their changed files (`patch_set: false`), or none (`set_commits: skip`).',
    ],
    [
      'the projects',
      answerOf(400, { projects: ['Invalid project ids or slugs'] }),
      'Sentry answered 400 when asked to create release 1: projects: Invalid project ids or slugs. One of the projects (web, api) does not exist in acme, or the token has no access to it.',
    ],
    [
      'a project that the release has not',
      answerOf(
        400,
        {
          detail: {
            code: 'parameter-validation-error',
            message: 'Invalid projects (api) for release 1',
            extra: { context: '' },
          },
        },
        { call: DEPLOY },
      ),
      'Sentry answered 400 when asked to create the deploy to production: Invalid projects (api) for release 1. One of the projects (web, api) does not exist in acme, or the token has no access to it.',
    ],
    [
      'a wrong token',
      answerOf(401, { detail: 'Invalid token' }, { call: READ }),
      `Sentry answered 401 when asked to list the repositories: Invalid token. Check the auth token: it must be valid for ${SERVER} and belong to the organization acme.`,
    ],
    [
      'an object that only has a code',
      answerOf(401, { detail: { code: '2fa-required', extra: {} } }),
      `Sentry answered 401 when asked to create release 1: code: 2fa-required. Check the auth token: it must be valid for ${SERVER} and belong to the organization acme.`,
    ],
    [
      'a page without text',
      answerOf(403, '<!-- x --><style>body{}</style><script>1</script>  '),
      `Sentry answered 403 when asked to create release 1. This is a web page, not a response from Sentry’s API: check sentry_url (${SERVER}) and any proxy or login in front of it.`,
    ],
    ...[400, 401, 403, 404, 405, 409].map((status): [string, SentryResponse, string] => [
      `a page with the status ${status}`,
      answerOf(status, ' <!DOCTYPE html><title>GlitchTip</title>'),
      `Sentry answered ${status} when asked to create release 1: GlitchTip. This is a web page, not a response from Sentry’s API: check sentry_url (${SERVER}) and any proxy or login in front of it.`,
    ]),
    [
      'a rate limit of a proxy',
      answerOf(429, '<h1>Too Many Requests</h1>'),
      'Sentry answered 429 when asked to create release 1: Too Many Requests. Too many requests from this address or token; run the step again later or raise `timeout`.',
    ],
    [
      'the projects of a deploy, on a server before autumn 2024',
      answerOf(400, { projects: ['Insufficient access to project'] }, { call: DEPLOY }),
      'Sentry answered 400 when asked to create the deploy to production: projects: Insufficient access to project. This server asks for the scope project:read when a deploy is for some of the release’s projects only: add it to the auth token, or update the server.',
    ],
    [
      'an unknown organization',
      answerOf(404, ''),
      `Sentry answered 404 when asked to create release 1. Check org (acme), sentry_url (${SERVER}) and the projects (web, api); Sentry also answers 404 when the token has no access to one of the release’s projects.`,
    ],
    [
      'the lock',
      answerOf(409, { detail: 'Release commits are currently being processed' }),
      'Sentry answered 409 when asked to create release 1: Release commits are currently being processed. Another job is still writing the commits of this release; raise `timeout` or run the jobs one after the other.',
    ],
    [
      'the size',
      answerOf(413, '<html><head><title>413 Request Entity Too Large</title></head></html>'),
      'Sentry answered 413 when asked to create release 1: 413 Request Entity Too Large. The release is too large for this server: lower `max_commits`, or set `patch_set: false`.',
    ],
    [
      'the size of what has no commits',
      answerOf(413, '', { call: DEPLOY }),
      `Sentry answered 413 when asked to create the deploy to production. Sentry’s API does not respond like this: check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    [
      'a rate limit without a word',
      answerOf(429, { detail: 'You are attempting to use this endpoint too frequently.' }),
      'Sentry answered 429 when asked to create release 1: You are attempting to use this endpoint too frequently. Too many requests from this address or token; run the step again later or raise `timeout`.',
    ],
    [
      'a rate limit with a time',
      answerOf(429, '', { headers: new Headers({ 'retry-after': '90' }) }),
      'Sentry answered 429 when asked to create release 1. Too many requests from this address or token (it asks to wait 90 s, longer than the step has left); run the step again later or raise `timeout`.',
    ],
    [
      'a rate limit with a time by the server’s clock',
      answerOf(429, '', {
        headers: new Headers({
          date: 'Thu, 01 Jan 2015 00:00:00 GMT',
          'retry-after': 'Thu, 01 Jan 2015 00:01:30 GMT',
        }),
      }),
      'Sentry answered 429 when asked to create release 1. Too many requests from this address or token (it asks to wait 90 s, longer than the step has left); run the step again later or raise `timeout`.',
    ],
    [
      'a rate limit without an end',
      answerOf(429, '', { headers: new Headers({ 'retry-after': '9'.repeat(400) }) }),
      'Sentry answered 429 when asked to create release 1. Too many requests from this address or token (it asks to wait longer than the step has left); run the step again later or raise `timeout`.',
    ],
    [
      'a fault of the server',
      answerOf(500, { detail: 'Internal Error', errorId: '0123abc' }),
      'Sentry answered 500 when asked to create release 1: Internal Error. The fault is on Sentry’s side; run the step again later. Sentry’s error id is 0123abc.',
    ],
    [
      'a fault with an id of any length',
      answerOf(500, { detail: 'Internal Error', errorId: `${'0'.repeat(100)}1` }),
      `Sentry answered 500 when asked to create release 1: Internal Error. The fault is on Sentry’s side; run the step again later. Sentry’s error id is ${'0'.repeat(100)}.`,
    ],
    [
      'a fault without an id',
      answerOf(500, { detail: 'Internal Error', errorId: null }, { call: READ }),
      'Sentry answered 500 when asked to list the repositories: Internal Error. The fault is on Sentry’s side; run the step again later.',
    ],
    [
      'a fault that lasted',
      answerOf(503, '', { attempts: 6 }),
      'Sentry answered 503 when asked to create release 1 (6 attempts). The fault is on Sentry’s side; run the step again later.',
    ],
    [
      'a gateway that does not wait',
      answerOf(504, '<html><body><h1>504 Gateway Time-out</h1></body></html>'),
      'Sentry answered 504 when asked to create release 1: 504 Gateway Time-out. The fault is on Sentry’s side; run the step again later. A lower `max_commits` is less work for it.',
    ],
    [
      'a page instead of an answer',
      answerOf(200, '<title>Log in</title>'),
      `Sentry answered 200 when asked to create release 1: Log in. This response is not from Sentry’s API: check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    [
      'a method that the address does not know',
      answerOf(405, { detail: 'Method "POST" not allowed.' }),
      `Sentry answered 405 when asked to create release 1: Method "POST" not allowed. Sentry’s API does not respond like this: check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    [
      'JSON that breaks off',
      answerOf(400, '{"detail": "Something is wro'),
      'Sentry answered 400 when asked to create release 1. With `dry_run: true` the step shows what it sends.',
    ],
  ])('%s', (_name, answer, expected) => {
    expect(sentence(answer)).toBe(expected)
  })

  test.each([
    [12, 'found'],
    [13, null],
  ])('words %i levels deep', (depth, shown) => {
    let body: unknown = 'found'
    for (let level = 0; level < depth; level += 1) body = [body]
    const said = shown === null ? '' : `: ${shown}`
    expect(sentence(answerOf(400, body))).toBe(
      `Sentry answered 400 when asked to create release 1${said}. With \`dry_run: true\` the step shows what it sends.`,
    )
  })

  test('project ids, which servers before 2025 do not take', () => {
    const answer = answerOf(400, { projects: ['Invalid project slugs'] })
    const said =
      'Sentry answered 400 when asked to create release 1: projects: Invalid project slugs.'
    expect(sentence(answer, { projects: ['web', '2', '7'] })).toBe(
      `${said} This server takes no project ids: write slugs instead of 2 and 7.`,
    )
    expect(sentence(answer)).toBe(
      `${said} One of the projects (web, api) does not exist in acme, or the token has no access to it.`,
    )
  })

  test.each([
    [['api'], 'The project api does not exist in acme, or the token has no access to it.'],
    [
      ['web', 'api'],
      'One of the projects (web, api) does not exist in acme, or the token has no access to it.',
    ],
  ])('projects of which a request has shown %j not to exist', (missing, hint) => {
    const answer = answerOf(400, { projects: ['Invalid project ids or slugs'] })
    expect(sentence(answer, { missing: new Set(missing) })).toBe(
      `Sentry answered 400 when asked to create release 1: projects: Invalid project ids or slugs. ${hint}`,
    )
  })

  test.each<[string, Partial<ErrorContext>, string]>([
    [
      'of another organization',
      { tokenOrg: 'other' },
      'The organization token is one of other: set `org: other`, or use a token of acme.',
    ],
    [
      'of this one',
      { tokenOrg: 'acme' },
      'The organization token of acme no longer has access: create a new one with the scope org:ci.',
    ],
    [
      'of a user',
      { tokenOrg: null },
      'Either the auth token lacks the scope project:releases, or its user is not a member of acme. An organization token (sntrys_…) of acme has all that is needed.',
    ],
  ])('403 with a token %s', (_name, context, hint) => {
    const answer = answerOf(403, { detail: 'You do not have permission to perform this action.' })
    expect(sentence(answer, context)).toBe(
      `Sentry answered 403 when asked to create release 1: You do not have permission to perform this action. ${hint}`,
    )
  })

  test.each([
    [
      'another scheme',
      'https://s.example.com/api/0/organizations/acme/releases/',
      'Set sentry_url to the address that it redirects to: https://s.example.com',
    ],
    [
      'a path of the same server',
      '/errors/api/0/organizations/acme/releases/',
      `Set sentry_url to the address that it redirects to: ${SERVER}/errors`,
    ],
    [
      'itself',
      '/api/0/organizations/acme/releases/?again',
      `It redirects to ${SERVER}/api/0/organizations/acme/releases/, which is not part of Sentry’s API: check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    [
      'something else',
      'https://login.example.com/',
      `It redirects to https://login.example.com/, which is not part of Sentry’s API: check sentry_url (${SERVER}) and any proxy in front of it.`,
    ],
    ['nowhere', '', `Check sentry_url (${SERVER}) and any proxy in front of it.`],
  ])('a redirect to %s', (_name, location, hint) => {
    const answer = answerOf(308, '', { headers: new Headers({ location }) })
    expect(sentence(answer)).toBe(`Sentry answered 308 when asked to create release 1. ${hint}`)
  })

  test('no answer: how often it was tried, what happened, and where to look', () => {
    const cause = new Error('connect ECONNREFUSED 127.0.0.1:1')
    const error = new NetworkError(CREATE, { attempts: 6, outcome: NEVER_SENT, cause })
    expect(describeError(networkError(error, CONTEXT))).toBe(
      `Sentry gave no complete response when asked to create release 1 (6 attempts): connect ECONNREFUSED 127.0.0.1:1. Check that ${SERVER} can be reached from the runner (sentry_url, proxy, certificates).`,
    )
  })
})

describe('a certificate', () => {
  test.each([
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'The runner does not know the authority of the certificate of sentry.example.com: set NODE_EXTRA_CA_CERTS, in the `env:` of the job, to the path of the authority’s own certificate (PEM).',
    ],
    [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'The runner does not know the authority of the certificate of sentry.example.com: set NODE_EXTRA_CA_CERTS, in the `env:` of the job, to the path of the authority’s own certificate (PEM).',
    ],
    [
      'CERT_HAS_EXPIRED',
      'The certificate of sentry.example.com has expired: renew it, or set the runner’s clock.',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'The certificate of sentry.example.com is for another name: use a name that it is for.',
    ],
    [
      'toString',
      `Check that ${SERVER} can be reached from the runner (sentry_url, proxy, certificates).`,
    ],
  ])('with %s names what mends it', (code, hint) => {
    const cause = Object.assign(new Error('it is refused'), { code })
    const error = new NetworkError(CREATE, { attempts: 2, outcome: NEVER_SENT, cause })
    expect(networkError(error, CONTEXT).hint).toBe(hint)
  })
})

function words(json: unknown): string {
  return describeBody({ json, text: '' })
}

describe('describeBody', () => {
  test.each([
    ['nested lists', [[['a'], 'b']], 'a; b'],
    ['numbers, booleans and null', { a: 1, b: true, c: null, d: 'x' }, 'd: x'],
    ['line breaks', { detail: 'one\n\n  two\tthree' }, 'one two three'],
    ['nothing', {}, ''],
    ['sentences', { detail: ['One.', 'Two...', 'Three.'] }, 'One; Two...; Three'],
  ])('of %s', (_name, json, expected) => {
    expect(words(json)).toBe(expected)
  })

  test('is short, however long the answer is', () => {
    const long = 'x'.repeat(1_000_000)
    expect(words({ detail: long })).toHaveLength(301)
    expect(words({ [long]: long })).toHaveLength(301)
    expect(words(Array.from({ length: 10_000 }, () => 'y.'))).toBe('y; y; y; y; y; and 9995 more')
    expect(describeBody({ json: undefined, text: `<p>${long}` })).toHaveLength(301)
  })
})
