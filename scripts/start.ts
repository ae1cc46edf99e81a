import { writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runAction, type ActionRun } from '../__tests__/support/runner/action-runner.ts'
import { runGit } from '../__tests__/support/git/repository.ts'
import { startGitHubServer } from '../__tests__/support/github/server.ts'
import { buildPushEvent } from '../__tests__/support/runner/push-event.ts'
import { startSentryServer, type SentryServer } from '../__tests__/support/sentry/server.ts'
import { renderSummaryHtml } from '../__tests__/support/runner/summary-html.ts'

// Runs the built action on the last commits of the repository it stands in, as a workflow would.

const REPOSITORY = 'octo-org/create-sentry-release'
const MAX_COMMITS = 5
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

const USAGE = `npm start                     against a Sentry on this machine's loopback
npm start -- --org my-org --project my-project [--sentry-url https://sentry.io] [--version name]
                              against a real Sentry, with SENTRY_AUTH_TOKEN set`

type Arguments = {
  url: string | undefined
  org: string | undefined
  project: string | undefined
  version: string | undefined
}

function readArguments(): Arguments | null {
  const { values } = parseArgs({ options, allowPositionals: false })
  if (values.help) return null
  return {
    url: values['sentry-url'],
    org: values.org,
    project: values.project,
    version: values.version,
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
    organization: 'octo-org',
    tokens: [{ token: LOOPBACK_TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [{ name: REPOSITORY, provider: 'integrations:github' }],
  })
  return { url: server.url, org: 'octo-org', project: 'web', token: LOOPBACK_TOKEN, server }
}

function readRange(directory: string): { before: string | null; after: string } {
  const shas = runGit(directory, [
    'log',
    '--first-parent',
    '--format=%H',
    `-${MAX_COMMITS + 1}`,
    'HEAD',
  ])
    .toString()
    .trim()
    .split('\n')
  return { before: shas.length > MAX_COMMITS ? (shas.at(-1) ?? null) : null, after: shas[0] ?? '' }
}

async function runOnce(
  directory: string,
  target: Target,
  version: string | undefined,
): Promise<ActionRun> {
  const github = await startGitHubServer({
    repositories: [{ fullName: REPOSITORY, id: 1, directory }],
    tokens: [GITHUB_TOKEN],
  })
  try {
    const { before, after } = readRange(directory)
    const event = buildPushEvent({
      directory,
      repository: REPOSITORY,
      serverUrl: github.url,
      ref: 'refs/heads/main',
      before,
      after,
    })
    return await runAction({
      action: directory,
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
      workspace: directory,
    })
  } finally {
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
          `${id.slice(0, 7)} ${message?.split('\n', 1)[0]} (${patchSet.length} files)`,
      ),
      heads: Object.fromEntries(release.heads),
      deploys: release.deploys.map(({ environment, url }) => `${environment} ${url}`),
    }
    show('The release as Sentry stored it', JSON.stringify(stored, null, 2))
  }
}

async function start(): Promise<void> {
  const given = readArguments()
  if (given === null) {
    console.log(USAGE)
    return
  }
  const directory = join(import.meta.dirname, '..')
  const target = await chooseTarget(given)
  try {
    const run = await runOnce(directory, target, given.version)
    show('The log, as the workflow shows it', run.log)
    show('The outputs', JSON.stringify(run.outputs, null, 2))
    if (target.server) showServer(target.server)
    const file = join(mkdtempSync(join(tmpdir(), 'sentry-release-')), 'summary.html')
    writeFileSync(file, renderSummaryHtml(run.summary, { title: 'Job summary' }))
    show('The job summary', `rendered to ${file}`)
    if (run.exitCode !== 0) process.exitCode = 1
  } finally {
    await target.server?.close()
  }
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
