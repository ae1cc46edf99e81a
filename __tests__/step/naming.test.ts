import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'

describe('how a release is named', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const pushTag = (tag: string, step: StepOptions = {}) => {
    scene.repository.tag(tag)
    return scene.push({ ...range, before: null, ref: `refs/tags/${tag}` }, step)
  }

  beforeEach(async () => {
    scene = await startStepScene()
    const { root, head } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
  })
  afterEach(() => scene.close())

  // The rows of README's table of names.
  test.each([
    ['v1.2.3', {}, 'v1.2.3', true],
    ['v1.2.3', { version_prefix: 'my-app@' }, 'my-app@1.2.3', false],
    ['web@1.2.3', {}, 'web@1.2.3', false],
    ['@scope/ui@1.2.0', {}, '@scope-ui@1.2.0', false],
    ['web/v1.2.3', {}, 'web@1.2.3', false],
    ['packages/web/v1.2.3', {}, 'packages-web@1.2.3', false],
    ['release/spring', {}, 'release-spring', false],
  ])('the tag %s with %j: %s', async (tag, inputs, version, isTold) => {
    const run = await pushTag(tag, { with: inputs })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ version, release: version })
    expect(scene.sentry.release(version)?.version).toBe(version)
    expect(run.annotations.map(({ level, message }) => [level, message])).toEqual(
      isTold ? [['notice', expect.stringContaining('set `version_prefix: my-app@`')]] : [],
    )
  })

  test('a branch: its head commit, and that is told no notice', async () => {
    const run = await scene.push(range)
    expect(run.outputs['version']).toBe(range.after)
    expect(run.annotations).toEqual([])
  })

  test.each([
    ['true', { SENTRY_RELEASE: 'v1.2.3' }],
    ['false', {}],
  ])('export_env: %s sets %j for later steps', async (export_env, env) => {
    const run = await pushTag('v1.2.3', { with: { export_env } })
    expect(run.exitCode).toBe(0)
    expect(run.env).toEqual(env)
  })

  test('a variable that cannot be set is an error that says so', async () => {
    const run = await pushTag('web@1.2.3', {
      with: { export_env: 'true' },
      runnerVariables: { GITHUB_ENV: '/nowhere/env' },
    })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The variable SENTRY_RELEASE cannot be set: .* The runner creates/),
    ])
  })
})
