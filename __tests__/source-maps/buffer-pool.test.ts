import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { createBufferPool } from '../../src/source-maps/buffer-pool.ts'

const KIB = 1024

describe('memory that is used again', () => {
  test('is never given twice at a time, and has the length that was asked for', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ take: fc.integer({ min: 0, max: 2000 }) }),
        fc.record({ give: fc.nat(20) }),
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(steps, (actions) => {
        const pool = createBufferPool(2000 * KIB)
        const taken: { buffer: Buffer; mark: number }[] = []
        for (const [mark, action] of actions.entries()) {
          if ('take' in action) {
            const buffer = pool.take(action.take * KIB)
            expect(buffer.length).toBe(action.take * KIB)
            taken.push({ buffer: buffer.fill(mark), mark })
          } else if (taken.length > 0) {
            const [one] = taken.splice(action.give % taken.length, 1)
            // A file that got shorter meanwhile leaves a part of it.
            if (one) pool.give(one.buffer.subarray(0, one.buffer.length >> 1))
          }
        }
        for (const { buffer, mark } of taken)
          expect(buffer.every((byte) => byte === mark)).toBe(true)
      }),
    )
  })

  test('is the same again for a file that fits, and is not kept beyond the limit', () => {
    const pool = createBufferPool(1024 * KIB)
    const first = pool.take(300 * KIB)
    pool.give(first)
    const second = pool.take(100 * KIB)
    expect(second.buffer).toBe(first.buffer)
    const large = pool.take(2048 * KIB)
    pool.give(large)
    expect(pool.take(10 * KIB).buffer).not.toBe(large.buffer)
  })
})
