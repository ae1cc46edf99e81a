import { textAt } from '../../json.ts'
import { parseSha, type Sha } from '../../commits/commit.ts'
import { refCandidates, type TagRef } from '../../commits/source.ts'
import { statusOf, invalidResponseError, githubError } from './errors.ts'
import { READ_COMMIT, type Session } from './session.ts'

/** The commit that a name or SHA stands for; null when there is none. */
export async function resolveRef(session: Session, ref: string): Promise<Sha | null> {
  for (const location of refCandidates(ref)) {
    const sha =
      (await readCommitId(session, location)) ?? (await readTaggedCommit(session, location))
    if (sha !== null) return sha
  }
  return null
}

async function readCommitId(session: Session, ref: string): Promise<Sha | null> {
  const { github, owner, repo, repository } = session
  try {
    const { data } = await github.request(READ_COMMIT, { owner, repo, ref, per_page: 1 })
    return parseSha(textAt(data, 'sha'))
  } catch (error) {
    // An unknown name is 422; 404 is an unknown or unreadable repository.
    if (statusOf(error) === 422) return null
    throw githubError(error, `resolve ${ref}`, repository)
  }
}

/** An annotated tag has a SHA of its own, which `git rev-parse v1.0.0` gives; it may tag another tag. */
async function readTaggedCommit(session: Session, sha: string): Promise<Sha | null> {
  const { github, owner, repo, repository } = session
  const tag = parseSha(sha)
  if (tag === null) return null
  try {
    const { object } = (
      await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', {
        owner,
        repo,
        tag_sha: tag,
      })
    ).data
    if (object.type === 'tag') return await readTaggedCommit(session, object.sha)
    return object.type === 'commit' ? parseSha(object.sha) : null
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw githubError(error, `read the tag ${tag}`, repository)
  }
}

/** All tags whose names begin with `prefix`, however many, by one request; null when the server does not tell. */
export type ListByGit = (prefix: string) => Promise<readonly TagRef[] | null>

/**
 * One request, to the server that git fetches from. Where that tells nothing, REST lists the tags, but of the annotated
 * ones no commit.
 */
export async function listTags(
  { github, owner, repo, repository }: Session,
  prefix: string,
  listByGit: ListByGit,
): Promise<readonly TagRef[]> {
  const listed = await listByGit(prefix)
  if (listed !== null) return listed
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
      owner,
      repo,
      ref: `tags/${prefix}`,
    })
    const tags = Array.isArray(data) ? data.map(toTag) : [null]
    if (!tags.every((tag) => tag !== null)) throw invalidResponseError('list the tags')
    return tags
  } catch (error) {
    throw githubError(error, 'list the tags', repository)
  }
}

function toTag(listed: unknown): TagRef | null {
  const name = textAt(listed, 'ref').replace(/^refs\/tags\//, '')
  const type = textAt(listed, 'object', 'type')
  if (name === '' || type === '') return null
  const commit = type === 'commit' ? parseSha(textAt(listed, 'object', 'sha')) : null
  return { name, commit }
}
