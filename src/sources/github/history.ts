import { listAt, textAt } from '../../json.ts'
import { shortSha, type Commit, type Sha } from '../../commits/commit.ts'
import {
  findNearest,
  findRange,
  type History,
  type NearestAncestor,
} from '../../commits/history.ts'
import { toCommit } from './commits.ts'
import { PER_PAGE } from './comparison.ts'
import { invalidResponseError, githubError } from './errors.ts'
import { noteBudget, requireCommit, type Session } from './session.ts'

/** The newest part of the history of a commit, which grows by pages when more of it is needed. */
export type HistoryPages = {
  /** What was spent on it counts. */
  session: Session
  /** Looks in up to `maxPages` pages of 100 commits. */
  findNearest: (candidates: readonly Sha[], maxPages: number) => Promise<NearestAncestor>
  /** The commits of `base..head` without their files, if what was read proves which they are; else null. */
  findRange: (base: Sha) => readonly Commit[] | null
}

export function createHistoryPages(session: Session, head: Sha): HistoryPages {
  const commits = new Map<Sha, Commit>()
  const parents = new Map<Sha, readonly Sha[]>()
  const history: History = { head, parents }
  let pages = 0
  let isWhole = false
  const readPage = async (): Promise<void> => {
    pages += 1
    const listed = await listCommits(session, { head, perPage: PER_PAGE, page: pages })
    for (const item of listed) {
      const commit = requireCommit(toCommit(item), textAt(item, 'sha'))
      commits.set(commit.id, commit)
      parents.set(commit.id, commit.parents)
    }
    isWhole = listed.length < PER_PAGE
  }
  return {
    session,
    findNearest: async (candidates, maxPages) => {
      for (;;) {
        const nearest = findNearest(history, candidates)
        const isDecided = pages > 0 && (nearest.kind !== 'found' || nearest.isCertain)
        if (isWhole || (isDecided && nearest.kind !== 'unknown') || pages >= maxPages)
          return nearest
        await readPage()
      }
    },
    findRange: (base) => {
      const ids = findRange(history, base)
      return ids === null ? null : [...commits.values()].filter(({ id }) => ids.has(id))
    },
  }
}

/** A page of the commits up to `head`, newest first, as GitHub lists them. */
export async function listCommits(
  session: Session,
  { head, perPage, page }: { head: Sha; perPage: number; page: number },
): Promise<readonly unknown[]> {
  const { github, owner, repo, repository } = session
  const purpose = `list the commits up to ${shortSha(head)}`
  const response = await github
    .request('GET /repos/{owner}/{repo}/commits', {
      owner,
      repo,
      sha: head,
      per_page: perPage,
      page,
    })
    .catch((error: unknown) => {
      throw githubError(error, purpose, repository)
    })
  noteBudget(session, response.headers)
  const listed = listAt(response, 'data')
  if (listed === null) throw invalidResponseError(purpose)
  return listed
}
