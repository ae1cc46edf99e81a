import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as sendRequest, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { issueCertificate } from './certificate.ts'

/** A name that no resolver knows: only the proxy can reach it. */
export const PROXIED_HOST = 'sentry.example.test'

/** A TLS front with a certificate of its own authority, and a CONNECT proxy that alone knows the way to it. */
export type TlsProxy = {
  /** `http://127.0.0.1:<port>`, for HTTPS_PROXY. */
  proxyUrl: string
  /** `https://127.0.0.1:<port>`, the way past the proxy. */
  frontUrl: string
  /** Path of the authority's certificate, for NODE_EXTRA_CA_CERTS. */
  authority: string
  /** What the proxy was asked to connect to, in order. */
  connects: string[]
  close: () => Promise<void>
}

/**
 * Puts TLS and a proxy before the plain HTTP server at `target`, which is reached through the proxy's port 80 too. With
 * `credentials`, `user:password`, the proxy connects nobody who does not send them.
 */
export async function startTlsProxy(target: string, credentials?: string): Promise<TlsProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  const { key, cert, authority } = issueCertificate(folder, `DNS:${PROXIED_HOST},IP:127.0.0.1`)
  const sockets = new Set<Socket>()
  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const front = createTlsServer({ key, cert }, (socket) => {
    const upstream = track(connect(Number(new URL(target).port), '127.0.0.1'))
    track(socket).pipe(upstream).pipe(socket)
  })
  const frontPort = await listen(front)
  const ports: Record<string, number> = {
    [`${PROXIED_HOST}:443`]: frontPort,
    [`${PROXIED_HOST}:80`]: Number(new URL(target).port),
  }
  const connects: string[] = []
  // A request to plain HTTP names its whole address; clients that tunnel it too ask for a connection.
  const proxy = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null
    if (url === null || url.hostname !== PROXIED_HOST) {
      response.writeHead(405).end()
      return
    }
    connects.push(`${url.hostname}:80`)
    const { method, headers } = request
    const forwarded = sendRequest(`${target}${url.pathname}${url.search}`, { method, headers })
    forwarded.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(forwarded)
  })
  proxy.on('connect', (request, client: Socket) => {
    connects.push(request.url ?? '')
    track(client)
    if (credentials !== undefined && !isAuthorized(request, credentials)) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n')
      return
    }
    const port = ports[request.url ?? '']
    if (port === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    const upstream = track(connect(port, '127.0.0.1'))
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    client.pipe(upstream).pipe(client)
  })
  const proxyPort = await listen(proxy)
  return {
    proxyUrl: `http://127.0.0.1:${proxyPort}`,
    frontUrl: `https://127.0.0.1:${frontPort}`,
    authority,
    connects,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(
        [front, proxy].map((server) => new Promise((resolve) => server.close(resolve))),
      )
      rmSync(folder, { recursive: true })
    },
  }
}

function isAuthorized({ headers }: IncomingMessage, credentials: string): boolean {
  const expected = `Basic ${Buffer.from(credentials).toString('base64')}`
  return headers['proxy-authorization'] === expected
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
