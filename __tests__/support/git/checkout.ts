import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readWalked } from './history.ts'
import { openObjectStore, type GitObject, type ObjectStore } from './object-store.ts'
import { writePack } from './pack.ts'
import { peel } from './read.ts'
import { openRefs } from './refs.ts'
import { listTree } from './trees.ts'

export type CheckoutSpec = {
  /** The git directory that the objects come from. */
  source: string
  /** A full ref, a branch's name, or a SHA. */
  ref: string
  /** Commits of history; 0: all of it, with all branches and tags. */
  depth: number
  originUrl: string
}

/**
 * What actions/checkout leaves in a folder with a fresh `.git`: a remote `origin`, the history down to the depth, its
 * boundary in `.git/shallow`, and a work tree with its index on a branch, or on the detached HEAD of a tag or SHA.
 */
export function checkOut(folder: string, { source, ref, depth, originUrl }: CheckoutSpec): void {
  const gitDirectory = join(folder, '.git')
  const from = openRefs(source)
  const to = openRefs(gitDirectory)
  const store = openObjectStore(source)
  appendFileSync(
    join(gitDirectory, 'config'),
    `[remote "origin"]\n\turl = ${originUrl}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
  )
  const isSha = /^[0-9a-f]{40,64}$/.test(ref)
  const isTag = ref.startsWith('refs/tags/')
  const branch = ref.replace(/^refs\/heads\//, '')
  const tip = isSha ? ref : from.read(isTag ? ref : `refs/heads/${branch}`)
  if (tip === null) throw new Error(`${source} has no ${ref}`)

  if (depth === 0) {
    linkAll(join(source, 'objects'), join(gitDirectory, 'objects'))
    for (const { name, sha } of from.list()) {
      if (name.startsWith('refs/heads/'))
        to.write(name.replace('refs/heads/', 'refs/remotes/origin/'), sha)
      else if (name.startsWith('refs/tags/')) to.write(name, sha)
    }
  } else copyShallow(store, gitDirectory, { tip, depth })
  const commit = peel(store, tip) ?? tip
  if (isTag) to.write(ref, tip)
  if (isSha || isTag) to.writeHead({ sha: commit })
  else {
    to.write(`refs/remotes/origin/${branch}`, tip)
    to.write(`refs/heads/${branch}`, tip)
    to.writeHead({ ref: `refs/heads/${branch}` })
  }
  writeWorkTree(folder, store, readWalked(store, commit).tree)
}

/** Objects never change, so both repositories can hold the same files. */
function linkAll(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, path))
    mkdirSync(dirname(target), { recursive: true })
    linkSync(path, target)
  }
}

function copyShallow(
  store: ObjectStore,
  gitDirectory: string,
  { tip, depth }: { tip: string; depth: number },
): void {
  const objects = new Map<string, GitObject>()
  const add = (sha: string): void => void objects.set(sha, store.read(sha))
  for (let sha = tip; store.read(sha).type === 'tag';) {
    add(sha)
    sha = /^object ([0-9a-f]+)/.exec(store.read(sha).body.toString('latin1'))?.[1] ?? ''
  }
  let level = [peel(store, tip) ?? tip]
  const kept = new Set(level)
  for (let step = 1; step < depth; step += 1) {
    level = level.flatMap((sha) => readWalked(store, sha).parents).filter((sha) => !kept.has(sha))
    for (const sha of level) kept.add(sha)
  }
  const boundary: string[] = []
  for (const sha of kept) {
    add(sha)
    const { tree, parents } = readWalked(store, sha)
    if (parents.some((parent) => !kept.has(parent))) boundary.push(sha)
    addTree(store, tree, add)
  }
  writePack(gitDirectory, store.format, objects)
  if (boundary.length > 0)
    writeFileSync(join(gitDirectory, 'shallow'), boundary.map((sha) => `${sha}\n`).join(''))
}

function addTree(store: ObjectStore, tree: string, add: (sha: string) => void): void {
  add(tree)
  for (const { mode, sha } of store.readTree(tree)) {
    if (mode === '40000') addTree(store, sha, add)
    else if (mode !== '160000') add(sha)
  }
}

type IndexEntry = { path: Buffer; mode: string; sha: string }

function writeWorkTree(folder: string, store: ObjectStore, tree: string): void {
  const entries: IndexEntry[] = []
  for (const [name, { mode, sha }] of listTree(store, tree)) {
    const path = Buffer.from(name, 'latin1')
    entries.push({ path, mode, sha })
    // As bytes: names need not be UTF-8.
    const target = Buffer.concat([Buffer.from(`${folder}/`), path])
    mkdirSync(target.subarray(0, target.lastIndexOf('/')), { recursive: true })
    if (mode === '160000') mkdirSync(target, { recursive: true })
    else if (mode === '120000') symlinkSync(store.read(sha).body, target)
    else {
      writeFileSync(target, store.read(sha).body)
      if (mode === '100755') chmodSync(target, 0o755)
    }
  }
  writeFileSync(join(folder, '.git', 'index'), buildIndex(store, entries))
}

/** Version 2; times and sizes are zero, so that git looks at the files. Source: git's `gitformat-index` documentation. */
function buildIndex({ format }: ObjectStore, entries: readonly IndexEntry[]): Buffer {
  const header = Buffer.alloc(12)
  header.write('DIRC')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(entries.length, 8)
  const sorted = entries.toSorted((a, b) => Buffer.compare(a.path, b.path))
  const parts = sorted.map(({ path, mode, sha }) => {
    const stat = Buffer.alloc(40)
    stat.writeUInt32BE(Number.parseInt(mode, 8), 24)
    const flags = Buffer.alloc(2)
    flags.writeUInt16BE(Math.min(path.length, 0xfff))
    const entry = Buffer.concat([stat, Buffer.from(sha, 'hex'), flags, path])
    return Buffer.concat([entry, Buffer.alloc(8 - (entry.length % 8))])
  })
  const content = Buffer.concat([header, ...parts])
  return Buffer.concat([content, createHash(format).update(content).digest()])
}
