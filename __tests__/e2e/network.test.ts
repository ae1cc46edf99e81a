import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { issueCertificate } from '../support/http/certificate.ts'
import { startLoopback } from '../support/http/loopback.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
import { findSecret } from '../support/runner/action-runner.ts'
import { startAccessProxy } from '../support/http/access-proxy.ts'
import { PROXIED_HOST, startTlsProxy, type TlsProxy } from '../support/http/tls-proxy.ts'
import { openBundle } from '../support/sentry/upload-scene.ts'

describe('the way to Sentry', () => {
  let scene: ReleaseScene
  let proxy: TlsProxy

  beforeEach(async () => {
    scene = await startReleaseScene()
    proxy = await startTlsProxy(scene.sentry.url)
  })
  afterEach(async () => {
    await proxy.close()
    await scene.close()
  })

  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'goes through the proxy of %s, to a server whose authority NODE_EXTRA_CA_CERTS names',
    async (variable) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const env = {
        SENTRY_URL: `https://${PROXIED_HOST}`,
        [variable]: proxy.proxyUrl,
        NODE_EXTRA_CA_CERTS: proxy.authority,
      }
      const run = await scene.push({ before: root, after: head }, { env })

      expect(run.exitCode).toBe(0)
      expect(scene.sentry.release(head)).toBeDefined()
      expect(new Set(proxy.connects)).toEqual(new Set([`${PROXIED_HOST}:443`]))
    },
  )

  test.each(['through a proxy', 'over TLS'])(
    'takes source maps %s, piece by piece',
    async (way) => {
      const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
      // It does not get smaller, and is of many pieces and of two chunks.
      const code = `"${randomBytes(6 * 1024 * 1024).toString('base64')}"`
      writeFileSync(join(workspace, 'app.js'), code)
      const { root, head } = commitSeries(scene.repository, 1)
      const isProxied = way === 'through a proxy'
      const run = await scene.push(
        { before: root, after: head },
        {
          workspace,
          env: {
            SENTRY_URL: isProxied ? `https://${PROXIED_HOST}` : proxy.frontUrl,
            NODE_EXTRA_CA_CERTS: proxy.authority,
            ...(isProxied ? { HTTPS_PROXY: proxy.proxyUrl } : {}),
          },
          with: { sourcemaps: '.', inject: 'false' },
        },
      )
      rmSync(workspace, { recursive: true })

      expect(run.exitCode).toBe(0)
      expect(proxy.connects.length > 0).toBe(isProxied)
      expect((await openBundle(scene.sentry)).text('files/_/_/app.js')).toBe(code)
      const uploads = scene.sentry.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/chunk-upload/'),
      )
      expect(uploads.length).toBeGreaterThan(0)
      for (const { headers, raw } of uploads) {
        expect(headers['content-length']).toBe(String(raw.length))
        expect(headers['transfer-encoding']).toBeUndefined()
      }
    },
  )

  test('ends with one sentence when NO_PROXY keeps it from the proxy and nothing else knows the host', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = {
      SENTRY_URL: `https://${PROXIED_HOST}`,
      HTTPS_PROXY: proxy.proxyUrl,
      NO_PROXY: 'example.test',
      SENTRY_HTTP_MAX_RETRIES: '1',
    }
    const run = await scene.push(
      { before: root, after: head },
      { env, with: { set_commits: 'skip' } },
    )

    expect(run.exitCode).toBe(1)
    expect(proxy.connects).toEqual([])
    expect(run.annotations).toMatchObject([
      {
        level: 'error',
        message: expect.stringMatching(
          /no complete response.*sentry\.example\.test.*sentry_url, proxy/,
        ),
      },
    ])
  })

  test.each([
    ['no user', '', 1],
    ['a wrong password', 'user:wrong@', 1],
    ['the password', 'user:p%40ss@', 0],
  ])('to a proxy that requires a password, with %s', async (_, user, exitCode) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const guarded = await startTlsProxy(scene.sentry.url, 'user:p@ss')
    const { host } = new URL(guarded.proxyUrl)
    const env = {
      SENTRY_URL: `https://${PROXIED_HOST}`,
      HTTPS_PROXY: `http://${user}${host}`,
      NODE_EXTRA_CA_CERTS: guarded.authority,
    }
    const run = await scene.push({ before: root, after: head }, { env })
    await guarded.close()

    expect(run.exitCode).toBe(exitCode)
    expect(findSecret(run, 'wrong')).toEqual([])
    expect(run.annotations.map(({ message }) => message)).toEqual(
      exitCode === 0
        ? []
        : [
            expect.stringMatching(
              /\(2 attempts\): the proxy refused the connection with status 407: it requires a user name and a password in its address, through the proxy http:\/\/127/,
            ),
          ],
    )
  })

  test.each([
    ['socks5://127.0.0.1:9', /a socks5 proxy is not supported, only http and https, through the/],
    ['http://', /^HTTPS_PROXY is not the address of a proxy\. Set the variable to an address such/],
    ['a b', /^HTTPS_PROXY is not the address of a proxy\./],
  ])('ends with one sentence when HTTPS_PROXY is %s', async (value, message) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = { SENTRY_URL: `https://${PROXIED_HOST}`, HTTPS_PROXY: value }
    const run = await scene.push({ before: root, after: head }, { env })
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toMatchObject([{ message: expect.stringMatching(message) }])
  })

  test.each(['HTTP_PROXY', 'http_proxy'])(
    'goes through the proxy of %s to a server without TLS, with a warning that the token can be read',
    async (variable) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const env = { SENTRY_URL: `http://${PROXIED_HOST}`, [variable]: proxy.proxyUrl }
      const run = await scene.push({ before: root, after: head }, { env })

      expect(run.exitCode).toBe(0)
      expect(scene.sentry.release(head)).toBeDefined()
      expect(new Set(proxy.connects)).toEqual(new Set([`${PROXIED_HOST}:80`]))
      expect(run.annotations).toMatchObject([
        {
          level: 'warning',
          message: `The auth token is sent unencrypted, because http://${PROXIED_HOST} is not https.`,
        },
      ])
    },
  )

  test.each([
    ['HTTPS_PROXY for http', 'http', { HTTPS_PROXY: '1' }],
    ['HTTP_PROXY for https', 'https', { HTTP_PROXY: '1' }],
    ['no_proxy', 'https', { HTTPS_PROXY: '1', no_proxy: 'localhost, .example.test' }],
    ['NO_PROXY: *', 'https', { https_proxy: '1', NO_PROXY: '*' }],
    ['NO_PROXY with the port', 'https', { https_proxy: '1', NO_PROXY: `${PROXIED_HOST}:443` }],
  ] as const)('uses no proxy: %s', async (_name, scheme, variables) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const named = Object.entries(variables).map(([name, value]) => [
      name,
      value === '1' ? proxy.proxyUrl : value,
    ])
    const env = {
      ...(Object.fromEntries(named) as Record<string, string>),
      SENTRY_URL: `${scheme}://${PROXIED_HOST}`,
      SENTRY_HTTP_MAX_RETRIES: '0',
    }
    const run = await scene.push({ before: root, after: head }, { env })
    expect(run.exitCode).toBe(1)
    expect(proxy.connects).toEqual([])
    expect(run.annotations.at(-1)?.message).toMatch(/no complete response.*sentry\.example\.test/)
  })

  test.each([
    ['without a scheme', (url: string) => url.replace('http://', '')],
    ['with a user', (url: string) => url.replace('http://', 'http://user:p%40ss@')],
  ])('takes a proxy %s, and keeps its connection to it', async (_name, spell) => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = {
      SENTRY_URL: `https://${PROXIED_HOST}`,
      HTTPS_PROXY: spell(proxy.proxyUrl),
      NODE_EXTRA_CA_CERTS: proxy.authority,
    }
    const environment = 'a, b, c, d, e, f'
    const run = await scene.push({ before: root, after: head }, { env, with: { environment } })

    expect(run.exitCode).toBe(0)
    // A few go side by side; the others follow on the connections that these opened.
    expect(scene.sentry.requests.length).toBeGreaterThan(9)
    expect(proxy.connects.length).toBeLessThanOrEqual(scene.sentry.requests.length / 2)
    expect(run.stdout).not.toContain('p%40ss')
  })

  test('ends with one sentence when the proxy does not let it through', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = {
      SENTRY_URL: 'https://other.example.test',
      HTTPS_PROXY: proxy.proxyUrl,
      SENTRY_HTTP_MAX_RETRIES: '1',
    }
    const run = await scene.push(
      { before: root, after: head },
      { env, with: { set_commits: 'skip' } },
    )
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toMatchObject([
      {
        level: 'error',
        // Node 20 does not tell what the proxy said.
        message: expect.stringMatching(
          /\(2 attempts\): .*(?:502|Request was cancelled).*, through the proxy http:\S+ \(NO_PROXY [^.]*\. Check .*sentry_url, proxy/,
        ),
      },
    ])
  })

  test('says in words that a server does not speak TLS', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = {
      SENTRY_URL: scene.sentry.url.replace('http:', 'https:'),
      SENTRY_HTTP_MAX_RETRIES: '0',
    }
    const run = await scene.push(
      { before: root, after: head },
      { env, with: { set_commits: 'skip' } },
    )
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /\(1 attempt\): TLS failed, (?:wrong version number|packet length too long)\. Check/,
      ),
    ])
  })

  test('refuses a certificate of an unknown authority, and names the remedy', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const env = {
      SENTRY_URL: `https://${PROXIED_HOST}`,
      HTTPS_PROXY: proxy.proxyUrl,
      SENTRY_HTTP_MAX_RETRIES: '1',
    }
    const run = await scene.push(
      { before: root, after: head },
      { env, with: { set_commits: 'skip' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(
      /certificate.*, through the proxy http:\/\/127\.0\.0\.1:\d+ \(NO_PROXY exempts hosts from it\)\. The runner does not know the authority of the certificate of sentry\.example\.test: set NODE_EXTRA_CA_CERTS/,
    )
    expect(run.log).toContain('trying again')
    expect(run.log).not.toContain('--use-system-ca')
  })

  test.each([
    ['through a proxy', true],
    ['over TLS', false],
  ])(
    'asks no more than twice for a certificate that stays as it is, %s',
    async (_name, isProxied) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const env: Record<string, string> = isProxied
        ? { SENTRY_URL: `https://${PROXIED_HOST}`, HTTPS_PROXY: proxy.proxyUrl }
        : { SENTRY_URL: proxy.frontUrl }
      const run = await scene.push(
        { before: root, after: head },
        { env, with: { set_commits: 'skip', keep_commits: 'false' } },
      )
      expect(run.exitCode).toBe(1)
      expect(run.annotations[0]?.message).toMatch(
        /\(2 attempts\): unable to verify the first certificate[.,].* set NODE_EXTRA_CA_CERTS/,
      )
    },
  )

  test('never carries the token to another host, wherever a redirect points', async () => {
    const thief = await startLoopback(() => ({ status: 200, body: [] }))
    try {
      const { root, head } = commitSeries(scene.repository, 1)
      scene.sentry.addFault({
        path: /\/repos\/$/,
        times: 99,
        kind: 'response',
        answer: {
          status: 302,
          headers: { location: `${thief.url}/api/0/organizations/acme/repos/?query=acme%2Fweb` },
        },
      })
      const run = await scene.push({ before: root, after: head })

      expect(run.exitCode).toBe(1)
      expect(thief.requests).toEqual([])
      expect(run.annotations[0]?.message).toContain(
        `Set sentry_url to the address that it redirects to: ${thief.url}`,
      )
    } finally {
      await thief.close()
    }
  })

  test('follows a redirect of a read within the host', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      path: /\/repos\/$/,
      kind: 'response',
      answer: {
        status: 307,
        headers: { location: '/api/0/organizations/acme/repos/?query=acme%2Fweb' },
      },
    })
    const run = await scene.push({ before: root, after: head })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('linked in Sentry as Acme/Web')
  })
})

