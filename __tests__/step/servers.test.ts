import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { readsAndWrites } from '../support/http/wire-log.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import type { ProfileName } from '../support/sentry/profiles.ts'

const USER_TOKEN = `sntryu_${'0123456789abcdef'.repeat(4)}`
const AS_USER = { SENTRY_AUTH_TOKEN: USER_TOKEN, SENTRY_ORG: 'acme' }

let scene: ReleaseScene
let range: { before: string; after: string }

async function start(profile: ProfileName, scopes = ['project:releases', 'org:read']) {
  scene = await startStepScene({ sentry: { profile } })
  scene.sentry.state.tokens.push({ token: USER_TOKEN, kind: 'user', scopes })
  const { root, head } = commitSeries(scene.repository, 2)
  range = { before: root, after: head }
}

function push(inputs: Record<string, string> = {}, more: StepOptions = {}): Promise<ActionRun> {
  return scene.push(range, { ...more, with: { version: '1', ...inputs } })
}

function warnings({ annotations }: ActionRun): string[] {
  return annotations.map(({ level, message }) => `${level}: ${message}`)
}

afterEach(() => scene.close())

describe.each<[ProfileName]>([['today'], ['23.7.1']])('Sentry %s', (profile) => {
  test.each([
    ['an organization token', {}],
    ['a user token with the scopes of the README', AS_USER],
  ])('with %s: a release with commits and a deploy, and again', async (_name, env) => {
    await start(profile)
    const inputs = { environment: 'production', projects: 'web, api' }
    const runs = [await push(inputs, { env }), await push(inputs, { env })]

    expect(runs.map(warnings)).toEqual([[], []])
    expect(runs.map(({ outputs }) => outputs['created'])).toEqual(['true', 'false'])
    expect(scene.sentry.release('1')?.commits).toHaveLength(2)
    expect(scene.sentry.deploys('1').map(({ projects }) => projects)).toEqual([['web', 'api']])
  })

  test('a second project with a deploy of its own, by a token with project:read', async () => {
    await start(profile, ['project:releases', 'org:read', 'project:read'])
    const environment = 'production'
    for (const projects of ['web', 'api', 'api']) {
      const run = await push({ environment, projects }, { env: AS_USER })
      expect(warnings(run)).toEqual([])
    }
    const deploys = scene.sentry.deploys('1').map(({ projects }) => projects.join())
    // An older server does not tell whose a deploy is: rather one too many than one too few.
    expect(deploys).toEqual(profile === 'today' ? ['web', 'api'] : ['web', 'api', 'api'])
  })

  test('a matrix of four, each with a project of its own', async () => {
    await start(profile)
    scene.sentry.state.projects.push(
      ...['mail', 'docs'].map((slug, at) => ({ id: 3 + at, slug, name: slug, accessible: true })),
    )
    const runs = await Promise.all(
      ['web', 'api', 'mail', 'docs'].map((projects, jobIndex) =>
        push({ environment: 'production', projects }, { strategy: { jobTotal: 4, jobIndex } }),
      ),
    )
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])
    expect(scene.sentry.release('1')?.commits).toHaveLength(2)
    const deployed = scene.sentry.deploys('1').flatMap(({ projects }) => projects)
    expect(new Set(deployed)).toEqual(new Set(['web', 'api', 'mail', 'docs']))
  })

  test('a promotion from staging to production', async () => {
    await start(profile)
    const staging = await push({ environment: 'staging', finalize: 'false' }, { env: AS_USER })
    const production = await push({ environment: 'production' }, { env: AS_USER })
    expect([staging, production].map(warnings)).toEqual([[], []])
    expect(production.outputs['finalized']).toBe('true')
    expect(scene.sentry.deploys('1').map((deploy) => deploy.environment)).toEqual([
      'staging',
      'production',
    ])
  })
})

describe('Sentry 23.7.1', () => {
  test('names the scope that it asks for when a deploy is for some projects only', async () => {
    await start('23.7.1')
    await push({ projects: 'web, api' }, { env: AS_USER })
    const run = await push({ projects: 'web', environment: 'qa' }, { env: AS_USER })
    expect(warnings(run)).toEqual([
      expect.stringMatching(/^error: .*Insufficient access to project\. .* scope project:read /),
    ])
  })
})

