import { parseSha, type Commit, type Sha } from '../../src/commits/commit.ts'
import { findNearest, type History } from '../../src/commits/history.ts'
import { refCandidates, type CommitSource } from '../../src/commits/source.ts'

/** A commit id for a number. */
export function shaOf(index: number): Sha {
  const sha = parseSha((index + 1).toString(16).padStart(40, '0'))
  if (sha === null) throw new Error(`${index} makes no id`)
  return sha
}

/** A history in memory: for each commit the indexes of its parents, all of them earlier ones. */
export type Graph = readonly (readonly number[])[]

/** The indexes of a commit's ancestors, itself included. */
export function ancestorsOf(graph: Graph, index: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const waiting = [index]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(graph[next] ?? []))
  }
  return seen
}

/**
 * The port to a repository over a history in memory, which counts what is asked of it. `names` are its refs (`heads/main`,
 * `tags/v1`) and other SHAs of its commits.
 */
export function createMemorySource(
  graph: Graph,
  names: Readonly<Record<string, number>> = {},
): { source: CommitSource; asked: string[] } {
  const asked: string[] = []
  const indexes = new Map(graph.map((_, index) => [shaOf(index), index]))
  const parents: History['parents'] = new Map(
    graph.map((list, index) => [shaOf(index), list.map(shaOf)]),
  )
  const toCommit = (index: number): Commit => ({
    id: shaOf(index),
    parents: parents.get(shaOf(index)) ?? [],
    message: `Commit ${index}`,
    authorName: 'Ada',
    authorEmail: 'ada@example.com',
    timestamp: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    patchSet: [],
  })
  const source: CommitSource = {
    collect: async ({ range }) => {
      asked.push('collect')
      const head = ancestorsOf(graph, indexes.get(range.head) ?? -1)
      if (range.kind === 'newest') {
        const newest = [...head].toSorted((a, b) => b - a).slice(0, range.depth)
        return collected(newest.map(toCommit), null)
      }
      const at = indexes.get(range.base)
      if (at === undefined) return { kind: 'base-missing', reason: 'it does not exist' }
      const base = ancestorsOf(graph, at)
      const common = [...head].filter((index) => base.has(index)).toSorted((a, b) => b - a)
      const [mergeBase] = common
      if (mergeBase === undefined) return { kind: 'base-missing', reason: 'nothing in common' }
      const own = [...head].filter((index) => !base.has(index)).toSorted((a, b) => b - a)
      return collected(own.map(toCommit), shaOf(mergeBase))
    },
    resolve: async (ref) => {
      const index = refCandidates(ref)
        .map((name) => names[name])
        .find((found) => found !== undefined)
      return index === undefined ? null : shaOf(index)
    },
    listTags: async (prefix) =>
      Object.entries(names)
        .filter(([name]) => name.startsWith(`tags/${prefix}`))
        .map(([name, index]) => ({ name: name.slice('tags/'.length), commit: shaOf(index) })),
    findNearest: async (head, candidates) => {
      asked.push('findNearest')
      return findNearest({ head, parents }, candidates)
    },
    prefetchHistory: () => undefined,
    readCheckout: async () => null,
    readFirstParent: async (commit) => parents.get(commit)?.[0] ?? null,
  }
  return { source, asked }
}

function collected(commits: Commit[], mergeBase: Sha | null) {
  const list = { origin: 'git', commits, total: commits.length, warnings: [] } as const
  return { kind: 'collected', list, mergeBase } as const
}
