import { describeError } from '../errors.ts'
import { parseBoolean } from './parsers.ts'

/** The environment variables of the step, as the runner gives them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads one input as the workflow gave it, trimmed; empty when it was not given. */
export type ReadInput = (name: string) => string

/** The values that count when an input is empty: the defaults of action.yml, of a job that is not part of a matrix. */
export const DEFAULTS = {
  finalize: 'true',
  set_commits: 'auto',
  base: 'auto',
  initial_depth: '20',
  max_commits: '1000',
  patch_set: 'true',
  commits_from: 'auto',
  keep_commits: 'true',
  concurrent: 'false',
  ignore_missing: 'false',
  ignore_empty: 'true',
  when_empty: 'release',
  inject: 'auto',
  strip_common_prefix: 'false',
  delete_sourcemaps: 'false',
  sourcemaps_strict: 'false',
  dry_run: 'false',
  on_error: 'fail',
  summary: 'true',
  export_env: 'false',
  timeout: '300',
} as const satisfies Record<string, string>

/** What one part of the inputs is parsed from. A failing `attempt` notes the problem and goes on. */
export type InputReader = {
  /** The input, else its default, else empty. */
  text: (name: string) => string
  /** The input, else the environment variable, else empty. */
  textOrVariable: (name: string, variable: string) => string
  variable: (name: string) => string
  attempt: <T>(parse: () => T, fallback: T) => T
  /** A boolean input. */
  flag: (name: string) => boolean
  /** An input that may be missing. */
  optional: <T>(name: string, parse: (text: string, name: string) => T) => T | null
  warn: (message: string) => void
}

type ReaderState = {
  readInput: ReadInput
  environment: Environment
  problems: string[]
  warnings: string[]
}

/** A reader that collects problems and warnings in the given lists. */
export function createReader({
  readInput,
  environment,
  problems,
  warnings,
}: ReaderState): InputReader {
  const defaults: Record<string, string | undefined> = DEFAULTS
  const variable = (name: string): string => (environment[name] ?? '').trim()
  const text = (name: string): string => readInput(name) || (defaults[name] ?? '')
  const attempt = <T>(parse: () => T, fallback: T): T => {
    try {
      return parse()
    } catch (error) {
      problems.push(describeError(error))
      return fallback
    }
  }
  return {
    text,
    textOrVariable: (name, fallback) => readInput(name) || variable(fallback),
    variable,
    attempt,
    flag: (name) => attempt(() => parseBoolean(text(name), name), false),
    optional: (name, parse) =>
      attempt(() => (text(name) === '' ? null : parse(text(name), name)), null),
    warn: (message) => warnings.push(message),
  }
}
