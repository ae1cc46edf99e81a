import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { transformSync } from 'esbuild'
import { commitSeries } from '../__tests__/support/git/histories.ts'
import { startReleaseScene, type ReleaseScene } from '../__tests__/support/release-scene.ts'
import type { ActionRun } from '../__tests__/support/runner/action-runner.ts'

// A hundred releases with source maps that are killed at a random moment and then run again, on the bundle and the mock
// servers: npm run chaos [-- rounds [seed]]. The second run has to end as if there had been no first.

const ROUNDS = Number(process.argv[2] ?? '100')
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000)
const PAIRS = 60
const COMMITS = 3
const VERSION = 'web@1.0.0'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const
/** What a step leaves on purpose, for the one after it. */
const KEPT = /^sentry-release-requests-/

/** What was pushed, by scene: the second run is one of the same push. */
const commits = new Map<ReleaseScene, { root: string; head: string }>()
const random = createRandom(SEED)
const base = mkdtempSync(join(tmpdir(), 'chaos-'))
try {
  process.exitCode = (await runRounds()) ? 0 : 1
} finally {
  rmSync(base, { recursive: true, force: true })
}

async function runRounds(): Promise<boolean> {
  console.log(`seed ${SEED}: npm run chaos -- ${ROUNDS} ${SEED}`)
  const built = join(base, 'built')
  build(built)
  const original = readTree(built)
  const { tree: wanted, milliseconds } = await measure(built)
  console.log(`a run that nobody kills takes ${Math.round(milliseconds)} ms`)
  let passed = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const signal = SIGNALS[round % SIGNALS.length] ?? 'SIGKILL'
    const moment = Math.round(random() * milliseconds)
    const problems = await runRound({ built, original, wanted, signal, moment })
    if (problems.length === 0) passed += 1
    console.log(
      `round ${round}: ${signal} after ${moment} ms: ${problems.length === 0 ? 'passed' : 'FAILED'}`,
    )
    for (const problem of problems) console.log(`  ${problem}`)
  }
  console.log(`${passed} of ${ROUNDS} rounds passed, seed ${SEED}`)
  return passed === ROUNDS
}

/** Scripts of some size with their maps, some of them in another folder. */
function build(directory: string): void {
  for (let index = 0; index < PAIRS; index += 1) {
    const name = `chunk-${index}.js`
    const functions = Array.from(
      { length: 200 + index * 10 },
      (_, line) => `export function f${line}(first, second) { return first * ${line} + second }\n`,
    )
    const { code, map } = transformSync(functions.join(''), {
      format: 'cjs',
      minify: true,
      sourcemap: 'external',
      sourcefile: `src/${name}`,
    })
    const isApart = index % 3 === 0
    const place = isApart ? `../maps/${name}.map` : `${name}.map`
    write(join(directory, 'dist/js', name), `${code}//# sourceMappingURL=${place}\n`)
    write(join(directory, 'dist', isApart ? 'maps' : 'js', `${name}.map`), map)
  }
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

type Step = { scene: ReleaseScene; workspace: string; temp: string }
type Kill = { signal: NodeJS.Signals; when: Promise<unknown> }

/** A release with the newest commits through a temporary clone, so that there is one to be left behind. */
async function release({ scene, workspace, temp }: Step, kill?: Kill): Promise<ActionRun> {
  const { root, head } = commits.get(scene) ?? commitSeries(scene.repository, COMMITS)
  commits.set(scene, { root, head })
  return scene.push(
    { before: root, after: head },
    {
      workspace,
      runnerVariables: { RUNNER_TEMP: temp },
      with: { version: VERSION, sourcemaps: 'dist', commits_from: 'fetch', environment: 'live' },
      ...(kill === undefined ? {} : { kill }),
    },
  )
}

async function withStep<T>(built: string, use: (step: Step) => Promise<T>): Promise<T> {
  const scene = await startReleaseScene({ latency: 5, sentry: { artifacts: {} } })
  const folder = mkdtempSync(join(base, 'round-'))
  const [workspace, temp] = [join(folder, 'workspace'), join(folder, 'temp')]
  cpSync(built, workspace, { recursive: true })
  mkdirSync(temp)
  try {
    return await use({ scene, workspace, temp })
  } finally {
    commits.delete(scene)
    await scene.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

type Tree = Readonly<Record<string, string>>

async function measure(built: string): Promise<{ tree: Tree; milliseconds: number }> {
  return withStep(built, async (step) => {
    const start = performance.now()
    const run = await release(step)
    const milliseconds = performance.now() - start
    const problems = run.exitCode === 0 ? checkRelease(step) : [run.log]
    if (problems.length > 0) throw new Error(`a run that nobody kills fails: ${problems.join()}`)
    return { tree: readTree(step.workspace), milliseconds }
  })
}

type Round = {
  built: string
  original: Tree
  wanted: Tree
  signal: NodeJS.Signals
  moment: number
}

/** Kills a run and starts another; gives what is not as it has to be. */
async function runRound({ built, original, wanted, signal, moment }: Round): Promise<string[]> {
  return withStep(built, async (step) => {
    const problems: string[] = []
    const first = await release(step, { signal, when: setTimeout(moment) })
    const between = readTree(step.workspace)
    for (const name of Object.keys(original)) {
      const text = between[name]
      if (text !== original[name] && text !== wanted[name])
        problems.push(`killed: ${name} is ${text === undefined ? 'gone' : 'not whole'}`)
    }
    // A process that could answer the signal has had the time to clean up.
    const couldClean = first.exitCode !== null
    if (couldClean) problems.push(...findLeft(step, original).map((one) => `killed: left ${one}`))
    const second = await release(step)
    if (second.exitCode !== 0) problems.push(`again: ${second.log.trimEnd().split('\n').at(-1)}`)
    const after = readTree(step.workspace)
    for (const name of Object.keys(original)) {
      if (after[name] !== wanted[name]) problems.push(`again: ${name} is not what it should be`)
    }
    problems.push(...findLeft(step, original).map((one) => `again: left ${one}`))
    return [...problems, ...checkRelease(step)]
  })
}

function findLeft({ workspace, temp }: Step, original: Tree): string[] {
  const inWorkspace = Object.keys(readTree(workspace)).filter((name) => !(name in original))
  return [...inWorkspace, ...readdirSync(temp).filter((name) => !KEPT.test(name))]
}

function checkRelease({ scene: { sentry } }: Step): string[] {
  const stored = sentry.release(VERSION)
  const deploys = sentry.deploys(VERSION).length
  return [
    ...(stored?.dateReleased ? [] : ['again: the release is not finalized']),
    ...(stored?.commits.length === COMMITS
      ? []
      : [`again: ${stored?.commits.length ?? 0} commits`]),
    ...(deploys === 1 ? [] : [`again: ${deploys} deploys`]),
    ...(sentry.artifacts.bundles.some(({ data }) => data) ? [] : ['again: no bundle']),
  ]
}

function readTree(directory: string): Tree {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((path) => [relative(directory, path), readFileSync(path, 'latin1')]),
  )
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
