import { readText, type WebResponse } from '../http/request.ts'

/** A body as text, and as JSON; undefined when it is none. */
export type AnswerBody = { text: string; json: unknown }

const MOST_BYTES = 10 * 1024 * 1024

/**
 * Reads an answer's body, up to 10 MiB of it, in which `hide` makes secrets unreadable: servers repeat what they were
 * sent. Throws when the body of a success says that it is JSON and is none: a proxy has cut it off.
 */
export async function readBody(
  response: WebResponse,
  hide: (text: string) => string,
): Promise<AnswerBody> {
  const { status, headers } = response
  const whole = await readText(response, MOST_BYTES)
  if (whole === null) {
    return { text: `the answer is larger than ${MOST_BYTES / 1024 / 1024} MiB`, json: undefined }
  }
  const text = hide(whole)
  const json = parseJson(text)
  const claimsJson = /\bjson\b/i.test(headers.get('content-type') ?? '')
  if (status < 300 && claimsJson && text !== '' && json === undefined) {
    throw new Error('the answer breaks off')
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
