import { readWalked } from './history.ts'
import type { ObjectStore } from './object-store.ts'
import { changeTree, type PathEntry } from './trees.ts'

/** Bytes or text; text is stored as UTF-8. Bytes are for what is not valid UTF-8. */
type Bytes = string | Buffer

export type Identity = { name: Bytes; email: Bytes }

/**
 * What a path holds after a commit: a regular file, nothing (`null` deletes it), or an entry of another mode: `100755`
 * executable, `120000` symbolic link (content is its target), `160000` submodule (content is a commit's SHA).
 */
export type FileContent =
  | Bytes
  | null
  | { mode: '100644' | '100755' | '120000' | '160000'; content: Bytes }

/** By path; a map is needed for a path that is not valid UTF-8. */
type FileChanges = Record<string, FileContent> | ReadonlyMap<Bytes, FileContent>

export type CommitSpec = {
  message: Bytes
  files?: FileChanges
  author?: Identity
  committer?: Identity
  /** ISO 8601; the offset is kept as the commit's time zone. */
  authorDate?: string
  committerDate?: string
  /** The value of the commit's encoding header; message and names must then be bytes in that encoding. */
  encoding?: string
  /** Full SHAs; default the commit before. The first gives the tree that `files` change. Empty for a root commit. */
  parents?: readonly string[]
  allowEmpty?: boolean
}

export type ResolvedCommit = Required<Omit<CommitSpec, 'encoding' | 'allowEmpty'>> & {
  encoding: string | undefined
}

/**
 * Writes a commit whose tree is that of its first parent, or `tree`, with the commit's files changed; gives its SHA. The
 * bytes are taken as they are, valid or not, as a commit of any tool may have them.
 */
export function writeCommit(
  store: ObjectStore,
  commit: ResolvedCommit & { tree?: string | null },
): string {
  const [parent] = commit.parents
  const start = commit.tree ?? (parent === undefined ? null : readWalked(store, parent).tree)
  const tree = changeTree(store, start, toChanges(store, commit.files)) ?? store.writeTree([])
  const parts: Bytes[] = [
    `tree ${tree}\n`,
    ...commit.parents.map((sha) => `parent ${sha}\n`),
    ...identityLine('author', commit.author, commit.authorDate),
    ...identityLine('committer', commit.committer, commit.committerDate),
    ...(commit.encoding === undefined ? [] : [`encoding ${commit.encoding}\n`]),
    '\n',
    commit.message,
  ]
  return store.write('commit', Buffer.concat(parts.map(toBuffer)))
}

export function buildAnnotatedTag(tag: {
  name: string
  target: string
  type: string
  message: string
  tagger: Identity
  date: string
}): Buffer {
  const { name, target, type, message, tagger, date } = tag
  const parts: Bytes[] = [
    `object ${target}\ntype ${type}\ntag ${name}\n`,
    ...identityLine('tagger', tagger, date),
    '\n',
    message,
  ]
  return Buffer.concat(parts.map(toBuffer))
}

/** `2024-05-01T12:00:00+02:00` → `1714557600 +0200`, git's own spelling, which keeps the time zone. */
export function toGitDate(iso: string): string {
  const seconds = Date.parse(iso) / 1000
  if (!Number.isInteger(seconds)) throw new Error(`not an ISO 8601 date in whole seconds: ${iso}`)
  const zone = /([+-]\d{2}):?(\d{2})$/.exec(iso)
  return `${seconds} ${zone ? `${zone[1]}${zone[2]}` : '+0000'}`
}

function toChanges(store: ObjectStore, files: FileChanges): Map<string, PathEntry> {
  const entries =
    files instanceof Map ? [...files] : Object.entries(files as Record<string, FileContent>)
  return new Map(
    entries.map(([path, content]: [Bytes, FileContent]) => [
      toBuffer(path).toString('latin1'),
      toEntry(store, content),
    ]),
  )
}

function toEntry(store: ObjectStore, content: FileContent): PathEntry {
  if (content === null) return null
  const entry =
    typeof content === 'string' || Buffer.isBuffer(content) ? { mode: '100644', content } : content
  const sha =
    entry.mode === '160000' ? String(entry.content) : store.write('blob', toBuffer(entry.content))
  return { mode: entry.mode, sha }
}

function identityLine(role: string, { name, email }: Identity, date: string): Bytes[] {
  const space = name.length > 0 ? ' ' : ''
  return [`${role} `, name, `${space}<`, email, `> ${toGitDate(date)}\n`]
}

function toBuffer(bytes: Bytes): Buffer {
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes
}
