import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { drawHistory } from '../support/git/drawing.ts'
import {
  REPOSITORY,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'

const OTHERS = { id: 'c'.repeat(40), repository: 'acme/other', timestamp: '2024-01-01T00:00:00Z' }

let scene: ReleaseScene
let shas: Record<string, string>
const sha = (name: string): string => shas[name] ?? ''

beforeEach(async () => {
  scene = await startStepScene()
  shas = drawHistory(scene.repository, 'a b:v1 c d (old@b) x (main)')
})
afterEach(() => scene.close())

const byHand = (head: string, step: StepOptions) =>
  scene.run(
    { name: 'workflow_dispatch', payload: {}, sha: sha(head), ref: 'refs/heads/main' },
    step,
  )
const stored = (version: string) => {
  const release = scene.sentry.release(version)
  const names = Object.entries(shas)
  return {
    ref: names.find(([, id]) => id === release?.ref)?.[0] ?? release?.ref,
    commits: release?.commits.map(({ id }) => names.find(([, one]) => one === id)?.[0] ?? id),
    deploys: scene.sentry.deploys(version).map(({ environment }) => environment),
  }
}
const notices = (run: { annotations: readonly { level: string; message: string }[] }) =>
  run.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)

describe('promotion and rollback', () => {
  test.each([{}, { set_commits: 'skip' }])(
    '%j: add a deploy and leave the rest',
    async (inputs) => {
      await scene.push({ before: sha('a'), after: sha('b') }, { with: { version: 'shop@1.2.3' } })
      const before = stored('shop@1.2.3')
      const writes = scene.sentry.requests.length
      const run = await byHand('d', {
        with: { version: 'shop@1.2.3', environment: 'production', ...inputs },
      })
      expect(run.exitCode).toBe(0)
      expect(stored('shop@1.2.3')).toEqual({ ...before, deploys: ['production'] })
      expect(notices(run)).toEqual([
        `shop@1.2.3 already exists at ${sha('b').slice(0, 7)}; only the deploy to production is added.`,
      ])
      const sent = scene.sentry.requests.slice(writes).filter(({ method }) => method !== 'GET')
      expect(sent.map(({ method, path }) => `${method} ${path.split('/').at(-2)}`)).toEqual([
        'POST releases',
        'POST deploys',
      ])
      expect(sent[0]?.json).not.toHaveProperty('commits')
    },
  )

  test('give a release a date that has none', async () => {
    const step = { with: { version: 'shop@1', finalize: 'false' } }
    await scene.push({ before: sha('a'), after: sha('b') }, step)
    expect(scene.sentry.release('shop@1')?.dateReleased).toBeNull()
    await byHand('d', { with: { version: 'shop@1' } })
    expect(scene.sentry.release('shop@1')?.dateReleased).not.toBeNull()
    expect(stored('shop@1')).toMatchObject({ ref: 'b', commits: ['b'] })
  })

  test('leave what the user sets to the user', async () => {
    await scene.push({ before: sha('a'), after: sha('b') }, { with: { version: 'shop@1' } })
    const commits = JSON.stringify([{ id: sha('x') }])
    await byHand('d', {
      with: { version: 'shop@1', commits, url: 'https://acme.example', ref: 'v9' },
    })
    expect(scene.sentry.release('shop@1')).toMatchObject({ ref: 'v9', url: 'https://acme.example' })
    expect(stored('shop@1').commits?.toSorted()).toEqual(['b', 'x'])
  })

  test('a deployment days later adds no commits of earlier releases', async () => {
    await scene.push({ before: sha('a'), after: sha('b') }, { with: { version: 'shop@1' } })
    const payload = {
      deployment: { sha: sha('d'), ref: 'main', environment: 'eu/west' },
      deployment_status: { state: 'success', environment: 'eu/west' },
    }
    const event = { name: 'deployment_status', payload, sha: sha('d'), ref: 'refs/heads/main' }
    const run = await scene.run(event, { with: { version: 'shop@1' } })
    expect(stored('shop@1')).toEqual({ ref: 'b', commits: ['b'], deploys: ['eu-west'] })
    expect(notices(run)).toContain(
      'Sentry takes no environment "eu/west": the deploy is to eu-west.',
    )
  })

  test('of another repository’s release adds the own commits', async () => {
    await scene.close()
    scene = await startStepScene({
      sentry: {
        releases: [{ version: 'all@1', projects: ['web'], ref: OTHERS.id, commits: [OTHERS] }],
      },
    })
    shas = drawHistory(scene.repository, 'a b:v1 c d')
    await byHand('d', { with: { version: 'all@1' } })
    expect(stored('all@1')).toMatchObject({ ref: OTHERS.id, commits: ['d', 'c', OTHERS.id] })
  })
})

