import { ActionError } from '../errors.ts'
import { isObject } from '../json.ts'
import type { Refusal } from '../release/degrade.ts'
import { missingCommits } from '../release/merge.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import { splitChanges } from '../release/update.ts'
import { networkError, sentryError, type ErrorContext } from './errors.ts'
import {
  createOrganizationClient,
  isSuccess,
  readReleaseOf,
  type OrganizationClient,
} from './organization.ts'
import { createDeployEndpoint, type DeployEndpoint } from './deploy-api.ts'
import { toRefusal } from './refusal.ts'
import { findRepository, type RepositoryLink } from './repositories.ts'
import { isPage } from './response-body.ts'
import { isTransient, type AttemptOutcome } from './retry.ts'
import { NetworkError, type SentryResponse, type SentryHttp } from './http.ts'
import {
  parseRelease,
  toReleaseBody,
  toReleaseHeads,
  toStoredCommits,
  type ReleaseResponse,
  type ReleaseHead,
  type ReleaseUpdateBody,
} from './wire.ts'

/** How writing a release ended. A refusal is returned as data, because the caller may send less. */
export type WriteOutcome =
  | { kind: 'written'; status: number; release: ReleaseResponse }
  | { kind: 'refused'; refusal: Refusal; error: ActionError }
  /** The server has no releases; it may take source maps all the same. */
  | { kind: 'unsupported'; error: ActionError }
  /** The same may succeed later, or has succeeded unseen: a lock, a server in trouble, no complete response. */
  | { kind: 'interrupted'; attempt: AttemptOutcome; error: ActionError }

export type StoredCommits = readonly ReleaseCommit[] | 'unlisted' | null

export type SentryApi = DeployEndpoint & {
  findRepository: (fullName: string) => Promise<RepositoryLink>
  /** Null when there is no such release. */
  readRelease: (version: string) => Promise<ReleaseResponse | null>
  /**
   * The release's commits as far as they must be repeated to be kept; null when there is no such release, `unlisted` when
   * there is one but the server does not list commits.
   */
  readReleaseCommits: (version: string) => Promise<StoredCommits>
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
  /** So many deploys will be created: the connection of each is opened while other requests are under way. */
  expectDeploys: (count: number) => void
}

/** How many releases are asked for when a hundred are too much. */
const SMALL_PAGE = 10

/** Sentry's API for one organization, in this project's words. */
export function createSentryApi(given: SentryHttp, context: ErrorContext): SentryApi {
  let expected = 0
  const http: SentryHttp = {
    send: (call) => {
      if (call.repeatable === 'unless-done') expected -= 1
      return given.send(expected > 0 ? { ...call, isFollowed: true } : call)
    },
  }
  const client = createOrganizationClient(http, context)
  const { pathTo, releasePath, send, sendOrThrow, requireList } = client
  const readRelease = (version: string): Promise<ReleaseResponse | null> =>
    readReleaseOf(client, version)
  // A page in place of commits is what a server gives that has no such endpoint, or what stands before a server: then it
  // comes in place of everything.
  const readUnlisted = async (version: string, page: SentryResponse): Promise<StoredCommits> => {
    const release = await readRelease(version).catch(() => {
      throw sentryError(page, context)
    })
    if (release?.commitCount) throw sentryError(page, context)
    return release === null ? null : 'unlisted'
  }

  const readReleaseCommits = async (version: string): Promise<StoredCommits> => {
    const commits: ReleaseCommit[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const response: SentryResponse = await send({
        method: 'GET',
        path: `${releasePath(version)}commits/`,
        query: cursor === '' ? [] : [['cursor', cursor]],
        purpose: `read the commits of release ${version}`,
      })
      if (response.status === 404 && cursor === '') return null
      if (isSuccess(response) && isPage(response)) return readUnlisted(version, response)
      commits.push(...toStoredCommits(requireList(response).json))
      const next = nextCursor(response.headers.get('link'))
      cursor = next === cursor ? null : next
    }
    return commits
  }
  /** The release, when it has what was sent. */
  const readDone = async ({
    version,
    commits,
  }: ReleasePayload): Promise<ReleaseResponse | null> => {
    const release = await readRelease(version)
    const stored = commits.length === 0 ? [] : await readReleaseCommits(version)
    const isDone = stored === 'unlisted' || missingCommits(commits, stored ?? []).length === 0
    return isDone ? release : null
  }

  return {
    readRelease,

    findRepository: (fullName) => findRepository(client, fullName),

    readReleaseCommits,

    listReleaseHeads: async (project, { text, cursor }) => {
      const ask = (perPage: number | null): Promise<SentryResponse> =>
        send({
          method: 'GET',
          path: `projects/${encodeURIComponent(context.org)}/${encodeURIComponent(project)}/releases/`,
          query: [
            ...(text === '' ? [] : [['query', text] as const]),
            ...(cursor === '' ? [] : [['cursor', cursor] as const]),
            ...(perPage === null ? [] : [['per_page', String(perPage)] as const]),
          ],
          purpose: `list the releases of project ${project}`,
        })
      const page = await ask(null)
      // With each release comes the message of its last commit, however long that is.
      const response = page.isTooLarge ? await ask(SMALL_PAGE) : page
      if (response.status === 404) context.missing?.add(project)
      if (response.status === 403 || response.status === 404) return null
      const next = page.isTooLarge ? null : nextCursor(response.headers.get('link'))
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
        const done = isDoneSilently(response) ? await readDone(payload) : null
        if (done !== null) return { kind: 'written', status: response.status, release: done }
        if (response.status === 404 && (await hasNoReleases(client))) {
          return { kind: 'unsupported', error: noReleasesError(context) }
        }
        return toWriteOutcome(response, context)
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error
        return {
          kind: 'interrupted',
          attempt: error.outcome,
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
      const isSilent = isDoneSilently(response)
      const release = isSilent ? await readRelease(version) : parseRelease(response.json)
      const isDone =
        release !== null && (!isSilent || splitChanges(changes, release).ignored.length === 0)
      if (!isDone) throw sentryError(response, context)
      return release
    },

    expectDeploys: (count) => {
      expected = count
    },

    ...createDeployEndpoint(http, client),
  }
}

/** Whether a write succeeded without a word: 204, or a proxy that drops bodies. */
function isDoneSilently(response: SentryResponse): boolean {
  return isSuccess(response) && response.json === undefined && response.text === ''
}

// Sentry itself has the endpoint, and returns 404 for both when the organization is unknown.
async function hasNoReleases({ pathTo, send }: OrganizationClient): Promise<boolean> {
  const [list, options] = await Promise.all([
    send({ method: 'GET', path: pathTo('releases/'), purpose: 'list the releases' }),
    send({
      method: 'GET',
      path: pathTo('chunk-upload/'),
      purpose: 'tell how it takes source maps',
    }),
  ])
  const { status, json } = options
  const takesSourceMaps = status === 200 && isObject(json) && json['chunkSize'] !== undefined
  return list.status === 404 && takesSourceMaps
}

function noReleasesError({ url }: ErrorContext): ActionError {
  return new ActionError(`The server at ${url} has no releases.`, {
    hint: 'It takes source maps alone: give the input `sourcemaps`, or check sentry_url.',
  })
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
