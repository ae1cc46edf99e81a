import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSentryServer, type SentryServer } from '../__tests__/support/sentry-server.ts'
import { buildScripts } from './built-scripts.ts'
import { createRunnerFolder, measureProcess } from './processes.ts'
import { measureInTurn, showResults, type Measurement, type Result } from './turns.ts'

const DIST = join(import.meta.dirname, '../dist/index.js')
const TOKEN = `sntrys_${Buffer.from('{"iat":1,"url":"","region_url":"","org":"acme"}').toString('base64')}_${'s3cr3t'.repeat(7)}X`
const SCRIPTS = 250

type Scene = { sentry: SentryServer; root: string; cli: string }

/**
 * Injecting and uploading 250 minified scripts with their maps, 108 MB, against sentry-cli and the same server. Both
 * times of the step are those of a whole step: they hold the start of Node, and the upload also the release's requests.
 */
export async function benchSourceMaps(runs: number): Promise<Result[]> {
  const cli = findSentryCli()
  if (cli === null) {
    console.log('\nSource maps: sentry-cli is not there, npm ci --prefix bench --ignore-scripts')
    return []
  }
  const root = mkdtempSync(join(tmpdir(), 'source-maps-'))
  const sentry = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [],
  })
  try {
    const bytes = await buildScripts(join(root, 'built'), SCRIPTS)
    const size = `${SCRIPTS * 2} files, ${(bytes / 1e6).toFixed(0)} MB, median of ${runs}, in turn`
    const scene = { sentry, root, cli }
    const injected = await benchInject(scene, runs)
    showResults(`Injecting debug ids: ${size}`, injected)
    const uploaded = await benchUpload(scene, runs)
    showResults(`Uploading source maps: ${size}`, uploaded)
    const grown = await benchMemory(scene, runs)
    showResults('The step, from injecting to the end, by the size of the files', grown)
    return [...injected, ...uploaded, ...grown]
  } finally {
    await sentry.close()
    rmSync(root, { recursive: true })
  }
}

function findSentryCli(): string | null {
  const binaries = globSync('node_modules/@sentry/cli-*/bin/sentry-cli{,.exe}', {
    cwd: import.meta.dirname,
  })
  return binaries[0] === undefined ? null : join(import.meta.dirname, binaries[0])
}

/** Fresh files for each run. The step's time ends with its first question about uploads, which is what comes next. */
async function benchInject({ sentry, root, cli }: Scene, runs: number): Promise<Result[]> {
  const built = join(root, 'built')
  return measureInTurn(
    [
      {
        name: 'sentry-cli sourcemaps inject',
        run: () => withCopy(built, (files) => runSentryCli(cli, ['inject', files], sentry)),
      },
      {
        name: 'the step, from its start to the injected files',
        run: () =>
          withCopy(built, async (files) => {
            const { start, peak } = await runStep(sentry, files)
            const asked = sentry.requests.find(({ path }) => path.endsWith('/chunk-upload/'))
            if (asked === undefined) throw new Error('the step uploaded nothing')
            return { ms: asked.receivedAt - start, peak }
          }),
      },
    ],
    runs,
  )
}

/** Files that have their ids already, and a server that has none of their chunks. */
async function benchUpload({ sentry, root, cli }: Scene, runs: number): Promise<Result[]> {
  const files = join(root, 'built')
  await runSentryCli(cli, ['inject', files], sentry)
  const upload = ['upload', files, '--org', 'acme', '--project', 'web', '--release']
  return measureInTurn(
    [
      {
        name: 'sentry-cli sourcemaps upload, without waiting',
        run: () => runSentryCli(cli, [...upload, crypto.randomUUID()], sentry),
      },
      {
        name: 'sentry-cli sourcemaps upload --wait',
        run: () => runSentryCli(cli, [...upload, crypto.randomUUID(), '--wait'], sentry),
      },
      { name: 'the step, from its start to its end', run: () => runStep(sentry, files) },
    ],
    runs,
  )
}

/** Half the files, all of them, and twice as many. */
async function benchMemory({ sentry, root }: Scene, runs: number): Promise<Result[]> {
  const contenders = []
  for (const count of [SCRIPTS / 2, SCRIPTS, SCRIPTS * 2]) {
    const built = join(root, `built-${count}`)
    const bytes = await buildScripts(built, count)
    contenders.push({
      name: `${count * 2} files, ${(bytes / 1e6).toFixed(0)} MB`,
      run: () => withCopy(built, (files) => runStep(sentry, files)),
    })
  }
  return measureInTurn(contenders, runs)
}

async function withCopy<T>(built: string, act: (files: string) => Promise<T>): Promise<T> {
  const files = mkdtempSync(`${built}-copy-`)
  cpSync(built, files, { recursive: true })
  try {
    return await act(files)
  } finally {
    rmSync(files, { recursive: true })
  }
}

async function runSentryCli(
  cli: string,
  args: readonly string[],
  sentry: SentryServer,
): Promise<Measurement> {
  forget(sentry)
  const environment = { SENTRY_URL: sentry.url, SENTRY_AUTH_TOKEN: TOKEN }
  const measurement = await measureProcess(cli, ['sourcemaps', ...args], { environment })
  if (args[0] === 'upload') expectBundle(sentry)
  return measurement
}

async function runStep(
  sentry: SentryServer,
  files: string,
): Promise<Measurement & { start: number }> {
  forget(sentry)
  const { folder, variables } = createRunnerFolder({})
  const start = performance.now()
  const measurement = await measureProcess(process.execPath, [DIST], {
    environment: {
      ...variables,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_WORKSPACE: files,
      SENTRY_AUTH_TOKEN: TOKEN,
      SENTRY_URL: sentry.url,
      SENTRY_PROJECT: 'web',
      INPUT_VERSION: crypto.randomUUID(),
      INPUT_SET_COMMITS: 'skip',
      INPUT_SOURCEMAPS: '.',
    },
  })
  rmSync(folder, { recursive: true })
  expectBundle(sentry)
  return { ...measurement, start }
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
  if (bundle?.state === 'error' || size === undefined || size < 1e6)
    throw new Error(`nothing was uploaded: ${bundle?.detail}`)
}
