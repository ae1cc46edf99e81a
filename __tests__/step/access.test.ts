import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSecret } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import { SENTRY_TOKEN, startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentryCalls } from '../support/http/wire-log.ts'

const SECRET = SENTRY_TOKEN.slice(SENTRY_TOKEN.lastIndexOf('_') + 1)

function tokenOf(claims: object): string {
  return `sntrys_${Buffer.from(JSON.stringify({ iat: 1, ...claims })).toString('base64')}_${SECRET}`
}

/** Carries connections from the IPv6 loopback to a port of the IPv4 one. */
async function forwardIpv6(url: string) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const upstream = connect(Number(new URL(url).port), '127.0.0.1')
    for (const end of [socket, upstream]) sockets.add(end.on('error', () => end.destroy()))
    socket.pipe(upstream).pipe(socket)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '::1', resolve)
  })
  return {
    url: `http://[::1]:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1')

describe('how the server is reached', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const start = async (sentry = {}): Promise<void> => {
    scene = await startStepScene({ sentry })
    const { root, head } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
  }
  const push = (env: Record<string, string>, inputs: Record<string, string> = {}) =>
    scene.push(range, { env, with: { version: '1', ...inputs } })

  afterEach(() => scene.close())

  test.each(['', '/', '///', '/sentry', '/sentry/', '/a/b//'])(
    'at the address with "%s" at its end',
    async (end) => {
      await start({ pathPrefix: end.replace(/\/+$/, '') })
      const run = await push({ SENTRY_URL: new URL(scene.sentry.url).origin + end })

      expect(run.exitCode).toBe(0)
      expect(scene.sentry.requests.map(({ path }) => path)).toEqual(
        expect.arrayContaining([`${end.replace(/\/+$/, '')}/api/0/organizations/acme/releases/`]),
      )
      expect(run.outputs['release_url']).toBe(`${scene.sentry.url}/organizations/acme/releases/1/`)
      expect(run.annotations).toEqual([])
    },
  )

  test.each(['/api/0', '/api/0/'])(
    'with the path of its API, %s, which is left out',
    async (end) => {
      await start()
      const run = await push({ SENTRY_URL: `${scene.sentry.url}${end}` })
      expect(run.annotations).toEqual([])
      expect(run.exitCode).toBe(0)
      expect(run.outputs['release_url']).toBe(`${scene.sentry.url}/organizations/acme/releases/1/`)
    },
  )

  ;(hasIpv6 ? test : test.skip)('at an IPv6 address, without a warning', async () => {
    await start()
    const ipv6 = await forwardIpv6(scene.sentry.url)
    try {
      const run = await push({ SENTRY_URL: ipv6.url })
      expect(run.exitCode).toBe(0)
      expect(run.annotations).toEqual([])
      expect(run.outputs['release_url']).toBe(`${ipv6.url}/organizations/acme/releases/1/`)
    } finally {
      ipv6.close()
    }
  })

  test.each([
    ['a password', 'https://user:hunter2@sentry.example.com', /must not contain a user name/],
    ['a broken address with a password', 'https://user:hunter2@[', /must not contain a user name/],
    ['a user', 'https://user@sentry.example.com', /must not contain a user name/],
    ['a query', 'https://sentry.example.com/?x=1', /Remove what begins with `\?`/],
    ['a fragment', 'https://sentry.example.com/#/x', /Remove what begins with `\?` or `#`/],
    ['no scheme', 'sentry.example.com', /sentry_url must be an http or https URL/],
    ['quotes', '"https://sentry.example.com"', /sentry_url must be an http or https URL/],
    ['another scheme', 'ftp://sentry.example.com', /sentry_url must be an http or https URL/],
    ['a line break inside', 'https://sentry.example\n.com', /sentry_url must be an http/],
  ])('never at an address with %s, which is refused', async (_name, url, says) => {
    await start()
    const run = await push({ SENTRY_URL: url })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
    expect(run.stdout + run.summary).not.toContain('hunter2')
  })

  test('at the address that the token names when nothing else does', async () => {
    await start()
    scene.sentry.state.tokens.push({
      token: tokenOf({ org: 'acme', url: scene.sentry.url, region_url: 'https://evil.example' }),
      kind: 'org',
    })
    const token = scene.sentry.state.tokens.at(-1)?.token ?? ''
    const run = await push({ SENTRY_AUTH_TOKEN: token, SENTRY_URL: '' })
    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release('1')).toBeDefined()
  })

  test('at the address that is set, with a warning, when the token names another', async () => {
    await start()
    const token = tokenOf({ org: 'other', url: 'https://sentry.other.example' })
    scene.sentry.state.tokens.push({ token, kind: 'org' })
    const run = await push({ SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'acme' })
    expect(run.exitCode).toBe(0)
    expect(run.annotations).toMatchObject([
      {
        level: 'warning',
        message: 'The auth token belongs to the organization other, but acme is set and is used.',
      },
      {
        level: 'warning',
        message: `The auth token belongs to https://sentry.other.example, but ${scene.sentry.url} is set and is used.`,
      },
    ])
  })

  test('at the region of a token’s server that is set, without a warning', async () => {
    await start()
    const token = tokenOf({ org: 'acme', url: 'https://sentry.io' })
    const run = await push({
      SENTRY_AUTH_TOKEN: token,
      SENTRY_URL: 'https://de.sentry.io',
      HTTPS_PROXY: 'http://127.0.0.1:1',
      SENTRY_HTTP_MAX_RETRIES: '0',
    })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ level }) => level)).toEqual(['error'])
  })
})

