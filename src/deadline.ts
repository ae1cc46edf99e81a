/** The end of a step's time. */
export type Deadline = {
  /** Aborts everything that is under way, when the time is up or the step has ended. */
  signal: AbortSignal
  /** Milliseconds left, never below zero. */
  remaining: () => number
  /** Ends the step now: nothing that is still under way may keep the process alive. */
  end: () => void
}

/** A deadline `seconds` from now. Its timer keeps no process alive. */
export function createDeadline(seconds: number, now: () => number = Date.now): Deadline {
  const last = now() + seconds * 1000
  const controller = new AbortController()
  return {
    signal: AbortSignal.any([controller.signal, AbortSignal.timeout(seconds * 1000)]),
    remaining: () => Math.max(0, last - now()),
    end: () => controller.abort(),
  }
}
