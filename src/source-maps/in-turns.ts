import { setImmediate } from 'node:timers/promises'

const TURN_MS = 20

/**
 * Items one by one for work that never waits. Every 20 ms the event loop has its turn, so that timers, signals and
 * connections are served.
 */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  let since = performance.now()
  for (const item of items) {
    if (performance.now() - since >= TURN_MS) {
      await setImmediate()
      since = performance.now()
    }
    yield item
  }
}
