import { isDeepStrictEqual } from 'node:util'
import type { Fault } from '../__tests__/support/http/loopback.ts'
import { runMatrixRound } from '../__tests__/support/matrix-round.ts'

// Fifty rounds of eight jobs that write one release at once, every other round as jobs that know nothing of each other, all
// with refusals, broken and hanging connections: npm run soak [-- rounds]

const ROUNDS = Number(process.argv[2] ?? '50')
const JOBS = 8

let failed = 0
const began = performance.now()
for (let round = 1; round <= ROUNDS; round += 1) {
  const start = performance.now()
  const { exitCodes, failures, projects, commits, deploys, created } = await runMatrixRound(
    `soak@${round}`,
    JOBS,
    { isMatrix: round % 2 === 1, faults: makeFaults() },
  )
  const complete =
    exitCodes.every((code) => code === 0) &&
    [projects, commits, deploys].every(({ stored, wanted }) => isDeepStrictEqual(stored, wanted)) &&
    created === 1
  if (!complete) failed += 1
  for (const failure of failures) console.log(`  ${failure}`)
  console.log(
    `round ${round}: ${complete ? 'complete' : 'INCOMPLETE'}, ${commits.stored.length} of ${commits.wanted.length} commits, ${projects.stored.length} projects and ${deploys.stored.length} deploys of ${JOBS}, ${secondsSince(start)} s`,
  )
}
console.log(`${ROUNDS - failed} of ${ROUNDS} rounds complete, ${secondsSince(began)} s`)
process.exitCode = failed === 0 ? 0 : 1

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}

/**
 * A dozen of what goes wrong between a job and Sentry, in any order, on writing and reading the release. Only the first may
 * hang: a job that meets two of them takes more minutes than a round is worth.
 */
function makeFaults(): Fault[] {
  return Array.from({ length: 12 }, (_, index): Fault => {
    const place = pick([
      { method: 'POST', path: /\/releases\/$/ },
      { method: 'GET', path: /\/releases\/[^/]+\/commits\/$/ },
      { method: 'POST', path: /\/deploys\/$/ },
    ])
    const status = pick([409, 500, 503, 504])
    const refused = {
      kind: 'response',
      answer: { status, headers: { 'retry-after': '1' } },
    } as const
    return {
      ...place,
      ...pick([
        refused,
        refused,
        { kind: 'reset', when: 'before' } as const,
        { kind: 'reset', when: 'after' } as const,
        index === 0 ? ({ kind: 'hang' } as const) : refused,
      ]),
    }
  })
}

function pick<T>(choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(Math.random() * choices.length)] ?? choices[0]
}
