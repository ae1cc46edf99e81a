import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkOut } from './checkout.ts'
import {
  buildAnnotatedTag,
  toGitDate,
  writeCommit,
  type CommitSpec,
  type Identity,
  type ResolvedCommit,
} from './commits.ts'
import { findMergeBase, readWalked } from './history.ts'
import { closeObjectStore, openObjectStore, type ObjectStore } from './object-store.ts'
import { peel } from './read.ts'
import { openRefs } from './refs.ts'
import { mergeTrees } from './trees.ts'

export type { CommitSpec, FileContent, Identity } from './commits.ts'

/** Author and committer differ, in identity and in date, so that a test notices when one is taken for the other. */
export const AUTHOR = { name: 'Ada Author', email: 'ada@example.com' } satisfies Identity
const COMMITTER = { name: 'Carl Committer', email: 'carl@example.com' } satisfies Identity

/** The first commit's committer date; each later one is a minute after. Author dates are an hour before. */
const FIRST_DATE = '2024-05-01T10:00:00Z'

export type RepositoryOptions = {
  /** Made when it does not exist; default a new temporary folder. */
  directory?: string
  objectFormat?: 'sha1' | 'sha256'
  defaultBranch?: string
}

type MergeOptions = { message: string; files?: CommitSpec['files'] }

type CloneOptions = {
  /** Default 1, as in actions/checkout; 0 is the whole history with all branches and tags. */
  depth?: number
  directory?: string
  /** A full ref or a branch's name, default the branch that is checked out; a tag or SHA gives a detached HEAD. */
  ref?: string
  /** What the remote `origin` is set to afterwards, such as a loopback server; the objects come from the folder. */
  originUrl?: string
}

/**
 * A real git repository. Every SHA is the same in every run. It is written without git processes, so its work tree and
 * index stay empty; what needs them works on a `clone()`.
 */
export type Repository = {
  directory: string
  defaultBranch: string
  commit(spec: CommitSpec): string
  /** Many commits, each on top of the one before, as one pack: for long histories. */
  commits(specs: readonly CommitSpec[]): string[]
  /** Makes a branch at `at`, default HEAD, without checking it out. */
  branch(name: string, at?: string): void
  checkout(ref: string): void
  /** A new branch at `at`, default HEAD, checked out. */
  checkoutNew(name: string, at?: string): void
  /** A branch without a commit, checked out. */
  checkoutOrphan(name: string): void
  /** A merge commit (never a fast-forward); more than one ref makes an octopus. Throws when two sides change a file. */
  merge(refs: readonly string[], options: MergeOptions): string
  tag(
    name: string,
    options?: { annotated?: string; at?: string },
  ): { tagObject: string | null; commit: string }
  deleteTag(name: string): void
  deleteBranch(name: string): void
  /** Moves the current branch. */
  reset(ref: string): void
  head(): string
  revParse(ref: string): string
  /** A checkout such as actions/checkout makes; gives its folder. */
  clone(options?: CloneOptions): string
  /** Standard output as text without the last newline. */
  git(args: readonly string[], input?: string | Buffer): string
  remove(): void
}

/**
 * Runs git without the machine's configuration, with fixed identities; throws with git's words when it fails. It blocks the
 * process, so it cannot fetch from a server that runs in the same one.
 */
