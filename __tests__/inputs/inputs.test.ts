import { describe, expect, test } from '@jest/globals'
import { parseInputs, readReporting, type Inputs } from '../../src/inputs/inputs.ts'

const NEEDED: Readonly<Record<string, string>> = { projects: 'web', org: 'acme' }
const TOKEN = { SENTRY_AUTH_TOKEN: 'abc123' }

function read(
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = TOKEN,
  secretsHint: string | null = null,
): Inputs {
  const all = { ...NEEDED, ...given }
  return parseInputs((name) => all[name] ?? '', environment, { secretsHint, now: new Date(0) })
}

/** The message and remedy of the error. */
function problemOf(given: Record<string, string>, environment = TOKEN): string {
  try {
    read(given, environment)
  } catch (error) {
    const { message, hint } = error as Error & { hint?: string }
    return hint === undefined ? message : `${message} ${hint}`
  }
  return ''
}

test('inputs that are not given have their defaults', () => {
  expect(read({})).toEqual({
    sentry: {
      token: 'abc123',
      org: 'acme',
      url: 'https://sentry.io',
      tokenOrg: null,
      headers: {},
    },
    version: null,
    versionPrefix: '',
    projects: ['web'],
    ref: null,
    url: null,
    dateReleased: null,
    finalize: true,
    commits: {
      selection: { mode: 'auto' },
      head: null,
      base: { kind: 'auto' },
      tagPrefix: null,
      from: 'auto',
      paths: [],
      workingDirectory: '',
      explicit: null,
      refs: null,
      initialDepth: 20,
      maxCommits: 1000,
      patchSet: true,
      keepCommits: true,
      ignoreMissing: false,
      whenEmpty: 'release',
    },
    sourceMaps: {
      patterns: [],
      inject: 'auto',
      dist: null,
      urlPrefix: '',
      stripCommonPrefix: false,
      deleteMaps: false,
      strict: false,
    },
    deploys: { environments: [], name: null, url: null, startedAt: null },
    githubToken: '',
    dryRun: false,
    exportEnv: false,
    timeoutSeconds: 300,
    maxRetries: 5,
    concurrent: false,
    warnings: [],
  })
})

test('every input is read', () => {
  const all = read({
    release: 'refs/tags/v1',
    release_prefix: 'app@',
    projects: 'web, api web',
    ref: 'main',
    url: 'https://example.com/r',
    date_released: '2026-01-01',
    set_commits: 'Manual',
    repo: 'acme/site',
    commit: 'main',
    previous_commit: 'v0',
    base: 'refs/heads/main',
    tag_prefix: 'refs/tags/web@',
    paths: 'a/**\n!a/b',
    initial_depth: '5',
    max_commits: '7',
    patch_set: 'no',
    commits_from: 'API',
    keep_commits: 'off',
    ignore_missing: 'yes',
    when_empty: 'Skip',
    working_directory: 'site',
    environment: 'a, b c\na',
    deploy_name: 'n'.repeat(64),
    deploy_url: 'https://example.com/d',
    started_at: '2026-01-02',
    sourcemaps: `dist 'a b' !"c d" dist`,
    inject: 'false',
    dist: 'd'.repeat(64),
    url_prefix: '~/x',
    strip_common_prefix: '1',
    delete_sourcemaps: 'on',
    sourcemaps_strict: 'true',
    github_token: 'ghs',
    dry_run: 'TRUE',
    export_env: 'true',
    timeout: '60',
    concurrent: 'true',
    headers: 'X-A: 1\nX-B: 2',
    sentry_url: 'https://sentry.example.com/x/',
  })
  expect(all).toEqual({
    sentry: {
      token: 'abc123',
      org: 'acme',
      url: 'https://sentry.example.com/x',
      tokenOrg: null,
      headers: { 'x-a': '1', 'x-b': '2' },
    },
    version: { text: 'refs/tags/v1', origin: 'the input release' },
    versionPrefix: 'app@',
    projects: ['web', 'api'],
    ref: 'main',
    url: 'https://example.com/r',
    dateReleased: '2026-01-01T00:00:00Z',
    finalize: true,
    commits: {
      selection: {
        mode: 'manual',
        repository: 'acme/site',
        commit: 'main',
        previousCommit: 'v0',
      },
      head: null,
      base: { kind: 'given', ref: 'heads/main', origin: 'base' },
      tagPrefix: 'web@',
      from: 'api',
      paths: ['a/**', '!a/b'],
      workingDirectory: 'site',
      explicit: null,
      refs: null,
      initialDepth: 5,
      maxCommits: 7,
      patchSet: false,
      keepCommits: false,
      ignoreMissing: true,
      whenEmpty: 'skip',
    },
    sourceMaps: {
      patterns: ['dist', 'a b', '!c d'],
      inject: false,
      dist: 'd'.repeat(64),
      urlPrefix: '~/x',
      stripCommonPrefix: true,
      deleteMaps: true,
      strict: true,
    },
    deploys: {
      environments: ['a', 'b c'],
      name: 'n'.repeat(64),
      url: 'https://example.com/d',
      startedAt: '2026-01-02T00:00:00Z',
    },
    githubToken: 'ghs',
    dryRun: true,
    exportEnv: true,
    timeoutSeconds: 60,
    maxRetries: 5,
    concurrent: true,
    warnings: [],
  })
})

