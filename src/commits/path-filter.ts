import { ActionError } from '../errors.ts'
import type { PathFilter } from './source.ts'

/**
 * The filter of path patterns as in a workflow's `on.push.paths`: the last pattern that matches a path decides, and one
 * that begins with `!` leaves it out. Throws when a pattern is broken. The dialect: "Filter pattern
 * cheat sheet" of GitHub's workflow syntax reference.
 */
export function parsePathPatterns(patterns: readonly string[]): PathFilter {
  const rules = patterns.map((pattern) => {
    const isExclusion = pattern.startsWith('!')
    return { includes: !isExclusion, steps: parsePattern(isExclusion ? pattern.slice(1) : pattern) }
  })
  return (path) => rules.findLast(({ steps }) => matches(steps, path))?.includes ?? false
}

/** One part of a pattern, and how often it may come. `skipTo`: how many steps on a match without it continues. */
type Step = {
  accepts: (character: string) => boolean
  isOptional: boolean
  repeats: boolean
  skipTo: number
}

const TOKEN = /(?<stars>\*+)|(?<atom>\\.|\[[^\]]*\]|[^*])(?<repeat>[?+]?)/gsu
/** What `?` and `+` cannot repeat: they stand for themselves after it. */
const NEVER_REPEATED = new Set(['/', '?', '+', '\\'])

function parsePattern(pattern: string): Step[] {
  const steps: Step[] = []
  for (const { index, 0: token, groups = {} } of pattern.matchAll(TOKEN)) {
    const { stars, atom = '', repeat = '' } = groups
    if (stars !== undefined) {
      const isSegment =
        /^(?:\/|$)/.test(pattern[index - 1] ?? '') && pattern[index + token.length] === '/'
      steps.push(...toStars(stars, isSegment))
      continue
    }
    if (atom === '[') throw invalidPatternError(pattern)
    const isRepeated = !NEVER_REPEATED.has(atom)
    steps.push({
      accepts: parseAtom(atom),
      isOptional: isRepeated && repeat === '?',
      repeats: isRepeated && repeat === '+',
      skipTo: 0,
    })
    if (!isRepeated && repeat !== '') steps.push({ ...ONCE, accepts: (one) => one === repeat })
  }
  return steps
}

const ONCE = { isOptional: false, repeats: false, skipTo: 0 } as const

// Two stars cross folders; as a whole segment they and their slash also stand for no folder at all.
function toStars({ length }: string, isSegment: boolean): Step[] {
  const any = { isOptional: true, repeats: true, skipTo: 0 }
  if (length === 1) return [{ ...any, accepts: (character) => character !== '/' }]
  const crossing = { ...any, accepts: anything }
  if (!isSegment) return [crossing]
  return [{ accepts: () => false, isOptional: true, repeats: false, skipTo: 2 }, crossing]
}

function anything(): boolean {
  return true
}

function parseAtom(atom: string): Step['accepts'] {
  if (atom.length > 1 && atom.startsWith('\\')) return (character) => character === atom.slice(1)
  if (!atom.startsWith('[')) return (character) => character === atom
  const [, negation = '', list = ''] = /^\[([!^]?)(.*)\]$/s.exec(atom) ?? []
  const ranges = [...list.matchAll(/(.)-(.)|(.)/gsu)].map(
    ([, first, last, single = '']) => [first ?? single, last ?? single] as const,
  )
  return (character) =>
    character !== '/' &&
    ranges.some(([first, last]) => first <= character && character <= last) === (negation === '')
}

function invalidPatternError(pattern: string): ActionError {
  const shown = pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern
  return new ActionError(`paths: invalid pattern ${JSON.stringify(shown)}.`, {
    hint: 'A backslash before a special character makes it an ordinary one.',
  })
}

/**
 * Goes once through the path, with all the steps that its beginning may have led to: others name the files, and a
 * regular expression could be made to look for ever.
 */
function matches(steps: readonly Step[], path: string): boolean {
  // For each step the place in the path at which it was reached last.
  const places = new Int32Array(steps.length + 1).fill(-1)
  let activeStates: number[] = []
  const arrival = { steps, places, place: 0 }
  addState(0, arrival, activeStates)
  // Two stars at the end take whatever is left.
  const isOver = steps.at(-1)?.accepts === anything ? steps.length - 1 : null
  for (const character of path) {
    if (places[isOver ?? -1] === arrival.place) return true
    arrival.place += 1
    const next: number[] = []
    for (const at of activeStates) {
      const step = steps[at]
      if (step === undefined || !step.accepts(character)) continue
      if (step.repeats) addState(at, arrival, next)
      addState(at + 1, arrival, next)
    }
    if (next.length === 0) return false
    activeStates = next
  }
  return activeStates.includes(steps.length)
}

type Arrival = { steps: readonly Step[]; places: Int32Array; place: number }

/** Notes a step as reached, and those behind it that need nothing before them. */
function addState(start: number, arrival: Arrival, activeStates: number[]): void {
  const { steps, places, place } = arrival
  for (let at = start; places[at] !== place; at += 1) {
    places[at] = place
    activeStates.push(at)
    const step = steps[at]
    if (step === undefined || !step.isOptional) return
    if (step.skipTo > 0) addState(at + 1 + step.skipTo, arrival, activeStates)
  }
}
