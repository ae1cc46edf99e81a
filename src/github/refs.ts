import { textAt } from '../json.ts'
import { parseSha, toTimestamp, type Sha } from '../release/commit.ts'
import type { TagRef } from '../release/commit-source.ts'
import { statusOf, toBrokenAnswer, toGitHubError } from './errors.ts'
import type { Session } from './session.ts'

export async function resolveRef(
  { github, owner, repo, repository }: Session,
  ref: string,
): Promise<Sha | null> {
  try {
    const { data } = await github.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })
    return parseSha(textAt(data, 'sha'))
  } catch (error) {
    // An unknown name is 422; 404 is an unknown or unreadable repository.
    if (statusOf(error) === 422) return null
    throw toGitHubError(error, `resolve ${ref}`, repository)
  }
}

export async function dateTag(session: Session, tag: TagRef): Promise<TagRef> {
  const { github, owner, repo, repository } = session
  try {
    const ref = `tags/${tag.name}`
    const { data } = await session.limit(() =>
      github.rest.repos.getCommit({ owner, repo, ref, per_page: 1 }),
    )
    const date = toTimestamp(textAt(data, 'commit', 'committer', 'date'))
    return { ...tag, commit: parseSha(textAt(data, 'sha')), date }
  } catch (error) {
    // A tag of a file or folder has no commit.
    if (statusOf(error) === 422) return tag
    throw toGitHubError(error, `read the tag ${tag.name}`, repository)
  }
}

export async function listTags(
  { github, owner, repo, repository }: Session,
  prefix: string,
): Promise<TagRef[]> {
  try {
    const { data } = await github.rest.git.listMatchingRefs({ owner, repo, ref: `tags/${prefix}` })
    const tags = Array.isArray(data) ? data.map(toTag) : [null]
    if (!tags.every((tag) => tag !== null)) throw toBrokenAnswer('list the tags')
    return tags
  } catch (error) {
    throw toGitHubError(error, 'list the tags', repository)
  }
}

function toTag(listed: unknown): TagRef | null {
  const name = textAt(listed, 'ref').replace(/^refs\/tags\//, '')
  const type = textAt(listed, 'object', 'type')
  if (name === '' || type === '') return null
  const commit = type === 'commit' ? parseSha(textAt(listed, 'object', 'sha')) : null
  return { name, commit, date: null }
}
