/** The commits of the scene: `tip` is main's, `topic` left main at `base`, `v1.0.0` is at `tagged`. */
export type Shas = Record<'root' | 'tagged' | 'base' | 'tip' | 'topic', string>

type Expected =
  | { nothing: RegExp }
  | {
      version: string | ((shas: Shas) => string)
      head: keyof Shas
      base: keyof Shas | ''
      trigger: RegExp
      /** The whole reason for the base. */
      reason: string | ((shas: Shas) => string)
      /** Whether it starts at the last Sentry release when there is one. */
      continues: boolean
    }

export type Case = {
  name: string
  event: string
  payload: (shas: Shas) => Record<string, unknown>
  /** GITHUB_SHA and GITHUB_REF. */
  sha: keyof Shas
  ref: string
  env?: Record<string, string>
  expected: Expected
}

const MAIN = 'refs/heads/main'
const TAG = 'refs/tags/v2.0.0'
const TOPIC = 'refs/heads/topic'
const ZEROS = '0'.repeat(40)
const tipOfMain = {
  version: ({ tip }: Shas) => tip,
  head: 'tip',
  base: 'tagged',
  reason: 'the newest tag, v1.0.0',
  continues: true,
} as const
const RELEASE_TAG = {
  version: 'v2.0.0',
  head: 'tip',
  base: 'tagged',
  reason: 'v1.0.0, the previous tag of v2.0.0',
  continues: false,
} as const
const deployedCommit = { ...tipOfMain, version: ({ base }: Shas) => base, head: 'base' } as const

const release = (action: string, more: object = {}) => ({
  action,
  release: {
    tag_name: 'v2.0.0',
    target_commitish: 'main',
    html_url: 'https://github.com/acme/web/releases/tag/v2.0.0',
    ...more,
  },
})
const pullRequest = ({ topic, tip }: Shas, more: object = {}) => ({
  number: 7,
  pull_request: {
    number: 7,
    head: { sha: topic, ref: 'topic' },
    base: { sha: tip, ref: 'main' },
    ...more,
  },
})
const workflowRun = ({ tip }: Shas, more: object = {}) => ({
  action: 'completed',
  workflow_run: {
    name: 'CI',
    head_sha: tip,
    head_branch: 'main',
    event: 'push',
    conclusion: 'success',
    head_repository: { full_name: 'acme/web' },
    ...more,
  },
})
const deployment = ({ base }: Shas) => ({
  deployment: { sha: base, ref: 'main', environment: 'production' },
})
const ofTopic = {
  version: ({ topic }: Shas) => topic,
  head: 'topic',
  base: 'base',
  continues: true,
} as const
const ofPullRequest = {
  ...ofTopic,
  reason: 'where it left the branch main',
  continues: false,
} as const
const payloadOfTag = ({ tip }: Shas, more: object = {}) => ({
  ref: TAG,
  before: ZEROS,
  after: tip,
  created: true,
  head_commit: { id: tip },
  commits: [],
  ...more,
})
const payloadOfBranch = (shas: Shas, more: object = {}) => ({
  ref: MAIN,
  before: shas.base,
  after: shas.tip,
  head_commit: { id: shas.tip },
  commits: [{ id: shas.tip, message: 'tip', timestamp: '2024-05-01T10:04:00Z' }],
  repository: { default_branch: 'main' },
  ...more,
})

