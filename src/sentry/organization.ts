import { networkError, sentryError, type ErrorContext } from './errors.ts'
import { NetworkError, type SentryCall, type SentryHttp, type SentryResponse } from './http.ts'

/** Requests to the API of one organization; failures are errors that a user can act on. */
export type OrganizationClient = {
  context: ErrorContext
  /** A path below the organization, `releases/`, as a call takes it. */
  pathTo: (rest: string) => string
  /** The response, whatever its status. Throws an ActionError when none came. */
  send: (call: SentryCall) => Promise<SentryResponse>
  /** Throws an ActionError, too, when the status is not a success. */
  sendOrThrow: (call: SentryCall) => Promise<SentryResponse>
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
  return {
    context,
    pathTo: (rest) => `organizations/${encodeURIComponent(context.org)}/${rest}`,
    send,
    sendOrThrow: async (call) => {
      const response = await send(call)
      if (!isSuccess(response)) throw sentryError(response, context)
      return response
    },
  }
}

export function isSuccess({ status }: Pick<SentryResponse, 'status'>): boolean {
  return status >= 200 && status < 300
}
