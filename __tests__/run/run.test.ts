import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { ActionError } from '../../src/errors.ts'
import { readRunContext } from '../../src/event/context.ts'
import { parseInputs } from '../../src/inputs/inputs.ts'
import type { ReleaseCommit } from '../../src/release/payload.ts'
import { run } from '../../src/run/run.ts'
import type { FoundFile } from '../../src/source-maps/artifact.ts'
import type { StoredCommits } from '../../src/sentry/client.ts'
import type { ReleaseHead, ReleaseResponse } from '../../src/sentry/wire.ts'
import { createMemorySource, shaOf } from '../support/memory-source.ts'

const GRAPH = [[], [0], [1], [2]]
const [HEAD, MIDDLE, BASE] = [shaOf(3), shaOf(2), shaOf(1)]
const NOW = new Date('2026-03-04T05:06:07.890Z')
/** As a release that this run creates is stored. */
const AGENT = 'this run'

type Given = {
  inputs?: Record<string, string>
  event?: [name: string, payload: object]
  variables?: Record<string, string>
  /** The release as Sentry has it; null: it has none. */
  release?: Partial<ReleaseResponse> | null
  /** Its commits; by default none. */
  commits?: StoredCommits
  heads?: readonly ReleaseHead[]
  /** What the server is, where it is no ordinary Sentry. */
  server?: {
    linked?: boolean
    hasReleases?: boolean
    /** What it makes of a release that it is sent. */
    stores?: Partial<ReleaseResponse>
    ignores?: readonly (keyof ReleaseResponse)[]
  }
  sourceMaps?: boolean
}

const FILE: FoundFile = { path: '/dist/app.js', name: 'app.js', kind: 'script' }

const RELEASE: ReleaseResponse = {
  version: 'web@1',
  ref: HEAD,
  url: `https://github.com/acme/web/commit/${HEAD}`,
  dateReleased: '2026-01-01T00:00:00Z',
  deployCount: 0,
  commitCount: null,
  projects: [{ id: '1', slug: 'web' }],
  userAgent: 'somebody',
  lastCommit: null,
}

const stored = (id: string, repository = 'Acme/Web'): ReleaseCommit => ({
  id,
  repository,
  timestamp: '2026-01-02T03:04:05Z',
})

const PUSH: [string, object] = [
  'push',
  { ref: 'refs/heads/main', before: BASE, after: HEAD, head_commit: { id: HEAD } },
]

