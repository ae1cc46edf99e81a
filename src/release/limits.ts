import { shortSha, type Commit, type FileChange } from './commit.ts'

/** Sentry's limits on a commit, by its API's validation. An e-mail may be 75 long on older servers and in storage. */
export const LIMITS = { authorName: 128, authorEmail: 75, repository: 64, path: 510 } as const

/** A value fitted to Sentry's limits, and what was lost on the way. */
export type Clipped<T> = { value: T; warnings: string[] }

/**
 * Fits one commit to the limits. Too long names are cut; too long e-mails and paths are left out, because a cut one
 * would name somebody or something else. Nothing here can fail a release.
 */
export function clipCommit(commit: Commit): Clipped<Commit> {
  const warnings: string[] = []
  const lost = (field: string, how: string): void => {
    warnings.push(`Commit ${shortSha(commit.id)}: ${field} ${how}.`)
  }
  const value: Commit = {
    ...commit,
    authorName: clipName(commit.authorName, lost),
    authorEmail: dropLongEmail(commit.authorEmail, lost),
  }
  if (commit.patchSet) value.patchSet = clipPaths(commit.patchSet, lost)
  return { value, warnings }
}

type Lost = (field: string, how: string) => void

function clipName(name: string | null, lost: Lost): string | null {
  if (name === null || name.trim() === '') return null
  if (name.length <= LIMITS.authorName) return name
  lost('author_name', `was cut to ${LIMITS.authorName} characters`)
  // Cutting a surrogate pair in two would leave a character that Sentry refuses.
  return name.slice(0, LIMITS.authorName).replace(/\p{Surrogate}$/u, '')
}

function dropLongEmail(email: string | null, lost: Lost): string | null {
  if (email === null || email.trim() === '') return null
  if (email.length <= LIMITS.authorEmail) return email
  lost('author_email', `is longer than ${LIMITS.authorEmail} characters and was left out`)
  return null
}

function clipPaths(changes: readonly FileChange[], lost: Lost): FileChange[] {
  const kept: FileChange[] = []
  let long = 0
  let unreadable = 0
  for (const change of changes) {
    if (change.path.length > LIMITS.path) long += 1
    // U+FFFD stands where bytes were no UTF-8: the real path is unknown.
    else if (change.path.trim() === '' || change.path.includes('\uFFFD')) unreadable += 1
    else kept.push(change)
  }
  if (long > 0)
    lost('patch_set', `lost ${files(long)} whose path is longer than ${LIMITS.path} characters`)
  if (unreadable > 0) lost('patch_set', `lost ${files(unreadable)} whose path is not valid UTF-8`)
  return kept
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
