/** A signature line of a git object: `Ada <ada@example.com> 1714557600 +0200`. The date is UTC, as REST gives it. */
type Signature = { name: string; email: string; date: string }

export type GitCommit = {
  sha: string
  tree: string
  parents: string[]
  author: Signature
  committer: Signature
  message: string
}

export type GitTag = {
  sha: string
  name: string
  message: string
  tagger: Signature | null
  object: { type: string; sha: string }
}

/** A GitHub account as it stands next to a commit. */
export type Account = { login: string; id: number }

/** Where a JSON object's URLs point, and who is behind an e-mail address. */
export type JsonContext = {
  /** `<api>/repos/acme/web` */
  apiUrl: string
  /** `<server>/acme/web` */
  webUrl: string
  findAccount(email: string): Account | null
}

/** REST gives commits as UTF-8: text is decoded by the commit's encoding header, invalid bytes become U+FFFD. */
export function parseCommit(sha: string, raw: Buffer): GitCommit {
  const { headers, body, decode } = parseObject(raw)
  return {
    sha,
    tree: headers.get('tree')?.[0]?.toString('latin1') ?? '',
    parents: (headers.get('parent') ?? []).map((parent) => parent.toString('latin1')),
    author: parseSignature(decode(headers.get('author')?.[0] ?? Buffer.alloc(0))),
    committer: parseSignature(decode(headers.get('committer')?.[0] ?? Buffer.alloc(0))),
    // Observed: git's newline at the end is not part of the message.
    message: decode(body).replace(/\n$/, ''),
  }
}

export function parseTag(sha: string, raw: Buffer): GitTag {
  const { headers, body, decode } = parseObject(raw)
  const header = (name: string): string => decode(headers.get(name)?.[0] ?? Buffer.alloc(0))
  return {
    sha,
    name: header('tag'),
    message: decode(body).replace(/\n$/, ''),
    tagger: headers.has('tagger') ? parseSignature(header('tagger')) : null,
    object: { type: header('type'), sha: header('object') },
  }
}

/** A commit as lists, comparisons and branches show it; `GET /commits/{ref}` adds `stats` and `files`. */
export function toCommitJson(commit: GitCommit, context: JsonContext): Record<string, unknown> {
  const { sha, author, committer, message } = commit
  const url = `${context.apiUrl}/commits/${sha}`
  return {
    sha,
    node_id: nodeId('C', sha),
    commit: {
      author,
      committer,
      message,
      tree: { sha: commit.tree, url: `${context.apiUrl}/git/trees/${commit.tree}` },
      url: `${context.apiUrl}/git/commits/${sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url,
    html_url: `${context.webUrl}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: toAccountJson(context.findAccount(author.email)),
    committer: toAccountJson(context.findAccount(committer.email)),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${context.apiUrl}/commits/${parent}`,
      html_url: `${context.webUrl}/commit/${parent}`,
    })),
  }
}

export function toTagJson(tag: GitTag, context: JsonContext): Record<string, unknown> {
  return {
    node_id: nodeId('TA', tag.sha),
    sha: tag.sha,
    url: `${context.apiUrl}/git/tags/${tag.sha}`,
    tagger: tag.tagger,
    object: { ...tag.object, url: `${context.apiUrl}/git/${tag.object.type}s/${tag.object.sha}` },
    tag: tag.name,
    message: tag.message,
    verification: UNSIGNED,
  }
}

export function nodeId(prefix: string, name: string): string {
  return `${prefix}_${Buffer.from(name).toString('base64url')}`
}

const UNSIGNED = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
}

function toAccountJson(account: Account | null): Record<string, unknown> | null {
  if (account === null) return null
  return { ...account, node_id: nodeId('U', String(account.id)), type: 'User', site_admin: false }
}

/** Header lines `name value`, where a line that starts with a space goes on with the one before, a blank line, the body. */
function parseObject(raw: Buffer): {
  headers: Map<string, Buffer[]>
  body: Buffer
  decode: (bytes: Buffer) => string
} {
  const headers = new Map<string, Buffer[]>()
  let offset = 0
  while (offset < raw.length && raw[offset] !== 0x0a) {
    const newline = raw.indexOf(0x0a, offset)
    const end = newline === -1 ? raw.length : newline
    const space = raw.indexOf(0x20, offset)
    if (space > offset) {
      const name = raw.toString('latin1', offset, space)
      headers.set(name, [...(headers.get(name) ?? []), raw.subarray(space + 1, end)])
    }
    offset = end + 1
  }
  const encoding = headers.get('encoding')?.[0]?.toString('latin1') ?? 'UTF-8'
  return { headers, body: raw.subarray(offset + 1), decode: (bytes) => decodeText(bytes, encoding) }
}

function decodeText(bytes: Buffer, encoding: string): string {
  // Not by TextDecoder, for which latin1 is another name of windows-1252.
  if (/^(iso-?8859-1|latin-?1)$/i.test(encoding)) return bytes.toString('latin1')
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

function parseSignature(line: string): Signature {
  // Git takes a signature without a date for one of 1970.
  const match = /^(.*?) ?<(.*)>(?: (-?\d+)(?: [+-]\d{4})?)?$/s.exec(line)
  if (!match) throw new Error(`not a git signature: ${line}`)
  const [, name = '', email = '', seconds = 0] = match
  const date = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
  return { name, email, date }
}
