import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { ACTION_DIRECTORY, startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { CASES, type Case, type Shas } from './trigger-cases.ts'

describe('every trigger', () => {
  let scene: ReleaseScene
  let shas: Shas

  beforeAll(async () => {
    scene = await startStepScene()
    const commit = (message: string): string =>
      scene.repository.commit({ message, files: { [`${message}.js`]: message } })
    const root = commit('root')
    const tagged = commit('tagged')
    scene.repository.tag('v1.0.0')
    const base = commit('base')
    scene.repository.checkoutNew('topic')
    const topic = commit('topic')
    scene.repository.checkout('main')
    const tip = commit('tip')
    scene.repository.tag('v2.0.0')
    shas = { root, tagged, base, tip, topic }
  })
  afterAll(() => scene.close())

  /** Runs a case; `last` is the version of the release that Sentry has already, at the root. */
  const runCase = (
    { event, payload, sha, ref, env = {} }: Case,
    last: string | null,
  ): Promise<ActionRun> => {
    scene.sentry.releases.splice(0)
    if (last === null)
      return scene.run({ name: event, payload: payload(shas), sha: shas[sha], ref }, { env })
    const commits = JSON.stringify([{ id: shas.root, repository: 'Acme/Web' }])
    return scene
      .push({ before: null, after: shas.root }, { with: { version: last, commits } })
      .then(() => scene.run({ name: event, payload: payload(shas), sha: shas[sha], ref }, { env }))
  }

  test.each(CASES)('$name', async (one) => {
    const { expected } = one
    const run = await runCase(one, null)

    expect(run.exitCode).toBe(0)
    if ('nothing' in expected) {
      expect(run.annotations).toMatchObject([
        { level: 'notice', message: expect.stringMatching(expected.nothing) },
      ])
      expect(scene.sentry.releases).toEqual([])
      return
    }
    const [version, reason] = [expected.version, expected.reason].map((text) =>
      typeof text === 'string' ? text : text(shas),
    )
    expect(run.outputs).toMatchObject({
      version,
      commit: shas[expected.head],
      previous_commit: expected.base === '' ? '' : shas[expected.base],
    })
    expect(run.log).toMatch(expected.trigger)
    expect(run.log).toContain(`${shas[expected.head].slice(0, 7)} (${reason})`)
    expect(scene.sentry.release(version ?? '')?.lastCommit?.id).toBe(shas[expected.head])
  })

  test.each(CASES.filter(({ expected }) => 'head' in expected))(
    '$name, after a release in Sentry',
    async (one) => {
      const { expected } = one
      const run = await runCase(one, 'app@0')
      if ('nothing' in expected) throw new Error('there is nothing to release')
      const base = expected.continues ? 'root' : expected.base
      expect(run.outputs['previous_commit']).toBe(base === '' ? '' : shas[base])
      expect(run.log.includes('(the last Sentry release, app@0)')).toBe(expected.continues)
    },
  )
})

test('each of these events has a row in a table of the documents', () => {
  const rows = globSync(['*.md', 'docs/**/*.md'], { cwd: ACTION_DIRECTORY }).flatMap((path) => {
    const text = readFileSync(join(ACTION_DIRECTORY, path), 'utf8')
    return [...text.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) => cell)
  })
  const events = new Set([...CASES.map(({ event }) => event), 'workflow_call'])
  events.delete('moonrise')
  expect(
    [...events].filter((event) => !rows.some((cell) => cell.includes(`\`${event}\``))),
  ).toEqual([])
  expect(rows.some((cell) => cell.includes('any other event'))).toBe(true)
})
