import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createRepository, runGit } from '../__tests__/support/git/repository.ts'

/** Commits to release: those of this clone, or made up. */
export type History = {
  directory: string
  before: string | null
  after: string
  /** Why they are made up; null when they are this clone's own. */
  reason: string | null
  remove: () => void
}

const MAX_COMMITS = 5

/** Throws when there is no git, which the mock GitHub server reads repositories with. */
export function requireGit(): void {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
  } catch {
    throw new Error('npm start needs git. Install it, then run npm start again.')
  }
}

/** The latest commits of the clone in `directory`, or made-up ones when it has none that can be used. */
export function openHistory(directory: string): History {
  const reason = findObstacle(directory)
  if (reason !== null) return { ...makeHistory(), reason }
  const format = ['log', '--first-parent', '--format=%H', `-${MAX_COMMITS + 1}`, 'HEAD']
  const shas = runGit(directory, format).toString().trim().split('\n')
  return {
    directory,
    before: shas.length > MAX_COMMITS ? (shas.at(-1) ?? null) : null,
    after: shas[0] ?? '',
    reason: null,
    remove: () => undefined,
  }
}

function findObstacle(directory: string): string | null {
  const gitDirectory = join(directory, '.git')
  if (!existsSync(gitDirectory)) return 'this folder is not a git clone'
  if (!statSync(gitDirectory).isDirectory()) return 'this folder is a git worktree'
  try {
    const isShallow = runGit(directory, ['rev-parse', '--is-shallow-repository', 'HEAD']).toString()
    if (isShallow.startsWith('true')) return 'this clone is shallow (`git fetch --unshallow`)'
    return isPartial(directory) ? 'this clone is partial' : null
  } catch {
    return 'git cannot read this clone'
  }
}

function isPartial(directory: string): boolean {
  const config = runGit(directory, ['config', '--list', '--name-only']).toString()
  return /\.partialclonefilter$/im.test(config)
}

function makeHistory(): Omit<History, 'reason'> {
  const repository = createRepository()
  const commit = (message: string, path: string): string =>
    repository.commit({ message, files: { [path]: `${message}\n` } })
  const before = commit('Release 1.0.0', 'package.json')
  commit('Round totals to whole cents', 'src/cart.ts')
  commit('Load the checkout only when it is needed (#12)', 'src/checkout.ts')
  const after = commit('Say why a card was declined (#13)', 'src/checkout.ts')
  return { directory: repository.directory, before, after, remove: () => repository.remove() }
}
