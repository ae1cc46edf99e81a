import { getReleaseLink } from '../event/links.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { toTimestamp } from '../commits/commit.ts'
import { isAcceptableLink } from '../release/link.ts'
import { buildReleaseCommits, toReleaseCommit } from '../release/build-commits.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import type { Gathered } from './gather.ts'
import type { Identity } from './identify.ts'

/** What of the inputs decides about it. */
type PlanInputs = Pick<Inputs, 'commits' | 'projects' | 'ref' | 'url' | 'finalize' | 'dateReleased'>

export type PlannedRelease = {
  payload: ReleasePayload
  /** What Sentry knows of the repository, in words. */
  repositoryStatus: string
  warnings: readonly string[]
}

/** Decides, from everything that was read, what is sent. */
export function planRelease(
  inputs: PlanInputs,
  identity: Identity & { gathered: Gathered },
  now: Date,
): PlannedRelease {
  const { list, range, link, repository, treatment } = identity.gathered
  const { maxCommits, explicit } = inputs.commits
  const name = link?.name ?? repository
  const computed = list?.commits.map((commit) => toReleaseCommit(commit, name)) ?? []
  const own = explicit?.map((commit) => nameRepository(commit, repository, name))
  const built = buildReleaseCommits(own ?? computed, maxCommits)
  const warnings = [...built.warnings]
  const total = explicit?.length ?? list?.total ?? 0
  const left = total - built.commits.length
  if (left > 0) {
    warnings.push(
      `The oldest ${left} of ${total} commits are left out (max_commits is ${maxCommits}).`,
    )
  }
  const { head } = range
  const isKept = treatment.kind === 'keep'
  const hasRef = built.commits.length > 0 && head !== null && link?.linked === true
  const previousCommit = range.kind === 'between' ? range.base : null
  const chosen = chooseLink(inputs, identity)
  if (chosen.warning !== null) warnings.push(chosen.warning)
  return {
    payload: {
      version: identity.version.version,
      projects: inputs.projects,
      ref: inputs.ref ?? (isKept ? null : head),
      url: isKept ? inputs.url : chosen.url,
      dateReleased: inputs.finalize
        ? (inputs.dateReleased ?? toTimestamp(now.toISOString()))
        : null,
      commits: built.commits,
      refs:
        identity.gathered.refs ??
        (hasRef ? [{ repository: link.name, commit: head, previousCommit }] : []),
    },
    repositoryStatus: link === null ? 'not looked up, because no commits are wanted' : link.reason,
    warnings,
  }
}

// Sentry files a commit without a repository under one of its own making, and another spelling under yet another one.
function nameRepository(commit: ReleaseCommit, repository: string, name: string): ReleaseCommit {
  const explicit = commit.repository?.trim().toLowerCase() ?? ''
  return explicit === '' || explicit === repository.toLowerCase()
    ? { ...commit, repository: name }
    : commit
}

function chooseLink(
  { url: given }: Pick<Inputs, 'url'>,
  { trigger, context, gathered }: Identity & { gathered: Gathered },
): { url: string | null; warning: string | null } {
  if (given !== null) return { url: given, warning: null }
  const { repository, range } = gathered
  const url = getReleaseLink(context, trigger, { repository, head: range.head })
  if (url === null || isAcceptableLink(url)) return { url, warning: null }
  return { url: null, warning: `The release gets no link, because Sentry does not accept ${url}.` }
}
