import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measurement } from './turns.ts'

export type ProcessOptions = {
  environment?: Record<string, string>
  directory?: string
}

/** Runs a program to its end, without its output, and measures it. Throws when it fails. */
export async function measureProcess(
  file: string,
  args: readonly string[],
  { environment = {}, directory = tmpdir() }: ProcessOptions = {},
): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const peakFile = join(folder, 'peak')
  // GNU time is the only way to learn the peak of a process that is not Node.
  const timed = ['-q', '-f', '%M', '-o', peakFile, file, ...args]
  const start = performance.now()
  const child = spawn('/usr/bin/time', timed, {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve)
    child.on('error', reject)
  })
  const ms = performance.now() - start
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}: ${stderr}`)
  const peak = Number(readFileSync(peakFile, 'utf8').trim()) / 1024
  rmSync(folder, { recursive: true })
  return { ms, peak }
}

/** A runner's folder with an event in it, and the variables that point there. */
export function createRunnerFolder(payload: unknown): {
  folder: string
  variables: Record<string, string>
} {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return {
    folder,
    variables: {
      GITHUB_EVENT_PATH: write('event.json', JSON.stringify(payload)),
      GITHUB_STEP_SUMMARY: write('summary', ''),
      GITHUB_OUTPUT: write('output', ''),
      RUNNER_TEMP: folder,
    },
  }
}
