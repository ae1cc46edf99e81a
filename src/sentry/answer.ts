/** A body as text, and as JSON; undefined when it is none. */
export type AnswerBody = { text: string; json: unknown }

const MOST_BYTES = 10 * 1024 * 1024

/**
 * Reads an answer's body, up to 10 MiB of it, in which `hide` makes secrets unreadable: servers repeat what they were
 * sent. Throws when the body of a success says that it is JSON and is none: a proxy has cut it off.
 */
export async function readBody(
  response: Response,
  hide: (text: string) => string,
): Promise<AnswerBody> {
  const whole = await readText(response)
  if (whole === null) {
    return { text: `the answer is larger than ${MOST_BYTES / 1024 / 1024} MiB`, json: undefined }
  }
  const text = hide(whole)
  const json = parseJson(text)
  const claimsJson = /\bjson\b/i.test(response.headers.get('content-type') ?? '')
  if (response.ok && claimsJson && text !== '' && json === undefined) {
    throw new Error('the answer breaks off')
  }
  return { text, json }
}

async function readText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