const pushTag = (head: string) =>
  scene.push(
    { ref: 'refs/tags/v2', before: null, after: sha(head) },
    { with: { environment: 'production' }, runAttempt: head },
  )

describe('a push to another head', () => {
  test('of a branch with a constant version replaces the own commits and keeps others', async () => {
    await scene.close()
    const staging = { version: 'staging', projects: ['web'], commits: [OTHERS] }
    scene = await startStepScene({ sentry: { releases: [staging] } })
    shas = drawHistory(scene.repository, 'a b c d')
    for (const [before, after] of ['ab', 'bc', 'cd'].map((pair) => pair.split('')))
      await scene.push(
        { before: sha(before ?? ''), after: sha(after ?? '') },
        { with: { version: 'staging', patch_set: 'false' } },
      )
    expect(stored('staging')).toMatchObject({ ref: 'd', commits: ['d', OTHERS.id] })
  })

  test('of a moved tag drops the commit that the tag lost, and is deployed again', async () => {
    await pushTag('x')
    await pushTag('d')
    expect(stored('v2')).toEqual({
      ref: 'd',
      commits: ['d', 'c'],
      deploys: ['production', 'production'],
    })
  })
})

test('commits that are filed under another name move to the right one', async () => {
  await scene.close()
  const timestamp = '2026-01-01T00:00:00Z'
  const commits = [{ id: 'c'.repeat(40), repository: 'origin', timestamp }]
  scene = await startStepScene({
    sentry: { releases: [{ version: 'r1', projects: ['web'], commits }] },
  })
  shas = drawHistory(scene.repository, 'a b c d')
  const filed = { id: sha('d'), repository: 'origin', timestamp }
  await scene.push(
    { before: sha('b'), after: sha('d') },
    { with: { version: 'r2', commits: JSON.stringify([filed]) } },
  )
  await scene.push({ before: sha('b'), after: sha('d') }, { with: { version: 'r2' } })
  expect(stored('r2').commits).toEqual(['d', 'c'])
})

const publish = (action: string) =>
  scene.run(
    {
      name: 'release',
      payload: { action, release: { tag_name: 'v1' } },
      sha: sha('b'),
      ref: 'refs/tags/v1',
    },
    { with: { environment: 'production' }, runAttempt: action },
  )

describe('one publication on GitHub', () => {
  test('makes one deploy, however many events it sends', async () => {
    await scene.push(
      { ref: 'refs/tags/v1', before: null, after: sha('b') },
      { with: { environment: 'production' } },
    )
    for (const action of ['created', 'published', 'released', 'edited'])
      expect((await publish(action)).exitCode).toBe(0)
    expect(stored('v1').deploys).toEqual(['production'])
  })
})

const skipped = (run: { outputs: Record<string, string> }) => run.outputs['skipped']

const checkout = (at: string, when: 'before' | 'after') => {
  const folder = scene.repository.clone({
    depth: 0,
    ref: sha(at),
    originUrl: `${scene.github.url}/${REPOSITORY}`,
  })
  const time = Date.now() / 1000 + (when === 'after' ? 60 : -60)
  for (const file of ['HEAD', 'FETCH_HEAD']) {
    mkdirSync(join(folder, '.git'), { recursive: true })
    try {
      utimesSync(join(folder, '.git', file), time, time)
    } catch {
      // A clone fetches nothing.
    }
  }
  return folder
}

