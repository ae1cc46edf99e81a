import { join } from 'node:path'
import * as fc from 'fast-check'
import { readActionManifest } from '../../../__tests__/support/runner/action-manifest.ts'
import { createDeadline } from '../../../src/deadline.ts'
import { parseInputs, readReporting } from '../../../src/inputs/inputs.ts'
import { attempt, isError, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { json, SENTRY_TOKEN, text, toJsonText, variable } from '../values.ts'

const MANIFEST = readActionManifest(join(import.meta.dirname, '..', '..', '..'))

/** What is right for at least one input. */
const PLAUSIBLE = [
  'true',
  'NO',
  'auto',
  'manual',
  'skip',
  'warn',
  'fail',
  'api',
  '0',
  '1',
  '300',
  '999999999',
  '2026-01-01',
  '1767225600',
  'https://example.com/a',
  'acme/web',
  'acme/web@main..v2',
  'HEAD~1',
  'src/**\n!**/*.md',
  '"a b" c',
  'production, staging',
  'refs/tags/v1',
  'v1.2.3',
  'a'.repeat(40),
]
const givenCommits = fc
  .array(
    fc.record({ id: text, message: text, timestamp: text, patch_set: json, author_name: text }),
    { maxLength: 3 },
  )
  .map((commits) => toJsonText(commits))

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAUSIBLE) },
  { weight: 3, arbitrary: variable },
  { weight: 1, arbitrary: givenCommits },
)
const inputs = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...MANIFEST.inputs.map(({ name }) => name)), value), {
    maxLength: 6,
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries))

const VARIABLES = [
  'SENTRY_AUTH_TOKEN',
  'SENTRY_ORG',
  'SENTRY_PROJECT',
  'SENTRY_URL',
  'SENTRY_RELEASE',
  'SENTRY_ALLOW_FAILURE',
  'SENTRY_HTTP_MAX_RETRIES',
  'SENTRY_LOG_LEVEL',
]
const environment = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...VARIABLES), value), {
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((entries) => ({ SENTRY_AUTH_TOKEN: SENTRY_TOKEN, ...Object.fromEntries(entries) }))

/** Inputs and variables, each right, wrong or hostile. */
export const inputsTarget = definePureTarget({
  name: 'inputs',
  values: fc.record({ inputs: fc.oneof(inputs, withProjects()), environment }),
  examine: async ({ inputs: explicit, environment: variables }) => {
    const read = (name: string): string => (explicit[name] ?? '').trim()
    const secrets = [SENTRY_TOKEN]
    promise(
      typeof readReporting(read, variables).summary === 'boolean',
      'it is known how to report',
    )
    const options = { secretsHint: null, now: new Date(0) }
    const parsed = await attempt(() => parseInputs(read, variables, options), secrets)
    if (isError(parsed)) return
    promise(parsed.projects.length > 0, 'a release has a project')
    promise(/^https?:\/\/[^/]/.test(parsed.sentry.url), 'the server has an address')
    for (const warning of parsed.warnings)
      promise(!warning.includes(SENTRY_TOKEN), 'no warning shows the token')
    const deadline = createDeadline(parsed.timeoutSeconds)
    promise(!deadline.signal.aborted && deadline.remaining() > 0, 'the time begins full')
    deadline.end()
  },
})

// Where everything else is right, what is examined is one input.
function withProjects(): typeof inputs {
  return inputs.map((explicit) => ({ projects: 'web', org: 'acme', ...explicit }))
}
