import { inputError, parseLines, quote } from './parsers.ts'
import type { InputReader } from './reader.ts'
import { isSentryIo } from './token.ts'

/** Headers for an access proxy before a self-hosted server, by their names in lower case. */
export type ExtraHeaders = Readonly<Record<string, string>>

/** What the client itself says, or what would break the request. */
const OWN = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
])

/**
 * Reads the input `headers`, else the variable CUSTOM_HEADER: one `Name: value` per line. sentry.io gets none. No error
 * quotes a value, which is a credential.
 */
export function parseHeaders(reader: InputReader, url: string): ExtraHeaders {
  const name = reader.text('headers') === '' ? 'CUSTOM_HEADER' : 'headers'
  const lines = parseLines(reader.textOrVariable('headers', 'CUSTOM_HEADER'))
  const headers = new Map<string, string>()
  lines.forEach((line, index) => {
    reader.attempt(() => {
      const [header, value] = parseHeader(line, `${name}, line ${index + 1}`)
      if (headers.has(header)) throw inputError(`${name} has the header ${quote(header)} twice.`)
      headers.set(header, value)
    }, undefined)
  })
  if (lines.length === 0 || !isSentryIo(url)) return Object.fromEntries(headers)
  const what = name === 'headers' ? 'The input headers' : name
  reader.warn(`${what} is not sent, because ${url} is Sentry’s own server.`)
  return {}
}

function parseHeader(line: string, where: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(line) ?? []
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || value === '')
    throw inputError(`${where}, is not a header.`, 'Write `Name: value`, one per line.')
  const lower = name.toLowerCase()
  if (OWN.has(lower))
    throw inputError(`${where}: the header ${quote(name)} is set by the action itself.`)
  if (!/^[\t\x20-\x7e]+$/.test(value))
    throw inputError(
      `${where}: the value of ${quote(name)} has characters that a header cannot hold.`,
    )
  return [lower, value]
}

/** Shorter values are not secrets, and hiding them would make every sentence unreadable. */
const MIN_VALUE = 8
const MIN_PART = 16

/** Every text of the input that must never be seen. */
export function secretsOfHeaders(text: string): string[] {
  return parseLines(text).flatMap((line) => secretsOfHeader(line.slice(line.indexOf(':') + 1)))
}

/** The value of a header, and each long part of it, as of a cookie. */
function secretsOfHeader(text: string): string[] {
  const value = text.trim()
  const parts = value.split(/[\s;,=]+/)
  return [
    ...(value.length < MIN_VALUE ? [] : [value]),
    ...parts.filter((part) => part.length >= MIN_PART && part !== value),
  ]
}
