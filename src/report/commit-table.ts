import { shortSha } from '../commits/commit.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import type { ReleasedRelease } from '../release/result.ts'
import { escapeMarkdown, renderCodeLink, renderLink, shorten } from '../text/markdown.ts'
import { pluralize } from '../text/units.ts'

/** Rows and characters at most, to stay far below the 1 MiB that GitHub shows of a step's summary. */
const MAX_COMMITS = 100
const MAX_SUBJECT = 500
const MAX_NAME = 60

/** Longer lists are folded; so are those of a release that another job created and has listed already. */
const MAX_OPEN = 10

/** The commits that were sent, newest first, as a table; empty without commits. */
export function renderCommits({ commits, repositoryUrl, created }: ReleasedRelease): string {
  if (commits.length === 0) return ''
  const shown = commits.slice(0, MAX_COMMITS)
  const left = commits.length - shown.length
  const table = [
    '| Commit | Subject | Author | Files |',
    '| :-- | :-- | :-- | --: |',
    ...shown.map((commit) => renderCommit(commit, repositoryUrl)),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
  ].join('\n')
  if (created && commits.length <= MAX_OPEN) return table
  return `<details><summary>${pluralize(commits.length, 'commit')}</summary>\n\n${table}\n\n</details>`
}

function renderCommit(commit: ReleaseCommit, repositoryUrl: string): string {
  const subject = (commit.message ?? '').split(/\r?\n/, 1)[0] ?? ''
  const cells = [
    renderCodeLink(shortSha(commit.id), `${repositoryUrl}/commit/${commit.id}`),
    renderSubject(shorten(subject, MAX_SUBJECT), repositoryUrl),
    escapeMarkdown(shorten(commit.authorName ?? '', MAX_NAME)),
    commit.patchSet === undefined ? '' : String(commit.patchSet.length),
  ]
  return `| ${cells.join(' | ')} |`
}

/** A subject whose `#12` leads to that pull request, or to the issue of that number, to which GitHub redirects. */
function renderSubject(subject: string, repositoryUrl: string): string {
  return subject
    .split(/(?<![^\s([])(#[1-9]\d{0,8})(?![\w-])/)
    .map((part, index) => {
      if (index % 2 === 1) return renderLink(part, `${repositoryUrl}/pull/${part.slice(1)}`)
      // Escaping trims the start, but here that is the space after a link.
      const space = index > 0 && part.startsWith(' ') ? ' ' : ''
      return `${space}${escapeMarkdown(part)}`
    })
    .join('')
}
