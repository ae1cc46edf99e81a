import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import {
  inputVariables,
  readActionManifest,
  warnOfInputs,
  type ActionManifest,
} from './action-manifest.ts'
import {
  buildContexts,
  contextVariables,
  type RunnerFiles,
  type WorkflowRun,
} from './expressions.ts'
import {
  createLineCutter,
  interpretOutput,
  parseFileCommand,
  unescapeData,
  type StepOutput,
} from './workflow-commands.ts'

/** One step that uses an action, and the workflow around it. */
export type RunOptions = WorkflowRun & {
  /** The folder that holds action.yml. */
  action: string
  with?: Record<string, string>
  env?: Record<string, string>
  /** What another runner, an older or a broken one, sets otherwise; null: not at all. */
  runnerVariables?: Record<string, string | null>
  node?: string
  timeoutMs?: number
  /** Cancels the step as the runner does: a signal to the process alone, at a moment. */
  kill?: Cancellation
}

export type Cancellation = { signal: NodeJS.Signals; when: Promise<unknown> }

/** What a step left behind. Texts are as they were written; only `log` and `annotations` are masked, as users see them. */
export type ActionRun = Omit<StepOutput, 'warnings' | 'hasFailed'> & {
  /** The step's result: the exit code, and whether the runner could follow every command. */
  conclusion: 'success' | 'failure'
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  stdout: string
  stderr: string
  /** GITHUB_ENV and GITHUB_PATH, for the steps after this one. */
  env: Record<string, string>
  path: string[]
  /** The job summary's Markdown; empty when the runner refused it, which an error annotation then tells. */
  summary: string
  summaryRefused: boolean
  /** Contents of the files that the step left in RUNNER_TEMP, by path inside it. */
  files: Record<string, string>
  /** What the runner itself warned about: unexpected and deprecated inputs, empty masks. */
  runnerWarnings: string[]
}

const MAX_SUMMARY_BYTES = 1024 * 1024
const OWN_FOLDERS = { commands: '_runner_file_commands', event: '_github_workflow' }
const FILE_COMMANDS = ['output', 'env', 'path', 'state', 'step_summary'] as const
type FileCommand = (typeof FILE_COMMANDS)[number]

/** How the step's program is started: as a process, or in this one. */
export type Execute = (
  options: RunOptions,
  main: string,
  environment: Record<string, string>,
) => Promise<Ended>

/**
 * Runs a JavaScript action as GitHub's runner does: inputs, contexts, file commands, working directory, commands. By
 * default as a process of its own.
 */
export async function runAction(
  options: RunOptions,
  execute: Execute = runProcess,
): Promise<ActionRun> {
  const manifest = readActionManifest(options.action)
  const home = mkdtempSync(join(tmpdir(), 'runner-'))
  try {
    const contexts = buildContexts(options, prepareFiles(home, options.event.payload))
    const environment: Record<string, string> = {
      PATH: process.env['PATH'] ?? '',
      // Without it, Windows finds no program by its name.
      ...(process.platform === 'win32' ? { PATHEXT: process.env['PATHEXT'] ?? '.EXE' } : {}),
      HOME: join(home, 'user'),
      CI: 'true',
      ...options.env,
      ...inputVariables({ manifest, given: options.with ?? {}, contexts }),
      ...contextVariables(contexts),
      GITHUB_ACTIONS: 'true',
    }
    for (const [name, value] of Object.entries(options.runnerVariables ?? {})) {
      if (value === null) delete environment[name]
      else environment[name] = value
    }
    const ended = await execute(options, join(options.action, manifest.runs.main), environment)
    return readResults({ options, manifest, home, ended })
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Where a secret is seen: the streams (but for the commands that mask it), the summary, what is handed on and left files. */
export function findSecret(run: ActionRun, secret: string): string[] {
  const places = {
    stdout: visible(run.stdout),
    stderr: visible(run.stderr),
    summary: run.summary,
    outputs: Object.entries(run.outputs).join('\n'),
    state: Object.entries(run.state).join('\n'),
    env: [...Object.entries(run.env), ...run.path].join('\n'),
    ...run.files,
  }
  return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []))
}

function visible(stream: string): string {
  const text = stream.replaceAll(/^\s*::add-mask::.*$/gm, '')
  return `${text}\n${unescapeData(text)}`
}

