import type { Repository } from './repository.ts'

/** A root and `count` commits on top of it, each changing one file; newest first, as a release lists them. */
export function commitSeries(
  repository: Repository,
  count: number,
): { root: string; commits: string[]; head: string } {
  const root = repository.commit({ message: 'root', files: { 'file.js': '0' } })
  const specs = Array.from({ length: count }, (_, index) => ({
    message: `Commit ${index + 1}`,
    files: { 'file.js': String(index + 1) },
  }))
  const commits = repository.commits(specs).toReversed()
  return { root, commits, head: commits[0] ?? root }
}
