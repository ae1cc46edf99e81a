import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** The refs of a repository as files; what git has packed is read too. Names are full, `refs/heads/main`. */
export type RefStore = {
  read: (name: string) => string | null
  write: (name: string, sha: string) => void
  remove: (name: string) => void
  /** By name, in the order of their bytes. */
  list: () => readonly { name: string; sha: string }[]
  /** The branch that HEAD is on, or its commit. */
  readHead: () => { ref: string } | { sha: string }
  writeHead: (head: { ref: string } | { sha: string }) => void
}

export function openRefs(gitDirectory: string): RefStore {
  const path = (name: string): string => join(gitDirectory, name)
  const readFile = (name: string): string | null => {
    try {
      return readFileSync(path(name), 'utf8').trim()
    } catch {
      return null
    }
  }
  const readPacked = (): Map<string, string> =>
    new Map(
      [...(readFile('packed-refs') ?? '').matchAll(/^([0-9a-f]{40,64}) (\S.*)$/gm)].map(
        ([, sha = '', name = '']) => [name, sha],
      ),
    )
  const read = (name: string): string | null => {
    const text = readFile(name)
    if (text === null || text === '') return readPacked().get(name) ?? null
    return text.startsWith('ref: ') ? read(text.slice('ref: '.length)) : text
  }
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), `${text}\n`)
  }
  return {
    read,
    write,
    remove: (name) => {
      rmSync(path(name), { force: true })
      const packed = readPacked()
      if (!packed.delete(name)) return
      const lines = [...packed].map(([other, sha]) => `${sha} ${other}\n`)
      writeFileSync(path('packed-refs'), lines.join(''))
    },
    list: () => {
      const names = new Set([...listFiles(gitDirectory), ...readPacked().keys()])
      return [...names].toSorted(compareBytes).flatMap((name) => {
        const sha = read(name)
        return sha === null ? [] : [{ name, sha }]
      })
    },
    readHead: () => {
      const text = readFile('HEAD') ?? ''
      return text.startsWith('ref: ') ? { ref: text.slice('ref: '.length) } : { sha: text }
    },
    writeHead: (head) => write('HEAD', 'ref' in head ? `ref: ${head.ref}` : head.sha),
  }
}

function listFiles(gitDirectory: string): string[] {
  const folder = join(gitDirectory, 'refs')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .map((entry) => relative(gitDirectory, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join('/'))
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
