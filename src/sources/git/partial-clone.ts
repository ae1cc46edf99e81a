import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeShare } from '../../deadline.ts'
import { describeCauses } from '../../errors.ts'
import type { Sha } from '../../commits/commit.ts'
import type { NearestAncestor } from '../../commits/history.ts'
import type { Staging } from '../../staging/staging.ts'
import type { Proxy } from '../../http/proxy.ts'
import type { PartialOutcome, CommitRequest, RangeFacts } from '../../commits/source.ts'
import { collectLocally } from './collect.ts'
import { basicCredential } from './credential.ts'
import { describeWay, followNode } from './network.ts'
import { createGit, describeGitFailure, type Git, type GitEnd, type GitOptions } from './git.ts'
import { findNearestLocally, MAX_HISTORY } from './history.ts'

export type CloneOptions = Pick<GitOptions, 'environment' | 'deadline' | 'redact'> & {
  /** The root of the GitHub server. */
  serverUrl: string
  /** `owner/name`. */
  repository: string
  /** Empty: the repository is read without one. */
  token: string
  /** Null when the environment names none. */
  proxy: Proxy | null
  /** Where the clone lives until its commits are read. */
  tempDirectory: string
  staging: Staging
  /** The current address, on the same server, of a renamed repository; null when it was not renamed. */
  findMoved: (url: string) => Promise<string | null>
  /** The new address of one that was renamed. */
  movedTo?: string
}

/**
 * Reads commits through a bare clone without file contents that is thrown away afterwards. `facts`, where they are known,
 * spare fetching the history before the range.
 */
export async function collectByFetching(
  request: CommitRequest,
  facts: RangeFacts | null,
  options: CloneOptions,
): Promise<PartialOutcome> {
  const { range } = request
  return withClone(range.head, options, async (clone) => {
    // Every commit of a range is at most as many steps from the head as the range has commits, and its parents one more.
    const known = range.kind === 'newest' ? range.depth : (facts?.total ?? null)
    const depth = known === null ? [] : [`--depth=${known + 1}`]
    const failure = await fetchRange(clone, range, depth)
    if (failure !== null) return failure
    const shallowBoundary = readShallowBoundary(clone.directory)
    const outcome = await collectLocally({ git: clone.git, shallowBoundary }, request, known)
    if (outcome.kind !== 'unavailable' || depth.length === 0) return outcome
    return (
      (await fetchRange(clone, range, ['--unshallow'])) ??
      collectLocally({ git: clone.git, shallowBoundary: new Set() }, request, known)
    )
  })
}

/** Looks for the nearest ancestor of head in a clone of its history alone, without files and folders. */
export async function findNearestByFetching(
  head: Sha,
  candidates: readonly Sha[],
  options: CloneOptions,
): Promise<NearestAncestor> {
  const nearest = await withClone(head, options, async (clone) => {
    const failed = await fetchCommits(clone, [head], ['--filter=tree:0', `--depth=${MAX_HISTORY}`])
    if (failed !== null) return unavailable(failed.reason)
    const shallowBoundary = readShallowBoundary(clone.directory)
    return findNearestLocally({ git: clone.git, shallowBoundary }, head, candidates)
  })
  return nearest.kind === 'unavailable' ? { kind: 'unknown' } : nearest
}

type Clone = { git: Git; directory: string; options: CloneOptions }

/**
 * Makes an empty clone with the object format of `head` for `use`, and removes it afterwards. All of it has half of the
 * time that is left, so that there is some for what takes its place.
 */
async function withClone<T>(
  head: Sha,
  { deadline, ...others }: CloneOptions,
  use: (clone: Clone) => Promise<T>,
): Promise<T | Unavailable> {
  const options = { ...others, deadline: takeShare(deadline, 1 / 2) }
  const { staging } = options
  const directory = staging.pathIn(options.tempDirectory)
  staging.hold(directory)
  try {
    mkdirSync(directory, 0o700)
  } catch (error) {
    return unavailable(
      `no folder can be made in ${options.tempDirectory}: ${describeCauses(error)}`,
    )
  }
  try {
    const format = head.length === 64 ? 'sha256' : 'sha1'
    const created = await initBare(directory, format, options)
    if (created.code !== 0) return unavailable(describeGitFailure(created))
    return await use({ git: await createCloneGit(directory, options), directory, options })
  } finally {
    await staging.remove(directory)
  }
}

