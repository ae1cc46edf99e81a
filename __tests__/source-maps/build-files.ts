import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDirectory } from './corpus.ts'

/** Writes files into a new directory; answers its path. */
export function makeFiles(files: Readonly<Record<string, string | Buffer>>): string {
  const root = makeDirectory()
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), contents)
  }
  return root
}

export function readText(root: string, name: string): string {
  return readFileSync(join(root, name), 'utf8')
}
