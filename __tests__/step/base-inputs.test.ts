import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { buildPushEvent, type WorkflowEvent } from '../support/runner/push-event.ts'
import { REPOSITORY, startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentSubjects } from '../support/source-step.ts'

const TAG = 'refs/tags/web@1.1.0'

/** Where each of them is, oldest first; `head` is `web@1.1.0` too. */
const PLACES = ['v0.9.0', 'release', 'web@1.0.0', 'v1.0.0', 'before', 'head'] as const
type Place = (typeof PLACES)[number]

describe('base and what goes with it', () => {
  let scene: ReleaseScene
  let events: Record<'push' | 'tag' | 'pull request' | 'dispatch', WorkflowEvent>
  const shas = {} as Record<Place, string>

  beforeAll(async () => {
    scene = await startStepScene()
    const { repository, github } = scene
    for (const place of PLACES) {
      shas[place] = repository.commit({ message: place, files: { 'a.js': place } })
      if (place.includes('.')) repository.tag(place)
    }
    repository.tag('web@1.1.0', { annotated: 'one' })
    const commits = JSON.stringify([{ id: shas.release, repository: 'Acme/Web' }])
    const released = { version: 'app@1', commits }
    await scene.push({ before: null, after: shas.release }, { with: released })
    const { directory } = repository
    const pushed = { directory, repository: REPOSITORY, serverUrl: github.url }
    const main = 'refs/heads/main'
    const sha = shas.head
    events = {
      push: buildPushEvent({ ...pushed, ref: main, before: shas.before, after: sha }),
      tag: buildPushEvent({ ...pushed, ref: TAG, before: null, after: repository.revParse(TAG) }),
      'pull request': {
        name: 'pull_request',
        payload: {
          action: 'opened',
          pull_request: { number: 1, head: { sha }, base: { sha: shas.before } },
        },
        sha,
        ref: 'refs/pull/1/merge',
      },
      dispatch: { name: 'workflow_dispatch', payload: {}, sha, ref: main },
    }
  })
  afterAll(() => scene.close())

  const run = (event: keyof typeof events, inputs: Record<string, string>): Promise<ActionRun> =>
    scene.run(events[event], { with: { dry_run: 'true', ...inputs } })

  test.each<[keyof typeof events, Record<string, string>, Place]>([
    ['push', {}, 'release'],
    ['push', { base: 'auto' }, 'release'],
    ['push', { base: 'event' }, 'before'],
    ['push', { base: 'tag' }, 'v1.0.0'],
    ['push', { base: 'tag', tag_prefix: 'web@' }, 'web@1.0.0'],
    ['push', { base: 'release' }, 'release'],
    ['push', { base: 'v0.9.0' }, 'v0.9.0'],
    ['tag', {}, 'web@1.0.0'],
    ['tag', { tag_prefix: 'v' }, 'v1.0.0'],
    ['tag', { base: 'Tag' }, 'web@1.0.0'],
    ['tag', { base: 'RELEASE' }, 'release'],
    ['tag', { base: 'event', ignore_missing: 'true' }, 'web@1.0.0'],
    ['pull request', {}, 'before'],
    ['pull request', { base: 'event' }, 'before'],
    ['pull request', { base: 'tag' }, 'v1.0.0'],
    ['pull request', { base: 'release' }, 'release'],
    ['dispatch', {}, 'release'],
    ['dispatch', { base: 'tag' }, 'v1.0.0'],
    ['dispatch', { base: 'tag', tag_prefix: 'refs/tags/web@' }, 'web@1.0.0'],
    ['dispatch', { base: 'event', ignore_missing: 'true' }, 'release'],
  ])('on a %s, %j starts at %s', async (event, inputs, place) => {
    const result = await run(event, inputs)
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ previous_commit: shas[place], commit: shas.head })
    expect(sentSubjects(result)).toEqual(PLACES.slice(PLACES.indexOf(place) + 1).toReversed())
    expect(result.annotations.map(({ level }) => level)).toEqual(
      'ignore_missing' in inputs ? ['warning'] : [],
    )
  })

  test.each(['tag', 'dispatch'] as const)(
    'base: event is an error on a %s, which names none',
    async (event) => {
      const result = await run(event, { base: 'event' })
      expect(result.exitCode).toBe(1)
      expect(result.annotations[0]?.message).toMatch(
        /Base is event, but the event names no base\..*ignore_missing/,
      )
    },
  )

  test('commits_from: event takes what the push lists and asks GitHub for nothing', async () => {
    scene.github.requests.length = 0
    const result = await run('push', { commits_from: 'event', base: 'event' })
    expect(sentSubjects(result)).toEqual(['head'])
    expect(result.outputs).toMatchObject({ commits_from: 'event', previous_commit: shas.before })
    expect(scene.github.requests).toEqual([])
  })

  test('where no base is, the first release has the newest initial_depth commits', async () => {
    for (const base of ['tag', 'release']) {
      const inputs = { base, tag_prefix: 'none@', projects: 'api', initial_depth: '2' }
      const result = await run('dispatch', inputs)
      expect(sentSubjects(result)).toEqual(['head', 'before'])
      expect(result.outputs['previous_commit']).toBe('')
      expect(result.log).toContain('(the first release of')
    }
  })
})
