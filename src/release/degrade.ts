import { clipCommit, LIMITS, type Limits } from './limits.ts'
import { isSkipped, SKIP_MARK } from './merge.ts'
import type { ReleaseCommit, ReleasePayload } from './payload.ts'

/** A payload that asks less of the server than the one it refused, and what it lost. */
export type Degraded = { payload: ReleasePayload; warnings: readonly string[] }

/** Why the server refused: `status` 413 and 504 are too much at once, the others say what they are about. */
export type Refusal = {
  /** Null: the connection broke off while a large request was sent, as it does where a proxy refuses its size. */
  status: number | null
  /** Refs are to repositories that it does not know. */
  unknownRepositories: readonly string[]
  /** It takes no refs from this kind of token, as servers before mid 2023 do with organization tokens. */
  refusesRefs: boolean
  /** What may be less long in a commit than today: an older server. */
  limit: Partial<Limits> | null
}

/**
 * What to send instead of a refused payload, or null when nothing less would help. Changed files go first, then what is
 * long in messages, when it is the size that was refused; then the older half of the commits. The newest stay, because
 * Sentry takes the newest as the release's head.
 */
export function degradePayload(payload: ReleasePayload, refusal: Refusal): Degraded | null {
  if (refusal.unknownRepositories.length > 0)
    return withoutRefs(payload, refusal.unknownRepositories)
  if (refusal.refusesRefs) return withoutAnyRef(payload)
  if (refusal.limit !== null) return withinLimits(payload, { ...LIMITS, ...refusal.limit })
  const { status } = refusal
  if (status !== null && status !== 413 && status !== 504) return null
  const says = status === null ? 'The connection broke off' : `Sentry answered ${status}`
  if (payload.commits.some(({ patchSet }) => patchSet !== undefined && patchSet.length > 0)) {
    const commits = payload.commits.map(({ patchSet, ...commit }) => commit)
    return {
      payload: { ...payload, commits },
      warnings: [`${says}: the commits are sent without their changed files.`],
    }
  }
  const shorter = status === 504 ? null : withShorterMessages(payload, says)
  if (shorter !== null) return shorter
  const half = Math.floor(payload.commits.length / 2)
  if (half < 1) return null
  return {
    payload: { ...payload, commits: payload.commits.slice(0, half) },
    warnings: [`${says}: only the newest ${half} of ${payload.commits.length} commits are sent.`],
  }
}

/** Characters of a message, by how often it was refused: what most messages have, then little more than a subject. */
const MESSAGE_LENGTHS = [4096, 256]

function withShorterMessages(payload: ReleasePayload, says: string): Degraded | null {
  const isLongerThan = (max: number): number =>
    payload.commits.filter(({ message = '' }) => message.length > max).length
  const max = MESSAGE_LENGTHS.find((length) => isLongerThan(length) > 0)
  if (max === undefined) return null
  const commits = payload.commits.map((commit) => ({ ...commit, ...shortMessageOf(commit, max) }))
  const count = isLongerThan(max)
  return {
    payload: { ...payload, commits },
    warnings: [
      `${says}: the messages of ${count === 1 ? '1 commit' : `${count} commits`} are cut to ${max} characters.`,
    ],
  }
}

function shortMessageOf(commit: ReleaseCommit, max: number): Pick<ReleaseCommit, 'message'> {
  const { message } = commit
  if (message === undefined) return {}
  if (message.length <= max) return { message }
  const short = truncate(message, max, '…')
  // Sentry leaves out a commit that asks for it, wherever in its message it does.
  const isKept = !isSkipped(commit) || isSkipped({ ...commit, message: short })
  return { message: isKept ? short : truncate(message, max, `… ${SKIP_MARK}`) }
}

function truncate(text: string, max: number, end: string): string {
  // Cutting a surrogate pair in two would leave a character that Sentry refuses.
  return `${text.slice(0, max - end.length).replace(/\p{Surrogate}$/u, '')}${end}`
}

function withoutRefs(payload: ReleasePayload, names: readonly string[]): Degraded | null {
  const refs = payload.refs.filter(({ repository }) => !names.includes(repository))
  if (refs.length === payload.refs.length) return null
  return {
    payload: { ...payload, refs },
    warnings: [
      `Sentry does not know the repository ${names.join(', ')}: its commits are sent without a ref.`,
    ],
  }
}

function withoutAnyRef(payload: ReleasePayload): Degraded | null {
  if (payload.refs.length === 0) return null
  return {
    payload: { ...payload, refs: [] },
    warnings: [
      'This Sentry server takes no refs with such an auth token: the commits are sent without them.',
    ],
  }
}

function withinLimits(payload: ReleasePayload, limits: Limits): Degraded | null {
  const clipped = payload.commits.map((commit) => clipCommit(commit, limits))
  const warnings = clipped.flatMap((commit) => commit.warnings)
  if (warnings.length === 0) return null
  return { payload: { ...payload, commits: clipped.map(({ value }) => value) }, warnings }
}
