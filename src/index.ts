import { errorCode } from './errors.ts'
import { main } from './main.ts'
import { createRunner } from './runner/runner.ts'
import { createStaging } from './staging/staging.ts'

/** Time for the streams to flush, and for work that was cancelled to remove its temporary files. */
const FLUSH_MS = { ended: 1000, interrupted: 800 } as const

let isInterrupted = false

const staging = createStaging({ processId: process.pid, isRunning })
// Whatever was under way until the end may have made something more.
process.once('exit', staging.endNow)

await main(process.env, createRunner(), {
  staging,
  now: () => Number(process.hrtime.bigint()) / 1e6,
  onInterruption: (interrupt) => {
    // Also the second signal is only listened to: the first one already ends the step, in its own words.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        isInterrupted = true
        interrupt('cancelled')
      })
    }
    // Nothing is under way any more and the step has not come to its end: without a word, Node would exit with 13.
    process.once('beforeExit', () => interrupt('stalled'))
  },
})

// Exit even if a hung git child, or work that was cancelled, keeps the event loop alive.
setTimeout(() => process.exit(), FLUSH_MS[isInterrupted ? 'interrupted' : 'ended']).unref()

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // It belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}