describe('variables stand in for inputs:', () => {
  const VARIABLES = {
    SENTRY_AUTH_TOKEN: ' abc123 ',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web api',
    SENTRY_URL: 'https://sentry.example.com',
    SENTRY_RELEASE: 'v1',
    SENTRY_HTTP_MAX_RETRIES: '2',
    CUSTOM_HEADER: 'X-A: 1',
  }

  test('where these are not given', () => {
    const inputs = read({ org: '', projects: '' }, VARIABLES)
    expect(inputs).toMatchObject({
      sentry: {
        token: 'abc123',
        org: 'acme',
        url: 'https://sentry.example.com',
        headers: { 'x-a': '1' },
      },
      version: { text: 'v1', origin: 'the variable SENTRY_RELEASE' },
      projects: ['web', 'api'],
      maxRetries: 2,
    })
  })

  test('which win where both are', () => {
    const inputs = read(
      {
        auth_token: 'def456',
        org: 'other',
        projects: 'shop',
        sentry_url: 'https://other.example.com',
        tagName: 'v2',
        headers: 'X-B: 2',
      },
      VARIABLES,
    )
    expect(inputs).toMatchObject({
      sentry: {
        token: 'def456',
        org: 'other',
        url: 'https://other.example.com',
        headers: { 'x-b': '2' },
      },
      version: { text: 'v2', origin: 'the input tagName' },
      projects: ['shop'],
    })
    expect(inputs.sentry.headers).toEqual({ 'x-b': '2' })
  })
})

describe('of several names for one thing', () => {
  test.each([
    [{ release: 'a', version: 'a', tagName: 'c' }, 'a', 'the input release', []],
    [
      { release: 'a', version: 'b' },
      'a',
      'the input release',
      ['release and version are both given and differ: release wins (a).'],
    ],
    [{ version: 'b', tagName: 'c' }, 'b', 'the input version', []],
    [{ tagName: 'c' }, 'c', 'the input tagName', []],
  ])('the first counts: %j', (given, text, origin, warnings) => {
    expect(read(given)).toMatchObject({ version: { text, origin }, warnings })
  })

  test.each([
    [{ release_prefix: 'a', version_prefix: 'b', releaseNamePrefix: 'c' }, 'a'],
    [{ version_prefix: 'b', releaseNamePrefix: 'c' }, 'b'],
    [{ releaseNamePrefix: 'c' }, 'c'],
  ])('the first prefix counts: %j', (given, versionPrefix) => {
    expect(read(given).versionPrefix).toBe(versionPrefix)
  })
})

test.each([
  [{ tag: 'refs/tags/v1' }, { kind: 'tag', ref: 'v1' }],
  [{ commit: 'HEAD' }, { kind: 'commit', ref: 'HEAD' }],
  [{ commit: 'a', repo: 'a/b', set_commits: 'manual' }, null],
])('%j names what is released', (given, head) => {
  expect(read(given).commits.head).toEqual(head)
})

test.each([
  ['auto', { kind: 'auto' }],
  ['Event', { kind: 'event' }],
  ['tag', { kind: 'tag' }],
  ['release', { kind: 'release' }],
  ['v1.0', { kind: 'given', ref: 'v1.0', origin: 'base' }],
])('base %s', (base, expected) => {
  expect(read({ base }).commits.base).toEqual(expected)
})

test.each([
  [{ ignore_empty: 'false' }, 'fail'],
  [{ ignore_empty: 'false', when_empty: 'fail' }, 'fail'],
  [{ ignore_empty: 'false', when_empty: 'release' }, 'fail'],
  [{ when_empty: 'fail' }, 'fail'],
  [{ when_empty: 'skip' }, 'skip'],
])('%j: an empty range', (given, expected) => {
  expect(read(given).commits.whenEmpty).toBe(expected)
})

