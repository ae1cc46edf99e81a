import { shortSha, subjectOf, type CommitList } from '../release/commit.ts'
import { describeRange, type CommitRange } from '../release/range.ts'
import { shorten } from './markdown.ts'

const MOST_COMMITS = 20

const ORIGINS = {
  event: 'the event',
  api: 'GitHub’s API',
  git: 'the checkout',
  fetch: 'a partial clone',
  input: 'the input commits',
} as const

/** The log's lines about the commits: how many, from where, why these, and the newest of them. */
export function describeCommits(gathered: {
  range: CommitRange
  list: CommitList | null
}): string[] {
  const { range, list } = gathered
  if (list === null) return [`Commits: ${describeRange(range)}`]
  const shown = list.commits.slice(0, MOST_COMMITS)
  const left = list.commits.length - shown.length
  return [
    `Commits: ${list.commits.length} from ${ORIGINS[list.origin]}, ${describeRange(range)}`,
    ...shown.map((commit) => {
      const files = commit.patchSet === undefined ? '' : ` (${countFiles(commit.patchSet.length)})`
      return `  ${shortSha(commit.id)} ${shorten(subjectOf(commit), 100)}${files}`
    }),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ]
}

function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}
