import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

/** GitHub shows so much of an annotation, and refuses a larger summary altogether. */
const MAX_ANNOTATION = 4096

let scene: ReleaseScene

beforeEach(async () => {
  scene = await startStepScene()
})
afterEach(() => scene.close())

describe('text without an end', () => {
  test.each([
    ['a folder', { working_directory: 'x'.repeat(50_000) }],
    ['a pattern of source maps', { sourcemaps: `dist/${'x/'.repeat(30_000)}` }],
    ['a base', { base: 'x'.repeat(10_000) }],
    ['a path pattern', { paths: `[${'x'.repeat(50_000)}` }],
    ['a version', { version: 'x'.repeat(50_000) }],
    ['projects', { projects: 'x '.repeat(3), org: 'y'.repeat(50_000), environment: 'none' }],
  ])('of the input, %s, is cut in a sentence of its own', async (_, given) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push({ before: root, after: head }, { with: given })

    expect(run.exitCode).toBe(1)
    expect(run.annotations).toHaveLength(1)
    const [{ message } = { message: '' }] = run.annotations
    expect(message.length).toBeLessThanOrEqual(MAX_ANNOTATION)
    expect(message).not.toContain('Unexpected failure')
    expect(run.summary.length).toBeLessThan(50_000)
  })

  test('of Sentry is cut in a sentence of its own', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const body = { detail: 'no '.repeat(1_000_000), ['f'.repeat(100_000)]: ['g'.repeat(5000)] }
    const answer = { status: 400, body }
    scene.sentry.addFault({ method: 'POST', path: /releases\/$/, kind: 'response', answer })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message.length).toBeLessThanOrEqual(MAX_ANNOTATION)
    expect(run.summaryRefused).toBe(false)
  })

  test('of GitHub is cut in a sentence of its own', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const answer = { status: 404, body: { message: 'no '.repeat(1_000_000) } }
    scene.github.addFault({ path: /./, times: 99, kind: 'response', answer })
    const step = { with: { commits_from: 'api', base: 'stable' } }
    const run = await scene.push({ before: root, after: head }, step)

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message.length).toBeLessThanOrEqual(MAX_ANNOTATION)
    expect(run.summaryRefused).toBe(false)
  })
})
