import { readText, type HttpResponse } from '../http/request.ts'

/** A body as text, and as JSON; undefined when it is not JSON, or too large to be read. */
export type ResponseBody = { text: string; json: unknown; isTooLarge?: true }

/** Whether a body is a web page, which no response of Sentry's API is. */
export function isPage({ text, json }: ResponseBody): boolean {
  return json === undefined && /^\s*<[a-z!]/i.test(text)
}

const MAX_BYTES = 10 * 1024 * 1024

/**
 * Reads a response body, up to 10 MiB of it, in which `hide` makes secrets unreadable: servers repeat what they were
 * sent. Throws when a successful response is labelled as JSON and is not: a proxy has truncated it.
 */
export async function readBody(
  response: HttpResponse,
  redact: (text: string) => string,
): Promise<ResponseBody> {
  const { status, headers } = response
  const whole = await readText(response, MAX_BYTES)
  if (whole === null) {
    const text = `the answer is larger than ${MAX_BYTES / 1024 / 1024} MiB`
    return { text, json: undefined, isTooLarge: true }
  }
  const text = redact(whole)
  const json = parseJson(text)
  const claimsJson = /\bjson\b/i.test(headers.get('content-type') ?? '')
  if (status < 300 && claimsJson && text !== '' && json === undefined) {
    throw new Error('the response is incomplete')
  }
  return { text, json }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