describe('a server that closes each connection after its response, without a word', () => {
  test('gets the release all the same, even when nothing may be tried again', async () => {
    await start('23.7.1')
    scene.sentry.addFault({ path: /\//, times: 99, kind: 'close' })
    const env = { SENTRY_HTTP_MAX_RETRIES: '0' }
    const inputs = { environment: 'production', finalize: 'false' }
    for (const more of [{}, { finalize: 'true' }]) {
      const run = await push({ ...inputs, ...more }, { env })
      expect(warnings(run)).toEqual([])
      expect(run.exitCode).toBe(0)
    }
    expect(scene.sentry.release('1')?.commits).toHaveLength(2)
    expect(scene.sentry.release('1')?.dateReleased).not.toBeNull()
    expect(scene.sentry.deploys('1')).toHaveLength(1)
  })
})

describe('GlitchTip', () => {
  const TOKENS = { env: AS_USER }

  test('keeps a release without commits, also in a second run, and no deploy', async () => {
    await start('glitchtip')
    const first = await push({ environment: 'production' }, TOKENS)
    const { ref, dateReleased } = scene.sentry.release('1') ?? {}
    const second = await push({ environment: 'production' }, TOKENS)

    expect([first, second].map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(warnings(first)).toEqual([
      'warning: This server keeps no commits: the release has none of those that were sent.',
      'warning: This server has no deploys, so none was created to production.',
    ])
    expect(warnings(second)).toEqual([
      'warning: This server does not list the commits of a release, so those that 1 has from other jobs cannot be kept.',
      'warning: This server answers 500 when asked to add to the release 1, which exists: its commits stay as they are.',
      'warning: This server has no deploys, so none was created to production.',
    ])
    expect(first.outputs).toMatchObject({ created: 'true', finalized: 'true', deploy_ids: '[]' })
    expect(second.outputs).toMatchObject({ created: 'false', finalized: 'true' })
    expect(ref).toBe(range.after)
    expect(scene.sentry.release('1')).toMatchObject({ ref, dateReleased })
    expect(second.log).toContain('This server did not change url')
    expect(second.log).not.toMatch(/Changed .* of the release/)
    expect(second.log).not.toMatch(/Changed .*url/)
  })

  test('is sent nothing again that it has just been sent', async () => {
    await start('glitchtip')
    await push({}, TOKENS)
    expect(readsAndWrites(scene.sentry).writes).toEqual(['POST releases/ 201'])
  })

  test('a second project of a release stays out of it, with a warning', async () => {
    await start('glitchtip')
    await push({ set_commits: 'skip' }, TOKENS)
    const run = await push({ set_commits: 'skip', projects: 'web api' }, TOKENS)
    expect(run.exitCode).toBe(0)
    expect(warnings(run)).toEqual([
      'warning: This server answers 500 when asked to add to the release 1, which exists: the projects api stay as they are.',
    ])
  })
})

describe('Bugsink', () => {
  test('has no releases: without source maps that is an error', async () => {
    await start('bugsink')
    const run = await push()
    expect(warnings(run)).toEqual([
      `error: The server at ${scene.sentry.url} has no releases. It takes source maps alone: give the input \`sourcemaps\`, or check sentry_url.`,
    ])
  })

  test('takes source maps, and nothing else', async () => {
    await start('bugsink')
    const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
    writeFileSync(join(workspace, 'app.js'), 'console.log(1)\n')
    // What it answers for ever, and what the upload waits for, is another matter.
    scene.sentry.addFault({
      path: /\/artifactbundle\/assemble\/$/,
      kind: 'response',
      answer: { status: 200, body: { state: 'ok', missingChunks: [] } },
    })
    const run = await push({ sourcemaps: 'app.js', environment: 'production' }, { workspace })
    rmSync(workspace, { recursive: true })

    expect(run.exitCode).toBe(0)
    expect(warnings(run)).toEqual([
      `warning: The server at ${scene.sentry.url} has no releases. Only the source maps are uploaded.`,
      'warning: 0 of 1 script can be symbolicated. Errors stay minified in app.js (it has no source map).',
    ])
    expect(run.outputs).toMatchObject({
      created: 'false',
      finalized: 'false',
      release_url: '',
      commit_count: '0',
      files_uploaded: '1',
    })
    expect(run.log).toContain('Release 1: source maps only, because this server has no releases')
    expect(run.summary).toContain('source maps only')
  })
})
