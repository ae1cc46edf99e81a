import { escapeHtml, escapeMarkdown } from './markdown.ts'

/** Makes secrets unreadable in a text. */
export type Redact = (text: string) => string

/** Shorter values are not secrets, and hiding them would make every sentence unreadable. */
const MIN_LENGTH = 8

/**
 * Makes secrets unreadable in a text, in every spelling that this project's own escaping gives them. The runner masks
 * what it prints, but it does not know a secret whose characters were escaped for the job summary.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const spellings = secrets.flatMap((secret) =>
    secret.length < MIN_LENGTH
      ? []
      : [...spell(secret), escapeHtml(secret), encodeURIComponent(secret)],
  )
  // The longest first: an organization token ends in its own secret part.
  const ordered = [...new Set(spellings)].toSorted((a, b) => b.length - a.length)
  return (text) => ordered.reduce((hidden, spelling) => hidden.replaceAll(spelling, '***'), text)
}

// As it is, in JSON, and in both ways in the summary.
function spell(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [secret, inJson, escapeMarkdown(secret), escapeMarkdown(inJson), escapeHtml(inJson)]
}

/** What is left of a cut secret is hidden from so many characters on; found for certain from `FRAGMENT + STEP - 1`. */
const FRAGMENT = 8
const STEP = 4
/** Secrets that are shorter, or that are words, have parts that any sentence may have. */
const MIN_TOKEN = 20
/** Before the mark of a cut, so little of a secret is hidden. */
const MIN_BEGINNING = 4
const UNDERSCORE = '(?:_|&#95;)'
/** What tokens of Sentry and GitHub begin with tells their kind, and is in every text about them. */
const KIND = new RegExp(`^(?:sntry[a-z]|gh[a-z]|github${UNDERSCORE}pat)${UNDERSCORE}`)
/** What every text of this project ends in that was cut. */
const CUT_MARK = '…'

/**
 * As `createRedactor`, and hides what is left of a secret where somebody has cut a text before it came here: servers
 * repeat what they were sent, and code that truncates their text does not see where a secret begins. What is shortened
 * here is redacted before.
 */
export function createOutputRedactor(secrets: readonly string[]): Redact {
  const hideWhole = createRedactor(secrets)
  const tokens = secrets.filter((secret) => secret.length >= MIN_TOKEN && !/\s/.test(secret))
  const spellings = [...new Set(tokens.flatMap((token) => [token, escapeMarkdown(token)]))]
  const places = new Map<string, Place[]>()
  for (const spelling of spellings) {
    const first = Math.max(0, kindLength(spelling) - FRAGMENT + 1)
    for (let offset = first; offset + FRAGMENT <= spelling.length; offset += 1) {
      const part = spelling.slice(offset, offset + FRAGMENT)
      places.set(part, [...(places.get(part) ?? []), { spelling, offset }])
    }
  }
  const beginnings = indexBeginnings(
    secrets.filter((secret) => secret.length >= MIN_LENGTH).flatMap(spell),
  )
  return (text) => hideFragments(hideBeginnings(hideWhole(text), beginnings), places)
}

function kindLength(spelling: string): number {
  return KIND.exec(spelling)?.[0].length ?? 0
}

/** The beginnings of all spellings, by the characters that they end in. */
type Beginnings = ReadonlyMap<string, readonly string[]>

function indexBeginnings(spellings: readonly string[]): Beginnings {
  const beginnings = new Map<string, string[]>()
  for (const spelling of new Set(spellings)) {
    const least = Math.max(MIN_BEGINNING, kindLength(spelling) + 1)
    for (let end = spelling.length - 1; end >= least; end -= 1) {
      const last = spelling.slice(end - MIN_BEGINNING, end)
      beginnings.set(last, [...(beginnings.get(last) ?? []), spelling.slice(0, end)])
    }
  }
  return beginnings
}

function hideBeginnings(text: string, beginnings: Beginnings): string {
  const parts = text.split(CUT_MARK)
  const last = parts.pop() ?? ''
  return [...parts.map((part) => hideEnd(part, beginnings)), last].join(CUT_MARK)
}

function hideEnd(text: string, beginnings: Beginnings): string {
  const found = (beginnings.get(text.slice(-MIN_BEGINNING)) ?? []).filter((one) =>
    text.endsWith(one),
  )
  if (found.length === 0) return text
  return `${text.slice(0, -Math.max(...found.map(({ length }) => length)))}***`
}

/** Where in a secret's spelling a part of it stands. */
type Place = { spelling: string; offset: number }

function hideFragments(text: string, places: ReadonlyMap<string, readonly Place[]>): string {
  if (places.size === 0) return text
  const kept: string[] = []
  let done = 0
  for (let at = 0; at < text.length; at += STEP) {
    const found = places.get(text.slice(at, at + FRAGMENT))
    if (found === undefined) continue
    const extents = found.map((place) => extend(text, place, at))
    const start = Math.max(done, Math.min(...extents.map(([from]) => from)))
    const end = Math.max(...extents.map(([, to]) => to))
    kept.push(text.slice(done, start), '***')
    done = end
    at = Math.floor((end - 1) / STEP) * STEP
  }
  return done === 0 ? text : [...kept, text.slice(done)].join('')
}

/** The whole of what a text has of a secret around a place. */
function extend(text: string, { spelling, offset }: Place, at: number): [from: number, to: number] {
  let from = at
  while (from > 0 && text[from - 1] === spelling[offset - (at - from) - 1]) from -= 1
  let length = FRAGMENT
  while (offset + length < spelling.length && text[at + length] === spelling[offset + length])
    length += 1
  return [from, at + length]
}
