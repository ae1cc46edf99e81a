import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import {
  parseCreateBody,
  parseDeployBody,
  parseUpdateBody,
} from '../../../__tests__/support/sentry/validation.ts'
import { createDeadline } from '../../../src/deadline.ts'
import { explainMissingSecrets, readRunContext } from '../../../src/event/context.ts'
import { parseInputs, type Inputs } from '../../../src/inputs/inputs.ts'
import type { CommitSource } from '../../../src/commits/source.ts'
import { parseSha, type Commit } from '../../../src/commits/commit.ts'
import type { ReleaseResult } from '../../../src/release/result.ts'
import { describeResult } from '../../../src/report/log-lines.ts'
import { buildOutputs } from '../../../src/report/outputs.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { run } from '../../../src/run/run.ts'
import { PROFILES } from '../../../__tests__/support/sentry/profiles.ts'
import type { SentryApi } from '../../../src/sentry/client.ts'
import { toReleaseBody } from '../../../src/sentry/wire.ts'
import { mutated } from '../mutations.ts'
import { attempt, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { json, SENTRY_TOKEN, sha, text, toJsonText, variable } from '../values.ts'

type Example = { name: string; examples: unknown[] }

const require = createRequire(import.meta.url)
const EXAMPLES = (require('@octokit/webhooks-examples/api.github.com/index.json') as Example[]).map(
  ({ name, examples }) => ({ name, payloads: fc.constantFrom(...examples) }),
)
const ACTIONS_EVENTS = ['workflow_dispatch', 'schedule', 'registry_package', 'constructor', '']

const event = fc.oneof(
  fc
    .constantFrom(...EXAMPLES)
    .chain(({ name, payloads }) =>
      fc.record({ name: fc.constant(name), payload: mutated(payloads) }),
    ),
  fc.record({
    name: fc.constantFrom(...EXAMPLES.map(({ name }) => name), ...ACTIONS_EVENTS),
    payload: json,
  }),
)
const values = fc.record({
  event,
  ref: fc.oneof(
    fc.constantFrom('refs/heads/main', 'refs/tags/v1', 'refs/pull/7/merge', ''),
    variable,
  ),
  sha: fc.oneof(sha, variable),
  serverUrl: fc.constantFrom('https://github.com', 'https://ghes/', 'http://127.0.0.1:8080'),
  actor: fc.oneof(fc.constant('ada'), variable),
  given: fc.record({ version: fc.constantFrom('', 'web@1'), base: fc.constantFrom('auto', 'tag') }),
  tags: fc.array(text, { maxLength: 6 }),
  resolves: fc.boolean(),
})

/** Event payloads: from the file to the request, the summary and the outputs. */
export const eventTarget = definePureTarget({
  name: 'event',
  values,
  examine: async (value) => {
    await attempt(() => examine(value), [SENTRY_TOKEN])
  },
})

type Value = typeof values extends fc.Arbitrary<infer V> ? V : never

async function examine(value: Value): Promise<void> {
  const variables = {
    GITHUB_EVENT_NAME: value.event.name,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: value.sha,
    GITHUB_REF: value.ref,
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_SERVER_URL: value.serverUrl,
    GITHUB_ACTOR: value.actor,
  }
  const context = readRunContext(variables, () => toJsonText(value.event.payload))
  const hint = explainMissingSecrets(context)
  promise(hint === null || hint.length < 2000, 'a hint is a sentence')
  const inputs = readInputs(value)
  const deadline = createDeadline(60)
  const lines: string[] = []
  const tell = (line: string): void => void lines.push(line)
  try {
    const result = await run(inputs, context, {
      sentry: acceptingSentry(),
      openCommitSource: () => sourceOf(value),
      sourceMaps: null,
      deadline,
      log: { section: tell, info: tell, notice: tell, warn: tell },
      now: () => new Date(0),
      redact: String,
      eventWrittenAt: 0,
      onVersion: tell,
      userAgent: 'fuzz',
    })
    checkReport(result)
  } finally {
    deadline.end()
  }
  promise(
    lines.every((line) => line.length < 20_000),
    'no line of the log is without an end',
  )
}

function readInputs({ given }: Value): Inputs {
  const texts: Record<string, string> = { projects: 'web', environment: 'production', ...given }
  return parseInputs(
    (name) => texts[name] ?? '',
    { SENTRY_AUTH_TOKEN: SENTRY_TOKEN },
    {
      secretsHint: null,
      now: new Date(0),
    },
  )
}

function checkReport(result: ReleaseResult): void {
  const summary = renderSummary(result, { warnings: [], requests: null })
  promise(Buffer.byteLength(summary) < 1024 * 1024, 'GitHub takes the summary')
  promise(describeResult(result).length < 5000, 'the last line has an end')
  for (const output of Object.values(buildOutputs(result, '')))
    promise(typeof output === 'string', 'outputs are text')
}

const STORED = {
  ref: null,
  url: null,
  dateReleased: null,
  commitCount: null,
  deployCount: null,
  projects: [],
  userAgent: null,
  lastCommit: null,
}
const PROJECT = { id: 1, slug: 'web', name: 'web', accessible: true }
const NOW = PROFILES.today

function nobody(): never {
  throw new Error('a release has no owner')
}

/** Takes what the real server would take, and stores it as it is. */
function acceptingSentry(): SentryApi {
  return {
    findRepository: async (name) => ({ name, linked: true, reason: 'it is known' }),
    readReleaseCommits: async () => null,
    readRelease: async () => null,
    listReleaseHeads: async () => null,
    createRelease: async (payload) => {
      checkAccepted(toReleaseBody(payload), (body) => parseCreateBody(body, NOW, nobody))
      const release = { ...STORED, version: payload.version }
      return { kind: 'written', status: 201, release }
    },
    updateRelease: async (version, changes) => {
      checkAccepted(changes, (body) => parseUpdateBody(body, NOW))
      return { ...STORED, version, ...changes }
    },
    listDeploys: async () => [],
    expectDeploys: () => undefined,
    createDeploy: async (_version, deploy) => {
      checkAccepted(deploy, (body) => parseDeployBody(body, () => PROJECT))
      const { environment } = deploy
      return { kind: 'created', deploy: { id: '1', environment, name: '', url: '' } }
    },
  }
}

function checkAccepted(sent: unknown, parse: (body: unknown) => unknown): void {
  const written = JSON.stringify(sent)
  try {
    parse(JSON.parse(written))
  } catch (error) {
    throw new Error(`Sentry refuses ${written.slice(0, 2000)}`, { cause: error })
  }
}

function sourceOf({ tags, resolves }: Value): CommitSource {
  const id = parseSha('e'.repeat(40))
  promise(id !== null, 'forty digits are an id')
  const commit: Commit = {
    id,
    parents: [],
    message: 'Work',
    authorName: 'Ada',
    authorEmail: 'ada@example.com',
    timestamp: '2024-05-01T10:00:00Z',
    patchSet: [{ path: 'a', type: 'A' }],
  }
  return {
    collect: async ({ range }) => ({
      kind: 'collected',
      list: { origin: 'git', commits: [commit], total: 1, warnings: [] },
      mergeBase: range.kind === 'between' ? range.base : null,
    }),
    resolve: async () => (resolves ? id : null),
    listTags: async () => tags.map((name) => ({ name, commit: null })),
    readCheckout: async () => null,
    findNearest: async () => ({ kind: 'unknown' }),
    prefetchHistory: () => undefined,
    readFirstParent: async () => (resolves ? id : null),
  }
}
