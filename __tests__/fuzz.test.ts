import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { definePureTarget } from '../scripts/fuzz/target.ts'
import { TARGETS } from '../scripts/fuzz/targets.ts'
import { attempt, promise } from '../scripts/fuzz/promises.ts'
import { ActionError } from '../src/errors.ts'

/** Few and always the same values: that a target is still one. `npm run fuzz` is what looks for what nobody knows. */
const SEED = 20_240_501
const RUNS = 40
const STEPS = 3

describe('with values that are always the same', () => {
  test.each(TARGETS)('$name keeps its promises', async ({ name, run }) => {
    const runs = name === 'step' ? STEPS : RUNS
    expect(await run({ seed: SEED, runs })).toEqual({ runs, finding: null })
  })
})

describe('what is promised', () => {
  const lazy = definePureTarget({
    name: 'lazy',
    values: fc.nat(100_000),
    maxMs: 50,
    examine: (value) => {
      for (const end = performance.now() + (value > 500 ? 200 : 0); performance.now() < end;);
    },
  })
  const wrong = definePureTarget({
    name: 'wrong',
    values: fc.nat(100_000),
    examine: (value) => promise(value < 777, 'a value is small'),
  })

  test('and not kept is found, told by the smallest value, and found again by its path', async () => {
    const { finding } = await wrong.run({ seed: 1, runs: 1000 })
    expect(finding).toMatchObject({ seed: 1, value: '777' })
    expect(finding?.problem).toContain('broken promise: a value is small')
    const again = await wrong.run({ seed: 1, path: finding?.path ?? '' })
    expect(again).toMatchObject({ runs: 1, finding: { value: '777' } })
  })

  test('includes an end in time', async () => {
    const { finding } = await lazy.run({ seed: 1, runs: 100 })
    expect(finding?.problem).toMatch(/it took \d+ ms, and 50 are allowed/)
  })

  const SECRET = 'sntrys_secret'
  test.each([
    ['no error of the catalogue', new TypeError('x is undefined')],
    ['no text', new ActionError(' ')],
    ['a secret', new ActionError(`It is ${SECRET}.`)],
    ['a secret in the hint', new ActionError('No.', { hint: SECRET })],
    ['no end', new ActionError('x'.repeat(5000))],
    ['no words', new ActionError('It is [object Object].')],
  ])('is broken by an error that is or has %s', async (_, error) => {
    const act = (): never => {
      throw error
    }
    await expect(attempt(act, [SECRET])).rejects.toThrow()
  })

  test('is kept by an error of the catalogue', async () => {
    const error = new ActionError('The input is wrong.')
    const outcome = await attempt(() => Promise.reject(error), [SECRET])
    expect(outcome).toBe(error)
  })
})
