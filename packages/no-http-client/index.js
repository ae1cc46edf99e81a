/** `@actions/github` asks it for an agent, which Octokit's `fetch` then ignores. */
export class HttpClient {
  constructor(userAgent) {
    if (userAgent !== undefined) throw new Error('This action requests no OIDC token.')
  }

  getAgent() {
    return undefined
  }

  getAgentDispatcher() {
    return undefined
  }
}

export const BearerCredentialHandler = HttpClient
