import { randomUUID } from 'node:crypto'
import packageJson from '../../package.json' with { type: 'json' }
import type { RunContext } from '../event/context.ts'

/**
 * What Sentry keeps with a release that it creates, up to 256 characters: it shows where the release came from,
 * and this very step, by its random part, that it was the one.
 */
export function userAgentOf({ repository, runId, runAttempt, jobId }: RunContext): string {
  const step = randomUUID().slice(0, 8)
  const text = `create-sentry-release/${packageJson.version} (${repository} run ${runId}/${runAttempt} ${jobId} ${step})`
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 250)
}
