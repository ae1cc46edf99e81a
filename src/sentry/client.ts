import type { ActionError } from '../errors.ts'
import { isObject } from '../json.ts'
import type { Refusal } from '../release/degrade.ts'
import type { ReleaseCommit, ReleasePayload } from '../release/payload.ts'
import { toNetworkError, toSentryError, type ErrorContext } from './errors.ts'
import { toRefusal } from './refusal.ts'
import { isTransient, mayBeDoneAfter } from './retry.ts'
import { NoAnswer, type SentryAnswer, type SentryCall, type SentryHttp } from './http.ts'
import {
  toDeploy,
  toDeploys,
  toReleaseAnswer,
  toReleaseBody,
  toReleaseHeads,
  toRepositories,
  toStoredCommits,
  type DeployAnswer,
  type DeployBody,
  type ReleaseAnswer,
  type ReleaseHead,
  type ReleaseUpdateBody,
} from './wire.ts'

/** What Sentry knows of a repository. */
export type RepositoryLink = {
  /** Sentry's own spelling; the given one when it does not know the repository. */
  name: string
  /** Whether refs to it can be sent: only a repository of an integration has commits that Sentry can resolve. */
  linked: boolean
  because: string
}

/** How writing a release ended. A refusal comes back as data, because the caller may mend it. */
export type WriteOutcome =
  | { kind: 'written'; status: number; release: ReleaseAnswer; repeated: boolean }
  | { kind: 'refused'; refusal: Refusal; error: ActionError }

export type SentryApi = {
  findRepository: (fullName: string) => Promise<RepositoryLink>
  /** The release's commits as far as they must be repeated to be kept; null when there is no such release. */
  readReleaseCommits: (version: string) => Promise<readonly ReleaseCommit[] | null>
  /** The project's releases, newest first, with the commit each ends at; null when they may not be read. */
  listReleaseHeads: (project: string) => Promise<readonly ReleaseHead[] | null>
  createRelease: (payload: ReleasePayload) => Promise<WriteOutcome>
  updateRelease: (version: string, changes: ReleaseUpdateBody) => Promise<ReleaseAnswer>
  /** The last deploys to each environment of these projects, newest first; without ids, of all that can be seen. */
  listDeploys: (version: string, projectIds: readonly string[]) => Promise<readonly DeployAnswer[]>
  createDeploy: (version: string, deploy: DeployBody) => Promise<DeployOutcome>
}

/** `unclear`: the server may or may not have created the deploy. */
export type DeployOutcome =
  | { kind: 'created'; deploy: DeployAnswer }
  | { kind: 'unclear'; error: ActionError }

const LINKING_PROVIDERS = new Set([
  'integrations:github',
  'integrations:github_enterprise',
  'github',
])
/** The caller's: it must read again after 409, or send less, which is only possible with commits. */
const callersStatuses = ({ commits }: ReleasePayload): readonly number[] =>
  commits.length === 0 ? [409, 413] : [409, 413, 504]

