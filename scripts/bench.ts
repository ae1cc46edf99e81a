import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Sizes of the bundle's parts, and what a start costs as a ratio to bare Node, measured in turn in the same run.

const ROOT = join(import.meta.dirname, '..')
const RUNS = 15

type Command = { name: string; args: readonly string[]; environment: Record<string, string> }

function measure(command: Command): number {
  const start = performance.now()
  spawnSync(process.execPath, command.args, { env: command.environment, stdio: 'ignore' })
  return performance.now() - start
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function timeInTurn(commands: readonly Command[]): Map<string, number> {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]))
  for (let run = 0; run <= RUNS; run += 1) {
    for (const command of commands) {
      const time = measure(command)
      // The first round warms the disk's cache.
      if (run > 0) times.get(command.name)?.push(time)
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

function showSizes(folder: string): void {
  console.log(`\nSizes in ${folder}/`)
  let total = 0
  for (const name of readdirSync(join(ROOT, folder)).toSorted()) {
    const { size } = statSync(join(ROOT, folder, name))
    total += size
    console.log(`  ${name.padEnd(20)} ${(size / 1000).toFixed(0).padStart(6)} KB`)
  }
  console.log(`  ${'total'.padEnd(20)} ${(total / 1000).toFixed(0).padStart(6)} KB`)
}

function showStarts(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const summary = join(folder, 'summary')
  writeFileSync(summary, '')
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ deleted: true, ref: 'refs/heads/gone' }))
  const base = { PATH: process.env['PATH'] ?? '' }
  const step = {
    ...base,
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_SHA: 'a'.repeat(40),
    SENTRY_AUTH_TOKEN: 'token',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web',
  }
  const times = timeInTurn([
    { name: 'bare Node', args: ['-e', '0'], environment: base },
    {
      name: 'the step, nothing to release',
      args: [join(ROOT, 'dist/index.js')],
      environment: step,
    },
  ])
  rmSync(folder, { recursive: true })
  const bare = times.get('bare Node') ?? Number.NaN
  console.log(
    `\nStart on ${execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim()}, median of ${RUNS}, in turn`,
  )
  for (const [name, time] of times) {
    console.log(
      `  ${name.padEnd(30)} ${time.toFixed(1).padStart(6)} ms  ${(time / bare).toFixed(2)} ×`,
    )
  }
}

showSizes('dist')
showStarts()
