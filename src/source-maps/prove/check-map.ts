import { findElements, type MapMembers } from '../map/map-members.ts'
import { readMapSegments } from '../map/map-segments.ts'
import type { Segment } from '../map/segments.ts'
import type { SourceMap } from '../map/source-map.ts'
import { findInvalidField } from '../map/validate-map.ts'

/** What ECMA-426 has against a map; null when it is valid. `visit` is told of its segments on the way. */
export function checkMap(
  { json, members }: SourceMap,
  visit: (segment: Segment, members: MapMembers) => void,
): string | null {
  const reason = findInvalidField(json, members)
  if (reason !== null) return reason
  const counts = createCounts(json)
  let outside: string | null = null
  const broken = readMapSegments(json, members, (segment, part) => {
    const { sources, names } = counts(part)
    if (segment.source >= sources) outside ??= 'it has a token of a source that it does not name'
    if (segment.name >= names) outside ??= 'it has a token of a name that it does not list'
    visit(segment, part)
  })
  return broken ?? outside
}

type Counts = { sources: number; names: number }

// Of the map, or of each of its sections, once.
function createCounts(json: Buffer): (part: MapMembers) => Counts {
  let last: MapMembers | null = null
  let counts: Counts = { sources: 0, names: 0 }
  return (part) => {
    if (part === last) return counts
    last = part
    const count = (name: string): number => {
      const span = part.values.get(name)
      return span === undefined ? 0 : (findElements(json, span)?.length ?? 0)
    }
    counts = { sources: count('sources'), names: count('names') }
    return counts
  }
}
