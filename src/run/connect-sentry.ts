import type { Inputs } from '../inputs/inputs.ts'
import { createSentryHttp, type HttpOptions, type SentryHttp } from '../sentry/http.ts'
import { withProgress, type Progress } from '../sentry/progress.ts'
import { withRequestLog, type LoggedRequest } from '../sentry/request-log.ts'

type SentryInputs = Pick<Inputs, 'sentry' | 'maxRetries' | 'dryRun'>

type Connection = Omit<HttpOptions, 'url' | 'token' | 'headers' | 'maxRetries'> & {
  requestLog: LoggedRequest[]
  progress: Progress
}

/** The connection to the Sentry server of the inputs, which notes what is written; in a dry run it writes nothing. */
export async function connectSentry(
  { sentry, maxRetries, dryRun }: SentryInputs,
  { requestLog, progress, ...options }: Connection,
): Promise<SentryHttp> {
  const { url, token, headers } = sentry
  const http = createSentryHttp({ url, token, headers, maxRetries, ...options })
  const writing = dryRun ? await openDryRun(http) : withProgress(http, progress)
  return withRequestLog(writing, url, requestLog)
}

async function openDryRun(http: SentryHttp): Promise<SentryHttp> {
  const { dryRunHttp } = await import('../sentry/dry-run.ts')
  return dryRunHttp(http)
}
