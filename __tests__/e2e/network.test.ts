import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startLoopback } from '../support/http/loopback.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
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
          /\(2 attempts\): .*(?:502|Request was cancelled)[^.]*\. Check .*sentry_url, proxy/,
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
      SENTRY_HTTP_MAX_RETRIES: '0',
    }
    const run = await scene.push(
      { before: root, after: head },
      { env, with: { set_commits: 'skip' } },
    )

    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/certificate.*certificates\)/)
  })

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
