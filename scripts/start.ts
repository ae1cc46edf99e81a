import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { runAction, type ActionRun } from '../__tests__/support/runner/action-runner.ts'
import { startGitHubServer } from '../__tests__/support/github/server.ts'
import { buildPushEvent } from '../__tests__/support/runner/push-event.ts'
import { startSentryServer, type SentryServer } from '../__tests__/support/sentry/server.ts'
import { renderSummaryHtml } from '../__tests__/support/runner/summary-html.ts'
import packageJson from '../package.json' with { type: 'json' }
import { pluralize } from '../src/text/units.ts'
import { openHistory, requireGit, type History } from './demo-history.ts'

// Runs the built action on the latest commits of the clone it is in, as a workflow would.

const REPOSITORY = packageJson.config.action.replace(/@.*/, '')
const ORGANIZATION = REPOSITORY.replace(/\/.*/, '').toLowerCase()
const ROOT = join(import.meta.dirname, '..')
const GITHUB_TOKEN = 'ghs_only_for_this_loopback_server'
const LOOPBACK_TOKEN = 'sntrys_only_for_this_loopback_server'

type Target = {
  url: string
  org: string
  project: string
  token: string
  server: SentryServer | null
}

const options = {
  'sentry-url': { type: 'string' },
  org: { type: 'string' },
  project: { type: 'string' },
  version: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const USAGE = `npm start                     against a mock Sentry server on localhost
npm start -- --org my-org --project my-project [--sentry-url https://sentry.io] [--version name]
                              against a real Sentry, with SENTRY_AUTH_TOKEN set`

type Arguments = {
  url: string | undefined
  org: string | undefined
  project: string | undefined
  version: string | undefined
}

/** The options; null: only the usage is wanted. Throws when there is one that does not exist. */
function readArguments(): Arguments | null {
  try {
    const { values } = parseArgs({ options, allowPositionals: false })
    if (values.help) return null
    return {
      url: values['sentry-url'],
      org: values.org,
      project: values.project,
      version: values.version,
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    })
  }
}

async function chooseTarget({ url, org, project }: Arguments): Promise<Target> {
  if (url === undefined && org === undefined && project === undefined) return startLoopbackTarget()
  const token = process.env['SENTRY_AUTH_TOKEN'] ?? ''
  if (org === undefined || project === undefined || token === '') {
    throw new Error(
      `A real Sentry needs --org, --project and the variable SENTRY_AUTH_TOKEN.\n\n${USAGE}`,
    )
  }
  return { url: url ?? 'https://sentry.io', org, project, token, server: null }
}

async function startLoopbackTarget(): Promise<Target> {
  const server = await startSentryServer({
    organization: ORGANIZATION,
    tokens: [{ token: LOOPBACK_TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [{ name: REPOSITORY, provider: 'integrations:github' }],
  })
  return { url: server.url, org: ORGANIZATION, project: 'web', token: LOOPBACK_TOKEN, server }
}

type Run = { history: History; target: Target; version: string | undefined }

async function runOnce({ history, target, version }: Run): Promise<ActionRun> {
  const { directory, before, after } = history
  const github = await startGitHubServer({
    repositories: [{ fullName: REPOSITORY, id: 1, directory }],
    tokens: [GITHUB_TOKEN],
  })
  const empty = mkdtempSync(join(tmpdir(), 'workspace-'))
  try {
    const event = buildPushEvent({
      directory,
      repository: REPOSITORY,
      serverUrl: github.url,
      ref: 'refs/heads/main',
      before,
      after,
    })
    return await runAction({
      action: ROOT,
      with: {
        org: target.org,
        projects: target.project,
        sentry_url: target.url,
        version: version ?? 'demo@1.0.0',
        environment: 'production',
      },
      env: { SENTRY_AUTH_TOKEN: target.token },
      event: { name: event.name, payload: event.payload },
      github: {
        sha: event.sha,
        ref: event.ref,
        repository: REPOSITORY,
        serverUrl: github.url,
        apiUrl: github.url,
        token: GITHUB_TOKEN,
      },
      workspace: history.reason === null ? directory : empty,
    })
  } finally {
    rmSync(empty, { recursive: true, force: true })
    await github.close()
  }
}

function show(title: string, text: string): void {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}\n${text.trimEnd()}`)
}

function showServer(server: SentryServer): void {
  const requests = server.requests.map(({ method, path, status, raw }) => {
    const size = raw.length === 0 ? '' : `  ${raw.length} bytes`
    return `${method.padEnd(5)} ${status ?? '—'}  ${path}${size}`
  })
  show('The requests to Sentry', requests.join('\n'))
  for (const release of server.releases) {
    const stored = {
      version: release.version,
      ref: release.ref,
      url: release.url,
      dateReleased: release.dateReleased,
      projects: release.projects.map(({ slug }) => slug),
      commits: release.commits.map(
        ({ id, message, patchSet }) =>
          `${id.slice(0, 7)} ${message?.split('\n', 1)[0]} (${pluralize(patchSet.length, 'file')})`,
      ),
      heads: Object.fromEntries(release.heads),
      deploys: release.deploys.map(({ environment, url }) => `${environment} ${url}`),
    }
    show('The release as Sentry stored it', JSON.stringify(stored, null, 2))
  }
}

type Kept = { page: string; outputs: Record<string, string> }

/** Keeps what the runner removes at the end: the summary as a page, and the file that the output names. */
function keepFiles({ outputs, files, summary }: ActionRun): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-release-'))
  const page = join(folder, 'summary.html')
  writeFileSync(page, renderSummaryHtml(summary, { title: 'Job summary' }))
  const payload = basename(outputs['payload_file'] ?? '')
  const [, text] = Object.entries(files).find(([path]) => basename(path) === payload) ?? []
  if (text === undefined) return { page, outputs }
  const copy = join(folder, payload)
  writeFileSync(copy, text)
  return { page, outputs: { ...outputs, payload_file: copy } }
}

async function start(): Promise<void> {
  const explicit = readArguments()
  if (explicit === null) {
    console.log(USAGE)
    return
  }
  requireGit()
  const history = openHistory(ROOT)
  const target = await chooseTarget(explicit)
  try {
    if (history.reason !== null) console.log(`The commits are made up, because ${history.reason}.`)
    const run = await runOnce({ history, target, version: explicit.version })
    show('The log, as the workflow shows it', run.log)
    const kept = keepFiles(run)
    show('The outputs', JSON.stringify(kept.outputs, null, 2))
    if (target.server) showServer(target.server)
    show('The job summary', `rendered to ${kept.page}`)
    if (run.exitCode !== 0) process.exitCode = 1
  } finally {
    history.remove()
    await target.server?.close()
  }
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
