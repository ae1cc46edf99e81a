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
  'ignore_empty',
  'tag',
  'when_empty',
  'github_token',
  'working_directory',
  'environment',
  'deploy_name',
  'deploy_url',
  'started_at',
  'sourcemaps',
  'inject',
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

/** Set by the runner through a default of action.yml. */
const SET_BY_RUNNER = ['job_total']

/** What other Sentry tools and actions call the same thing. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['token', 'auth_token'],
  ['organization', 'org'],
  ['release_name', 'version'],
  ['release_version', 'version'],
  ['url_suffix', 'url_prefix'],
  ['include', 'sourcemaps'],
  ['source_maps', 'sourcemaps'],
  ['deploy_env', 'environment'],
  ['env', 'environment'],
  ['previous_ref', 'base'],
  ['from', 'base'],
  ['allow_failure', 'on_error'],
])

/**
 * A warning about inputs that do not exist, each with the nearest one that does; null when there are none. The runner
 * hands every `with:` on as a variable and only warns with a list of all names.
 */
export function describeUnknownInputs(environment: Environment): string | null {
  const known = new Set([...INPUT_NAMES, ...SET_BY_RUNNER].map((name) => name.toLowerCase()))
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith('INPUT_'))
    .map((name) => name.slice('INPUT_'.length).toLowerCase())
    .filter((name) => name !== '' && !known.has(name))
  if (unknown.length === 0) return null
  if (unknown.length === 1) return `There is no input ${describeUnknown(unknown[0] ?? '')}`
  return `There are no inputs of these names, so they are ignored: ${unknown.map(describeUnknown).join(' ')}`
}

function describeUnknown(name: string): string {
  const nearest = findNearest(name)
  return nearest === null ? `${name}.` : `${name}: did you mean ${nearest}?`
}

function findNearest(name: string): string | null {
  const wanted = name.replaceAll(/[- ]/g, '_')
  const other = OTHER_NAMES.get(wanted)
  if (other !== undefined) return other
  // The runner gives names in capitals, so tagName is as near as tagname.
  const [best] = INPUT_NAMES.map((candidate) => ({
    candidate,
    distance: editDistance(wanted, candidate.toLowerCase()),
  })).toSorted((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))
    ? best.candidate
    : null
}

/** How many letters have to be added, removed, replaced or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + cost,
          isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = above
    above = current
  }
  return above[b.length] ?? 0
}
