import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { readsAndWrites, sentryCalls } from '../support/http/wire-log.ts'

const OTHERS_COMMIT = {
  id: 'c'.repeat(40),
  repository: 'acme/other',
  message: 'From another repository',
  author_name: 'Olga',
  author_email: 'olga@example.com',
  timestamp: '2024-01-01T00:00:00Z',
  patch_set: [{ path: 'other.js', type: 'A' }],
}

describe('a release that exists', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene({
      sentry: {
        releases: [
          { version: 'web@1.0.0', projects: ['web'], ref: 'old', commits: [OTHERS_COMMIT] },
          {
            version: 'web@2.0.0',
            projects: ['web'],
            dateReleased: '2024-06-01T00:00:00Z',
          },
        ],
      },
    })
  })
  afterEach(() => scene.close())

  test('is completed: 208 is a success, its own commits stay, and one PUT brings ref, url and date', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 2)
    const run = await scene.push({ before: root, after: head }, { with: { version: 'web@1.0.0' } })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ created: 'false', commit_count: '2', finalized: 'true' })
    expect(readsAndWrites(scene.sentry).writes).toEqual([
      'POST releases/ 208',
      'PUT releases/web%401.0.0/ 200',
    ])
    const stored = scene.sentry.release('web@1.0.0')
    expect(stored).toMatchObject({ ref: head, url: `${scene.github.url}/acme/web/commit/${head}` })
    expect(stored?.dateReleased).not.toBeNull()
    expect(stored?.commits.map(({ id }) => id)).toEqual([...commits, OTHERS_COMMIT.id])
    const kept = stored?.commits.at(-1)
    expect(kept).toMatchObject({ message: OTHERS_COMMIT.message, author: { name: 'Olga' } })
    expect(kept?.patchSet).toEqual(OTHERS_COMMIT.patch_set)
    expect(kept?.repository.name).toBe('acme/other')
  })

  test('keeps the date on which it was released', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push({ before: root, after: head }, { with: { version: 'web@2.0.0' } })

    expect(run.outputs['finalized']).toBe('true')
    const put = scene.sentry.requests.find(({ method }) => method === 'PUT')
    expect(put?.json).not.toHaveProperty('dateReleased')
    expect(scene.sentry.release('web@2.0.0')?.dateReleased?.toISOString()).toBe(
      '2024-06-01T00:00:00.000Z',
    )
  })

  test('is left as it is by a second, identical run, which writes no PUT and no second deploy', async () => {
    const { root, head } = commitSeries(scene.repository, 2)
    const step = { with: { version: 'web@3.0.0', environment: 'production,staging' } }
    const first = await scene.push({ before: root, after: head }, step)
    const before = JSON.stringify(scene.sentry.release('web@3.0.0'))
    const calls = scene.sentry.requests.length
    const second = await scene.push({ before: root, after: head }, step)

    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
    expect([first.outputs['created'], second.outputs['created']]).toEqual(['true', 'false'])
    expect(readsAndWrites({ requests: scene.sentry.requests.slice(calls) })).toEqual({
      reads: new Set([
        'GET repos/ 200',
        'GET projects/acme/web/releases/ 200',
        'GET releases/web%403.0.0/commits/ 200',
        'GET releases/web%403.0.0/deploys/ 200',
      ]),
      writes: ['POST releases/ 208'],
    })
    expect(scene.sentry.deploys('web@3.0.0').map(({ environment }) => environment)).toEqual([
      'production',
      'staging',
    ])
    expect(JSON.stringify(scene.sentry.release('web@3.0.0'))).toBe(before)
    expect(second.outputs['deploy_ids']).toBe(first.outputs['deploy_ids'])
    expect(first.log).not.toContain('nothing changed')
    expect(second.log).toContain('Release web@3.0.0 (already existed, nothing changed)')
    expect(second.summary.trim()).toMatch(
      /^\*\*Sentry release \[web.*\*\* already existed, [^\n]*$/,
    )
    expect(second.summary).toContain('nothing changed')
  })

  test('is not said to be unchanged by a run that adds a commit, a project or a deploy', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 2)
    const given = {
      version: 'web@3.0.0',
      finalize: 'false',
      ref: 'fixed',
      url: 'https://a.example',
    }
    await scene.push({ before: root, after: commits[1] ?? '' }, { with: given })
    const more = [
      { ...given },
      { ...given, projects: 'api' },
      { ...given, environment: 'production' },
      given,
    ]
    for (const inputs of more) {
      const run = await scene.push({ before: root, after: head }, { with: inputs })
      expect(run.exitCode).toBe(0)
      expect(run.log.includes('nothing changed')).toBe(inputs === given)
    }
  })

  test('loses the other commits when keep_commits is false', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', keep_commits: 'false' } },
    )

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)).toEqual(commits)
  })

  test('without commits wanted takes one request, and stays unreleased with finalize: false', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@4.0.0', set_commits: 'skip', finalize: 'false' } },
    )

    expect(run.outputs).toMatchObject({
      created: 'true',
      finalized: 'false',
      commit_count: '0',
      commits_from: '',
    })
    expect(sentryCalls(scene.sentry)).toEqual(['POST releases/ 201'])
    expect(scene.github.requests).toEqual([])
    expect(scene.sentry.release('web@4.0.0')?.dateReleased).toBeNull()
  })

  test('is not touched by a dry run, which shows the requests it would send', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const run = await scene.push(
      { before: root, after: head },
      { with: { version: 'web@1.0.0', dry_run: 'true', environment: 'production' } },
    )

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.requests.every(({ method }) => method === 'GET')).toBe(true)
    expect(scene.sentry.release('web@1.0.0')).toMatchObject({ ref: 'old' })
    const requests = JSON.parse(Object.values(run.files)[0] ?? '[]') as {
      method: string
      body: object
    }[]
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'POST'])
    expect(requests[0]?.body).toMatchObject({ version: 'web@1.0.0', ref: head })
    expect(run.log).toContain('"environment": "production"')
    expect(run.summary).toContain('dry run, nothing was sent')
  })
})

test('a new release is dated by the server’s clock when the runner’s is another', async () => {
  const scene = await startStepScene()
  try {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      method: 'GET',
      path: /./,
      times: 99,
      kind: 'response',
      answer: { status: 404, headers: { date: 'Fri, 01 May 2026 12:02:00 GMT' }, body: {} },
    })
    const run = await scene.push({ before: root, after: head }, { with: { version: 'web@3.0.0' } })
    expect(run.exitCode).toBe(0)
    const dated = scene.sentry.release('web@3.0.0')?.dateReleased?.toISOString()
    expect(dated).toMatch(/^2026-05-01T12:02:/)
    expect(run.log).toContain('Sentry’s, which dates the release')
  } finally {
    await scene.close()
  }
})
