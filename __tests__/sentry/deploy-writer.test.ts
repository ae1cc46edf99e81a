import { describe, expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { ActionError } from '../../src/errors.ts'
import type { Deploy } from '../../src/release/deploys.ts'
import type { DeployOutcome, SentryApi } from '../../src/sentry/client.ts'
import { writeDeploys, type DeployJob } from '../../src/sentry/deploy-writer.ts'
import type { DeployBody, DeployResponse } from '../../src/sentry/wire.ts'

const PROJECTS = [
  { id: '1', slug: 'web' },
  { id: '2', slug: 'api' },
]

const DEPLOY: Deploy = {
  environment: 'production',
  name: null,
  url: 'https://github.com/acme/web/actions/runs/1',
  startedAt: null,
  projects: ['web', 'api'],
  isUnique: true,
  runsUrl: null,
}

type Stored = DeployResponse & { projects: readonly string[] }

/** What a server does with a deploy's POST: whether it keeps the deploy, and whether it says so. */
type Answer = 'created' | 'kept unseen' | 'lost'

/** A server's deploys in memory, listed for the asked projects, all without any. */
function createServer(answers: readonly Answer[] = [], stored: Stored[] = []) {
  const waiting = [...answers]
  const posts: DeployBody[] = []
  let lists = 0
  const api: Pick<SentryApi, 'listDeploys' | 'createDeploy'> = {
    listDeploys: async (_version, ids) => {
      lists += 1
      const slugs = new Set(PROJECTS.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug))
      return stored.filter(
        ({ projects }) => ids.length === 0 || projects.some((slug) => slugs.has(slug)),
      )
    },
    createDeploy: async (_version, body): Promise<DeployOutcome> => {
      posts.push(body)
      const answer = waiting.shift() ?? 'created'
      const { environment, name = '', url = '', projects } = body
      const deploy = { id: String(stored.length + 1), environment, name, url, projects }
      if (answer !== 'lost') stored.push(deploy)
      return answer === 'created'
        ? { kind: 'created', deploy }
        : { kind: 'unclear', error: new ActionError('not clear') }
    },
  }
  return { api: api as SentryApi, posts, stored, lists: () => lists }
}

function run(server: ReturnType<typeof createServer>, job: Partial<DeployJob> = {}, seconds = 60) {
  const log: string[] = []
  const written: string[] = []
  const deploys = writeDeploys(
    server.api,
    { version: 'web@1', deploys: [DEPLOY], releaseProjects: PROJECTS, mayExist: false, ...job },
    {
      deadline: { ...createDeadline(seconds), pause: async () => undefined },
      maxRetries: 2,
      log: (line) => log.push(line),
      onWritten: ({ environment }) => written.push(environment),
    },
  )
  return { deploys, log, written }
}

const mine = (id: string, projects: readonly string[]): Stored => {
  const { environment, url } = DEPLOY
  return { id, environment, name: '', url: url ?? '', projects }
}

describe('deploys', () => {
  test('none ask nothing', async () => {
    const server = createServer()
    expect(await run(server, { deploys: [], mayExist: true }).deploys).toEqual([])
    expect(server.lists()).toBe(0)
  })

  test('are created one after the other, without a look where none can exist', async () => {
    const server = createServer()
    const { deploys, written } = run(server, {
      deploys: [DEPLOY, { ...DEPLOY, environment: 'qa', name: 'N', url: null, startedAt: 'then' }],
    })
    expect(await deploys).toEqual([
      { id: '1', environment: 'production', existed: false },
      { id: '2', environment: 'qa', existed: false },
    ])
    expect(written).toEqual(['production', 'qa'])
    expect(server.lists()).toBe(0)
    expect(server.posts).toEqual([
      { environment: 'production', url: DEPLOY.url, projects: ['web', 'api'] },
      { environment: 'qa', name: 'N', dateStarted: 'then', projects: ['web', 'api'] },
    ])
  })

  test('of this run are not created twice', async () => {
    const server = createServer([], [mine('7', ['web', 'api'])])
    expect(await run(server, { mayExist: true }).deploys).toEqual([
      { id: '7', environment: 'production', existed: true },
    ])
    expect(server.posts).toEqual([])
  })

  test('of another job of this run, for other projects, are not taken for these', async () => {
    const server = createServer([], [mine('7', ['api'])])
    expect(await run(server, { mayExist: true }).deploys).toMatchObject([
      { id: '2', existed: false },
    ])
    expect(server.posts).toMatchObject([{ projects: ['web'] }])
  })

  test('that do not name this run are always created', async () => {
    const server = createServer([], [mine('7', ['web', 'api'])])
    const deploys = [{ ...DEPLOY, isUnique: false }]
    expect(await run(server, { mayExist: true, deploys }).deploys).toMatchObject([
      { existed: false },
    ])
    expect(server.posts).toHaveLength(1)
  })
})

describe('a deploy whose response was unclear', () => {
  test('is looked for, and not created again when it is there', async () => {
    const server = createServer(['kept unseen'])
    const { deploys, log } = run(server)
    expect(await deploys).toEqual([{ id: '1', environment: 'production', existed: false }])
    expect(server.posts).toHaveLength(1)
    expect(log).toEqual([
      expect.stringMatching(/not clear whether Sentry created the deploy to production/),
    ])
  })

  test('is created again when it is not there', async () => {
    const server = createServer(['lost', 'lost'])
    expect(await run(server).deploys).toMatchObject([{ id: '1' }])
    expect(server.posts).toHaveLength(3)
    expect(server.stored).toHaveLength(1)
  })

  test('is not taken for one that was there before', async () => {
    const server = createServer(['lost'], [mine('7', ['web', 'api'])])
    const deploys = [{ ...DEPLOY, isUnique: false }]
    expect(await run(server, { mayExist: true, deploys }).deploys).toMatchObject([{ id: '2' }])
  })

  test('is an error after the last attempt, and when the step has no time left', async () => {
    const lost = createServer(['lost', 'lost', 'lost', 'lost'])
    await expect(run(lost).deploys).rejects.toThrow('not clear')
    expect(lost.posts).toHaveLength(3)
    const late = createServer(['lost'])
    await expect(run(late, {}, 0).deploys).rejects.toThrow('not clear')
    expect(late.posts).toHaveLength(1)
  })
})
