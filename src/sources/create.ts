import { tmpdir } from 'node:os'
import { createCommitSource } from './choose.ts'
import type { Deadline } from '../deadline.ts'
import type { RunContext } from '../event/context.ts'
import { createCheckout } from './git/checkout.ts'
import { createGit } from './git/git.ts'
import type { CloneOptions } from './git/partial-clone.ts'
import type { GitHubCommitSource } from './github/commit-source.ts'
import type { GitServer } from './github/tags-by-git.ts'
import type { GitHubClient } from './github/octokit.ts'
import type { Proxy } from '../http/proxy.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Redact } from '../text/redact.ts'
import type { Staging } from '../staging/staging.ts'
import type { CommitSource } from '../commits/source.ts'

export type SourceDeps = {
  inputs: Pick<Inputs, 'githubToken' | 'commits'>
  context: RunContext
  connectGitHub: () => Promise<GitHubClient>
  environment: Readonly<Record<string, string | undefined>>
  /** Where the checkout is. */
  directory: string
  deadline: Deadline
  /** Null when the environment names none. */
  proxy: Proxy | null
  log: (line: string) => void
  /** Hides secrets in what git says. */
  redact: Redact
  staging: Staging
}

/** Gives the source of a repository's commits (`owner/name`), the same one each time. */
export function createSourceOpener(deps: SourceDeps): (repository: string) => CommitSource {
  const opened = new Map<string, CommitSource>()
  return (repository) => {
    const source = opened.get(repository) ?? createRepositorySource(repository, deps)
    opened.set(repository, source)
    return source
  }
}

function createRepositorySource(repository: string, deps: SourceDeps): CommitSource {
  const { inputs, context, environment, directory, deadline, log, redact } = deps
  // Without a protocol: what a partial clone lacks would be fetched into the user's checkout.
  const git = createGit({ directory, environment, deadline, redact })
  const isOwn = repository.toLowerCase() === context.repository.toLowerCase()
  const server: GitServer = {
    serverUrl: context.serverUrl,
    repository,
    token: inputs.githubToken,
    proxy: deps.proxy,
    deadline,
  }
  const clone: CloneOptions = {
    ...server,
    environment,
    redact,
    tempDirectory: context.tempDirectory || tmpdir(),
    staging: deps.staging,
    findMoved: async (url) => (await import('./git/moved-url.ts')).findMovedUrl(url, server),
  }
  return createCommitSource(
    {
      checkout: createCheckout(git, { directory, repository }),
      api: createApiSource(deps.connectGitHub, server, isOwn),
      fetch: async (request, facts) => (await loadClone()).collectByFetching(request, facts, clone),
      fetchNearest: async (head, candidates) =>
        (await loadClone()).findNearestByFetching(head, candidates, clone),
    },
    { from: inputs.commits.from, log },
  )
}

// Most releases fetch nothing.
function loadClone() {
  return import('./git/partial-clone.ts')
}

// Loaded when GitHub is asked for the first time, which many releases never do.
function createApiSource(
  connect: SourceDeps['connectGitHub'],
  server: GitServer,
  isOwn: boolean,
): GitHubCommitSource {
  const name = { fullName: server.repository, isOwn }
  let loaded: Promise<GitHubCommitSource> | undefined
  const load = (): Promise<GitHubCommitSource> => {
    loaded ??= import('./github/commit-source.ts').then(({ createGitHubCommitSource }) =>
      createGitHubCommitSource(connect, name, async (prefix) =>
        (await import('./github/tags-by-git.ts')).listTagsByGit(prefix, server),
      ),
    )
    return loaded
  }
  return {
    collect: async (request) => (await load()).collect(request),
    resolve: async (ref) => (await load()).resolve(ref),
    listTags: async (prefix) => (await load()).listTags(prefix),
    findNearest: async (head, candidates, maxPages) =>
      (await load()).findNearest(head, candidates, maxPages),
    prefetchHistory: async (head) => (await load()).prefetchHistory(head),
    readFirstParent: async (commit) => (await load()).readFirstParent(commit),
  }
}
