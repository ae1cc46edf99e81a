import { isDeepStrictEqual } from 'node:util'
import { runMatrixRound } from '../__tests__/support/matrix-round.ts'

// Fifty rounds of eight jobs that write one release at once: npm run soak [-- rounds]

const ROUNDS = Number(process.argv[2] ?? '50')
const JOBS = 8

let failed = 0
for (let round = 1; round <= ROUNDS; round += 1) {
  const start = performance.now()
  const { exitCodes, projects, commits, created } = await runMatrixRound(`soak@${round}`, JOBS)
  const complete =
    exitCodes.every((code) => code === 0) &&
    isDeepStrictEqual(projects.stored, projects.wanted) &&
    isDeepStrictEqual(commits.stored, commits.wanted) &&
    created === 1
  if (!complete) failed += 1
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `round ${round}: ${complete ? 'complete' : 'INCOMPLETE'}, ${commits.stored.size} of ${JOBS} commits, ${projects.stored.size} of ${JOBS} projects, ${seconds} s`,
  )
}
console.log(`${ROUNDS - failed} of ${ROUNDS} rounds complete`)
process.exitCode = failed === 0 ? 0 : 1