function initBare(
  directory: string,
  format: 'sha1' | 'sha256',
  options: CloneOptions,
): Promise<GitEnd> {
  const args = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]
  return createGit({ ...options, directory }).run(args)
}

async function createCloneGit(directory: string, options: CloneOptions): Promise<Git> {
  const local = createGit({ ...options, directory, config: cloneConfig(options) })
  const network = await followNode({ ...options, git: local, directory, url: urlOf(options) })
  return createGit({
    ...options,
    directory,
    environment: network.environment,
    protocols: ['https', 'http'],
    config: cloneConfig(options),
    secretConfig: [...authorize(options), ...network.config],
  })
}

/** Fetches what a range needs, without the contents of files; null when that worked. */
async function fetchRange(
  clone: Clone,
  range: CommitRequest['range'],
  flags: readonly string[],
): Promise<Exclude<PartialOutcome, { kind: 'collected' }> | null> {
  const wanted = range.kind === 'between' ? [range.head, range.base] : [range.head]
  const failed = await fetchCommits(clone, wanted, ['--filter=blob:none', ...flags])
  if (failed === null) return null
  if (range.kind === 'between' && failed.stderr.includes(range.base)) {
    return { kind: 'base-missing', reason: `GitHub has no commit ${range.base}` }
  }
  return unavailable(failed.reason)
}

/** Null when it worked. Of a repository that was renamed the clone gets the new address. */
async function fetchCommits(
  clone: Clone,
  wanted: readonly Sha[],
  flags: readonly string[],
): Promise<{ reason: string; stderr: string } | null> {
  const end = await clone.git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--no-recurse-submodules',
    ...flags,
    'origin',
    ...wanted,
  ])
  if (end.code === 0) return null
  const isRedirected = /\breturned error: 30[1278]\b/.test(end.stderr)
  const { options } = clone
  const movedTo =
    isRedirected && options.movedTo === undefined ? await options.findMoved(urlOf(options)) : null
  if (movedTo === null) {
    const { proxy } = options
    const way = await describeWay(end.stderr, { proxy, url: urlOf(options) })
    return { reason: `${describeGitFailure(end)}${way}`, stderr: end.stderr }
  }
  clone.options = { ...options, movedTo }
  clone.git = await createCloneGit(clone.directory, clone.options)
  return fetchCommits(clone, wanted, flags)
}

/** The commits that the clone holds without their parents. */
function readShallowBoundary(directory: string): ReadonlySet<string> {
  const path = join(directory, 'shallow')
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [])
}

function cloneConfig(options: CloneOptions): string[] {
  const url = urlOf(options)
  return [
    'safe.bareRepository=all',
    // Git would take the token along to whatever host a server sends it to; `findMoved` follows within its own.
    'http.followRedirects=false',
    `remote.origin.url=${url}`,
    // The longest match wins, so that no `insteadOf` of the user's, which often carries a credential, takes its place.
    `url.${url}.insteadOf=${url}`,
    // Git ends by itself when nothing arrives for as long as the step has left.
    'http.lowSpeedLimit=1',
    `http.lowSpeedTime=${Math.max(1, Math.ceil(options.deadline.remaining() / 1000))}`,
  ]
}

function urlOf({ serverUrl, repository, movedTo }: CloneOptions): string {
  return movedTo ?? `${serverUrl}/${repository}.git`
}

/**
 * The token as actions/checkout hands it over, but through the environment. The empty value drops what the user's own
 * configuration sends to the server, because GitHub refuses two credentials; of several addresses the longest wins.
 */
function authorize(options: CloneOptions): [key: string, value: string][] {
  if (options.token === '') return []
  const key = `http.${urlOf(options)}.extraheader`
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${basicCredential(options.token)}`],
  ]
}

type Unavailable = Extract<PartialOutcome, { kind: 'unavailable' }>

function unavailable(reason: string): Unavailable {
  return { kind: 'unavailable', reason, facts: null }
}
