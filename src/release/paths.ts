import picomatch from 'picomatch'
import { ActionError } from '../errors.ts'
import type { PathFilter } from './commit-source.ts'

/**
 * The filter of path patterns as in a workflow's `on.push.paths`: the last pattern that matches a path decides, and one
 * that begins with `!` leaves it out. Throws when a pattern is broken. The dialect: "Filter pattern
 * cheat sheet" of GitHub's workflow syntax reference.
 */
export function parsePathPatterns(patterns: readonly string[]): PathFilter {
  const rules = patterns.map((pattern) => {
    const isExclusion = pattern.startsWith('!')
    return {
      includes: !isExclusion,
      matches: createMatcher(isExclusion ? pattern.slice(1) : pattern),
    }
  })
  return (path) => rules.findLast(({ matches }) => matches(path))?.includes ?? false
}

function createMatcher(pattern: string): (path: string) => boolean {
  const options = { dot: true, nobrace: true, nonegate: true, strictBrackets: true, windows: false }
  try {
    return picomatch(expandStars(toExtendedGlob(pattern)), options)
  } catch (error) {
    throw new ActionError(
      'input',
      `paths has the pattern ${JSON.stringify(pattern)}, which is none.`,
      {
        hint: 'A backslash before a special character makes it an ordinary one.',
        cause: error,
      },
    )
  }
}

/**
 * `?` and `+` stand after what they repeat, as in a regular expression; elsewhere they stand before it. What is special
 * elsewhere but not here is escaped.
 */
function toExtendedGlob(pattern: string): string {
  return pattern.replaceAll(
    /(\\.|\[[^\]]*\]|[^*?+/\\])([?+])|(\\.|\[[^\]]*\])|([(){}|@!?+])/gsu,
    (all, ...groups: (string | undefined)[]) => {
      const [atom, repeat, kept] = groups
      if (atom !== undefined && repeat !== undefined) {
        return `${repeat}(${/^[(){}|@!]$/.test(atom) ? `\\${atom}` : atom})`
      }
      return kept ?? `\\${all}`
    },
  )
}

/** `**` crosses folders wherever it stands; elsewhere it does so only as a whole segment. */
function expandStars(pattern: string): string[] {
  const inside = /(?<=[^/*])\*\*+|\*\*+(?=[^/*])/.exec(pattern)
  if (inside === null) return [pattern.replace(/\/\*\*$/, '/**/*')]
  const [before, after] = [
    pattern.slice(0, inside.index),
    pattern.slice(inside.index + inside[0].length),
  ]
  return ['*', '*/**/*'].flatMap((stars) =>
    expandStars(after).map((rest) => `${before}${stars}${rest}`),
  )
}
