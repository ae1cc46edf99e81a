import { createServer, type Server } from 'node:http'

/** Stands for Snuba, which Sentry asks for events: there are none. Every answer names the columns that were asked for. */
export async function startSnubaStub(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const meta = columnsOf(Buffer.concat(parts).toString()).map((name) => ({
        name,
        type: 'String',
      }))
      const timing = { timestamp: 0, duration_ms: 1, marks_ms: {} }
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ data: [], meta, totals: {}, timing, stats: {}, sql: '', profile: {} }),
      )
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

function columnsOf(body: string): string[] {
  const { query = '' } = parseObject(body)
  const match = /\bSELECT\b([\s\S]*?)(?:\bBY\b([\s\S]*?))?(?:\bARRAY JOIN\b|\bWHERE\b|$)/.exec(
    query,
  )
  const names = splitList(`${match?.[2] ?? ''},${match?.[1] ?? ''}`).map((column) => {
    const [, alias = column] = /\bAS\s+(\S+)$/.exec(column) ?? []
    return alias.replaceAll('`', '')
  })
  return [...new Set(names)]
}

function parseObject(text: string): { query?: string } {
  try {
    return JSON.parse(text) as { query?: string }
  } catch {
    return {}
  }
}

/** The parts between commas that are in no bracket. */
function splitList(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if ('(['.includes(character)) depth += 1
    if (')]'.includes(character)) depth -= 1
    if (character === ',' && depth === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${character}`)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
