import { isObject, type JsonObject } from '../json.ts'
import { cleanMessage, cleanText, toTimestamp, type FileChange } from '../commits/commit.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import { inputError, quote } from './parsers.ts'

/** A ref that the user wrote; the commits may still be branches, tags or short SHAs. */
export type ExplicitRef = { repository: string; commit: string; previousCommit: string | null }

/**
 * The input `commits`: a JSON array in the spelling of Sentry's API (id, repository, message, author_name,
 * author_email, timestamp, patch_set), newest first. Missing timestamps count down from `now` in the order of the list,
 * because the server sorts by them and fails on a mix of some with and some without.
 */
export function parseExplicitCommits(text: string, now: Date): ReleaseCommit[] {
  const value = parseJsonArray(text, 'commits')
  return value.map((item, index) => {
    const where = `commits[${index}]`
    if (!isObject(item)) throw inputError(`${where} must be an object.`)
    const timestamp =
      parseTimestamp(item, where) ??
      toTimestamp(new Date(now.getTime() - index * 1000).toISOString()) ??
      ''
    const repository = optionalText(item, 'repository', where)
    const message = cleanMessage(optionalText(item, 'message', where) ?? '')
    const authorName = optionalText(item, 'author_name', where)
    const authorEmail = optionalText(item, 'author_email', where)
    const patchSet = parsePatchSet(item, where)
    return {
      id: parseId(item, where),
      timestamp,
      ...(repository === null ? {} : { repository }),
      ...(message === '' ? {} : { message }),
      ...(authorName === null ? {} : { authorName }),
      ...(authorEmail === null ? {} : { authorEmail }),
      ...(patchSet === null ? {} : { patchSet }),
    }
  })
}

/**
 * The input `refs`: one per line, `owner/name@commit` or `owner/name@from..to`, or a JSON array of objects with
 * repository, commit and previousCommit. Sentry takes `a...b` and `a..b..c` for something else, so they are refused.
 */
export function parseExplicitRefs(text: string): ExplicitRef[] {
  if (text.trimStart().startsWith('[')) {
    return parseJsonArray(text, 'refs').map((item, index) => {
      const where = `refs[${index}]`
      if (!isObject(item)) throw inputError(`${where} must be an object.`)
      const repository = optionalText(item, 'repository', where)
      const commit = optionalText(item, 'commit', where)
      if (repository === null || commit === null) {
        throw inputError(`${where} must have a repository and a commit.`)
      }
      return toRef(`${repository}@${commit}`, {
        repository,
        commit,
        previousCommit: optionalText(item, 'previousCommit', where),
      })
    })
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, repository, commit] = /^([^\s@]+)@(.+)$/.exec(line) ?? []
      if (repository === undefined || commit === undefined) {
        throw inputError(
          `refs must be written owner/name@sha or owner/name@from..to: got ${quote(line)}.`,
        )
      }
      return toRef(line, { repository, commit, previousCommit: null })
    })
}

function toRef(written: string, { repository, commit, previousCommit }: ExplicitRef): ExplicitRef {
  const parts = commit.split('..')
  const [first = '', second] = parts
  const isRange =
    parts.length === 2 &&
    first !== '' &&
    second !== undefined &&
    second !== '' &&
    !second.startsWith('.')
  const names = isRange
    ? [first, second]
    : [commit, ...(previousCommit === null ? [] : [previousCommit])]
  if (
    repository.length > 200 ||
    (parts.length > 1 && !isRange) ||
    names.some((name) => !isRefName(name))
  ) {
    throw inputError(
      `refs must be written owner/name@sha or owner/name@from..to: got ${quote(written)}.`,
    )
  }
  return isRange
    ? { repository, commit: second, previousCommit: first }
    : { repository, commit, previousCommit }
}

/** Whether a text can be a SHA, branch or tag. A leading dash could become an option; git itself forbids the rest. */
export function isRefName(name: string): boolean {
  return (
    name !== '' &&
    !name.startsWith('-') &&
    !name.includes('..') &&
    !name.includes('@{') &&
    !/[\u0000-\u0020\u007f~^:?*[\\]/.test(name)
  )
}

function parseJsonArray(text: string, name: string): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw inputError(`${name} is not valid JSON: got ${quote(text)}.`)
  }
  if (!Array.isArray(value)) throw inputError(`${name} must be a JSON array: got ${quote(text)}.`)
  return value
}

function parseId(item: JsonObject, where: string): string {
  const id = optionalText(item, 'id', where)?.trim() ?? ''
  if (id === '' || id.length > 64)
    throw inputError(`${where}.id must be a text of 1 to 64 characters.`)
  return id
}

function parseTimestamp(item: JsonObject, where: string): string | null {
  const text = optionalText(item, 'timestamp', where)
  if (text === null) return null
  const timestamp = toTimestamp(text)
  if (timestamp === null)
    throw inputError(`${where}.timestamp must be an ISO 8601 date: got ${quote(text)}.`)
  return timestamp
}

function parsePatchSet(item: JsonObject, where: string): FileChange[] | null {
  const value = item['patch_set']
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) throw inputError(`${where}.patch_set must be an array.`)
  return value.map((change: unknown, index) => {
    const place = `${where}.patch_set[${index}]`
    const path = isObject(change) ? change['path'] : undefined
    const type = isObject(change) ? change['type'] : undefined
    // Without what Sentry refuses in it, a path would name another file.
    const isPath = typeof path === 'string' && path !== '' && cleanText(path) === path
    if (!isPath || (type !== 'A' && type !== 'M' && type !== 'D')) {
      throw inputError(`${place} must have a path and a type A, M or D.`)
    }
    return { path, type }
  })
}

function optionalText(item: JsonObject, name: string, where: string): string | null {
  const value = item[name]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw inputError(`${where}.${name} must be a text.`)
  return cleanText(value)
}
