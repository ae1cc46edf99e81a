import { refuse } from './answers.ts'

/** One part of a `multipart/form-data` body. `filename` is null for a plain field. */
export type Part = { name: string; filename: string | null; content: Buffer }

/** Reads a multipart body byte for byte; anything that is not well-formed is refused as Django does. */
export function parseMultipart(contentType: string, raw: Buffer): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (!boundary) throw malformed(`Invalid boundary in multipart: ${contentType}`)
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`)
  const body = Buffer.concat([Buffer.from('\r\n'), raw])
  const parts: Part[] = []
  let start = body.indexOf(delimiter)
  if (start === -1) throw malformed('no boundary found')
  for (;;) {
    start += delimiter.length
    const marker = body.subarray(start, start + 2).toString('latin1')
    if (marker === '--') return parts
    const end = body.indexOf(delimiter, start)
    if (marker !== '\r\n' || end === -1) throw malformed('unterminated part')
    parts.push(parsePart(body.subarray(start + 2, end)))
    start = end
  }
}

function parsePart(bytes: Buffer): Part {
  const headerEnd = bytes.indexOf('\r\n\r\n')
  if (headerEnd === -1) throw malformed('part without headers')
  const headers = bytes.subarray(0, headerEnd).toString('utf8')
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(headers)?.[1] ?? ''
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw malformed('part without a name')
  return {
    name,
    filename: /;\s*filename="([^"]*)"/i.exec(disposition)?.[1] ?? null,
    content: bytes.subarray(headerEnd + 4),
  }
}

function malformed(reason: string) {
  return refuse(400, { detail: `Multipart form parse error - ${reason}` })
}
