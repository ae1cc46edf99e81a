import type { Environment } from './reader.ts'

/** The inputs of action.yml that a user sets. */
export const INPUT_NAMES: readonly string[] = [
  'version',
  'release',
  'version_prefix',
  'release_prefix',
  'projects',
  'ref',
  'url',
  'date_released',
  'finalize',
  'set_commits',
  'repo',
  'commit',
  'tag',
  'previous_commit',
  'commits',
  'refs',
  'base',
  'tag_prefix',
  'paths',
  'initial_depth',
  'max_commits',
  'patch_set',
  'commits_from',
  'keep_commits',
  'ignore_missing',
  'headers',
  'when_empty',
  'ignore_empty',
  'github_token',
  'working_directory',
  'environment',
  'deploy_name',
  'deploy_url',
  'started_at',
  'sourcemaps',
  'inject',
  'concurrent',
  'sourcemaps_strict',
  'delete_sourcemaps',
  'dist',
  'url_prefix',
  'strip_common_prefix',
  'auth_token',
  'org',
  'sentry_url',
  'dry_run',
  'on_error',
  'summary',
  'export_env',
  'timeout',
  'disable_telemetry',
  'disable_safe_directory',
  'tagName',
  'releaseNamePrefix',
]

/**
 * A warning about inputs that do not exist, each with the nearest one that does; null when there are none. The runner
 * hands every `with:` on as a variable and only warns with a list of all names.
 */
export async function describeUnknownInputs(environment: Environment): Promise<string | null> {
  const known = new Set(INPUT_NAMES.map((name) => name.toLowerCase()))
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith('INPUT_'))
    .map((name) => name.slice('INPUT_'.length).toLowerCase())
    .filter((name) => name !== '' && !known.has(name))
  if (unknown.length === 0) return null
  // Loaded only for those who have some.
  const { describeUnknown } = await import('./nearest-input.ts')
  if (unknown.length === 1)
    return `There is no input ${describeUnknown(unknown[0] ?? '', INPUT_NAMES)}`
  return `There are no inputs of these names, so they are ignored: ${unknown.map((name) => describeUnknown(name, INPUT_NAMES)).join(' ')}`
}
