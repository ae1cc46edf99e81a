import { readWalked } from '../git/history.ts'
import type { ObjectStore } from '../git/object-store.ts'
import { diffTrees, type TreeChange } from '../git/trees.ts'
import { openStore } from '../git/read.ts'
import { readGit } from './read-git.ts'

/** REST's name for what happened to a file. */
type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'

export type ChangedFile = {
  sha: string
  filename: string
  previousFilename: string | null
  status: FileStatus
  additions: number
  deletions: number
}

/** Observed: a file that becomes a symbolic link is `changed`, another permission is `modified`. */
const STATUSES: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** What differs between a commit and its first parent, which is what GitHub shows for a merge too. */
export async function readCommitFiles(
  directory: string,
  commit: { tree: string; parents: readonly string[] },
): Promise<ChangedFile[]> {
  const [parent] = commit.parents
  const before = parent === undefined ? null : readWalked(openStore(directory), parent).tree
  return await readFiles(directory, [before, commit.tree])
}

export async function readFilesBetween(
  directory: string,
  range: { from: string; to: string },
): Promise<ChangedFile[]> {
  const store = openStore(directory)
  const trees = [range.from, range.to].map((sha) => readWalked(store, sha).tree)
  return await readFiles(directory, [trees[0] ?? null, trees[1] ?? ''])
}

export function toFileJson(
  file: ChangedFile,
  urls: { apiUrl: string; webUrl: string; sha: string },
): Record<string, unknown> {
  const path = file.filename.split('/').map(encodeURIComponent).join('/')
  return {
    sha: file.sha,
    filename: file.filename,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${urls.webUrl}/blob/${urls.sha}/${path}`,
    raw_url: `${urls.webUrl}/raw/${urls.sha}/${path}`,
    contents_url: `${urls.apiUrl}/contents/${path}?ref=${urls.sha}`,
    ...(file.previousFilename === null ? {} : { previous_filename: file.previousFilename }),
  }
}

/** Trees never change, so what differs between two of them is worked out once. */
const known = new Map<string, Promise<ChangedFile[]>>()

function readFiles(
  directory: string,
  trees: readonly [string | null, string],
): Promise<ChangedFile[]> {
  const key = `${directory} ${trees.join(' ')}`
  const found = known.get(key) ?? findFiles(directory, trees)
  known.set(key, found)
  return found
}

// What may be a rename is left to git, which knows how much of two files has to be alike.
async function findFiles(
  directory: string,
  [before, after]: readonly [string | null, string],
): Promise<ChangedFile[]> {
  const store = openStore(directory)
  const changes = diffTrees(store, [before, after])
  const mayBeRenamed =
    changes.some((change) => change.before === null) &&
    changes.some((change) => change.after === null)
  const isLarge = (sha: string | undefined): boolean =>
    sha !== undefined && (store.find(sha)?.body.length ?? 0) > MAX_COUNTED_BYTES
  if (
    (mayBeRenamed && before !== null) ||
    changes.some((change) => isLarge(change.before?.sha) || isLarge(change.after?.sha))
  )
    return await readFilesByGit(directory, [before ?? emptyTree(store), after])
  return changes.map((change) => toChangedFile(store, change))
}

const MAX_COUNTED_BYTES = 10_000

function emptyTree(store: ObjectStore): string {
  return store.writeTree([])
}

function toChangedFile(store: ObjectStore, { path, before, after }: TreeChange): ChangedFile {
  return {
    sha: (after ?? before)?.sha ?? '',
    // Paths are bytes for git and text for REST: what is not UTF-8 becomes U+FFFD, so such a name cannot be told apart
    // from another one, or used to fetch the file.
    filename: Buffer.from(path, 'latin1').toString('utf8'),
    previousFilename: null,
    status: statusOf(before?.mode, after?.mode),
    ...countLines(store, [before?.sha, after?.sha]),
  }
}

function statusOf(before: string | undefined, after: string | undefined): FileStatus {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  // The first three digits are the type: file, link or submodule.
  return before.slice(0, 3) === after.slice(0, 3) ? 'modified' : 'changed'
}

function countLines(
  store: ObjectStore,
  [before, after]: readonly [string | undefined, string | undefined],
): { additions: number; deletions: number } {
  const [old, now] = [before, after].map((sha) => readLines(store, sha))
  if (!old || !now) return { additions: 0, deletions: 0 }
  const same = longestCommonSubsequence(old, now)
  return { additions: now.length - same, deletions: old.length - same }
}

/** The lines of a file, each with its end; those of a submodule are one, and a binary file has none: null. */
function readLines(store: ObjectStore, sha: string | undefined): string[] | null {
  if (sha === undefined) return []
  const body = store.find(sha)?.body
  if (body === undefined) return [`Subproject commit ${sha}\n`]
  return body.includes(0) ? null : (body.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? [])
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const line of a) {
    const next = [0]
    for (const [index, other] of b.entries())
      next.push(
        line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

async function readFilesByGit(directory: string, trees: readonly string[]): Promise<ChangedFile[]> {
  const args = ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', ...trees]
  return parseFiles((await readGit(directory, args)).toString('utf8').split('\0'))
}

/** First all `:<modes> <shas> <status>` with one path, or two when renamed, then `<added> <deleted> <path>` for each. */
function parseFiles(tokens: readonly string[]): ChangedFile[] {
  const files: ChangedFile[] = []
  let at = 0
  const next = (): string => tokens[at++] ?? ''
  while (tokens[at]?.startsWith(':')) {
    const [, , oldSha = '', newSha = '', letters = ''] = next().split(' ')
    const status = STATUSES[letters.charAt(0)]
    if (status === undefined) throw new Error(`git diff-tree gave the status ${letters}`)
    const previousFilename = status === 'renamed' || status === 'copied' ? next() : null
    const sha = status === 'removed' ? oldSha : newSha
    files.push({ sha, filename: next(), previousFilename, status, additions: 0, deletions: 0 })
  }
  for (const file of files) {
    const [added = '', deleted = ''] = next().split('\t')
    // Two more tokens for a renamed file. Binary files count as `-`.
    if (file.previousFilename !== null) at += 2
    file.additions = Number(added) || 0
    file.deletions = Number(deleted) || 0
  }
  return files
}