test.each([
  ['auto', 'auto'],
  ['AUTO', 'auto'],
  ['true', true],
  ['off', false],
])('inject %s', (inject, expected) => {
  expect(read({ inject }).sourceMaps.inject).toBe(expected)
})

const LONG = 'x'.repeat(300)

test.each<[Record<string, string>, string]>([
  [
    { projects: '' },
    'Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option. Add `projects: my-project` to the step.',
  ],
  [
    { projects: 'web, a/b' },
    'projects must be slugs or ids: got "a/b". A slug is the project’s name in the address of its page in Sentry.',
  ],
  [
    { ref: 'x'.repeat(201) },
    'ref is longer than the 200 characters that Sentry accepts. Give a commit SHA, branch or tag.',
  ],
  [
    { date_released: '2026-01-01', finalize: 'false' },
    'date_released is given but finalize is false. Remove one of the two.',
  ],
  [
    { finalize: 'maybe' },
    'finalize is not a boolean: got "maybe". Use true or false (1, 0, yes, no, on and off work too).',
  ],
  [
    { inject: 'maybe' },
    'inject is not a boolean: got "maybe". Use auto, true or false (1, 0, yes, no, on and off work too).',
  ],
  [
    { summary: 'maybe' },
    'summary is not a boolean: got "maybe". Use true or false (1, 0, yes, no, on and off work too).',
  ],
  [{ on_error: 'ignore' }, 'on_error must be "fail" or "warn": got "ignore".'],
  [{ set_commits: 'x' }, 'set_commits must be "auto", "skip" or "manual": got "x".'],
  [
    { commits_from: 'x' },
    'commits_from must be "auto", "event", "git", "fetch" or "api": got "x".',
  ],
  [{ when_empty: 'x' }, 'when_empty must be "release", "skip" or "fail": got "x".'],
  [{ initial_depth: '-1' }, 'initial_depth must be a whole number of at least 0: got "-1".'],
  [
    { max_commits: '1234567890' },
    'max_commits must be a whole number of at least 0: got "1234567890".',
  ],
  [{ timeout: '0' }, 'timeout must be a whole number of at least 1: got "0".'],
  [{ timeout: '2000001' }, 'timeout must be at most 2000000 seconds: got "2000001".'],
  [
    { set_commits: 'skip', commits: '[]' },
    'commits and refs cannot be given when set_commits is skip. Remove one of them.',
  ],
  [
    { set_commits: 'skip', refs: 'a/b@c' },
    'commits and refs cannot be given when set_commits is skip. Remove one of them.',
  ],
  [
    { set_commits: 'manual', repo: 'a/b' },
    'Options `repo` and `commit` are required when `set_commits` is `manual`.',
  ],
  [
    { set_commits: 'manual', commit: 'a' },
    'Options `repo` and `commit` are required when `set_commits` is `manual`.',
  ],
  [{ set_commits: 'manual', commit: 'a', repo: 'a' }, 'repo must be written owner/name: got "a".'],
  [
    { set_commits: 'manual', commit: 'a b', repo: 'a/b' },
    'commit must be a SHA, branch or tag: got "a b".',
  ],
  [
    { set_commits: 'manual', commit: 'a', previous_commit: '-b', repo: 'a/b' },
    'previous_commit must be a SHA, branch or tag: got "-b".',
  ],
  [{ tag: 'a..b' }, 'tag must be a SHA, branch or tag: got "a..b".'],
  [{ commit: 'a b' }, 'commit must be a SHA, branch or tag: got "a b".'],
  [{ base: 'a b' }, 'base must be a SHA, branch or tag: got "a b".'],
  [{ tag: 'a', commit: 'b' }, 'tag and commit both name what is released. Remove one of them.'],
  [
    { paths: 'a', commits_from: 'Event' },
    'paths needs the changed files, which the event does not list. Remove `commits_from: event`.',
  ],
  [
    { paths: '!a\n!b' },
    'paths only excludes files, so no commit could belong to the release. Add what it includes first, such as `**`.',
  ],
  [
    { ignore_empty: 'false', when_empty: 'skip' },
    'ignore_empty: false is an error for an empty range, and when_empty is skip. Remove one of them.',
  ],
  [
    { environment: 'a/b\\c' },
    'environment "a/b\\\\c" is not allowed: Sentry forbids slashes and backslashes in it. Write it with another character, for example "a-b-c", here and in the SDK.',
  ],
  ...['None', '.', '..'].map((environment): [Record<string, string>, string] => [
    { environment },
    `environment "${environment}" is not allowed: Sentry reserves ".", ".." and "none" and forbids control characters. Give the environment another name, here and in the SDK.`,
  ]),
  [
    { environment: 'a\u0001' },
    'environment "a\\u0001" is not allowed: Sentry reserves ".", ".." and "none" and forbids control characters. Give the environment another name, here and in the SDK.',
  ],
  [
    { environment: 'e'.repeat(65) },
    `environment "${'e'.repeat(65)}" is longer than the 64 characters that Sentry accepts.`,
  ],
  [
    { deploy_name: 'n'.repeat(65) },
    `deploy_name is longer than the 64 characters that Sentry accepts: got "${'n'.repeat(65)}".`,
  ],
  [
    { dist: 'd'.repeat(81) },
    `dist is longer than the 64 characters that Sentry accepts: got "${'d'.repeat(80)}…".`,
  ],
  [
    { dist: 'd'.repeat(65) },
    `dist is longer than the 64 characters that Sentry accepts: got "${'d'.repeat(65)}".`,
  ],
  [
    { url_prefix: 'x'.repeat(2001) },
    `url_prefix is longer than 2000 characters: got "${'x'.repeat(80)}…".`,
  ],
  [{ sourcemaps: 'a !"b' }, 'sourcemaps has a quote that does not end: "!\\"b".'],
  [{ url: 'ftp://example.com' }, 'url must be an http or https URL: got "ftp://example.com".'],
  [
    { url: 'https://exam\nple.com' },
    'url must be an http or https URL: got "https://exam\\nple.com".',
  ],
  [
    { deploy_url: 'https://nohost/x' },
    'deploy_url must have a host that Sentry accepts: got "https://nohost/x". Use a fully qualified host name, localhost or an IP address.',
  ],
  [
    { url: `https://example.com/${LONG}` },
    'url is longer than the 200 characters that Sentry accepts.',
  ],
  [
    { started_at: 'soon' },
    'started_at not in valid format. Unix timestamp or ISO 8601 date expected (got "soon"; write for example 1767225600 or 2026-01-01T00:00:00Z).',
  ],
  [
    { version: 'latest' },
    'The version "latest" from the input version is not allowed: Sentry reserves "latest". Set `version` to another name, for example `my-app@1.2.3`.',
  ],
  [{ headers: 'X-A' }, 'headers, line 1, is not a header. Write `Name: value`, one per line.'],
  [
    { headers: 'X-A: 1\n\nX-B:' },
    'headers, line 2, is not a header. Write `Name: value`, one per line.',
  ],
  [{ headers: 'X-A: 1\nx-a: 2' }, 'headers has the header "x-a" twice.'],
  [{ headers: 'Host: a' }, 'headers, line 1: the header "Host" is set by the action itself.'],
  [
    { headers: 'X-A: é' },
    'headers, line 1: the value of "X-A" has characters that a header cannot hold.',
  ],
  [
    { org: 'a/b' },
    'org must be an organization slug: got "a/b". It is the `my-org` in `https://my-org.sentry.io`.',
  ],
  [
    { org: '' },
    'Environment variable SENTRY_ORG is missing an organization slug. Add `org: my-org` to the step (only an organization token, `sntrys_…`, brings its own).',
  ],
  [
    { auth_token: 'a b' },
    'The auth token contains spaces or characters that no token has. Paste the secret again, without quotes, line breaks or a word before it.',
  ],
  [
    { auth_token: 'https://abc@o1.ingest.sentry.io/42' },
    'The auth token is a DSN, which only lets an SDK send events. Create an organization token in Sentry’s settings, and store it as the secret.',
  ],
  [
    { sentry_url: 'https://a:b@example.com' },
    'sentry_url must not contain a user name or password. The auth token is all that Sentry needs.',
  ],
  [
    { sentry_url: 'https://example.com/?a' },
    'sentry_url must end with the server’s host or path: got "https://example.com/?a". Remove what begins with `?` or `#`.',
  ],
  [{ sentry_url: 'example.com' }, 'sentry_url must be an http or https URL: got "example.com".'],
])('%j is refused', (given, message) => {
  expect(problemOf(given)).toBe(message)
})

