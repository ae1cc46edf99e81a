import { expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { parseInputs } from '../../src/inputs/inputs.ts'

/** As read by the step, with all else in order. */
function readTimeout(timeout: string): number {
  const given: Record<string, string> = { projects: 'web', org: 'acme', timeout }
  const options = { secretsHint: null, now: new Date(0) }
  return parseInputs((name) => given[name] ?? '', { SENTRY_AUTH_TOKEN: 'token' }, options)
    .timeoutSeconds
}

test.each(['2147484', '4294968', '999999999'])(
  'a timeout of %s seconds, more than a timer can wait, neither fails nor ends at once',
  async (timeout) => {
    const deadline = createDeadline(readTimeout(timeout))
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
    expect(deadline.signal.aborted).toBe(false)
    expect(deadline.remaining()).toBeGreaterThan(24 * 24 * 3600 * 1000)
    deadline.end()
  },
)

test('any other timeout is as it was written', () => {
  expect(readTimeout('300')).toBe(300)
})
