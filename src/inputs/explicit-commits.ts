import { isObject, type JsonObject } from '../json.ts'
import { cleanMessage, cleanText, toTimestamp, type FileChange } from '../commits/commit.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import { inputError, quote } from './parsers.ts'

/** A ref that the user wrote; the commits may still be branches, tags or short SHAs. */
export type ExplicitRef = { repository: string; commit: string; previousCommit: string | null }

/**
 * The input `commits`: a JSON array in the spelling of Sentry's API (id, repository, message, author_name,
 * author_email, timestamp, patch_set). The result is newest first, by the commits' own times.
 */
export function parseExplicitCommits(text: string, now: Date): ReleaseCommit[] {
  const commits = parseJsonArray(text, 'commits').map((item, index) => {
    const where = `commits[${index}]`
    if (!isObject(item)) throw inputError(`${where} must be an object.`)
    const timestamp = parseTimestamp(item, where)
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
  return sortByTime(commits, now)
}

type Untimed = Omit<ReleaseCommit, 'timestamp'> & { timestamp: string | null }

/**
 * Newest first, as the server will sort them by their times; it fails when some have none, so those get one between their
 * neighbours'. A list whose times rise is oldest first; of one without times the first commit is the newest, as of `now`.
 */
function sortByTime(commits: readonly Untimed[], now: Date): ReleaseCommit[] {
  const times = commits.flatMap(({ timestamp }) => timestamp ?? [])
  const isOldestFirst = (times[0] ?? '') < (times.at(-1) ?? '')
  const listed = isOldestFirst ? commits.toReversed() : commits
  const known = nextKnown(listed)
  let later: number | null = null
  const timed = listed.map((commit, index) => {
    const next = known[index] ?? null
    const time: number =
      later === null
        ? (next?.time ?? now.getTime()) + SECOND * (next?.distance ?? 0)
        : Math.max(next?.time ?? -Infinity, later - SECOND)
    const timestamp = commit.timestamp ?? toTimestamp(new Date(time).toISOString()) ?? ''
    later = Date.parse(timestamp)
    return { ...commit, timestamp }
  })
  return timed.toSorted((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp))
}

type KnownTime = { time: number; distance: number }

/** For each commit the next time in the list, its own included, and how many commits before it come. */
function nextKnown(commits: readonly Untimed[]): (KnownTime | null)[] {
  const known: (KnownTime | null)[] = []
  let time: number | null = null
  let distance = 0
  for (const { timestamp } of commits.toReversed()) {
    distance += 1
    if (timestamp !== null) {
      time = Date.parse(timestamp)
      distance = 0
    }
    known.push(time === null ? null : { time, distance })
  }
  return known.toReversed()
}

const SECOND = 1000

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
