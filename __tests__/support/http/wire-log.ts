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