test('a variable that is refused is named', () => {
  const variables = { ...TOKEN, SENTRY_ALLOW_FAILURE: 'x', SENTRY_HTTP_MAX_RETRIES: '-1' }
  expect(problemOf({}, variables)).toBe(
    [
      '2 problems with the inputs:',
      '- SENTRY_HTTP_MAX_RETRIES must be a whole number of at least 0: got "-1".',
      '- SENTRY_ALLOW_FAILURE is not a boolean: got "x". Use true or false (1, 0, yes, no, on and off work too).',
    ].join('\n'),
  )
})

test('none at all is a number of commits, and of attempts', () => {
  const none = read(
    { initial_depth: '0', max_commits: '0' },
    { ...TOKEN, SENTRY_HTTP_MAX_RETRIES: '0' },
  )
  expect(none.commits).toMatchObject({ initialDepth: 0, maxCommits: 0 })
  expect(none.maxRetries).toBe(0)
})

test('all problems are listed at once, in the order of the inputs', () => {
  expect(problemOf({ finalize: 'x', timeout: 'y', version: 'a/b', projects: '' })).toBe(
    [
      '4 problems with the inputs:',
      '- Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option. Add `projects: my-project` to the step.',
      '- finalize is not a boolean: got "x". Use true or false (1, 0, yes, no, on and off work too).',
      '- timeout must be a whole number of at least 1: got "y".',
      '- The version "a/b" from the input version is not allowed: it contains a slash or backslash, which Sentry forbids in versions. Write it with another character, for example `a-b`, here and where the SDK gets its release.',
    ].join('\n'),
  )
})

