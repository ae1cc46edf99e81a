import type { ReleaseCommit } from './payload.ts'

/**
 * The union of the commits to send and those the release already has, by repository (any case) and id. What is sent
 * comes first and wins; of the others only what the server needs to keep them is repeated.
 */
export function mergeCommits(
  sent: readonly ReleaseCommit[],
  existing: readonly ReleaseCommit[],
): ReleaseCommit[] {
  const known = new Set(sent.map(keyOf))
  return [...sent, ...existing.filter((commit) => !known.has(keyOf(commit)))]
}

/** The commits of `wanted` that `stored` lacks. */
export function missingCommits(
  wanted: readonly ReleaseCommit[],
  stored: readonly ReleaseCommit[],
): ReleaseCommit[] {
  const known = new Set(stored.map(keyOf))
  return wanted.filter((commit) => !known.has(keyOf(commit)))
}

function keyOf({ repository, id }: ReleaseCommit): string {
  return `${(repository ?? '').toLowerCase()} ${id.toLowerCase()}`
}
