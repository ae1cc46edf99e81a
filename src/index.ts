import { main } from './main.ts'
import { createRunner } from './runner/runner.ts'

await main(process.env, createRunner())

// Exit even if a hung git child keeps the event loop alive; allow 1 s for the streams to flush.
setTimeout(() => process.exit(), 1000).unref()
