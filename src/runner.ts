import * as core from '@actions/core'
import { ActionError, describeCauses } from './errors.ts'
import { escapeLogLine } from './report/log-text.ts'
import { shorten } from './report/markdown.ts'

/** What the GitHub runner offers a step. Every text that reaches the log goes through here and cannot be a command. */
export type Runner = {
  readInput: (name: string) => string
  mask: (secret: string) => void
  info: (line: string) => void
  /** Shown only when the workflow's debug logging is on. */
  debug: (text: string) => void
  /** A collapsible section of the log; ends when the next begins. */
  section: (title: string) => void
  endSection: () => void
  annotate: (kind: 'notice' | 'warning' | 'error', message: string) => void
  setOutput: (name: string, value: string) => void
  writeSummary: (markdown: string) => Promise<void>
  /** An error annotation, and exit code 1 when the process ends. */
  fail: (message: string) => void
}

/** GitHub shows 4096 characters of an annotation. */
const MOST_ANNOTATION = 4000

/** The real runner, through the toolkit. */
export function createRunner(): Runner {
  let open = false
  const endSection = (): void => {
    if (open) core.endGroup()
    open = false
  }
  const writers = { notice: core.notice, warning: core.warning, error: core.error }
  return {
    readInput: (name) => core.getInput(name),
    mask: (secret) => core.setSecret(secret),
    info: (line) => core.info(escapeLogLine(line)),
    debug: (text) => core.debug(escapeLines(text)),
    section: (title) => {
      endSection()
      core.startGroup(escapeLogLine(title))
      open = true
    },
    endSection,
    annotate: (kind, message) => writers[kind](escapeLines(shorten(message, MOST_ANNOTATION))),
    setOutput: (name, value) => {
      try {
        core.setOutput(name, value)
      } catch (error) {
        throw new ActionError(
          'file',
          `The output ${name} cannot be set: ${describeCauses(error)}.`,
          {
            hint: 'The runner makes the file for outputs before the step; an earlier step may have removed it.',
            cause: error,
          },
        )
      }
    },
    writeSummary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write()
    },
    fail: (message) => core.setFailed(escapeLines(message)),
  }
}

// The toolkit escapes line breaks of annotations by itself, and the runner shows them.
function escapeLines(message: string): string {
  return message.split('\n').map(escapeLogLine).join('\n')
}
