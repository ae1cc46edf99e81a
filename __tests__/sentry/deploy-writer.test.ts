import { describe, expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { ActionError } from '../../src/errors.ts'
import type { Deploy } from '../../src/release/deploys.ts'
import type { DeployOutcome } from '../../src/sentry/deploy-api.ts'
import { writeDeploys, type DeployApi, type DeployJob } from '../../src/sentry/deploy-writer.ts'
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

type ServerOptions = {
  answers?: readonly Answer[]
  stored?: readonly Stored[]
  /** Whether a list is of the asked projects alone: servers before 2024 list all. */
  filters?: boolean
  /** What the release has by the time that it is read. */
  releaseProjects?: typeof PROJECTS
  hasDeploys?: boolean
}

/** A server's deploys in memory, listed for the asked projects, all without any. */
function createServer(options: ServerOptions = {}) {
  const { filters = true, releaseProjects = PROJECTS, hasDeploys = true } = options
  const waiting = [...(options.answers ?? [])]
  const stored = [...(options.stored ?? [])]
  const posts: DeployBody[] = []
  let lists = 0
  const api: DeployApi = {
    listDeploys: async (_version, ids) => {
      lists += 1
      if (!hasDeploys) return null
      const slugs = new Set(
        releaseProjects.flatMap(({ id, slug }) => (ids.includes(id) ? slug : [])),
      )
      return stored.filter(
        ({ projects }) => !filters || ids.length === 0 || projects.some((slug) => slugs.has(slug)),
      )
    },
    createDeploy: async (_version, body): Promise<DeployOutcome> => {
      if (!hasDeploys) return { kind: 'unsupported' }
      posts.push(body)
      const answer = waiting.shift() ?? 'created'
      const { environment, name = '', url = '' } = body
      const projects = body.projects ?? releaseProjects.map(({ slug }) => slug)
      const deploy = { id: String(stored.length + 1), environment, name, url, projects }
      if (answer !== 'lost') stored.push(deploy)
      return answer === 'created'
        ? { kind: 'created', deploy }
        : { kind: 'unclear', error: new ActionError('not clear') }
    },
    readRelease: async (version) => ({
      version,
      ref: null,
      url: null,
      dateReleased: null,
      deployCount: stored.length,
      commitCount: 0,
      projects: releaseProjects,
      userAgent: null,
      lastCommit: null,
    }),
  }
  return { api, posts, stored, lists: () => lists }
}

function run(server: ReturnType<typeof createServer>, job: Partial<DeployJob> = {}, seconds = 60) {
  const log: string[] = []
  const written: string[] = []
  const warnings: string[] = []
  const deploys = writeDeploys(
    server.api,
    {
      version: 'web@1',
      deploys: [DEPLOY],
      releaseProjects: PROJECTS,
      mayExist: false,
      isAlone: true,
      ...job,
    },
    {
      deadline: { ...createDeadline(seconds), pause: async () => undefined },
      maxRetries: 2,
      log: (line) => log.push(line),
      warn: (message) => warnings.push(message),
      onWritten: ({ environment }) => written.push(environment),
    },
  )
  return { deploys, log, written, warnings }
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
      { environment: 'production', url: DEPLOY.url },
      { environment: 'qa', name: 'N', dateStarted: 'then' },
    ])
  })

  test('of this run are not created twice', async () => {
    const server = createServer({ stored: [mine('7', ['web', 'api'])] })
    expect(await run(server, { mayExist: true }).deploys).toEqual([
      { id: '7', environment: 'production', existed: true },
    ])
    expect(server.posts).toEqual([])
  })

  test('of another job of this run, for other projects, are not taken for these', async () => {
    const server = createServer({ stored: [mine('7', ['api'])] })
    expect(await run(server, { mayExist: true }).deploys).toMatchObject([
      { id: '2', existed: false },
    ])
    expect(server.posts).toMatchObject([{ projects: ['web'] }])
  })

  test('that do not name this run are always created', async () => {
    const server = createServer({ stored: [mine('7', ['web', 'api'])] })
    const deploys = [{ ...DEPLOY, isUnique: false }]
    expect(await run(server, { mayExist: true, deploys }).deploys).toMatchObject([
      { existed: false },
    ])
    expect(server.posts).toHaveLength(1)
  })
})

