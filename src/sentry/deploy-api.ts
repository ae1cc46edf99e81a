import type { ActionError } from '../errors.ts'
import { isSentryIo } from '../inputs/token.ts'
import { isObject } from '../json.ts'
import { networkError, sentryError, type ErrorContext } from './errors.ts'
import { NetworkError, type SentryCall, type SentryHttp, type SentryResponse } from './http.ts'
import { isSuccess, readReleaseOf, type OrganizationClient } from './organization.ts'
import { isPage } from './response-body.ts'
import { isTransient, mayHaveSucceededAfter } from './retry.ts'
import { toDeploy, toDeploys, type DeployBody, type DeployResponse } from './wire.ts'

/** The part of Sentry's API that knows the deploys of a release. */
export type DeployEndpoint = {
  /**
   * The last deploys to each environment of these projects, newest first; without ids, of all that can be seen. Null when
   * the server has no deploys.
   */
  listDeploys: (
    version: string,
    projectIds: readonly string[],
  ) => Promise<readonly DeployResponse[] | null>
  createDeploy: (version: string, deploy: DeployBody) => Promise<DeployOutcome>
}

/** `unclear`: the server may or may not have created the deploy. `unsupported`: it has no deploys. */
export type DeployOutcome =
  | { kind: 'created'; deploy: DeployResponse }
  | { kind: 'unclear'; error: ActionError }
  | { kind: 'unsupported' }

/** Talks to the deploys of one organization's releases. */
export function createDeployEndpoint(http: SentryHttp, client: OrganizationClient): DeployEndpoint {
  const { context, releasePath, send, requireList } = client
  return {
    listDeploys: async (version, projectIds) => {
      const response = await send({
        method: 'GET',
        path: `${releasePath(version)}deploys/`,
        query: projectIds.map((id) => ['project', id] as const),
        purpose: `list the deploys of release ${version}`,
      })
      if (lacksEndpoint(response, context)) return null
      // A page in place of a list is what a server gives that has none, unless it comes in place of everything.
      const isList = !isSuccess(response) || !isPage(response)
      const release = isList ? null : await readReleaseOf(client, version)
      if (release !== null && !release.deployCount) return null
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
        return toOutcome(await http.send(call), context)
      } catch (error) {
        if (error instanceof NetworkError)
          return { kind: 'unclear', error: networkError(error, context) }
        throw error
      }
    },
  }
}

function toOutcome(response: SentryResponse, context: ErrorContext): DeployOutcome {
  const { status, json } = response
  if (isSuccess(response) && isObject(json)) return { kind: 'created', deploy: toDeploy(json) }
  if (lacksEndpoint(response, context)) return { kind: 'unsupported' }
  const error = sentryError(response, context)
  const isUnclear = isSuccess(response) || (isTransient(status) && mayHaveSucceededAfter(status))
  if (isUnclear) return { kind: 'unclear', error }
  throw error
}

// A server without the endpoint has a page in its place; Sentry's own API refuses in JSON. On sentry.io, which has every
// endpoint, a page comes from something else.
function lacksEndpoint(response: SentryResponse, { url }: ErrorContext): boolean {
  const { status } = response
  return (status === 403 || status === 404) && isPage(response) && !isSentryIo(url)
}
