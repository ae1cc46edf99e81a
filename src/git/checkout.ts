import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Sha } from '../release/commit.ts'
import type { PartialOutcome, CommitRequest, TagRef } from '../release/commit-source.ts'
import { collectLocally } from './collect.ts'
import type { Git } from './git.ts'
import { readTags, resolveRef } from './refs.ts'

/** The user's checkout, which is only ever read. Null and `unavailable`: it cannot tell. */
export type Checkout = {
  collect: (request: CommitRequest) => Promise<LocalOutcome>
  resolve: (ref: string) => Promise<Sha | null>
  listTags: (prefix: string) => Promise<readonly TagRef[] | null>
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
  const gitDirectory = findGitDirectory(directory)
  let cutOff: Promise<ReadonlySet<string>> | undefined
  let isOurs: Promise<boolean> | undefined
  const readCutOffOnce = (place: GitDirectory): Promise<ReadonlySet<string>> =>
    (cutOff ??= readCutOff(git, directory, place))
  const isOursOnce = (): Promise<boolean> => (isOurs ??= isOfRepository(git, repository))
  // Names may be missing from a shallow checkout, or stale, or another repository's; ids are never wrong.
  const ifTrusted = async <T>(read: () => Promise<T>): Promise<T | null> => {
    if (gitDirectory === null || readShallowFile(gitDirectory) !== '') return null
    const [{ size }, isTrusted] = await Promise.all([readCutOffOnce(gitDirectory), isOursOnce()])
    return size === 0 && isTrusted ? read() : null
  }
  return {
    collect: async (request) => {
      if (gitDirectory === null) return unavailable(`${directory} is no git checkout`)
      if (readShallowFile(gitDirectory).includes(request.range.head)) {
        return unavailable('the checkout is shallow and holds no commit before the head')
      }
      const ends = await readCutOffOnce(gitDirectory)
      const outcome = await collectLocally({ git, cutOff: ends }, request, null)
      // GitHub may still know a base that a forced push has taken from every branch.
      if (outcome.kind !== 'unavailable' || ends.size > 0) return outcome
      return (await explainMissing(git, request)) ?? outcome
    },
    resolve: (ref) => ifTrusted(() => resolveRef(git, ref)),
    listTags: (prefix) => ifTrusted(() => readTags(git, prefix)),
  }
}

function unavailable(because: string): Extract<PartialOutcome, { kind: 'unavailable' }> {
  return { kind: 'unavailable', because, facts: null }
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

/** The commits of a shallow checkout whose parents it does not hold; none of a whole one. */
async function readCutOff(
  git: Git,
  directory: string,
  place: GitDirectory,
): Promise<ReadonlySet<string>> {
  const text = place.isLinked
    ? readText(resolve(directory, await readShallowPath(git)))
    : readShallowFile(place)
  return new Set(text.split('\n').filter(Boolean))
}

// A linked worktree has it in the repository that it is linked to.
async function readShallowPath(git: Git): Promise<string> {
  return (await git.run(['rev-parse', '--git-path', 'shallow'])).stdout.replace(/\n$/, '')
}

async function isOfRepository(git: Git, repository: string): Promise<boolean> {
  const { stdout } = await git.run(['config', '--get', 'remote.origin.url'])
  return isUrlOf(stdout.trim(), repository)
}

/** Whether a remote's URL ends in `owner/name`: `https://…/owner/name.git`, `git@…:owner/name`. */
function isUrlOf(url: string, repository: string): boolean {
  const path = url.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '')
  const [, name = ''] = /(?:^|[/:])([^/:]+\/[^/:]+)$/.exec(path) ?? []
  return name.toLowerCase() === repository.toLowerCase()
}

/** `isLinked`: a file pointed to it, as in a linked worktree or a submodule. */
type GitDirectory = { path: string; isLinked: boolean }

/** Looks for `.git` upwards, as git does, without starting git; a file instead of a folder points to it. */
function findGitDirectory(directory: string): GitDirectory | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, '.git')
    if (existsSync(path)) {
      const [, target] = /^gitdir: (.+)/.exec(readText(path)) ?? []
      if (target === undefined) return { path, isLinked: false }
      return { path: isAbsolute(target) ? target : join(folder, target), isLinked: true }
    }
    if (dirname(folder) === folder) return null
  }
}

function readShallowFile({ path }: GitDirectory): string {
  return readText(join(path, 'shallow'))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
