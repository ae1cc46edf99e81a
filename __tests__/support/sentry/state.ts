import { type Organization, type SentryToken } from './access.ts'
import { type Profile } from './profiles.ts'

/** What a Sentry organization stores about releases. Everything is plain data that a test may read. */

export type StoredProject = { id: number; slug: string; name: string; accessible: boolean }

/** `provider` is null for a repository that only came into being because a commit named it. */
export type StoredRepository = {
  id: number
  name: string
  provider: string | null
  url: string | null
  externalSlug: string | null
  status: string
  dateCreated: Date
}

export type StoredAuthor = { id: number; email: string; name: string | null }
type StoredPatch = { path: string; type: string }

/** A commit exists once per repository and id, whatever releases it is part of. `id` is the SHA. */
export type StoredCommit = {
  id: string
  repository: StoredRepository
  message: string | null
  author: StoredAuthor | null
  dateAdded: Date
  patchSet: StoredPatch[]
}

export type StoredRef = { repository: string; commit: string; previousCommit: string | null }

/** What the background job was told that reads commits from the repository's provider. It never runs by itself here. */
type FetchRequest = { refs: StoredRef[]; previousRelease: string | null }

export type StoredDeploy = {
  id: number
  environment: string
  name: string | null
  url: string | null
  dateStarted: Date | null
  dateFinished: Date
  /** Slugs of the projects it was recorded for. */
  projects: string[]
}

export type StoredRelease = {
  id: number
  version: string
  status: 'open' | 'archived'
  ref: string | null
  url: string | null
  owner: StoredMember | null
  userAgent: string
  dateCreated: Date
  dateReleased: Date | null
  projects: StoredProject[]
  commits: StoredCommit[]
  /** Counts what was sent, so a commit that was sent twice counts twice. */
  commitCount: number
  lastCommit: StoredCommit | null
  authors: StoredAuthor[]
  /** The newest commit per repository name. */
  heads: Map<string, string>
  deploys: StoredDeploy[]
  /** The latest request to fetch commits for refs, if any. */
  fetchRequested: FetchRequest | null
  /** Set for a release that active issues refer to: it cannot be deleted. */
  referencedByIssues: boolean
}

export type StoredMember = { id: number; username: string; name: string; isMember: boolean }

export type SentryState = {
  organization: Organization
  tokens: SentryToken[]
  members: StoredMember[]
  projects: StoredProject[]
  repositories: StoredRepository[]
  commits: StoredCommit[]
  authors: StoredAuthor[]
  releases: StoredRelease[]
  /** Ids of the releases whose commits are being written right now. */
  commitLocks: Set<number>
  commitLockMs: number
  profile: Profile
  now: () => Date
  nextId: () => number
}

export function findRelease(state: SentryState, version: string): StoredRelease | undefined {
  return state.releases.find((release) => release.version === version)
}

export function createRelease(
  state: SentryState,
  fields: Pick<StoredRelease, 'version'> & Partial<StoredRelease>,
): StoredRelease {
  const release: StoredRelease = {
    id: state.nextId(),
    status: 'open',
    ref: null,
    url: null,
    owner: null,
    userAgent: '',
    dateCreated: state.now(),
    dateReleased: null,
    projects: [],
    commits: [],
    commitCount: 0,
    lastCommit: null,
    authors: [],
    heads: new Map(),
    deploys: [],
    fetchRequested: null,
    referencedByIssues: false,
    ...fields,
  }
  state.releases.push(release)
  return release
}

export function createRepository(
  state: SentryState,
  fields: Pick<StoredRepository, 'name'> & Partial<StoredRepository>,
): StoredRepository {
  const repository: StoredRepository = {
    id: state.nextId(),
    provider: null,
    url: null,
    externalSlug: null,
    status: 'active',
    dateCreated: state.now(),
    ...fields,
  }
  state.repositories.push(repository)
  return repository
}

/** The row of a commit; a new one is bare until somebody says more about it. */
export function upsertCommit(
  state: SentryState,
  repository: StoredRepository,
  id: string,
): StoredCommit {
  const known = state.commits.find(
    (commit) => commit.id === id && commit.repository.id === repository.id,
  )
  if (known) return known
  const commit: StoredCommit = {
    id,
    repository,
    message: null,
    author: null,
    dateAdded: state.now(),
    patchSet: [],
  }
  state.commits.push(commit)
  return commit
}

/** E-mails are one author whatever their case. The name is always overwritten, with null too. */
export function upsertAuthor(state: SentryState, email: string, name: string | null): StoredAuthor {
  const lower = email.toLowerCase()
  const known = state.authors.find((author) => author.email === lower)
  if (known) {
    known.name = name
    return known
  }
  const author: StoredAuthor = { id: state.nextId(), email: lower, name }
  state.authors.push(author)
  return author
}

/** The date Sentry sorts releases by. */
export function effectiveDate(release: StoredRelease): number {
  return (release.dateReleased ?? release.dateCreated).getTime()
}

/** Newest first; of releases with the same date the later created comes first. */
export function newestFirst(releases: StoredRelease[]): StoredRelease[] {
  return releases.toSorted((a, b) => effectiveDate(b) - effectiveDate(a) || b.id - a.id)
}

/** A project by slug, or by number, which may be spelled as text; older servers know slugs only. */
export function findProject(state: SentryState, idOrSlug: unknown): StoredProject | undefined {
  return state.projects.find(
    ({ id, slug }) =>
      slug === idOrSlug ||
      (state.profile.takesProjectIds && (id === idOrSlug || String(id) === idOrSlug)),
  )
}

export function sharesProject(a: StoredRelease, b: StoredRelease): boolean {
  return a.projects.some(({ id }) => b.projects.some((other) => other.id === id))
}
