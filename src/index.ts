import { main } from './main.ts'

await main()

// What was given up, a git that hangs, must not keep the step; the streams get a moment to drain.
setTimeout(() => process.exit(), 1000).unref()
