import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import {
  GITHUB_TOKEN,
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
} from '../support/release-scene.ts'

const PART = 4

/** Everything that somebody can read of a run, but the commands that tell the runner what to mask. */
function readable(run: ActionRun): string {
  const log = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  return [...log, run.summary, ...Object.values(run.outputs)].join('\n')
}

/** The parts of a secret that a text shows. */
function partsOf(text: string, secret: string): string[] {
  const count = secret.length - PART + 1
  const parts = Array.from({ length: count }, (_, at) => secret.slice(at, at + PART))
  // Sentry's own name ends so, too.
  return parts.filter((part) => part !== 'ntry' && text.includes(part))
}

describe('a secret that is cut in two leaves no part of itself:', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  /** How many characters of the token stand before the cut. */
  const BEFORE = [PART, 5, 7, 9, 10, 11, 39]

  test.each(BEFORE)('of GitHub’s words, %i characters before the cut', async (before) => {
    const words = `${'x'.repeat(500 - before - 1)} ${GITHUB_TOKEN}${'y'.repeat(200)}`
    scene.github.addFault({
      path: /\/(?:compare|commits)\//,
      times: 99,
      kind: 'response',
      answer: { status: 403, body: { message: words } },
    })
    const { root, head } = commitSeries(scene.repository, 1)
    const inputs = { commits_from: 'api', base: root, version: 'web@1.0.0' }
    const run = await scene.push({ before: root, after: head }, { with: inputs })
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('GitHub answered 403')
    expect(partsOf(readable(run), GITHUB_TOKEN)).toEqual([])
  })

  test.each(BEFORE)('of Sentry’s words, %i characters before the cut', async (before) => {
    const words = `${'x'.repeat(300 - before - 1)} ${SENTRY_TOKEN}${'y'.repeat(200)}`
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      kind: 'response',
      answer: { status: 400, body: { detail: words } },
    })
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', set_commits: 'skip' } },
    )
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('Sentry answered 400')
    expect(partsOf(readable(run), SENTRY_TOKEN)).toEqual([])
  })

  test.each(BEFORE)('of a redirect’s address, %i characters before the cut', async (before) => {
    const origin = 'https://login.example/'
    const location = `${origin}${'x'.repeat(200 - origin.length - before)}${SENTRY_TOKEN}/more`
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      kind: 'response',
      answer: { status: 302, headers: { location } },
    })
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', set_commits: 'skip' } },
    )
    expect(run.summary).toContain('It redirects to')
    expect(partsOf(readable(run), SENTRY_TOKEN)).toEqual([])
  })

  // The log shows 100 characters of a subject, the summary 500.
  test.each(BEFORE.flatMap((before) => [100, 500].map((cut) => [before, cut] as const)))(
    'of a commit’s subject, %i characters before a cut at %i',
    async (before, cut) => {
      const subject = `${'x'.repeat(cut - 1 - before)}${SENTRY_TOKEN} in the open`
      const root = scene.repository.commit({ message: 'Start', files: { a: '1' } })
      const head = scene.repository.commit({ message: subject, files: { a: '2' } })
      const run = await scene.push(
        { before: root, after: head },
        { with: { version: 'web@1.0.0' } },
      )
      expect(run.exitCode).toBe(0)
      expect(run.summary).toContain('xxxx')
      expect(partsOf(readable(run), SENTRY_TOKEN)).toEqual([])
    },
  )

  test('what servers say of commits that share some characters with a secret stays as it is', async () => {
    const { root, head, commits } = commitSeries(scene.repository, 2)
    // Old tokens of Sentry are hexadecimal, as the ids of commits are.
    const token = `${'0'.repeat(16)}${head.slice(8, 24)}${'f'.repeat(16)}`
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', headers: `x-access: ${token}`, commits_from: 'api' } },
    )
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)).toEqual(commits)
  })
})