/** Everything that a run says and asks for, in order, and what it ends with. */
async function tell({
  inputs: given = {},
  event = PUSH,
  variables = {},
  release: before = null,
  commits = before === null ? null : [],
  heads = [],
  server: { linked = true, hasReleases = true, stores = {}, ignores = [] } = {},
  sourceMaps = false,
}: Given) {
  const environment = {
    SENTRY_AUTH_TOKEN: 'token',
    SENTRY_URL: 'https://sentry.test',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web',
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: event[0],
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: HEAD,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '7',
    ...variables,
  }
  const all: Record<string, string> = { version: 'web@1', ...given }
  const inputs = parseInputs((name) => all[name] ?? '', environment, {
    secretsHint: null,
    now: NOW,
  })
  const said: string[] = []
  let state: ReleaseResponse | null = before === null ? null : { ...RELEASE, ...before }
  let kept = commits
  let deploys = 0
  const { source } = createMemorySource(GRAPH)
  const result = await run(
    inputs,
    readRunContext(environment, () => JSON.stringify(event[1])),
    {
      sentry: {
        findRepository: async (name) => {
          said.push(`> find ${name}`)
          return linked
            ? { name: 'Acme/Web', linked, reason: 'linked in Sentry as Acme/Web' }
            : { name, linked, reason: 'not linked in Sentry' }
        },
        readRelease: async () => {
          said.push('> read the release')
          return state
        },
        readReleaseCommits: async () => {
          said.push('> read its commits')
          return kept
        },
        listReleaseHeads: async (project, { text, cursor }) => {
          said.push(`> list ${[project, text, cursor].join()}`)
          return { heads, next: null }
        },
        createRelease: async (payload) => {
          const { version, projects, ref, url, dateReleased } = payload
          const ids = payload.commits.map(
            ({ id, repository }) => `${id.slice(-1)} of ${repository}`,
          )
          said.push(
            `> write ${version} of ${projects.join()}: ref ${ref?.slice(-1) ?? 'none'}, ${url}, ${dateReleased}, commits ${ids.join()}, ${payload.refs.length} refs`,
          )
          if (!hasReleases) return { kind: 'unsupported', error: new ActionError('No releases.') }
          const status = state === null ? 201 : 208
          if (payload.commits.length > 0 && kept !== 'unlisted') kept = payload.commits
          const fresh = { ...RELEASE, version, ref, url, dateReleased, userAgent: AGENT }
          state = { ...(state ?? fresh), ...stores }
          return { kind: 'written', status, release: state }
        },
        updateRelease: async (version, changes) => {
          said.push(`> update ${version}: ${JSON.stringify(changes)}`)
          const taken = Object.entries(changes).filter(
            ([name]) => !ignores.includes(name as keyof ReleaseResponse),
          )
          state = { ...(state ?? RELEASE), ...Object.fromEntries(taken) }
          return state
        },
        expectDeploys: (count) => said.push(`> expect ${count} deploys`),
        listDeploys: async () => {
          said.push('> list deploys')
          return []
        },
        createDeploy: async (_, body) => {
          said.push(`> deploy ${JSON.stringify(body)}`)
          deploys += 1
          const { environment: name } = body
          return {
            kind: 'created',
            deploy: { id: String(deploys), environment: name, name: '', url: '' },
          }
        },
      },
      openCommitSource: () => source,
      sourceMaps: sourceMaps
        ? {
            find: async () => [FILE],
            upload: async (files, version) => {
              said.push(`> upload ${files.length} files of ${version}`)
              return { bundleId: 'b', filesUploaded: 1, filesFound: 1, entries: [], scripts: [] }
            },
          }
        : null,
      // A guard of commits waits for what other jobs write.
      deadline: { ...createDeadline(60), pause: async () => undefined },
      log: {
        section: (title) => said.push(`== ${title}`),
        info: (line) => said.push(line),
        notice: (message) => said.push(`Notice: ${message}`),
        warn: (message) => said.push(`Warning: ${message}`),
      },
      redact: String,
      now: () => NOW,
      eventWrittenAt: Infinity,
      onVersion: (version) => said.push(`version is ${version}`),
      userAgent: AGENT,
    },
  )
  const {
    kind,
    range,
    commits: sent,
    projects,
    version,
    ...rest
  } = {
    range: null,
    commits: [],
    projects: [],
    version: null,
    ...result,
  }
  const ends = [
    kind,
    `range ${JSON.stringify(range)}`,
    `commits ${sent.map(({ id }) => id).join(' ')}`,
    `projects ${projects.map(({ url }) => url).join(' ')}`,
    `version ${JSON.stringify(version)}`,
    ...Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
  ]
  return [...said, ...ends.map((line) => `= ${line}`)].map((line) =>
    line.replaceAll(/0{39}(?=[1-9])/g, 'commit-'),
  )
}

/** What is other than in the first run: its own lines in order, and with a minus those that it has nothing in place of. */
function compare(lines: readonly string[], first: readonly string[]): string[] {
  const own = new Set(lines.map(subjectOf))
  const lacking = first.filter((line) => !own.has(subjectOf(line)))
  return [...lines.filter((line) => !first.includes(line)), ...lacking.map((line) => `- ${line}`)]
}

function subjectOf(line: string): string {
  return line.split(' ').slice(0, 2).join(' ')
}

const KEPT = { release: { ref: MIDDLE }, event: ['schedule', {}] } satisfies Given
const UNCHANGED = { release: {}, commits: [stored(HEAD), stored(MIDDLE)] } satisfies Given
const deployment = (environmentUrl: string): [string, object] => [
  'deployment_status',
  {
    deployment_status: { state: 'success', environment: 'qa', environment_url: environmentUrl },
    deployment: { sha: HEAD },
  },
]

