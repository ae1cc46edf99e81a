import { isDeepStrictEqual } from 'node:util'
import { runMatrixRound } from '../__tests__/support/matrix-round.ts'

// Fifty rounds of eight jobs that write one release at once: npm run soak [-- rounds]

const ROUNDS = Number(process.argv[2] ?? '50')
const JOBS = 8

let failed = 0
const began = performance.now()
for (let round = 1; round <= ROUNDS; round += 1) {
  const start = performance.now()
  const { exitCodes, projects, commits, deploys, created } = await runMatrixRound(
    `soak@${round}`,
    JOBS,
  )
  const complete =
    exitCodes.every((code) => code === 0) &&
    [projects, commits, deploys].every(({ stored, wanted }) => isDeepStrictEqual(stored, wanted)) &&
    created === 1
  if (!complete) failed += 1
  console.log(
    `round ${round}: ${complete ? 'complete' : 'INCOMPLETE'}, ${commits.stored.length} of ${commits.wanted.length} commits, ${projects.stored.length} projects and ${deploys.stored.length} deploys of ${JOBS}, ${secondsSince(start)} s`,
  )
}
console.log(`${ROUNDS - failed} of ${ROUNDS} rounds complete, ${secondsSince(began)} s`)
process.exitCode = failed === 0 ? 0 : 1

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
