import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunOptions } from '../__tests__/support/runner/action-runner.ts'
import { startGitHubServer, type GitHubServer } from '../__tests__/support/github/server.ts'
import { buildPushEvent } from '../__tests__/support/runner/push-event.ts'
import { GITHUB_TOKEN, REPOSITORY, SENTRY_TOKEN } from '../__tests__/support/release-scene.ts'
import { startSentryServer, type SentryServer } from '../__tests__/support/sentry/server.ts'
import type { StoredRelease } from '../__tests__/support/sentry/state.ts'
import { buildRepository, type History } from './build-repository.ts'
import { startDistantServers, type DistantServers } from './distant-server.ts'

export type SceneOptions = History & {
  /** Milliseconds that both servers let pass before each answer. */
  latency?: number
  /** So many annotated tags, of which the last is pushed in place of the branch. */
  tags?: number
  /** A run that is started by hand, whose event lists no commits: for more of them than an event can list. */
  byHand?: boolean
  /** How many releases the project has; default one. */
  releases?: number
  /** The servers speak HTTPS at the end of a line with this round trip, in milliseconds. */
  roundTripMs?: number
}

/** A push to a repository, its full checkout, and a Sentry whose last release ended where the push began. */
export type PushScene = {
  base: string
  head: string
  /** A full checkout, as `fetch-depth: 0` makes it. */
  checkout: string
  sentry: SentryServer
  github: GitHubServer
  distant: DistantServers | null
  /** A step of the action on this push. */
  step: (inputs: Record<string, string>, workspace?: string) => Omit<RunOptions, 'action'>
  /** The variables that sentry-cli reads. */
  cliEnvironment: Record<string, string>
  /** Takes the release out of Sentry, so that the next run finds what this one found. */
  take: (version: string) => StoredRelease
  close: () => Promise<void>
}

// Sentry knows the repository by name only: with an integration sentry-cli would send no commits but the head, and what
// the two do could not be compared.
const PROJECT = 'web'

export async function startPushScene(options: SceneOptions): Promise<PushScene> {
  const { tags = 0 } = options
  const { directory, checkout, base, head } = buildRepository(
    { base: options.base, commits: options.commits, tags },
    `https://github.com/${REPOSITORY}`,
  )
  const latency = options.latency === undefined ? {} : { latency: options.latency }
  const github = await startGitHubServer({
    repositories: [{ fullName: REPOSITORY, id: 7, directory }],
    tokens: [GITHUB_TOKEN],
    remembers: true,
    ...latency,
  })
  const sentry = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: SENTRY_TOKEN, kind: 'org' }],
    projects: [{ id: 1, slug: PROJECT }],
    releases: Array.from({ length: options.releases ?? 1 }, (_, index) => ({
      version: `previous-${index}`,
      projects: [PROJECT],
      dateReleased: '2024-01-01T00:00:00Z',
      dateCreated: '2024-01-01T00:00:00Z',
      commits: [{ id: base, repository: REPOSITORY, message: 'base' }],
    })),
    ...latency,
  })
  const distant =
    options.roundTripMs === undefined
      ? null
      : await startDistantServers([github.url, sentry.url], options.roundTripMs)
  const addressOf = (url: string): string => distant?.urls[url] ?? url
  const empty = mkdtempSync(join(tmpdir(), 'workspace-'))
  const event = options.byHand
    ? { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/main' }
    : buildPushEvent({
        directory,
        repository: REPOSITORY,
        serverUrl: 'https://github.com',
        ...(tags > 0
          ? { ref: 'refs/tags/v1.0.0', before: null }
          : { ref: 'refs/heads/main', before: base }),
        after: head,
      })
  const access = { SENTRY_AUTH_TOKEN: SENTRY_TOKEN, SENTRY_URL: addressOf(sentry.url) }
  return {
    base,
    head,
    checkout,
    sentry,
    github,
    distant,
    step: (inputs, workspace = empty) => ({
      with: { projects: PROJECT, ...inputs },
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: empty,
        ...access,
        ...(distant === null ? {} : { NODE_EXTRA_CA_CERTS: distant.authority }),
      },
      event: { name: event.name, payload: event.payload },
      github: {
        sha: event.sha,
        ref: event.ref,
        repository: REPOSITORY,
        serverUrl: 'https://github.com',
        apiUrl: addressOf(github.url),
        token: GITHUB_TOKEN,
        runId: '4711',
      },
      workspace,
    }),
    cliEnvironment: {
      HOME: empty,
      ...access,
      SENTRY_ORG: 'acme',
      SENTRY_PROJECT: PROJECT,
      ...(distant === null ? {} : { SSL_CERT_FILE: distant.authority }),
    },
    take: (version) => {
      const release = sentry.release(version)
      if (release === undefined) throw new Error(`Sentry has no release ${version}`)
      const { state } = sentry
      state.releases.splice(state.releases.indexOf(release), 1)
      const taken = new Set(release.commits)
      const kept = state.commits.filter((commit) => !taken.has(commit))
      state.commits.splice(0, state.commits.length, ...kept)
      return release
    },
    close: async () => {
      await distant?.close()
      await Promise.all([github.close(), sentry.close()])
      rmSync(empty, { recursive: true })
      for (const folder of new Set([directory, checkout])) rmSync(folder, { recursive: true })
    },
  }
}
