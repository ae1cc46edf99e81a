import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import type { Sha } from './commit.ts'
import type { TagRef } from './commit-source.ts'

export type PreviousTag = TagRef & { because: string }

export type PreviousTagQuery = {
  current: string | null
  prefix: string | null
  candidates: readonly TagRef[]
  head: Sha
}

export function familyOf(tag: string): string {
  return /^(.*?)\d+\.\d/.exec(tag)?.[1] ?? ''
}

export function orderPreviousTags({
  current,
  prefix,
  candidates,
  head,
}: PreviousTagQuery): PreviousTag[] {
  const family = prefix ?? (current === null ? null : familyOf(current))
  const now = current === null || family === null ? null : parse(current.slice(family.length))
  return candidates
    .flatMap((tag) => {
      const own = family ?? familyOf(tag.name)
      const version =
        tag.name.startsWith(own) && (family !== null || own === 'v' || own === '')
          ? parse(tag.name.slice(own.length))
          : null
      if (version === null || tag.name === current || tag.commit === head) return []
      if (now !== null && compare(version, now) >= 0) return []
      if (version.prerelease.length > 0 && (now === null || now.prerelease.length === 0)) return []
      return [{ tag, version }]
    })
    .toSorted((a, b) => compare(b.version, a.version))
    .map(({ tag }) => ({
      ...tag,
      because:
        current === null
          ? `the newest tag, ${tag.name}`
          : `${tag.name}, the previous tag of ${current}`,
    }))
}
