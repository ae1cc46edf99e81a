import { types } from 'node:util'
import { ActionError, describeError, explainError } from '../errors.ts'
import type { OnError } from '../inputs/inputs.ts'
import { indentedJson, writePayloadFile } from '../runner/payload-file.ts'
import type { ReleaseResult } from '../release/result.ts'
import { describeResult } from '../report/log-lines.ts'
import { buildOutputs } from '../report/outputs.ts'
import { redactResult } from '../report/redact-result.ts'
import { renderSummary } from '../report/summary.ts'
import type { Runner } from '../runner/runner.ts'
import type { LoggedRequest } from '../sentry/request-log.ts'
import type { RecordingLog } from '../runner/step-log.ts'

export type Reporting = {
  runner: Runner
  log: RecordingLog
  /** The requests that were, or in a dry run would be, sent. */
  requestLog: readonly LoggedRequest[]
  /** Where files for later steps go; empty when the runner names no place. */
  tempDirectory: string
  /** Whether a job summary is wanted. */
  summary: boolean
  /** What the run is about, as far as it is known when it fails. */
  subject: Subject
}

export type Subject = {
  /** Empty until it is known. */
  version: string
  projects: readonly string[]
  /** The action's page about errors. */
  helpUrl: string
}

/** Writes outputs, summary and the last line of the log after a successful run. Never fails the step. */
export async function reportResult(result: ReleaseResult, reporting: Reporting): Promise<void> {
  const { runner, log, requestLog } = reporting
  const isDryRun = result.kind === 'released' && result.dryRun
  const requests = isDryRun ? runner.redact([...indentedJson(requestLog)].join('')) : null
  if (requests !== null) {
    log.section('The requests that would be sent')
    for (const line of requests.split('\n')) log.info(line)
  }
  const outputs = buildOutputs(result, savePayload(reporting))
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
  log.close()
  const shown = await redactResult(result, runner.redact)
  await saveSummary(renderSummary(shown, { warnings: log.warnings, requests }), reporting)
  runner.info(describeResult(result))
}

/** Reports the failure of a run as an error, or, under `on_error: warn`, as a warning and the output `failed`. */
export async function reportFailure(
  error: unknown,
  onError: OnError,
  reporting: Reporting,
): Promise<void> {
  const { runner, log, requestLog } = reporting
  const known = error instanceof ActionError
  const explained = explainError(error, runner.redact)
  const what = known ? explained.message : `Unexpected failure: ${explained.message}`
  const message = explained.hint === null ? what : `${what} ${explained.hint}`
  if (requestLog.length > 0) tryToSetOutput(runner, 'payload_file', savePayload(reporting))
  log.close()
  if (!known && types.isNativeError(error)) runner.debug(error.stack ?? '')
  if (onError === 'warn') {
    runner.annotate('warning', message)
    tryToSetOutput(runner, 'failed', 'true')
  } else {
    runner.fail(message)
  }
  // Loaded only by runs that fail.
  const { renderFailure } = await import('../report/failure.ts')
  const failure = { ...reporting.subject, message: what, hint: explained.hint }
  const tolerated = onError === 'warn'
  await saveSummary(renderFailure({ ...failure, tolerated }, log.warnings), reporting)
}

// An output that cannot be set may be the very failure.
function tryToSetOutput(runner: Runner, name: string, value: string): void {
  try {
    runner.setOutput(name, value)
  } catch (error) {
    runner.info(describeError(error, runner.redact))
  }
}

function savePayload({ tempDirectory, requestLog, log }: Reporting): string {
  try {
    return writePayloadFile(tempDirectory, requestLog)
  } catch (error) {
    log.warn(`The file of the requests could not be written: ${describeError(error)}.`)
    return ''
  }
}

async function saveSummary(
  markdown: string,
  { summary, runner }: Pick<Reporting, 'summary' | 'runner'>,
): Promise<void> {
  if (!summary) return
  try {
    await runner.writeSummary(markdown)
  } catch (error) {
    runner.info(`The job summary could not be written: ${describeError(error)}`)
  }
}
