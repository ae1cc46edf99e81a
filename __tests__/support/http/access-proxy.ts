import { startLoopback, type Loopback } from './loopback.ts'

/** The header that an access proxy asks for, in the form of the input `headers`. */
export type AccessHeader = { name: string; secret: string }

/** Passes requests that bring the header on to the server at `target`, and answers others with a login page. */
export function startAccessProxy(
  target: string,
  { name, secret }: AccessHeader,
): Promise<Loopback> {
  return startLoopback(async ({ method, path, query, headers, raw }) => {
    if (headers[name.toLowerCase()] !== secret)
      return { status: 403, body: '<!doctype html><title>Log in</title>' }
    const { authorization = '', 'content-type': contentType = '', ...others } = headers
    const response = await fetch(`${target}${path}?${query.toString()}`, {
      method,
      headers: {
        authorization,
        'user-agent': others['user-agent'] ?? '',
        ...(contentType === '' ? {} : { 'content-type': contentType }),
      },
      ...(raw.length === 0 ? {} : { body: new Uint8Array(raw) }),
    })
    const type = response.headers.get('content-type') ?? 'application/json'
    const body = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: { 'content-type': type }, body }
  })
}
