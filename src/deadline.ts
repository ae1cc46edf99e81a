import { setTimeout as sleep } from 'node:timers/promises'

/** The end of a step's time. */
export type Deadline = {
  /** Aborts everything that is under way, when the time is up or the step has ended. */
  signal: AbortSignal
  /** Milliseconds left, never below zero; none once the step has ended. */
  remaining: () => number
  /** Waits, but never longer than there is time. */
  pause: (milliseconds: number) => Promise<void>
  /** Ends the step now: nothing that is still under way may keep the process alive. */
  end: () => void
  /** Whether it was ended, by whatever the step came to; not whether the time is up. */
  hasEnded: () => boolean
}

/** A deadline `seconds` from now, by a clock that nobody sets. Its timer keeps no process alive. */
export function createDeadline(
  seconds: number,
  now: () => number = () => performance.now(),
): Deadline {
  const last = now() + seconds * 1000
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(seconds * 1000)])
  return {
    signal,
    remaining: () => (signal.aborted ? 0 : Math.max(0, last - now())),
    // Rejects only when the time is up, which whoever waited finds out by itself.
    pause: (milliseconds) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    end: () => controller.abort(),
    hasEnded: () => controller.signal.aborted,
  }
}