describe('what is released', () => {
  test('is the tag that the input names, as if it had been pushed', async () => {
    const run = await scene.push({ before: sha('c'), after: sha('d') }, { with: { tag: 'v1' } })
    expect(run.outputs).toMatchObject({ version: 'v1', commit: sha('b'), skipped: 'false' })
    expect(scene.sentry.release('v1')?.url).toMatch(/\/releases\/tag\/v1$/)
    const missing = await scene.push({ before: sha('c'), after: sha('d') }, { with: { tag: 'v9' } })
    expect(missing.annotations.at(-1)?.message).toContain(
      'The input tag names v9, but acme/web has no such tag.',
    )
  })

  test.each([
    ['a SHA', () => sha('x')],
    ['a short SHA', () => sha('x').slice(0, 9)],
    ['a branch', () => 'old'],
  ])('is the commit that the input names: %s', async (_kind, commit) => {
    const run = await scene.push(
      { before: sha('c'), after: sha('d') },
      { with: { version: 'r1', commit: commit() } },
    )
    expect(run.outputs).toMatchObject({ commit: sha('x'), previous_commit: sha('b') })
  })

  test('is not what nobody can name', async () => {
    const pushed = { before: sha('c'), after: sha('d') }
    const unknown = await scene.push(pushed, { with: { commit: 'nowhere' } })
    expect(unknown.annotations.at(-1)?.message).toContain(
      'The input commit names nowhere, but acme/web has no such commit, branch or tag.',
    )
    const both = await scene.push(pushed, { with: { commit: 'old', tag: 'v1' } })
    expect(both.annotations.at(-1)?.message).toMatch(/tag and commit both name what is released/)
    const head = await scene.push(pushed, { with: { commit: 'HEAD' } })
    expect(head.annotations.at(-1)?.message).toMatch(/there is no checkout of acme\/web/)
  })

  test.each([
    ['workflow_dispatch', 'after', 'x'],
    ['repository_dispatch', 'after', 'x'],
    ['schedule', 'after', 'x'],
    ['workflow_dispatch', 'before', 'd'],
  ] as const)(
    'of %s is what the job has checked out %s the event',
    async (name, when, expected) => {
      const run = await scene.run(
        { name, payload: {}, sha: sha('d'), ref: 'refs/heads/main' },
        { workspace: checkout('x', when), with: { version: 'r1' } },
      )
      expect(run.outputs['commit']).toBe(sha(expected))
      expect(run.log.includes(`the checkout stands on ${sha('x').slice(0, 7)}`)).toBe(
        when === 'after',
      )
    },
  )

  test('of a push is what was pushed, with a notice when the checkout stands elsewhere', async () => {
    const pushed = { before: sha('c'), after: sha('d') }
    const run = await scene.push(pushed, { workspace: checkout('x', 'after') })
    expect(run.outputs['commit']).toBe(sha('d'))
    expect(notices(run)).toEqual([
      expect.stringMatching(/^The checkout stands on .+`commit: HEAD`/),
    ])
    const head = await scene.push(pushed, {
      workspace: checkout('x', 'before'),
      with: { commit: 'HEAD' },
    })
    expect(head.outputs['commit']).toBe(sha('x'))
  })

  test('is nothing when the range is empty and the user wants it so', async () => {
    const empty = { before: sha('d'), after: sha('d') }
    const step = { with: { version: 'r1', paths: 'nowhere/**' } }
    const plain = await scene.push(empty, step)
    expect([plain.exitCode, skipped(plain)]).toEqual([0, 'false'])
    const skip = await scene.push(empty, {
      with: { ...step.with, version: 'r2', when_empty: 'skip' },
    })
    expect([skip.exitCode, skipped(skip)]).toEqual([0, 'true'])
    expect(scene.sentry.release('r2')).toBeUndefined()
    for (const inputs of [{ when_empty: 'fail' }, { ignore_empty: 'false' }]) {
      const fail = await scene.push(empty, { with: { ...step.with, ...inputs } })
      expect(fail.annotations.at(-1)?.message).toMatch(/^There are no commits to release/)
    }
    const both = await scene.push(empty, {
      with: { ...step.with, when_empty: 'skip', ignore_empty: 'false' },
    })
    expect(both.annotations.at(-1)?.message).toMatch(/ignore_empty/)
  })
})
