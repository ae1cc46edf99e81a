import type { CommitSpec } from '../__tests__/support/git/repository.ts'
import { measureProcess, type MeasuredProcess } from './processes.ts'
import { startPushScene, type PushScene, type SceneOptions } from './push-scene.ts'
import { runSentryCli, SENTRY_CLI } from './sentry-cli.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Measurement, type Result } from './turns.ts'

const COUNT = 10_000
/** Files that each commit changes. */
const CHANGED = 3
const FILES = 1000

/**
 * From a full checkout of a long history to the request that carries its commits, up to its arrival: what the server
 * then does with it is not the client's.
 */
export async function benchCommits(runs: number): Promise<Result[]> {
  const scene = await startCommitsScene(COUNT)
  try {
    return await measureInTurn(contendersOf(scene), runs)
  } finally {
    await scene.close()
  }
}

/** A push of so many commits. */
export function startCommitsScene(
  count: number,
  options: Pick<SceneOptions, 'byHand'> = {},
): Promise<PushScene> {
  return startPushScene({
    ...options,
    base: { message: 'base', files: filesOf(0, FILES) },
    commits: Array.from({ length: count }, (_, index): CommitSpec => ({
      message: `Change ${index}\n\nSix lines\nof message,\nas people\nwrite\nthem.\n`,
      files: filesOf(index * CHANGED, CHANGED, String(index)),
    })),
  })
}

/** The whole step from a full checkout, up to the arrival of its request. */
export function stepUntilCommits(scene: PushScene, count: number): Contender {
  const inputs = { base: scene.base, max_commits: String(count), keep_commits: 'false' }
  return {
    name: `${OURS}, the whole step up to its request`,
    run: (probe) => {
      const version = crypto.randomUUID()
      const step = scene.step({ ...inputs, version }, scene.checkout)
      return untilCommits(scene, { version, count }, () => measureStep(step, probe))
    },
  }
}

function contendersOf(scene: PushScene): Contender[] {
  const { checkout, base, head, cliEnvironment } = scene
  const viaCli: Contender[] =
    SENTRY_CLI === null
      ? []
      : [
          {
            name: 'sentry-cli releases set-commits',
            run: async (probe) => {
              const version = crypto.randomUUID()
              const args = ['releases', 'set-commits', version, '--auto']
              const run = { directory: checkout, environment: cliEnvironment, probe }
              return untilCommits(scene, { version, count: COUNT }, () => runSentryCli(args, run))
            },
          },
        ]
  const log = ['log', '-z', '--name-status', `${base}..${head}`]
  return [
    ...viaCli,
    stepUntilCommits(scene, COUNT),
    {
      name: 'git log -z --name-status',
      run: (probe) => measureProcess('git', log, { directory: checkout, probe }),
    },
  ]
}

/** The time until the request with all the commits and their files reaches the server. */
async function untilCommits(
  { sentry, take }: PushScene,
  { version, count }: { version: string; count: number },
  run: () => Promise<MeasuredProcess>,
): Promise<Measurement> {
  sentry.requests.length = 0
  const { startedAt, peak } = await run()
  const { commits } = take(version)
  const files = commits.reduce((sum, { patchSet }) => sum + patchSet.length, 0)
  if (commits.length !== count || files !== count * CHANGED)
    throw new Error(`Sentry has ${commits.length} commits with ${files} files`)
  const request = sentry.requests.find(({ raw }) => raw.includes('"patch_set"'))
  if (request === undefined) throw new Error('no request carried commits')
  const note = `${(request.raw.length / 1e6).toFixed(1)} MB sent`
  return { ms: request.receivedAt - startedAt, peak, note }
}

function filesOf(first: number, count: number, content = 'first'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = (first + index) % FILES
      return [`packages/${number % 50}/src/file-${number}.ts`, content]
    }),
  )
}
