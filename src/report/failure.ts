import { escapeMarkdown, renderLink, renderText, shorten } from '../text/markdown.ts'
import { renderAlert } from './alert.ts'
import { findHelp } from './help.ts'
import { listNames } from './state.ts'

/** A failed run: what happened, what fixes it, and what it was about, as far as that is known. */
export type Failure = {
  message: string
  /** What to do about it, or null. */
  hint: string | null
  /** The release's version; empty when it is not known yet. */
  version: string
  projects: readonly string[]
  /** The page that explains errors. */
  helpUrl: string
  /** Whether the step succeeds all the same. */
  tolerated: boolean
}

const MAX_CHARACTERS = 20_000

/** The job summary of a failed run, as GitHub-flavoured Markdown. */
export function renderFailure(failure: Failure, warnings: readonly string[]): string {
  const { message, hint, tolerated } = failure
  const [first = '', ...rest] = shorten(message, MAX_CHARACTERS).split('\n')
  return [
    `### Sentry release${failure.version === '' ? '' : ` ${escapeMarkdown(failure.version)}`}: failed`,
    [
      renderAlert(tolerated ? 'WARNING' : 'CAUTION', [first], MAX_CHARACTERS),
      ...rest.map((line) => `> ${renderLine(line)}`),
    ].join('\n'),
    hint === null ? '' : `**How to fix it:** ${renderText(hint)}`,
    tolerated ? 'The step succeeds all the same, because `on_error` is `warn`.' : '',
    renderAlert('WARNING', warnings),
    renderSubject(failure),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function renderLine(line: string): string {
  return line.startsWith('- ') ? `- ${renderText(line.slice(2))}` : `<br>${renderText(line)}`
}

function renderSubject({ message, projects, helpUrl }: Failure): string {
  const names = listNames(projects)
  const noun = projects.length === 1 ? 'Project' : 'Projects'
  const about = names === '' ? '' : `${noun} ${escapeMarkdown(names)} · `
  return `${about}${renderLink('Troubleshooting', `${helpUrl}${findHelp(message)}`)}`
}
