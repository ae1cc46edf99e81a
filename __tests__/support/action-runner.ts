import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readActionManifest, type ActionManifest } from './action-manifest.ts'
import { evaluateDefault, type Contexts } from './expressions.ts'
import { parseFileCommand, readOutput, type WorkflowCommand } from './workflow-commands.ts'

/** One step that uses an action, and the workflow around it. */
export type RunOptions = {
  /** The folder that holds action.yml. */
  action: string
  with?: Record<string, string>
  env?: Record<string, string>
  event: { name: string; payload: unknown }
  github: GitHubContext
  strategy?: { jobTotal: number; jobIndex: number }
  /** GITHUB_WORKSPACE, and the working directory. */
  workspace: string
  node?: string
  timeoutMs?: number
}

export type GitHubContext = {
  sha: string
  ref: string
  repository: string
  serverUrl: string
  apiUrl: string
  token: string
  actor?: string
  runId?: string
  runAttempt?: string
  job?: string
}

export type Annotation = {
  level: 'error' | 'warning' | 'notice'
  message: string
  properties: Record<string, string>
}

export type ActionRun = {
  exitCode: number | null
  timedOut: boolean
  stdout: string
  stderr: string
  /** What the workflow's log shows. */
  log: string
  annotations: Annotation[]
  commands: WorkflowCommand[]
  masks: string[]
  outputs: Record<string, string>
  /** The job summary's Markdown; the runner refuses one over 1 MiB. */
  summary: string
  /** Contents of the files that the step left in RUNNER_TEMP, by name. */
  files: Record<string, string>
  runnerWarnings: string[]
}

const MOST_SUMMARY_BYTES = 1024 * 1024
const FILE_COMMANDS = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const

/** Runs a JavaScript action as GitHub's runner does: inputs, contexts, file commands, working directory, commands. */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const manifest = readActionManifest(options.action)
  const home = mkdtempSync(join(tmpdir(), 'runner-'))
  try {
    const environment = prepareEnvironment(options, manifest, home)
    const ended = await runProcess(options, manifest.runs.main, environment)
    return { ...ended, ...readResults(ended, home), runnerWarnings: warningsOf(options, manifest) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Where a secret is seen: the streams (but for the commands that mask it), the summary, outputs and left files. */
export function findSecret(run: ActionRun, secret: string): string[] {
  const places = {
    stdout: visible(run.stdout),
    stderr: visible(run.stderr),
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
    ...run.files,
  }
  return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []))
}

function visible(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}

function prepareEnvironment(
  options: RunOptions,
  manifest: ActionManifest,
  home: string,
): Record<string, string> {
  const { github, event } = options
  const temp = join(home, 'temp')
  const commands = join(home, 'commands')
  for (const folder of [temp, commands, join(home, 'user')]) mkdirSync(folder)
  for (const name of FILE_COMMANDS) writeFileSync(join(commands, name), '')
  const eventPath = join(home, 'event.json')
  writeFileSync(eventPath, JSON.stringify(event.payload))
  const variables: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(home, 'user'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SHA: github.sha,
    GITHUB_REF: github.ref,
    GITHUB_REF_NAME: github.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: github.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0] ?? '',
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
    GITHUB_ACTOR: github.actor ?? 'ada',
    GITHUB_RUN_ID: github.runId ?? '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: github.runAttempt ?? '1',
    GITHUB_JOB: github.job ?? 'release',
    GITHUB_WORKFLOW: 'release',
    GITHUB_ACTION: '__self',
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'loopback',
    RUNNER_ENVIRONMENT: 'github-hosted',
  }
  for (const name of FILE_COMMANDS) variables[name] = join(commands, name)
  return { ...variables, ...options.env, ...inputVariables(options, manifest) }
}

