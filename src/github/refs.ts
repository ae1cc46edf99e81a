import { parseSha, toTimestamp, type Sha } from '../release/commit.ts'
import type { TagRef } from '../release/commit-source.ts'
import { statusOf, toGitHubError } from './errors.ts'
import { READ_COMMIT, type Session } from './session.ts'

export async function resolveRef(
  { github, owner, repo, repository }: Session,
  ref: string,
): Promise<Sha | null> {
  try {
    return parseSha((await github.request(READ_COMMIT, { owner, repo, ref, per_page: 1 })).data.sha)
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
      github.request(READ_COMMIT, { owner, repo, ref, per_page: 1 }),
    )
    return { ...tag, commit: parseSha(data.sha), date: toTimestamp(data.commit.committer?.date) }
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
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
      owner,
      repo,
      ref: `tags/${prefix}`,
    })
    return data.map(({ ref, object }) => ({
      name: ref.replace(/^refs\/tags\//, ''),
      commit: object.type === 'commit' ? parseSha(object.sha) : null,
      date: null,
    }))
  } catch (error) {
    throw toGitHubError(error, 'list the tags', repository)
  }
}
