import { once } from 'node:events'
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

/** A deadline `seconds` from now, by a clock in milliseconds that nobody sets. Its timer keeps no process alive. */
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
    // Rejects only on abort; callers check `remaining()`.
    pause: (milliseconds) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    end: () => controller.abort(),
    hasEnded: () => controller.signal.aborted,
  }
}

/**
 * A deadline of its own for a part of the step that is not all of it: over after `share` of the time that is left now,
 * or with the whole. What comes after it, as a fallback, has the rest.
 */
export function takeShare(whole: Deadline, share: number): Deadline {
  const left = whole.remaining()
  const milliseconds = left * share
  const signal = AbortSignal.any([whole.signal, AbortSignal.timeout(Math.ceil(milliseconds))])
  return {
    ...whole,
    signal,
    remaining: () => Math.max(0, whole.remaining() - (left - milliseconds)),
    pause: (duration) => sleep(duration, undefined, { signal }).catch(() => undefined),
  }
}

/** How long what is aborted may take to say what it was. */
const LAST_WORDS_MS = 250

/**
 * What `work` comes to; when the time is up and it does not end by itself, which the abort of its requests makes it do,
 * rejects with `toError`. Whatever a step waits for, it ends.
 */
export async function raceDeadline<T>(
  { signal }: Pick<Deadline, 'signal'>,
  work: Promise<T>,
  toError: () => Error,
): Promise<T> {
  const settled = new AbortController()
  const end = async (): Promise<never> => {
    if (!signal.aborted) await once(signal, 'abort', { signal: settled.signal })
    await sleep(LAST_WORDS_MS, undefined, { signal: settled.signal })
    throw toError()
  }
  try {
    return await Promise.race([work, end()])
  } finally {
    settled.abort()
  }
}
