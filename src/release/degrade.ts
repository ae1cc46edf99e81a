import type { ReleasePayload } from './payload.ts'

/** A payload that asks less of the server than the one it refused, and what it lost. */
export type Degraded = { payload: ReleasePayload; warning: string }

/** Why the server refused: too much at once (413, 504), or refs to repositories that it does not know. */
export type Refusal = { status: number; unknownRepositories: readonly string[] }

/**
 * What to send instead of a refused payload, or null when nothing less would help. Changed files go first, then the
 * older half of the commits; the newest stay, because Sentry takes the newest as the release's head.
 */
export function degradePayload(payload: ReleasePayload, refusal: Refusal): Degraded | null {
  if (refusal.unknownRepositories.length > 0)
    return withoutRefs(payload, refusal.unknownRepositories)
  if (refusal.status !== 413 && refusal.status !== 504) return null
  if (payload.commits.some(({ patchSet }) => patchSet !== undefined && patchSet.length > 0)) {
    const commits = payload.commits.map(({ patchSet, ...commit }) => commit)
    return {
      payload: { ...payload, commits },
      warning: `Sentry answered ${refusal.status}: the commits are sent without their changed files.`,
    }
  }
  const half = Math.floor(payload.commits.length / 2)
  if (half < 1) return null
  return {
    payload: { ...payload, commits: payload.commits.slice(0, half) },
    warning: `Sentry answered ${refusal.status}: only the newest ${half} of ${payload.commits.length} commits are sent.`,
  }
}

function withoutRefs(payload: ReleasePayload, names: readonly string[]): Degraded | null {
  const refs = payload.refs.filter(({ repository }) => !names.includes(repository))
  if (refs.length === payload.refs.length) return null
  return {
    payload: { ...payload, refs },
    warning: `Sentry does not know the repository ${names.join(', ')}: its commits are sent without a ref.`,
  }
}
