import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Sha } from '../../commits/commit.ts'
import type { NearestAncestor } from '../../commits/history.ts'
import type { PartialOutcome, CommitRequest, TagRef } from '../../commits/source.ts'
import { collectLocally } from './collect.ts'
import type { Git } from './git.ts'
import { findNearestLocally } from './history.ts'
import { readFirstParent, readTags, resolveRef } from './refs.ts'

/** The user's checkout, which is only ever read. Null and `unavailable`: it cannot tell. */
export type Checkout = {
  collect: (request: CommitRequest) => Promise<LocalOutcome>
  resolve: (ref: string) => Promise<Sha | null>
  listTags: (prefix: string) => Promise<readonly TagRef[] | null>
  findNearest: (head: Sha, candidates: readonly Sha[]) => Promise<NearestAncestor>
  /** Undefined: it cannot tell. */
  readFirstParent: (commit: Sha) => Promise<Sha | null | undefined>
}

/** `lacksBase`: the checkout is whole but for the base, which GitHub may still know. */
export type LocalOutcome =
  | Exclude<PartialOutcome, { kind: 'unavailable' }>
  | (Extract<PartialOutcome, { kind: 'unavailable' }> & { lacksBase?: true })

export type CheckoutPlace = {
  /** Where git runs in. */
  directory: string
  /** `owner/name` of the repository that it should be of. */
  repository: string
}

/** The checkout that `directory` is in. What it holds is looked up at most once. */
export function createCheckout(git: Git, { directory, repository }: CheckoutPlace): Checkout {
  const shared = findSharedDirectory(directory)
  const shallowBoundary = new Set(shared === null ? [] : readLines(join(shared, 'shallow')))
  let origin: ReturnType<Git['run']> | undefined
  // Names may be missing from a shallow checkout, or stale, or another repository's; ids are never wrong.
  const ifTrusted = async <T>(read: () => Promise<T>): Promise<T | null> => {
    if (shared === null || shallowBoundary.size > 0) return null
    origin ??= git.run(['config', '--get', 'remote.origin.url'])
    return isUrlOf((await origin).stdout.trim(), repository) ? read() : null
  }
  return {
    collect: async (request) => {
      if (shared === null) return unavailable(`${directory} is no git checkout`)
      if (shallowBoundary.has(request.range.head)) {
        return unavailable('the checkout is shallow and holds no commit before the head')
      }
      const outcome = await collectLocally({ git, shallowBoundary }, request, null)
      // GitHub may still know a base that a forced push has taken from every branch.
      if (outcome.kind !== 'unavailable' || shallowBoundary.size > 0) return outcome
      return (await explainMissing(git, request)) ?? outcome
    },
    resolve: (ref) => ifTrusted(() => resolveRef(git, ref)),
    listTags: (prefix) => ifTrusted(() => readTags(git, prefix)),
    findNearest: async (head, candidates) =>
      shared === null || shallowBoundary.has(head)
        ? { kind: 'unknown' }
        : findNearestLocally({ git, shallowBoundary }, head, candidates),
    readFirstParent: async (commit) =>
      shared === null || shallowBoundary.has(commit) ? undefined : readFirstParent(git, commit),
  }
}

function unavailable(reason: string): Extract<PartialOutcome, { kind: 'unavailable' }> {
  return { kind: 'unavailable', reason, facts: null }
}

/** Null: it is not for a missing commit that the range cannot be read. */
async function explainMissing(git: Git, { range }: CommitRequest): Promise<LocalOutcome | null> {
  const lacks = async (sha: Sha): Promise<boolean> =>
    // Whatever else is wrong ends with another code than 1.
    (await git.run(['rev-parse', '--verify', '--quiet', `${sha}^{commit}`])).code === 1
  if (await lacks(range.head)) return unavailable(`the checkout has no commit ${range.head}`)
  if (range.kind === 'newest' || !(await lacks(range.base))) return null
  return { ...unavailable(`the checkout has no commit ${range.base}`), lacksBase: true }
}

/** Whether a remote's URL ends in `owner/name`: `https://…/owner/name.git`, `git@…:owner/name`. */
function isUrlOf(url: string, repository: string): boolean {
  const path = url.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '')
  const [, name = ''] = /(?:^|[/:])([^/:]+\/[^/:]+)$/.exec(path) ?? []
  return name.toLowerCase() === repository.toLowerCase()
}

/**
 * The folder of git's that holds what all worktrees share, looked for upwards as git does, but without starting git: a
 * `.git` that is a file points to the worktree's own, which names the shared one.
 */
function findSharedDirectory(directory: string): string | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, '.git')
    const [, target] = /^gitdir: (.+)/.exec(readText(path)) ?? []
    const own = target === undefined ? path : resolve(folder, target)
    const shared = resolve(own, readText(join(own, 'commondir')).trim())
    if (existsSync(join(own, 'HEAD')) && existsSync(join(shared, 'objects'))) return shared
    if (dirname(folder) === folder) return null
  }
}

/** The lines of a file, which is empty when it cannot be read. */
function readLines(path: string): string[] {
  return readText(path).split('\n').filter(Boolean)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
