import { parseSha, type Sha } from '../../src/commits/commit.ts'
import type { NearestAncestor } from '../../src/commits/history.ts'

/** The SHA of forty times the same digit. */
export function shaOfDigit(digit: string): Sha {
  const parsed = parseSha(digit.repeat(40))
  if (parsed === null) throw new Error(`${digit} is not hexadecimal`)
  return parsed
}

/** The nearest of some commits in a history, whose ancestors are digits, the nearest first; null: nobody knows them. */
export function nearestAmong(ancestors: string | null, commits: readonly Sha[]): NearestAncestor {
  if (ancestors === null) return { kind: 'unknown' }
  const nearest = ancestors
    .split('')
    .map(shaOfDigit)
    .find((commit) => commits.includes(commit))
  return nearest === undefined
    ? { kind: 'none' }
    : { kind: 'found', commit: nearest, isCertain: true }
}
