import { isIP, type Socket } from 'node:net'

/** How long a connection that nobody has used is taken to be open. Servers end those that send nothing after some seconds. */
const MAX_AGE_MS = 3000

/** A connection that is opened before it is needed, for a request that must not go out on one that was used before. */
export type SpareConnection = {
  /** Opens it, unless there is one. Failures are left to the request, which then opens its own. */
  open: () => void
  /** Returns the connection, which is the caller's from then on; null without one. */
  take: () => Socket | null
}

/** For the server at `url`, without a proxy. It keeps no process alive. */
export function createSpareConnection(url: URL): SpareConnection {
  let spare: Socket | null = null
  let isOpening = false
  const forget = (socket: Socket): void => {
    if (spare === socket) spare = null
  }
  const open = async (): Promise<void> => {
    const socket = await connect(url)
    spare = socket
    const timer = setTimeout(() => {
      if (spare !== socket) return
      forget(socket)
      socket.destroy()
    }, MAX_AGE_MS)
    timer.unref()
    socket.unref()
    socket.on('error', () => forget(socket)).on('close', () => forget(socket))
  }
  return {
    open: () => {
      if (isOpening || spare !== null) return
      isOpening = true
      void open()
        .catch(() => undefined)
        .finally(() => {
          isOpening = false
        })
    },
    take: () => {
      const socket = spare
      spare = null
      return socket?.ref() ?? null
    },
  }
}

async function connect({ protocol, hostname, port }: URL): Promise<Socket> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol !== 'https:') {
    const { createConnection } = await import('node:net')
    return createConnection({ host, port: Number(port || 80) })
  }
  const { connect: connectTls } = await import('node:tls')
  return connectTls({
    host,
    port: Number(port || 443),
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 ? { servername: host } : {}),
  })
}
