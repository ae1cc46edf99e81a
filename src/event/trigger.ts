import { ActionError } from '../errors.ts'
import { textAt, valueAt } from '../json.ts'
import { parseSha, type Sha } from '../release/commit.ts'
import type { RunContext } from './context.ts'
import { parsePushedCommits, type PushedCommits } from './push.ts'

/** What happened, reduced to what a release needs. */
export type Trigger =
  | { kind: 'nothing'; because: string }
  | BranchPush
  | { kind: 'tag'; head: Sha; tag: string; because: string }
  | { kind: 'commit'; head: Sha; because: string; notice: string | null }

export type BranchPush = {
  kind: 'branch'
  head: Sha
  branch: string
  /** The branch's former tip; null when the push created the branch. */
  before: Sha | null
  forced: boolean
  pushed: PushedCommits
  because: string
}

/**
 * Reads the event of a run. Throws when it names no commit at all. Rules: GitHub's "Events that trigger workflows" and
 * "Webhook events and payloads".
 */
export function parseTrigger(context: RunContext): Trigger {
  return context.eventName === 'push' ? parsePush(context) : parseOther(context)
}

function parsePush(context: RunContext): Trigger {
  const { payload } = context
  const gitRef = textAt(payload, 'ref') || context.gitRef
  if (payload['deleted'] === true) {
    return {
      kind: 'nothing',
      because: `the push deleted ${gitRef}, so there is nothing to release`,
    }
  }
  const tag = tagOf(gitRef)
  // Of an annotated tag, `after` is the tag object; head_commit and GITHUB_SHA are the commit it points to.
  const head =
    parseSha(textAt(payload, 'head_commit', 'id')) ??
    (tag === null ? parseSha(payload['after']) : null) ??
    requireHead(context)
  if (tag !== null) return { kind: 'tag', head, tag, because: `push of the tag ${tag}` }
  const branch = gitRef.replace(/^refs\/heads\//, '')
  const before = payload['created'] === true ? null : parseSha(payload['before'])
  const forced = payload['forced'] === true && before !== null
  return {
    kind: 'branch',
    head,
    branch,
    before,
    forced,
    pushed: parsePushedCommits(payload),
    because: `${forced ? 'forced push' : 'push'} to ${before === null ? 'the new branch ' : ''}${branch}`,
  }
}

function parseOther(context: RunContext): Trigger {
  const { payload, eventName } = context
  const pullRequestHead = parseSha(textAt(payload, 'pull_request', 'head', 'sha'))
  if (pullRequestHead !== null) {
    const number = valueAt(payload, 'pull_request', 'number')
    return {
      kind: 'commit',
      head: pullRequestHead,
      because: `head of pull request #${typeof number === 'number' ? number : '?'}`,
      notice: null,
    }
  }
  const head = requireHead(context)
  const tag = tagOf(context.gitRef)
  if (tag !== null) return { kind: 'tag', head, tag, because: `${eventName} on the tag ${tag}` }
  return {
    kind: 'commit',
    head,
    because: `commit of the ${eventName || 'unknown'} event`,
    notice: `The event ${eventName || '(none)'} brings no range of commits of its own.`,
  }
}

function requireHead(context: RunContext): Sha {
  if (context.sha !== null) return context.sha
  throw new ActionError(
    'event',
    `The event ${context.eventName || '(none)'} names no commit, and GITHUB_SHA is not a full SHA.`,
    {
      hint: 'Set `version:` and `set_commits: manual` with `repo:` and `commit:`.',
    },
  )
}

function tagOf(gitRef: string): string | null {
  return gitRef.startsWith('refs/tags/') ? gitRef.slice('refs/tags/'.length) : null
}
