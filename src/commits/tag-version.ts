/** A version as people write it in a tag, taken apart so that it can be compared. */
export type TagVersion = {
  /** The dotted numbers it begins with, as text, because some are longer than a number can hold. */
  numbers: readonly string[]
  /** What follows them, `rc`, `1` of `-rc.1`; words in lower case. */
  qualifiers: readonly string[]
  /** Build metadata, what follows a `+`. */
  build: readonly string[]
}

/**
 * What the tags of one package begin with, up to the version: `web@` of `web@1.2.3`, `@acme/web@`, `web-v`, `web/v`, `v`,
 * `go` of `go1.21`. A version is the first run of three dotted numbers or more behind the last `@` or `/`, else the first
 * of two, or a date with dashes; else it is whatever begins with the first digit, and without digits the last word.
 */
export function familyOf(tag: string): string {
  const scope = /^.*[@/]/s.exec(tag)?.[0] ?? ''
  const name = tag.slice(scope.length)
  const runs = [...name.matchAll(/\d+(?:\.\d+)*/g)].filter(([run]) => run.includes('.'))
  const version = runs.find(([run]) => run.split('.').length > 2) ?? runs[0]
  const date = /(?<!\d)\d{4}[-_]\d\d?[-_]\d/.exec(name)
  const start = Math.min(version?.index ?? Infinity, date?.index ?? Infinity)
  return scope + (start === Infinity ? prefixOfName(name) : name.slice(0, start))
}

function prefixOfName(name: string): string {
  return /^\D*(?=\d)|^.*[-_.]/s.exec(name)?.[0] ?? ''
}

/** The version that follows a family's prefix; null when there is none. */
export function parseTagVersion(text: string): TagVersion | null {
  const [, numbers, rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/is.exec(text) ?? []
  if (numbers === undefined) return null
  const [qualifiers = '', ...build] = rest.split('+')
  return {
    numbers: numbers.split('.').map(withoutLeadingZeros),
    qualifiers: toTokens(qualifiers).filter((token) => !FINAL.has(token)),
    build: build.flatMap(toTokens),
  }
}

function toTokens(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\d+|\p{L}+/gu)].map(([token]) =>
    withoutLeadingZeros(token),
  )
}

/** Words that only say that a version is no pre-release: `5.3.1.RELEASE`, `4.2.0.Final`. */
const FINAL = new Set(['final', 'release', 'ga', 'stable'])

/** The words of pre-releases, by how near they are to the version. */
const PRE_RELEASES: ReadonlyMap<string, number> = new Map(
  [
    ['dev', 'develop', 'development', 'nightly', 'canary', 'next', 'snapshot', 'edge', 'unstable'],
    ['alpha', 'a', 'experimental'],
    ['beta', 'b'],
    ['milestone', 'm', 'pre', 'prerelease', 'preview', 'pr', 'ea', 'eap'],
    ['rc', 'cr', 'c'],
  ].flatMap((words, index) => words.map((word) => [word, index - 10] as const)),
)

/** Whether a version is one before a stable version. Hotfixes, patches, build numbers and counters are none. */
export function isPreRelease({ qualifiers }: TagVersion): boolean {
  return qualifiers.some((_, index) => preReleaseRank(qualifiers, index) !== null)
}

/** Null: no word of a pre-release. A single letter is one only before a number, `1.0a1`; `1.0.2k` is a later patch. */
function preReleaseRank(qualifiers: readonly string[], index: number): number | null {
  const token = qualifiers[index] ?? ''
  if (token.length === 1 && !isNumber(qualifiers[index + 1] ?? '')) return null
  return PRE_RELEASES.get(token) ?? null
}

/**
 * Compares as people mean it, negative when `a` is the earlier one: numbers by value wherever they stand, `rc9` before
 * `rc10`, `4.2` before `4.2.1`; a pre-release before its version, a counter, patch or build number after it.
 */
export function compareTagVersions(a: TagVersion, b: TagVersion): number {
  return (
    compareLists(a.numbers, b.numbers, (text = '0', other = '0') => compareNumbers(text, other)) ||
    compareQualifiers(a.qualifiers, b.qualifiers) ||
    compareLists(a.build, b.build, compareTokens) ||
    a.numbers.length - b.numbers.length
  )
}

function compareQualifiers(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const ranks = rankOf(a, index) - rankOf(b, index)
    if (ranks !== 0) return ranks
    const order = compareTokens(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}

const [END, COUNTER, WORD] = [0, 1, 2]

function rankOf(qualifiers: readonly string[], index: number): number {
  const token = qualifiers[index]
  if (token === undefined) return END
  return preReleaseRank(qualifiers, index) ?? (isNumber(token) ? COUNTER : WORD)
}

function compareLists(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string | undefined, b: string | undefined) => number,
): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compare(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}

/** Nothing before numbers, numbers before words. */
function compareTokens(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1
  return compareText(a, b)
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function isNumber(token: string): boolean {
  return /^\d/.test(token)
}

function withoutLeadingZeros(token: string): string {
  return token.replace(/^0+(?=\d)/, '')
}
