import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { SpareConnection } from './spare-connection.ts'

/** Options of a request. */
type Connection = { agent?: false; createConnection?: () => Socket }

/** How a request goes that goes without a proxy: on a kept connection, or on one of its own, which may stand already. */
export function connectionFor(isFresh: boolean, spare: SpareConnection | undefined): Connection {
  if (!isFresh) return {}
  const socket = spare?.take() ?? null
  return socket === null ? { agent: false } : { createConnection: () => socket }
}

/** Tells when a request is aborted, also before it has a socket: Node ends it only then. */
export function onAbort(
  request: ClientRequest,
  signal: AbortSignal,
  giveUp: (reason: unknown) => void,
): void {
  const end = (): void => giveUp(signal.reason)
  signal.addEventListener('abort', end, { once: true })
  request.once('close', () => signal.removeEventListener('abort', end))
}

type ConnectLimit = {
  /** The event of a socket that is connected. */
  connected: string
  connectMs: number
  giveUp: (error: Error) => void
}

/** Ends a request that has no connection in time, and tells why. Through a proxy it has no socket before the tunnel stands. */
export function limitConnecting(
  request: ClientRequest,
  { connected, connectMs, giveUp }: ConnectLimit,
): void {
  const timer = setTimeout(() => {
    const error = new Error(`no connection to ${request.host} within ${connectMs / 1000} s`)
    Object.assign(error, { code: 'NO_CONNECTION' })
    request.destroy(error)
    giveUp(error)
  }, connectMs)
  // A request that waits for nothing at all must not keep the step alive.
  timer.unref()
  const stop = (): void => clearTimeout(timer)
  request.once('close', stop)
  request.once('socket', (socket) => {
    // Through a tunnel there is a connection before there is TLS.
    const isConnecting = socket.connecting || Reflect.get(socket, 'secureConnecting') === true
    if (isConnecting) socket.once(connected, stop)
    else stop()
  })
}
