import { ActionError } from '../errors.ts'
import { isAcceptableLink, MAX_LINK_CHARACTERS } from '../release/link.ts'

const TRUE = new Set(['true', '1', 'yes', 'on'])
const FALSE = new Set(['false', '0', 'no', 'off'])

/** A boolean in any of its accepted spellings. `name` is the input's name, for the error; `also` what else it accepts. */
export function parseBoolean(text: string, name: string, also = ''): boolean {
  const word = text.trim().toLowerCase()
  if (TRUE.has(word)) return true
  if (FALSE.has(word)) return false
  // The first words are getsentry/action-release's own, so that a search for its error finds ours.
  throw inputError(
    `${name} is not a boolean: got ${quote(text)}.`,
    `Use ${also}true or false (1, 0, yes, no, on and off work too).`,
  )
}

/** One of a few words, any case. */
export function parseChoice<const Choices extends readonly string[]>(
  text: string,
  name: string,
  choices: Choices,
): Choices[number] {
  const word = text.trim().toLowerCase()
  const found = choices.find((choice) => choice === word)
  if (found !== undefined) return found
  throw inputError(`${name} must be ${orList(choices)}: got ${quote(text)}.`)
}

/** A whole number from `minimum` up, of at most nine digits. */
export function parseWholeNumber(text: string, name: string, minimum: number): number {
  const word = text.trim()
  const value = /^\d{1,9}$/.test(word) ? Number.parseInt(word, 10) : Number.NaN
  if (value >= minimum) return value
  throw inputError(`${name} must be a whole number of at least ${minimum}: got ${quote(text)}.`)
}

/** Longer than any job may run; Node’s timers hold no more than 24 days. */
const MAX_SECONDS = 2_000_000

/** A time in whole seconds, at least one. */
export function parseSeconds(text: string, name: string): number {
  const seconds = parseWholeNumber(text, name, 1)
  if (seconds <= MAX_SECONDS) return seconds
  throw inputError(`${name} must be at most ${MAX_SECONDS} seconds: got ${quote(text)}.`)
}

/** Whether a text can be the slug or id of an organization or project; then it can be a part of a path too. */
export function isSlug(text: string): boolean {
  return /^\w[\w.-]*$/.test(text)
}

/** Words separated by spaces, commas or newlines, duplicates removed; none of the three can be part of a slug. */
export function parseWords(text: string): string[] {
  return unique(text.split(/[\s,]+/))
}

/** Names separated by commas or newlines, duplicates removed; spaces inside a name are kept. */
export function parseNames(text: string): string[] {
  return unique(text.split(/[,\r\n]+/))
}

/** The non-empty lines, trimmed, in order, duplicates kept: for globs a later line can repeat an earlier one. */
export function parseLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** An absolute http(s) URL, as the user wrote it. */
export function parseHttpUrl(text: string, name: string): string {
  const word = text.trim()
  // A URL's own parser would close the gap that a line break leaves, and make one host of two.
  const url = URL.canParse(word) && !/\s/.test(word) ? new URL(word) : undefined
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return word
  throw inputError(`${name} must be an http or https URL: got ${quote(text)}.`)
}

/** An http(s) URL that Sentry takes as a link of a release or deploy. */
export function parseLink(text: string, name: string): string {
  const word = parseHttpUrl(text, name)
  if (word.length > MAX_LINK_CHARACTERS)
    throw inputError(
      `${name} is longer than the ${MAX_LINK_CHARACTERS} characters that Sentry accepts.`,
    )
  if (isAcceptableLink(word)) return word
  throw inputError(
    `${name} must have a host that Sentry accepts: got ${quote(word)}.`,
    'Use a fully qualified host name, localhost or an IP address.',
  )
}

/**
 * A moment as ISO 8601 in UTC, from Unix seconds or ISO 8601 (a date alone is midnight UTC, a time without a zone is
 * UTC). Zero, negative and malformed values are refused, as getsentry/action-release does.
 */
export function parseTime(text: string, name: string): string {
  const word = text.trim()
  const seconds = /^-?\d+$/.test(word) ? Number(word) : Math.floor(parseIsoTime(word) / 1000)
  const date = new Date(seconds * 1000)
  if (seconds > 0 && !Number.isNaN(date.getTime()) && date.getUTCFullYear() <= 9999) {
    return date.toISOString().replace('.000Z', 'Z')
  }
  throw inputError(
    `${name} not in valid format. Unix timestamp or ISO 8601 date expected`,
    `(got ${quote(text)}; write for example 1767225600 or 2026-01-01T00:00:00Z).`,
  )
}

function parseIsoTime(word: string): number {
  const match =
    /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?(?:\d\d)?)?)?$/i.exec(word)
  if (!match || !isDay(word.slice(0, 10))) return Number.NaN
  const zone = match[1] === undefined && word.length > 10 ? 'Z' : ''
  return Date.parse(
    word
      .replace(' ', 'T')
      .replace(',', '.')
      // `2026-01-01` ends like a zone offset; only a time of day can have one.
      .replace(/(?<=:.*)[+-]\d\d$/, '$&:00') + zone,
  )
}

// JavaScript reads 2026-02-30 as a day of March.
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Text from a user inside an error: quoted, on one line, and short. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return JSON.stringify(short)
}

/** An error about an input: the message names it, the hint says how to fix it. */
export function inputError(message: string, hint?: string): ActionError {
  return new ActionError(message, hint === undefined ? {} : { hint })
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))]
}

function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
