import * as fc from 'fast-check'
import { parsePathPatterns } from '../../../src/commits/path-filter.ts'
import { attempt, isError, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { text } from '../values.ts'

const piece = fc.oneof(
  fc.constantFrom('*', '**', '?', '+', '[', ']', '[a-z]', '[!a]', '[^a]', '[[:alpha:]]', '!'),
  fc.constantFrom('/', '.', 'a', 'b', '\\', '\\*', '(', ')', '{', '}', '|', '@', '$', '^', '-'),
  text,
)
const pattern = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').slice(0, 300))

/** Names as an attacker gives them to files: long, and nearly what a pattern asks for. */
const path = fc.oneof(
  text,
  fc
    .array(fc.constantFrom('a', 'b', '/', '.', 'ab', '-'), { maxLength: 12 })
    .map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.constantFrom('a', 'ab', 'a/', '.a', '-'),
      fc.constantFrom(30, 400, 4000),
      fc.boolean(),
    )
    .map(([part, times, isOpen]) => part.repeat(times) + (isOpen ? '!' : '')),
)

/** The patterns of `paths`, against the paths that others commit. */
export const pathsTarget = definePureTarget({
  name: 'paths',
  values: fc.record({
    patterns: fc.array(pattern, { minLength: 1, maxLength: 3 }),
    paths: fc.array(path, { minLength: 1, maxLength: 4 }),
  }),
  examine: async ({ patterns, paths }) => {
    const filter = await attempt(() => parsePathPatterns(patterns))
    if (isError(filter)) return
    for (const one of paths) promise(typeof filter(one) === 'boolean', 'a path matches or not')
  },
})
