import type { Runner } from './runner.ts'

/** How the run tells its story: sections of lines, and annotations for what the user should not overlook. */
export type StepLog = {
  section: (title: string) => void
  info: (line: string) => void
  notice: (message: string) => void
  warn: (message: string) => void
}

/** GitHub shows at most this many annotations of a kind for one step and silently drops the rest. */
const MOST_ANNOTATIONS = 10

/** The log of a step, which remembers its warnings and never loses one to GitHub's limit on annotations. */
export type RecordingLog = StepLog & {
  warnings: readonly string[]
  /** Ends the last section and says how many annotations were held back. */
  close: () => void
}

export function createStepLog(runner: Runner): RecordingLog {
  const said = { notice: [] as string[], warning: [] as string[] }
  const annotate = (kind: 'notice' | 'warning', message: string): void => {
    if (said[kind].includes(message)) return
    said[kind].push(message)
    if (said[kind].length < MOST_ANNOTATIONS) runner.annotate(kind, message)
    else runner.info(`${kind === 'warning' ? 'Warning' : 'Notice'}: ${message}`)
  }
  return {
    section: runner.section,
    info: runner.info,
    notice: (message) => annotate('notice', message),
    warn: (message) => annotate('warning', message),
    warnings: said.warning,
    close: () => {
      runner.endSection()
      for (const kind of ['notice', 'warning'] as const) {
        const held = said[kind].length - (MOST_ANNOTATIONS - 1)
        if (held > 0)
          runner.annotate(kind, `${held} more ${kind}s are in the log and the job summary.`)
      }
    },
  }
}
