import { ActionError } from '../errors.ts'
import type { Progress } from '../sentry/progress.ts'

/** Why a step ends in the middle: somebody cancelled it, or nothing that it waits for will ever happen. */
export type Interruption = 'cancelled' | 'stalled'

/** The error of a step that is ended in the middle, with what it leaves in Sentry. */
export function interruptionError(
  why: Interruption,
  progress: Progress,
  version: string,
): ActionError {
  const left = describeLeft(progress, version)
  return why === 'cancelled'
    ? new ActionError(`cancelled: ${left}.`, { hint: RUN_AGAIN })
    : new ActionError(`The step waited for something that never happens: ${left}.`, {
        hint: `${RUN_AGAIN} When it happens again, please report it with the log of a run with debug logging.`,
      })
}

const RUN_AGAIN = 'Run the step again: it completes what is missing.'

function describeLeft({ asked, release }: Progress, version: string): string {
  const open = asked === null ? '' : `; Sentry was asked to ${asked} and has not answered`
  if (release === null) return asked === null ? 'nothing was sent to Sentry yet' : open.slice(2)
  const state = release === 'finalized' ? 'is finalized' : 'is not finalized'
  return `release ${version} exists and ${state}${open}`
}
