import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SENTRY_TOKEN } from '../__tests__/support/release-scene.ts'
import { startSentryServer, type SentryServer } from '../__tests__/support/sentry/server.ts'
import { buildScripts } from './built-scripts.ts'
import type { MeasuredProcess } from './processes.ts'
import { runSentryCli, SENTRY_CLI } from './sentry-cli.ts'
import { writeSmallScripts } from './small-scripts.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Probe, type Result } from './turns.ts'

const SCRIPTS = 250
const SMALL_SCRIPTS = 10_000

/** `built` is for what a build makes. */
type Scene = { sentry: SentryServer; root: string; built: string }

/** A server that takes source maps. */
export function startUploadServer(): Promise<SentryServer> {
  return startSentryServer({
    organization: 'acme',
    tokens: [{ token: SENTRY_TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [],
  })
}

async function withScene<T>(act: (scene: Scene) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'source-maps-'))
  const sentry = await startUploadServer()
  try {
    const built = join(root, 'built')
    return await act({ sentry, root, built })
  } finally {
    await sentry.close()
    rmSync(root, { recursive: true })
  }
}

/** Scripts of a site, minified, with their maps. */
export function benchSourceMaps(runs: number): Promise<Result[]> {
  return withScene(async (scene) => {
    const size = describeSize(SCRIPTS, await buildScripts(scene.built, SCRIPTS))
    return compare(scene, size, runs)
  })
}

/** As many as a site of many pages has, each of some lines. */
export function benchSmallFiles(runs: number): Promise<Result[]> {
  return withScene(async (scene) => {
    const size = describeSize(SMALL_SCRIPTS, await writeSmallScripts(scene.built, SMALL_SCRIPTS))
    return compare(scene, size, runs)
  })
}

/** Fresh files for each run, and a server that has none of their chunks. */
function compare({ sentry, built }: Scene, size: string, runs: number): Promise<Result[]> {
  const viaCli = [['--wait'], []].map((wait): Contender => ({
    name: `sentry-cli sourcemaps inject, then upload${wait.length === 0 ? ' without waiting' : ' --wait'}`,
    run: (probe) =>
      withCopy(built, async (files) => {
        const injected = await runCli(sentry, ['inject', files], probe)
        const upload = ['upload', files, '--org', 'acme', '--project', 'web', '--release']
        const uploaded = await runCli(sentry, [...upload, crypto.randomUUID(), ...wait], probe)
        expectBundle(sentry)
        return {
          ms: injected.ms + uploaded.ms,
          peak:
            injected.peak === null || uploaded.peak === null
              ? null
              : Math.max(injected.peak, uploaded.peak),
        }
      }),
  }))
  const ours: Contender = {
    name: `${OURS}, the whole step`,
    run: (probe) =>
      withCopy(built, async (files) => ({
        ...(await runStep(sentry, files, probe)),
        note: size,
      })),
  }
  return measureInTurn(SENTRY_CLI === null ? [ours] : [...viaCli, ours], runs)
}

/** Half the files, all of them, and twice as many. */
export function benchMemory(runs: number): Promise<Result[]> {
  return withScene(async ({ sentry, root }) => {
    const contenders: Contender[] = []
    for (const count of [SCRIPTS / 2, SCRIPTS, SCRIPTS * 2]) {
      const built = join(root, `built-${count}`)
      const note = describeSize(count, await buildScripts(built, count))
      contenders.push({
        name: `${OURS}, ${count * 2} files`,
        run: (probe) =>
          withCopy(built, async (files) => ({ ...(await runStep(sentry, files, probe)), note })),
      })
    }
    return measureInTurn(contenders, runs)
  })
}

function describeSize(scripts: number, bytes: number): string {
  return `${scripts * 2} files, ${(bytes / 1e6).toFixed(0)} MB`
}

// Nothing is removed before the end: for a minute, ext4 looks for a free inode past every one that was just set free.
async function withCopy<T>(built: string, act: (files: string) => Promise<T>): Promise<T> {
  const files = mkdtempSync(`${built}-copy-`)
  cpSync(built, files, { recursive: true })
  return act(files)
}

function runCli(
  sentry: SentryServer,
  args: readonly string[],
  probe: Probe,
): Promise<MeasuredProcess> {
  forget(sentry)
  const environment = { SENTRY_URL: sentry.url, SENTRY_AUTH_TOKEN: SENTRY_TOKEN }
  return runSentryCli(['sourcemaps', ...args], { directory: tmpdir(), environment, probe })
}

/** A step that releases the files without commits, from injecting to the end. */
export async function runStep(
  sentry: SentryServer,
  files: string,
  probe: Probe,
): Promise<MeasuredProcess> {
  forget(sentry)
  const taken = await measureStep(
    {
      with: {
        version: crypto.randomUUID(),
        projects: 'web',
        set_commits: 'skip',
        sourcemaps: '.',
      },
      env: { SENTRY_AUTH_TOKEN: SENTRY_TOKEN, SENTRY_URL: sentry.url },
      event: { name: 'workflow_dispatch', payload: {} },
      github: {
        sha: 'a'.repeat(40),
        ref: 'refs/heads/main',
        repository: 'acme/web',
        serverUrl: 'https://github.com',
        apiUrl: 'https://api.github.com',
        token: '',
      },
      workspace: files,
    },
    probe,
  )
  expectBundle(sentry)
  return taken
}

function forget({ requests, artifacts }: SentryServer): void {
  requests.length = 0
  artifacts.bundles.length = 0
  artifacts.chunks.clear()
}

// Who does not wait leaves the bundle before the server has put it together.
function expectBundle({ artifacts }: SentryServer): void {
  const bundle = artifacts.bundles.at(-1)
  const size = bundle?.chunks.reduce(
    (sum, chunk) => sum + (artifacts.chunks.get(chunk)?.length ?? 0),
    0,
  )
  if (bundle?.state === 'error' || size === undefined || size === 0)
    throw new Error(`nothing was uploaded: ${bundle?.detail}`)
}
