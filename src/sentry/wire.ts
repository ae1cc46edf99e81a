import { isObject, textAt } from '../json.ts'
import type { FileChange } from '../commits/commit.ts'
import type { ReleaseCommit, ReleasePayload, ReleaseRef } from '../release/payload.ts'

/** The body of *create a new release for an organization*. */
export type ReleaseBody = {
  version: string
  projects: (string | number)[]
  ref?: string | undefined
  url?: string | undefined
  dateReleased?: string | undefined
  commits?: CommitBody[] | undefined
  refs?: RefBody[] | undefined
}

type CommitBody = {
  id: string
  repository: string | undefined
  message: string | undefined
  author_name: string | undefined
  author_email: string | undefined
  timestamp: string
  patch_set: readonly FileChange[] | undefined
}

type RefBody = { repository: string; commit: string; previousCommit?: string }

/** The body of *update an organization's release*; what is left out stays as it is. */
export type ReleaseUpdateBody = { ref?: string; url?: string; dateReleased?: string }

/** The body of *create a deploy*. Without projects it is for all that the release has. */
export type DeployBody = {
  environment: string
  name?: string
  url?: string
  dateStarted?: string
  projects?: string[]
}

/** The fields that are read of a release; every field but `version` may be missing on an older server. */
export type ReleaseResponse = {
  version: string
  ref: string | null
  url: string | null
  dateReleased: string | null
  deployCount: number | null
  commitCount: number | null
  projects: readonly ReleaseProject[]
  userAgent: string | null
  /** The newest of its commits. */
  lastCommit: string | null
}

/** `id` is empty on a server that does not tell it. */
export type ReleaseProject = { id: string; slug: string }

/** A release in a list, by the last of its commits. */
export type ReleaseHead = {
  version: string
  /** Undefined on a server that does not tell it. */
  ref: string | null | undefined
  repository: string
  commit: string
}

export type RepositoryResponse = {
  name: string
  provider: string
  externalSlug: string
  status: string
}
export type DeployResponse = { id: string; environment: string; name: string; url: string }

/** What is undefined is left out when it is written as JSON. */
export function toReleaseBody({
  version,
  projects,
  ref,
  url,
  dateReleased,
  commits,
  refs,
}: ReleasePayload): ReleaseBody {
  return {
    version,
    projects: projects.map(toProjectIdentifier),
    ref: ref ?? undefined,
    url: url ?? undefined,
    dateReleased: dateReleased ?? undefined,
    commits: commits.length === 0 ? undefined : commits.map(toCommitBody),
    refs: refs.length === 0 ? undefined : refs.map(toRefBody),
  }
}

// Servers before 25.12.1 take ids only as numbers; slugs are never all digits.
function toProjectIdentifier(project: string): string | number {
  return /^\d{1,15}$/.test(project) ? Number(project) : project
}

function toCommitBody(commit: ReleaseCommit): CommitBody {
  return {
    id: commit.id,
    repository: commit.repository,
    message: commit.message,
    author_name: commit.authorName,
    author_email: commit.authorEmail,
    timestamp: commit.timestamp,
    patch_set: commit.patchSet,
  }
}

function toRefBody({ repository, commit, previousCommit }: ReleaseRef): RefBody {
  return { repository, commit, ...(previousCommit === null ? {} : { previousCommit }) }
}

/** Reads a release object; null when the response is not one. */
export function parseRelease(json: unknown): ReleaseResponse | null {
  if (!isObject(json) || typeof json['version'] !== 'string') return null
  const projects = Array.isArray(json['projects']) ? json['projects'] : []
  return {
    version: json['version'],
    ref: textOrNull(json['ref']),
    url: textOrNull(json['url']),
    dateReleased: textOrNull(json['dateReleased']),
    deployCount: numberOrNull(json['deployCount']),
    commitCount: numberOrNull(json['commitCount']),
    projects: projects.flatMap((project) =>
      isObject(project) ? [{ id: toId(project['id']), slug: textAt(project, 'slug') }] : [],
    ),
    userAgent: textOrNull(json['userAgent']),
    lastCommit: textAt(json, 'lastCommit', 'id') || null,
  }
}

/** Reads the releases of a list that have a last commit. */
export function toReleaseHeads(json: unknown): ReleaseHead[] {
  if (!Array.isArray(json)) return []
  return json.flatMap((item) => {
    const version = textAt(item, 'version')
    const commit = textAt(item, 'lastCommit', 'id')
    const repository = textAt(item, 'lastCommit', 'repository', 'name')
    if (version === '' || commit === '') return []
    const ref = isObject(item) && 'ref' in item ? textOrNull(item['ref']) : undefined
    return [{ version, ref, commit, repository }]
  })
}

/** Reads a stored commit as it must be repeated for the server to keep it: it keeps message and author by itself. */
export function toStoredCommits(json: unknown): ReleaseCommit[] {
  if (!Array.isArray(json)) return []
  return json.flatMap((item) => {
    if (!isObject(item) || typeof item['id'] !== 'string') return []
    const repository = isObject(item['repository']) ? textOrNull(item['repository']['name']) : null
    const timestamp = textOrNull(item['dateCreated'])
    if (timestamp === null) return []
    return [{ id: item['id'], ...(repository === null ? {} : { repository }), timestamp }]
  })
}

export function toRepositories(json: unknown): RepositoryResponse[] {
  if (!Array.isArray(json)) return []
  return json.flatMap((item) => {
    if (!isObject(item) || typeof item['name'] !== 'string') return []
    const provider = isObject(item['provider']) ? textOrNull(item['provider']['id']) : null
    return [
      {
        name: item['name'],
        provider: provider ?? '',
        externalSlug: textOrNull(item['externalSlug']) ?? '',
        status: textOrNull(item['status']) ?? 'active',
      },
    ]
  })
}

export function toDeploys(json: unknown): DeployResponse[] {
  if (!Array.isArray(json)) return []
  return json.flatMap((item) => (isObject(item) ? [toDeploy(item)] : []))
}

export function toDeploy(json: unknown): DeployResponse {
  const item = isObject(json) ? json : {}
  return {
    id: toId(item['id']),
    environment: textOrNull(item['environment']) ?? '',
    name: textOrNull(item['name']) ?? '',
    url: textOrNull(item['url']) ?? '',
  }
}

function toId(value: unknown): string {
  return typeof value === 'number' ? String(value) : (textOrNull(value) ?? '')
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
