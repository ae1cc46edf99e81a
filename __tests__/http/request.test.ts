import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readText, sendRequest, STALE_CODE, type HttpRequest } from '../../src/http/request.ts'
import type { StreamBody } from '../../src/http/stream-body.ts'
import { type Loopback, type LoopbackHandler, startLoopback } from '../support/http/loopback.ts'

const MOST = 1024 * 1024
const READ: HttpRequest = { method: 'GET', headers: {}, signal: neverAborted(), proxy: null }

function neverAborted(): AbortSignal {
  return new AbortController().signal
}

describe('a request', () => {
  const servers: Loopback[] = []
  const start = async (handler: LoopbackHandler): Promise<Loopback> => {
    const server = await startLoopback(handler)
    servers.push(server)
    return server
  }
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
  })

  test.each(['gzip', 'GZIP', 'x-gzip', 'X-GZip'])('unpacks %s', async (encoding) => {
    const { url } = await start(() => ({
      status: 200,
      headers: { 'content-encoding': encoding },
      body: gzipSync('words'),
    }))

    expect(await readText(await sendRequest(new URL(url), READ), MOST)).toBe('words')
  })

  test('goes out on a connection of its own when it needs one, past a kept one', async () => {
    const ports: (number | undefined)[] = []
    const server = createHttpServer((incoming, response) => {
      ports.push(incoming.socket.remotePort)
      response.end('{}')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    for (const needsFreshConnection of [false, false, true])
      await readText(await sendRequest(url, { ...READ, needsFreshConnection }), MOST)
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })

    expect(ports[1]).toBe(ports[0])
    expect(ports[2]).not.toBe(ports[0])
  })

  describe('that meets a kept connection as the server closes it without a word', () => {
    let seen: string[]
    let server: Server
    let url: URL

    beforeEach(async () => {
      seen = []
      server = createServer((socket) => {
        let requests = 0
        socket.on('error', () => socket.destroy())
        socket.on('data', (data) => {
          requests += 1
          if (requests > 1) {
            socket.resetAndDestroy()
            return
          }
          seen.push(data.toString())
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\n{}')
        })
      })
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await readText(await sendRequest(url, READ), MOST)
    })
    afterEach(() => {
      server.close()
    })

    test('is sent again when it only reads', async () => {
      expect(await readText(await sendRequest(url, READ), MOST)).toBe('{}')
      expect(seen).toHaveLength(2)
    })

    test('says so when it writes, and can go out on a new one', async () => {
      const write = { ...READ, method: 'POST', body: '{"version":"1"}' }
      await expect(sendRequest(url, write)).rejects.toMatchObject({ code: STALE_CODE })
      const again = await sendRequest(url, { ...write, needsFreshConnection: true })
      expect(await readText(again, MOST)).toBe('{}')
      expect(seen[1]).toMatch(/^POST [^]*\{"version":"1"\}$/)
    })
  })

  test('is not sent again when a new connection is closed without a word', async () => {
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      socket.once('data', () => socket.resetAndDestroy())
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await expect(sendRequest(url, { ...READ, method: 'POST', body: '{}' })).rejects.toThrow(
      /ECONN|hang up/,
    )
    server.close()
    expect(connections).toBe(1)
  })

  test('carries its method, headers and body, and gives status, headers and text', async () => {
    const { url, requests } = await start(() => ({
      status: 207,
      headers: { 'X-Limit': '1' },
      body: 'grün',
    }))
    const response = await sendRequest(new URL(`${url}/a?b=c`), {
      ...READ,
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '"ä"',
    })

    expect(requests[0]).toMatchObject({ method: 'PUT', path: '/a', json: 'ä' })
    expect(requests[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '4',
    })
    expect(response.status).toBe(207)
    expect(response.headers.get('x-limit')).toBe('1')
    expect(new Map(response.headers).get('x-limit')).toBe('1')
    expect(await readText(response, MOST)).toBe('grün')
  })

  test('takes compressed answers, and says so', async () => {
    const { url, requests } = await start(() => ({
      status: 200,
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('words '.repeat(1000)),
    }))
    const answer = await sendRequest(new URL(url), READ)

    expect(requests[0]?.headers['accept-encoding']).toBe('gzip')
    expect(await readText(answer, MOST)).toBe('words '.repeat(1000))
  })

  test('asks for no compression of what a write is answered with', async () => {
    const { url, requests } = await start(() => ({
      status: 200,
      body: { text: 'words '.repeat(100) },
    }))
    const answer = await sendRequest(new URL(url), { ...READ, method: 'POST', body: '{}' })

    expect(requests[0]?.headers['accept-encoding']).toBeUndefined()
    expect(await readText(answer, MOST)).toContain('words words')
  })

  test('is given up when its answer is too large, compressed or not', async () => {
    const { url } = await start(() => ({
      status: 200,
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(64 * MOST)),
    }))
    const answer = await sendRequest(new URL(url), READ)

    expect(await readText(answer, MOST)).toBeNull()
  })

  test('uses a connection again', async () => {
    const ports = new Set<number | undefined>()
    const counted = await startCounted(ports)
    for (let count = 0; count < 3; count += 1) {
      const answer = await sendRequest(new URL(counted.url), READ)
      expect(await readText(answer, MOST)).toBe('ok')
    }
    expect(ports.size).toBe(1)
    await counted.close()
  })

  test('says of a broken compression what is wrong', async () => {
    const { url } = await start(() => ({
      status: 200,
      headers: { 'content-encoding': 'gzip' },
      body: 'no gzip',
    }))
    const answer = await sendRequest(new URL(url), READ)

    await expect(readText(answer, MOST)).rejects.toMatchObject({ message: /header check/ })
  })

  test('says of a connection that is cut that it is, not that it was given up', async () => {
    const server = await start(() => ({ status: 200, body: 'a text that is cut in half' }))
    server.addFault({ path: /./, kind: 'truncate' })
    const answer = await sendRequest(new URL(server.url), READ)

    await expect(readText(answer, MOST)).rejects.toThrow('the connection was cut off')
  })

  test('ends with the reason of its signal, before the answer and within it', async () => {
    const server = await start(() => ({ status: 200, body: 'late' }))
    server.addFault({ path: /./, kind: 'hang' })
    const controller = new AbortController()
    const pending = sendRequest(new URL(server.url), { ...READ, signal: controller.signal })
    controller.abort(new Error('the time is up'))

    await expect(pending).rejects.toThrow('the time is up')

    const endless = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf')
    })
    const later = new AbortController()
    const response = await sendRequest(new URL(endless.url), { ...READ, signal: later.signal })
    later.abort(new Error('the time is up'))

    await expect(readText(response, MOST)).rejects.toThrow('the time is up')
    await endless.close()
  })

  test('does not wait for a connection for ever', async () => {
    // It accepts, and never answers the greeting of TLS.
    const silent = await listen(() => undefined)
    const address = new URL(silent.url.replace('http:', 'https:'))

    await expect(sendRequest(address, { ...READ, connectMs: 50 })).rejects.toMatchObject({
      code: 'NO_CONNECTION',
      message: 'no connection to 127.0.0.1 within 0.05 s',
    })
    await silent.close()
  })

  test('carries a body in pieces that share their memory, with its length', async () => {
    const { url, requests } = await start(() => ({ status: 200 }))
    await sendRequest(new URL(url), { ...READ, method: 'POST', body: piecesOf(300) })

    expect(requests[0]?.raw.equals(wholeOf(300))).toBe(true)
    expect(requests[0]?.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(300 * PIECE),
    })
    expect(requests[0]?.headers['transfer-encoding']).toBeUndefined()
  })

  test('stops when it is answered before the end of its body, and takes another connection', async () => {
    const ports = new Set<number | undefined>()
    const early = await listen((socket) => {
      ports.add(socket.remotePort)
      socket.once('data', () => {
        socket.pause()
        socket.write('HTTP/1.1 413 Payload Too Large\r\nContent-Length: 3\r\n\r\nbig')
      })
    })
    for (let count = 0; count < 2; count += 1) {
      let made = 0
      const body = piecesOf(2_000, () => (made += 1))
      const response = await sendRequest(new URL(early.url), { ...READ, method: 'POST', body })
      expect(response.status).toBe(413)
      expect(await readText(response, MOST)).toBe('big')
      expect(made).toBeLessThan(2_000)
    }
    expect(ports.size).toBe(2)
    await early.close()
  })

  test('ends when a piece of its body cannot be made, or its signal says so', async () => {
    const { url } = await start(() => ({ status: 200 }))
    const broken = piecesOf(9, (number) => {
      if (number === 5) throw new Error('the disk is gone')
    })
    await expect(
      sendRequest(new URL(url), { ...READ, method: 'POST', body: broken }),
    ).rejects.toThrow('the disk is gone')

    const deaf = await listen((socket) => socket.pause())
    const controller = new AbortController()
    const request = { ...READ, method: 'POST', signal: controller.signal }
    const pending = sendRequest(new URL(deaf.url), { ...request, body: piecesOf(2_000) })
    setTimeout(() => controller.abort(new Error('the time is up')), 100)
    await expect(pending).rejects.toThrow('the time is up')
    await deaf.close()
  })

  test('follows redirects within the host, no more than three', async () => {
    const server = await start(({ path }) =>
      path === '/end'
        ? { status: 200, body: 'arrived' }
        : { status: 307, headers: { location: path === '/start' ? '/end' : '/round' }, body: 'on' },
    )
    const arrived = await sendRequest(new URL('/start', server.url), READ)
    expect(await readText(arrived, MOST)).toBe('arrived')

    server.requests.length = 0
    const lost = await sendRequest(new URL('/round', server.url), READ)
    expect(lost.status).toBe(307)
    expect(server.requests).toHaveLength(4)
  })

  test('is not sent to another host, and a write to no other place at all', async () => {
    const thief = await start(() => ({ status: 200, body: 'thanks' }))
    const server = await start(({ method }) => ({
      status: 302,
      headers: { location: method === 'GET' ? thief.url : '/elsewhere' },
    }))

    expect((await sendRequest(new URL(server.url), READ)).status).toBe(302)
    const written = await sendRequest(new URL(server.url), { ...READ, method: 'POST', body: '{}' })
    expect(written.status).toBe(302)
    expect(thief.requests).toEqual([])
    expect(server.requests).toHaveLength(2)
  })
})

const PIECE = 10_000

/** Pieces of ten thousand bytes, each filled with its number, in one and the same memory. */
function piecesOf(
  count: number,
  onPiece: (number: number) => unknown = () => undefined,
): StreamBody {
  return {
    contentType: 'application/octet-stream',
    length: count * PIECE,
    pieces: async function* () {
      const memory = Buffer.alloc(PIECE)
      for (let number = 0; number < count; number += 1) {
        onPiece(number)
        yield memory.fill(number % 256)
      }
    },
  }
}

function wholeOf(count: number): Buffer {
  return Buffer.concat(
    Array.from({ length: count }, (_, number) => Buffer.alloc(PIECE, number % 256)),
  )
}

type Listening = { url: string; close: () => Promise<void> }

async function listen(onConnection: (socket: Socket) => void): Promise<Listening> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A server that notes from which port it is asked. */
function startCounted(ports: Set<number | undefined>): Promise<Listening> {
  return listen((socket) => {
    socket.on('data', () => {
      ports.add(socket.remotePort)
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    })
  })
}
