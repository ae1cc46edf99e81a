import { networkError, sentryError, type ErrorContext } from './errors.ts'
import { NetworkError, type SentryCall, type SentryHttp, type SentryResponse } from './http.ts'
import { parseRelease, type ReleaseResponse } from './wire.ts'

/** Requests to the API of one organization; failures are errors that a user can act on. */
export type OrganizationClient = {
  context: ErrorContext
  /** A path below the organization, `releases/`, as a call takes it. */
  pathTo: (rest: string) => string
  /** The path of a release, which ends in a slash. */
  releasePath: (version: string) => string
  /** The response, whatever its status. Throws an ActionError when none came. */
  send: (call: SentryCall) => Promise<SentryResponse>
  /** Throws an ActionError, too, when the status is not a success. */
  sendOrThrow: (call: SentryCall) => Promise<SentryResponse>
  /** The response itself. Throws an ActionError unless it is a list. */
  requireList: (response: SentryResponse) => SentryResponse
}

export function createOrganizationClient(
  http: SentryHttp,
  context: ErrorContext,
): OrganizationClient {
  const send = async (call: SentryCall): Promise<SentryResponse> => {
    try {
      return await http.send(call)
    } catch (error) {
      throw error instanceof NetworkError ? networkError(error, context) : error
    }
  }
  const pathTo = (rest: string): string =>
    `organizations/${encodeURIComponent(context.org)}/${rest}`
  return {
    context,
    pathTo,
    releasePath: (version) => pathTo(`releases/${encodeURIComponent(version)}/`),
    send,
    sendOrThrow: async (call) => {
      const response = await send(call)
      if (!isSuccess(response)) throw sentryError(response, context)
      return response
    },
    // Anything but a list would be taken for an empty one: a login page for a release that has no commits to keep.
    requireList: (response) => {
      if (!isSuccess(response) || !Array.isArray(response.json))
        throw sentryError(response, context)
      return response
    },
  }
}

/** The release itself; null when there is none of this version. */
export async function readReleaseOf(
  { context, releasePath, send }: OrganizationClient,
  version: string,
): Promise<ReleaseResponse | null> {
  const response = await send({
    method: 'GET',
    path: releasePath(version),
    purpose: `read release ${version}`,
  })
  const release = isSuccess(response) ? parseRelease(response.json) : null
  if (release === null && response.status !== 404) throw sentryError(response, context)
  return release
}

export function isSuccess({ status }: Pick<SentryResponse, 'status'>): boolean {
  return status >= 200 && status < 300
}
