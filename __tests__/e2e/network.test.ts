import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/histories.ts'
import { startLoopback } from '../support/loopback.ts'
import { NODES } from '../support/nodes.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
import { PROXIED_HOST, startTlsProxy, type TlsProxy } from '../support/tls-proxy.ts'

describe.each(NODES)('the way to Sentry, on $name', ({ path: node }) => {
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
      const run = await scene.push({ before: root, after: head }, { node, env })

      expect(run.exitCode).toBe(0)
      expect(scene.sentry.release(head)).toBeDefined()
      expect(new Set(proxy.connects)).toEqual(new Set([`${PROXIED_HOST}:443`]))
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
      { node, env, with: { set_commits: 'skip' } },
    )

    expect(run.exitCode).toBe(1)
    expect(proxy.connects).toEqual([])
    expect(run.annotations).toMatchObject([
      {
        level: 'error',
        message: expect.stringMatching(
          /no complete answer.*sentry\.example\.test.*sentry_url, proxy/,
        ),
      },
    ])
  })

  test.each(['HTTP_PROXY', 'http_proxy'])(
    'goes through the proxy of %s to a server without TLS, with a warning that the token can be read',
    async (variable) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const env = { SENTRY_URL: `http://${PROXIED_HOST}`, [variable]: proxy.proxyUrl }
      const run = await scene.push({ before: root, after: head }, { node, env })

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
    const run = await scene.push({ before: root, after: head }, { node, env })
    expect(run.exitCode).toBe(1)
    expect(proxy.connects).toEqual([])
    expect(run.annotations.at(-1)?.message).toMatch(/no complete answer.*sentry\.example\.test/)
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
    const run = await scene.push(
      { before: root, after: head },
      { node, env, with: { environment } },
    )

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
      { node, env, with: { set_commits: 'skip' } },
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
      { node, env, with: { set_commits: 'skip' } },
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
      { node, env, with: { set_commits: 'skip' } },
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
        kind: 'answer',
        answer: {
          status: 302,
          headers: { location: `${thief.url}/api/0/organizations/acme/repos/?query=acme%2Fweb` },
        },
      })
      const run = await scene.push({ before: root, after: head }, { node })

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
      kind: 'answer',
      answer: {
        status: 307,
        headers: { location: '/api/0/organizations/acme/repos/?query=acme%2Fweb' },
      },
    })
    const run = await scene.push({ before: root, after: head }, { node })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('Sentry knows it as Acme/Web')
  })
})
