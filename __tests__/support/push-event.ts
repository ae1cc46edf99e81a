import { runGit } from './git-repository.ts'

/** What moved where. `before` null creates the ref, `after` null deletes it. */
export type PushedRef = {
  directory: string
  /** `owner/name`. */
  repository: string
  serverUrl: string
  /** `refs/heads/…` or `refs/tags/…`. */
  ref: string
  before: string | null
  /** Of an annotated tag the tag object, as GitHub sends it. */
  after: string | null
  forced?: boolean
}

export type WorkflowEvent = {
  name: string
  payload: unknown
  /** GITHUB_SHA and GITHUB_REF. */
  sha: string
  ref: string
}

const ZEROS = '0'.repeat(40)

/** GitHub lists at most this many commits in a push payload. */
const MAX_COMMITS = 2048

/**
 * The push event of a real repository in the shape that Actions hands to a workflow: oldest commit first, without each
 * commit's changed files, `head_commit` peeled, no commits for a tag. Source: GitHub's documentation of the event.
 */
export function buildPushEvent(pushed: PushedRef): WorkflowEvent {
  const { directory, repository, serverUrl, ref, before, after } = pushed
  const isTag = ref.startsWith('refs/tags/')
  const head = after === null ? null : readCommits(pushed, ['-1', `${after}^{commit}`])[0]
  const range =
    after === null || isTag
      ? null
      : before === null
        ? notElsewhere(pushed, after)
        : [`${before}..${after}`]
  const commits = range === null ? [] : readCommits(pushed, ['--reverse', ...range])
  const defaultHead = runGit(directory, ['rev-parse', 'HEAD']).toString().trim()
  return {
    name: 'push',
    sha: typeof head?.['id'] === 'string' ? head['id'] : defaultHead,
    ref: after === null ? 'refs/heads/main' : ref,
    payload: {
      ref,
      before: before ?? ZEROS,
      after: after ?? ZEROS,
      created: before === null,
      deleted: after === null,
      forced: pushed.forced ?? false,
      base_ref: null,
      compare: `${serverUrl}/${repository}/compare/${before ?? ZEROS}...${after ?? ZEROS}`,
      commits: commits.slice(-MAX_COMMITS),
      head_commit: head ?? null,
      repository: {
        full_name: repository,
        name: repository.split('/')[1],
        default_branch: 'main',
        html_url: `${serverUrl}/${repository}`,
      },
      pusher: { name: 'ada', email: 'ada@example.com' },
      sender: { login: 'ada', type: 'User' },
    },
  }
}

// Of a new branch GitHub lists the commits that no other branch has.
function notElsewhere({ directory, ref }: PushedRef, after: string): string[] {
  const branches = runGit(directory, ['for-each-ref', '--format=%(refname)', 'refs/heads'])
    .toString()
    .split('\n')
    .filter((name) => name !== '' && name !== ref)
  return [after, '--not', ...branches]
}

function readCommits(
  { directory, repository, serverUrl }: PushedRef,
  args: readonly string[],
): Record<string, unknown>[] {
  const format = '--format=tformat:%H%x00%T%x00%cI%x00%an%x00%ae%x00%cn%x00%ce%x00%B%x00%x00'
  const text = runGit(directory, ['log', '--encoding=UTF-8', format, ...args]).toString()
  return text
    .split('\0\0\n')
    .filter((record) => record !== '')
    .map((record) => {
      const [id, tree, timestamp, name, email, committerName, committerEmail, body] =
        record.split('\0')
      return {
        id,
        tree_id: tree,
        distinct: true,
        message: body?.replace(/\n$/, ''),
        timestamp,
        url: `${serverUrl}/${repository}/commit/${id}`,
        author: { name, email },
        committer: { name: committerName, email: committerEmail },
      }
    })
}
