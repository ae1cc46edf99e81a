/** Bytes or text; text is stored as UTF-8. Bytes are for what is not valid UTF-8. */
export type Bytes = string | Buffer

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
export type FileChanges = Record<string, FileContent> | ReadonlyMap<Bytes, FileContent>

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

/** A ref that exists only while `git fast-import` runs. */
const IMPORT_REF = 'refs/import/commits'

/** Builds the input of `git fast-import` that makes these commits, one after the other, and prints their SHAs. */
export function buildImportStream(commits: readonly ResolvedCommit[], zeroSha: string): Buffer {
  const parts: Bytes[] = []
  for (const [index, commit] of commits.entries()) {
    // Without this line, `commit` would go on from where the ref is, even when no parent is wanted.
    parts.push(`reset ${IMPORT_REF}\n\n`, `commit ${IMPORT_REF}\nmark :${index + 1}\n`)
    parts.push(...identityLine('author', commit.author, commit.authorDate))
    parts.push(...identityLine('committer', commit.committer, commit.committerDate))
    if (commit.encoding !== undefined) parts.push(`encoding ${commit.encoding}\n`)
    parts.push(...data(commit.message))
    for (const [position, parent] of commit.parents.entries())
      parts.push(`${position === 0 ? 'from' : 'merge'} ${parent}\n`)
    const files = commit.files instanceof Map ? commit.files : Object.entries(commit.files)
    for (const [path, content] of files) parts.push(...fileLine(path, content))
    parts.push('\n')
  }
  for (const index of commits.keys()) parts.push(`get-mark :${index + 1}\n`)
  parts.push(`reset ${IMPORT_REF}\nfrom ${zeroSha}\n\n`)
  return Buffer.concat(parts.map(toBuffer))
}

/** `2024-05-01T12:00:00+02:00` → `1714557600 +0200`, git's own spelling, which keeps the time zone. */
export function toGitDate(iso: string): string {
  const seconds = Date.parse(iso) / 1000
  if (!Number.isInteger(seconds)) throw new Error(`not an ISO 8601 date in whole seconds: ${iso}`)
  const zone = /([+-]\d{2}):?(\d{2})$/.exec(iso)
  return `${seconds} ${zone ? `${zone[1]}${zone[2]}` : '+0000'}`
}

function identityLine(role: string, { name, email }: Identity, date: string): Bytes[] {
  const space = name.length > 0 ? ' ' : ''
  return [`${role} `, name, `${space}<`, email, `> ${toGitDate(date)}\n`]
}

function fileLine(path: Bytes, content: FileContent): Bytes[] {
  if (content === null) return ['D ', quotePath(path), '\n']
  const entry =
    typeof content === 'string' || Buffer.isBuffer(content) ? { mode: '100644', content } : content
  if (entry.mode === '160000') return ['M 160000 ', entry.content, ' ', quotePath(path), '\n']
  return [`M ${entry.mode} inline `, quotePath(path), '\n', ...data(entry.content)]
}

function data(content: Bytes): Bytes[] {
  const bytes = toBuffer(content)
  return [`data ${bytes.length}\n`, bytes, '\n']
}

/** Every byte outside printable ASCII, the quote and the backslash as three octal digits. */
function quotePath(path: Bytes): string {
  const characters = [...toBuffer(path)].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCodePoint(byte),
  )
  return `"${characters.join('')}"`
}

function toBuffer(bytes: Bytes): Buffer {
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes
}
