import { ActionError } from '../errors.ts'
import { hintForCertificate } from '../http/certificate-errors.ts'
import { pluralize } from '../text/units.ts'
import { hintFor, type ErrorContext } from './hints.ts'
import type { NetworkError, SentryResponse } from './http.ts'

export type { ErrorContext } from './hints.ts'

/** One readable sentence and a remedy for a failed response. Bodies: every shape that Sentry's API sends. */
export function sentryError(response: SentryResponse, context: ErrorContext): ActionError {
  const said = describeBody(response)
  const words = said === '' ? '' : `: ${said}`
  const end = /[.!?…]$/.test(said) ? '' : '.'
  const tries = response.attempts > 1 ? ` (${pluralize(response.attempts, 'attempt')})` : ''
  const message = `Sentry answered ${response.status} when asked to ${response.call.purpose}${tries}${words}${end}`
  const hint = hintFor(response, context)
  return new ActionError(message, hint === undefined ? {} : { hint })
}

/** The error of a request that got no complete answer. */
export function networkError(error: NetworkError, context: ErrorContext): ActionError {
  const tries = pluralize(error.attempts, 'attempt')
  const what = error.message.replace(/^(?:\w*Error: )+/, '').replace(/\.$/, '')
  return new ActionError(
    `Sentry gave no complete response when asked to ${error.call.purpose} (${tries}): ${what}.`,
    {
      hint:
        hintForCertificate(error.cause, new URL(context.url).host) ??
        `Check that ${context.url} can be reached from the runner (sentry_url, proxy, certificates).`,
      cause: error,
    },
  )
}

/** What a sentence can hold of others' words: characters of one text, and how many texts. */
const MAX_CHARACTERS = 300
const MAX_TEXTS = 5

/** The words of an error body on one line: `detail`, `error`, `info`, or each field with its messages. */
export function describeBody({ json, text }: Pick<SentryResponse, 'json' | 'text'>): string {
  if (json === undefined) return cut(firstLine(text))
  const said: string[] = []
  let left = 0
  for (const words of wordsOf(json)) {
    if (said.length < MAX_TEXTS) said.push(toSaying(words))
    else left += 1
  }
  const shown = left > 0 ? [...said, `and ${left} more`] : said
  // The sentence that they become a part of has a full stop of its own.
  return shown.map((words) => words.replace(/(?<!\.)\.$/, '')).join('; ')
}

type Words = { path: readonly string[]; text: string }

const TRANSPARENT = new Set(['detail', 'error', 'info', 'message', 'non_field_errors'])
const SILENT = new Set(['extra', 'errorId'])
/** No body for people is nested deeper. */
const MAX_DEPTH = 12

function* wordsOf(value: unknown, path: readonly string[] = [], depth = 0): Generator<Words> {
  if (typeof value === 'string') yield { path, text: value }
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return
  for (const [key, item] of Object.entries(value)) {
    // Of `{code, message, extra}` only the message is for people.
    if (SILENT.has(key) || (key === 'code' && 'message' in value)) continue
    const isNamed = !Array.isArray(value) && !TRANSPARENT.has(key)
    yield* wordsOf(item, isNamed ? [...path, key] : path, depth + 1)
  }
}

function toSaying({ path, text }: Words): string {
  const words = toLine(text.slice(0, 10 * MAX_CHARACTERS))
  const name = path.map((key) => toLine(key.slice(0, MAX_CHARACTERS))).join('.')
  return cut(name === '' ? words : `${name}: ${words}`)
}

// The response of something that is not an API, usually a web page: its title or first words. JSON that breaks off has
// none for people. Each expression goes once through a page that is nothing but the beginning of what it looks for.
function firstLine(text: string): string {
  if (/^\s*(?:\{\s*"|\[\s*[[{"])/.test(text)) return ''
  const plain = text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replaceAll(/<[^<>]*>/g, '\n')
  return toLine(plain.split('\n').find((part) => part.trim() !== '') ?? '')
}

function toLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function cut(text: string): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS).trimEnd()}…`
}
