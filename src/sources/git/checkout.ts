import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSha, type Sha } from '../../commits/commit.ts'
import type { NearestAncestor } from '../../commits/history.ts'
import type { CheckoutState, CommitRequest, PartialOutcome, TagRef } from '../../commits/source.ts'
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
  /** False: it has no commit before head. */
  hasHistory: (head: Sha) => boolean
  /** Null: there is no checkout. */
  readState: () => Promise<CheckoutState | null>
  /** Undefined: it cannot tell. */
  readFirstParent: (commit: Sha) => Promise<Sha | null | undefined>
}

/** `lacksBase`: the checkout is complete except for the base, which GitHub may still know. */
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
  const folders = findGitFolders(directory)
  const shared = folders?.shared ?? null
  const shallowBoundary = new Set(shared === null ? [] : readLines(join(shared, 'shallow')))
  let origin: ReturnType<Git['run']> | undefined
  const readOrigin = async (): Promise<string> => {
    origin ??= git.run(['config', '--get', 'remote.origin.url'])
    return (await origin).stdout.trim()
  }
  // Names may be missing from a shallow checkout, or stale, or another repository's; ids are never wrong.
  const ifTrusted = async <T>(read: () => Promise<T>): Promise<T | null> => {
    if (shared === null || shallowBoundary.size > 0) return null
    return isUrlOf(await readOrigin(), repository) ? read() : null
  }
  const hasHistory = (head: Sha): boolean => shared !== null && !shallowBoundary.has(head)
  return {
    hasHistory,
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
      hasHistory(head)
        ? findNearestLocally({ git, shallowBoundary }, head, candidates)
        : { kind: 'unknown' },
    readState: async () => {
      const head = folders === null ? null : (readHead(folders) ?? (await resolveHead(git)))
      if (folders === null || head === null) return null
      const times = ['HEAD', 'FETCH_HEAD'].map((name) => modifiedAt(join(folders.own, name)))
      return {
        head,
        movedAt: Math.max(...times),
        isOwn: async () => {
          const url = await readOrigin()
          // Where nobody has fetched from anywhere, it is what the user made it.
          return url === '' || isUrlOf(url, repository)
        },
      }
    },
    readFirstParent: async (commit) =>
      hasHistory(commit) ? readFirstParent(git, commit) : undefined,
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

/** Without starting git, where the branch has a file of its own. */
function readHead({ own, shared }: GitFolders): Sha | null {
  const text = readText(join(own, 'HEAD'))
  const [, ref] = /^ref: (refs\/heads\/.+)/.exec(text) ?? []
  return parseSha(ref === undefined ? text : readText(join(shared, ref)))
}

async function resolveHead(git: Git): Promise<Sha | null> {
  const { code, stdout } = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  return code === 0 ? parseSha(stdout) : null
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

type GitFolders = { own: string; shared: string }

/**
 * The folders of git's that hold what is the worktree's own and what all worktrees share, looked for upwards as git does,
 * but without starting git: a `.git` that is a file points to the worktree's own, which names the shared one.
 */
function findGitFolders(directory: string): GitFolders | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, '.git')
    const [, target] = /^gitdir: (.+)/.exec(readText(path)) ?? []
    const own = target === undefined ? path : resolve(folder, target)
    const shared = resolve(own, readText(join(own, 'commondir')).trim())
    if (existsSync(join(own, 'HEAD')) && existsSync(join(shared, 'objects'))) return { own, shared }
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
