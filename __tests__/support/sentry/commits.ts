import { setTimeout as delay } from 'node:timers/promises'
import { internalError, refuse } from './answers.ts'
import {
  type SentryState,
  type StoredAuthor,
  type StoredCommit,
  type StoredRef,
  type StoredRelease,
  type StoredRepository,
  createRepository,
  newestFirst,
  sharesProject,
  upsertAuthor,
  upsertCommit,
} from './state.ts'
import { type CommitBody, type UpdateBody } from './validation.ts'

/** How Sentry's API stores the commits and refs of a release. */

/** Takes the release's lock, which refuses a second writer at once, and replaces all commits of the release. */
export async function replaceCommits(
  state: SentryState,
  release: StoredRelease,
  commits: CommitBody[],
): Promise<void> {
  const ordered = orderCommits(commits)
  if (state.commitLocks.has(release.id)) {
    throw refuse(409, { detail: 'Release commits are currently being processed' })
  }
  state.commitLocks.add(release.id)
  try {
    if (state.commitLockMs > 0) await delay(state.commitLockMs)
    storeCommits(state, release, ordered)
  } finally {
    state.commitLocks.delete(release.id)
  }
}

/**
 * Newest first, where equal timestamps keep the order they were sent in. A null message, a null timestamp, and a mix of
 * commits with and without a timestamp are valid, and crash Sentry.
 */
export function orderCommits(commits: CommitBody[]): CommitBody[] {
  const timed = commits.filter(({ timestamp }) => timestamp !== undefined)
  if (timed.some(({ timestamp }) => timestamp === null)) throw internalError()
  if (timed.length > 0 && timed.length < commits.length) throw internalError()
  if (commits.some(({ message }) => message === null)) throw internalError()
  return commits
    .toSorted((a, b) => Number(b.timestamp ?? 0) - Number(a.timestamp ?? 0))
    .filter(({ message }) => !message?.includes('#skipsentry'))
}

export function storeCommits(
  state: SentryState,
  release: StoredRelease,
  ordered: CommitBody[],
): void {
  const authors = new Map<string, StoredAuthor>()
  const stored = ordered.map((body) => storeCommit(state, body, authors))
  release.commits = [...new Set(stored)]
  release.commitCount = stored.length
  release.lastCommit = stored[0] ?? null
  release.authors = [
    ...new Set(release.commits.flatMap(({ author }) => (author === null ? [] : [author]))),
  ]
  for (const { id, repository } of stored) {
    if (!release.heads.has(repository.name)) release.heads.set(repository.name, id)
  }
}

/**
 * What was sent overwrites what was stored about a commit; what was omitted stays. An author who comes twice in a request
 * has the name of the first, newest one.
 */
function storeCommit(
  state: SentryState,
  body: CommitBody,
  authors: Map<string, StoredAuthor>,
): StoredCommit {
  const commit = upsertCommit(state, commitRepository(state, body), body.id)
  const email = authorEmail(body)
  if (email !== '') {
    const author = authors.get(email) ?? upsertAuthor(state, email, body.author_name ?? null)
    authors.set(email, author)
    commit.author = author
  }
  if (typeof body.message === 'string') commit.message = body.message
  if (body.timestamp instanceof Date) commit.dateAdded = body.timestamp
  for (const patch of body.patch_set ?? []) {
    // Unique by commit and path: the first type stays.
    const isKnown = commit.patchSet.some(({ path }) => path === patch.path)
    if (!isKnown) commit.patchSet.push(patch)
  }
  return commit
}

function commitRepository(state: SentryState, body: CommitBody): StoredRepository {
  const name = body.repository || `organization-${state.organization.id}`
  const known = state.repositories.findLast(
    (repository) => repository.name === name && repository.status === 'active',
  )
  return known ?? createRepository(state, { name })
}

/** Cut to 75 characters. An author with a name but no e-mail gets one made of it. */
function authorEmail(body: CommitBody): string {
  const { author_email: email, author_name: name } = body
  const made = name ? `${name.replaceAll(/[^a-zA-Z0-9\-_.]/g, '').toLowerCase()}@localhost` : ''
  const full = Array.from(email ?? made)
  return full.length > 75 ? `${full.slice(0, 72).join('')}...` : full.join('')
}

/** The refs a body asks for: `headCommits` is their older spelling and counts when `refs` is absent or empty. */
export function requestedRefs(body: UpdateBody): StoredRef[] {
  const refs = (body.refs ?? []).map(({ repository, commit, previousCommit }) => ({
    repository,
    commit,
    previousCommit: previousCommit ?? null,
  }))
  const heads = (body.headCommits ?? []).map(({ repository, currentId, previousId }) => ({
    repository,
    commit: currentId,
    previousCommit: previousId ?? null,
  }))
  return (refs.length > 0 ? refs : heads).map((ref) => splitRange(ref))
}

/** `previous..current` in a ref's commit wins over its previous commit. */
function splitRange(ref: StoredRef): StoredRef {
  const [start, end] = ref.commit.split('..')
  return start === undefined || end === undefined
    ? ref
    : { ...ref, commit: end, previousCommit: start }
}

/**
 * Records the head commit per repository, the last ref of a repository wins. Without commits in the same request Sentry
 * then starts a background job; the request is answered before that job has found anything.
 */
export function storeRefs(
  state: SentryState,
  release: StoredRelease,
  { refs, fetch }: { refs: StoredRef[]; fetch: boolean },
): void {
  const byName = new Map(state.repositories.map((repository) => [repository.name, repository]))
  const unknown = new Set(refs.map((ref) => ref.repository).filter((name) => !byName.has(name)))
  if (unknown.size > 0) {
    throw refuse(400, { refs: [`Invalid repository names: ${[...unknown].join(',')}`] })
  }
  for (const ref of refs) {
    const repository = byName.get(ref.repository)
    if (repository) upsertCommit(state, repository, ref.commit)
    release.heads.set(ref.repository, ref.commit)
  }
  if (fetch) {
    const previous = newestFirst(state.releases).find(
      (other) => other.id !== release.id && sharesProject(other, release),
    )
    release.fetchRequested = { refs, previousRelease: previous?.version ?? null }
  }
}

export function clearCommits(release: StoredRelease): void {
  release.commits = []
  release.commitCount = 0
  release.lastCommit = null
  release.authors = []
  release.heads.clear()
}
