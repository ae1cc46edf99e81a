import type { Deadline } from '../deadline.ts'
import { ActionError } from '../errors.ts'

/**
 * Asked each time around every loop over others' data, with what the loop is about: throws an error that names it once
 * the step's time is over.
 */
export type Watch = (doing: string) => void

/** What a watch throws: its message says more than the caller could. */
export class OutOfTimeError extends ActionError {}

/** For those who have all the time in the world. */
export const UNHURRIED: Watch = () => undefined

/** Watches the step's time. */
export function createWatch(deadline: Pick<Deadline, 'remaining'>): Watch {
  return (doing) => {
    if (deadline.remaining() > 0) return
    throw new OutOfTimeError(`It was still ${doing}.`, {
      hint: 'Raise `timeout`, or upload fewer files: narrow the input sourcemaps.',
    })
  }
}
