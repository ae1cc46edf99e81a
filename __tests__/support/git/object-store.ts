import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { writePack } from './pack.ts'

type ObjectType = 'commit' | 'tree' | 'blob' | 'tag'
export type ObjectFormat = 'sha1' | 'sha256'
export type GitObject = { type: ObjectType; body: Buffer }

/** An entry of a tree; names are bytes, held as latin1 text, in which each character is one of them. */
export type TreeEntry = { mode: string; name: string; sha: string }

/**
 * The objects of one repository, read and written without a git process: a process costs some milliseconds, and a test
 * suite makes tens of thousands of objects. Format: git's documentation of loose objects and packs.
 */
export type ObjectStore = {
  format: ObjectFormat
  write: (type: ObjectType, body: Buffer) => string
  /** Runs `act` and stores what it writes as one pack: for long histories. */
  writeTogether: <T>(act: () => T) => T
  /** Throws when there is no such object. */
  read: (sha: string) => GitObject
  find: (sha: string) => GitObject | null
  readTree: (sha: string) => readonly TreeEntry[]
  writeTree: (entries: readonly TreeEntry[]) => string
}

const stores = new Map<string, ObjectStore>()

/** The store of a folder that holds `objects/`: one for all who ask, because objects never change. */
export function openObjectStore(gitDirectory: string): ObjectStore {
  const known = stores.get(gitDirectory)
  if (known !== undefined) return known
  const store = createObjectStore(gitDirectory)
  stores.set(gitDirectory, store)
  return store
}

/** Forgets what is held in memory; for a repository that is removed. */
export function closeObjectStore(gitDirectory: string): void {
  stores.delete(gitDirectory)
}

function createObjectStore(gitDirectory: string): ObjectStore {
  const config = readFileSync(join(gitDirectory, 'config'), 'utf8')
  const format: ObjectFormat = /objectformat\s*=\s*sha256/i.test(config) ? 'sha256' : 'sha1'
  const objects = new Map<string, GitObject>()
  const trees = new Map<string, readonly TreeEntry[]>()
  let pack: Map<string, GitObject> | null = null
  const find = (sha: string): GitObject | null => {
    const known = objects.get(sha)
    if (known !== undefined) return known
    const found = readLoose(gitDirectory, sha) ?? readByGit(gitDirectory, sha)
    if (found !== null) objects.set(sha, found)
    return found
  }
  const read = (sha: string): GitObject => {
    const found = find(sha)
    if (found === null) throw new Error(`${gitDirectory} has no object ${sha}`)
    return found
  }
  const write = (type: ObjectType, body: Buffer): string => {
    const sha = hashObject(format, type, body)
    if (objects.has(sha)) return sha
    const object = { type, body }
    objects.set(sha, object)
    if (pack !== null) pack.set(sha, object)
    else writeLoose(gitDirectory, sha, object)
    return sha
  }
  return {
    format,
    write,
    writeTogether: (act) => {
      if (pack !== null) return act()
      pack = new Map()
      try {
        return act()
      } finally {
        const written = pack
        pack = null
        if (written.size > 0) writePack(gitDirectory, format, written)
      }
    },
    read,
    find,
    readTree: (sha) => {
      const known = trees.get(sha) ?? parseTree(read(sha).body, format)
      trees.set(sha, known)
      return known
    },
    writeTree: (entries) => {
      const sorted = entries.toSorted((a, b) => compare(sortName(a), sortName(b)))
      const sha = write('tree', buildTree(sorted))
      trees.set(sha, sorted)
      return sha
    },
  }
}

function hashObject(format: ObjectFormat, type: ObjectType, body: Buffer): string {
  return createHash(format).update(`${type} ${body.length}\0`).update(body).digest('hex')
}

/** Whether the mode is that of a folder. */
export function isTree({ mode }: Pick<TreeEntry, 'mode'>): boolean {
  return mode === '40000'
}

// Git sorts a folder as if its name ended in a slash.
function sortName(entry: TreeEntry): string {
  return isTree(entry) ? `${entry.name}/` : entry.name
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function buildTree(entries: readonly TreeEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode} ${name}\0`, 'latin1'),
      Buffer.from(sha, 'hex'),
    ]),
  )
}

function parseTree(body: Buffer, format: ObjectFormat): TreeEntry[] {
  const shaBytes = format === 'sha1' ? 20 : 32
  const entries: TreeEntry[] = []
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at)
    const end = body.indexOf(0, space)
    entries.push({
      mode: body.toString('latin1', at, space),
      name: body.toString('latin1', space + 1, end),
      sha: body.toString('hex', end + 1, end + 1 + shaBytes),
    })
    at = end + 1 + shaBytes
  }
  return entries
}

function loosePath(gitDirectory: string, sha: string): string {
  return join(gitDirectory, 'objects', sha.slice(0, 2), sha.slice(2))
}

function writeLoose(gitDirectory: string, sha: string, { type, body }: GitObject): void {
  const path = loosePath(gitDirectory, sha)
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  const header = Buffer.from(`${type} ${body.length}\0`)
  writeFileSync(path, deflateSync(Buffer.concat([header, body]), { level: 1 }))
}

function readLoose(gitDirectory: string, sha: string): GitObject | null {
  const path = loosePath(gitDirectory, sha)
  if (!existsSync(path)) return null
  const bytes = inflateSync(readFileSync(path))
  const end = bytes.indexOf(0)
  const [type = ''] = bytes.toString('latin1', 0, end).split(' ')
  return { type: type as ObjectType, body: bytes.subarray(end + 1) }
}

/** For what git itself has packed. */
function readByGit(gitDirectory: string, sha: string): GitObject | null {
  if (!existsSync(join(gitDirectory, 'objects/pack'))) return null
  const output = execFileSync('git', ['--git-dir', gitDirectory, 'cat-file', '--batch'], {
    input: `${sha}\n`,
    maxBuffer: 1 << 30,
    env: { PATH: process.env['PATH'] ?? '', GIT_NO_LAZY_FETCH: '1' },
  })
  const end = output.indexOf(0x0a)
  const [, type = '', size = ''] = output.toString('latin1', 0, end).split(' ')
  if (type === 'missing' || type === 'ambiguous') return null
  return { type: type as ObjectType, body: output.subarray(end + 1, end + 1 + Number(size)) }
}