export function runGit(
  directory: string,
  args: readonly string[],
  options: { input?: string | Buffer | undefined; environment?: Record<string, string> } = {},
): Buffer {
  return execFileSync('git', [...args], {
    cwd: directory,
    env: { ...baseEnvironment(), ...options.environment },
    input: options.input ?? '',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

export function createRepository(options: RepositoryOptions = {}): Repository {
  const { objectFormat = 'sha1', defaultBranch = 'main' } = options
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'repository-'))
  const gitDirectory = join(directory, '.git')
  initialize(gitDirectory, { objectFormat, head: `refs/heads/${defaultBranch}` })
  const store = openObjectStore(gitDirectory)
  const refs = openRefs(gitDirectory)
  const clones: string[] = []
  const clock = createClock()

  const git = (args: readonly string[], input?: string | Buffer): string =>
    runGit(directory, args, { input, environment: dateEnvironment(clock.latest()) })
      .toString('utf8')
      .replace(/\n$/, '')
  const readHead = (): string | null => {
    const head = refs.readHead()
    return 'sha' in head ? head.sha : refs.read(head.ref)
  }
  const moveHead = (sha: string): void => {
    const head = refs.readHead()
    if ('ref' in head) refs.write(head.ref, sha)
    else refs.writeHead({ sha })
  }
  const revParse = (ref: string): string =>
    resolveSimple(ref, { ...refs, readHead, store }) ??
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', ref])
  const revParseCommit = (ref: string): string => revParse(`${ref}^{commit}`)
  const importCommits = (specs: readonly CommitSpec[]): string[] => {
    let previous = readHead()
    const shas = specs.map((spec) => {
      const commit = resolveCommit(spec, previous === null ? [] : [previous], clock)
      return (previous = writeCommit(store, commit))
    })
    if (previous !== null) moveHead(previous)
    return shas
  }
  const checkout = (ref: string): void => {
    const branch = `refs/heads/${ref.replace(/^refs\/heads\//, '')}`
    if (refs.read(branch) === null) refs.writeHead({ sha: revParseCommit(ref) })
    else refs.writeHead({ ref: branch })
  }
  const branch = (name: string, at = 'HEAD'): void =>
    refs.write(`refs/heads/${name}`, revParseCommit(at))

  return {
    directory,
    defaultBranch,
    commit: (spec) => importCommits([spec])[0] ?? '',
    commits: (specs) => store.writeTogether(() => importCommits(specs)),
    branch,
    checkout,
    checkoutNew: (name, at) => {
      branch(name, at)
      checkout(name)
    },
    checkoutOrphan: (name) => refs.writeHead({ ref: `refs/heads/${name}` }),
    merge: (names, { message, files }) => {
      const parents = ['HEAD', ...names].map(revParseCommit)
      const date = clock.next()
      const sha = writeCommit(store, {
        ...signed(date),
        message: `${message.replace(/\n*$/, '')}\n`,
        // With files of its own, a merge takes nothing from the other sides.
        ...(files === undefined ? { files: {}, tree: mergeAll(store, parents) } : { files }),
        parents,
        encoding: undefined,
      })
      moveHead(sha)
      return sha
    },
    tag: (name, { annotated, at = 'HEAD' } = {}) => {
      const target = revParse(at)
      const tagObject =
        annotated === undefined
          ? null
          : store.write(
              'tag',
              buildAnnotatedTag({
                name,
                target,
                type: store.read(target).type,
                message: annotated,
                tagger: COMMITTER,
                date: clock.next(),
              }),
            )
      refs.write(`refs/tags/${name}`, tagObject ?? target)
      return { tagObject, commit: peel(store, target) ?? '' }
    },
    deleteTag: (name) => refs.remove(`refs/tags/${name}`),
    deleteBranch: (name) => refs.remove(`refs/heads/${name}`),
    reset: (ref) => moveHead(revParseCommit(ref)),
    head: () => revParse('HEAD'),
    revParse,
    clone: (cloneOptions = {}) => {
      const folder = cloneOptions.directory ?? mkdtempSync(join(tmpdir(), 'checkout-'))
      clones.push(folder)
      initialize(join(folder, '.git'), { objectFormat, head: 'refs/heads/main' })
      const head = refs.readHead()
      checkOut(folder, {
        source: gitDirectory,
        ref: cloneOptions.ref ?? ('ref' in head ? head.ref : head.sha),
        depth: cloneOptions.depth ?? 1,
        originUrl: cloneOptions.originUrl ?? `file://${directory}`,
      })
      return folder
    },
    git,
    remove: () => {
      for (const folder of [directory, ...clones]) {
        closeObjectStore(join(folder, '.git'))
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** What `git init` leaves, and what GitHub's servers allow: partial clones, and fetching a commit that no ref points at. */
function initialize(
  gitDirectory: string,
  { objectFormat, head }: { objectFormat: 'sha1' | 'sha256'; head: string },
): void {
  for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info', 'hooks'])
    mkdirSync(join(gitDirectory, folder), { recursive: true })
  writeFileSync(join(gitDirectory, 'HEAD'), `ref: ${head}\n`)
  const isSha256 = objectFormat === 'sha256'
  const config = [
    '[core]',
    `\trepositoryformatversion = ${isSha256 ? 1 : 0}`,
    '\tfilemode = true',
    '\tbare = false',
    '\tlogallrefupdates = true',
    ...(isSha256 ? ['[extensions]', '\tobjectformat = sha256'] : []),
    '[uploadpack]',
    '\tallowFilter = true',
    '\tallowAnySHA1InWant = true',
  ]
  writeFileSync(join(gitDirectory, 'config'), `${config.join('\n')}\n`)
}

type Names = {
  store: ObjectStore
  read: (name: string) => string | null
  readHead: () => string | null
}

/** A SHA, a ref or HEAD, some parents up, peeled to a commit when asked for; null: git has to tell. */
function resolveSimple(text: string, { store, read, readHead }: Names): string | null {
  const [, name = '', steps = '', peeled] =
    /^([^~^:@{]+)((?:~\d*|\^\d*)*)(\^\{commit\})?$/.exec(text) ?? []
  const start =
    name === 'HEAD'
      ? readHead()
      : /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(name)
        ? name
        : (read(name.startsWith('refs/') ? name : `refs/tags/${name}`) ??
          read(`refs/heads/${name}`) ??
          read(`refs/${name}`))
  if (start === null || name === '') return null
  let sha: string | null = steps === '' && peeled === undefined ? start : peel(store, start)
  for (const [, kind, count] of steps.matchAll(/([~^])(\d*)/g)) {
    const times = count === '' || count === undefined ? 1 : Number(count)
    const path = kind === '~' ? Array.from({ length: times }, () => 0) : [times - 1]
    for (const index of path)
      sha = sha === null ? null : (readWalked(store, sha).parents[index] ?? null)
  }
  return sha
}

function mergeAll(store: ObjectStore, [first = '', ...others]: readonly string[]): string | null {
  const treeOf = (sha: string): string => readWalked(store, sha).tree
  let tree: string | null = treeOf(first)
  for (const other of others) {
    const base = findMergeBase(store, first, other)
    if (base === null) throw new Error(`${first} and ${other} have nothing in common`)
    tree = mergeTrees(store, treeOf(base), [tree, treeOf(other)])
  }
  return tree
}

function signed(
  committerDate: string,
): Pick<ResolvedCommit, 'author' | 'committer' | 'authorDate' | 'committerDate'> {
  return {
    author: AUTHOR,
    committer: COMMITTER,
    authorDate: anHourBefore(committerDate),
    committerDate,
  }
}

type Clock = { next(): string; latest(): string }

function createClock(): Clock {
  let minutes = -1
  const at = (): string =>
    new Date(Date.parse(FIRST_DATE) + Math.max(minutes, 0) * 60_000).toISOString()
  return {
    next: () => {
      minutes += 1
      return at()
    },
    latest: at,
  }
}

function resolveCommit(spec: CommitSpec, parents: readonly string[], clock: Clock): ResolvedCommit {
  const { files = {}, allowEmpty = false } = spec
  const count = files instanceof Map ? files.size : Object.keys(files).length
  if (count === 0 && !allowEmpty && spec.parents === undefined)
    throw new Error(
      `the commit "${String(spec.message)}" changes no file: give files or allowEmpty`,
    )
  const tick = clock.next()
  const committerDate = spec.committerDate ?? tick
  return {
    message: spec.message,
    files,
    author: spec.author ?? AUTHOR,
    committer: spec.committer ?? COMMITTER,
    authorDate: spec.authorDate ?? anHourBefore(committerDate),
    committerDate,
    encoding: spec.encoding,
    parents: spec.parents ?? parents,
  }
}

function anHourBefore(date: string): string {
  return new Date(Date.parse(date) - 3_600_000).toISOString()
}

function dateEnvironment(committerDate: string): Record<string, string> {
  return {
    GIT_AUTHOR_DATE: toGitDate(anHourBefore(committerDate)),
    GIT_COMMITTER_DATE: toGitDate(committerDate),
  }
}

function baseEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: tmpdir(),
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_COMMITTER_NAME: COMMITTER.name,
    GIT_COMMITTER_EMAIL: COMMITTER.email,
  }
}