const RUNS: [name: string, Given][] = [
  ['a push that is deployed', { inputs: { environment: 'qa, live', deploy_url: 'https://a.b/' } }],
  ['a repository that is not linked', { server: { linked: false } }],
  ['a release that lacks a commit', { release: {}, commits: [stored(HEAD)] }],
  ['a release that has all', UNCHANGED],
  ['a release that has all but a deploy', { ...UNCHANGED, inputs: { environment: 'qa' } }],
  ['a release that is not released', { ...UNCHANGED, release: { dateReleased: null, url: null } }],
  ['a release of another commit', { ...KEPT, commits: [stored(MIDDLE)] }],
  [
    'a release of another commit, deployed',
    { ...KEPT, commits: [stored(MIDDLE)], inputs: { environment: 'qa' } },
  ],
  ['a release of another commit, without commits', { ...KEPT, inputs: { set_commits: 'skip' } }],
  [
    'a release whose last commit is another, without commits',
    {
      ...KEPT,
      release: { ref: null, lastCommit: MIDDLE },
      inputs: { set_commits: 'skip', environment: 'qa' },
    },
  ],
  ['without commits', { inputs: { set_commits: 'skip' } }],
  [
    'a release that has deploys',
    { ...UNCHANGED, release: { deployCount: 2 }, inputs: { environment: 'qa' } },
  ],
  ['a dry run', { inputs: { dry_run: 'true', environment: 'qa' } }],
  ['a job of a matrix', { inputs: { concurrent: 'true', environment: 'qa' } }],
  [
    'a job of a matrix, in a dry run',
    { inputs: { concurrent: 'true', environment: 'qa', dry_run: 'true' } },
  ],
  ['a server that does not list commits', { release: {}, commits: 'unlisted' }],
  [
    'a server that keeps its date',
    { ...UNCHANGED, release: { dateReleased: null }, server: { ignores: ['dateReleased'] } },
  ],
  [
    'a server that takes what is left out for nothing',
    { ...UNCHANGED, release: { dateReleased: null, userAgent: null } },
  ],
  ['a server that keeps no commits', { server: { stores: { commitCount: 0 } } }],
  ['source maps', { sourceMaps: true, inputs: { environment: 'qa' } }],
  ['source maps without releases', { sourceMaps: true, server: { hasReleases: false } }],
  [
    'an empty range',
    {
      event: ['push', { ref: 'refs/heads/main', before: HEAD, after: HEAD }],
      inputs: { when_empty: 'skip', base: 'event' },
    },
  ],
  ['given commits and refs', { inputs: { commits: '[{"id":"a1"}]', refs: `acme/api@${HEAD}` } }],
  ['nothing to release', { event: ['delete', { ref: 'x' }] }],
  [
    'links that Sentry does not accept',
    { variables: { GITHUB_SERVER_URL: 'https://github' }, inputs: { environment: 'qa' } },
  ],
  ['an environment’s link', { event: deployment('https://qa.example.com/') }],
  ['an environment’s link that Sentry does not accept', { event: deployment('https://qa') }],
  [
    'the push of a tag',
    {
      event: ['push', { ref: 'refs/tags/v1', head_commit: { id: HEAD } }],
      inputs: { environment: 'qa' },
    },
  ],
]

// Word for word, because a decision shows in a request, a line and a field of the result at once.
const EXPECTED = new Map(
  readFileSync(join(import.meta.dirname, 'runs.txt'), 'utf8')
    .trimEnd()
    .split(/\n*^# /m)
    .slice(1)
    .map((text) => {
      const [name = '', ...lines] = text.split('\n')
      return [name, lines] as const
    }),
)

test('a run, in whole', async () => {
  expect(await tell({})).toEqual(EXPECTED.get('a push'))
})

test.each(RUNS)('%s, where it differs', async (name, given) => {
  expect(compare(await tell(given), await tell({}))).toEqual(EXPECTED.get(name))
})

test('every run that is told of is one of these', () => {
  expect([...EXPECTED.keys()]).toEqual(['a push', ...RUNS.map(([name]) => name)])
})
