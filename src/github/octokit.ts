import { ActionError } from '../errors.ts'
import type { Deadline } from '../deadline.ts'

export type GitHubOptions = {
  token: string
  deadline: Deadline
  log: (line: string) => void
}

/** A GitHub client: the REST methods of Octokit with retries, and with GitHub's rate limits waited for within the deadline. */
export type GitHubClient = Awaited<ReturnType<typeof createGitHubClient>>

/**
 * Creates the client. Octokit is loaded only here, because most of what this action does needs no request to GitHub.
 * Throws when there is no token, because anonymous requests are too few to build a release on.
 */
export async function createGitHubClient({ token, deadline, log }: GitHubOptions) {
  if (token === '') {
    throw new ActionError(
      'github',
      'The input github_token is empty, so commits cannot be read from GitHub.',
      {
        hint: 'Remove the line, so that its default `${{ github.token }}` is used.',
      },
    )
  }
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const waitIfTime =
    (what: string) =>
    (retryAfter: number, request: { url: string }): boolean => {
      const enough = retryAfter * 1000 < deadline.remaining()
      const end = enough
        ? `waiting ${retryAfter} s`
        : `the step has no ${retryAfter} s left to wait`
      log(`GitHub’s ${what} rate limit is used up (${request.url}); ${end}.`)
      return enough
    }
  const octokit = getOctokit(
    token,
    {
      log: { debug: noop, info: noop, warn: noop, error: noop },
      throttle: {
        onRateLimit: waitIfTime('primary'),
        onSecondaryRateLimit: waitIfTime('secondary'),
      },
      retry: { retries: 3 },
    },
    requireJson,
    retry,
    throttling,
  )
  // Given per request: as an option of the client it would replace the fetch that honours proxies.
  octokit.hook.before('request', (request) => {
    request.request.signal = deadline.signal
  })
  return octokit
}

type Hooked = {
  hook: {
    after: (name: 'request', check: (answer: { data: unknown }, request: object) => void) => void
  }
}

/**
 * A plugin that makes a failure of the server out of an answer that breaks off or is a page: Octokit gives the text of
 * what it cannot parse. It comes before the plugin that repeats failures, so that this one is repeated too.
 */
function requireJson(octokit: Hooked): object {
  octokit.hook.after('request', ({ data }, request) => {
    if (typeof data !== 'string') return
    throw Object.assign(new Error('The answer is no JSON'), { status: 500, request })
  })
  return {}
}

// Octokit's own logger prints raw URLs and deprecations to the console, where the runner reads commands.
function noop(): void {}
