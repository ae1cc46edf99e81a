import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createProxy } from '../../src/http/environment-proxy.ts'
import { REFUSED_CODE, VARIABLES } from '../../src/http/proxy.ts'
import { readText, sendRequest } from '../../src/http/request.ts'

const TARGET = new URL('http://sentry.example.test/')

/** Reads one request's head, whatever pieces it comes in. */
function onHead(socket: Socket, tell: (head: string) => void): void {
  let head = ''
  socket.on('data', (data) => {
    head += data.toString('latin1')
    if (!head.endsWith('\r\n\r\n')) return
    tell(head)
    head = ''
  })
}

/** Connects to a server that answers everything with `{}`. */
function tunnel(head: string, socket: Socket): void {
  socket.write(
    head.startsWith('CONNECT ')
      ? 'HTTP/1.1 200 OK\r\n\r\n'
      : 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}',
  )
}

const send = (options: { signal?: AbortSignal; connectMs?: number } = {}) =>
  sendRequest(TARGET, {
    method: 'GET',
    headers: {},
    signal: new AbortController().signal,
    proxy: createProxy(process.env),
    ...options,
  })

describe('a request through a proxy', () => {
  const sockets = new Set<Socket>()
  let server: Server
  let heads: string[]
  /** What the proxy says to each head. */
  let answer: (head: string, socket: Socket) => void

  beforeEach(async () => {
    heads = []
    for (const name of VARIABLES) delete process.env[name]
    server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      onHead(socket, (head) => {
        heads.push(head)
        answer(head, socket)
      })
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    useProxy()
  })
  afterEach(async () => {
    for (const name of VARIABLES) delete process.env[name]
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })

  function useProxy(user = ''): void {
    process.env['http_proxy'] = `http://${user}127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  test.each([
    ['user:p%40ss@', 'user:p@ss'],
    ['user@', 'user:'],
    ['50%:100%@', '50%:100%'],
    ['a%2540:b@', 'a%40:b'],
  ])('says who asks: %s', async (user, credentials) => {
    answer = tunnel
    useProxy(user)
    expect(await readText(await send())).toBe('{}')
    const sent = `Proxy-Authorization: Basic ${Buffer.from(credentials).toString('base64')}`
    expect(heads[0]).toContain(sent)
    expect(heads[1]).not.toMatch(/authorization/i)
  })

  test.each(['%E9:a@', 'a:%E9@', '%C3:%A9@'])('is refused when its user is no text: %s', (user) => {
    useProxy(user)
    expect(() => createProxy(process.env)).toThrow('http_proxy is not the address of a proxy.')
  })

  test('says nobody where the address names nobody', async () => {
    answer = tunnel
    await readText(await send())
    expect(heads.join('')).not.toMatch(/authorization/i)
  })

  test('ends when it is aborted, although the proxy says nothing', async () => {
    const controller = new AbortController()
    answer = () => controller.abort(new Error('time is up'))
    await expect(send({ signal: controller.signal })).rejects.toThrow('time is up')
  })

  test('ends when the proxy connects nowhere in time', async () => {
    answer = () => undefined
    await expect(send({ connectMs: 50 })).rejects.toMatchObject({
      code: 'NO_CONNECTION',
      message: 'no connection to sentry.example.test within 0.05 s',
    })
  })

  test.each([
    ['407 Proxy Authentication Required', REFUSED_CODE, /status 407: it requires a user name/],
    ['403 Forbidden', REFUSED_CODE, /^the proxy refused the connection with status 403$/],
    ['502 Bad Gateway', 'NO_CONNECTION', /^the proxy refused the connection with status 502$/],
  ])('that it answers with %s has no response', async (status, code, message) => {
    answer = (_head, socket) => socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 2\r\n\r\n{}`)
    await expect(send()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('that it cuts off has no response', async () => {
    answer = (_head, socket) => socket.end()
    await expect(send()).rejects.toThrow()
  })

  test('that follows another one goes through the same tunnel', async () => {
    answer = tunnel
    const proxy = createProxy(process.env)
    const signal = new AbortController().signal
    for (const path of ['a', 'b', 'c'])
      await readText(
        await sendRequest(new URL(path, TARGET), { method: 'GET', headers: {}, signal, proxy }),
      )
    expect(heads.map((head) => head.split(' HTTP')[0])).toEqual([
      'CONNECT sentry.example.test:80',
      'GET /a',
      'GET /b',
      'GET /c',
    ])
  })
})
