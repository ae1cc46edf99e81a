import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { createSentryHttp } from '../../src/sentry/http.ts'

test('a write on a kept connection that the server closes is sent again at once, also without retries', async () => {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    request.resume()
    if (requests === 2) request.socket.destroy()
    else response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const deadline = createDeadline(60, Date.now)
  const lines: string[] = []
  const http = createSentryHttp({
    redact: String,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'token',
    headers: {},
    userAgent: 'test',
    deadline,
    proxy: null,
    maxRetries: 0,
    log: (line) => lines.push(line),
    trace: () => undefined,
  })
  try {
    await http.send({ method: 'GET', path: 'releases/', purpose: 'read it' })
    const call = { method: 'PUT', path: 'releases/1/', body: { json: {} } } as const
    const { status, attempts } = await http.send({ ...call, purpose: 'write it' })
    expect({ status, attempts, requests }).toEqual({ status: 200, attempts: 2, requests: 3 })
    expect(lines).toEqual([
      'Sentry gave no complete response (the server closed the connection, which had been kept: socket hang up) when asked to write it; trying again at once.',
    ])
  } finally {
    deadline.end()
    server.closeAllConnections()
    server.close()
  }
})