/** Sentry's API for one organization, in this project's words. */
export function createSentryApi(http: SentryHttp, context: ErrorContext): SentryApi {
  const organization = `organizations/${encodeURIComponent(context.org)}`
  const releasePath = (version: string): string =>
    `${organization}/releases/${encodeURIComponent(version)}/`
  const send = async (call: SentryCall): Promise<SentryAnswer> => {
    try {
      return await http.send(call)
    } catch (error) {
      throw error instanceof NoAnswer ? toNetworkError(error, context) : error
    }
  }
  const sendOrThrow = async (call: SentryCall): Promise<SentryAnswer> => {
    const answer = await send(call)
    if (!isSuccess(answer)) throw toSentryError(answer, context)
    return answer
  }
  // Anything but a list would be taken for an empty one: a login page for a release that has no commits to keep.
  const requireList = (answer: SentryAnswer): SentryAnswer => {
    if (!isSuccess(answer) || !Array.isArray(answer.json)) throw toSentryError(answer, context)
    return answer
  }

  return {
    findRepository: async (fullName) => {
      const answer = await send({
        method: 'GET',
        path: `${organization}/repos/`,
        query: [['query', fullName]],
        purpose: 'list the repositories',
      })
      if (answer.status === 403) {
        return {
          name: fullName,
          linked: false,
          because: 'the auth token may not list the organization’s repositories (scope org:read)',
        }
      }
      return matchRepository(requireList(answer), fullName)
    },

    readReleaseCommits: async (version) => {
      const commits: ReleaseCommit[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const answer: SentryAnswer = await send({
          method: 'GET',
          path: `${releasePath(version)}commits/`,
          query: cursor === '' ? [] : [['cursor', cursor]],
          purpose: `read the commits of release ${version}`,
        })
        if (answer.status === 404 && cursor === '') return null
        commits.push(...toStoredCommits(requireList(answer).json))
        const next = nextCursor(answer.headers.get('link'))
        cursor = next === cursor ? null : next
      }
      return commits
    },

    listReleaseHeads: async (project) => {
      const answer = await send({
        method: 'GET',
        path: `projects/${encodeURIComponent(context.org)}/${encodeURIComponent(project)}/releases/`,
        purpose: `list the releases of project ${project}`,
      })
      if (answer.status === 403 || answer.status === 404) return null
      return toReleaseHeads(requireList(answer).json)
    },

    createRelease: async (payload) => {
      const answer = await send({
        method: 'POST',
        path: `${organization}/releases/`,
        body: toReleaseBody(payload),
        purpose: `create release ${payload.version}`,
        answersAtOnce: callersStatuses(payload),
      })
      const release = toReleaseAnswer(answer.json)
      if (isSuccess(answer) && release) {
        return { kind: 'written', status: answer.status, release, repeated: answer.repeated }
      }
      return {
        kind: 'refused',
        refusal: toRefusal(answer),
        error: toSentryError(answer, context),
      }
    },

    updateRelease: async (version, changes) => {
      const answer = await sendOrThrow({
        method: 'PUT',
        path: releasePath(version),
        body: changes,
        purpose: `update release ${version}`,
      })
      const release = toReleaseAnswer(answer.json)
      if (release === null) throw toSentryError(answer, context)
      return release
    },

    listDeploys: async (version, projectIds) => {
      const answer = await send({
        method: 'GET',
        path: `${releasePath(version)}deploys/`,
        query: projectIds.map((id) => ['project', id] as const),
        purpose: `list the deploys of release ${version}`,
      })
      return toDeploys(requireList(answer).json)
    },

    createDeploy: async (version, deploy) => {
      const call: SentryCall = {
        method: 'POST',
        path: `${releasePath(version)}deploys/`,
        body: deploy,
        repeatable: 'unless-done',
        purpose: `create the deploy to ${deploy.environment}`,
      }
      try {
        const answer = await http.send(call)
        if (isSuccess(answer) && isObject(answer.json))
          return { kind: 'created', deploy: toDeploy(answer.json) }
        const error = toSentryError(answer, context)
        if (isSuccess(answer) || (isTransient(answer.status) && mayBeDoneAfter(answer.status)))
          return { kind: 'unclear', error }
        throw error
      } catch (error) {
        if (error instanceof NoAnswer)
          return { kind: 'unclear', error: toNetworkError(error, context) }
        throw error
      }
    },
  }
}

function isSuccess({ status }: SentryAnswer): boolean {
  return status >= 200 && status < 300
}

function matchRepository(answer: SentryAnswer, fullName: string): RepositoryLink {
  const wanted = fullName.toLowerCase()
  const known = toRepositories(answer.json).filter(
    ({ name, externalSlug }) =>
      name.toLowerCase() === wanted || externalSlug.toLowerCase() === wanted,
  )
  const linked = known.find(
    ({ provider, status }) => LINKING_PROVIDERS.has(provider) && status === 'active',
  )
  if (linked)
    return { name: linked.name, linked: true, because: `Sentry knows it as ${linked.name}` }
  return {
    name: known[0]?.name ?? fullName,
    linked: false,
    because: known.length > 0 ? 'Sentry knows it only by name' : 'no Sentry integration knows it',
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
