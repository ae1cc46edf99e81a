import {
  canRead,
  createRateLimit,
  rateHeaders,
  rateLimitExceeded,
  rateLimitJson,
  readApiToken,
  readCaller,
  takeRequest,
  type Caller,
  type RateLimit,
} from './access.ts'
import { compareCommits, getCommit, listCommits } from './commits.ts'
import { listRefs } from '../git/read.ts'
import {
  notFound,
  ok,
  problem,
  serve,
  type GitHubOptions,
  type Route,
  type ServedRepository,
} from './model.ts'
import type { Account } from './objects.ts'
import { getTagObject, listMatchingRefs } from './refs.ts'
import {
  askForCredentials,
  parseGitPath,
  readBasicToken,
  repositoryNotFound,
  serveGit,
} from './smart-http.ts'
import {
  startLoopback,
  type Answer,
  type Loopback,
  type RecordedRequest,
} from '../http/loopback.ts'

export type { GitHubOptions, GitHubRepository } from './model.ts'

/**
 * A GitHub that serves real git repositories over loopback: `url` is the REST API (`<url>/api/v3` too, as on GitHub
 * Enterprise Server) and the server that git fetches from (`<url>/acme/web.git`).
 */
export type GitHubServer = Loopback & { rateLimit: RateLimit }

/** What follows `/repos/{owner}/{repo}/`, percent-encoded; the group is what a route gets as its target. */
const ROUTES: readonly [RegExp, Route][] = [
  [/^compare\/(.+)$/, compareCommits],
  [/^commits()$/, listCommits],
  [/^commits\/(.+)$/, getCommit],
  [/^git\/matching-refs\/(.+)$/, listMatchingRefs],
  [/^git\/tags\/(.+)$/, getTagObject],
]

export async function startGitHubServer(options: GitHubOptions): Promise<GitHubServer> {
  const repositories = options.repositories.map(serve)
  const rateLimit = createRateLimit(options.rateLimit)
  const findAccount = createAccountFinder(options.accounts ?? {})
  const remembered = new Map<string, Promise<Answer>>()
  let url = ''

  const answerApi = async (request: RecordedRequest): Promise<Answer> => {
    const prefix = request.path.startsWith('/api/v3/') ? '/api/v3' : ''
    const path = request.path.slice(prefix.length)
    const caller = readCaller(readApiToken(request), options.tokens)
    if (caller.kind === 'unknown') return problem(401, 'Bad credentials')
    if (path === '/rate_limit') return ok(rateLimitJson(rateLimit))
    if (!takeRequest(rateLimit)) return rateLimitExceeded()

    const apiUrl = `${url}${prefix}`
    const found = findRepository(path, repositories)
    if (!found || request.method !== 'GET' || !canRead(caller, found.repository)) return notFound()
    const { repository, rest } = found
    const pagesUrl = `${apiUrl}/repositories/${repository.id}${rest === '' ? '' : `/${rest}`}`
    if (found.isOldName) return movedPermanently(pagesUrl, request)
    for (const [pattern, route] of ROUTES) {
      const target = decode(pattern.exec(rest)?.[1])
      if (target === undefined) continue
      const question = `${request.path}?${request.query.toString()}`
      const known = remembered.get(question)
      if (known !== undefined) return await known
      if (/^(commits|git)\b/.test(rest) && listRefs(repository.directory).length === 0)
        return problem(409, 'Git Repository is empty.')
      const answer = route({
        repository,
        target,
        query: request.query,
        pagesUrl,
        apiUrl: `${apiUrl}/repos/${repository.fullName}`,
        webUrl: `${url}/${repository.fullName}`,
        findAccount,
      })
      if (options.remembers) remembered.set(question, answer)
      return await answer
    }
    return notFound()
  }

  const answerGit = async (
    request: RecordedRequest,
    { fullName, file }: { fullName: string; file: string },
  ): Promise<Answer> => {
    const caller: Caller = readCaller(readBasicToken(request.headers.authorization), options.tokens)
    const found = findRepository(`/repos/${fullName}`, repositories)
    if (caller.kind === 'unknown') return askForCredentials()
    if (!found || !canRead(caller, found.repository))
      return caller.kind === 'anonymous' ? askForCredentials() : repositoryNotFound()
    const { repository } = found
    if (found.isOldName)
      return movedPermanently(`${url}/${repository.fullName}.git/${file}`, request)
    const question = `${request.path}?${request.query.toString()} ${request.raw.toString('latin1')}`
    const answer = remembered.get(question) ?? serveGit(request, repository, file)
    if (options.remembers) remembered.set(question, answer)
    return await answer
  }

  const loopback = await startLoopback(
    async (request) => {
      const gitPath = parseGitPath(request.path)
      if (gitPath) return await answerGit(request, gitPath)
      if (request.headers['user-agent'] === undefined)
        return problem(403, 'Request forbidden by administrative rules.')
      const answer = await answerApi(request)
      return { ...answer, headers: { ...rateHeaders(rateLimit), ...answer.headers } }
    },
    {
      ...(options.latency === undefined ? {} : { latency: options.latency }),
      ...(options.port === undefined ? {} : { port: options.port }),
    },
  )
  url = loopback.url
  return Object.assign(loopback, { rateLimit })
}

/** `/repos/{owner}/{repo}/…`, whose names have no case on GitHub, or `/repositories/{id}/…`. */
function findRepository(
  path: string,
  repositories: readonly ServedRepository[],
): { repository: ServedRepository; rest: string; isOldName: boolean } | undefined {
  const [, fullName, id, rest = ''] =
    /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(?:\/(.*))?$/.exec(path) ?? []
  const name = fullName?.toLowerCase()
  for (const repository of repositories) {
    if (id === String(repository.id) || name === repository.fullName.toLowerCase())
      return { repository, rest, isOldName: false }
    if (name !== undefined && name === repository.renamedFrom?.toLowerCase())
      return { repository, rest, isOldName: true }
  }
  return undefined
}

function movedPermanently(url: string, request: RecordedRequest): Answer {
  const query = request.query.toString()
  const location = query === '' ? url : `${url}?${query}`
  const body = { message: 'Moved Permanently', url: location }
  return { status: 301, headers: { location }, body }
}

/** GitHub's documentation of e-mail addresses: `<id>+<login>@users.noreply.github.com` names an account by itself. */
function createAccountFinder(
  accounts: Readonly<Record<string, Account>>,
): (email: string) => Account | null {
  return (email) => {
    const [, id, login] = /^(\d+)\+([^@]+)@users\.noreply\.github\.com$/.exec(email) ?? []
    if (id !== undefined && login !== undefined) return { id: Number(id), login }
    return Object.hasOwn(accounts, email) ? (accounts[email] ?? null) : null
  }
}

/** Undefined for what is no text when decoded. */
function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}
