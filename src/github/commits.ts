import {
  cleanMessage,
  cleanText,
  parseSha,
  sortChanges,
  toTimestamp,
  UNDATED,
  type Commit,
  type FileChange,
  type Sha,
} from '../release/commit.ts'

/** What is used of a commit in GitHub's answers; identities and dates may be missing. */
export type ApiCommit = {
  sha: string
  commit: {
    message: string
    author?: ApiIdentity | null
    committer?: ApiIdentity | null
  }
  parents: readonly { sha: string }[]
}

type ApiIdentity = {
  name?: string | undefined
  email?: string | undefined
  date?: string | undefined
}

export type ApiFile = {
  filename: string
  status: string
  previous_filename?: string | undefined
}

/** A commit without its files. Null when GitHub's answer has no usable id. */
export function toCommit({ sha, commit, parents }: ApiCommit): Commit | null {
  const id = parseSha(sha)
  if (id === null) return null
  return {
    id,
    parents: parents
      .map((parent) => parseSha(parent.sha))
      .filter((parent): parent is Sha => parent !== null),
    message: cleanMessage(commit.message),
    authorName: cleanText(commit.author?.name ?? '') || null,
    authorEmail: cleanText(commit.author?.email ?? '') || null,
    timestamp: toTimestamp(commit.committer?.date) ?? toTimestamp(commit.author?.date) ?? UNDATED,
  }
}

/**
 * The changed files as Sentry takes them: a rename is its old path deleted and its new one added, a copy is added,
 * every other change of an existing file is a modification. In the order of git, by the bytes of the path.
 */
export function toPatchSet(files: readonly ApiFile[]): FileChange[] {
  const changes = new Map<string, FileChange>()
  const add = (path: string, type: FileChange['type']): void => {
    changes.set(path, { path, type })
  }
  for (const file of files) {
    if (file.status === 'renamed' && file.previous_filename !== undefined)
      add(file.previous_filename, 'D')
  }
  for (const file of files) {
    const type = TYPES[file.status]
    if (type !== undefined) add(file.filename, type)
  }
  return sortChanges([...changes.values()])
}

const TYPES: Record<string, FileChange['type'] | undefined> = {
  added: 'A',
  copied: 'A',
  renamed: 'A',
  removed: 'D',
  modified: 'M',
  changed: 'M',
}
