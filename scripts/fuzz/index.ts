import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Slice } from './target.ts'
import { TARGETS } from './targets.ts'
import type { Answer, Order } from './worker.ts'

// Random input for everything that takes what others send: npm run fuzz [-- --seconds 60] [--seed N] [--target NAME]
// What was found is repeated with the seed and the path that it is told with.

const USAGE = `Usage: npm run fuzz -- [--seconds 60] [--seed N] [--target ${TARGETS.map(({ name }) => name).join('|')}] [--path P]`
/** A slice that has not ended so long after its time hangs. */
const GRACE_MS = 60_000
/** Every target is looked at so often, each time from another seed. */
const ROUNDS_PER_MINUTE = 2

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    target: { type: 'string' },
    path: { type: 'string' },
  },
})
const seconds = Number(options.seconds)
const seed = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(options.seed)
const targets = TARGETS.filter(({ name }) => name === (options.target ?? name))
if (targets.length === 0 || !Number.isInteger(seed) || !(seconds > 0)) {
  console.error(USAGE)
  process.exit(2)
}

let worker: ChildProcess | null = null
function startWorker(): ChildProcess {
  return fork(join(import.meta.dirname, 'worker.ts'))
}

/** The answer of the worker, or that it gave none in time. */
async function give(order: Order, maxMs: number): Promise<Answer> {
  worker ??= startWorker()
  worker.send(order)
  const isOver = new AbortController()
  const answer = once(worker, 'message', { signal: isOver.signal }).then(
    ([message]) => message as Answer,
  )
  const ended = once(worker, 'exit', { signal: isOver.signal }).then(([code]): Answer => ({
    crash: `the process ended with ${String(code)}`,
  }))
  const hangs = sleep(maxMs, undefined, { signal: isOver.signal }).then((): Answer => ({
    crash: `it had not come back after ${maxMs / 1000} s`,
  }))
  const all = [answer, ended, hangs]
  for (const one of all) one.catch(() => undefined)
  const first = await Promise.race(all)
  isOver.abort()
  if ('crash' in first) {
    worker.kill('SIGKILL')
    worker = null
  }
  return first
}

/** Whether the target kept its promises. */
async function examine(name: string, slice: Slice): Promise<boolean> {
  const answer = await give({ target: name, slice }, (slice.milliseconds ?? 0) + GRACE_MS)
  const again = `npm run fuzz -- --target ${name} --seed ${slice.seed}`
  if ('crash' in answer) {
    console.log(`${name}: FAILED with seed ${slice.seed}: ${answer.crash}\n  again: ${again}`)
    return false
  }
  const { runs, finding } = answer.end
  if (finding === null) {
    console.log(`${name}: ${runs} values with seed ${slice.seed}`)
    return true
  }
  console.log(`${name}: FAILED with seed ${finding.seed}: ${finding.problem}`)
  console.log(`  value: ${finding.value}\n  again: ${again} --path ${finding.path}`)
  return false
}

async function main(): Promise<void> {
  const shares = targets.reduce((sum, { share }) => sum + share, 0)
  const rounds = Math.max(1, Math.round((seconds / 60) * ROUNDS_PER_MINUTE))
  const failed = new Set<string>()
  const end = performance.now() + seconds * 1000
  console.log(`Fuzzing for ${seconds} s with seed ${seed}`)
  for (let round = 0; round < rounds && performance.now() < end; round += 1) {
    const left = targets.filter(({ name }) => !failed.has(name))
    for (const { name, share } of left) {
      const milliseconds = Math.round(((seconds * 1000) / rounds / shares) * share)
      const path = options.path === undefined ? {} : { path: options.path }
      const isKept = await examine(name, { seed: seed + round, milliseconds, ...path })
      if (!isKept) failed.add(name)
    }
  }
  worker?.kill()
  console.log(`${targets.length - failed.size} passed, ${failed.size} failed`)
  process.exitCode = failed.size === 0 ? 0 : 1
}

await main()
