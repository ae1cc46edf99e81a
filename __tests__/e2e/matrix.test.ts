import { describe, expect, test } from '@jest/globals'
import { runMatrixRound } from '../support/matrix-round.ts'

const JOBS = 8

describe('eight jobs of a matrix that write one release at once', () => {
  test.each([1, 2, 3, 4, 5])(
    'end with all projects and every job’s commits (round %i)',
    async (round) => {
      const { exitCodes, projects, commits, created } = await runMatrixRound(`shop@${round}`, JOBS)
      expect(exitCodes).toEqual(Array.from({ length: JOBS }, () => 0))
      expect(projects.stored).toEqual(projects.wanted)
      expect(commits.stored).toEqual(commits.wanted)
      expect(created).toBe(1)
    },
    120_000,
  )
})
