import { type SentryServer, type SentryServerOptions, startSentryServer } from './server.ts'

/** A Sentry server together with the shortest way to call it. */
export type Caller = {
  server: SentryServer
  /** `path` is relative to `/api/0/organizations/acme/` unless it starts with a slash. */
  call(method: string, path: string, init?: CallInit): Promise<Reply>
  /** POSTs a release named `1.0` of the project `web`, with the given fields on top. */
  create(fields?: Record<string, unknown>): Promise<Reply>
  close(): Promise<void>
}

export type CallInit = {
  json?: unknown
  body?: string | FormData
  headers?: Record<string, string>
  token?: string | null
}

/** `body` is parsed where it is JSON. */
export type Reply = { status: number; body: unknown; headers: Headers }

export async function startCaller(options: Partial<SentryServerOptions> = {}): Promise<Caller> {
  const server = await startSentryServer({
    organization: 'acme',
    organizationId: 7,
    tokens: [{ token: 'org-token', kind: 'org' }],
    projects: [
      { id: 11, slug: 'web' },
      { id: 12, slug: 'api' },
      { id: 13, slug: 'secret', accessible: false },
    ],
    repositories: [{ name: 'acme/web', provider: 'integrations:github' }],
    ...options,
  })
  const call = async (method: string, path: string, init: CallInit = {}): Promise<Reply> => {
    const token = init.token === undefined ? 'org-token' : init.token
    const response = await fetch(
      server.url + (path.startsWith('/') ? path : `/api/0/organizations/acme/${path}`),
      {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(init.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...init.headers,
        },
        body: init.body ?? (init.json === undefined ? null : JSON.stringify(init.json)),
      },
    )
    const body = await response.text()
    return { status: response.status, body: parseJson(body), headers: response.headers }
  }
  return {
    server,
    call,
    create: (fields) =>
      call('POST', 'releases/', { json: { version: '1.0', projects: ['web'], ...fields } }),
    close: () => server.close(),
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}
