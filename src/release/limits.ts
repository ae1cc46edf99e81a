import { shortSha, type FileChange } from './commit.ts'
import type { ReleaseCommit } from './payload.ts'

/** Sentry's limits on a commit, by its API's validation. An e-mail may be 75 long on older servers and in storage. */
export const LIMITS = { authorName: 128, authorEmail: 75, repository: 64, path: 510 } as const

/** A value fitted to Sentry's limits, and what was lost on the way. */
export type Clipped<T> = { value: T; warnings: string[] }

/**
 * Fits one commit to the limits. A too long name is cut; a too long e-mail, path or repository is left out, because a
 * cut one would name somebody or something else. Nothing here can fail a release.
 */
export function clipCommit(commit: ReleaseCommit): Clipped<ReleaseCommit> {
  const warnings: string[] = []
  const lost = (field: string, how: string): void => {
    warnings.push(`Commit ${shortSha(commit.id)}: ${field} ${how}.`)
  }
  const { repository, authorName, authorEmail, patchSet, ...rest } = commit
  const name = clipName(authorName, lost)
  return {
    value: {
      ...rest,
      ...(fits('repository', repository, lost) ? { repository } : {}),
      ...(name === undefined ? {} : { authorName: name }),
      ...(fits('authorEmail', authorEmail, lost) ? { authorEmail } : {}),
      ...(patchSet === undefined ? {} : { patchSet: clipPaths(patchSet, lost) }),
    },
    warnings,
  }
}

type Lost = (field: string, how: string) => void

function clipName(name: string | undefined, lost: Lost): string | undefined {
  if (name === undefined || name.trim() === '') return undefined
  if (name.length <= LIMITS.authorName) return name
  lost('author_name', `was cut to ${LIMITS.authorName} characters`)
  // Cutting a surrogate pair in two would leave a character that Sentry refuses.
  return name.slice(0, LIMITS.authorName).replace(/\p{Surrogate}$/u, '')
}

const FIELDS = { repository: 'repository', authorEmail: 'author_email' } as const

function fits(key: keyof typeof FIELDS, text: string | undefined, lost: Lost): text is string {
  if (text === undefined || text.trim() === '') return false
  if (text.length <= LIMITS[key]) return true
  lost(FIELDS[key], `is longer than ${LIMITS[key]} characters and was left out`)
  return false
}

function clipPaths(changes: readonly FileChange[], lost: Lost): readonly FileChange[] {
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
  return kept.length === changes.length ? changes : kept
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
