import { shortSha, type FileChange } from '../commits/commit.ts'
import type { ReleaseCommit } from './payload.ts'

/** Sentry's limits on a commit, by its API's validation. An e-mail may be 75 long on older servers and in storage. */
export const LIMITS: Limits = { authorName: 128, authorEmail: 75, repository: 64, path: 510 }

/** Characters at most, by what they are of; `path` is that of a changed file. */
export type Limits = {
  readonly [Name in 'authorName' | 'authorEmail' | 'repository' | 'path']: number
}

/** A value fitted to Sentry's limits, and what was lost on the way. */
export type Clipped<T> = { value: T; warnings: string[] }

/**
 * Fits one commit to the limits, by default those of today's servers. A name that is too long is cut, and so is an e-mail
 * address, to the form that Sentry itself stores: left out, its author would become another person. A path or repository
 * that is too long is left out, because a cut one would name something else. Nothing here can fail a release.
 */
export function clipCommit(commit: ReleaseCommit, limits = LIMITS): Clipped<ReleaseCommit> {
  const warnings: string[] = []
  const loss: Loss = {
    limits,
    lost: (field, how) => warnings.push(`Commit ${shortSha(commit.id)}: ${field} ${how}.`),
  }
  const { repository, authorName, authorEmail, patchSet, ...rest } = commit
  const name = clipName(authorName, loss)
  const email = clipEmail(authorEmail, loss)
  return {
    value: {
      ...rest,
      ...(fits(repository, loss) ? { repository } : {}),
      ...(name === undefined ? {} : { authorName: name }),
      ...(email === undefined ? {} : { authorEmail: email }),
      ...(patchSet === undefined ? {} : { patchSet: clipPaths(patchSet, loss) }),
    },
    warnings,
  }
}

type Loss = { limits: Limits; lost: (field: string, how: string) => void }

function clipName(name: string | undefined, { limits, lost }: Loss): string | undefined {
  if (name === undefined || name.trim() === '') return undefined
  if (name.length <= limits.authorName) return name
  lost('author_name', `was cut to ${limits.authorName} characters`)
  // Cutting a surrogate pair in two would leave a character that Sentry refuses.
  return name.slice(0, limits.authorName).replace(/\p{Surrogate}$/u, '')
}

/** What follows the part of an e-mail address that fits. Source: Sentry's `models/releases/set_commits.py`. */
const CUT_MARK = '...'

function clipEmail(email: string | undefined, { limits, lost }: Loss): string | undefined {
  if (email === undefined || email.trim() === '') return undefined
  if (email.length <= limits.authorEmail) return email
  lost('author_email', `was cut to ${limits.authorEmail} characters`)
  return `${email.slice(0, Math.max(0, limits.authorEmail - CUT_MARK.length)).toWellFormed()}${CUT_MARK}`
}

function fits(text: string | undefined, { limits, lost }: Loss): text is string {
  if (text === undefined || text.trim() === '') return false
  if (text.length <= limits.repository) return true
  lost('repository', `is longer than ${limits.repository} characters and was left out`)
  return false
}

function clipPaths(changes: readonly FileChange[], { limits, lost }: Loss): readonly FileChange[] {
  const kept: FileChange[] = []
  let long = 0
  let unreadable = 0
  for (const change of changes) {
    if (change.path.length > limits.path) long += 1
    // U+FFFD stands where bytes were no UTF-8: the real path is unknown.
    else if (change.path.trim() === '' || change.path.includes('\uFFFD')) unreadable += 1
    else kept.push(change)
  }
  if (long > 0)
    lost('patch_set', `lost ${files(long)} whose path is longer than ${limits.path} characters`)
  if (unreadable > 0) lost('patch_set', `lost ${files(unreadable)} whose path is not valid UTF-8`)
  return kept
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
