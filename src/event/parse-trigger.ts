import { ActionError } from '../errors.ts'
import { textAt, valueAt } from '../json.ts'
import { parseSha, type Sha } from '../commits/commit.ts'
import type { RunContext } from './context.ts'
import { parsePushedCommits } from './push.ts'
import type { CommitEvent, Trigger } from './trigger.ts'

/**
 * Reads the event of a run. Throws when it names no commit at all. Rules: GitHub's "Events that trigger workflows" and
 * "Webhook events and payloads".
 */
export function parseTrigger(context: RunContext): Trigger {
  const parse = PARSERS.get(context.eventName)
  return parse === undefined ? parseUnknown(context) : parse(context)
}

const PARSERS: ReadonlyMap<string, (context: RunContext) => Trigger> = new Map([
  ['push', parsePush],
  ['create', parseCreate],
  ['delete', ({ payload }) => nothing(`the event deleted ${textAt(payload, 'ref')}`)],
  ['release', parseRelease],
  ['pull_request', parsePullRequest],
  ['pull_request_target', parsePullRequest],
  ['pull_request_review', parsePullRequest],
  ['pull_request_review_comment', parsePullRequest],
  ['merge_group', parseMergeGroup],
  ['workflow_run', parseWorkflowRun],
  [
    'deployment',
    (context) => atCommit(context, { path: ['deployment', 'sha'], what: 'deployment' }),
  ],
  ['deployment_status', parseDeploymentStatus],
  ['workflow_dispatch', (context) => atBranchTip(context, 'manual run')],
  ['schedule', (context) => atBranchTip(context, 'scheduled run')],
  ['repository_dispatch', (context) => atBranchTip(context, 'repository_dispatch event')],
  // target_oid of a package may be an image's digest, so only the runner's own SHA counts.
  [
    'registry_package',
    (context) => atCommit(context, { path: [], what: 'registry_package event' }),
  ],
])

function parsePush(context: RunContext): Trigger {
  const { payload } = context
  const gitRef = textAt(payload, 'ref') || context.gitRef
  if (payload['deleted'] === true || /^0+$/.test(textAt(payload, 'after'))) {
    return nothing(`the push deleted ${gitRef}`)
  }
  const tag = tagOf(gitRef)
  // Of an annotated tag, `after` is the tag object; head_commit and GITHUB_SHA are the commit it points to.
  const head =
    parseSha(textAt(payload, 'head_commit', 'id')) ??
    (tag === null ? parseSha(payload['after']) : null) ??
    requireHead(context)
  if (tag !== null)
    return { kind: 'tag', head, tag, isPush: true, reason: `push of the tag ${tag}` }
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
    reason: `${forced ? 'forced push' : 'push'} to ${before === null ? 'the new branch ' : ''}${branch}`,
  }
}

function parseCreate(context: RunContext): Trigger {
  const head = requireHead(context)
  const name = textAt(context.payload, 'ref')
  if (textAt(context.payload, 'ref_type') === 'tag') {
    return { kind: 'tag', head, tag: name, isPush: true, reason: `creation of the tag ${name}` }
  }
  const pushed = { commits: [], complete: false }
  const reason = `creation of the branch ${name}`
  return { kind: 'branch', head, branch: name, before: null, forced: false, pushed, reason }
}

const GONE = new Set(['deleted', 'unpublished'])

function parseRelease(context: RunContext): Trigger {
  const action = textAt(context.payload, 'action')
  const tag = textAt(context.payload, 'release', 'tag_name')
  if (GONE.has(action)) return nothing(`the GitHub release ${tag} was ${action}`)
  if (valueAt(context.payload, 'release', 'draft') === true) {
    return nothing(`the GitHub release ${tag} is a draft`)
  }
  // target_commitish is where a missing tag would be made, often a branch; the runner's SHA is the tag's commit.
  const head = requireHead(context)
  if (tag === '') return atCommit(context, { path: [], what: 'release event' })
  return { kind: 'tag', head, tag, isPush: true, reason: `GitHub release ${tag} ${action}` }
}

function parsePullRequest(context: RunContext): Trigger {
  const { payload } = context
  if (valueAt(payload, 'pull_request') === undefined)
    return atRunnersCommit(context, 'names no pull request')
  const number = valueAt(payload, 'pull_request', 'number')
  const name = `pull request #${typeof number === 'number' ? number : '?'}`
  if (textAt(payload, 'action') !== 'closed') {
    const head = parseSha(textAt(payload, 'pull_request', 'head', 'sha'))
    if (head === null) return atRunnersCommit(context, 'names no head')
    const sha = parseSha(textAt(payload, 'pull_request', 'base', 'sha'))
    const branch = textAt(payload, 'pull_request', 'base', 'ref')
    const reason = `head of ${name}`
    if (branch !== '')
      return {
        kind: 'comparison',
        head,
        start: { kind: 'branch', branch, sha },
        reason,
        notice: null,
      }
    if (sha === null) return commitEvent(head, reason, {})
    return { kind: 'comparison', head, start: { kind: 'commit', sha }, reason, notice: null }
  }
  if (valueAt(payload, 'pull_request', 'merged') !== true) {
    return nothing(`${name} was closed without being merged`)
  }
  const merge =
    parseSha(textAt(payload, 'pull_request', 'merge_commit_sha')) ?? requireHead(context)
  const start = { kind: 'first-parent' } as const
  return { kind: 'comparison', head: merge, start, reason: `merge of ${name}`, notice: null }
}

