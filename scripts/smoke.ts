import { deepStrictEqual, equal, match, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { once } from 'node:events'
import { type SentryToken } from '../__tests__/support/sentry/access.ts'
import { startSentryServer } from '../__tests__/support/sentry/server.ts'

// For .github/workflows/smoke.yml, which runs the action on real runners: `start` leaves a Sentry running on this
// machine's loopback and gives its address to the later steps, `check` compares what it stored with the step's outputs.
// It needs no npm package, so that a job needs no installation.

const ORGANIZATION = 'acme'
const PROJECT = 'web'
const ENVIRONMENT = 'production'
const TOKEN: SentryToken = { token: `sntrys_smoke_${'0'.repeat(43)}`, kind: 'org' }

/** A job that never gets to its check leaves the server behind: it ends by itself. */
const LIFETIME_MS = 10 * 60_000

type Json = Record<string, unknown>

async function serve(): Promise<void> {
  const { url } = await startSentryServer({
    organization: ORGANIZATION,
    tokens: [TOKEN],
    projects: [{ id: 1, slug: PROJECT }],
    repositories: [
      {
        name: process.env['GITHUB_REPOSITORY'] ?? 'acme/web',
        provider: 'integrations:github',
      },
    ],
  })
  setTimeout(() => process.exit(), LIFETIME_MS)
  process.send?.(url)
}

/** The server is a process of its own, without this one's streams: a step ends only when its streams are closed. */
async function start(): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, 'serve'], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const [url] = (await once(child, 'message')) as [string]
  child.disconnect()
  child.unref()
  setOutputs({ url, token: TOKEN.token, pid: String(child.pid) })
  console.log(`A Sentry serves ${url}`)
}

function setOutputs(outputs: Record<string, string>): void {
  const file = process.env['GITHUB_OUTPUT']
  if (file === undefined) throw new Error('GITHUB_OUTPUT is not set: this is a step of a workflow.')
  for (const [name, value] of Object.entries(outputs)) appendFileSync(file, `${name}=${value}\n`)
}

async function check(): Promise<void> {
  try {
    await compare()
  } finally {
    process.kill(Number(process.env['SMOKE_PID']))
  }
}

/** Every assertion holds an output of the step against what the server has. */
async function compare(): Promise<void> {
  const outputs = JSON.parse(process.env['SMOKE_OUTPUTS'] ?? '{}') as Record<string, string>
  const version = outputs['version'] ?? ''
  const path = `releases/${encodeURIComponent(version)}/`
  const release = (await read(path)) as Json
  const commits = (await read(`${path}commits/`)) as Json[]
  const deploys = (await read(`${path}deploys/`)) as Json[]

  equal(outputs['release'], version)
  equal(release['version'], version)
  equal(outputs['created'], 'true')
  equal(outputs['finalized'], 'true')
  ok(release['dateReleased'], 'the release has no date')
  match(outputs['commit'] ?? '', /^[0-9a-f]{40}$/)
  equal(release['ref'], outputs['commit'])
  equal(String(commits.length), outputs['commit_count'])
  ok(commits.length > 0, 'the release has no commits')
  deepStrictEqual(
    deploys.map(({ environment }) => environment),
    [ENVIRONMENT],
  )
  deepStrictEqual(
    deploys.map(({ id }) => String(id)),
    (JSON.parse(outputs['deploy_ids'] ?? '[]') as unknown[]).map(String),
  )
  console.log(`The release ${version} has ${commits.length} commits and 1 deploy, as the step said`)
}

async function read(path: string): Promise<unknown> {
  const url = `${process.env['SMOKE_URL']}/api/0/organizations/${ORGANIZATION}/${path}`
  const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN.token}` } })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}

const COMMANDS: Record<string, () => Promise<void>> = { start, serve, check }
const command = COMMANDS[process.argv[2] ?? '']
if (!command) throw new Error(`Usage: node scripts/smoke.ts ${Object.keys(COMMANDS).join('|')}`)
await command()
