import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import type { Sha } from './commit.ts'
import type { TagRef } from './source.ts'

/** A tag that the release may start after, with the reason. */
export type PreviousTag = TagRef & { reason: string }

export type PreviousTagQuery = {
  /** The tag that is released; null when none is. */
  current: string | null
  /** What the names of the family begin with, by the user's word; null: as `current` begins. */
  prefix: string | null
  candidates: readonly TagRef[]
  head: Sha
}

/**
 * What the tags of one package begin with, up to the version: `web@` of `web@1.2.3`, `@acme/web@`, `web-v`, `web/v`, `v`.
 * A version is a semantic one; else whatever begins with the
 * first digit after the last `@` or `/`, and without digits the last word.
 */
export function familyOf(tag: string): string {
  for (const { index } of tag.matchAll(/(?<![0-9.])\d/g)) {
    if (parseVersion(tag.slice(index)) !== null) return tag.slice(0, index)
  }
  const scope = /^.*[@/]/s.exec(tag)?.[0] ?? ''
  const name = tag.slice(scope.length)
  return scope + (/^\D*(?=\d)|^.*[-_.]/.exec(name)?.[0] ?? '')
}

// Calendar versions have leading zeros, `2026.01.05`, which only the loose reading takes.
function parseVersion(text: string): ReturnType<typeof parse> {
  return parse(text) ?? (/^\d+\.\d+\.\d+/.test(text) ? parse(text, { loose: true }) : null)
}

/**
 * The tags of the same family that can be the previous one, best first: by semantic version below the current one, where
 * a stable version passes over pre-releases; tags without such versions by the date of their commit, newest first.
 */
export function orderPreviousTags(query: PreviousTagQuery): PreviousTag[] {
  const { current, candidates, head } = query
  const others = candidates.filter(({ name, commit }) => name !== current && commit !== head)
  const ordered = hasVersions(query) ? orderByVersion(others, query) : orderByDate(others, query)
  return ordered.map((tag) => ({
    ...tag,
    reason:
      current === null
        ? `the newest tag, ${tag.name}`
        : `${tag.name}, the previous tag of ${current}`,
  }))
}

/** The tags whose order hangs on the dates of their commits; none when versions decide. */
export function tagsToDate(query: PreviousTagQuery, max: number): TagRef[] {
  if (hasVersions(query)) return []
  const family = familyTags(query.candidates, query).filter(({ name }) => name !== query.current)
  // When there are too many to look at, those whose names are next below the current one are the likely ones.
  const isBelow = ({ name }: TagRef): boolean =>
    query.current === null || compareNaturally(name, query.current) < 0
  const down = family.toSorted((a, b) => compareNaturally(b.name, a.name))
  return [...down.filter(isBelow), ...down.filter((tag) => !isBelow(tag))].slice(0, max)
}

function hasVersions({ current, prefix }: PreviousTagQuery): boolean {
  if (current === null) return true
  const rest = prefix !== null && current.startsWith(prefix) ? prefix : familyOf(current)
  return parseVersion(current.slice(rest.length)) !== null
}

function orderByVersion(tags: readonly TagRef[], query: PreviousTagQuery): TagRef[] {
  const { current, prefix } = query
  const family = prefix ?? (current === null ? null : familyOf(current))
  // The current tag may be of another family than the one that the user names; it has no place in that one's order.
  const now =
    current !== null && family !== null && current.startsWith(family)
      ? parseVersion(current.slice(family.length))
      : null
  const takesPreReleases = now !== null && now.prerelease.length > 0
  return familyTags(tags, query)
    .flatMap((tag) => {
      const own = family ?? familyOf(tag.name)
      const version = parseVersion(tag.name.slice(own.length))
      if (version === null || (now !== null && compare(version, now) >= 0)) return []
      return version.prerelease.length > 0 && !takesPreReleases ? [] : [{ tag, version }]
    })
    .toSorted((a, b) => compare(b.version, a.version) || compareNaturally(b.tag.name, a.tag.name))
    .map(({ tag }) => tag)
}

function orderByDate(tags: readonly TagRef[], query: PreviousTagQuery): TagRef[] {
  return familyTags(tags, query)
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareNaturally(b.name, a.name))
}

/** Without a tag and a prefix, only tags that name nothing but a version: `v1.2.3` and `1.2.3`. */
function familyTags(tags: readonly TagRef[], { current, prefix }: PreviousTagQuery): TagRef[] {
  if (prefix !== null) return tags.filter(({ name }) => name.startsWith(prefix))
  const families = current === null ? ['v', ''] : [familyOf(current)]
  return tags.filter(({ name }) => families.includes(familyOf(name)))
}

/** Numbers within names by their value: `build-9` before `build-10`. */
function compareNaturally(a: string, b: string): number {
  return NATURAL.compare(a, b)
}

const NATURAL = new Intl.Collator('en', { numeric: true })

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
