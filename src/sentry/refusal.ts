import { valueAt } from '../json.ts'
import type { Refusal } from '../release/degrade.ts'
import type { SentryResponse } from './http.ts'

/** What a refused release can be sent without. The texts are those of Sentry's validators. */
export function toRefusal(response: Pick<SentryResponse, 'status' | 'json' | 'text'>): Refusal {
  const { status, json, text } = response
  const said = status === 400 ? text : ''
  return {
    status,
    unknownRepositories: unknownRepositories(said),
    refusesRefs: /You must use an authenticated API token to fetch refs/.test(said),
    limit: status === 400 ? limitOf(json) : null,
  }
}

function unknownRepositories(said: string): string[] {
  const match = /Invalid repository names: ([^"]+)/.exec(said)
  return match?.[1]?.split(',').map((name) => name.trim()) ?? []
}

const FIELDS = [
  { path: ['commits', 'author_name'], name: 'authorName' },
  { path: ['commits', 'author_email'], name: 'authorEmail' },
  { path: ['commits', 'repository'], name: 'repository' },
  { path: ['commits', 'patch_set', 'path'], name: 'path' },
] as const

// Inside a list the server names the field of the first bad element, and never which element it is.
function limitOf(json: unknown): Refusal['limit'] {
  const limits: Record<string, number> = {}
  for (const { path, name } of FIELDS) {
    const [, max] = /no more than (\d+) characters/.exec(textsOf(valueAt(json, ...path))) ?? []
    if (max !== undefined) limits[name] = Number(max)
  }
  return Object.keys(limits).length === 0 ? null : limits
}

// The server's own are a list of texts, or of lists.
function textsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || depth === 4) return ''
  return Object.values(value)
    .map((item) => textsOf(item, depth + 1))
    .join(' ')
}
