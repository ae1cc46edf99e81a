import { expect, test } from '@jest/globals'
import { dryRunHttp } from '../../src/sentry/dry-run.ts'
import type { SentryCall } from '../../src/sentry/http.ts'

test('nothing is prepared for writes that a dry run does not send', async () => {
  const sent: SentryCall[] = []
  const http = dryRunHttp({
    send: async (call) => {
      sent.push(call)
      return { call, status: 404, text: '', json: undefined, headers: new Headers(), attempts: 1 }
    },
  })
  const purpose = 'try it'
  await http.send({ method: 'GET', path: 'releases/1/', purpose, isFollowed: true })
  await http.send({
    method: 'POST',
    path: 'releases/',
    body: { json: { version: '1' } },
    purpose,
    isFollowed: true,
  })
  expect(sent.map(({ method, isFollowed }) => [method, isFollowed ?? false])).toEqual([
    ['GET', false],
    ['GET', false],
  ])
})
