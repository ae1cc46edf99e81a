import type { ActionError } from '../errors.ts'
import { isObject } from '../json.ts'
import type { Refusal } from '../release/degrade.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import { networkError, sentryError, type ErrorContext } from './errors.ts'
import { createOrganizationClient, isSuccess } from './organization.ts'
import { toRefusal } from './refusal.ts'
import { matchRepository, type RepositoryLink } from './repository-link.ts'
import { isTransient, mayHaveSucceededAfter, type AttemptOutcome } from './retry.ts'
import { NetworkError, type SentryResponse, type SentryCall, type SentryHttp } from './http.ts'
import {
  toDeploy,
  toDeploys,
  parseRelease,
  toReleaseBody,
  toReleaseHeads,
  toStoredCommits,
  type DeployResponse,
  type DeployBody,
  type ReleaseResponse,
  type ReleaseHead,
  type ReleaseUpdateBody,
} from './wire.ts'

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
  /** Null when there is no such release. */
  readRelease: (version: string) => Promise<ReleaseResponse | null>
  /**
   * A page of the project's releases, newest first, with the commit each ends at; null when they may not be read. `text`:
   * only those whose version contains it; `cursor`: empty for the first page.
   */
  listReleaseHeads: (
    project: string,
    query: { text: string; cursor: string },
  ) => Promise<{ heads: readonly ReleaseHead[]; next: string | null } | null>
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
          reason: 'the auth token may not list the organization’s repositories (scope org:read)',
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

    readRelease: async (version) => {
      const response = await send({
        method: 'GET',
        path: releasePath(version),
        purpose: `read release ${version}`,
      })
      if (response.status === 404) return null
      const release = isSuccess(response) ? parseRelease(response.json) : null
      if (release === null) throw sentryError(response, context)
      return release
    },

    listReleaseHeads: async (project, { text, cursor }) => {
      const response = await send({
        method: 'GET',
        path: `projects/${encodeURIComponent(context.org)}/${encodeURIComponent(project)}/releases/`,
        query: [
          ...(text === '' ? [] : [['query', text] as const]),
          ...(cursor === '' ? [] : [['cursor', cursor] as const]),
        ],
        purpose: `list the releases of project ${project}`,
      })
      if (response.status === 403 || response.status === 404) return null
      const next = nextCursor(response.headers.get('link'))
      return {
        heads: toReleaseHeads(requireList(response).json),
        next: next === cursor ? null : next,
      }
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

/** The cursor of the next page, or null on the last one. Sentry sends both links always, with `results="false"`. */
function nextCursor(link: string | null): string | null {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    if (!/rel="next"/.test(part) || !/results="true"/.test(part)) continue
    return /cursor="([^"]+)"/.exec(part)?.[1] ?? null
  }
  return null
}
