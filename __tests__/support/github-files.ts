import { readGit } from './github-git.ts'

/** REST's name for what happened to a file. */
export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'

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
  commit: { sha: string; parents: readonly string[] },
): Promise<ChangedFile[]> {
  const [parent] = commit.parents
  const trees = parent === undefined ? ['--root', commit.sha] : [parent, commit.sha]
  return await readFiles(directory, trees)
}

export async function readFilesBetween(
  directory: string,
  range: { from: string; to: string },
): Promise<ChangedFile[]> {
  return await readFiles(directory, [range.from, range.to])
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

async function readFiles(directory: string, trees: readonly string[]): Promise<ChangedFile[]> {
  const args = ['diff-tree', '--no-commit-id', '-r', '-z', '-M', '--raw', '--numstat', ...trees]
  // Paths are bytes for git and text for REST: what is not UTF-8 becomes U+FFFD, so such a name cannot be told apart from
  // another one, or used to fetch the file.
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
