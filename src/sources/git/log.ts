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

/** Full id, parents, author, committer and author date in Unix seconds, whole message; each ends with a NUL. */
const FORMAT = 'tformat:%H%x00%P%x00%an%x00%ae%x00%ct%x00%at%x00%B'
const FIELDS = 7

/**
 * The arguments of `git log` whose output `createLogParser` reads. Without rename detection a rename is a deletion and an
 * addition, which is how Sentry wants it, and no file contents are needed; a merge commit lists no files.
 */
export function buildLogArgs({ commits, patchSet, max }: LogQuery): string[] {
  return [
    'log',
    '-z',
    '--no-color',
    '--no-notes',
    '--no-decorate',
    '--no-relative',
    '--encoding=UTF-8',
    `--format=${FORMAT}`,
    ...(patchSet
      ? [
          '--name-status',
          '--no-renames',
          '--no-ext-diff',
          '--ignore-submodules=none',
          '-O/dev/null',
        ]
      : []),
    ...(Number.isFinite(max) ? [`--max-count=${max}`] : []),
    ...selectCommits(commits),
    '--',
  ]
}

export type LogQuery = {
  commits: LoggedCommits
  patchSet: boolean
  /** Infinity: all. */
  max: number
}

/** All since a base; the newest, from the first commit on; or those whose ids git reads from its standard input. */
type LoggedCommits =
  | { kind: 'between'; head: Sha; base: Sha }
  | { kind: 'newest'; head: Sha }
  | { kind: 'listed' }

function selectCommits(commits: LoggedCommits): string[] {
  if (commits.kind === 'listed') return ['--no-walk=unsorted', '--stdin']
  // Of the id of something else, such as a folder, git would log nothing and call it a success.
  const head = `${commits.head}^{commit}`
  // The newest ones in git's own order, which is GitHub's too: another has other commits first when clocks are wrong.
  return commits.kind === 'newest' ? [head] : ['--date-order', head, `^${commits.base}`]
}

/** Takes the output as it streams; `end` hands out the last commit and returns whether the output was complete. */
export type LogParser = { push: (chunk: Buffer) => void; end: () => boolean }

/**
 * Parses the output of `buildLogArgs`, newest first, one call of `onCommit` for each. A status is one letter and a commit
 * id is not, so it is never in doubt where a commit's files end, whatever its messages and paths hold.
 */
export function createLogParser(patchSet: boolean, onCommit: (commit: Commit) => void): LogParser {
  // The beginning of a token, in the pieces that it came in: joined for each one, a long one would be copied as often.
  let pieces: Buffer[] = []
  let fields: string[] = []
  let files: FileChange[] = []
  let status = ''
  let isBroken = false

  const finish = (): void => {
    if (fields.length === 0) return
    const commit = fields.length === FIELDS ? toCommit(fields) : null
    if (commit === null) isBroken = true
    else onCommit(patchSet ? { ...commit, patchSet: toPatchSet(files, commit) } : commit)
    fields = []
    files = []
  }
  const take = (token: string): void => {
    if (status !== '') {
      const type = TYPES[status]
      if (type !== undefined) files.push({ path: token, type })
      status = ''
    } else if (fields.length === FIELDS && isStatus(token)) {
      status = token.at(-1) ?? ''
    } else {
      if (fields.length === FIELDS) finish()
      fields.push(token)
    }
  }
  return {
    push: (chunk) => {
      const end = chunk.lastIndexOf(0)
      const rest = Buffer.from(chunk.subarray(end + 1))
      if (end !== -1) {
        const data = Buffer.concat([...pieces, chunk.subarray(0, end)])
        // A NUL is never within a character, so that what is not UTF-8 spoils no token but its own.
        for (const token of data.toString('utf8').split('\0')) take(token)
        pieces = []
      }
      if (rest.length > 0) pieces.push(rest)
    },
    end: () => {
      isBroken ||= status !== '' || pieces.length > 0
      finish()
      return !isBroken
    },
  }
}

/** A status letter; the first one of a commit stands after a newline. */
function isStatus(token: string): boolean {
  return token.length === 1 || (token.length === 2 && token.startsWith('\n'))
}

/** Type changes (T) are modifications; unmerged and unknown ones (U, X, B) do not occur in commits. */
const TYPES: Record<string, FileChange['type'] | undefined> = { A: 'A', M: 'M', D: 'D', T: 'M' }

function toCommit(fields: readonly string[]): Commit | null {
  const [sha, parents = '', name = '', email = '', committed, authored, message = ''] = fields
  const id = parseSha(sha)
  if (id === null || !isDate(committed) || !isDate(authored)) return null
  return {
    id,
    parents: parents
      .split(' ')
      .map((parent) => parseSha(parent))
      .filter((parent): parent is Sha => parent !== null),
    message: cleanMessage(message),
    authorName: cleanText(name) || null,
    authorEmail: cleanText(email) || null,
    timestamp: fromUnixSeconds(committed) ?? fromUnixSeconds(authored) ?? UNDATED,
  }
}

/** Seconds, or nothing where the commit has none that git can read. */
function isDate(text = ''): boolean {
  return /^-?\d*$/.test(text)
}

function fromUnixSeconds(text = ''): string | null {
  const date = new Date(Number(text === '' ? Number.NaN : text) * 1000)
  return Number.isNaN(date.getTime()) ? null : toTimestamp(date.toISOString())
}

/** The changes of a merge belong to the commits it merges. */
function toPatchSet(files: readonly FileChange[], { parents }: Commit): FileChange[] {
  return parents.length > 1 ? [] : sortChanges(files)
}
