import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { createRepository } from '../__tests__/support/git-repository.ts'
import { buildPushEvent } from '../__tests__/support/push-event.ts'
import { startSentryServer } from '../__tests__/support/sentry-server.ts'
import { createRunnerFolder, measureProcess } from './processes.ts'
import { measureInTurn, showResults } from './turns.ts'

const DIST = join(import.meta.dirname, '../dist/index.js')
const TOKEN = `sntrys_${Buffer.from('{"iat":1,"url":"","region_url":"","org":"acme"}').toString('base64')}_${'s3cr3t'.repeat(7)}X`
const COUNT = 10_000
const FILES = 1000

/** From a full checkout of a long history to the payload, against what git alone takes to print the same range. */
export async function benchCommits(runs: number): Promise<void> {
  const repository = createRepository()
  const base = repository.commit({ message: 'base', files: filesOf(0, FILES) })
  repository.commits(
    Array.from({ length: COUNT }, (_, index) => ({
      message: `Change ${index}\n\nSix lines\nof message,\nas people\nwrite\nthem.\n`,
      files: filesOf(index * 3, 3, String(index)),
    })),
  )
  const head = repository.head()
  const workspace = repository.clone({ depth: 0 })
  const sentry = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: 'web' }],
    repositories: [],
  })
  const event = buildPushEvent({
    directory: repository.directory,
    repository: 'acme/web',
    serverUrl: 'https://github.com',
    ref: 'refs/heads/main',
    before: repository.revParse('HEAD~1'),
    after: head,
  })
  const runStep = async () => {
    const { folder, variables } = createRunnerFolder(event.payload)
    const start = performance.now()
    const { peak } = await measureProcess(process.execPath, [DIST], {
      environment: {
        ...variables,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_SHA: head,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'acme/web',
        GITHUB_WORKSPACE: workspace,
        SENTRY_AUTH_TOKEN: TOKEN,
        SENTRY_URL: sentry.url,
        SENTRY_PROJECT: 'web',
        INPUT_BASE: base,
        INPUT_MAX_COMMITS: String(COUNT),
        INPUT_VERSION: crypto.randomUUID(),
        INPUT_KEEP_COMMITS: 'false',
      },
    })
    const post = sentry.requests.find(({ method }) => method === 'POST')
    if (post === undefined) throw new Error('the step sent nothing')
    const { commits } = JSON.parse(post.raw.toString('utf8')) as { commits: unknown[] }
    if (commits.length !== COUNT) throw new Error(`the step sent ${commits.length} commits`)
    sentry.requests.length = 0
    rmSync(folder, { recursive: true })
    return { ms: post.receivedAt - start, peak }
  }
  const log = ['log', '-z', '--name-status', `${base}..${head}`]
  const results = await measureInTurn(
    [
      {
        name: 'git log -z --name-status',
        run: () => measureProcess('git', log, { directory: workspace }),
      },
      { name: 'the step, from its start to the request', run: runStep },
    ],
    runs,
  )
  showResults(`${COUNT} commits of a full checkout, median of ${runs}, in turn`, results)
  const [git, step] = results
  if (git && step) {
    const bound = 1.5 * git.ms + 150
    console.log(
      `  1.5 × git + 150 ms = ${bound.toFixed(1)} ms; the step took ${step.ms.toFixed(1)} ms`,
    )
  }
  await sentry.close()
  repository.remove()
}

function filesOf(first: number, count: number, content = 'first'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = (first + index) % FILES
      return [`packages/${number % 50}/src/file-${number}.ts`, content]
    }),
  )
}
