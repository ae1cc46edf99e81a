import { isObject, listAt, type JsonObject } from '../json.ts'
import { isStream, jsonOf, type SentryCall, type SentryHttp, type SentryResponse } from './http.ts'

/**
 * Reads for real and writes nothing: a write gets the response of a server that accepts it, on the basis of
 * the release that exists, so that the requests that follow from it are the real ones.
 */
export function dryRunHttp(http: SentryHttp): SentryHttp {
  // What this run would have created: a later request may be about it.
  const created = new Map<string, JsonObject>()
  return {
    send: async (call) => {
      // No write follows it.
      if (call.method === 'GET') return http.send({ ...call, isFollowed: false })
      if (call.method === 'POST' && call.path.endsWith('/deploys/'))
        return accepted(call, { id: '' })
      if (call.path.endsWith('/assemble/'))
        return accepted(call, { state: 'ok', missingChunks: [] })
      if (isStream(call)) return accepted(call, null)
      return respondAsIf(call, http, created)
    },
  }
}

async function respondAsIf(
  call: SentryCall,
  http: SentryHttp,
  created: Map<string, JsonObject>,
): Promise<SentryResponse> {
  const json = jsonOf(call)
  const sent = isObject(json) ? json : {}
  const isNew = call.method === 'POST'
  const path = isNew ? `${call.path}${encodeURIComponent(String(sent['version']))}/` : call.path
  const current = await http.send({ method: 'GET', path, purpose: 'read the release' })
  if (current.status === 404) {
    const version = decodeURIComponent(path.split('/').at(-2) ?? '')
    const named = isNew ? { projects: namedProjects(sent) } : {}
    const release = { deployCount: 0, ...created.get(version), ...sent, ...named, version }
    created.set(version, release)
    return accepted(call, release, 201)
  }
  if (current.status !== 200 || !isObject(current.json)) return current
  if (!isNew) return accepted(call, { ...current.json, ...sent }, 200)
  const projects = [...(listAt(current.json, 'projects') ?? []), ...namedProjects(sent)]
  return accepted(call, { ...current.json, projects }, 208)
}

/** The projects that a request names as a response has them; no more is known of them than that. */
function namedProjects(sent: JsonObject): object[] {
  return (listAt(sent, 'projects') ?? []).map((name) => ({ id: '', slug: String(name) }))
}

function accepted(call: SentryCall, json: unknown, status = 200): SentryResponse {
  return { call, status, text: '', json, headers: new Headers(), attempts: 1 }
}
