import * as core from '@actions/core'
import { ActionError, describeCauses } from '../errors.ts'
import { escapeLogLine } from '../text/log-line.ts'
import { shorten } from '../text/markdown.ts'
import { createOutputRedactor, createRedactor, type Redact } from '../text/redact.ts'

/**
 * What the GitHub runner offers a step. Every text that reaches the log or the summary goes through here: it cannot be a
 * command and shows no masked secret, also on a runner that does not mask.
 */
export type Runner = {
  readInput: (name: string) => string
  mask: (secret: string) => void
  /**
   * Hides masked secrets that are whole. Call it before truncating a text: of one that is cut in two nobody sees any
   * more that it is one. Nothing but secrets is changed, so that it is for what is read, too, as the bodies of responses.
   */
  redact: (text: string) => string
  info: (line: string) => void
  /** Shown only when the workflow's debug logging is on. */
  debug: (text: string) => void
  /** A collapsible section of the log; ends when the next begins. */
  section: (title: string) => void
  endSection: () => void
  annotate: (kind: 'notice' | 'warning' | 'error', message: string) => void
  setOutput: (name: string, value: string) => void
  /** Sets a variable for the later steps of the job. */
  exportVariable: (name: string, value: string) => void
  writeSummary: (markdown: string) => Promise<void>
  /** An error annotation, and exit code 1 when the process ends. */
  fail: (message: string) => void
}

/** GitHub shows 4096 characters of an annotation. */
const MAX_ANNOTATION = 4000

/** What is used of GitHub's toolkit, `@actions/core`. */
export type Toolkit = Pick<
  typeof core,
  | ('getInput' | 'setSecret' | 'info' | 'isDebug' | 'debug' | 'startGroup' | 'endGroup')
  | ('notice' | 'warning' | 'error' | 'setOutput' | 'exportVariable' | 'setFailed')
> & { summary: { addRaw: (text: string, endOfLine: boolean) => { write: () => Promise<unknown> } } }

/** The runner behind a toolkit, by default the real one. */
export function createRunner(toolkit: Toolkit = core): Runner {
  const secrets: string[] = []
  // Secrets come one by one, and what hides them all is not made before there is a text.
  let redactors: { output: Redact; whole: Redact } | null = null
  const getRedactors = (): { output: Redact; whole: Redact } => {
    redactors ??= { output: createOutputRedactor(secrets), whole: createRedactor(secrets) }
    return redactors
  }
  const redact = (text: string): string => getRedactors().output(text)
  let open = false
  const endSection = (): void => {
    if (open) toolkit.endGroup()
    open = false
  }
  const writers = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error }
  const toLine = (text: string): string => escapeLogLine(redact(text))
  // The toolkit escapes line breaks of annotations by itself, and the runner shows them.
  const toLines = (text: string): string => redact(text).split('\n').map(escapeLogLine).join('\n')
  return {
    readInput: (name) => toolkit.getInput(name),
    mask: (secret) => {
      toolkit.setSecret(secret)
      secrets.push(secret)
      redactors = null
    },
    redact: (text) => getRedactors().whole(text),
    info: (line) => toolkit.info(toLine(line)),
    // The runner throws away what it does not show; not to write it saves a write for each request.
    debug: (text) => {
      if (toolkit.isDebug()) toolkit.debug(toLines(text))
    },
    section: (title) => {
      endSection()
      toolkit.startGroup(toLine(title))
      open = true
    },
    endSection,
    annotate: (kind, message) => writers[kind](toLines(shorten(redact(message), MAX_ANNOTATION))),
    setOutput: (name, value) =>
      withFileError(`The output ${name} cannot be set`, () => toolkit.setOutput(name, value)),
    exportVariable: (name, value) =>
      withFileError(`The variable ${name} cannot be set`, () =>
        toolkit.exportVariable(name, value),
      ),
    writeSummary: async (markdown) => {
      await toolkit.summary.addRaw(redact(markdown), true).write()
    },
    fail: (message) => toolkit.setFailed(toLines(message)),
  }
}

/** Throws an ActionError when the runner's file for outputs or variables cannot be written. */
function withFileError(what: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new ActionError(`${what}: ${describeCauses(error)}.`, {
      hint: 'The runner creates the file for it before the step; an earlier step may have removed it.',
      cause: error,
    })
  }
}
