import type { TagRef } from './source.ts'
import {
  compareTagVersions,
  familyOf,
  isPreRelease,
  parseTagVersion,
  type TagVersion,
} from './tag-version.ts'

export type PreviousTagQuery = {
  /** The tag that is released; null when none is. */
  current: string | null
  /** What the names of the family begin with, by the user's word; null: as `current` begins. */
  prefix: string | null
  tags: readonly TagRef[]
}

/** A tag that the release may start after. */
export type EarlierTag = TagRef & {
  /** How its version lies to the current one; null when one of the two has none. */
  order: 'before' | 'after' | null
}

/**
 * The tags of the family that can precede the release, by version, the best first: those before the current one from the
 * latest on, then the others. A stable version passes over pre-releases.
 */
export function findEarlierTags(query: PreviousTagQuery): EarlierTag[] {
  const { current } = query
  const now = current === null ? null : versionIn(query, current)
  const takesPreReleases = current !== null && (now === null || isPreRelease(now))
  const canPrecede = (version: TagVersion | null): boolean =>
    version === null ? now === null && current !== null : takesPreReleases || !isPreRelease(version)
  return query.tags
    .filter(({ name }) => name !== current && isOfFamily(query, name))
    .map((tag): Versioned => {
      const version = versionIn(query, tag.name)
      return { tag: { ...tag, order: orderOf(version, now) }, version }
    })
    .filter(({ version }) => canPrecede(version))
    .toSorted((a, b) => rank(a.tag) - rank(b.tag) || compareDown(a, b))
    .map(({ tag }) => tag)
}

/** Without a tag and a prefix, only tags that name nothing but a version: `v1.2.3` and `1.2.3`. */
function isOfFamily({ current, prefix }: PreviousTagQuery, name: string): boolean {
  if (prefix !== null) return name.startsWith(prefix)
  const family = familyOf(name)
  return current === null ? family === 'v' || family === '' : family === familyOf(current)
}

// The current tag may be of another family than the one that the user names; it has no place in that one's order.
function versionIn({ prefix }: PreviousTagQuery, name: string): TagVersion | null {
  const family = prefix ?? familyOf(name)
  if (!name.startsWith(family)) return null
  // People name a package without what separates it from the version.
  return parseTagVersion(name.slice(family.length).replace(/^[-@/_]/, ''))
}

function orderOf(version: TagVersion | null, now: TagVersion | null): EarlierTag['order'] {
  if (version === null || now === null) return null
  return compareTagVersions(version, now) < 0 ? 'before' : 'after'
}

function rank({ order }: EarlierTag): number {
  return order === 'after' ? 1 : 0
}

type Versioned = { tag: EarlierTag; version: TagVersion | null }

function compareDown(a: Versioned, b: Versioned): number {
  if (a.version !== null && b.version !== null) {
    const order = compareTagVersions(b.version, a.version)
    if (order !== 0) return order
  }
  return NATURAL.compare(b.tag.name, a.tag.name)
}

const NATURAL = new Intl.Collator('en', { numeric: true })
