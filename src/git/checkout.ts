import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { parseSha, toTimestamp, type Sha } from '../release/commit.ts'
import type { PartialOutcome, CommitRequest, TagRef } from '../release/commit-source.ts'
import { collectLocally } from './collect.ts'
import type { Git } from './git.ts'

/** The user's checkout, which is only ever read. Null and `unavailable`: it cannot tell. */
export type Checkout = {
  collect: (request: CommitRequest) => Promise<PartialOutcome>
  resolve: (ref: string) => Promise<Sha | null>
  listTags: (prefix: string) => Promise<readonly TagRef[] | null>
}

export type CheckoutPlace = {
  /** Where git runs in. */
  directory: string
  /** `owner/name` of the repository that it should be of. */
  repository: string
}

/** The checkout that `directory` is in. What it holds is looked up at most once. */
export function createCheckout(git: Git, { directory, repository }: CheckoutPlace): Checkout {
  let facts: Promise<Facts> | undefined
  const readFactsOnce = (): Promise<Facts> => (facts ??= readFacts(git, repository))
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

function unavailable(because: string): PartialOutcome {
  return { kind: 'unavailable', because, facts: null }
}

async function explainMissing(git: Git, { range }: CommitRequest): Promise<PartialOutcome | null> {
  const has = async (sha: Sha): Promise<boolean> =>
    (await git.run(['cat-file', '-e', `${sha}^{commit}`])).code === 0
  if (!(await has(range.head))) return unavailable(`the checkout has no commit ${range.head}`)
  if (range.kind === 'newest' || (await has(range.base))) return null
  return unavailable(`the checkout has no commit ${range.base}`)
}

type Facts = { cutOff: ReadonlySet<string>; isThisRepository: boolean }

async function readFacts(git: Git, repository: string): Promise<Facts> {
  const [paths, origin] = await Promise.all([
    git.run(['rev-parse', '--path-format=absolute', '--git-path', 'shallow']),
    git.run(['config', '--get', 'remote.origin.url']),
  ])
  return {
    cutOff: new Set(readText(paths.stdout.replace(/\n$/, '')).split('\n').filter(Boolean)),
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

/** The commit that a name or short SHA stands for; only ever looked for below the places that can mean it. */
async function resolveRef(git: Git, ref: string): Promise<Sha | null> {
  const names = /^(?:heads|tags)\//.test(ref) ? [ref] : [`heads/${ref}`, `tags/${ref}`]
  const places = names.map((name) => `refs/${name.replace(/^heads\//, 'remotes/origin/')}`)
  const isShort = /^[0-9a-f]{4,40}$/i.test(ref)
  for (const place of isShort ? [...places, ref] : places) {
    const { code, stdout } = await git.run([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${place}^{commit}`,
    ])
    const sha = code === 0 ? parseSha(stdout) : null
    if (sha !== null) return sha
  }
  return null
}

const TAG_FIELDS = [
  '%(refname)',
  '%(objecttype)',
  '%(objectname)',
  '%(committerdate:unix)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(*committerdate:unix)',
].join('%00')

async function readTags(git: Git, prefix: string): Promise<TagRef[]> {
  const { stdout } = await git.run(['for-each-ref', `--format=${TAG_FIELDS}`, 'refs/tags/'])
  return stdout.split('\n').flatMap((line) => {
    const [ref = '', type, sha, date, peeledType, peeledSha, peeledDate] = line.split('\0')
    const name = ref.replace(/^refs\/tags\//, '')
    if (ref === '' || !name.startsWith(prefix)) return []
    if (type === 'commit') return [{ name, commit: parseSha(sha), date: fromUnix(date) }]
    // A tag of a tag is left to be resolved by its name.
    const isCommit = peeledType === 'commit'
    return [
      {
        name,
        commit: isCommit ? parseSha(peeledSha) : null,
        date: isCommit ? fromUnix(peeledDate) : null,
      },
    ]
  })
}

function fromUnix(seconds = ''): string | null {
  return seconds === '' ? null : toTimestamp(new Date(Number(seconds) * 1000).toISOString())
}
