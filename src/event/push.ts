import { isObject, textAt, valueAt, type JsonObject } from '../json.ts'
import { cleanMessage, cleanText, parseSha, toTimestamp, type Commit } from '../commits/commit.ts'

/** The commits that a push payload lists, newest first. */
export type PushedCommits = {
  commits: readonly Commit[]
  /** Whether they are all of `before..after`: GitHub lists at most 2048, and on a forced push only the new side. */
  complete: boolean
}

/** GitHub's documented maximum of commits in a push payload. */
const MAX_COMMITS_IN_PAYLOAD = 2048

/**
 * Reads the payload's own list. One unreadable commit makes the list incomplete, never shorter without saying so.
 * Commits that were pushed to another ref before (`distinct: false`) still belong to the range.
 */
export function parsePushedCommits(payload: JsonObject): PushedCommits {
  const listed = valueAt(payload, 'commits')
  if (!Array.isArray(listed)) return { commits: [], complete: false }
  const commits = listed.map(parsePushedCommit).filter((commit) => commit !== null)
  const complete =
    commits.length === listed.length &&
    listed.length > 0 &&
    listed.length < MAX_COMMITS_IN_PAYLOAD &&
    payload['forced'] !== true
  return { commits: commits.toReversed(), complete }
}

function parsePushedCommit(value: unknown): Commit | null {
  if (!isObject(value)) return null
  const id = parseSha(value['id'])
  const timestamp = toTimestamp(value['timestamp'])
  if (id === null || timestamp === null) return null
  return {
    id,
    parents: [],
    message: cleanMessage(textAt(value, 'message')),
    authorName: cleanText(textAt(value, 'author', 'name')) || null,
    authorEmail: cleanText(textAt(value, 'author', 'email')) || null,
    timestamp,
  }
}
