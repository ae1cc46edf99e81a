import type { OrganizationClient } from './organization.ts'
import { toRepositories, type RepositoryResponse } from './wire.ts'

/** What Sentry knows of a repository. */
export type RepositoryLink = {
  /** Sentry's own spelling; the given one when it does not know the repository. */
  name: string
  /** Whether refs to it can be sent: only a repository of an integration has commits that Sentry can resolve. */
  linked: boolean
  reason: string
}

const LINKING_PROVIDERS = new Set([
  'integrations:github',
  'integrations:github_enterprise',
  'github',
])

/** Why the repositories cannot be listed, by the status that says so. */
const UNLISTED: Record<number, string> = {
  403: 'the auth token may not list the organization’s repositories (scope org:read)',
  // Some servers that speak Sentry's protocol know no repositories.
  404: 'this server links no repositories',
}

/** Looks a repository (`owner/name`, any case) up among those that the organization has linked. */
export async function findRepository(
  { pathTo, send, requireList }: OrganizationClient,
  fullName: string,
): Promise<RepositoryLink> {
  const response = await send({
    method: 'GET',
    path: pathTo('repos/'),
    query: [['query', fullName]],
    purpose: 'list the repositories',
  })
  const reason = UNLISTED[response.status]
  if (reason !== undefined) return { name: fullName, linked: false, reason }
  return matchRepository(toRepositories(requireList(response).json), fullName)
}

function matchRepository(
  repositories: readonly RepositoryResponse[],
  fullName: string,
): RepositoryLink {
  const wanted = fullName.toLowerCase()
  const known = repositories.filter(
    ({ name, externalSlug }) =>
      name.toLowerCase() === wanted || externalSlug.toLowerCase() === wanted,
  )
  const linked = known.find(
    ({ provider, status }) => LINKING_PROVIDERS.has(provider) && status === 'active',
  )
  if (linked)
    return { name: linked.name, linked: true, reason: `linked in Sentry as ${linked.name}` }
  return {
    name: known[0]?.name ?? fullName,
    linked: false,
    reason:
      known.length > 0
        ? 'known to Sentry by name only'
        : 'not linked in Sentry: install the GitHub integration for suspect commits',
  }
}
