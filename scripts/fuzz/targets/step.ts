import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import {
  findSecret,
  runAction,
  type ActionRun,
} from '../../../__tests__/support/runner/action-runner.ts'
import { readActionManifest } from '../../../__tests__/support/runner/action-manifest.ts'
import { createRepository, type Repository } from '../../../__tests__/support/git/repository.ts'
import { startGitHubServer } from '../../../__tests__/support/github/server.ts'
import type { Fault } from '../../../__tests__/support/http/loopback.ts'
import { buildPushEvent } from '../../../__tests__/support/runner/push-event.ts'
import { startSentryServer } from '../../../__tests__/support/sentry/server.ts'
import { renderSummaryHtml } from '../../../__tests__/support/runner/summary-html.ts'
import { applyChanges, changes } from '../mutations.ts'
import { promise } from '../promises.ts'
import { defineTarget } from '../target.ts'
import { GITHUB_TOKEN, json, SENTRY_TOKEN, text, toJsonText, variable } from '../values.ts'

const ACTION = join(import.meta.dirname, '..', '..', '..')
const REPOSITORY = 'acme/web'
const OWN_COMMANDS = new Set([
  'add-mask',
  'group',
  'endgroup',
  'debug',
  'error',
  'warning',
  'notice',
])
const OUTPUTS = new Set(readActionManifest(ACTION).outputs.map(({ name }) => name))
/** Of these the runner would take a wrong one for a defect of the runner. */
const LONGEST_MS = 20_000

const body = fc.oneof(
  json,
  text,
  fc.constantFrom(
    { detail: `no ::error::x\n::set-output name=version::pwned\n${SENTRY_TOKEN} ${GITHUB_TOKEN}` },
    { message: `<img src=x> ${SENTRY_TOKEN}\r::add-mask::e`, errors: [{ code: GITHUB_TOKEN }] },
    { version: 'web@1', url: 'javascript:alert(1)', dateReleased: '\n::error::pwned', projects: 1 },
    `<html><style>${'x'.repeat(300)}</style><p>${SENTRY_TOKEN}`,
    { detail: 'x'.repeat(2_000_000) },
  ),
)
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('response' as const),
    path: fc.constantFrom(/./, /releases\/$/, /commits\/$/, /repos/, /deploys/, /compare/, /git\//),
    times: fc.constantFrom(1, 1, 99),
    answer: fc.record({
      status: fc.constantFrom(200, 201, 208, 302, 400, 401, 403, 404, 409, 413, 422, 429, 500, 503),
      headers: fc.constantFrom<Record<string, string>>(
        {},
        { location: 'http://localhost:1/' },
        { location: '/api/0/' },
        { 'retry-after': '1' },
        { 'content-encoding': 'gzip' },
        { link: '<x>; rel="next"; results="true"; cursor="1"' },
      ),
      body,
    }),
  }),
  fc.record({
    kind: fc.constant('reset' as const),
    path: fc.constant(/./),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({ kind: fc.constant('truncate' as const), path: fc.constant(/./) }),
)

const values = fc.record({
  sentry: fc.array(fault, { maxLength: 2 }),
  github: fc.array(fault, { maxLength: 2 }),
  payload: changes,
  with: fc.dictionary(
    fc.constantFrom('version', 'environment', 'url', 'deploy_name', 'paths', 'tag_prefix', 'ref'),
    variable.filter((value) => value.length < 5000),
    { maxKeys: 2 },
  ),
  choices: fc.record({
    base: fc.constantFrom('auto', 'tag', 'release', 'main'),
    commits_from: fc.constantFrom('auto', 'auto', 'api', 'fetch', 'event'),
    on_error: fc.constantFrom('fail', 'fail', 'warn'),
    dry_run: fc.constantFrom('false', 'false', 'true'),
    sourcemaps: fc.constantFrom('', '', 'dist'),
  }),
  debug: fc.boolean(),
  hasCheckout: fc.boolean(),
})
type Value = typeof values extends fc.Arbitrary<infer V> ? V : never

type Tools = { repository: Repository; before: string; after: string; workspaces: string[] }

/** The committed bundle, as the runner starts it, against a GitHub and a Sentry that answer anything. */
export const stepTarget = defineTarget<Value, Tools>({
  name: 'step',
  values,
  maxMs: 60_000,
  open: openRepository,
  examine: async (value, tools) => {
    const run = await runStep(value, tools)
    checkEnd(run, value)
    checkHarmless(run)
  },
})

async function openRepository(): Promise<Tools & { close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'fuzz-step-'))
  const repository = createRepository({ directory: join(home, 'repository') })
  const before = repository.commit({ message: 'Before', files: { 'src/a.js': '1' } })
  repository.tag('v1.0.0')
  const messages = [
    '::error::pwned',
    '<img src=x onerror=alert(1)>\n\n##[error]pwned',
    '\u001b[31m',
  ]
  const commits = messages.map((message, index) =>
    repository.commit({ message, files: { [`src/${index}.js`]: message } }),
  )
  const empty = join(home, 'empty')
  const clone = join(home, 'clone')
  mkdirSync(empty)
  repository.clone({ depth: 0, directory: clone })
  for (const workspace of [empty, clone]) {
    const script = join(workspace, 'dist', 'a.js')
    mkdirSync(dirname(script), { recursive: true })
    writeFileSync(script, 'a()\n//# sourceMappingURL=a.js.map\n')
    writeFileSync(`${script}.map`, '{"version":3,"sources":[],"names":[],"mappings":"AAAA"}')
  }
  return {
    repository,
    before,
    after: commits.at(-1) ?? '',
    workspaces: [empty, clone],
    close: async () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  }
}

