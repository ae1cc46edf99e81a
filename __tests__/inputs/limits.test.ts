import { expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import { parseInputs, type Inputs } from '../../src/inputs/inputs.ts'

/** As read by the step, with all else in order. */
function read(explicit: Record<string, string>): Inputs {
  const all: Record<string, string> = { projects: 'web', org: 'acme', ...explicit }
  const options = { secretsHint: null, now: new Date(0) }
  return parseInputs((name) => all[name] ?? '', { SENTRY_AUTH_TOKEN: 'token' }, options)
}

test.each(['2000001', '2147484', '4294968', '999999999'])(
  'a timeout of %s seconds, which no timer could wait, is refused',
  (timeout) => {
    expect(() => read({ timeout })).toThrow(
      `timeout must be at most 2000000 seconds: got "${timeout}".`,
    )
  },
)

test('the longest timeout neither fails nor ends at once', async () => {
  const deadline = createDeadline(read({ timeout: '2000000' }).timeoutSeconds)
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
  expect(deadline.signal.aborted).toBe(false)
  expect(deadline.remaining()).toBeGreaterThan(23 * 24 * 3600 * 1000)
  deadline.end()
})

test('any other timeout is as it was written', () => {
  expect(read({ timeout: '300' }).timeoutSeconds).toBe(300)
})

test('a url_prefix that no archive can hold in its names is refused', () => {
  expect(read({ url_prefix: `~/${'x'.repeat(1998)}` }).sourceMaps.urlPrefix).toHaveLength(2000)
  expect(() => read({ url_prefix: `~/${'x'.repeat(1999)}` })).toThrow(
    'url_prefix is longer than 2000 characters',
  )
})

test('of a long value an error quotes the first 80 characters', () => {
  expect(() => read({ timeout: `a${'b'.repeat(79)}` })).toThrow(`got "a${'b'.repeat(79)}".`)
  expect(() => read({ timeout: `a${'b'.repeat(79)}c` })).toThrow(`got "a${'b'.repeat(79)}…".`)
})
