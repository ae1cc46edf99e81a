import { ActionError } from '../errors.ts'
import { parseCommitInputs, type CommitInputs } from './commit-inputs.ts'
import { parseDeployInputs, type DeployInputs } from './deploy-inputs.ts'
import {
  inputError,
  isSlug,
  parseBoolean,
  parseChoice,
  parseLink,
  parseSeconds,
  parseTime,
  parseWholeNumber,
  parseWords,
  quote,
} from './parsers.ts'
import { chooseExplicitVersion as chooseVersion } from '../release/version.ts'
import {
  createReader,
  DEFAULTS,
  type Environment,
  type InputReader,
  type ReadInput,
} from './reader.ts'
import { parseSentryAccess, type SentryAccess } from './sentry-access.ts'
import { parseSourceMapInputs, type SourceMapInputs } from './source-map-inputs.ts'

/** Every setting of a run, parsed and checked. */
export type Inputs = {
  sentry: SentryAccess
  /** Null: the version comes from the event. */
  version: ExplicitVersion | null
  versionPrefix: string
  /** Slugs or ids, at least one. */
  projects: readonly string[]
  ref: string | null
  url: string | null
  /** ISO 8601 in UTC. Null: now, when the release is finalized. */
  dateReleased: string | null
  finalize: boolean
  commits: CommitInputs
  sourceMaps: SourceMapInputs
  deploys: DeployInputs
  githubToken: string
  dryRun: boolean
  /** Whether later steps of the job get SENTRY_RELEASE. */
  exportEnv: boolean
  timeoutSeconds: number
  maxRetries: number
  /** Whether other jobs may write the same release at the same time, of the same matrix or by the user's word. */
  oneOfMany: boolean
  warnings: readonly string[]
}

/** A version that the user wrote, and where. */
export type ExplicitVersion = { text: string; origin: string }

/** What happens on a failure. */
export type OnError = 'fail' | 'warn'

/**
 * Parses and checks every input and variable. `secretsHint` says why secrets may be missing on this event, or is null.
 * Throws one ActionError that lists all problems.
 */
export function parseInputs(
  readInput: ReadInput,
  environment: Environment,
  { secretsHint, now }: { secretsHint: string | null; now: Date },
): Inputs {
  const problems: string[] = []
  const warnings: string[] = []
  const reader = createReader({ readInput, environment, problems, warnings })
  const inputs: Inputs = {
    sentry: parseSentryAccess(reader, secretsHint),
    version: chooseExplicitVersion(reader),
    versionPrefix: chooseVersionPrefix(reader),
    projects: parseProjects(reader),
    ref: reader.text('ref') || null,
    url: reader.optional('url', parseLink),
    dateReleased: reader.optional('date_released', parseTime),
    finalize: reader.flag('finalize'),
    commits: parseCommitInputs(reader, now),
    sourceMaps: parseSourceMapInputs(reader),
    deploys: parseDeployInputs(reader),
    githubToken: reader.text('github_token'),
    dryRun: reader.flag('dry_run'),
    exportEnv: reader.flag('export_env'),
    timeoutSeconds: reader.optional('timeout', parseSeconds) ?? 0,
    maxRetries: parseMaxRetries(reader),
    oneOfMany: reader.flag('concurrent'),
    warnings,
  }
  reader.flag('summary')
  reader.attempt(() => parseOnError(readInput, environment), 'fail')
  // A version that the user wrote is checked again when it is used; here, to report it with all other problems.
  const { version, versionPrefix } = inputs
  if (version !== null) reader.attempt(() => chooseVersion(version, versionPrefix), null)
  if (inputs.ref !== null && inputs.ref.length > 200) {
    problems.push(
      'ref is longer than the 200 characters that Sentry accepts. Give a commit SHA, branch or tag.',
    )
  }
  if (inputs.dateReleased !== null && !inputs.finalize) {
    problems.push('date_released is given but finalize is false. Remove one of the two.')
  }
  if (problems.length > 0) throw problemsError(problems)
  return inputs
}

/**
 * How to report, which must be known when the other inputs are wrong; what is wrong in these counts as the default here
 * and is one of the problems that `parseInputs` lists.
 */
export function readReporting(
  readInput: ReadInput,
  environment: Environment,
): { onError: OnError; summary: boolean } {
  const { attempt } = createReader({ readInput, environment, problems: [], warnings: [] })
  const summary = attempt(
    () => parseBoolean(readInput('summary') || DEFAULTS.summary, 'summary'),
    true,
  )
  return { onError: attempt(() => parseOnError(readInput, environment), 'fail'), summary }
}

/** What to do on a failure: `on_error`, else `SENTRY_ALLOW_FAILURE`, else fail. */
function parseOnError(readInput: ReadInput, environment: Environment): OnError {
  const text = readInput('on_error')
  const allowed = environment['SENTRY_ALLOW_FAILURE'] ?? ''
  if (allowed !== '' && (text === '' || text === DEFAULTS.on_error)) {
    return parseBoolean(allowed, 'SENTRY_ALLOW_FAILURE') ? 'warn' : 'fail'
  }
  return text === '' ? 'fail' : parseChoice(text, 'on_error', ['fail', 'warn'])
}

function chooseExplicitVersion(reader: InputReader): ExplicitVersion | null {
  const release = reader.text('release')
  const version = reader.text('version')
  if (release !== '' && version !== '' && release !== version) {
    reader.warn(`release and version are both given and differ: release wins (${release}).`)
  }
  if (release !== '') return { text: release, origin: 'the input release' }
  if (version !== '') return { text: version, origin: 'the input version' }
  const tagName = reader.text('tagName')
  if (tagName !== '') return { text: tagName, origin: 'the input tagName' }
  const variable = reader.variable('SENTRY_RELEASE')
  return variable === '' ? null : { text: variable, origin: 'the variable SENTRY_RELEASE' }
}

function chooseVersionPrefix(reader: InputReader): string {
  const names = ['release_prefix', 'version_prefix', 'releaseNamePrefix']
  return names.map((name) => reader.text(name)).find((text) => text !== '') ?? ''
}

function parseProjects(reader: InputReader): string[] {
  return reader.attempt(() => {
    const projects = parseWords(reader.textOrVariable('projects', 'SENTRY_PROJECT'))
    const strange = projects.find((project) => !isSlug(project))
    if (strange !== undefined)
      throw inputError(
        `projects must be slugs or ids: got ${quote(strange)}.`,
        'A slug is the project’s name in the address of its page in Sentry.',
      )
    if (projects.length > 0) return projects
    throw inputError(
      'Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option.',
      'Add `projects: my-project` to the step.',
    )
  }, [])
}

function parseMaxRetries(reader: InputReader): number {
  const name = 'SENTRY_HTTP_MAX_RETRIES'
  const text = reader.variable(name)
  return reader.attempt(() => (text === '' ? 5 : parseWholeNumber(text, name, 0)), 0)
}

function problemsError(problems: readonly string[]): ActionError {
  if (problems.length === 1) return new ActionError(problems[0] ?? '')
  const list = problems.map((problem) => `- ${problem}`).join('\n')
  return new ActionError(`${problems.length} problems with the inputs:\n${list}`)
}