function parseMergeGroup(context: RunContext): Trigger {
  const { payload } = context
  if (textAt(payload, 'action') === 'destroyed') return nothing('the merge group was destroyed')
  const head = parseSha(textAt(payload, 'merge_group', 'head_sha')) ?? requireHead(context)
  const base = parseSha(textAt(payload, 'merge_group', 'base_sha'))
  const reason = 'merge group'
  const notice =
    'The commit of a merge group is temporary: release on `push` to the target branch instead.'
  if (base === null) return commitEvent(head, reason, { notice })
  return { kind: 'comparison', head, start: { kind: 'commit', sha: base }, reason, notice }
}

/** Events that run for a branch or a pull request, whatever tags there are. */
const NEVER_ON_A_TAG = new Set(['merge_group', 'pull_request', 'pull_request_target', 'schedule'])

function parseWorkflowRun(context: RunContext): Trigger {
  const { payload, repository } = context
  const run = (name: string): string => textAt(payload, 'workflow_run', name)
  const conclusion = run('conclusion')
  if (conclusion === '') return nothing('the workflow run has not finished')
  if (conclusion !== 'success')
    return nothing(`the workflow run ended with ${conclusion}, not success`)
  const head = parseSha(run('head_sha')) ?? requireHead(context)
  const headRepository = textAt(payload, 'workflow_run', 'head_repository', 'full_name')
  const isFork = headRepository !== '' && headRepository.toLowerCase() !== repository.toLowerCase()
  return commitEvent(head, `workflow run of ${run('name') || 'another workflow'}`, {
    maybeTag: isFork || NEVER_ON_A_TAG.has(run('event')) ? null : run('head_branch') || null,
    notice: isFork ? `The head commit is from the fork ${headRepository}.` : null,
  })
}

function parseDeploymentStatus(context: RunContext): Trigger {
  const state = textAt(context.payload, 'deployment_status', 'state')
  if (state !== 'success')
    return nothing(`the deployment’s state is ${state || 'unknown'}, not success`)
  return atCommit(context, { path: ['deployment', 'sha'], what: 'deployment' })
}

function parseUnknown(context: RunContext): Trigger {
  return atRunnersCommit(context, 'is not one that this action knows')
}

function atRunnersCommit(context: RunContext, why: string): Trigger {
  const what = `${context.eventName || 'unknown'} event`
  const trigger = atCommit(context, { path: [], what })
  if (trigger.kind !== 'commit') return trigger
  return { ...trigger, notice: `The ${what} ${why}; it releases GITHUB_SHA.` }
}

function atBranchTip(context: RunContext, what: string): Trigger {
  const trigger = atCommit(context, { path: [], what })
  return trigger.kind === 'commit' ? { ...trigger, isBranchTip: true } : trigger
}

/** The commit at a path of the payload, else the runner's; the tag it ran on, if it did. */
function atCommit(
  context: RunContext,
  { path, what }: { path: readonly string[]; what: string },
): Extract<Trigger, { kind: 'tag' | 'commit' }> {
  const head =
    (path.length > 0 ? parseSha(textAt(context.payload, ...path)) : null) ?? requireHead(context)
  const tag = tagOf(context.gitRef)
  if (tag !== null)
    return { kind: 'tag', head, tag, isPush: false, reason: `${what} on the tag ${tag}` }
  return commitEvent(head, what, {})
}

function commitEvent(
  head: Sha,
  reason: string,
  { maybeTag = null, notice = null }: Partial<Pick<CommitEvent, 'maybeTag' | 'notice'>>,
): CommitEvent {
  return { kind: 'commit', head, maybeTag, isBranchTip: false, reason, notice }
}

function nothing(reason: string): Trigger {
  return { kind: 'nothing', reason }
}

function requireHead(context: RunContext): Sha {
  if (context.sha !== null) return context.sha
  const message = `The event ${context.eventName || '(none)'} names no commit, and GITHUB_SHA is not a full SHA.`
  throw new ActionError(message, {
    hint: 'Set `version:` and `set_commits: manual` with `repo:` and `commit:`.',
  })
}

function tagOf(gitRef: string): string | null {
  return gitRef.startsWith('refs/tags/') ? gitRef.slice('refs/tags/'.length) : null
}
