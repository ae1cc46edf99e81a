import { listByDate, reachable } from '../git/history.ts'
import { listRefs, openRefsOf, openStore, peel } from '../git/read.ts'
import { parseCommit } from '../github/objects.ts'

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
  const store = openStore(directory)
  const isTag = ref.startsWith('refs/tags/')
  const tip = after === null ? null : peel(store, after)
  const head = tip === null ? null : readCommit(pushed, tip)
  const shas = tip === null || isTag ? [] : listPushed(pushed, tip)
  const commits = shas.slice(-MAX_COMMITS).map((sha) => readCommit(pushed, sha))
  const defaultHead = openRefsOf(directory).read('refs/heads/main') ?? ''
  return {
    name: 'push',
    sha: tip ?? defaultHead,
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
      commits,
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

// Oldest first. Of a new branch GitHub lists the commits that no other branch has.
function listPushed({ directory, ref, before }: PushedRef, tip: string): string[] {
  const store = openStore(directory)
  const others = listRefs(directory)
    .filter(({ name }) => name.startsWith('refs/heads/') && name !== ref)
    .map(({ sha }) => sha)
  const excluded = reachable(store, before === null ? others : [before])
  return listByDate(store, tip)
    .filter((sha) => !excluded.has(sha))
    .toReversed()
}

function readCommit(
  { directory, repository, serverUrl }: PushedRef,
  sha: string,
): Record<string, unknown> {
  const { body } = openStore(directory).read(sha)
  const commit = parseCommit(sha, body)
  const [, seconds = '0', zone = '+0000'] =
    /^committer .*> (-?\d+) ([+-]\d{4})$/m.exec(body.toString('latin1')) ?? []
  return {
    id: sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: toIsoDate(Number(seconds), zone),
    url: `${serverUrl}/${repository}/commit/${sha}`,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}

/** In the time zone of the committer, as GitHub writes it. */
function toIsoDate(seconds: number, zone: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19)
  return `${local}${offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`
}
