import { findElements, type MapMembers } from '../map/map-members.ts'
import { readMapSegments, type SegmentVisitor } from '../map/map-segments.ts'
import type { SourceMap } from '../map/source-map.ts'
import { findInvalidField } from '../map/validate-map.ts'

/** What ECMA-426 has against a map; null when it is valid. The visitor is called for its segments on the way. */
export function checkMap(
  { json, members }: SourceMap,
  visitor: Omit<SegmentVisitor, 'leave'>,
): string | null {
  const invalid = findInvalidField(json, members)
  if (invalid !== null) return invalid
  const count = ({ values }: MapMembers, name: string): number => {
    const span = values.get(name)
    return span === undefined ? 0 : (findElements(json, span)?.length ?? 0)
  }
  return readMapSegments(json, members, {
    ...visitor,
    leave: (part, { maxSource, maxName }) => {
      if (maxSource >= count(part, 'sources'))
        return 'it has a token of a source that it does not name'
      return maxName >= count(part, 'names')
        ? 'it has a token of a name that it does not list'
        : null
    },
  })
}
