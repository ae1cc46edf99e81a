import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openObjectStore, type ObjectStore } from './object-store.ts'
import { openRefs, type RefStore } from './refs.ts'

/** The objects of a repository, with or without a work tree. */
export function openStore(directory: string): ObjectStore {
  return openObjectStore(gitDirectoryOf(directory))
}

/** Its refs. */
export function openRefsOf(directory: string): RefStore {
  return openRefs(gitDirectoryOf(directory))
}

function gitDirectoryOf(directory: string): string {
  const inside = join(directory, '.git')
  return existsSync(inside) ? inside : directory
}

/** Branches and tags; others, such as refs of pull requests, are there on GitHub too but nobody's business here. */
export function listRefs(directory: string): readonly { name: string; sha: string }[] {
  return openRefsOf(directory)
    .list()
    .filter(({ name }) => /^refs\/(?:heads|tags)\//.test(name))
}

/** The commit that an object leads to through annotated tags; null when it leads to none. */
export function peel(store: ObjectStore, sha: string): string | null {
  const object = store.find(sha)
  if (object?.type !== 'tag') return object?.type === 'commit' ? sha : null
  return peel(store, /^object ([0-9a-f]+)/.exec(object.body.toString('latin1'))?.[1] ?? '')
}
