import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createDeadline, type Deadline } from '../../../src/deadline.ts'
import { createProxy } from '../../../src/http/environment-proxy.ts'
import { sendRequest } from '../../../src/http/request.ts'
import { createGit } from '../../../src/sources/git/git.ts'
import { followNode } from '../../../src/sources/git/network.ts'
import { issueCertificate } from '../../support/http/certificate.ts'

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']

describe('git and Node', () => {
  let directory: string
  let deadline: Deadline
  /** A proxy that refuses everything and counts what it was asked for. */
  let proxy: Server
  let asked = 0
  let address: string

  beforeAll(async () => {
    proxy = createServer((_, response) => {
      asked += 1
      response.writeHead(403).end()
    })
    proxy.on('connect', (_, socket) => {
      asked += 1
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => proxy.close(resolve)))
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'network-'))
    deadline = createDeadline(60)
    for (const name of VARIABLES) delete process.env[name]
  })
  afterEach(() => {
    deadline.end()
    for (const name of VARIABLES) delete process.env[name]
    rmSync(directory, { recursive: true })
  })

  /** Who of the two has asked the proxy for the URL. */
  async function countThrough(url: string): Promise<{ git: boolean; node: boolean }> {
    const node = createProxy(process.env)
    const { PATH, HOME } = process.env
    const environment = { PATH, HOME, ...pickVariables() }
    const options = { directory, environment, deadline, redact: (text: string) => text }
    const route = { git: createGit(options), url, environment, directory, proxy: node }
    const network = await followNode(route)
    const git = createGit({
      ...options,
      environment: network.environment,
      protocols: ['http', 'https'],
      secretConfig: network.config,
    })
    asked = 0
    await git.run(['ls-remote', url])
    const byGit = asked
    const { signal } = deadline
    const headers = {}
    await sendRequest(new URL(url), { method: 'GET', headers, signal, proxy: node }).catch(
      () => undefined,
    )
    return { git: byGit > 0, node: asked > byGit }
  }

  test.each<[noProxy: string, url: string, isProxied: boolean]>([
    ['', 'http://git.example.test/a', true],
    ['other.test', 'http://git.example.test/a', true],
    ['git.example.test', 'http://git.example.test/a', false],
    ['GIT.Example.test', 'http://git.example.test/a', false],
    ['example.test', 'http://git.example.test/a', false],
    ['.example.test', 'http://git.example.test/a', false],
    ['.example.test', 'http://example.test/a', true],
    ['ample.test', 'http://git.example.test/a', true],
    ['*', 'http://git.example.test/a', false],
    ['other.test,*', 'http://git.example.test/a', false],
    ['*.example.test', 'http://git.example.test/a', true],
    ['git.example.test:80', 'http://git.example.test/a', false],
    ['git.example.test:8080', 'http://git.example.test:8080/a', false],
    ['git.example.test:8080', 'http://git.example.test/a', true],
    ['other.test git.example.test', 'http://git.example.test/a', true],
    ['other.test, git.example.test', 'http://git.example.test/a', false],
    ['', 'http://localhost:3000/a', false],
    ['', 'http://127.0.0.1:3000/a', false],
    ['', 'http://127.9.9.9:3000/a', false],
    ['', 'http://[::1]:3000/a', false],
    ['[::ffff:7f00:1]', 'http://[::ffff:127.0.0.1]:3000/a', false],
    ['::2', 'http://[::2]:3000/a', true],
    ['10.255.0.0/16', 'http://10.255.0.1:3000/a', true],
  ])('with NO_PROXY %p take the same way to %s', async (noProxy, url, isProxied) => {
    process.env['http_proxy'] = address
    process.env['NO_PROXY'] = noProxy
    expect(await countThrough(url)).toEqual({ git: isProxied, node: isProxied })
  })

  test.each<[variable: string, url: string, isProxied: boolean]>([
    ['HTTP_PROXY', 'http://git.example.test/a', true],
    ['https_proxy', 'http://git.example.test/a', false],
    ['HTTPS_PROXY', 'https://git.example.test/a', true],
    ['http_proxy', 'https://git.example.test/a', false],
  ])('with %s take the same way to %s', async (variable, url, isProxied) => {
    process.env[variable] = address
    expect(await countThrough(url)).toEqual({ git: isProxied, node: isProxied })
  })

  test('take a proxy that is named without its scheme', async () => {
    process.env['http_proxy'] = address.replace('http://127.0.0.1', 'localhost')
    expect(await countThrough('http://git.example.test/a')).toEqual({ git: true, node: true })
  })

  test('take NO_PROXY although an empty no_proxy stands beside it', async () => {
    Object.assign(process.env, { http_proxy: address, no_proxy: '', NO_PROXY: 'example.test' })
    expect(await countThrough('http://git.example.test/a')).toEqual({ git: false, node: false })
  })

  test('leave a proxy of git’s own configuration as it is where the environment names none', async () => {
    const environment = { PATH: process.env['PATH'], NO_PROXY: 'example.test' }
    const git = createGit({ directory, environment, deadline, redact: (text) => text })
    const url = 'https://git.example.test/a'
    const network = await followNode({ git, url, environment, directory, proxy: null })
    expect(network).toEqual({ config: [], environment })
  })

  test('trust the authority of NODE_EXTRA_CA_CERTS for the server and for a proxy with TLS', async () => {
    const { authority } = issueCertificate(directory, 'DNS:proxy.example.test')
    process.env['https_proxy'] = 'https://proxy.example.test:3129'
    const environment = { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: authority }
    const git = createGit({ directory, environment, deadline, redact: (text) => text })
    const url = 'https://git.example.test/a'
    const { config } = await followNode({
      git,
      url,
      environment,
      directory,
      proxy: createProxy(process.env),
    })
    const settings = Object.fromEntries(config)
    expect(settings[`http.${url}.proxy`]).toBe('https://proxy.example.test:3129/')
    const [forServer, forProxy] = ['sslCAInfo', 'proxySSLCAInfo'].map(
      (name) => settings[`http.${url}.${name}`] ?? '',
    )
    expect(forProxy).toBe(forServer)
    expect(readFileSync(forServer ?? '', 'utf8')).toContain(readFileSync(authority, 'utf8'))
  })
})

function pickVariables(): Record<string, string | undefined> {
  return Object.fromEntries(
    VARIABLES.filter((name) => process.env[name] !== undefined).map((name) => [
      name,
      process.env[name],
    ]),
  )
}
