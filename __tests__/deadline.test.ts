import { describe, expect, test } from '@jest/globals'
import { createDeadline, raceDeadline, takeShare } from '../src/deadline.ts'

const LONG = 600
const late = (): Error => new Error('late')
const NEVER = new Promise<never>(() => undefined)

describe('the clock of a step', () => {
  test('is one that nobody sets', async () => {
    let time = 5_000
    const deadline = createDeadline(LONG, () => time)
    expect(deadline.remaining()).toBe(600_000)
    time += 599_000
    expect(deadline.remaining()).toBe(1_000)
    time += 2_000
    expect(deadline.remaining()).toBe(0)
    deadline.end()
  })

  test('is not that of the day, which may be set forward while the step runs', () => {
    const { now } = Date
    const deadline = createDeadline(LONG)
    try {
      Date.now = () => now() + 24 * 60 * 60 * 1000
      expect(deadline.remaining()).toBeGreaterThan(0)
      expect(deadline.signal.aborted).toBe(false)
    } finally {
      Date.now = now
      deadline.end()
    }
  })
})

describe('a share of the time', () => {
  test('is of what is left when it is taken, and leaves the rest to what comes after', () => {
    let time = 0
    const clock = (): number => time
    const whole = createDeadline(LONG, clock)
    time = 200_000
    const share = takeShare(whole, 1 / 2)
    expect(share.remaining()).toBe(200_000)
    time += 250_000
    expect(share.remaining()).toBe(0)
    expect(whole.remaining()).toBe(150_000)
    whole.end()
  })

  test('ends with the whole', async () => {
    const whole = createDeadline(LONG)
    const share = takeShare(whole, 1 / 2)
    const paused = share.pause(LONG * 1000)
    expect([share.signal.aborted, share.hasEnded()]).toEqual([false, false])
    whole.end()
    await paused
    expect([share.signal.aborted, share.remaining(), share.hasEnded()]).toEqual([true, 0, true])
  })
})

describe('a run that races its deadline', () => {
  test('comes to what its work comes to', async () => {
    const deadline = createDeadline(LONG)
    await expect(raceDeadline(deadline, Promise.resolve(1), late)).resolves.toBe(1)
    await expect(raceDeadline(deadline, Promise.reject(new Error('no')), late)).rejects.toThrow(
      'no',
    )
    deadline.end()
  })

  test('ends although its work never does', async () => {
    const deadline = createDeadline(LONG)
    const raced = expect(raceDeadline(deadline, NEVER, late)).rejects.toThrow('late')
    deadline.end()
    await raced
  })

  test('ends when the time was up before it began', async () => {
    const deadline = createDeadline(LONG)
    deadline.end()
    await expect(raceDeadline(deadline, NEVER, late)).rejects.toThrow('late')
  })

  test('lets work that is aborted say what it was', async () => {
    const deadline = createDeadline(LONG)
    const work = deadline.pause(LONG * 1000).then(() => Promise.reject(new Error('the upload')))
    const raced = expect(raceDeadline(deadline, work, late)).rejects.toThrow('the upload')
    deadline.end()
    await raced
  })
})
