import {
  type StoredAuthor,
  type StoredCommit,
  type StoredDeploy,
  type StoredRelease,
  type StoredRepository,
} from './state.ts'

/** The response bodies of Sentry's release API. */

export function toReleaseBody(release: StoredRelease): Record<string, unknown> {
  const lastDeploy = release.deploys.at(-1)
  return {
    id: release.id,
    version: release.version,
    shortVersion: release.version,
    status: release.status,
    versionInfo: toVersionInfo(release.version),
    ref: release.ref,
    url: release.url,
    dateReleased: toTime(release.dateReleased),
    dateCreated: toTime(release.dateCreated),
    data: {},
    newGroups: 0,
    owner: release.owner && { id: String(release.owner.id), name: release.owner.name },
    commitCount: release.commitCount,
    lastCommit: release.lastCommit && toCommitBody(release.lastCommit),
    deployCount: release.deploys.length,
    lastDeploy: lastDeploy === undefined ? null : toDeployBody(lastDeploy),
    authors: release.authors.map((author) => toAuthorBody(author)),
    projects: release.projects.map(({ id, slug, name }) => ({
      id,
      slug,
      name,
      newGroups: 0,
      platform: 'javascript',
      platforms: ['javascript'],
      hasHealthData: false,
    })),
    firstEvent: null,
    lastEvent: null,
    currentProjectMeta: {},
    userAgent: release.userAgent,
  }
}

/** `id` is the SHA. */
export function toCommitBody(commit: StoredCommit): Record<string, unknown> {
  return {
    id: commit.id,
    message: commit.message,
    dateCreated: toTime(commit.dateAdded),
    author: commit.author ? toAuthorBody(commit.author) : {},
    repository: toRepositoryBody(commit.repository),
    pullRequest: null,
    suspectCommitType: '',
    releases: [],
  }
}

export function toDeployBody(deploy: StoredDeploy): Record<string, unknown> {
  return {
    id: String(deploy.id),
    environment: deploy.environment,
    dateStarted: toTime(deploy.dateStarted),
    dateFinished: toTime(deploy.dateFinished),
    name: deploy.name,
    url: deploy.url,
  }
}

export function toRepositoryBody(repository: StoredRepository): Record<string, unknown> {
  const { provider } = repository
  return {
    id: String(repository.id),
    name: repository.name,
    url: repository.url,
    provider: { id: provider ?? 'unknown', name: providerName(provider) },
    status: repository.status,
    dateCreated: toTime(repository.dateCreated),
    integrationId: provider === null ? null : '1',
    externalSlug: repository.externalSlug,
    externalId: provider === null ? null : String(repository.id),
  }
}

function providerName(provider: string | null): string {
  if (provider === null) return 'Unknown Provider'
  const key = provider.split(':').at(-1) ?? provider
  return { github: 'GitHub', gitlab: 'GitLab', bitbucket: 'Bitbucket' }[key] ?? key
}

function toAuthorBody({ name, email }: StoredAuthor): { name: string | null; email: string } {
  return { name, email }
}

/** Only `package@1.2.3-pre+build` is read as a semantic version. */
function toVersionInfo(version: string): Record<string, unknown> {
  const [, packageName = null, raw = version] = /^([^@]+)@(.+)$/.exec(version) ?? []
  const parts =
    packageName === null ? null : /^(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+([\w.-]+))?$/.exec(raw)
  const [major, minor, patch] = (parts ?? []).slice(1, 4).map(Number)
  return {
    package: packageName,
    version: parts
      ? { raw, major, minor, patch, pre: parts[4] ?? null, buildCode: parts[5] ?? null }
      : { raw },
    description: raw,
    buildHash: null,
  }
}

function toTime(date: Date | null): string | null {
  // A fraction only where there is one, of six digits.
  return date?.toISOString().replace(/\.(\d{3})Z$/, (_, ms: string) => toFraction(ms)) ?? null
}

function toFraction(milliseconds: string): string {
  return milliseconds === '000' ? 'Z' : `.${milliseconds}000Z`
}
