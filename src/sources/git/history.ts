import { parseSha, type Sha } from '../../commits/commit.ts'
import { findNearest, type NearestAncestor } from '../../commits/history.ts'
import type { LocalRepository } from './collect.ts'

/** How far back a base is looked for; a release that starts further back would have more commits than Sentry takes. */
export const MAX_HISTORY = 50_000

/** Looks for the nearest ancestor of head in what the repository holds of its history. */
export async function findNearestLocally(
  { git, shallowBoundary }: LocalRepository,
  head: Sha,
  candidates: readonly Sha[],
): Promise<NearestAncestor> {
  const args = ['rev-list', '--parents', `--max-count=${MAX_HISTORY}`, `${head}^{commit}`, '--']
  const { code, stdout } = await git.run(args)
  if (code !== 0) return { kind: 'unknown' }
  const parents = new Map<Sha, readonly Sha[]>()
  for (const line of stdout.split('\n')) {
    const [sha, ...others] = line.split(' ').map((text) => parseSha(text))
    // Of the commits at the boundary git shows no parents, though they have some.
    if (sha && !shallowBoundary.has(sha))
      parents.set(
        sha,
        others.filter((one) => one !== null),
      )
  }
  return findNearest({ head, parents }, candidates)
}