describe('without a token', () => {
  const missing = 'Environment variable SENTRY_AUTH_TOKEN is missing an auth token.'

  test('the remedy is the secret, or why there is none', () => {
    expect(() => read({}, {}, 'Forks have none.')).toThrow(`${missing} Forks have none.`)
    expect(problemOf({}, {} as typeof TOKEN)).toBe(
      `${missing} Add \`SENTRY_AUTH_TOKEN: \${{ secrets.SENTRY_AUTH_TOKEN }}\` to the step’s \`env:\`.`,
    )
  })

  test('an organization is missing too', () => {
    expect(problemOf({ org: '' }, {} as typeof TOKEN)).toContain(
      'is missing an organization slug. Add `org: my-org` to the step.',
    )
  })
})

test.each([
  [
    'http://sentry.example.com',
    ['The auth token is sent unencrypted, because http://sentry.example.com is not https.'],
  ],
  ['http://localhost:9000', []],
  ['http://127.0.0.1', []],
  [
    'http://127.0.0.1.example.com',
    ['The auth token is sent unencrypted, because http://127.0.0.1.example.com is not https.'],
  ],
  ['http://[::1]:9000', []],
  ['https://sentry.example.com/api/0/', []],
])('the token on its way to %s', (url, warnings) => {
  expect(read({ sentry_url: url }).warnings).toEqual(warnings)
})

test('headers are for self-hosted servers', () => {
  const { sentry, warnings } = read({ headers: 'X-A: 1' })
  expect(sentry.headers).toEqual({})
  expect(warnings).toEqual([
    'The input headers is not sent, because https://sentry.io is Sentry’s own server.',
  ])
  const byVariable = read({}, { ...TOKEN, CUSTOM_HEADER: 'X-A: 1' })
  expect(byVariable.warnings).toEqual([
    'CUSTOM_HEADER is not sent, because https://sentry.io is Sentry’s own server.',
  ])
})

function reporting(given: Record<string, string>, variables: Record<string, string>) {
  return readReporting((name) => given[name] ?? '', variables)
}

describe('how to report', () => {
  test.each<[Record<string, string>, Record<string, string>, ReturnType<typeof reporting>]>([
    [{}, {}, { onError: 'fail', summary: true }],
    [{ on_error: 'Warn', summary: 'no' }, {}, { onError: 'warn', summary: false }],
    [{ on_error: 'x', summary: 'y' }, {}, { onError: 'fail', summary: true }],
    [{}, { SENTRY_ALLOW_FAILURE: 'true' }, { onError: 'warn', summary: true }],
    [{ on_error: 'fail' }, { SENTRY_ALLOW_FAILURE: '1' }, { onError: 'warn', summary: true }],
    [{ on_error: 'warn' }, { SENTRY_ALLOW_FAILURE: '0' }, { onError: 'warn', summary: true }],
    [{}, { SENTRY_ALLOW_FAILURE: '0' }, { onError: 'fail', summary: true }],
    [{}, { SENTRY_ALLOW_FAILURE: 'x' }, { onError: 'fail', summary: true }],
  ])('with %j and %j', (given, variables, expected) => {
    expect(reporting(given, variables)).toEqual(expected)
  })
})
