import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { createDeadline, type Deadline } from '../../src/deadline.ts'
import { createSentryHttp, type SentryCall, type SentryHttp } from '../../src/sentry/http.ts'

let server: Server
let deadline: Deadline
/** The connection on which each request came, counted from 0, in order. */
let connections: number[]
/** What becomes of a request, by its number: its response's status, that its connection is closed, or nothing. */
let ends: (number | 'closed' | 'silent')[]
let lines: string[]

beforeEach(async () => {
  const sockets: Socket[] = []
  connections = []
  ends = []
  lines = []
  deadline = createDeadline(60, Date.now)
  server = createServer((request, response) => {
    const { socket } = request
    if (!sockets.includes(socket)) sockets.push(socket)
    const end = ends[connections.length] ?? 200
    connections.push(sockets.indexOf(socket))
    request.resume()
    if (end === 'silent') return
    if (end === 'closed') socket.destroy()
    else response.writeHead(end, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  deadline.end()
  server.closeAllConnections()
  server.close()
})

function connect(maxRetries: number, remainingMs = 60_000): SentryHttp {
  return createSentryHttp({
    redact: String,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'token',
    headers: {},
    userAgent: 'test',
    deadline: { ...deadline, remaining: () => remainingMs, pause: async () => undefined },
    proxy: null,
    maxRetries,
    log: (line) => lines.push(line),
    trace: () => undefined,
  })
}

const READ: SentryCall = { method: 'GET', path: 'releases/', purpose: 'read it' }
const WRITE: SentryCall = {
  method: 'PUT',
  path: 'releases/1/',
  body: { json: {} },
  purpose: 'write it',
}

test('a write on a kept connection that the server closes is sent again at once, also without retries', async () => {
  ends = [200, 'closed']
  const http = connect(0)
  await http.send(READ)
  const { status, attempts } = await http.send(WRITE)
  expect({ status, attempts, connections }).toEqual({
    status: 200,
    attempts: 2,
    connections: [0, 0, 1],
  })
  expect(lines).toEqual([
    'Sentry gave no complete response (the server closed the connection, which had been kept: socket hang up) when asked to write it; trying again at once.',
  ])
})

test.each<[what: string, SentryCall, ends: (number | 'closed')[], connections: number[]]>([
  ['a request goes on the kept one', READ, [], [0, 0]],
  ['a write goes on the kept one', WRITE, [], [0, 0]],
  [
    'what may have been done when it fails gets a new one',
    { ...WRITE, repeatable: 'unless-done' },
    [],
    [0, 1],
  ],
  ['a second attempt gets a new one', READ, [200, 503], [0, 0, 1]],
])('%s', async (_what, call, given, expected) => {
  ends = given
  const http = connect(1)
  await http.send(READ)
  await http.send(call)
  expect(connections).toEqual(expected)
})

test('a request that nobody answers leaves half of the time for another, and its error is in words', async () => {
  ends = ['silent']
  jest.spyOn(Math, 'random').mockReturnValue(0.15)
  await connect(1, 100).send(READ)
  expect(connections).toEqual([0, 1])
  expect(lines).toEqual([
    'Sentry gave no complete response (the time for it ran out) when asked to read it; trying again in 0.1 s.',
  ])
})
