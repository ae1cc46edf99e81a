import { type SentryToken } from './access.ts'
import { orderCommits, requestedRefs, storeCommits, storeRefs } from './commits.ts'
import { PROFILES, type ProfileName } from './profiles.ts'
import {
  type SentryState,
  createRelease,
  createRepository,
  findProject,
  findRelease,
} from './state.ts'
import { type UpdateBody, parseUpdateBody } from './validation.ts'

/** A release that exists before the first request. Commits and refs are spelled as in a request's body. */
type ReleasePreset = {
  version: string
  /** Slugs. */
  projects: string[]
  ref?: string
  url?: string
  status?: 'open' | 'archived'
  dateCreated?: string
  dateReleased?: string
  commits?: Record<string, unknown>[]
  refs?: { repository: string; commit: string; previousCommit?: string }[]
  referencedByIssues?: boolean
}

/** What an organization holds when the server starts. */
export type SentrySetup = {
  /** The slug. */
  organization: string
  organizationId?: number
  tokens: SentryToken[]
  projects: { id: number; slug: string; name?: string; accessible?: boolean }[]
  /** `provider` is e.g. `integrations:github`, or null for one that only commits named. */
  repositories?: {
    id?: number
    name: string
    provider?: string | null
    url?: string
    externalSlug?: string
    status?: string
  }[]
  members?: { id: number; username: string; name?: string; isMember?: boolean }[]
  releases?: ReleasePreset[]
  /** How long a write with commits holds the lock of its release, in milliseconds. */
  commitLockMs?: number
  /** Which server it is; default today's Sentry. */
  profile?: ProfileName
  now?: () => Date
}

export function createState(setup: SentrySetup): SentryState {
  let lastId = 1000
  const state: SentryState = {
    organization: { id: setup.organizationId ?? 1, slug: setup.organization },
    tokens: setup.tokens,
    members: (setup.members ?? []).map(({ id, username, name, isMember }) => ({
      id,
      username,
      name: name ?? username,
      isMember: isMember ?? true,
    })),
    projects: setup.projects.map(({ id, slug, name, accessible }) => ({
      id,
      slug,
      name: name ?? slug,
      accessible: accessible ?? true,
    })),
    repositories: [],
    commits: [],
    authors: [],
    releases: [],
    commitLocks: new Set(),
    commitLockMs: setup.commitLockMs ?? 0,
    profile: PROFILES[setup.profile ?? 'today'],
    now: setup.now ?? (() => new Date()),
    nextId: () => (lastId += 1),
  }
  for (const repository of setup.repositories ?? []) createRepository(state, repository)
  for (const preset of setup.releases ?? []) addRelease(state, preset)
  return state
}

function addRelease(state: SentryState, preset: ReleasePreset): void {
  const body: UpdateBody = parseUpdateBody(
    { commits: preset.commits ?? [], refs: preset.refs ?? [] },
    state.profile,
  )
  const release = createRelease(state, {
    version: preset.version,
    ref: preset.ref ?? null,
    url: preset.url ?? null,
    status: preset.status ?? 'open',
    dateReleased: preset.dateReleased === undefined ? null : new Date(preset.dateReleased),
    dateCreated: preset.dateCreated === undefined ? state.now() : new Date(preset.dateCreated),
    referencedByIssues: preset.referencedByIssues ?? false,
    projects: preset.projects.map((slug) => {
      const project = findProject(state, slug)
      if (!project) throw new Error(`release ${preset.version} has an unknown project: ${slug}`)
      return project
    }),
  })
  if (body.commits?.length) storeCommits(state, release, orderCommits(body.commits))
  const refs = requestedRefs(body)
  if (refs.length > 0) storeRefs(state, release, { refs, fetch: false })
}

/** Fetched commits are stored without a request, at the time a test chooses. */
export function finishFetch(
  state: SentryState,
  version: string,
  commits: Record<string, unknown>[],
): void {
  const release = findRelease(state, version)
  if (!release) throw new Error(`there is no release ${version}`)
  storeCommits(
    state,
    release,
    orderCommits(parseUpdateBody({ commits }, state.profile).commits ?? []),
  )
}
