import { randomBytes } from 'node:crypto'
import { type Answer, type RecordedRequest } from '../http/loopback.ts'

/** Thrown anywhere below a route: the request ends here with this answer. What was stored before stays stored. */
export class RefusedRequest extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(`answered with HTTP ${answer.status}`)
    this.name = 'RefusedRequest'
    this.answer = answer
  }
}

export function refuse(status: number, body?: unknown): RefusedRequest {
  return new RefusedRequest({ status, body })
}

/** What Sentry's API answers when its own code raises: nothing but an id for its operators. */
export function internalError(): RefusedRequest {
  return refuse(500, { detail: 'Internal Error', errorId: randomBytes(16).toString('hex') })
}

export function notFound(): RefusedRequest {
  return refuse(404, { detail: 'The requested resource does not exist' })
}

export function permissionDenied(): RefusedRequest {
  return refuse(403, { detail: 'You do not have permission to perform this action.' })
}

export function unauthorized(detail: string): RefusedRequest {
  return refuse(401, { detail })
}

/** The front proxy refuses an over-large body by itself, in HTML. */
export function tooLarge(): RefusedRequest {
  return refuse(
    413,
    '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
  )
}

/** Sentry sends its rate-limit texts with Django's default content type, and without Retry-After. */
export function tooConcurrent(limit: number): RefusedRequest {
  return refuse(
    429,
    JSON.stringify({
      detail: `You are attempting to go above the allowed concurrency for this endpoint. Concurrency limit is ${limit}`,
    }),
  )
}

/** The parsed JSON body; an empty body counts as `{}`, as in Django REST framework. */
export function readJsonBody(request: RecordedRequest): unknown {
  if (request.raw.length === 0) return {}
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw refuse(415, { detail: `Unsupported media type "${contentType}" in request.` })
  }
  if (request.json === undefined) {
    throw refuse(400, { detail: 'JSON parse error - Expecting value: line 1 column 1 (char 0)' })
  }
  return request.json
}