async function sentProjects(projects: string[], job: Partial<DeployJob>): Promise<unknown[]> {
  const server = createServer()
  await run(server, { deploys: [{ ...DEPLOY, projects }], ...job }).deploys
  return server.posts.map((body) => body.projects)
}

// Servers before autumn 2024 ask for the scope project:read as soon as a deploy names projects, and know them by slug only.
describe('the projects of a deploy', () => {
  test.each([
    ['all of the release’s', ['api', 'web'], PROJECTS],
    ['all of the release’s by id', ['1', '2'], PROJECTS],
    ['more than the release has', ['web', 'api', 'mail'], PROJECTS],
  ])('are left out when they are %s', async (_name, projects, releaseProjects) => {
    expect(await sentProjects(projects, { releaseProjects })).toEqual([undefined])
  })

  test.each<[string, string[], Partial<DeployJob>, string[]]>([
    ['the release has others', ['web'], {}, ['web']],
    ['the release has others, by id', ['2'], {}, ['api']],
    ['another job may add one', ['web', '2'], { isAlone: false }, ['web', 'api']],
    ['the server does not tell the release’s', ['web', '2'], { releaseProjects: [] }, ['web', '2']],
  ])('are named by slug when %s', async (_name, projects, job, expected) => {
    expect(await sentProjects(projects, job)).toEqual([expected])
  })
})

describe('on a server that lists all deploys for whatever project, a deploy of this run', () => {
  const release = [...PROJECTS, { id: '3', slug: 'mail' }]
  const web = { ...DEPLOY, projects: ['web'] }
  const job = {
    mayExist: true,
    isAlone: false,
    deploys: [web],
    releaseProjects: PROJECTS.slice(0, 1),
  }

  test('is not taken for ours while the release has projects of others', async () => {
    const stored = [mine('7', ['mail'])]
    const server = createServer({ filters: false, stored, releaseProjects: release })
    expect(await run(server, job).deploys).toMatchObject([{ existed: false }])
    expect(server.posts).toMatchObject([{ projects: ['web'] }])
  })

  test('is ours when every project of the release is', async () => {
    const stored = [mine('7', ['web'])]
    const server = createServer({ filters: false, stored, releaseProjects: PROJECTS.slice(0, 1) })
    expect(await run(server, job).deploys).toEqual([
      { id: '7', environment: 'production', existed: true },
    ])
  })

  test('that was created unseen is created again rather than taken from another job', async () => {
    const server = createServer({ filters: false, answers: ['lost'], releaseProjects: release })
    const { deploys } = run(server, { ...job, mayExist: false })
    server.stored.push(mine('7', ['mail']))
    expect(await deploys).toMatchObject([{ existed: false }])
    expect(server.stored.map(({ projects }) => projects)).toEqual([['mail'], ['web']])
  })

  test.each([
    ['ours', ['web'], []],
    ['another job’s', ['mail'], [{ projects: ['web'] }]],
  ])('is %s where the server does filter', async (_name, projects, posts) => {
    const server = createServer({ stored: [mine('7', projects)], releaseProjects: release })
    await run(server, job).deploys
    expect(server.posts).toMatchObject(posts)
    expect(server.posts).toHaveLength(posts.length)
  })
})

