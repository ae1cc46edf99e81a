import { type RecordedRequest } from '../http/loopback.ts'
import { notFound, permissionDenied, unauthorized } from './answers.ts'

/**
 * A token the server knows. An organization token has the scope `org:ci` unless told otherwise; other kinds name their
 * scopes. `organization` is set for a token that belongs to another organization.
 */
export type SentryToken = {
  token: string
  kind?: 'org' | 'user' | 'integration'
  scopes?: string[]
  organization?: string
}

export type Organization = { id: number; slug: string }

/** The endpoints whose scopes Sentry's API documents separately. */
export type Area = 'releases' | 'repositories'

const READ = ['project:read', 'project:write', 'project:admin', 'project:releases', 'org:ci']
const WRITE = READ.filter((scope) => scope !== 'project:read')
const RELEASE_SCOPES: Record<string, string[]> = {
  GET: READ,
  POST: WRITE,
  PUT: WRITE,
  DELETE: ['project:admin', 'project:releases'],
}

/** Any one of these scopes suffices. */
const SCOPES: Record<Area, Record<string, string[]>> = {
  releases: RELEASE_SCOPES,
  repositories: {
    GET: ['org:read', 'org:write', 'org:admin', 'org:integrations', 'org:ci'],
    POST: ['org:write', 'org:admin', 'org:integrations'],
  },
}

/** Who calls. Sentry reads `Authorization: Bearer <token>`; a token of another server is invalid, not forbidden. */
export function authenticate(request: RecordedRequest, tokens: SentryToken[]): SentryToken {
  const [scheme, ...rest] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer') {
    throw unauthorized('Authentication credentials were not provided.')
  }
  const [sent, ...more] = rest
  if (!sent) throw unauthorized('Invalid token header. No credentials provided.')
  if (more.length > 0) {
    throw unauthorized('Invalid token header. Token string should not contain spaces.')
  }
  const known = tokens.find(({ token }) => token === sent)
  if (!known) {
    throw unauthorized(sent.startsWith('sntrys_') ? 'Invalid org token' : 'Invalid token')
  }
  return known
}

/** Scope first, then the organization (by slug or number), then whether the token belongs to it. */
export function authorize(
  token: SentryToken,
  method: string,
  target: { area: Area; organization: Organization; sent: string; listsForCi: boolean },
): void {
  const scopes = token.scopes ?? (token.kind === 'org' ? ['org:ci'] : [])
  const sufficient = SCOPES[target.area][method] ?? []
  const useful =
    target.area === 'repositories' && !target.listsForCi
      ? scopes.filter((scope) => scope !== 'org:ci')
      : scopes
  if (!sufficient.some((scope) => useful.includes(scope))) throw permissionDenied()
  if (![target.organization.slug, String(target.organization.id)].includes(target.sent)) {
    throw notFound()
  }
  if (token.organization !== undefined && token.organization !== target.organization.slug) {
    throw permissionDenied()
  }
}
