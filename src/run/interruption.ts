import { ActionError } from '../errors.ts'
import { createProgress, type Progress } from '../sentry/progress.ts'
import type { ReplacedFiles } from '../source-maps/inject/commit-group.ts'

/** Why a step ends in the middle: somebody cancelled it, or nothing that it waits for will ever happen. */
export type Interruption = 'cancelled' | 'stalled'

/** How far a step has come, in Sentry and with the build's files; null before the first of these is replaced. */
export type StepProgress = Progress & { files: ReplacedFiles | null }

export function createStepProgress(): StepProgress {
  return { ...createProgress(), files: null }
}

/** The error of a step that is ended in the middle, with what it leaves in Sentry. */
export function interruptionError(
  why: Interruption,
  progress: StepProgress,
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

/** What a step leaves in Sentry and on disk that ends now, as the end of a sentence. */
export function describeLeft({ files, ...progress }: StepProgress, version: string): string {
  const sent = describeSent(progress, version)
  return files === null ? sent : `${sent}; ${files.replaced} of ${files.all} files have Debug IDs`
}

function describeSent({ asked, release }: Progress, version: string): string {
  const open = asked === null ? '' : `; Sentry was asked to ${asked} and has not answered`
  if (release === null) return asked === null ? 'nothing was sent to Sentry yet' : open.slice(2)
  const state = release === 'finalized' ? 'is finalized' : 'is not finalized'
  return `release ${version} exists and ${state}${open}`
}
