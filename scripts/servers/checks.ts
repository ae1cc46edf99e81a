import type { ActionRun } from '../../__tests__/support/runner/action-runner.ts'

/** What the table of the documentation has a column for. */
export const SUBJECTS = ['release', 'commits', 'refs', 'deploys', 'source maps', 'matrix'] as const
export type Subject = (typeof SUBJECTS)[number]

/** One thing that is checked: what was found, and what is wanted. */
export type Check = {
  subject: Subject
  name: string
  found: unknown
  wanted: unknown
}

/** What a run says, for a check: its exit code, and its annotations but for notices. */
export function outcomeOf({ exitCode, annotations }: ActionRun): string[] {
  const said = annotations.filter(({ level }) => level !== 'notice')
  return [`exit ${exitCode}`, ...said.map(({ level, message }) => `${level}: ${message}`)]
}

export const SUCCESS = ['exit 0']