// Every declared input is set, to its default or to nothing; only spaces are replaced in its name.
function inputVariables(options: RunOptions, manifest: ActionManifest): Record<string, string> {
  const contexts: Contexts = {
    github: {
      token: options.github.token,
      sha: options.github.sha,
      ref: options.github.ref,
      repository: options.github.repository,
      event: options.event.payload,
    },
    strategy: {
      'job-total': options.strategy?.jobTotal ?? 1,
      'job-index': options.strategy?.jobIndex ?? 0,
    },
    matrix: {},
    job: {},
    runner: {},
  }
  const variables: Record<string, string> = {}
  const set = (name: string, value: string): void => {
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value
  }
  for (const input of manifest.inputs)
    set(input.name, evaluateDefault(input.default ?? '', contexts))
  for (const [name, value] of Object.entries(options.with ?? {})) set(name, value)
  return variables
}

type Ended = Pick<ActionRun, 'exitCode' | 'timedOut' | 'stdout' | 'stderr'> & { merged: string }

function runProcess(
  options: RunOptions,
  main: string,
  environment: Record<string, string>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [join(options.action, main)], {
      cwd: options.workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = { stdout: '', stderr: '', merged: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (chunk: string) => {
        text[stream] += chunk
        text.merged += chunk
      })
    }
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, options.timeoutMs ?? 60_000)
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ exitCode, timedOut, ...text })
    })
  })
}

type Results = Pick<
  ActionRun,
  'log' | 'annotations' | 'commands' | 'masks' | 'outputs' | 'summary' | 'files'
>

function readResults({ merged }: Ended, home: string): Results {
  const read = (name: (typeof FILE_COMMANDS)[number]): string =>
    readFileSync(join(home, 'commands', name), 'utf8')
  const lines = readOutput(merged)
  const commands = lines.flatMap((line) => (line.kind === 'command' ? [line.command] : []))
  const masks = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
  const outputs = parseFileCommand(read('GITHUB_OUTPUT'))
  for (const { name, properties, data } of commands) {
    if (name === 'set-output' && properties['name'] !== undefined)
      outputs[properties['name']] = data
  }
  const annotations = commands.flatMap(toAnnotation)
  const summary = read('GITHUB_STEP_SUMMARY')
  if (Buffer.byteLength(summary) > MOST_SUMMARY_BYTES) {
    annotations.push({
      level: 'error',
      message: '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k',
      properties: {},
    })
  }
  const temp = join(home, 'temp')
  const files = Object.fromEntries(
    readdirSync(temp).map((name) => [name, readFileSync(join(temp, name), 'utf8')]),
  )
  const log = lines
    .flatMap((line) => (line.kind === 'text' ? [line.text] : showCommand(line.command)))
    .join('\n')
  return {
    log: masks.reduce((text, mask) => (mask === '' ? text : text.replaceAll(mask, '***')), log),
    annotations,
    commands,
    masks,
    outputs,
    summary,
    files,
  }
}

function toAnnotation({ name, data, properties }: WorkflowCommand): Annotation[] {
  return name === 'error' || name === 'warning' || name === 'notice'
    ? [{ level: name, message: data, properties }]
    : []
}

function showCommand({ name, data }: WorkflowCommand): string[] {
  if (name === 'group') return [`▼ ${data}`]
  if (name === 'endgroup') return ['']
  if (name === 'error' || name === 'warning' || name === 'notice')
    return [`${name[0]?.toUpperCase()}${name.slice(1)}: ${data}`]
  return []
}

function warningsOf({ with: given = {} }: RunOptions, { inputs }: ActionManifest): string[] {
  return Object.keys(given).flatMap((name) => {
    const input = inputs.find((declared) => declared.name.toLowerCase() === name.toLowerCase())
    if (!input)
      return [
        `Unexpected input(s) '${name}', valid inputs are [${inputs.map((one) => `'${one.name}'`).join(', ')}]`,
      ]
    return input.deprecationMessage === undefined
      ? []
      : [`Input '${name}' has been deprecated with message: ${input.deprecationMessage}`]
  })
}
