import type { SentryHttp } from './http.ts'
import { parseHttpDate } from './retry.ts'

/** What time it is by Sentry's clock, as far as its responses tell. */
export type ServerClock = {
  /** Called with the headers of each response when it arrives. */
  observe: (headers: { get: (name: string) => string | null }) => void
  now: () => Date
}

/** An HTTP date has whole seconds and takes its time to come: less than this is no difference. */
const TOLERANCE_MS = 5_000

/**
 * A clock that shows the runner's time until a response of Sentry shows another one: its releases are in the order of
 * their dates, and those of two runners must not be in the order of their clocks. `tell` hears of the difference once.
 */
export function createServerClock(
  readTime: () => number,
  tell: (line: string) => void,
): ServerClock {
  let ahead = 0
  return {
    observe: (headers) => {
      // What a cache has kept is of another time.
      const date = headers.get('age') === null ? parseHttpDate(headers.get('date')) : null
      const difference = date === null ? 0 : date - readTime()
      if (ahead !== 0 || Math.abs(difference) < TOLERANCE_MS) return
      ahead = difference
      const seconds = Math.round(Math.abs(ahead) / 1000)
      tell(
        `The runner’s clock is ${seconds} s ${ahead > 0 ? 'behind' : 'ahead of'} Sentry’s, which dates the release`,
      )
    },
    now: () => new Date(readTime() + ahead),
  }
}

/** Shows the clock every response. */
export function withServerClock(http: SentryHttp, clock: ServerClock): SentryHttp {
  return {
    send: async (call) => {
      const response = await http.send(call)
      clock.observe(response.headers)
      return response
    },
  }
}
