import { ActionError } from '../../../src/errors.ts'
import type { ReleaseCommit, ReleasePayload } from '../../../src/release/payload.ts'
import type { WriteOutcome } from '../../../src/sentry/client.ts'
import type { ReleaseApi } from '../../../src/sentry/write-job.ts'
import type { ReleaseProject, ReleaseResponse } from '../../../src/sentry/wire.ts'

/** What happens to one write in place of the server's own response; `stores` when the server does the work unseen. */
export type WriteFault = {
  outcome: Exclude<WriteOutcome, { kind: 'written' }>
  stores: boolean
  /** What another job does before the caller hears of the fault. */
  meanwhile?: () => void
}

/** The port to Sentry's API over one release's commits in memory: a write replaces them, as Sentry's does. */
export type MemorySentry = {
  api: ReleaseApi
  /** Each request in order: the ids written, or what was read. */
  requests: (readonly string[] | 'read' | 'read release')[]
  /** Replaces the commits, as another job's write does. */
  replaceCommits: (commits: readonly ReleaseCommit[]) => void
  storedIds: () => string[]
}

/** What the release has before the first request, and what the server cannot do. */
export type MemoryRelease = {
  commits?: readonly ReleaseCommit[]
  projects?: readonly ReleaseProject[]
  /** Whether the server lists a release's commits; default true. */
  lists?: boolean
}

/** The first writes meet the faults, one each; those after them are stored and accepted. */
export function createMemorySentry(
  faults: readonly WriteFault[],
  { commits: first, projects = [], lists = true }: MemoryRelease = {},
): MemorySentry {
  const waiting = [...faults]
  const requests: MemorySentry['requests'] = []
  let stored: readonly ReleaseCommit[] | null = first ?? null
  const store = (commits: readonly ReleaseCommit[]): number => {
    const status = stored === null ? 201 : 208
    // An empty list changes nothing.
    if (stored === null || commits.length > 0) stored = commits
    return status
  }
  return {
    requests,
    replaceCommits: store,
    storedIds: () => (stored ?? []).map(({ id }) => id).toSorted(),
    api: {
      readReleaseCommits: async () => {
        requests.push('read')
        return stored === null || lists ? stored : 'unlisted'
      },
      readRelease: async (version) => {
        requests.push('read release')
        return stored === null ? null : { ...NO_FIELDS, version, projects }
      },
      createRelease: async (payload) => {
        requests.push(payload.commits.map(({ id }) => id))
        const fault = waiting.shift()
        if (fault === undefined) {
          return { kind: 'written', status: store(payload.commits), release: toRelease(payload) }
        }
        if (fault.stores) store(payload.commits)
        fault.meanwhile?.()
        return fault.outcome
      },
    },
  }
}

/** A write that no complete response came to. */
export function unanswered(sent: boolean): WriteFault['outcome'] {
  return {
    kind: 'interrupted',
    attempt: { kind: 'network', sent },
    error: new ActionError('no complete response'),
  }
}

/** A write that the server answered with a transient status. */
export function transient(status: number): WriteFault['outcome'] {
  return {
    kind: 'interrupted',
    attempt: { kind: 'response', status, headers: { get: () => null } },
    error: new ActionError(`status ${status}`),
  }
}

const NO_FIELDS = {
  ref: null,
  url: null,
  dateReleased: null,
  deployCount: 0,
  commitCount: null,
  projects: [],
  userAgent: null,
  lastCommit: null,
}

function toRelease({ version, ref, url, dateReleased }: ReleasePayload): ReleaseResponse {
  return { ...NO_FIELDS, version, ref, url, dateReleased }
}
