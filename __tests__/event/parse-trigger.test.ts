import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import { readRunContext } from '../../src/event/context.ts'
import { parseTrigger } from '../../src/event/parse-trigger.ts'
import type { Trigger } from '../../src/event/trigger.ts'

// Different ones, so that each shows which field was read.
const RUNNER = 'f'.repeat(40)
const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const MERGE = 'c'.repeat(40)
const ZEROS = '0'.repeat(40)

function parse(name: string, payload: object, variables: Record<string, string> = {}): Trigger {
  const environment = {
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: RUNNER,
    GITHUB_REF: 'refs/heads/main',
    ...variables,
  }
  return parseTrigger(readRunContext(environment, () => JSON.stringify(payload)))
}

const PUSH = { ref: 'refs/heads/main', before: BASE, after: HEAD, head_commit: { id: HEAD } }
const PULL = {
  action: 'opened',
  pull_request: { number: 7, base: { sha: BASE }, head: { sha: HEAD }, merge_commit_sha: MERGE },
}
const FROZEN_BASE = { kind: 'commit', sha: BASE }
const RUN = {
  name: 'CI',
  head_sha: HEAD,
  head_branch: 'main',
  event: 'push',
  conclusion: 'success',
}

describe('what an event releases', () => {
  test.each<[string, object, object, Record<string, string>?]>([
    ['push', PUSH, { kind: 'branch', head: HEAD, branch: 'main', before: BASE, forced: false }],
    ['push', { ...PUSH, head_commit: null }, { kind: 'branch', head: HEAD }],
    ['push', { ...PUSH, head_commit: null, after: 'x' }, { kind: 'branch', head: RUNNER }],
    ['push', { ...PUSH, forced: true }, { forced: true, reason: 'forced push to main' }],
    [
      'push',
      { ...PUSH, forced: true, created: true },
      { before: null, forced: false, reason: 'push to the new branch main' },
    ],
    [
      'push',
      { ...PUSH, ref: 'refs/tags/v1' },
      { kind: 'tag', head: HEAD, tag: 'v1', isPush: true },
    ],
    [
      'push',
      { ...PUSH, ref: 'refs/tags/v1', head_commit: null },
      { kind: 'tag', head: RUNNER, reason: 'push of the tag v1' },
    ],
    ['push', { ...PUSH, deleted: true }, { kind: 'nothing' }],
    [
      'push',
      { ...PUSH, after: ZEROS },
      { kind: 'nothing', reason: 'the push deleted refs/heads/main' },
    ],
    ['create', { ref: 'v1', ref_type: 'tag' }, { kind: 'tag', head: RUNNER, tag: 'v1' }],
    ['create', { ref: 'x', ref_type: 'branch' }, { kind: 'branch', head: RUNNER, before: null }],
    ['delete', { ref: 'x' }, { kind: 'nothing', reason: 'the event deleted x' }],
    [
      'release',
      { action: 'published', release: { tag_name: 'v1' } },
      { kind: 'tag', head: RUNNER, tag: 'v1', reason: 'GitHub release v1 published' },
    ],
    ['release', { action: 'deleted', release: { tag_name: 'v1' } }, { kind: 'nothing' }],
    ['release', { action: 'unpublished', release: { tag_name: 'v1' } }, { kind: 'nothing' }],
    [
      'release',
      { action: 'created', release: { tag_name: 'v1', draft: true } },
      { kind: 'nothing', reason: 'the GitHub release v1 is a draft' },
    ],
    ['release', { action: 'created', release: {} }, { kind: 'commit', head: RUNNER }],
    ['pull_request', PULL, { kind: 'comparison', head: HEAD, start: FROZEN_BASE }],
    ['pull_request_target', PULL, { kind: 'comparison', head: HEAD, start: FROZEN_BASE }],
    [
      'pull_request',
      {
        ...PULL,
        pull_request: { ...PULL.pull_request, base: { ref: 'main', sha: BASE } },
      },
      { head: HEAD, start: { kind: 'branch', branch: 'main', sha: BASE } },
    ],
    [
      'pull_request',
      { ...PULL, pull_request: { ...PULL.pull_request, base: { ref: 'main' } } },
      { head: HEAD, start: { kind: 'branch', branch: 'main', sha: null } },
    ],
    ['pull_request_review', { ...PULL, action: 'submitted' }, { kind: 'comparison', head: HEAD }],
    [
      'pull_request_review_comment',
      { ...PULL, action: 'created' },
      { kind: 'comparison', head: HEAD },
    ],
    ['pull_request', { ...PULL, action: 'closed' }, { kind: 'nothing' }],
    [
      'pull_request',
      { action: 'closed', pull_request: { ...PULL.pull_request, merged: true } },
      {
        kind: 'comparison',
        head: MERGE,
        reason: 'merge of pull request #7',
        start: { kind: 'first-parent' },
      },
    ],
    ['pull_request', {}, { kind: 'commit', head: RUNNER, notice: expect.any(String) }],
    [
      'merge_group',
      { action: 'checks_requested', merge_group: { head_sha: HEAD, base_sha: BASE } },
      {
        kind: 'comparison',
        head: HEAD,
        start: FROZEN_BASE,
        notice: expect.stringContaining('temporary'),
      },
    ],
    ['merge_group', { merge_group: { head_sha: HEAD } }, { kind: 'commit', head: HEAD }],
    ['merge_group', { action: 'destroyed', merge_group: { head_sha: HEAD } }, { kind: 'nothing' }],
    [
      'workflow_run',
      { workflow_run: RUN },
      { kind: 'commit', head: HEAD, maybeTag: 'main', reason: 'workflow run of CI', notice: null },
    ],
    ['workflow_run', { workflow_run: { ...RUN, head_sha: '' } }, { head: RUNNER }],
    ['workflow_run', { workflow_run: { ...RUN, event: 'schedule' } }, { maybeTag: null }],
    ['workflow_run', { workflow_run: { ...RUN, event: 'pull_request' } }, { maybeTag: null }],
    [
      'workflow_run',
      { workflow_run: { ...RUN, head_repository: { full_name: 'eve/web' } } },
      { maybeTag: null, notice: 'The head commit is from the fork eve/web.' },
    ],
    [
      'workflow_run',
      { workflow_run: { ...RUN, head_repository: { full_name: 'Acme/Web' } } },
      { maybeTag: 'main', notice: null },
    ],
    [
      'workflow_run',
      { workflow_run: { ...RUN, conclusion: 'failure' } },
      { kind: 'nothing', reason: 'the workflow run ended with failure, not success' },
    ],
    [
      'workflow_run',
      { workflow_run: { ...RUN, conclusion: null } },
      { kind: 'nothing', reason: 'the workflow run has not finished' },
    ],
    [
      'deployment_status',
      { deployment_status: { state: 'success' }, deployment: { sha: HEAD } },
      { kind: 'commit', head: HEAD, reason: 'deployment' },
    ],
    [
      'deployment_status',
      { deployment_status: { state: 'pending' }, deployment: { sha: HEAD } },
      { kind: 'nothing', reason: 'the deployment’s state is pending, not success' },
    ],
    ['deployment', { deployment: { sha: HEAD } }, { kind: 'commit', head: HEAD }],
    ['workflow_dispatch', {}, { kind: 'commit', head: RUNNER, reason: 'manual run' }],
    [
      'workflow_dispatch',
      {},
      { kind: 'tag', head: RUNNER, tag: 'v1', isPush: false, reason: 'manual run on the tag v1' },
      { GITHUB_REF: 'refs/tags/v1' },
    ],
    ['schedule', {}, { kind: 'commit', head: RUNNER, reason: 'scheduled run' }],
    [
      'repository_dispatch',
      {},
      { kind: 'commit', head: RUNNER, reason: 'repository_dispatch event' },
    ],
    ['registry_package', {}, { kind: 'commit', head: RUNNER, reason: 'registry_package event' }],
    [
      'pull_request',
      { ...PULL, pull_request: { ...PULL.pull_request, head: {} } },
      {
        kind: 'commit',
        head: RUNNER,
        notice: 'The pull_request event names no head; it releases GITHUB_SHA.',
      },
    ],
    [
      'gollum',
      {},
      {
        kind: 'commit',
        head: RUNNER,
        notice: 'The gollum event is not one that this action knows; it releases GITHUB_SHA.',
      },
    ],
    [
      'push',
      { after: HEAD },
      {
        kind: 'branch',
        head: HEAD,
        branch: 'main',
        before: null,
        reason: 'push to the new branch main',
      },
    ],
    ['push', PUSH, { reason: 'push to main' }],
    ['push', { ...PUSH, after: '' }, { kind: 'branch', head: HEAD }],
    [
      'push',
      { after: ZEROS },
      { kind: 'nothing', reason: 'the push deleted refs/tags/v1' },
      { GITHUB_REF: 'refs/tags/v1' },
    ],
    [
      'push',
      { ...PUSH, ref: 'refs/tags/v1', head_commit: null },
      { kind: 'tag', head: RUNNER, tag: 'v1', isPush: true, reason: 'push of the tag v1' },
    ],
    ['create', { ref: 'v1', ref_type: 'tag' }, { isPush: true, reason: 'creation of the tag v1' }],
    [
      'create',
      { ref: 'x', ref_type: 'branch' },
      {
        kind: 'branch',
        head: RUNNER,
        branch: 'x',
        before: null,
        forced: false,
        pushed: { commits: [], complete: false },
        reason: 'creation of the branch x',
      },
    ],
    [
      'release',
      { action: 'deleted', release: { tag_name: 'v1' } },
      { kind: 'nothing', reason: 'the GitHub release v1 was deleted' },
    ],
    ['release', { action: 'published', release: { tag_name: 'v1' } }, { isPush: true }],
    ['release', { action: 'created', release: {} }, { reason: 'release event', maybeTag: null }],
    ['pull_request', PULL, { reason: 'head of pull request #7', notice: null }],
    [
      'pull_request',
      { ...PULL, pull_request: { ...PULL.pull_request, number: '7', base: { ref: 'main' } } },
      { reason: 'head of pull request #?', notice: null },
    ],
    [
      'pull_request',
      { ...PULL, pull_request: { number: 7, head: { sha: HEAD } } },
      { kind: 'commit', head: HEAD, reason: 'head of pull request #7', notice: null },
    ],
    [
      'pull_request',
      { ...PULL, action: 'closed' },
      { kind: 'nothing', reason: 'pull request #7 was closed without being merged' },
    ],
    [
      'pull_request',
      { action: 'closed', pull_request: { number: 7, merged: true } },
      { kind: 'comparison', head: RUNNER, notice: null },
    ],
    [
      'pull_request',
      {},
      { notice: 'The pull_request event names no pull request; it releases GITHUB_SHA.' },
    ],
    [
      'merge_group',
      { merge_group: { base_sha: BASE } },
      { kind: 'comparison', head: RUNNER, reason: 'merge group' },
    ],
    [
      'merge_group',
      { merge_group: { head_sha: HEAD } },
      { reason: 'merge group', notice: expect.stringContaining('temporary') },
    ],
    [
      'merge_group',
      { action: 'destroyed' },
      { kind: 'nothing', reason: 'the merge group was destroyed' },
    ],
    [
      'workflow_run',
      { workflow_run: { ...RUN, name: '', head_branch: '' } },
      { reason: 'workflow run of another workflow', maybeTag: null },
    ],
    ['workflow_run', { workflow_run: { ...RUN, event: 'merge_group' } }, { maybeTag: null }],
    [
      'workflow_run',
      { workflow_run: { ...RUN, event: 'pull_request_target' } },
      { maybeTag: null },
    ],
    ['workflow_run', { workflow_run: { ...RUN, event: 'release' } }, { maybeTag: 'main' }],
    [
      'deployment_status',
      {},
      { kind: 'nothing', reason: 'the deployment’s state is unknown, not success' },
    ],
    ['deployment', {}, { kind: 'commit', head: RUNNER, reason: 'deployment', isBranchTip: false }],
    [
      'deployment',
      { deployment: { sha: HEAD } },
      { kind: 'tag', head: HEAD, tag: 'v1', isPush: false, reason: 'deployment on the tag v1' },
      { GITHUB_REF: 'refs/tags/v1' },
    ],
    ['workflow_dispatch', {}, { isBranchTip: true, notice: null }],
    ['schedule', {}, { isBranchTip: true }],
    ['repository_dispatch', {}, { isBranchTip: true }],
    ['registry_package', {}, { isBranchTip: false }],
    [
      'gollum',
      {},
      { kind: 'tag', tag: 'v1', reason: 'gollum event on the tag v1' },
      { GITHUB_REF: 'refs/tags/v1' },
    ],
    [
      '',
      {},
      {
        reason: 'unknown event',
        notice: 'The unknown event is not one that this action knows; it releases GITHUB_SHA.',
      },
    ],
  ])('%s %j', (name, payload, expected, ...[variables]) => {
    expect(parse(name, payload, variables)).toMatchObject(expected)
  })

  test.each([
    ['schedule', 'schedule'],
    ['', '(none)'],
  ])(
    'the event %j that names no commit is an error when the runner names none, either',
    (name, shown) => {
      const parseIt = () => parse(name, {}, { GITHUB_SHA: 'main' })
      expect(parseIt).toThrow(
        new ActionError(`The event ${shown} names no commit, and GITHUB_SHA is not a full SHA.`),
      )
      expect(parseIt).toThrow(expect.objectContaining({ hint: expect.stringContaining('repo:') }))
    },
  )
})
