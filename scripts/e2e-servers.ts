import { BUGSINK_VERSION, startRealBugsink } from './servers/bugsink.ts'
import { checkBugsink } from './servers/bugsink-checks.ts'
import type { Check } from './servers/checks.ts'
import { compareWithProfile } from './servers/compare.ts'
import { openCache } from './servers/places.ts'
import { MissingProgram } from './servers/processes.ts'
import { checkSentry } from './servers/sentry-checks.ts'
import { SENTRY_VERSION, startRealSentry } from './servers/sentry.ts'
import { isPassed, writeTable, type ServerResult } from './servers/table.ts'

// Runs the bundle against real servers on this machine's loopback, which it installs into a cache and ends afterwards:
// npm run e2e:servers [-- sentry | bugsink | --write | --compare]
// --write puts the results into docs/compatibility.md; --compare looks whether the loopback Sentry answers as the real one.

type Server = Pick<ServerResult, 'name' | 'lacks'> & {
  run: (cache: string, log: (line: string) => void) => Promise<Check[]>
}

const SERVERS: Server[] = [
  {
    name: `Sentry ${SENTRY_VERSION}`,
    lacks: [],
    run: async (cache, log) => {
      const sentry = await startRealSentry(cache, log)
      try {
        return process.argv.includes('--compare')
          ? await compareWithProfile(sentry)
          : await checkSentry(sentry, log)
      } finally {
        await sentry.stop()
      }
    },
  },
  {
    name: `Bugsink ${BUGSINK_VERSION}`,
    lacks: ['release', 'commits', 'refs', 'deploys', 'matrix'],
    run: async (cache, log) => {
      const bugsink = await startRealBugsink(cache, log)
      try {
        return await checkBugsink(bugsink)
      } finally {
        await bugsink.stop()
      }
    },
  },
]

function report(name: string, checks: readonly Check[]): number {
  let failed = 0
  for (const check of checks) {
    const { subject, name: what, found, wanted } = check
    const isRight = isPassed(check)
    if (!isRight) failed += 1
    console.log(`  ${isRight ? 'passed' : 'FAILED'}: ${name}, ${subject}: ${what}`)
    if (!isRight)
      console.log(`    found  ${JSON.stringify(found)}\n    wanted ${JSON.stringify(wanted)}`)
  }
  return failed
}

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const wanted = words.find((word) => !word.startsWith('--')) ?? ''
  const results: ServerResult[] = []
  const cache = openCache()
  const total = { passed: 0, failed: 0 }
  const servers = SERVERS.filter(
    ({ name }) =>
      name.toLowerCase().includes(wanted.toLowerCase()) &&
      (!words.includes('--compare') || name.startsWith('Sentry')),
  )
  for (const { name, lacks, run } of servers) {
    const start = Date.now()
    console.log(name)
    const checks = await run(cache, (line) => console.log(`  ${line}`))
    const failed = report(name, checks)
    console.log(`  ${Math.round((Date.now() - start) / 1000)} s`)
    total.failed += failed
    total.passed += checks.length - failed
    results.push({ name, checks, lacks })
  }
  if (words.includes('--write')) writeTable(results)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  if (!(error instanceof MissingProgram)) throw error
  console.error(error.message)
  process.exitCode = 1
}
