import { readFileSync, statSync } from 'node:fs'
import packageJson from '../package.json' with { type: 'json' }
import { createDeadline, raceDeadline, takeShare, type Deadline } from './deadline.ts'
import { ActionError, describeError } from './errors.ts'
import { explainMissingSecrets, readRunContext, type RunContext } from './event/context.ts'
import { basicCredential } from './sources/git/credential.ts'
import type { GitHubClient } from './sources/github/octokit.ts'
import { findProxy } from './http/find-proxy.ts'
import { createSourceOpener } from './sources/create.ts'
import { parseInputs, readReporting, type Inputs } from './inputs/inputs.ts'
import { describeUnknownInputs } from './inputs/unknown-inputs.ts'
import type { ReleaseResult } from './release/result.ts'
import { connectSentry } from './run/connect-sentry.ts'
import {
  createStepProgress,
  describeLeft,
  interruptionError,
  type Interruption,
  type StepProgress,
} from './run/interruption.ts'
import { reportFailure, reportResult, type Subject } from './run/report.ts'
import { run } from './run/run.ts'
import { userAgentOf } from './run/user-agent.ts'
import type { Runner } from './runner/runner.ts'
import { createSentryApi } from './sentry/client.ts'
import { createServerClock, withServerClock } from './sentry/server-clock.ts'
import type { LoggedRequest } from './sentry/request-log.ts'
import { secretsOfHeaders } from './inputs/headers.ts'
import { secretsOfToken } from './inputs/token.ts'
import { createStaging, type Staging } from './staging/staging.ts'
import { openSourceMaps } from './run/open-source-maps.ts'
import { listSome } from './text/lists.ts'
import { createStepLog, type RecordingLog } from './runner/step-log.ts'
import { resolveWorkingDirectory } from './runner/workspace.ts'

// The page of the same version: `owner/name@v1` is at `owner/name/blob/v1`.
const TROUBLESHOOTING = `https://github.com/${packageJson.config.action.replace('@', '/blob/')}/docs/troubleshooting.md`

type Environment = Readonly<Record<string, string | undefined>>

/** Hands over what is called when the step must end in the middle. */
type OnInterruption = (interrupt: (why: Interruption) => void) => void

/** What the process of a step has to do with it. */
export type StepHost = {
  onInterruption?: OnInterruption
  staging?: Staging
  /** A clock in milliseconds that nobody sets; default `performance.now`, which takes 2 ms to load. */
  now?: () => number
}

/** One run of the step: reads, runs, reports. The only place where a failure ends: never rejects. */
export async function main(
  environment: Environment,
  runner: Runner,
  { onInterruption = () => undefined, staging = createStaging(), now }: StepHost = {},
): Promise<void> {
  for (const secret of secretsOf(runner, environment)) runner.mask(secret)
  const { onError, summary } = readReporting(runner.readInput, environment)
  const log = createStepLog(runner, onError === 'warn' ? 1 : 0)
  const requestLog: LoggedRequest[] = []
  const tempDirectory = environment['RUNNER_TEMP'] ?? ''
  const subject: Subject = { version: '', projects: [], helpUrl: TROUBLESHOOTING }
  const progress = createStepProgress()
  const interrupted = new Promise<never>((_resolve, reject) =>
    onInterruption((why) => {
      // First, so that the message describes what is left.
      staging.endNow()
      reject(interruptionError(why, progress, subject.version))
    }),
  )
  // Nobody may be waiting yet, or any more.
  interrupted.catch(() => undefined)
  const reporting = { runner, log, requestLog, tempDirectory, summary, subject }
  const unknown = await describeUnknownInputs(environment)
  if (unknown !== null) log.warn(unknown)
  try {
    const context = readRunContext(environment, (path) => readFileSync(path, 'utf8'))
    const inputs = parseInputs(runner.readInput, environment, {
      secretsHint: explainMissingSecrets(context),
      now: new Date(),
    })
    for (const warning of inputs.warnings) log.warn(warning)
    subject.projects = inputs.projects
    const tools = {
      runner,
      log,
      requestLog,
      environment,
      subject,
      progress,
      staging,
      interrupted,
      now,
    }
    const result = await runWithin(inputs, context, tools)
    await reportResult(result, reporting)
  } catch (error) {
    await reportFailure(error, onError, reporting)
  }
}

// An organization token's secret part is masked too, because it alone is as good as the token.
function secretsOf(runner: Runner, environment: Environment): string[] {
  const tokens = [runner.readInput('auth_token'), (environment['SENTRY_AUTH_TOKEN'] ?? '').trim()]
  const githubToken = runner.readInput('github_token')
  const gitCredential = githubToken === '' ? '' : basicCredential(githubToken)
  const headers = [runner.readInput('headers'), environment['CUSTOM_HEADER'] ?? '']
  return [
    ...tokens.flatMap(secretsOfToken),
    ...headers.flatMap(secretsOfHeaders),
    githubToken,
    gitCredential,
  ].filter((secret) => secret !== '')
}

