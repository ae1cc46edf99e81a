import type { InputReader } from './reader.ts'
import { inputError, parseLink, parseNames, parseTime, quote } from './parsers.ts'

/** The deploys to create with the release. */
export type DeployInputs = {
  environments: readonly string[]
  name: string | null
  url: string | null
  /** ISO 8601 in UTC. */
  startedAt: string | null
}

/** Reads the deploy inputs and checks them by Sentry's rules for deploys and environments. */
export function parseDeployInputs(reader: InputReader): DeployInputs {
  return {
    environments: reader.attempt(
      () => parseNames(reader.text('environment')).map(checkEnvironment),
      [],
    ),
    name: reader.optional('deploy_name', (text) => {
      if (text.length <= 64) return text
      throw inputError(
        `deploy_name is longer than the 64 characters that Sentry accepts: got ${quote(text)}.`,
      )
    }),
    url: reader.optional('deploy_url', parseLink),
    startedAt: reader.optional('started_at', parseTime),
  }
}

function checkEnvironment(name: string): string {
  // Sentry's event ingestion refuses more than its API does, and a deploy must match the events' environment.
  if (/[/\\]/.test(name)) {
    throw inputError(
      `environment ${quote(name)} is not allowed: Sentry forbids slashes and backslashes in it.`,
      `Write it with another character, for example ${quote(name.replaceAll(/[/\\]+/g, '-'))}, here and in the SDK.`,
    )
  }
  if (/[\u0000-\u001f\u007f]/.test(name) || /^(?:none|\.\.?)$/i.test(name)) {
    throw inputError(
      `environment ${quote(name)} is not allowed: Sentry reserves ".", ".." and "none" and forbids control characters.`,
      'Give the environment another name, here and in the SDK.',
    )
  }
  if (name.length > 64) {
    throw inputError(
      `environment ${quote(name)} is longer than the 64 characters that Sentry accepts.`,
    )
  }
  return name
}
