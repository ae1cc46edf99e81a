import type { ReleaseTrigger } from '../event/trigger.ts'
import type { CommitInputs } from '../inputs/commit-inputs.ts'

/** What the names of the tags that can matter begin with. */
export async function tagPrefixOf(
  trigger: ReleaseTrigger | null,
  { tagPrefix }: Pick<CommitInputs, 'tagPrefix'>,
): Promise<string> {
  if (tagPrefix !== null) return tagPrefix
  // Most releases look at no tag.
  return trigger?.kind === 'tag'
    ? (await import('../commits/tag-version.ts')).familyOf(trigger.tag)
    : ''
}