describe('whose a deploy of this run is, is asked', () => {
  const release = [...PROJECTS, { id: '3', slug: 'mail' }]
  const job = {
    mayExist: true,
    isAlone: false,
    deploys: [{ ...DEPLOY, projects: ['web'] }],
    releaseProjects: PROJECTS,
  }

  test('of the projects that are not ours: one of two deploys that these have not is ours', async () => {
    const stored = [mine('7', ['web']), mine('8', ['web', 'api'])]
    const server = createServer({ stored })
    expect(await run(server, job).deploys).toMatchObject([{ id: '7', existed: true }])
    expect(server.posts).toEqual([])
  })

  test.each([
    ['of those that the token may see', release, { id: '7', existed: true }],
    ['and is not known where the token may see none', PROJECTS, { existed: false }],
  ])('%s', async (_what, releaseProjects, deploy) => {
    const server = createServer({ stored: [mine('7', ['web'])], releaseProjects })
    const listDeploys: DeployApi['listDeploys'] = async (version, ids) => {
      if (ids.includes('2')) throw new ActionError('no access')
      return server.api.listDeploys(version, ids)
    }
    const seen = { ...server, api: { ...server.api, listDeploys } }
    expect(await run(seen, job).deploys).toMatchObject([deploy])
  })

  test('of those that were known, when the release cannot be read', async () => {
    const server = createServer({ filters: false, stored: [mine('7', ['api'])] })
    const gone = { ...server, api: { ...server.api, readRelease: async () => null } }
    expect(await run(gone, job).deploys).toMatchObject([{ existed: false }])
  })

  test('of nobody where this job is alone with the only project', async () => {
    const releaseProjects = PROJECTS.slice(0, 1)
    const server = createServer({ filters: false, stored: [mine('7', ['web'])], releaseProjects })
    const alone = { ...job, isAlone: true, releaseProjects }
    expect(await run(server, alone).deploys).toMatchObject([{ id: '7', existed: true }])
    expect(server.lists()).toBe(1)
  })

  test('also when another one is to be made beside it', async () => {
    const server = createServer({ stored: [mine('7', ['api'])] })
    const [production] = job.deploys
    if (production === undefined) throw new Error('no deploy')
    const deploys = [production, { ...production, environment: 'qa' }]
    expect(await run(server, { ...job, deploys }).deploys).toMatchObject([
      { existed: false },
      { existed: false },
    ])
  })

  test('and a deploy that only some of its projects have, is made for the others', async () => {
    const server = createServer({ stored: [mine('7', ['web'])] })
    const deploys = [DEPLOY]
    expect(await run(server, { ...job, deploys }).deploys).toMatchObject([
      { id: '2', existed: false },
    ])
    expect(server.posts).toMatchObject([{ projects: ['api'] }])
  })
})

test('a server without deploys gets none, with a warning', async () => {
  const server = createServer({ hasDeploys: false })
  const { deploys, warnings, written } = run(server, {
    mayExist: true,
    deploys: [DEPLOY, { ...DEPLOY, environment: 'qa' }],
  })
  expect(await deploys).toEqual([])
  expect(written).toEqual([])
  expect(warnings).toEqual(['This server has no deploys, so none was created to production, qa.'])
})

describe('a deploy whose response was unclear', () => {
  test('is looked for, and not created again when it is there', async () => {
    const server = createServer({ answers: ['kept unseen'] })
    const { deploys, log } = run(server)
    expect(await deploys).toEqual([{ id: '1', environment: 'production', existed: false }])
    expect(server.posts).toHaveLength(1)
    expect(log).toEqual([
      expect.stringMatching(/not clear whether Sentry created the deploy to production/),
    ])
  })

  test('is created again when it is not there', async () => {
    const server = createServer({ answers: ['lost', 'lost'] })
    expect(await run(server).deploys).toMatchObject([{ id: '1' }])
    expect(server.posts).toHaveLength(3)
    expect(server.stored).toHaveLength(1)
  })

  test('is not taken for one that was there before', async () => {
    const server = createServer({ answers: ['lost'], stored: [mine('7', ['web', 'api'])] })
    const deploys = [{ ...DEPLOY, isUnique: false }]
    expect(await run(server, { mayExist: true, deploys }).deploys).toMatchObject([{ id: '2' }])
  })

  test('is an error after the last attempt, and when the step has no time left', async () => {
    const lost = createServer({ answers: ['lost', 'lost', 'lost', 'lost'] })
    await expect(run(lost).deploys).rejects.toThrow('not clear')
    expect(lost.posts).toHaveLength(3)
    const late = createServer({ answers: ['lost'] })
    await expect(run(late, {}, 0).deploys).rejects.toThrow('not clear')
    expect(late.posts).toHaveLength(1)
  })
})
