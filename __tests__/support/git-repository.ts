import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  buildImportStream,
  toGitDate,
  type CommitSpec,
  type Identity,
  type ResolvedCommit,
} from './git-import.ts'

export type {
  Bytes,
  CommitSpec,
  FileChanges,
  FileContent,
  Identity,
  ResolvedCommit,
} from './git-import.ts'

/** Author and committer differ, in identity and in date, so that a test notices when one is taken for the other. */
export const AUTHOR = { name: 'Ada Author', email: 'ada@example.com' } satisfies Identity
export const COMMITTER = { name: 'Carl Committer', email: 'carl@example.com' } satisfies Identity

/** The first commit's committer date; each later one is a minute after. Author dates are an hour before. */
export const FIRST_DATE = '2024-05-01T10:00:00Z'

export type RepositoryOptions = {
  /** Made when it does not exist; default a new temporary folder. */
  directory?: string
  objectFormat?: 'sha1' | 'sha256'
  defaultBranch?: string
}

export type MergeOptions = { message: string; files?: CommitSpec['files'] }

export type CloneOptions = {
  /** Default 1, as in actions/checkout; 0 is the whole history with all branches and tags. */
  depth?: number
  directory?: string
  /** A full ref or a branch's name, default the branch that is checked out; a tag or SHA gives a detached HEAD. */
  ref?: string
  /** What the remote `origin` is set to afterwards, such as a loopback server; the objects come from the folder. */
  originUrl?: string
}

/** A real git repository with a work tree. Every SHA is the same in every run. */
export type Repository = {
  directory: string
  defaultBranch: string
  commit(spec: CommitSpec): string
  /** Many commits, each on top of the one before, by one process: for long histories. */
  commits(specs: readonly CommitSpec[]): string[]
  /** Makes a branch at `at`, default HEAD, without checking it out. */
  branch(name: string, at?: string): void
  checkout(ref: string): void
  /** A merge commit (never a fast-forward) by git's own merge machinery; more than one ref makes an octopus. */
  merge(refs: readonly string[], options: MergeOptions): string
  tag(
    name: string,
    options?: { annotated?: string; at?: string },
  ): { tagObject: string | null; commit: string }
  deleteTag(name: string): void
  deleteBranch(name: string): void
  /** Moves the current branch, the index and the work tree. */
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
  mkdirSync(directory, { recursive: true })
  const clones: string[] = []
  const clock = createClock()

  const git = (args: readonly string[], input?: string | Buffer): string =>
    runGit(directory, args, { input, environment: dateEnvironment(clock.latest()) })
      .toString('utf8')
      .replace(/\n$/, '')
  /** For what makes a commit or a tag: one minute on. */
  const gitAtNextDate = (args: readonly string[], input?: string): void => {
    clock.next()
    git(args, input)
  }
  const revParse = (ref: string): string =>
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', ref])
  const importCommits = (specs: readonly CommitSpec[]): string[] => {
    const start = git(['rev-parse', '--revs-only', 'HEAD'])
    const resolved = specs.map((spec, index) => {
      const previous = index === 0 ? start : `:${index}`
      return resolveCommit(spec, previous === '' ? [] : [previous], clock)
    })
    const zeros = '0'.repeat(objectFormat === 'sha1' ? 40 : 64)
    const stream = buildImportStream(resolved, zeros)
    const shas = git(['fast-import', '--quiet'], stream).split('\n')
    git(['reset', '--quiet', '--hard', shas.at(-1) ?? 'HEAD'])
    return shas
  }

  git(['init', '--quiet', `--object-format=${objectFormat}`, `--initial-branch=${defaultBranch}`])
  // As GitHub answers: partial clones, and fetching a commit that no ref points at.
  git(['config', 'uploadpack.allowFilter', 'true'])
  git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])

  return {
    directory,
    defaultBranch,
    commit: (spec) => importCommits([spec])[0] ?? '',
    commits: (specs) => (specs.length === 0 ? [] : importCommits(specs)),
    branch: (name, at = 'HEAD') => void git(['branch', '--no-track', name, at]),
    checkout: (ref) => void git(['checkout', '--quiet', '--force', ref, '--']),
    merge: (refs, { message, files }) => {
      gitAtNextDate(['merge', '--quiet', '--no-ff', '-m', message, ...refs])
      if (files === undefined) return revParse('HEAD')
      const parents = git(['rev-parse', 'HEAD^@']).split('\n')
      git(['reset', '--quiet', '--hard', 'HEAD^1'])
      return importCommits([{ message, files, parents }])[0] ?? ''
    },
    tag: (name, { annotated, at = 'HEAD' } = {}) => {
      if (annotated === undefined) git(['tag', '--end-of-options', name, at])
      else gitAtNextDate(['tag', '-a', '--cleanup=verbatim', '-F', '-', name, at], annotated)
      const commit = revParse(`refs/tags/${name}^{commit}`)
      return { tagObject: annotated === undefined ? null : revParse(`refs/tags/${name}`), commit }
    },
    deleteTag: (name) => void git(['update-ref', '-d', `refs/tags/${name}`]),
    deleteBranch: (name) => void git(['branch', '--quiet', '-D', name]),
    reset: (ref) => void git(['reset', '--quiet', '--hard', ref]),
    head: () => revParse('HEAD'),
    revParse,
    clone: (cloneOptions = {}) => {
      const folder = cloneOptions.directory ?? mkdtempSync(join(tmpdir(), 'checkout-'))
      const ref = cloneOptions.ref ?? git(['rev-parse', '--symbolic-full-name', 'HEAD'])
      const url = pathToFileURL(directory).href
      clones.push(folder)
      checkOut(folder, { url, ref, depth: cloneOptions.depth ?? 1, objectFormat })
      if (cloneOptions.originUrl !== undefined)
        runGit(folder, ['remote', 'set-url', 'origin', cloneOptions.originUrl])
      return folder
    },
    git,
    remove: () => {
      for (const folder of [directory, ...clones]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same steps as actions/checkout: init, one fetch, checkout of a branch, or of a tag or SHA with a detached HEAD. */
function checkOut(
  directory: string,
  source: { url: string; ref: string; depth: number; objectFormat: string },
): void {
  const { url, ref, depth, objectFormat } = source
  mkdirSync(directory, { recursive: true })
  const git = (...args: string[]): Buffer => runGit(directory, args)
  const isSha = /^[0-9a-f]{40,64}$/.test(ref)
  const isTag = ref.startsWith('refs/tags/')
  const branch = ref.replace(/^refs\/heads\//, '')
  const remoteBranch = `refs/remotes/origin/${branch}`
  git('init', '--quiet', `--object-format=${objectFormat}`, '--initial-branch=main')
  git('remote', 'add', 'origin', url)
  const wanted = isSha ? ref : isTag ? `+${ref}:${ref}` : `+refs/heads/${branch}:${remoteBranch}`
  const refspecs =
    depth > 0
      ? [wanted]
      : ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*', ...(isSha ? [ref] : [])]
  const depthOption = depth > 0 ? [`--depth=${depth}`] : []
  git('fetch', '--quiet', '--no-tags', ...depthOption, 'origin', ...refspecs)
  if (isSha || isTag) git('checkout', '--quiet', '--detach', ref)
  else git('checkout', '--quiet', '-B', branch, remoteBranch)
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
