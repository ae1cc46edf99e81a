import { isObject, valueAt } from '../json.ts'
import type { SentryHttp, SentryResponse } from './http.ts'

/** How far the writing has come, for a step that is ended in the middle of it. */
export type Progress = {
  /** The purpose of a write that has no response yet: `create release 1.0.0`. */
  asked: string | null
  /** The release's state in Sentry's last response; null before the first response to a write. */
  release: 'unfinalized' | 'finalized' | null
}

/** Nothing was sent yet. */
export function createProgress(): Progress {
  return { asked: null, release: null }
}

/** Notes in `progress` what is asked for, and what Sentry makes of the release. */
export function withProgress(http: SentryHttp, progress: Progress): SentryHttp {
  return {
    send: async (call) => {
      if (call.method === 'GET') return http.send(call)
      progress.asked = call.purpose
      const response = await http.send(call)
      progress.asked = null
      progress.release = stateOf(response) ?? progress.release
      return response
    },
  }
}

function stateOf({ call, status, json }: SentryResponse): Progress['release'] {
  const isRelease = /\/releases\/(?:[^/]+\/)?$/.test(call.path)
  if (!isRelease || status < 200 || status > 299 || !isObject(json)) return null
  return valueAt(json, 'dateReleased') === null ? 'unfinalized' : 'finalized'
}
