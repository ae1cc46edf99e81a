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
  let facts: Promise<Facts> | undefined
  const readFactsOnce = (): Promise<Facts> => (facts ??= readFacts(git, { directory, repository }))
  const gitDirectory = findGitDirectory(directory)
  // Names may be missing from a shallow checkout, or stale, or another repository's; ids are never wrong.
  const ifTrusted = async <T>(read: () => Promise<T>): Promise<T | null> => {
    if (gitDirectory === null || readShallowFile(gitDirectory) !== '') return null
    const { cutOff, isThisRepository } = await readFactsOnce()
    return cutOff.size === 0 && isThisRepository ? read() : null
  }
  return {
    collect: async (request) => {
      if (gitDirectory === null) return unavailable(`${directory} is no git checkout`)
      if (readShallowFile(gitDirectory).includes(request.range.head)) {
        return unavailable('the checkout is shallow and holds no commit before the head')
      }
      const { cutOff } = await readFactsOnce()
      const outcome = await collectLocally({ git, cutOff }, request, null)
      // GitHub may still know a base that a forced push has taken from every branch.
      if (outcome.kind !== 'unavailable' || cutOff.size > 0) return outcome
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

type Facts = { cutOff: ReadonlySet<string>; isThisRepository: boolean }

async function readFacts(git: Git, { directory, repository }: CheckoutPlace): Promise<Facts> {
  const pathOf = (output: string): string => resolve(directory, output.replace(/\n$/, ''))
  const [paths, origin] = await Promise.all([
    git.run(['rev-parse', '--git-path', 'shallow']),
    git.run(['config', '--get', 'remote.origin.url']),
  ])
  return {
    cutOff: new Set(readText(pathOf(paths.stdout)).split('\n').filter(Boolean)),
    isThisRepository: isUrlOf(origin.stdout.trim(), repository),
  }
}

/** Whether a remote's URL ends in `owner/name`: `https://…/owner/name.git`, `git@…:owner/name`. */
function isUrlOf(url: string, repository: string): boolean {
  const path = url.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '')
  const [, name = ''] = /(?:^|[/:])([^/:]+\/[^/:]+)$/.exec(path) ?? []
  return name.toLowerCase() === repository.toLowerCase()
}

/** Looks for `.git` upwards, as git does, without starting git; a file instead of a folder points to it. */
function findGitDirectory(directory: string): string | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = join(folder, '.git')
    if (existsSync(path)) {
      const [, target] = /^gitdir: (.+)/.exec(readText(path)) ?? []
      return target === undefined ? path : isAbsolute(target) ? target : join(folder, target)
    }
    if (dirname(folder) === folder) return null
  }
}

function readShallowFile(gitDirectory: string): string {
  return readText(join(gitDirectory, 'shallow'))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