/** Makes the runner's folders and its files, all empty but the event's. */
export function prepareFiles(home: string, payload: unknown): RunnerFiles {
  const temp = join(home, 'temp')
  const toolCache = join(home, 'tools')
  const commands = join(temp, OWN_FOLDERS.commands)
  const eventFolder = join(temp, OWN_FOLDERS.event)
  for (const folder of [temp, toolCache, commands, eventFolder, join(home, 'user')])
    mkdirSync(folder)
  for (const name of FILE_COMMANDS) writeFileSync(join(commands, name), '')
  const event = join(eventFolder, 'event.json')
  writeFileSync(event, JSON.stringify(payload))
  return {
    temp,
    toolCache,
    event,
    commands: Object.fromEntries(FILE_COMMANDS.map((name) => [name, join(commands, name)])),
  }
}

/** How the program ended, and the lines of both streams in the order in which they came. */
export type Ended = Pick<ActionRun, 'exitCode' | 'signal' | 'timedOut' | 'stdout' | 'stderr'> & {
  lines: string[]
}

// The runner reads both streams line by line, and waits 5 seconds for streams that outlive the process.
const STREAM_GRACE_MS = 5000

export function runProcess(
  { node, workspace, timeoutMs, kill }: RunOptions,
  main: string,
  environment: Record<string, string>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(node ?? process.execPath, [main], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    const lines: string[] = []
    const text = { stdout: '', stderr: '' }
    const cutters = (['stdout', 'stderr'] as const).map((name) => {
      const cutter = createLineCutter((line) => lines.push(line))
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        text[name] += chunk
        cutter.read(chunk)
      })
      return cutter
    })
    const end = (): void => {
      if (child.pid !== undefined) killGroup(child.pid)
      child.stdout.destroy()
      child.stderr.destroy()
    }
    void kill?.when.then(() => child.kill(kill.signal))
    let timedOut = false
    let timer = setTimeout(() => {
      timedOut = true
      end()
    }, timeoutMs ?? 60_000)
    child.on('exit', () => {
      clearTimeout(timer)
      timer = setTimeout(end, STREAM_GRACE_MS)
    })
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      for (const cutter of cutters) cutter.end()
      resolve({ exitCode, signal, timedOut, ...text, lines })
    })
  })
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

type Finished = { options: RunOptions; manifest: ActionManifest; home: string; ended: Ended }

function readResults({ options, manifest, home, ended }: Finished): ActionRun {
  const { lines, ...process } = ended
  const { hasFailed, warnings, ...output } = interpretOutput(lines, [options.github.token])
  const temp = join(home, 'temp')
  const files = readFileCommands(join(temp, OWN_FOLDERS.commands))
  const isFollowed = !hasFailed && files.broken.length === 0
  const errors = [...files.broken, ...files.errors]
  return {
    ...process,
    ...output,
    conclusion: ended.exitCode === 0 && isFollowed ? 'success' : 'failure',
    log: [output.log, ...errors.map((error) => `Error: ${error}`)].join('\n'),
    annotations: [
      ...output.annotations,
      ...errors.map((message) => ({ level: 'error' as const, message, properties: {} })),
    ],
    // File commands are read when the step has ended, so they win.
    outputs: { ...output.outputs, ...files.outputs },
    state: { ...output.state, ...files.state },
    env: files.env,
    path: files.path,
    summary: files.summary ?? '',
    summaryRefused: files.summary === null,
    files: readFiles(temp),
    runnerWarnings: [...warnOfInputs({ manifest, given: options.with ?? {} }), ...warnings],
  }
}

function readFileCommands(folder: string) {
  const broken: string[] = []
  const errors: string[] = []
  const read = (name: FileCommand): string => readFileSync(join(folder, name), 'utf8')
  const readValues = (name: FileCommand): Record<string, string> => {
    try {
      return parseFileCommand(read(name))
    } catch (error) {
      const reason = (error as Error).message
      broken.push(`Unable to process file command '${name}' successfully.`, reason)
      return {}
    }
  }
  const { NODE_OPTIONS: refused, ...env } = readValues('env')
  if (refused !== undefined)
    errors.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
  const summary = read('step_summary')
  const isTooLarge = Buffer.byteLength(summary) > MAX_SUMMARY_BYTES
  if (isTooLarge)
    errors.push('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.')
  return {
    broken,
    errors,
    env,
    outputs: readValues('output'),
    state: readValues('state'),
    path: read('path').split(/\r?\n/).filter(Boolean),
    summary: isTooLarge ? null : summary,
  }
}

function readFiles(temp: string): Record<string, string> {
  const own = Object.values(OWN_FOLDERS)
  const found = readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(temp, join(entry.parentPath, entry.name)))
    .filter((path) => !own.includes(path.split(/[\\/]/, 1)[0] ?? ''))
  return Object.fromEntries(found.map((path) => [path, readFileSync(join(temp, path), 'utf8')]))
}
