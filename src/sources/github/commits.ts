import { isObject, listAt, textAt, valueAt } from '../../json.ts'
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
} from '../../commits/commit.ts'

/** The fields that are read of a changed file. */
export type ApiFile = { filename: string; status: string; previousFilename: string | null }

/** A commit without its files. Null when GitHub's response has no usable id. */
export function toCommit(response: unknown): Commit | null {
  const id = parseSha(textAt(response, 'sha'))
  const parents = listAt(response, 'parents')
  if (id === null || !isObject(valueAt(response, 'commit')) || parents === null) return null
  return {
    id,
    parents: parents
      .map((parent) => parseSha(textAt(parent, 'sha')))
      .filter((parent): parent is Sha => parent !== null),
    message: cleanMessage(textAt(response, 'commit', 'message')),
    authorName: cleanText(textAt(response, 'commit', 'author', 'name')) || null,
    authorEmail: cleanText(textAt(response, 'commit', 'author', 'email')) || null,
    timestamp:
      toTimestamp(textAt(response, 'commit', 'committer', 'date')) ??
      toTimestamp(textAt(response, 'commit', 'author', 'date')) ??
      UNDATED,
  }
}

/** The changed files of a commit; none when it does not list them, null when what it lists are no files. */
export function toFiles(response: unknown): ApiFile[] | null {
  if (valueAt(response, 'files') === undefined) return []
  const files = listAt(response, 'files')?.map((file) => ({
    filename: textAt(file, 'filename'),
    status: textAt(file, 'status'),
    previousFilename: textAt(file, 'previous_filename') || null,
  }))
  return files?.every(({ filename }) => filename !== '') ? files : null
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
    if (file.status === 'renamed' && file.previousFilename !== null) add(file.previousFilename, 'D')
  }
  for (const file of files) {
    const type = TYPES.get(file.status)
    if (type !== undefined) add(file.filename, type)
  }
  return sortChanges([...changes.values()])
}

const TYPES: ReadonlyMap<string, FileChange['type']> = new Map([
  ['added', 'A'],
  ['copied', 'A'],
  ['renamed', 'A'],
  ['removed', 'D'],
  ['modified', 'M'],
  ['changed', 'M'],
])
