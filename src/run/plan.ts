import type { RunContext } from '../event/context.ts'
import { linkOfRelease } from '../event/links.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import type { GatheredCommits } from '../gather/gather-commits.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { toTimestamp } from '../commits/commit.ts'
import { isAcceptableLink } from '../release/link.ts'
import { buildReleaseCommits, toReleaseCommit } from '../release/build-commits.ts'
import type { ReleaseCommit, ReleasePayload, ReleaseRef } from '../release/payload.ts'
import type { ChosenVersion } from '../release/version.ts'
import type { RepositoryLink } from '../sentry/client.ts'

/** What is known from the event alone. */
export type Facts = { trigger: ReleaseTrigger; version: ChosenVersion; context: RunContext }

/** What GitHub and Sentry were asked before the decision. */
export type Gathered = GatheredCommits & {
  /** `owner/name` of the commits. */
  repository: string
  /** Null when no commits are wanted. */
  link: RepositoryLink | null
  /** The commits that the release has; null when it does not exist or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** The user's own refs; null: they are computed. */
  refs: readonly ReleaseRef[] | null
}

export type PlannedRelease = {
  payload: ReleasePayload
  /** What Sentry knows of the repository, in words. */
  linkBecause: string
  warnings: readonly string[]
}

/** Decides, from everything that was read, what is sent. */
export function planRelease(
  inputs: Inputs,
  facts: Facts & { gathered: Gathered },
  now: Date,
): PlannedRelease {
  const { list, range, link, repository } = facts.gathered
  const { maxCommits, given } = inputs.commits
  const name = link?.name ?? repository
  const computed = list?.commits.map((commit) => toReleaseCommit(commit, name)) ?? []
  const own = given?.map((commit) => nameRepository(commit, repository, name))
  const built = buildReleaseCommits(own ?? computed, maxCommits)
  const warnings = [...built.warnings]
  const total = given?.length ?? list?.total ?? 0
  const left = total - built.commits.length
  if (left > 0) {
    warnings.push(
      `The oldest ${left} of ${total} commits are left out (max_commits is ${maxCommits}).`,
    )
  }
  const { head } = range
  const hasRef = built.commits.length > 0 && head !== null && link?.linked === true
  const previousCommit = range.kind === 'between' ? range.base : null
  const chosen = chooseLink(inputs, facts)
  if (chosen.warning !== null) warnings.push(chosen.warning)
  return {
    payload: {
      version: facts.version.version,
      projects: inputs.projects,
      ref: inputs.ref ?? head,
      url: chosen.url,
      dateReleased: inputs.finalize
        ? (inputs.dateReleased ?? toTimestamp(now.toISOString()))
        : null,
      commits: built.commits,
      refs:
        facts.gathered.refs ??
        (hasRef ? [{ repository: link.name, commit: head, previousCommit }] : []),
    },
    linkBecause: link === null ? 'not looked up, because no commits are wanted' : link.because,
    warnings,
  }
}

// Sentry files a commit without a repository under one of its own making, and another spelling under yet another one.
function nameRepository(commit: ReleaseCommit, repository: string, name: string): ReleaseCommit {
  const given = commit.repository?.trim().toLowerCase() ?? ''
  return given === '' || given === repository.toLowerCase()
    ? { ...commit, repository: name }
    : commit
}

function chooseLink(
  inputs: Inputs,
  { trigger, context, gathered }: Facts & { gathered: Gathered },
): { url: string | null; warning: string | null } {
  if (inputs.url !== null) return { url: inputs.url, warning: null }
  const { repository, range } = gathered
  const url = linkOfRelease(context, trigger, { repository, head: range.head })
  if (url === null || isAcceptableLink(url)) return { url, warning: null }
  return { url: null, warning: `The release gets no link, because Sentry does not accept ${url}.` }
}
