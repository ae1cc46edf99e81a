import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { refuse } from './answers.ts'

const MAX_PER_PAGE = 100

/** One page of a list with the Link header of Sentry's API: both directions always, `results` says whether to go on. */
export function answerPage<T>(
  request: RecordedRequest,
  items: T[],
  render: (item: T) => unknown,
): Answer {
  const perPage = readPerPage(request.query)
  const offset = readOffset(request.query)
  const page = items.slice(offset, offset + perPage)
  const previous = {
    rel: 'previous',
    results: offset > 0,
    cursor: `0:${Math.max(0, offset - perPage)}:1`,
  }
  const next = {
    rel: 'next',
    results: offset + perPage < items.length,
    cursor: `0:${offset + perPage}:0`,
  }
  return {
    status: 200,
    headers: { link: [previous, next].map((link) => renderLink(request, link)).join(', ') },
    body: page.map(render),
  }
}

function renderLink(
  request: RecordedRequest,
  { rel, results, cursor }: { rel: string; results: boolean; cursor: string },
): string {
  const query = new URLSearchParams(request.query)
  query.delete('cursor')
  const url = `http://${request.headers.host ?? '127.0.0.1'}${request.path}?${query.toString()}&cursor=${cursor}`
  return `<${url}>; rel="${rel}"; results="${results}"; cursor="${cursor}"`
}

function readPerPage(query: URLSearchParams): number {
  const sent = query.get('per_page')
  if (sent === null) return MAX_PER_PAGE
  if (!/^-?\d+$/.test(sent)) throw refuse(400, { detail: 'Invalid per_page parameter.' })
  const value = Number(sent)
  if (value < 1 || value > MAX_PER_PAGE) {
    throw refuse(400, {
      detail: `Invalid per_page value. Must be between 1 and ${MAX_PER_PAGE}.`,
    })
  }
  return value
}

/** A cursor is `value:offset:backwards`; these lists only use the offset. */
function readOffset(query: URLSearchParams): number {
  const sent = query.get('cursor')
  if (sent === null || sent === '') return 0
  const match = /^\d+:(\d+):[01]$/.exec(sent)
  if (!match) throw refuse(400, { detail: 'Invalid cursor parameter.' })
  return Number(match[1])
}
