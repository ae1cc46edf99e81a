import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { measureProcess, type MeasuredProcess } from './processes.ts'
import type { Probe } from './turns.ts'

/** How to get what the benchmarks compare with. */
export const INSTALL = 'npm ci --prefix bench --ignore-scripts'

type Helper = { getPath: () => string }

/** The path of sentry-cli's program; null where `bench/` is not installed, or has none for this machine. */
export const SENTRY_CLI = findSentryCli()

function findSentryCli(): string | null {
  const require = createRequire(join(import.meta.dirname, 'package.json'))
  try {
    // The official action asks the same function for the program that it starts.
    return (require('@sentry/cli/js/helper.js') as Helper).getPath()
  } catch {
    return null
  }
}

/** `3.8.0`, or null. */
export function readSentryCliVersion(): string | null {
  if (SENTRY_CLI === null) return null
  const output = execFileSync(SENTRY_CLI, ['--version'], { encoding: 'utf8' })
  return output.trim().replace(/^sentry-cli /, '')
}

export type CliRun = {
  /** The checkout. */
  directory: string
  environment: Record<string, string>
  probe: Probe
}

/** One command of sentry-cli, as a process of its own. */
export function runSentryCli(args: readonly string[], run: CliRun): Promise<MeasuredProcess> {
  if (SENTRY_CLI === null) throw new Error(`sentry-cli is not installed: ${INSTALL}`)
  return measureProcess(SENTRY_CLI, args, {
    ...run,
    environment: { ...run.environment, SENTRY_DISABLE_UPDATE_CHECK: '1' },
  })
}

/**
 * What getsentry/action-release 3 runs for a release with a deploy, in its order. Each is a process; the deploy comes
 * before the release is finalized. Source: its README and `@sentry/cli`'s own library, seen on the wire.
 */
export function officialSequence(version: string, project: string): string[][] {
  return [
    ['releases', 'new', version, '-p', project],
    ['releases', 'set-commits', version, '--auto'],
    ['deploys', 'new', '--release', version, '--env', 'production'],
    ['releases', 'finalize', version],
  ]
}
