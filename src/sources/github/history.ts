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
  /** Starts to read the first page. That it fails is only said to those who need it. */
  prefetch: () => void
  /** Looks in up to `maxPages` pages of 100 commits. */
  findNearest: (candidates: readonly Sha[], maxPages: number) => Promise<NearestAncestor>
  /** The commits of `base..head` without their files, if what was read proves which they are; else null. */
  findRange: (base: Sha) => Promise<readonly Commit[] | null>
  /** Up to `count` commits without their files, in GitHub's order. */
  readNewest: (count: number) => Promise<readonly Commit[]>
}

export function createHistoryPages(session: Session, head: Sha): HistoryPages {
  const commits = new Map<Sha, Commit>()
  const parents = new Map<Sha, readonly Sha[]>()
  const history: History = { head, parents }
  let pages = 0
  let isWhole = false
  const readPage = async (): Promise<void> => {
    const listed = await listCommits(session, head, pages + 1)
    pages += 1
    for (const item of listed) {
      const commit = requireCommit(toCommit(item), textAt(item, 'sha'))
      commits.set(commit.id, commit)
      parents.set(commit.id, commit.parents)
    }
    isWhole = listed.length < PER_PAGE
  }
  let first: Promise<void> | null = null
  const prefetch = (): void => {
    first ??= readPage()
    first.catch(() => undefined)
  }
  return {
    session,
    prefetch,
    findNearest: async (candidates, maxPages) => {
      await first
      for (;;) {
        const nearest = findNearest(history, candidates)
        const isDecided = pages > 0 && (nearest.kind !== 'found' || nearest.isCertain)
        if (isWhole || (isDecided && nearest.kind !== 'unknown') || pages >= maxPages)
          return nearest
        await readPage()
      }
    },
    findRange: async (base) => {
      // Without it, the range is compared.
      await first?.catch(() => undefined)
      const ids = findRange(history, base)
      return ids === null ? null : [...commits.values()].filter(({ id }) => ids.has(id))
    },
    readNewest: async (count) => {
      await first
      for (;;) {
        if (isWhole || commits.size >= count) return [...commits.values()].slice(0, count)
        await readPage()
      }
    },
  }
}

/** A page of the commits up to `head`, newest first, as GitHub lists them. */
async function listCommits(session: Session, head: Sha, page: number): Promise<readonly unknown[]> {
  const { github, owner, repo, repository } = session
  const purpose = `list the commits up to ${shortSha(head)}`
  const response = await github
    .request('GET /repos/{owner}/{repo}/commits', {
      owner,
      repo,
      sha: head,
      per_page: PER_PAGE,
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