describe('an access proxy before the server', () => {
  const NAMED = 'proxy-secret-0123456789'
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const push = (inputs: Record<string, string>, env: Record<string, string> = {}) =>
    scene.push(range, { env, with: { version: '1', environment: 'production', ...inputs } })

  beforeEach(async () => {
    scene = await startStepScene()
    const { root, head } = commitSeries(scene.repository, 2)
    range = { before: root, after: head }
  })
  afterEach(() => scene.close())

  test.each([
    ['the input headers', { headers: `X-Access: ${NAMED}\nX-Other: 2` }, {}],
    ['CUSTOM_HEADER', {}, { CUSTOM_HEADER: `X-Access: ${NAMED}` }],
  ])(
    'gets the headers of %s with every request, and nobody else does',
    async (_name, inputs, env) => {
      const run = await push(inputs, { ...env, SENTRY_LOG_LEVEL: 'debug' })

      expect(run.annotations).toEqual([])
      expect(run.exitCode).toBe(0)
      expect(scene.sentry.requests.length).toBeGreaterThan(3)
      expect(new Set(scene.sentry.requests.map(({ headers }) => headers['x-access']))).toEqual(
        new Set([NAMED]),
      )
      expect(scene.github.requests.length).toBeGreaterThan(0)
      expect(scene.github.requests.filter(({ headers }) => 'x-access' in headers)).toEqual([])
      expect(findSecret(run, NAMED)).toEqual([])
      expect(run.stdout).toContain(`::add-mask::${NAMED}`)
    },
  )

  test('that repeats the header in its refusal shows it to nobody', async () => {
    scene.sentry.addFault({
      path: /\//,
      times: 99,
      kind: 'response',
      answer: { status: 403, body: `<h1>Wrong token ${NAMED}</h1>` },
    })
    const run = await push({ headers: `X-Access: Bearer ${NAMED}` })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/Wrong token \*\*\*\. This is a web page/)
    expect(findSecret(run, NAMED)).toEqual([])
  })
})

