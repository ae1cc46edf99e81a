import { errorCode } from './errors.ts'
import { main } from './main.ts'
import { createRunner } from './runner/runner.ts'
import { createStaging } from './staging/staging.ts'

const staging = createStaging({ processId: process.pid, isRunning })
// Whatever the process ends by, as long as it gets to say something.
process.once('exit', staging.endNow)

await main(process.env, createRunner(), { staging })

// Exit even if a hung git child keeps the event loop alive; allow 1 s for the streams to flush.
setTimeout(() => process.exit(), 1000).unref()

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // It belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}
