import { type Answer } from '../http/loopback.ts'
import { type Account, type JsonContext } from './objects.ts'

export type GitHubRepository = {
  /** `acme/web` */
  fullName: string
  id: number
  /** A git repository, with or without a work tree. It is read at each request, so later commits are seen. */
  directory: string
  defaultBranch?: string
  private?: boolean
  /** The tokens that may read a private repository, default all that the server knows. */
  readers?: readonly string[]
  /** The name it had: requests for it are redirected. */
  renamedFrom?: string
}

export type ServedRepository = Required<Omit<GitHubRepository, 'readers' | 'renamedFrom'>> &
  Pick<GitHubRepository, 'readers' | 'renamedFrom'>

export type GitHubOptions = {
  repositories: readonly GitHubRepository[]
  /** Tokens that are accepted; any other is answered 401. Without a token, public repositories can be read. */
  tokens: readonly string[]
  /** Default 5000 of 5000. When used up, 403 until `reset` (seconds since 1970, default in an hour). */
  rateLimit?: { limit: number; remaining: number; reset?: number }
  /** Milliseconds that each answer takes at least. */
  latency?: number
  port?: number
  /** Reads each answer from the repository only once: for measuring clients, while the repository stays as it is. */
  remembers?: boolean
  /** Accounts by e-mail address; an address without one gives a commit with a null account. */
  accounts?: Readonly<Record<string, Account>>
}

/** What a route needs to answer one request. */
export type RouteContext = JsonContext & {
  repository: ServedRepository
  /** The decoded end of the path, such as the ref of `/commits/{ref}`. */
  target: string
  query: URLSearchParams
  /** The request's URL without query, through the repository's number: what Link headers show. */
  pagesUrl: string
}

export type Route = (context: RouteContext) => Promise<Answer>

export function serve(repository: GitHubRepository): ServedRepository {
  return {
    defaultBranch: 'main',
    private: false,
    ...repository,
  }
}

export function ok(body: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers, body }
}

/** An error as GitHub's REST API words it. */
export function problem(status: number, message: string): Answer {
  const documentationUrl = 'https://docs.github.com/rest'
  return { status, body: { message, documentation_url: documentationUrl, status: String(status) } }
}

export function notFound(): Answer {
  return problem(404, 'Not Found')
}
