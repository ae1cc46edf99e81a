import { ActionError } from '../errors.ts'
import type { NoAnswer, SentryAnswer } from './http.ts'

/** What an error needs to know beside the answer, to name the remedy. */
export type ErrorContext = { org: string; projects: readonly string[]; url: string }

/** One readable sentence and a remedy for an answer that is no success. Bodies: every shape that Sentry's API sends. */
export function toSentryError(answer: SentryAnswer, context: ErrorContext): ActionError {
  const said = describeBody(answer)
  const words = said === '' ? '' : `: ${said}`
  const message = `Sentry answered ${answer.status} when asked to ${answer.call.purpose}${words}${endOfSentence(said)}`
  const hint = hintFor(answer, context)
  return new ActionError('sentry', message, hint === undefined ? {} : { hint })
}

/** The error of a request that got no complete answer. */
export function toNetworkError(error: NoAnswer, context: ErrorContext): ActionError {
  const tries = error.attempts === 1 ? '1 attempt' : `${error.attempts} attempts`
  const timedOut = /aborted|timeout|timed out/i.test(error.message)
  const what = timedOut ? 'the time for it ran out' : error.message
  return new ActionError(
    'network',
    `Sentry gave no complete answer when asked to ${error.call.purpose} (${tries}): ${what}.`,
    {
      hint: `Check that ${context.url} can be reached from the runner (sentry_url, proxy, certificates).`,
      cause: error,
    },
  )
}

/** The words of an error body on one line: `detail`, `error`, `info`, or each field with its messages. */
export function describeBody(answer: Pick<SentryAnswer, 'json' | 'text'>): string {
  if (answer.json === undefined) return firstLine(answer.text)
  return flatten(answer.json, [])
    .slice(0, 8)
    .map(({ path, text }) => (path === '' ? text : `${path}: ${text}`))
    .join('; ')
}

type Words = { path: string; text: string }

const TRANSPARENT = new Set(['detail', 'error', 'info', 'message', 'non_field_errors'])
const SILENT = new Set(['code', 'extra', 'errorId'])

function flatten(value: unknown, path: readonly string[]): Words[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value.trim() }]
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (SILENT.has(key)) return []
    return flatten(item, TRANSPARENT.has(key) ? path : [...path, key])
  })
}

function firstLine(text: string): string {
  const plain = text
    .replaceAll(/<(style|script)[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, '\n')
  const line = plain.split('\n').find((part) => part.trim() !== '') ?? ''
  return line.trim().slice(0, 200)
}

function endOfSentence(said: string): string {
  return /[.!?]$/.test(said) ? '' : '.'
}

function hintFor(answer: SentryAnswer, context: ErrorContext): string | undefined {
  const { status } = answer
  if (status >= 500) return hintForServerError(answer)
  if (status < 300)
    return `This is no answer of Sentry’s API: check sentry_url (${context.url}) and what stands before it.`
  switch (status) {
    case 400:
      return hintForBadRequest(answer, context)
    case 401:
      return `Check the auth token: it must be valid for ${context.url} and belong to the organization ${context.org}.`
    case 403:
      return `The auth token lacks a scope: ${scopeFor(answer)}. An organization token (sntrys_…) has it.`
    case 404:
      return `Check org (${context.org}), sentry_url (${context.url}) and the projects (${context.projects.join(', ')}); Sentry also answers 404 when the token has no access to them.`
    case 409:
      return 'Another job is still writing the commits of this release; raise `timeout` or run the jobs one after the other.'
    case 413:
      return answer.call.form === undefined
        ? 'The release is too large for this server: lower `max_commits`, or set `patch_set: false`.'
        : 'The server, or a proxy before it, takes no request of this size: it has to take what Sentry itself announces (nginx: client_max_body_size 33m).'
    case 429:
      return 'Too many requests from this address or token; run the step again later or raise `timeout`.'
    default:
      return isRedirect(status)
        ? `Set sentry_url to the address that it redirects to: ${locationOf(answer)}`
        : undefined
  }
}

function hintForBadRequest(
  answer: SentryAnswer,
  { org, projects }: ErrorContext,
): string | undefined {
  if (!/"projects"/.test(answer.text)) return undefined
  return `One of the projects (${projects.join(', ')}) does not exist in ${org}, or the token has no access to it.`
}

function scopeFor({ call }: SentryAnswer): string {
  if (call.path.includes('/repos/')) return 'org:read'
  return call.method === 'GET' ? 'project:read' : 'project:releases'
}

function hintForServerError({ json }: SentryAnswer): string {
  const id: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'errorId') : null
  const named = typeof id === 'string' && id !== '' ? ` Sentry’s error id is ${id}.` : ''
  return `The fault is on Sentry’s side; run the step again later.${named}`
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

function locationOf({ headers }: SentryAnswer): string {
  const location = headers.get('location') ?? ''
  return URL.canParse(location) ? new URL(location).origin : location.slice(0, 100)
}
