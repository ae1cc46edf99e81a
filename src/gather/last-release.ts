import type { ReleaseTrigger } from '../event/trigger.ts'
import type { Sha } from '../commits/commit.ts'
import type { NearestAncestor } from '../commits/history.ts'
import type { CommitSource } from '../commits/source.ts'
import { between, type BaseFacts, type RangeCandidate } from './candidate.ts'
import type { ReleaseHead, ReleaseList } from './release-list.ts'

/** Bases that are no ancestors take a comparison each. */
const MAX_COMPARED = 2

type Deps = { releases: ReleaseList; source: Pick<CommitSource, 'findNearest'> }

/**
 * The releases that this one may start after, best first: the nearest of the same package among head's ancestors, the
 * nearest of any, and when there is none, the newest that has history in common with head.
 */
export async function* findReleaseBases(
  { trigger, head }: BaseFacts,
  { releases, source }: Deps,
): AsyncGenerator<RangeCandidate> {
  const nearest = (known: readonly ReleaseHead[]) => findNearest(known, { trigger, head }, source)
  const packageName = packageOf(releases.version)
  const isSame = ({ version }: ReleaseHead): boolean =>
    packageName === null || packageOf(version) === packageName
  const seen: ReleaseHead[] = []
  for await (const page of releases.pages('')) {
    const isFirst = seen.length === 0
    seen.push(...page.filter(({ commit }) => commit !== head))
    const same = seen.filter(isSame)
    let found = await nearest(same)
    if (found.kind === 'none' && isFirst && packageName !== null) {
      const ofPackage = await readAll(releases.pages(`${packageName}@`))
      found = await nearest(ofPackage.filter((one) => one.commit !== head && isSame(one)))
    }
    if (found.kind === 'none' && packageName !== null) found = await nearest(seen)
    if (found.kind === 'found') {
      yield startAfter(found.release, head, ['ancestor'])
      return
    }
    if (found.kind === 'unknown') break
  }
  const ownFirst = seen.toSorted((a, b) => Number(releases.isOwn(b)) - Number(releases.isOwn(a)))
  for (const release of ownFirst.slice(0, MAX_COMPARED))
    yield startAfter(release, head, ['ancestor', 'diverged'])
}

function startAfter(
  { version, commit }: ReleaseHead,
  head: Sha,
  accepts: RangeCandidate['accepts'],
): RangeCandidate {
  const isAncestor = accepts.length === 1
  const reason = isAncestor
    ? `the last Sentry release, ${version}`
    : `where it parted from the last Sentry release, ${version}`
  const startsAt = isAncestor ? 'base' : 'merge-base'
  return between({ base: commit, head, reason }, { accepts, startsAt })
}

type NearestRelease =
  | { kind: 'found'; release: ReleaseHead }
  | Exclude<NearestAncestor, { kind: 'found' }>

async function findNearest(
  known: readonly ReleaseHead[],
  { trigger, head }: BaseFacts,
  source: Deps['source'],
): Promise<NearestRelease> {
  const commits = [...new Set(known.map(({ commit }) => commit))]
  const pushed = findPushed(trigger, commits)
  const nearest =
    pushed === null
      ? await source.findNearest(head, commits)
      : ({ kind: 'found', commit: pushed } as const)
  if (nearest.kind !== 'found') return nearest
  const release = known.find(({ commit }) => commit === nearest.commit)
  return release === undefined ? { kind: 'none' } : { kind: 'found', release }
}

/** The push itself shows that nothing released lies between its commits and the tip before it. */
function findPushed(trigger: ReleaseTrigger | null, commits: readonly Sha[]): Sha | null {
  if (trigger?.kind !== 'branch' || trigger.before === null || trigger.forced) return null
  const { pushed, before } = trigger
  if (!pushed.complete || !commits.includes(before)) return null
  return pushed.commits.some(({ id }) => commits.includes(id)) ? null : before
}

/** The package of `package@1.2.3`; null when the version names none. */
function packageOf(version: string): string | null {
  const at = version.lastIndexOf('@')
  return at < 1 ? null : version.slice(0, at)
}

async function readAll(
  pages: AsyncIterable<readonly ReleaseHead[]>,
): Promise<readonly ReleaseHead[]> {
  const all: ReleaseHead[] = []
  for await (const page of pages) all.push(...page)
  return all
}
