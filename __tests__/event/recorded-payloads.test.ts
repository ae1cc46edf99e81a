import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import type { RunContext } from '../../src/event/context.ts'
import { parseTrigger } from '../../src/event/parse-trigger.ts'
import type { Trigger } from '../../src/event/trigger.ts'
import type { JsonObject } from '../../src/json.ts'
import { parseSha } from '../../src/commits/commit.ts'

const require = createRequire(import.meta.url)
const RUNNER_SHA = 'f'.repeat(40)

type Example = { name: string; examples: JsonObject[] }

const EVENTS = [
  'push',
  'release',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'merge_group',
  'pull_request',
  'workflow_run',
  'workflow_dispatch',
  'repository_dispatch',
]

/** GitHub's own examples of its webhooks, as `@octokit/webhooks-examples` publishes them. */
const examples = (require('@octokit/webhooks-examples/api.github.com/index.json') as Example[])
  .filter(({ name }) => EVENTS.includes(name))
  .flatMap(({ name, examples: payloads }) =>
    payloads.map((payload, index) => ({ name, index, payload })),
  )

const githFolder = join(require.resolve('gith/package.json'), '..', 'test', 'payloads')

/** Pushes that were captured from GitHub in 2012, as `gith` ships them. */
const captured = Object.fromEntries(
  readdirSync(githFolder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(githFolder, file), 'utf8')) as JsonObject,
  ]),
)

function contextOf(eventName: string, payload: JsonObject): RunContext {
  return {
    eventName,
    payload,
    sha: parseSha(RUNNER_SHA),
    gitRef: 'refs/heads/main',
    repository: 'octocat/hello-world',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    runId: '1',
    runAttempt: '1',
    jobId: 'release',
    actor: 'octocat',
    tempDirectory: '',
    workspace: '/workspace',
  }
}

/** As Actions hands a push to a workflow: without each commit's changed files. */
function asActionsPayload(payload: JsonObject): JsonObject {
  const commits = Array.isArray(payload['commits']) ? (payload['commits'] as JsonObject[]) : []
  return { ...payload, commits: commits.map(({ added, removed, modified, ...commit }) => commit) }
}

function parsePush(name: string): Trigger {
  return parseTrigger(contextOf('push', asActionsPayload(captured[name] ?? {})))
}

describe('GitHub’s own examples', () => {
  test('cover every event that is asked of them', () => {
    expect(new Set(examples.map(({ name }) => name))).toEqual(new Set(EVENTS))
    expect(examples.length).toBeGreaterThan(70)
  })

  test.each(examples)(
    '$name $index is a sensible trigger or nothing to release',
    ({ name, payload }) => {
      const trigger = parseTrigger(contextOf(name, payload))
      expect(trigger.reason).not.toMatch(/undefined|null|\[object|unknown event/)
      if (trigger.kind !== 'nothing') expect(trigger.head).toMatch(/^[0-9a-f]{40}$/)
      if (trigger.kind === 'tag') expect(trigger.tag).not.toBe('')
    },
  )

  test.each(examples)(
    '$name $index without a commit of the runner refuses in a sentence at most',
    ({ name, payload }) => {
      const parse = (): Trigger => parseTrigger({ ...contextOf(name, payload), sha: null })
      let refusal: unknown
      try {
        parse()
      } catch (error) {
        refusal = error
      }
      expect(refusal === undefined || refusal instanceof ActionError).toBe(true)
    },
  )

  test.each([
    ['a created tag', 0, 'tag'],
    ['a deleted tag of an organization', 1, 'nothing'],
    ['a deleted tag', 2, 'nothing'],
    ['a deleted tag with an installation', 3, 'nothing'],
    ['a new branch', 4, 'branch'],
    ['a new branch whose committer has no account', 5, 'branch'],
    ['another deleted tag', 6, 'nothing'],
  ])('push: %s', (_name, index, kind) => {
    const payload =
      examples.find((one) => one.name === 'push' && one.index === index)?.payload ?? {}
    expect(parseTrigger(contextOf('push', payload)).kind).toBe(kind)
  })
})

describe('pushes captured from GitHub', () => {
  test('are all read', () => {
    expect(Object.keys(captured)).toHaveLength(15)
  })

  test.each(
    Object.keys(captured)
      .filter((name) => name !== 'pull-request')
      .map((name) => ({ name })),
  )('$name is a sensible trigger', ({ name }) => {
    const trigger = parsePush(name)
    expect(trigger.kind).toBe(
      name.startsWith('delete-remote') ? 'nothing' : name.startsWith('tag-') ? 'tag' : 'branch',
    )
  })

  test('two commits are listed newest first, and head is the last that was pushed', () => {
    const trigger = parsePush('two-commits-add-file')
    const { after, commits } = captured['two-commits-add-file'] as {
      after: string
      commits: { id: string }[]
    }
    if (trigger.kind !== 'branch') throw new Error(trigger.kind)
    expect(trigger.head).toBe(after)
    expect(trigger.pushed.complete).toBe(true)
    expect(trigger.pushed.commits.map(({ id }) => id)).toEqual(
      commits.map(({ id }) => id).toReversed(),
    )
    expect(trigger.pushed.commits.every(({ timestamp }) => timestamp.endsWith('Z'))).toBe(true)
  })

  test('a merge keeps the commits that were pushed before on another branch', () => {
    const trigger = parsePush('merge-branch-to-master')
    const { commits } = captured['merge-branch-to-master'] as { commits: { distinct: boolean }[] }
    if (trigger.kind !== 'branch') throw new Error(trigger.kind)
    expect(commits.some(({ distinct }) => !distinct)).toBe(true)
    expect(trigger.pushed.commits).toHaveLength(commits.length)
  })

  test.each([
    'amend-commit-message',
    'reset-head-then-add-and-commit-file-and-push',
    'reset-head-hard-and-force-pushed',
  ])('%s is a forced push, whose list is not taken for complete', (name) => {
    const trigger = parsePush(name)
    if (trigger.kind !== 'branch') throw new Error(trigger.kind)
    expect(trigger.forced).toBe(true)
    expect(trigger.pushed.complete).toBe(false)
  })

  test.each(['create-branch-with-files', 'add-branch-with-files', 'add-file'])(
    '%s is a new branch, although GitHub called it forced',
    (name) => {
      const trigger = parsePush(name)
      if (trigger.kind !== 'branch') throw new Error(trigger.kind)
      expect(captured[name]?.['forced']).toBe(true)
      expect([trigger.before, trigger.forced]).toEqual([null, false])
    },
  )
})
