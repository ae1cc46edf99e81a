import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measurement, Probe } from './turns.ts'

export type ProcessOptions = {
  environment?: Record<string, string>
  directory?: string
  /** Default both at once. */
  probe?: Probe
}

/** `startedAt` in milliseconds of `performance.now()`. */
export type MeasuredProcess = Measurement & { startedAt: number }

// GNU time is the only way to learn the peak of a process that is not Node.
const TIME = '/usr/bin/time'

/** Whether this machine has what measures memory. */
export const MEASURES_MEMORY = process.platform === 'linux' && existsSync(TIME)

/** Runs a program to its end and measures it. Throws, with the end of what it printed, when it fails. */
export async function measureProcess(
  file: string,
  args: readonly string[],
  { environment = {}, directory = tmpdir(), probe = 'memory' }: ProcessOptions = {},
): Promise<MeasuredProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const peakFile = join(folder, 'peak')
  const timed = ['-q', '-f', '%M', '-o', peakFile, file, ...args]
  const isTimed = probe === 'memory' && MEASURES_MEMORY
  const [program, given] = isTimed ? [TIME, timed] : [file, args]
  const startedAt = performance.now()
  const child = spawn(program, given, {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000)
    })
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve)
    child.on('error', reject)
  })
  const ms = performance.now() - startedAt
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}: ${output}`)
  const peak = isTimed ? Number(readFileSync(peakFile, 'utf8').trim()) / 1024 : null
  rmSync(folder, { recursive: true })
  return { ms, peak, startedAt }
}

/** Processes that run one after the other, as one: their time together, the peak of the largest. */
export async function measureSequence(
  steps: readonly (() => Promise<MeasuredProcess>)[],
): Promise<Measurement> {
  let ms = 0
  let peak: number | null = null
  for (const step of steps) {
    const taken = await step()
    ms += taken.ms
    if (taken.peak !== null) peak = Math.max(peak ?? 0, taken.peak)
  }
  return { ms, peak }
}
