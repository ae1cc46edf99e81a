import type { Sha } from '../commits/commit.ts'
import { findEarlierTags, type EarlierTag } from '../commits/previous-tag.ts'
import type { BaseRelation } from '../commits/range.ts'
import type { CommitSource } from '../commits/source.ts'
import { between, type BaseDeps, type BaseFacts, type RangeCandidate } from './candidate.ts'
import { tagPrefixOf } from './tag-prefix.ts'

/** Tags that are no ancestors, or whose commit is not known, take a request each. */
const MAX_COMPARED = 2

/**
 * The tags of the family that the release may start after, best first: on head's own line the nearest, before it those of
 * other branches whose version lies between that one and the current one.
 */
export async function* findTagBases(
  { trigger, head }: BaseFacts,
  { source, inputs }: Pick<BaseDeps, 'source' | 'inputs'>,
): AsyncGenerator<RangeCandidate> {
  const current = trigger?.kind === 'tag' ? trigger.tag : null
  const tags = await source.listTags(await tagPrefixOf(trigger, inputs))
  const earlier = await resolveBest(findEarlierTags({ current, prefix: inputs.tagPrefix, tags }), {
    head,
    source,
  })
  if (earlier.length === 0) return
  const start = (
    tag: ResolvedTag,
    accepts: readonly BaseRelation[],
    where = '',
  ): RangeCandidate => {
    const reason = describeTag(tag.name, current) + where
    return between({ base: tag.commit, head, reason }, { accepts })
  }
  const nearest = await source.findNearest(
    head,
    earlier.map(({ commit }) => commit),
  )
  if (nearest.kind === 'unknown') {
    for (const tag of earlier.filter(({ order }) => order !== 'after').slice(0, MAX_COMPARED))
      yield start(tag, ['ancestor', 'diverged'])
    return
  }
  const own =
    nearest.kind === 'found' ? earlier.findIndex((tag) => tag.commit === nearest.commit) : -1
  const onOtherBranches = earlier
    .slice(0, own === -1 ? earlier.length : own)
    .filter(({ order }) => order === 'before' && earlier[own]?.order !== 'after')
  for (const tag of onOtherBranches.slice(0, MAX_COMPARED))
    yield start(tag, ['diverged'], ', on another branch')
  const tag = earlier[own]
  if (tag !== undefined) yield start(tag, ['ancestor'])
}

function describeTag(name: string, current: string | null): string {
  return current === null ? `the newest tag, ${name}` : `${name}, the previous tag of ${current}`
}

type ResolvedTag = EarlierTag & { commit: Sha }

/** Those on other commits than head; of the tags that nobody knows the commit of the best are looked up by name. */
async function resolveBest(
  tags: readonly EarlierTag[],
  { head, source }: { head: Sha; source: CommitSource },
): Promise<ResolvedTag[]> {
  const unknown = tags.filter(({ commit }) => commit === null).slice(0, MAX_COMPARED)
  const resolved = await Promise.all(
    unknown.map(async ({ name }) => [name, await source.resolve(`tags/${name}`)] as const),
  )
  const commits = new Map(resolved)
  return tags.flatMap((tag) => {
    const commit = tag.commit ?? commits.get(tag.name) ?? null
    return commit === null || commit === head ? [] : [{ ...tag, commit }]
  })
}
