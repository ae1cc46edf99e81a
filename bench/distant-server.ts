import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { issueCertificate } from '../__tests__/support/http/certificate.ts'

/** Servers of this machine, as if they stood far away and spoke HTTPS. */
export type DistantServers = {
  /** By the URL of each plain server. */
  urls: Record<string, string>
  /** Path of the authority's certificate. */
  authority: string
  /** How many connections were made since the last call. */
  takeConnections: () => number
  close: () => Promise<void>
}

/**
 * Puts TLS and a line with a round trip of `roundTripMs` before each plain HTTP server. Everything takes its round trips
 * because the real protocols do: one for TLS 1.3's handshake, one for each request. Only that of TCP's handshake is added
 * by hand, because this machine's kernel makes it at once. A line has no limit of bytes.
 */
export async function startDistantServers(
  targets: readonly string[],
  roundTripMs: number,
): Promise<DistantServers> {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  const { key, cert, authority } = issueCertificate(folder, 'IP:127.0.0.1')
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.setNoDelay(true)
    return socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const listen = async (server: Server): Promise<number> => {
    servers.push(server)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    return (server.address() as AddressInfo).port
  }
  const urls: Record<string, string> = {}
  for (const target of targets) {
    const front = await listen(
      createTlsServer({ key, cert }, (socket) => {
        const upstream = track(connect(Number(new URL(target).port), '127.0.0.1'))
        track(socket).pipe(upstream).pipe(socket)
      }),
    )
    const line = await listen(
      createServer((near) => {
        connections += 1
        const far = track(connect(front, '127.0.0.1'))
        carry(track(near), far, { delayMs: roundTripMs / 2, firstMs: roundTripMs })
        carry(far, near, { delayMs: roundTripMs / 2, firstMs: 0 })
      }),
    )
    urls[target] = `https://127.0.0.1:${line}`
  }
  return {
    urls,
    authority,
    takeConnections: () => {
      const made = connections
      connections = 0
      return made
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(
        servers.map((server) => new Promise((resolve) => server.close(() => resolve(null)))),
      )
      rmSync(folder, { recursive: true })
    },
  }
}

/** Hands over what comes, and the end, `delayMs` later and in order; nothing before `firstMs` have passed. */
function carry(
  from: Socket,
  to: Socket,
  { delayMs, firstMs }: { delayMs: number; firstMs: number },
): void {
  const openAt = performance.now() + firstMs
  const later = (act: () => void): void => {
    const now = performance.now()
    setTimeout(act, Math.max(now, openAt) + delayMs - now)
  }
  from.on('data', (chunk: Buffer) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('close', () => later(() => to.destroy()))
}
