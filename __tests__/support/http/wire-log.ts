import type { RecordedRequest } from './loopback.ts'

type Recorded = { requests: readonly RecordedRequest[] }

/** The requests to a Sentry, one line each: method, path below the organization, status. */
export function sentryCalls({ requests }: Recorded): string[] {
  return requests.map(
    ({ method, path, status }) =>
      `${method} ${path.replace(/^.*?\/api\/0\/(?:organizations\/[^/]+\/)?/, '')} ${status ?? 'no answer'}`,
  )
}

/** The same, reads and writes apart: reads run side by side, in no order; writes follow one another. */
export function readsAndWrites(recorded: Recorded): { reads: Set<string>; writes: string[] } {
  const calls = sentryCalls(recorded)
  return {
    reads: new Set(calls.filter((call) => call.startsWith('GET '))),
    writes: calls.filter((call) => !call.startsWith('GET ')),
  }
}

/**
 * How many rounds of requests had to wait for one another: the longest chain in which each began after the one before
 * had been answered. Requests that ran side by side count once.
 */
export function countRounds(...servers: readonly Recorded[]): number {
  const spans = servers
    .flatMap(({ requests }) => requests)
    .map(({ receivedAt, answeredAt }) => ({ start: receivedAt, end: answeredAt ?? Infinity }))
    .toSorted((a, b) => a.end - b.end)
  let rounds = 0
  let lastEnd = -Infinity
  for (const { start, end } of spans) {
    if (start < lastEnd) continue
    rounds += 1
    lastEnd = end
  }
  return rounds
}
