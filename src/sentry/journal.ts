import { addressOf, type SentryAnswer, type SentryCall, type SentryHttp } from './http.ts'
import { isObject } from '../json.ts'

/** A request that writes, as it was or would be sent, without credentials. */
export type JournalEntry = { method: string; url: string; body: unknown }

/** Notes every writing request of `http` in `journal`, once, whatever number of attempts it took. */
export function withJournal(http: SentryHttp, url: string, journal: JournalEntry[]): SentryHttp {
  return {
    send: (call) => {
      if (call.method !== 'GET')
        journal.push({ method: call.method, url: addressOf(call, url), body: call.body })
      return http.send(call)
    },
  }
}

/**
 * Reads for real and writes nothing: a writing request is answered as a server would that accepts it, on the basis of
 * the release that exists, so that the requests that follow from the answer are the real ones.
 */
export function withoutWriting(http: SentryHttp): SentryHttp {
  return {
    send: async (call) => {
      if (call.method === 'GET') return http.send(call)
      if (call.path.endsWith('/deploys/')) return accepted(call, { id: '' })
      if (call.path.endsWith('/assemble/'))
        return accepted(call, { state: 'ok', missingChunks: [] })
      if (call.form !== undefined) return accepted(call, null)
      const sent = isObject(call.body) ? call.body : {}
      const path =
        call.method === 'PUT'
          ? call.path
          : `${call.path}${encodeURIComponent(String(sent['version']))}/`
      const current = await http.send({ method: 'GET', path, purpose: 'read the release' })
      const existing = current.status === 200 && isObject(current.json) ? current.json : null
      // A change may be of a release that this run would have created.
      const version = decodeURIComponent(path.split('/').at(-2) ?? '')
      return accepted(call, existing ?? { version, ...sent, projects: [], deployCount: 0 })
    },
  }
}

function accepted(call: SentryCall, json: unknown): SentryAnswer {
  return { call, status: 200, text: '', json, headers: new Headers(), repeated: false }
}
