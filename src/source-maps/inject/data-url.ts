/** A source map in a data URL. */
export type InlineMap = {
  json: Buffer
  /** The URL up to its data: kept when the map changes. */
  head: string
  isBase64: boolean
}

/** Reads a data URL as RFC 2397 has it, of text in UTF-8; null for any other URL and for broken data. */
export function parseDataUrl(url: string): InlineMap | null {
  const head = /^data:[^,]*,/i.exec(url.slice(0, 1_000))?.[0]
  if (head === undefined) return null
  const isBase64 = /;\s*base64\s*,$/i.test(head)
  const data = url.slice(head.length)
  try {
    const json = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data))
    return { json, head, isBase64 }
  } catch {
    return null
  }
}

/** The data URL of a changed map. */
export function renderDataUrl({ json, head, isBase64 }: InlineMap): string {
  return head + (isBase64 ? json.toString('base64') : encodeURIComponent(json.toString('utf8')))
}
