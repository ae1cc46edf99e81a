import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, relative } from 'node:path'

export function makeDirectory(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'artifacts-')))
}

/** Builds the corpus once for a test file; answers the directory that holds its scripts and maps. */
export function makeCorpus(): string {
  const root = makeDirectory()
  execFileSync(process.execPath, [join(import.meta.dirname, 'make-corpus.ts'), root], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return join(root, 'out')
}

export function copyDirectory(directory: string): string {
  const copy = makeDirectory()
  cpSync(directory, copy, { recursive: true })
  return copy
}

/** Every file below a directory with its bytes and when it was written, by its place. */
export function readTree(directory: string): Record<string, { text: string; written: number }> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
  return Object.fromEntries(
    names.toSorted().map((name) => [
      name,
      {
        text: readFileSync(join(directory, name), 'latin1'),
        written: statSync(join(directory, name)).mtimeMs,
      },
    ]),
  )
}

export function scriptsOf(directory: string): string[] {
  return Object.keys(readTree(directory)).filter((name) => extname(name) !== '.map')
}