export const CASES: readonly Case[] = [
  {
    name: 'push to a branch',
    event: 'push',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => payloadOfBranch(shas),
    expected: {
      ...tipOfMain,
      base: 'base',
      trigger: /push to main/,
      reason: 'the branch’s tip before the push',
    },
  },
  {
    name: 'push of a new branch',
    event: 'push',
    sha: 'topic',
    ref: TOPIC,
    payload: (shas) =>
      payloadOfBranch(shas, {
        ref: TOPIC,
        before: ZEROS,
        after: shas.topic,
        created: true,
        head_commit: { id: shas.topic },
        commits: [],
      }),
    expected: {
      ...ofTopic,
      trigger: /push to the new branch topic/,
      reason: 'where it left the branch main',
    },
  },
  {
    name: 'push of a new branch, whose default branch nobody knows: what the event lists',
    event: 'push',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => payloadOfBranch(shas, { before: ZEROS, created: true, repository: {} }),
    expected: {
      ...tipOfMain,
      base: '',
      trigger: /push to the new branch main/,
      reason: 'the first release of the branch main; the commits that the event lists',
    },
  },
  {
    name: 'forced push',
    event: 'push',
    sha: 'topic',
    ref: TOPIC,
    payload: (shas) =>
      payloadOfBranch(shas, {
        ref: TOPIC,
        before: shas.tip,
        after: shas.topic,
        forced: true,
        head_commit: { id: shas.topic },
      }),
    expected: {
      ...ofTopic,
      trigger: /forced push to topic/,
      reason: 'the branch’s tip before the forced push',
    },
  },
  {
    name: 'push that deletes a branch',
    event: 'push',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) =>
      payloadOfBranch(shas, {
        ref: TOPIC,
        before: shas.topic,
        after: ZEROS,
        deleted: true,
        head_commit: null,
        commits: [],
      }),
    expected: { nothing: /deleted refs\/heads\/topic/ },
  },
  {
    name: 'delete',
    event: 'delete',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ ref: 'topic', ref_type: 'branch' }),
    expected: { nothing: /the event deleted topic/ },
  },
  {
    name: 'push of a lightweight tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: (shas) => payloadOfTag(shas),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push of an annotated tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: (shas) => payloadOfTag(shas, { after: 'a'.repeat(40) }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push of a moved tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: (shas) => payloadOfTag(shas, { before: shas.root, created: false, forced: true }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push that deletes a tag',
    event: 'push',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) =>
      payloadOfTag(shas, {
        before: shas.tip,
        after: ZEROS,
        created: false,
        deleted: true,
        head_commit: null,
      }),
    expected: { nothing: /deleted refs\/tags\/v2\.0\.0/ },
  },
  {
    name: 'create of a tag',
    event: 'create',
    sha: 'tip',
    ref: TAG,
    payload: () => ({ ref: 'v2.0.0', ref_type: 'tag' }),
    expected: { ...RELEASE_TAG, trigger: /creation of the tag v2\.0\.0/ },
  },
  {
    name: 'create of a branch',
    event: 'create',
    sha: 'topic',
    ref: 'refs/heads/topic',
    payload: () => ({ ref: 'topic', ref_type: 'branch', repository: { default_branch: 'main' } }),
    expected: {
      ...ofTopic,
      trigger: /creation of the branch topic/,
      reason: 'where it left the branch main',
    },
  },
  {
    name: 'release published',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('published'),
    expected: { ...RELEASE_TAG, trigger: /GitHub release v2\.0\.0 published/ },
  },
  {
    name: 'release released',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('released'),
    expected: { ...RELEASE_TAG, trigger: /GitHub release v2\.0\.0 released/ },
  },
  {
    name: 'release prereleased',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('prereleased'),
    expected: { ...RELEASE_TAG, trigger: /prereleased/ },
  },
  {
    name: 'release created',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('created'),
    expected: { ...RELEASE_TAG, trigger: /created/ },
  },
  {
    name: 'release edited',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('edited'),
    expected: { ...RELEASE_TAG, trigger: /edited/ },
  },
  {
    name: 'release deleted',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('deleted'),
    expected: { nothing: /release v2\.0\.0 was deleted/ },
  },
  {
    name: 'release unpublished',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('unpublished'),
    expected: { nothing: /was unpublished/ },
  },
  {
    name: 'release that is a draft',
    event: 'release',
    sha: 'tip',
    ref: TAG,
    payload: () => release('created', { draft: true }),
    expected: { nothing: /is a draft/ },
  },
  {
    name: 'workflow_dispatch on a branch',
    event: 'workflow_dispatch',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ ref: MAIN, inputs: {} }),
    expected: { ...tipOfMain, trigger: /manual run/ },
  },
  {
    name: 'workflow_dispatch on a tag',
    event: 'workflow_dispatch',
    sha: 'tip',
    ref: TAG,
    payload: () => ({ ref: TAG, inputs: {} }),
    expected: { ...RELEASE_TAG, trigger: /manual run on the tag v2\.0\.0/ },
  },
  {
    name: 'schedule, whose payload has no repository',
    event: 'schedule',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ schedule: '0 0 * * *' }),
    expected: { ...tipOfMain, trigger: /scheduled run/ },
  },
  {
    name: 'repository_dispatch',
    event: 'repository_dispatch',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ action: 'go', branch: 'main', client_payload: {} }),
    expected: { ...tipOfMain, trigger: /repository_dispatch/ },
  },
  {
    name: 'workflow_run of a branch, whose GITHUB_SHA is another commit',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) => workflowRun(shas),
    expected: { ...tipOfMain, trigger: /workflow run of CI/ },
  },
  {
    name: 'workflow_run of a tag',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) => workflowRun(shas, { head_branch: 'v2.0.0' }),
    expected: { ...RELEASE_TAG, trigger: /workflow run of CI on the tag v2\.0\.0/ },
  },
  {
    name: 'workflow_run of a fork',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) =>
      workflowRun(shas, {
        event: 'pull_request',
        head_branch: 'v2.0.0',
        head_repository: { full_name: 'mallory/web' },
      }),
    expected: {
      ...tipOfMain,
      trigger: /The head commit is from the fork mallory\/web/,
    },
  },
  {
    name: 'pull_request opened',
    event: 'pull_request',
    sha: 'root',
    ref: 'refs/pull/7/merge',
    payload: (shas) => ({ action: 'opened', ...pullRequest(shas) }),
    expected: { ...ofPullRequest, trigger: /head of pull request #7/ },
  },
  {
    name: 'pull_request synchronize',
    event: 'pull_request',
    sha: 'root',
    ref: 'refs/pull/7/merge',
    payload: (shas) => ({
      action: 'synchronize',
      before: shas.base,
      after: shas.topic,
      ...pullRequest(shas),
    }),
    expected: { ...ofPullRequest, trigger: /head of pull request #7/ },
  },
  {
    name: 'pull_request closed and merged',
    event: 'pull_request',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({
      action: 'closed',
      ...pullRequest(shas, {
        merged: true,
        merge_commit_sha: shas.tip,
        base: { sha: shas.base, ref: 'main' },
      }),
    }),
    expected: {
      version: ({ tip }) => tip,
      head: 'tip',
      base: 'base',
      trigger: /merge of pull request #7/,
      reason: 'the commit that it was merged into',
      continues: false,
    },
  },
  {
    name: 'pull_request closed without a merge',
    event: 'pull_request',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({ action: 'closed', ...pullRequest(shas, { merged: false }) }),
    expected: { nothing: /#7 was closed without being merged/ },
  },
  {
    name: 'pull_request_target',
    event: 'pull_request_target',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({ action: 'opened', ...pullRequest(shas) }),
    expected: { ...ofPullRequest, trigger: /head of pull request #7/ },
  },
  {
    name: 'merge_group',
    event: 'merge_group',
    sha: 'tip',
    ref: 'refs/heads/gh-readonly-queue/main/pr-7',
    payload: ({ tip, base }) => ({
      action: 'checks_requested',
      merge_group: { head_sha: tip, base_sha: base },
    }),
    expected: {
      version: ({ tip }) => tip,
      head: 'tip',
      base: 'base',
      trigger: /merge group is temporary/,
      reason: ({ base }) => `where it left its base ${base.slice(0, 7)}`,
      continues: false,
    },
  },
  {
    name: 'merge_group destroyed',
    event: 'merge_group',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ action: 'destroyed' }),
    expected: { nothing: /merge group was destroyed/ },
  },
  {
    name: 'deployment of a SHA, whose GITHUB_REF is empty',
    event: 'deployment',
    sha: 'tip',
    ref: '',
    payload: (shas) => deployment(shas),
    expected: { ...deployedCommit, trigger: /Trigger: deployment\n/ },
  },
  {
    name: 'deployment_status of a success',
    event: 'deployment_status',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({ ...deployment(shas), deployment_status: { state: 'success' } }),
    expected: { ...deployedCommit, trigger: /Trigger: deployment\n/ },
  },
  {
    name: 'deployment_status of a failure',
    event: 'deployment_status',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({ ...deployment(shas), deployment_status: { state: 'failure' } }),
    expected: { nothing: /state is failure/ },
  },
  {
    name: 'registry_package, whose target_oid is a digest',
    event: 'registry_package',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ registry_package: { package_version: { target_oid: 'd'.repeat(64) } } }),
    expected: { ...tipOfMain, trigger: /registry_package/ },
  },
  {
    name: 'push of a tag whose head_commit is missing',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: (shas) => payloadOfTag(shas, { after: 'a'.repeat(40), head_commit: null }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'workflow_call from a push of a tag, whose event the called workflow has',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: (shas) => payloadOfTag(shas, { inputs: { version: 'nothing' } }),
    env: {
      GITHUB_WORKFLOW_REF: 'acme/web/.github/workflows/caller.yml@refs/tags/v2.0.0',
      GITHUB_JOB: 'called',
    },
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'workflow_run of a tag that a GitHub release made',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) => workflowRun(shas, { head_branch: 'v2.0.0', event: 'release' }),
    expected: { ...RELEASE_TAG, trigger: /workflow run of CI on the tag v2\.0\.0/ },
  },
  {
    name: 'workflow_run that failed',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) => workflowRun(shas, { conclusion: 'failure' }),
    expected: { nothing: /the workflow run ended with failure, not success/ },
  },
  {
    name: 'pull_request without a payload, as GitHub documents it for some',
    event: 'pull_request',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({}),
    expected: {
      ...tipOfMain,
      trigger: /pull_request event names no pull request; it releases GITHUB_SHA/,
    },
  },
  {
    name: 'deployment of a tag',
    event: 'deployment',
    sha: 'tip',
    ref: TAG,
    payload: ({ tip }) => ({ deployment: { sha: tip, ref: 'v2.0.0', environment: 'production' } }),
    expected: { ...RELEASE_TAG, trigger: /deployment on the tag v2\.0\.0/ },
  },
  {
    name: 'deployment_status of a tag',
    event: 'deployment_status',
    sha: 'tip',
    ref: TAG,
    payload: ({ tip }) => ({
      deployment: { sha: tip, ref: 'v2.0.0', environment: 'production' },
      deployment_status: { state: 'success' },
    }),
    expected: { ...RELEASE_TAG, trigger: /deployment on the tag v2\.0\.0/ },
  },
  {
    name: 'registry_package of a tag',
    event: 'registry_package',
    sha: 'tip',
    ref: TAG,
    payload: () => ({ registry_package: { package_version: { target_commitish: 'main' } } }),
    expected: { ...RELEASE_TAG, trigger: /registry_package event on the tag v2\.0\.0/ },
  },
  {
    name: 'an event that nobody knows',
    event: 'moonrise',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({}),
    expected: {
      ...tipOfMain,
      trigger: /not one that this action knows; it releases GITHUB_SHA/,
    },
  },
]
