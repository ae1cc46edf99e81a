import { shortSha, subjectOf, type CommitList } from '../commits/commit.ts'
import { describeRange, type CommitRange } from '../commits/range.ts'
import type { ReleaseResult } from '../release/result.ts'
import type { Redact } from '../text/redact.ts'
import { pluralize } from '../text/units.ts'
import { shorten } from '../text/markdown.ts'
import { describeCount, describeState, listNames } from './state.ts'

const MAX_COMMITS = 20

const ORIGINS = {
  event: 'the event',
  api: 'GitHub’s API',
  git: 'the checkout',
  fetch: 'a partial clone',
  input: 'the input commits',
} as const

/**
 * The log's lines about the commits: their number and source, the range with its reason, and the newest of them, without
 * secrets.
 */
export function describeCommits(
  gathered: { range: CommitRange; list: CommitList | null },
  redact: Redact,
): string[] {
  const { range, list } = gathered
  if (list === null) return [`Commits: ${describeRange(range)}`]
  const shown = list.commits.slice(0, MAX_COMMITS)
  const left = list.commits.length - shown.length
  return [
    `Commits: ${list.commits.length} from ${ORIGINS[list.origin]}, ${describeRange(range)}`,
    ...shown.map((commit) => {
      const files =
        commit.patchSet === undefined ? '' : ` (${pluralize(commit.patchSet.length, 'file')})`
      return `  ${shortSha(commit.id)} ${shorten(redact(subjectOf(commit)), 100)}${files}`
    }),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ]
}

type Written = {
  created: boolean
  dryRun: boolean
  status: number
  commits: readonly unknown[]
  /** Whether the release was known to have these commits before. */
  hadAll: boolean
}

/** The log's line about the request that creates the release. */
export function describeWriting(written: Written): string {
  const { created, dryRun, status, commits, hadAll } = written
  const count = describeCount(commits.length)
  if (dryRun)
    return created
      ? `Would create the release with ${count}`
      : `The release already exists; would send it ${count}`
  if (created) return `Created the release with ${count} (Sentry answered ${status})`
  return hadAll
    ? `The release already exists and has these ${count} (Sentry answered ${status})`
    : `The release already exists; sent it ${count} (Sentry answered ${status})`
}

type Mode = { created: boolean; dryRun: boolean }

/** The log's line about the fields of an existing release that were changed. */
export function describeChanges(fields: readonly string[], { created, dryRun }: Mode): string {
  const [finalize, change] = dryRun ? ['Would finalize', 'Would change'] : ['Finalized', 'Changed']
  return created && fields.join() === 'dateReleased'
    ? `${finalize} the release`
    : `${change} ${listNames(fields)} of the release`
}

/** The log's line about one deploy. */
export function describeDeploy(
  { environment, existed }: { environment: string; existed: boolean },
  dryRun: boolean,
): string {
  if (existed) return `This run already created the deploy to ${environment} before`
  return `${dryRun ? 'Would create' : 'Created'} the deploy to ${environment}`
}

/** The last line of the log: the result, and where to see it. */
export function describeResult(result: ReleaseResult): string {
  if (result.kind === 'nothing') return `Nothing to do: ${result.reason}.`
  const { version, commits, deploys, releaseUrl, dryRun } = result
  const names = listNames(deploys.map(({ environment }) => environment))
  const deployed =
    deploys.length === 0 ? '' : `, ${dryRun ? 'a deploy to' : 'deployed to'} ${names}`
  const start = dryRun ? 'Dry run, nothing was sent: release' : 'Release'
  if (!result.supported) return `${start} ${version.version}: ${describeState(result)}`
  return `${start} ${version.version} (${describeState(result)}) with ${describeCount(commits.length)}${deployed}: ${releaseUrl}`
}
