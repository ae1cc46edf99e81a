import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

/** The commits of the scene: `tip` is main's, `topic` left main at `base`, `v1.0.0` is at `tagged`. */
type Shas = Record<'root' | 'tagged' | 'base' | 'tip' | 'topic', string>

type Expected =
  | { nothing: RegExp }
  | {
      version: string | ((shas: Shas) => string)
      head: keyof Shas
      base: keyof Shas | ''
      trigger: RegExp
      reason: RegExp
    }

type Case = {
  name: string
  event: string
  payload: (shas: Shas) => Record<string, unknown>
  /** GITHUB_SHA and GITHUB_REF. */
  sha: keyof Shas
  ref: string
  expected: Expected
}

const MAIN = 'refs/heads/main'
const TAG = 'refs/tags/v2.0.0'
const tipOfMain = { version: ({ tip }: Shas) => tip, head: 'tip', base: 'tagged' } as const
const FROM_TAG = /the newest tag, v1\.0\.0|v1\.0\.0/
const RELEASE_TAG = {
  version: 'v2.0.0',
  head: 'tip',
  base: 'tagged',
  reason: /v1\.0\.0, the previous tag of v2\.0\.0|v1\.0\.0 is the previous tag of v2\.0\.0/,
} as const

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
const ofTopic = { version: ({ topic }: Shas) => topic, head: 'topic', base: 'base' } as const

const CASES: Case[] = [
  {
    name: 'push of a lightweight tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: ({ tip }) => ({
      ref: TAG,
      before: '0'.repeat(40),
      after: tip,
      created: true,
      head_commit: { id: tip },
      commits: [],
    }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push of an annotated tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: ({ tip }) => ({
      ref: TAG,
      before: '0'.repeat(40),
      after: 'a'.repeat(40),
      created: true,
      head_commit: { id: tip },
      commits: [],
    }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push of a moved tag',
    event: 'push',
    sha: 'tip',
    ref: TAG,
    payload: ({ tip, root }) => ({
      ref: TAG,
      before: root,
      after: tip,
      forced: true,
      head_commit: { id: tip },
      commits: [],
    }),
    expected: { ...RELEASE_TAG, trigger: /push of the tag v2\.0\.0/ },
  },
  {
    name: 'push that deletes a tag',
    event: 'push',
    sha: 'tip',
    ref: MAIN,
    payload: ({ tip }) => ({
      ref: TAG,
      before: tip,
      after: '0'.repeat(40),
      deleted: true,
      head_commit: null,
      commits: [],
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
      reason: /where it left the branch main/,
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
    expected: { ...tipOfMain, trigger: /manual run/, reason: FROM_TAG },
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
    expected: { ...tipOfMain, trigger: /scheduled run/, reason: FROM_TAG },
  },
  {
    name: 'repository_dispatch',
    event: 'repository_dispatch',
    sha: 'tip',
    ref: MAIN,
    payload: () => ({ action: 'go', branch: 'main', client_payload: {} }),
    expected: { ...tipOfMain, trigger: /repository_dispatch/, reason: FROM_TAG },
  },
  {
    name: 'workflow_run of a branch, whose GITHUB_SHA is another commit',
    event: 'workflow_run',
    sha: 'root',
    ref: MAIN,
    payload: (shas) => workflowRun(shas),
    expected: { ...tipOfMain, trigger: /workflow run of CI/, reason: FROM_TAG },
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
      trigger: /Its head commit is from the fork mallory\/web/,
      reason: FROM_TAG,
    },
  },
  {
    name: 'pull_request opened',
    event: 'pull_request',
    sha: 'root',
    ref: 'refs/pull/7/merge',
    payload: (shas) => ({ action: 'opened', ...pullRequest(shas) }),
    expected: { ...ofTopic, trigger: /head of pull request #7/, reason: /where it left its base/ },
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
    expected: { ...ofTopic, trigger: /head of pull request #7/, reason: /where it left its base/ },
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
      reason: /the base of pull request #7/,
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
    expected: { ...ofTopic, trigger: /head of pull request #7/, reason: /where it left its base/ },
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
      reason: /where it left its base/,
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
    expected: {
      version: ({ base }) => base,
      head: 'base',
      base: 'tagged',
      trigger: /deployment/,
      reason: FROM_TAG,
    },
  },
  {
    name: 'deployment_status of a success',
    event: 'deployment_status',
    sha: 'tip',
    ref: MAIN,
    payload: (shas) => ({ ...deployment(shas), deployment_status: { state: 'success' } }),
    expected: {
      version: ({ base }) => base,
      head: 'base',
      base: 'tagged',
      trigger: /deployment/,
      reason: FROM_TAG,
    },
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
    expected: { ...tipOfMain, trigger: /registry_package/, reason: FROM_TAG },
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
      reason: FROM_TAG,
    },
  },
]

describe('every trigger', () => {
  let scene: ReleaseScene
  let shas: Shas

  beforeAll(async () => {
    scene = await startReleaseScene()
    const commit = (message: string): string =>
      scene.repository.commit({ message, files: { [`${message}.js`]: message } })
    const root = commit('root')
    const tagged = commit('tagged')
    scene.repository.tag('v1.0.0')
    const base = commit('base')
    scene.repository.git(['checkout', '-q', '-b', 'topic'])
    const topic = commit('topic')
    scene.repository.checkout('main')
    const tip = commit('tip')
    scene.repository.tag('v2.0.0')
    shas = { root, tagged, base, tip, topic }
  })
  afterAll(() => scene.close())

  test.each(CASES)('$name', async ({ event, payload, sha, ref, expected }) => {
    scene.sentry.releases.splice(0)
    const run = await scene.run(
      { name: event, payload: payload(shas), sha: shas[sha], ref },
      { with: { tag_prefix: 'v' } },
    )

    expect(run.exitCode).toBe(0)
    if ('nothing' in expected) {
      expect(run.annotations).toMatchObject([
        { level: 'notice', message: expect.stringMatching(expected.nothing) },
      ])
      expect(scene.sentry.releases).toEqual([])
      return
    }
    const version = typeof expected.version === 'string' ? expected.version : expected.version(shas)
    expect(run.outputs).toMatchObject({
      version,
      commit: shas[expected.head],
      previous_commit: expected.base === '' ? '' : shas[expected.base],
    })
    expect(run.log).toMatch(expected.trigger)
    expect(run.log).toMatch(expected.reason)
    expect(scene.sentry.release(version)?.lastCommit?.id).toBe(shas[expected.head])
  })
})
