import { addressOf, jsonOf, type SentryHttp } from './http.ts'

/** A request that writes, as it was or would be sent, without credentials. */
export type LoggedRequest = { method: string; url: string; body: unknown }

/** Notes every writing request of `http` in `journal`, once, whatever number of attempts it took. */
export function withRequestLog(
  http: SentryHttp,
  url: string,
  requestLog: LoggedRequest[],
): SentryHttp {
  return {
    send: (call) => {
      if (call.method !== 'GET')
        requestLog.push({ method: call.method, url: addressOf(call, url), body: jsonOf(call) })
      return http.send(call)
    },
  }
}