describe('what variables hold', () => {
  let scene: ReleaseScene
  let range: { before: string; after: string }
  const push = (env: Record<string, string>, inputs: Record<string, string> = {}) =>
    scene.push(range, { env, with: { version: '1', ...inputs } })

  beforeEach(async () => {
    scene = await startStepScene()
    const { root, head } = commitSeries(scene.repository, 1)
    range = { before: root, after: head }
  })
  afterEach(() => scene.close())

  test.each([
    ['a line break after each', (text: string) => `${text}\n`],
    ['CR LF after each', (text: string) => `${text}\r\n`],
    ['space around each', (text: string) => `  ${text}\t`],
    ['a byte order mark before each', (text: string) => `\uFEFF${text}`],
  ])('%s does not matter', async (_name, spell) => {
    const run = await push(
      {
        SENTRY_AUTH_TOKEN: spell(SENTRY_TOKEN),
        SENTRY_ORG: spell('acme'),
        SENTRY_URL: spell(scene.sentry.url),
        SENTRY_PROJECT: spell('web'),
        SENTRY_RELEASE: spell('2'),
        SENTRY_HTTP_MAX_RETRIES: spell('1'),
      },
      { projects: '', version: '' },
    )
    expect(run.exitCode).toBe(0)
    expect(run.annotations).toEqual([])
    expect(scene.sentry.release('2')?.projects.map(({ slug }) => slug)).toEqual(['web'])
    for (const secret of [SENTRY_TOKEN, SECRET]) expect(findSecret(run, secret)).toEqual([])
  })

  test.each([
    ['in quotes', `"${SENTRY_TOKEN}"`],
    ['in single quotes', `'${SENTRY_TOKEN}'`],
    ['with a word before', `Bearer ${SENTRY_TOKEN}`],
    ['with a label', `token:${SENTRY_TOKEN}`],
    ['broken in two lines', `${SENTRY_TOKEN.slice(0, 20)}\n${SENTRY_TOKEN.slice(20)}`],
    ['twice', `${SENTRY_TOKEN}\n${SENTRY_TOKEN}`],
    ['as a variable that nobody filled', '${{ secrets.SENTRY_AUTH_TOKEN }}'],
  ])('a token %s is refused before any request, and not shown', async (_name, token) => {
    const run = await push({ SENTRY_AUTH_TOKEN: token, SENTRY_ORG: 'acme' })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      'The auth token contains spaces or characters that no token has. Paste the secret again, without quotes, line breaks or a word before it.',
    ])
    expect(scene.sentry.requests).toEqual([])
    expect(findSecret(run, SECRET)).toEqual([])
  })

  test('a DSN in place of the token is called one, and not shown', async () => {
    const dsn = 'https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42'
    const run = await push({ SENTRY_AUTH_TOKEN: dsn, SENTRY_ORG: 'acme' })
    expect(run.annotations.map(({ message }) => message)).toEqual([
      'The auth token is a DSN, which only lets an SDK send events. Create an organization token in Sentry’s settings, and store it as the secret.',
    ])
    expect(findSecret(run, dsn)).toEqual([])
  })

  test('the token and its secret part are masked before anything is printed', async () => {
    const run = await push({})
    expect(run.stdout.split('\n').slice(0, 2)).toEqual([
      `::add-mask::${SENTRY_TOKEN}`,
      `::add-mask::${SECRET}`,
    ])
  })

  test.each([
    ['"acme"', /^org must be an organization slug: got "\\"acme\\""\. It is the `my-org` in/],
    ['acme/other', /^org must be an organization slug/],
    ['a b', /^org must be an organization slug/],
    ['../acme', /^org must be an organization slug/],
  ])('an organization %s is refused', async (org, says) => {
    const run = await push({ SENTRY_ORG: org })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(says)])
    expect(scene.sentry.requests).toEqual([])
  })

  test.each([
    ['200 characters', 'v'.repeat(200)],
    ['what a URL has to escape', 'web@1.0.0+build #2?3%4 (x) "5" \'6\' &7=8;9:10'],
    ['percent signs that look like escapes', '100%2F%25%41'],
    ['letters of all kinds', 'größe-版本-🚀-1.0'],
    ['the name of an endpoint', 'deploys'],
    ['a word of JavaScript', '__proto__'],
  ])('a version of %s is found again on every request', async (_name, version) => {
    const step = { version, environment: 'production', finalize: 'true' }
    const first = await push({}, { ...step, finalize: 'false' })
    const second = await push({}, step)

    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
    expect(second.outputs).toMatchObject({ version, release: version, created: 'false' })
    expect(scene.sentry.releases.map((release) => release.version)).toEqual([version])
    const path = `releases/${encodeURIComponent(version)}/`
    expect(sentryCalls(scene.sentry)).toEqual(
      expect.arrayContaining([
        `POST ${path}deploys/ 201`,
        `PUT ${path} 200`,
        `GET ${path}commits/ 200`,
        `GET ${path}deploys/ 200`,
      ]),
    )
    expect(scene.sentry.deploys(version)).toHaveLength(1)
    const dry = await push({}, { ...step, dry_run: 'true' })
    expect(dry.exitCode).toBe(0)
    expect(dry.log).toContain('The release already exists')
  })
})
