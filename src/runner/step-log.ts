import { pluralize } from '../text/units.ts'
import type { Runner } from './runner.ts'

/** The log of a run: sections of lines, and annotations for what the user should not miss. */
export type StepLog = {
  section: (title: string) => void
  info: (line: string) => void
  notice: (message: string) => void
  warn: (message: string) => void
}

/** GitHub shows at most this many annotations of a kind for one step and silently drops the rest. */
const MAX_ANNOTATIONS = 10

/** The log of a step, which remembers its warnings and never loses one to GitHub's limit on annotations. */
export type RecordingLog = StepLog & {
  warnings: readonly string[]
  /** Ends the last section and says how many annotations were held back. Later lines are dropped. */
  close: () => void
}

/** `reserved` warning annotations are kept back for the report at the step's end. */
export function createStepLog(runner: Runner, reserved: number): RecordingLog {
  const max = { notice: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS - reserved }
  const said = { notice: [] as string[], warning: [] as string[] }
  let isClosed = false
  const annotate = (kind: 'notice' | 'warning', words: string): void => {
    // The summary repeats and shortens it.
    const message = runner.redact(words)
    if (isClosed || said[kind].includes(message)) return
    said[kind].push(message)
    if (said[kind].length < max[kind]) runner.annotate(kind, message)
    else runner.info(`${kind === 'warning' ? 'Warning' : 'Notice'}: ${message}`)
  }
  return {
    section: (title) => {
      if (!isClosed) runner.section(title)
    },
    info: (line) => {
      if (!isClosed) runner.info(line)
    },
    notice: (message) => annotate('notice', message),
    warn: (message) => annotate('warning', message),
    warnings: said.warning,
    close: () => {
      isClosed = true
      runner.endSection()
      for (const kind of ['notice', 'warning'] as const) {
        const held = said[kind].length - (max[kind] - 1)
        const count = pluralize(held, `more ${kind}`)
        if (held > 0) runner.annotate(kind, `${count} ${held === 1 ? 'is' : 'are'} in the log.`)
      }
    },
  }
}
