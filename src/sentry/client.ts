import type { ActionError } from '../errors.ts'
import { isObject } from '../json.ts'
import type { Refusal } from '../release/degrade.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import { networkError, sentryError, type ErrorContext } from './errors.ts'
import { createOrganizationClient, isSuccess } from './organization.ts'
import { toRefusal } from './refusal.ts'
import { isTransient, mayHaveSucceededAfter, type AttemptOutcome } from './retry.ts'
import { NetworkError, type SentryResponse, type SentryCall, type SentryHttp } from './http.ts'
import {
  toDeploy,
  toDeploys,
  parseRelease,
  toReleaseBody,
  toReleaseHeads,
  toRepositories,
  toStoredCommits,
  type DeployResponse,
  type DeployBody,
  type ReleaseResponse,
  type ReleaseHead,
  type ReleaseUpdateBody,
} from './wire.ts'

/** What Sentry knows of a repository. */
export type RepositoryLink = {
  /** Sentry's own spelling; the given one when it does not know the repository. */
  name: string
  /** Whether refs to it can be sent: only a repository of an integration has commits that Sentry can resolve. */
  linked: boolean
  reason: string
}

/** How writing a release ended. A refusal comes back as data, because the caller may mend it. */
export type WriteOutcome =
  | { kind: 'written'; status: number; release: ReleaseResponse }
  | { kind: 'refused'; refusal: Refusal; error: ActionError }
  /** The same may succeed later, or has succeeded unseen: a lock, a server in trouble, no complete response. */
  | { kind: 'interrupted'; attempt: AttemptOutcome; error: ActionError }

export type SentryApi = {
  findRepository: (fullName: string) => Promise<RepositoryLink>
  /** The release's commits as far as they must be repeated to be kept; null when there is no such release. */
  readReleaseCommits: (version: string) => Promise<readonly ReleaseCommit[] | null>
  /** The project's releases, newest first, with the commit each ends at; null when they may not be read. */
  listReleaseHeads: (project: string) => Promise<readonly ReleaseHead[] | null>
  /** One request, never repeated: the commits must be read again before another. `attempt` counts from 1. */
  createRelease: (payload: ReleasePayload, attempt: number) => Promise<WriteOutcome>
  updateRelease: (version: string, changes: ReleaseUpdateBody) => Promise<ReleaseResponse>
  /** The last deploys to each environment of these projects, newest first; without ids, of all that can be seen. */
  listDeploys: (
    version: string,
    projectIds: readonly string[],
  ) => Promise<readonly DeployResponse[]>
  createDeploy: (version: string, deploy: DeployBody) => Promise<DeployOutcome>
}

/** `unclear`: the server may or may not have created the deploy. */
export type DeployOutcome =
  | { kind: 'created'; deploy: DeployResponse }
  | { kind: 'unclear'; error: ActionError }

const LINKING_PROVIDERS = new Set([
  'integrations:github',
  'integrations:github_enterprise',
  'github',
])

/** Sentry's API for one organization, in this project's words. */
export function createSentryApi(http: SentryHttp, context: ErrorContext): SentryApi {
  const { pathTo, send, sendOrThrow } = createOrganizationClient(http, context)
  const releasePath = (version: string): string =>
    pathTo(`releases/${encodeURIComponent(version)}/`)
  // Anything but a list would be taken for an empty one: a login page for a release that has no commits to keep.
  const requireList = (response: SentryResponse): SentryResponse => {
    if (!isSuccess(response) || !Array.isArray(response.json)) throw sentryError(response, context)
    return response
  }

  return {
    findRepository: async (fullName) => {
      const response = await send({
        method: 'GET',
        path: pathTo('repos/'),
        query: [['query', fullName]],
        purpose: 'list the repositories',
      })
      if (response.status === 403) {
        return {
          name: fullName,
          linked: false,
          reason: 'the auth token cannot list the organization’s repositories (scope org:read)',
        }
      }
      return matchRepository(requireList(response), fullName)
    },

    readReleaseCommits: async (version) => {
      const commits: ReleaseCommit[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const response: SentryResponse = await send({
          method: 'GET',
          path: `${releasePath(version)}commits/`,
          query: cursor === '' ? [] : [['cursor', cursor]],
          purpose: `read the commits of release ${version}`,
        })
        if (response.status === 404 && cursor === '') return null
        commits.push(...toStoredCommits(requireList(response).json))
        const next = nextCursor(response.headers.get('link'))
        cursor = next === cursor ? null : next
      }
      return commits
    },

    listReleaseHeads: async (project) => {
      const response = await send({
        method: 'GET',
        path: `projects/${encodeURIComponent(context.org)}/${encodeURIComponent(project)}/releases/`,
        purpose: `list the releases of project ${project}`,
      })
      if (response.status === 403 || response.status === 404) return null
      return toReleaseHeads(requireList(response).json)
    },

    createRelease: async (payload, attempt) => {
      try {
        const response = await http.send({
          method: 'POST',
          path: pathTo('releases/'),
          body: { json: toReleaseBody(payload) },
          purpose: `create release ${payload.version}`,
          attempt,
        })
        return toWriteOutcome(response, context)
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error
        return {
          kind: 'interrupted',
          attempt: { kind: 'network', sent: error.sent },
          error: networkError(error, context),
        }
      }
    },

    updateRelease: async (version, changes) => {
      const response = await sendOrThrow({
        method: 'PUT',
        path: releasePath(version),
        body: { json: changes },
        purpose: `update release ${version}`,
      })
      const release = parseRelease(response.json)
      if (release === null) throw sentryError(response, context)
      return release
    },

    listDeploys: async (version, projectIds) => {
      const response = await send({
        method: 'GET',
        path: `${releasePath(version)}deploys/`,
        query: projectIds.map((id) => ['project', id] as const),
        purpose: `list the deploys of release ${version}`,
      })
      return toDeploys(requireList(response).json)
    },

    createDeploy: async (version, deploy) => {
      const call: SentryCall = {
        method: 'POST',
        path: `${releasePath(version)}deploys/`,
        body: { json: deploy },
        repeatable: 'unless-done',
        purpose: `create the deploy to ${deploy.environment}`,
      }
      try {
        const response = await http.send(call)
        if (isSuccess(response) && isObject(response.json))
          return { kind: 'created', deploy: toDeploy(response.json) }
        const error = sentryError(response, context)
        if (
          isSuccess(response) ||
          (isTransient(response.status) && mayHaveSucceededAfter(response.status))
        )
          return { kind: 'unclear', error }
        throw error
      } catch (error) {
        if (error instanceof NetworkError)
          return { kind: 'unclear', error: networkError(error, context) }
        throw error
      }
    },
  }
}

function toWriteOutcome(response: SentryResponse, context: ErrorContext): WriteOutcome {
  const { status, headers } = response
  const release = parseRelease(response.json)
  if (isSuccess(response) && release) return { kind: 'written', status, release }
  const error = sentryError(response, context)
  // A gateway that does not wait for a release with many commits may take it with fewer.
  if (isTransient(status) && status !== 504)
    return { kind: 'interrupted', attempt: { kind: 'response', status, headers }, error }
  return { kind: 'refused', refusal: toRefusal(response), error }
}

function matchRepository(response: SentryResponse, fullName: string): RepositoryLink {
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

/** The cursor of the next page, or null on the last one. Sentry sends both links always, with `results="false"`. */
function nextCursor(link: string | null): string | null {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    if (!/rel="next"/.test(part) || !/results="true"/.test(part)) continue
    return /cursor="([^"]+)"/.exec(part)?.[1] ?? null
  }
  return null
}
