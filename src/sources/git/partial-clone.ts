import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describeCauses } from '../../errors.ts'
import type { Proxy } from '../../http/proxy.ts'
import type { PartialOutcome, CommitRequest, RangeFacts } from '../../commits/source.ts'
import { collectLocally } from './collect.ts'
import { followNode } from './network.ts'
import { createGit, describeGitFailure, type Git, type GitOptions } from './git.ts'

export type CloneOptions = Pick<GitOptions, 'environment' | 'deadline'> & {
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
  /** Tells where on its own server a repository is now that was renamed; null when it is nowhere else. */
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
  let directory: string
  try {
    directory = mkdtempSync(join(options.tempDirectory, 'create-sentry-release-'))
  } catch (error) {
    return unavailable(
      `no folder can be made in ${options.tempDirectory}: ${describeCauses(error)}`,
    )
  }
  try {
    return await cloneAndCollect(request, facts, { ...options, directory })
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function cloneAndCollect(
  request: CommitRequest,
  facts: RangeFacts | null,
  options: CloneOptions & { directory: string },
): Promise<PartialOutcome> {
  const { range } = request
  const local = createGit({ ...options, config: cloneConfig(options) })
  const route = await followNode({ ...options, git: local, url: urlOf(options) })
  const git = createGit({
    ...options,
    protocols: ['https', 'http'],
    config: cloneConfig(options),
    secretConfig: [...authorize(options), ...route],
  })
  const format = range.head.length === 64 ? 'sha256' : 'sha1'
  const created = await git.run([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--object-format=${format}`,
  ])
  if (created.code !== 0) return unavailable(describeGitFailure(created))
  // Every commit of a range is at most as many steps from the head as the range has commits, and its parents one more.
  const known = range.kind === 'newest' ? range.depth : (facts?.total ?? null)
  const depth = known === null ? [] : [`--depth=${known + 1}`]
  const fetched = await fetchCommits(git, request, depth)
  if (fetched.kind === 'redirected') {
    const movedTo = options.movedTo === undefined ? await options.findMoved(urlOf(options)) : null
    if (movedTo === null) return unavailable(fetched.reason)
    return cloneAndCollect(request, facts, { ...options, movedTo })
  }
  if (fetched.kind !== 'fetched') return fetched
  const shallowBoundary = readShallowBoundary(options.directory)
  const outcome = await collectLocally({ git, shallowBoundary }, request, known)
  if (outcome.kind !== 'unavailable' || depth.length === 0) return outcome
  const whole = await fetchCommits(git, request, ['--unshallow'])
  if (whole.kind === 'redirected') return unavailable(whole.reason)
  if (whole.kind !== 'fetched') return whole
  return collectLocally({ git, shallowBoundary: new Set() }, request, known)
}

type Fetched =
  | { kind: 'fetched' }
  | { kind: 'redirected'; reason: string }
  | Exclude<PartialOutcome, { kind: 'collected' }>

async function fetchCommits(
  git: Git,
  { range }: CommitRequest,
  options: readonly string[],
): Promise<Fetched> {
  const wanted = range.kind === 'between' ? [range.head, range.base] : [range.head]
  const end = await git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--no-recurse-submodules',
    '--filter=blob:none',
    ...options,
    'origin',
    ...wanted,
  ])
  if (end.code === 0) return { kind: 'fetched' }
  if (range.kind === 'between' && end.stderr.includes(range.base)) {
    return { kind: 'base-missing', reason: `GitHub has no commit ${range.base}` }
  }
  const reason = describeGitFailure(end)
  const isRedirected = /\breturned error: 30[1278]\b/.test(end.stderr)
  return isRedirected ? { kind: 'redirected', reason } : unavailable(reason)
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

/** What git sends for a token; as secret as the token itself. */
export function basicCredential(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64')
}

function unavailable(reason: string): Extract<PartialOutcome, { kind: 'unavailable' }> {
  return { kind: 'unavailable', reason, facts: null }
}