describe('the way of git to GitHub', () => {
  let scene: ReleaseScene
  let proxy: TlsProxy
  const fetchThrough = (serverUrl: string, env: Record<string, string>) => {
    const { root, head } = commitSeries(scene.repository, 2)
    return scene.push(
      { before: root, after: head },
      {
        env,
        with: { commits_from: 'fetch', version: '1' },
        runnerVariables: { GITHUB_SERVER_URL: serverUrl },
      },
    )
  }

  beforeEach(async () => {
    scene = await startReleaseScene()
    proxy = await startTlsProxy(scene.github.url)
  })
  afterEach(async () => {
    await proxy.close()
    await scene.close()
  })

  test('trusts the authority that NODE_EXTRA_CA_CERTS names', async () => {
    const run = await fetchThrough(proxy.frontUrl, { NODE_EXTRA_CA_CERTS: proxy.authority })
    expect(run.outputs).toMatchObject({ commits_from: 'fetch', commit_count: '2' })
    expect(run.exitCode).toBe(0)
  })

  test('trusts it beside those of the user’s own configuration', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gitconfig-'))
    const other = issueCertificate(folder, 'DNS:other.example.test')
    const config = join(folder, 'config')
    writeFileSync(config, `[http]\n\tsslCAInfo = ${other.authority}\n`)
    const run = await fetchThrough(proxy.frontUrl, {
      NODE_EXTRA_CA_CERTS: proxy.authority,
      GIT_CONFIG_GLOBAL: config,
      XDG_CONFIG_HOME: folder,
    })
    rmSync(folder, { recursive: true })
    expect(run.outputs['commits_from']).toBe('fetch')
  })

  test('does not without it', async () => {
    const run = await fetchThrough(proxy.frontUrl, {})
    expect(run.outputs['commits_from']).not.toBe('fetch')
    expect(run.annotations[0]?.message).toMatch(
      /certificate[^"]*"; where the authority is your own, set NODE_EXTRA_CA_CERTS/,
    )
  })

  test('names the proxy and the certificate’s variable when both are in the way, and no secret', async () => {
    const address = new URL(proxy.proxyUrl)
    const run = await fetchThrough(`https://${PROXIED_HOST}`, {
      HTTPS_PROXY: `http://user:hidden-word@${address.host}`,
      NO_PROXY: '127.0.0.1',
    })
    expect(run.annotations[0]?.message).toMatch(
      /certificate[^"]*", through the proxy http:\/\/127\.0\.0\.1:\d+ \(NO_PROXY exempts hosts from it\); where .* NODE_EXTRA_CA_CERTS/,
    )
    expect(findSecret(run, 'hidden-word')).toEqual([])
  })

  test('says when the proxy requires a password', async () => {
    const guarded = await startTlsProxy(scene.github.url, 'user:password')
    const run = await fetchThrough(`https://${PROXIED_HOST}`, {
      HTTPS_PROXY: guarded.proxyUrl,
      NO_PROXY: '127.0.0.1',
    })
    await guarded.close()
    expect(run.annotations[0]?.message).toMatch(
      /407[^"]*", through the proxy http:\/\/127\.0\.0\.1:\d+ \(NO_PROXY exempts hosts from it\); it requires a user/,
    )
  })

  test('names a proxy that is not there', async () => {
    const run = await fetchThrough(`https://${PROXIED_HOST}`, {
      HTTPS_PROXY: 'http://127.0.0.1:1',
      NO_PROXY: '127.0.0.1',
    })
    expect(run.annotations[0]?.message).toMatch(
      /Failed to connect[^"]*", through the proxy http:\/\/127\.0\.0\.1:1 \(NO_PROXY/,
    )
  })

  test.each([
    ['HTTP_PROXY', 'http'],
    ['http_proxy', 'http'],
    ['HTTPS_PROXY', 'https'],
    ['https_proxy', 'https'],
  ])('goes through the proxy of %s, as all else does', async (variable, scheme) => {
    const run = await fetchThrough(`${scheme}://${PROXIED_HOST}`, {
      [variable]: proxy.proxyUrl,
      NODE_EXTRA_CA_CERTS: proxy.authority,
    })
    expect(run.outputs['commits_from']).toBe('fetch')
    expect(proxy.connects.length).toBeGreaterThan(0)
  })
})

describe('everything at once', () => {
  const ACCESS = 'access-secret-0123456789'

  test.each(['fetch', 'api'])(
    'a proxy before GitHub, private authorities, and an access proxy before Sentry, with %s',
    async (from) => {
      const scene = await startReleaseScene()
      const gate = await startAccessProxy(scene.sentry.url, { name: 'X-Access', secret: ACCESS })
      const sentry = await startTlsProxy(gate.url)
      const github = await startTlsProxy(scene.github.url)
      const folder = mkdtempSync(join(tmpdir(), 'authorities-'))
      const authorities = join(folder, 'all.pem')
      const certificates = [sentry, github].map(({ authority }) => readFileSync(authority, 'utf8'))
      writeFileSync(authorities, certificates.join(''))
      try {
        const { root, head } = commitSeries(scene.repository, 2)
        const run = await scene.push(
          { before: root, after: head },
          {
            apiUrl: `https://${PROXIED_HOST}`,
            runnerVariables: { GITHUB_SERVER_URL: `https://${PROXIED_HOST}` },
            env: {
              SENTRY_URL: sentry.frontUrl,
              HTTPS_PROXY: github.proxyUrl,
              NO_PROXY: '127.0.0.1',
              NODE_EXTRA_CA_CERTS: authorities,
            },
            with: {
              version: '1',
              commits_from: from,
              environment: 'production',
              headers: `X-Access: ${ACCESS}`,
            },
          },
        )
        expect(run.annotations).toEqual([])
        expect(run.outputs).toMatchObject({ commits_from: from, commit_count: '2' })
        expect(scene.sentry.release('1')?.commits).toHaveLength(2)
        expect(scene.sentry.deploys('1')).toHaveLength(1)
        expect(new Set(github.connects)).toEqual(new Set([`${PROXIED_HOST}:443`]))
        expect(gate.requests.every(({ status }) => status !== 403)).toBe(true)
        expect(findSecret(run, ACCESS)).toEqual([])
      } finally {
        rmSync(folder, { recursive: true })
        for (const server of [sentry, github, gate, scene]) await server.close()
      }
    },
  )
})

describe('the way to GitHub', () => {
  test('names the proxy, and asks for a certificate of an unknown authority only once', async () => {
    const scene = await startReleaseScene()
    const proxy = await startTlsProxy(scene.github.url)
    try {
      const { root, head } = commitSeries(scene.repository, 2)
      const run = await scene.push(
        { before: root, after: head },
        {
          env: { HTTPS_PROXY: proxy.proxyUrl },
          apiUrl: `https://${PROXIED_HOST}`,
          with: { commits_from: 'api' },
        },
      )
      const said = run.annotations.map(({ message }) => message).join()
      expect(said).toMatch(/certificate.*through the proxy http:\/\/127\.0\.0\.1:\d+/)
      expect(said).toContain('set NODE_EXTRA_CA_CERTS')
      expect(proxy.connects.length).toBeLessThanOrEqual(3)
    } finally {
      await proxy.close()
      await scene.close()
    }
  })
})

describe('the way to GitHub', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test('goes through the proxy that the environment names', async () => {
    const proxy = await startTlsProxy(scene.github.url)
    try {
      const { root, head } = commitSeries(scene.repository, 2)
      const env = {
        HTTPS_PROXY: proxy.proxyUrl,
        NO_PROXY: '127.0.0.1',
        NODE_EXTRA_CA_CERTS: proxy.authority,
      }
      const run = await scene.push(
        { before: root, after: head },
        { env, apiUrl: `https://${PROXIED_HOST}` },
      )

      expect(run.exitCode).toBe(0)
      expect(run.outputs['commits_from']).toBe('api')
      expect(scene.sentry.release(head)?.commits.map(({ patchSet }) => patchSet.length)).toEqual([
        1, 1,
      ])
      expect(new Set(proxy.connects)).toEqual(new Set([`${PROXIED_HOST}:443`]))
    } finally {
      await proxy.close()
    }
  })

  test('follows a renamed repository to its new address', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.github.addFault({
      path: /\/repos\/acme\/web\/commits\//,
      kind: 'response',
      answer: { status: 301, headers: { location: `/repositories/7/commits/${head}` } },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(0)
    expect(scene.github.requests.map(({ path }) => path)).toContain(
      `/repositories/7/commits/${head}`,
    )
    expect(scene.sentry.release(head)?.commits[0]?.patchSet).toHaveLength(1)
  })

  test('never carries the token to another host, wherever a redirect points', async () => {
    const thief = await startLoopback(() => ({ status: 200, body: {} }))
    try {
      const { root, head } = commitSeries(scene.repository, 1)
      scene.github.addFault({
        path: /\/commits\//,
        times: 99,
        kind: 'response',
        answer: { status: 302, headers: { location: `${thief.url}/portal` } },
      })
      const run = await scene.push({ before: root, after: head })

      expect(thief.requests).toEqual([])
      expect(run.exitCode).toBe(0)
      expect(run.annotations.map(({ message }) => message).join()).toContain(
        `it redirects to ${thief.url}/portal`,
      )
    } finally {
      await thief.close()
    }
  })
})