type Tools = {
  runner: Runner
  log: RecordingLog
  requestLog: LoggedRequest[]
  environment: Environment
  subject: Subject
  staging: Staging
  progress: StepProgress
  now: StepHost['now']
}

/** Ends with the run, with its time or with an interruption, and everything that is still under way ends with it. */
async function runWithin(
  inputs: Inputs,
  context: RunContext,
  { interrupted, ...tools }: Tools & { interrupted: Promise<never> },
): Promise<ReleaseResult> {
  const deadline = createDeadline(inputs.timeoutSeconds, tools.now)
  try {
    const running = connectAndRun(inputs, context, { ...tools, deadline })
    return await raceDeadline(deadline, Promise.race([interrupted, running]), () =>
      unendedError(tools),
    )
  } catch (error) {
    if (deadline.remaining() > 0) throw error
    throw new ActionError(
      `The step’s ${inputs.timeoutSeconds} s ran out. ${describeError(error, tools.runner.redact)}`,
      { hint: 'Raise `timeout` if it should wait longer.', cause: error },
    )
  } finally {
    deadline.end()
    await cleanUp(tools)
  }
}

// What neither an abort nor a check of the time has ended.
function unendedError({ progress, subject }: Tools): Error {
  const left = describeLeft(progress, subject.version)
  return new Error(`It still waited for something: ${left}.`)
}

async function connectAndRun(
  inputs: Inputs,
  context: RunContext,
  { deadline, ...tools }: Tools & { deadline: Deadline },
): Promise<ReleaseResult> {
  const { runner, log, staging } = tools
  const userAgent = userAgentOf(context)
  const eventPath = tools.environment['GITHUB_EVENT_PATH'] ?? ''
  const proxy = await findProxy(tools.environment)
  let client: Promise<GitHubClient> | undefined
  // Loaded when GitHub is asked for the first time, which many releases never do.
  const connectGitHub = async (): Promise<GitHubClient> => {
    const { createGitHubClient } = await import('./sources/github/octokit.ts')
    client ??= createGitHubClient({
      token: inputs.githubToken,
      apiUrl: context.apiUrl,
      proxy,
      // A git that is fetched from when the API cannot be asked, or the event's list, has the rest.
      deadline: takeShare(deadline, 1 / 2),
      log: log.info,
      redact: runner.redact,
    })
    return client
  }
  const { sentry } = inputs
  const clock = createServerClock(Date.now, log.info)
  const isDebug = tools.environment['SENTRY_LOG_LEVEL']?.toLowerCase() === 'debug'
  const connected = await connectSentry(inputs, {
    userAgent,
    deadline,
    proxy,
    log: log.info,
    redact: runner.redact,
    trace: isDebug ? log.info : runner.debug,
    requestLog: tools.requestLog,
    progress: tools.progress,
  })
  const http = withServerClock(connected, clock)
  if (context.tempDirectory !== '') await staging.sweep(context.tempDirectory)
  const directory = resolveWorkingDirectory(context.workspace, inputs.commits.workingDirectory)
  return await run(inputs, context, {
    sentry: createSentryApi(http, {
      org: sentry.org,
      projects: inputs.projects,
      url: sentry.url,
      tokenOrg: sentry.tokenOrg,
      missing: new Set(),
    }),
    sourceMaps: await openSourceMaps(inputs, context, {
      http,
      directory,
      deadline,
      log,
      staging,
      onReplaced: (files) => {
        tools.progress.files = files
      },
    }),
    openCommitSource: createSourceOpener({
      inputs,
      context,
      connectGitHub,
      environment: tools.environment,
      directory,
      deadline,
      proxy,
      log: log.info,
      redact: runner.redact,
      staging,
    }),
    deadline,
    log,
    redact: runner.redact,
    now: clock.now,
    eventWrittenAt: statSync(eventPath, { throwIfNoEntry: false })?.mtimeMs ?? Infinity,
    onVersion: (version) => {
      tools.subject.version = version
      runner.setOutput('version', version)
      runner.setOutput('release', version)
      if (inputs.exportEnv) runner.exportVariable('SENTRY_RELEASE', version)
    },
    userAgent,
  })
}

async function cleanUp({ staging, log }: Pick<Tools, 'staging' | 'log'>): Promise<void> {
  const left = listSome(await staging.end())
  if (left !== '') log.warn(`Temporary files could not be removed: ${left}. Delete them.`)
}
