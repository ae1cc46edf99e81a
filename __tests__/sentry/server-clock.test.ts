import { expect, test } from '@jest/globals'
import { createServerClock } from '../../src/sentry/server-clock.ts'

const NOON = Date.UTC(2026, 4, 1, 12)
const headersOf = (date: string, age?: string): Headers =>
  new Headers({ ...(date === '' ? {} : { date }), ...(age === undefined ? {} : { age }) })

test.each([
  ['Fri, 01 May 2026 12:02:00 GMT', '2026-05-01T12:02:00.000Z', '120 s behind Sentry’s'],
  ['Fri, 01 May 2026 11:00:00 GMT', '2026-05-01T11:00:00.000Z', '3600 s ahead of Sentry’s'],
])('a server whose date is %s dates the release', (date, now, says) => {
  const lines: string[] = []
  const clock = createServerClock(
    () => NOON,
    (line) => lines.push(line),
  )
  clock.observe(headersOf(date))
  // One that is answered late changes nothing any more.
  clock.observe(headersOf('Fri, 01 May 2026 12:00:00 GMT'))
  expect(clock.now().toISOString()).toBe(now)
  expect(lines).toEqual([`The runner’s clock is ${says}, which dates the release`])
})

test.each([
  ['of the same time', headersOf('Fri, 01 May 2026 11:59:57 GMT')],
  ['without a date', headersOf('')],
  ['with a date that is none', headersOf('1.5')],
  ['that a cache has kept', headersOf('Fri, 01 May 2026 09:00:00 GMT', '10800')],
])('a response %s leaves the runner’s clock as it is', (_, headers) => {
  const lines: string[] = []
  const clock = createServerClock(
    () => NOON,
    (line) => lines.push(line),
  )
  clock.observe(headers)
  expect(clock.now().getTime()).toBe(NOON)
  expect(lines).toEqual([])
})