async function runStep(value: Value, tools: Tools): Promise<ActionRun> {
  const { repository, before, after, workspaces } = tools
  const github = await startGitHubServer({
    repositories: [{ fullName: REPOSITORY, id: 7, directory: repository.directory }],
    tokens: [GITHUB_TOKEN],
  })
  const sentry = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: SENTRY_TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [{ name: 'Acme/Web', provider: 'integrations:github' }],
  })
  for (const one of value.sentry) sentry.addFault(one)
  for (const one of value.github) github.addFault(one)
  const push = { directory: repository.directory, repository: REPOSITORY, serverUrl: github.url }
  const event = buildPushEvent({ ...push, ref: 'refs/heads/main', before, after })
  try {
    return await runAction({
      action: ACTION,
      with: { projects: 'web', timeout: '3', ...value.choices, ...value.with },
      env: {
        SENTRY_AUTH_TOKEN: SENTRY_TOKEN,
        SENTRY_URL: sentry.url,
        SENTRY_HTTP_MAX_RETRIES: '1',
        ...(value.debug ? { SENTRY_LOG_LEVEL: 'debug', RUNNER_DEBUG: '1' } : {}),
      },
      event: { name: 'push', payload: toEvent(applyChanges(event.payload, value.payload)) },
      github: {
        sha: event.sha,
        ref: event.ref,
        repository: REPOSITORY,
        serverUrl: github.url,
        apiUrl: github.url,
        token: GITHUB_TOKEN,
        runId: '4711',
        runAttempt: '1',
      },
      workspace: workspaces[value.hasCheckout ? 1 : 0] ?? '',
      timeoutMs: LONGEST_MS,
    })
  } finally {
    await Promise.all([github.close(), sentry.close()])
  }
}

// GitHub's events are objects, and what is nested too deeply is no text that the runner could write.
function toEvent(payload: unknown): unknown {
  const written = toJsonText(payload)
  return written.startsWith('{') ? JSON.parse(written) : { payload: written.slice(0, 100) }
}

/** It ends by itself, in time, with a result and the words for it. */
function checkEnd(run: ActionRun, { choices }: Value): void {
  const said = run.annotations.map(({ level, message }) => `${level}: ${message}`).join('\n')
  promise(!run.timedOut && run.signal === null, `the step ends by itself: ${run.log}`)
  promise(run.stderr === '', `nothing is on the standard error: ${run.stderr}`)
  promise(!/Unexpected failure|\n {4}at /.test(run.log), `the failure is a known one: ${run.log}`)
  const errors = run.annotations.filter(({ level }) => level === 'error')
  promise(errors.length === (run.exitCode === 0 ? 0 : 1), `one error tells of a failure: ${said}`)
  promise(run.exitCode === 0 || run.exitCode === 1, `the exit code is ${run.exitCode}`)
  if (choices.on_error === 'warn') promise(run.exitCode === 0, `a failure is a warning: ${said}`)
  for (const { message } of run.annotations)
    promise(message.length < 5000, `an annotation has an end: ${message.length}`)
  promise(!run.summaryRefused && run.summary !== '', 'there is a summary that GitHub takes')
  const unknown = Object.keys(run.outputs).filter((name) => !OUTPUTS.has(name))
  promise(unknown.length === 0, `the outputs are those of action.yml: ${unknown.join(' ')}`)
}

/** Nothing of what others sent is a command, an element of the page, or in the place of an output; no token is seen. */
function checkHarmless(run: ActionRun): void {
  const foreign = run.commands.filter(({ name }) => !OWN_COMMANDS.has(name))
  promise(foreign.length === 0, `only the step's own commands: ${foreign[0]?.name}`)
  promise(
    run.annotations.every(({ message }) => message !== 'pwned'),
    'no annotation is of others',
  )
  promise(
    Object.keys(run.env).length + run.path.length + Object.keys(run.state).length === 0,
    'nothing is set for the steps after it',
  )
  const html = renderSummaryHtml(run.summary, { title: 'Summary' })
  promise(!/<(?:img|script|svg|b)\b/.test(html.slice(html.indexOf('<main>'))), 'no foreign element')
  for (const secret of [SENTRY_TOKEN, GITHUB_TOKEN])
    for (const place of [...findSecret(run, secret), ...(html.includes(secret) ? ['page'] : [])])
      promise(false, `a token is not seen in ${place}`)
}
