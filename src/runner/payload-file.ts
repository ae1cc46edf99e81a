import { randomUUID } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../json.ts'

const MIN_WRITTEN = 64 * 1024

/** Writes the requests of a run to a new file in `directory`, as JSON; gives its path, or '' without directory. */
export function writePayloadFile(directory: string, requests: readonly object[]): string {
  if (directory === '') return ''
  const path = join(directory, `sentry-release-requests-${randomUUID()}.json`)
  const file = openSync(path, 'wx')
  try {
    let waiting = ''
    for (const piece of indentedJson(requests)) {
      waiting += piece
      if (waiting.length >= MIN_WRITTEN) {
        writeSync(file, waiting)
        waiting = ''
      }
    }
    writeSync(file, `${waiting}\n`)
  } finally {
    closeSync(file)
  }
  return path
}

// Requests, their parts, their bodies, the bodies' fields: what is below these, a commit, stands on a line of its own.
const SPLIT_LEVELS = 4

/**
 * Indented JSON, a line for each commit and ref, in pieces: the text of ten thousand commits would be held at once just
 * when memory is fullest.
 */
export function* indentedJson(value: unknown, level = 0): Generator<string> {
  const isArray = Array.isArray(value)
  const entries = isArray || isObject(value) ? Object.entries(value) : []
  const present = entries.filter(([, item]) => item !== undefined)
  if (level >= SPLIT_LEVELS || present.length === 0) {
    yield JSON.stringify(value)
    return
  }
  let separator = isArray ? '[' : '{'
  for (const [key, item] of present) {
    yield `${separator}\n${'  '.repeat(level + 1)}${isArray ? '' : `${JSON.stringify(key)}: `}`
    yield* indentedJson(item, level + 1)
    separator = ','
  }
  yield `\n${'  '.repeat(level)}${isArray ? ']' : '}'}`
}
