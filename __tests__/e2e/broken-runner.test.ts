import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { buildPushEvent } from '../support/runner/push-event.ts'
import {
  ACTION_DIRECTORY,
  GITHUB_TOKEN,
  REPOSITORY,
  SENTRY_TOKEN,
  startReleaseScene,
  type ReleaseScene,
} from '../support/release-scene.ts'

let scene: ReleaseScene
let home: string

beforeEach(async () => {
  scene = await startReleaseScene()
  home = mkdtempSync(join(tmpdir(), 'broken-runner-'))
})
afterEach(async () => {
  await scene.close()
  rmSync(home, { recursive: true, force: true })
})

/** The step under a runner whose variables are `changes` of what they should be. */
async function runStep(changes: Record<string, string>) {
  const { root, head } = commitSeries(scene.repository, 1)
  const { directory } = scene.repository
  const push = { directory, repository: REPOSITORY, serverUrl: scene.github.url }
  const event = buildPushEvent({ ...push, ref: 'refs/heads/main', before: root, after: head })
  const place = (name: string): string => join(home, name)
  writeFileSync(place('event.json'), JSON.stringify(event.payload))
  for (const name of ['output', 'summary']) writeFileSync(place(name), '')
  mkdirSync(place('temp'))
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: place('event.json'),
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: scene.github.url,
    GITHUB_API_URL: scene.github.url,
    GITHUB_WORKSPACE: home,
    GITHUB_OUTPUT: place('output'),
    GITHUB_STEP_SUMMARY: place('summary'),
    RUNNER_TEMP: place('temp'),
    INPUT_PROJECTS: 'web',
    INPUT_GITHUB_TOKEN: GITHUB_TOKEN,
    SENTRY_AUTH_TOKEN: SENTRY_TOKEN,
    SENTRY_URL: scene.sentry.url,
    ...changes,
  }
  const child = spawn(process.execPath, [join(ACTION_DIRECTORY, 'dist', 'index.js')], { env })
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => {
      child.on('close', resolve)
    }),
  ])
  return { head, code, stdout, stderr, outputs: readFileSync(place('output'), 'utf8') }
}

describe('a release is made, and the log tells what could not be written', () => {
  test.each([
    ['the job summary', { GITHUB_STEP_SUMMARY: '' }, 'The job summary could not be written'],
    [
      'a job summary that is gone',
      { GITHUB_STEP_SUMMARY: '/nowhere/summary' },
      'The job summary could not be written',
    ],
    [
      'the file of the requests',
      { RUNNER_TEMP: '/nowhere' },
      '::warning::The file of the requests could not be written',
    ],
    [
      'the file of the requests, in a dry run',
      { RUNNER_TEMP: '/nowhere', INPUT_DRY_RUN: 'true' },
      '::warning::The file of the requests could not be written',
    ],
  ])('%s', async (_, changes, words) => {
    const { code, head, stdout, stderr, outputs } = await runStep(changes)
    expect(stderr).toBe('')
    expect(stdout).toMatch(new RegExp(`^${words}: \\S`, 'm'))
    expect(stdout).not.toContain('::error::')
    expect(code).toBe(0)
    expect(outputs).toContain(head)
    expect(scene.sentry.releases).toHaveLength('INPUT_DRY_RUN' in changes ? 0 : 1)
  })
})

describe('one sentence tells why nothing is released', () => {
  test.each([
    ['the event file is a folder', { GITHUB_EVENT_PATH: tmpdir() }, /The event file .+ cannot be/],
    ['there is no file for outputs', { GITHUB_OUTPUT: '/nowhere/output' }, /The output version/],
    [
      'there is no file for outputs, with on_error: warn',
      { GITHUB_OUTPUT: '/nowhere/output', INPUT_ON_ERROR: 'warn' },
      /The output version/,
    ],
    ['GitHub’s address is none', { GITHUB_API_URL: 'nowhere' }, /GITHUB_API_URL .+ "nowhere"/],
    ['its server is none', { GITHUB_SERVER_URL: 'file:///etc' }, /GITHUB_SERVER_URL .+ "file/],
    [
      'there is no folder for a clone',
      { RUNNER_TEMP: '/nowhere', INPUT_COMMITS_FROM: 'fetch' },
      /^The commits cannot be read: no folder can be made in \/nowhere: ENOENT/,
    ],
    ['there is no home', { HOME: '', INPUT_BASE: 'no-such-branch' }, /no-such-branch/],
  ])('%s', async (_, changes, sentence) => {
    const { code, stdout, stderr } = await runStep(changes)
    const kind = 'INPUT_ON_ERROR' in changes ? 'warning' : 'error'
    const [, said = ''] = new RegExp(`^::${kind}::(.*)$`, 'm').exec(stdout) ?? []
    expect(stderr).toBe('')
    expect(said).toMatch(sentence)
    expect(said).not.toContain('Unexpected failure')
    expect(code).toBe(kind === 'error' ? 1 : 0)
    expect(scene.sentry.releases).toEqual([])
  })
})
