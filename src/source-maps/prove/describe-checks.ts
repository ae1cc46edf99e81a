import { ActionError } from '../../errors.ts'
import type { ScriptCheck } from '../artifact.ts'
import { pluralize } from '../../text/units.ts'

/** As many scripts are named in a sentence. */
const MAX_NAMED = 3

/** The log's line about all scripts. */
export function describeChecks(checks: readonly ScriptCheck[]): string {
  const good = checks.filter(({ problem }) => problem === null)
  return `${good.length} of ${pluralize(checks.length, 'script')} can be symbolicated`
}

/** What is wrong with the scripts that cannot be symbolicated, in one sentence; null when nothing is. */
export function describeProblems(checks: readonly ScriptCheck[]): string | null {
  if (checks.length === 0) {
    return 'There is no script among the files, only source maps: Sentry finds a source map by its script. Name the scripts in sourcemaps, too.'
  }
  const failed = checks.filter(({ problem }) => problem !== null)
  if (failed.length === 0) return null
  const named = failed.slice(0, MAX_NAMED).map(({ script, problem }) => `${script} (${problem})`)
  const rest = failed.length - MAX_NAMED
  const others = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return `${describeChecks(checks)}. Errors stay minified in ${others}.`
}

/** The error of `sourcemaps_strict`. */
export function unsymbolicatedError(problem: string): ActionError {
  return new ActionError(problem, {
    hint: 'sourcemaps_strict is set, so nothing was uploaded and the release is not finalized.',
  })
}
