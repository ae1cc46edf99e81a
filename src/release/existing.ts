import { parseSha, type Sha } from '../commits/commit.ts'
import type { ReleaseCommit } from './payload.ts'

/** A release that Sentry has, as far as it decides about what may be written to it. */
export type ExistingRelease = {
  ref: string | null
  /** Newest first. */
  commits: readonly ReleaseCommit[]
}

/**
 * What a run does to a release. What the event merely suggests never overwrites what the release has:
 * `create` it, for all that is known; `unite`: it has the same head, so commits are added and nothing else is changed;
 * `follow`: its branch or tag was pushed to another head, and it goes along; `keep`: it stays as it is.
 */
export type Treatment = 'create' | 'unite' | 'follow' | 'keep'

/** The head of a release, as far as it is known, and the name that Sentry files it under. */
export function headOfRelease(
  { ref, commits }: ExistingRelease,
  names: readonly string[],
): { commit: Sha; repository: string | null } | null {
  const sha = parseSha(ref)
  const named = commits.find(({ repository }) => isOneOf(names, repository))
  const last = sha === null ? (named ?? commits[0]) : commits.find(({ id }) => id === sha)
  const commit = sha ?? parseSha(last?.id)
  return commit === null ? null : { commit, repository: last?.repository ?? null }
}

export type TreatmentFacts = {
  /** Null: it does not exist, or nobody looked. */
  existing: { head: Sha | null; isOwn: boolean } | null
  /** The head that is released now. */
  head: Sha | null
  /** Whether the event pushed the branch or tag that is released, or the user named the commit. */
  isMove: boolean
}

/** Source: the table of what happens to a release that exists, in docs/how-it-works.md. */
export function chooseTreatment({ existing, head, isMove }: TreatmentFacts): Treatment {
  if (existing === null) return 'create'
  if (existing.head === null || existing.head === head) return 'unite'
  if (isMove) return 'follow'
  return existing.isOwn ? 'keep' : 'unite'
}

/** The ids of a repository's commits in a release: those under its names, or under a name that also has one of its own. */
export function commitsOfRepository(
  stored: readonly ReleaseCommit[],
  { names, own }: { names: readonly string[]; own: ReadonlySet<string> },
): string[] {
  const aliases = stored.flatMap(({ id, repository }) =>
    own.has(id) && repository !== undefined ? [repository] : [],
  )
  const all = [...names, ...aliases]
  return stored.filter(({ repository }) => isOneOf(all, repository)).map(({ id }) => id)
}

function isOneOf(names: readonly string[], repository: string | undefined): boolean {
  return (
    repository === undefined ||
    names.some((name) => name.toLowerCase() === repository.toLowerCase())
  )
}
