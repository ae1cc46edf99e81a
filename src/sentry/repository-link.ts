import type { SentryResponse } from './http.ts'
import { toRepositories } from './wire.ts'

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

/** Finds a repository (`owner/name`) in Sentry's list of repositories. */
export function matchRepository(response: SentryResponse, fullName: string): RepositoryLink {
  const wanted = fullName.toLowerCase()
  const known = toRepositories(response.json).filter(
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
