import { ActionError } from '../../../src/errors.ts'
import type { ReleaseCommit, ReleasePayload } from '../../../src/release/payload.ts'
import type { SentryApi, WriteOutcome } from '../../../src/sentry/client.ts'

/** What happens to one write in place of the server's own response; `stores` when the server does the work unseen. */
export type WriteFault = {
  outcome: Exclude<WriteOutcome, { kind: 'written' }>
  stores: boolean
  /** What another job does before the caller hears of the fault. */
  meanwhile?: () => void
}

/** The port to Sentry's API over one release's commits in memory: a write replaces them, as Sentry's does. */
export type MemorySentry = {
  api: Pick<SentryApi, 'createRelease' | 'readReleaseCommits'>
  /** Each request in order: the ids written, or "read". */
  requests: (readonly string[] | 'read')[]
  /** Replaces the commits, as another job's write does. */
  replaceCommits: (commits: readonly ReleaseCommit[]) => void
  storedIds: () => string[]
}

/** The first writes meet the faults, one each; those after them are stored and accepted. */
export function createMemorySentry(faults: readonly WriteFault[]): MemorySentry {
  const waiting = [...faults]
  const requests: MemorySentry['requests'] = []
  let stored: readonly ReleaseCommit[] | null = null
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
        return stored
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

function toRelease({ version, ref, url, dateReleased }: ReleasePayload) {
  const rest = { deployCount: 0, projects: [], userAgent: null, lastCommit: null }
  return { version, ref, url, dateReleased, ...rest }
}
