import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync } from 'node:fs'
import { main } from '../../../src/main.ts'
import { createRunner, type Toolkit } from '../../../src/runner/runner.ts'
import { runProcess, type Ended, type Execute } from './action-runner.ts'
import { createLineCutter } from './workflow-commands.ts'

/**
 * Runs the whole step from its sources in this process: real requests, real git, the runner's files and commands, but no
 * process of its own and no bundle. A hundred times cheaper than a process; what only a process can show (the bundle,
 * Node's options, exit codes, signals, certificates, proxies) is tested with one. A step with a PATH of its own gets one,
 * because programs are looked for in the process's.
 */
export const runInProcess: Execute = async (options, mainFile, environment): Promise<Ended> => {
  if (environment['PATH'] !== process.env['PATH']) return runProcess(options, mainFile, environment)
  const lines: string[] = []
  let stdout = ''
  let exitCode = 0
  const cutter = createLineCutter((line) => lines.push(line))
  const print = (text: string): void => {
    stdout += text
    cutter.read(text)
  }
  const toolkit = createToolkit(environment, { print, fail: () => (exitCode = 1) })
  await main(environment, createRunner(toolkit))
  cutter.end()
  return { exitCode, signal: null, timedOut: false, stdout, stderr: '', lines }
}

type Process = { print: (text: string) => void; fail: () => void }

/**
 * GitHub's toolkit over the variables of one step instead of this process's: the same commands and the same files, as
 * `@actions/core` 3 writes them, which a test compares.
 */
export function createToolkit(
  environment: Record<string, string>,
  { print, fail }: Process,
): Toolkit {
  const issue = (name: string, message: string): void =>
    print(`::${name}::${escapeData(message)}\n`)
  const append = (variable: string, text: string): void => {
    const path = environment[variable]
    if (path === undefined || path === '')
      throw new Error(`Unable to find environment variable for file command ${variable}`)
    if (!existsSync(path)) throw new Error(`Missing file at path: ${path}`)
    appendFileSync(path, text)
  }
  const annotate = (level: string) => (message: string | Error) => issue(level, String(message))
  return {
    getInput: (name) =>
      (environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    setSecret: (secret) => issue('add-mask', secret),
    info: (message) => print(`${message}\n`),
    isDebug: () => environment['RUNNER_DEBUG'] === '1',
    debug: (message) => issue('debug', message),
    startGroup: (name) => issue('group', name),
    endGroup: () => issue('endgroup', ''),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    setOutput: (name, value) => {
      const delimiter = `ghadelimiter_${randomUUID()}`
      append('GITHUB_OUTPUT', `${name}<<${delimiter}\n${String(value)}\n${delimiter}\n`)
    },
    exportVariable: (name, value) => {
      environment[name] = String(value)
      const delimiter = `ghadelimiter_${randomUUID()}`
      append('GITHUB_ENV', `${name}<<${delimiter}\n${String(value)}\n${delimiter}\n`)
    },
    setFailed: (message) => {
      fail()
      issue('error', String(message))
    },
    summary: {
      addRaw: (text, endOfLine) => ({
        write: async () => append('GITHUB_STEP_SUMMARY', endOfLine ? `${text}\n` : text),
      }),
    },
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
