import { type Answer, type RecordedRequest } from '../http/loopback.ts'
import { toRepositoryBody } from './bodies.ts'
import { answerPage } from './pages.ts'
import { type SentryState, type StoredRepository } from './state.ts'

const DELETED = new Set(['pending_deletion', 'deletion_in_progress'])

/**
 * The repositories of the organization, ordered by name. Only active ones are listed unless the query asks for deleted
 * ones; `query` is a part of the name, in any case.
 */
export function listRepositories(state: SentryState, request: RecordedRequest): Answer {
  const status = request.query.get('status') ?? 'active'
  const query = (request.query.get('query') ?? '').toLowerCase()
  const integration = request.query.get('integration_id')
  const matches = state.repositories.filter(
    (repository) =>
      hasStatus(repository, status) &&
      repository.name.toLowerCase().includes(query) &&
      (integration === null || toRepositoryBody(repository)['integrationId'] === integration),
  )
  return answerPage(request, matches.toSorted(byName), toRepositoryBody)
}

function hasStatus(repository: StoredRepository, status: string): boolean {
  if (status === 'active') return repository.status === 'active'
  if (status === 'deleted') return DELETED.has(repository.status)
  return status === ''
}

function byName(a: StoredRepository, b: StoredRepository): number {
  if (a.name === b.name) return a.id - b.id
  return a.name < b.name ? -1 : 1
}
