import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import type { FoundFile } from '../artifact.ts'
import { isOwnPath } from '../gate.ts'
import { walk } from '../find/walk.ts'
import { mapOrdered } from '../ordered-map.ts'
import { readDigests, type Digests } from './digests.ts'
import { UNHURRIED, type Watch } from '../watch.ts'

/** What a build has written down about the bytes of its files. */
export type Vouchers = {
  digests: Digests
  /** The compressed copies of files, by the path of what they are copies of. */
  copies: ReadonlyMap<string, string>
}

export const NO_VOUCHERS: Vouchers = { digests: new Map(), copies: new Map() }

/** Larger ones are data. */
const MAX_BYTES = 8 * 1024 * 1024
const LOOKAHEAD = { concurrency: 8, bytes: 24 * 1024 * 1024 }
/** What compressed copies of a file end in, behind its own name. */
export const COPY_ENDINGS: readonly string[] = ['.br', '.gz', '.zst']
const PAGES = new Set(['.htm', '.html', '.importmap', '.json', '.webmanifest'])
/** Where Next writes its manifest, as seen from `.next`. */
const ELSEWHERE = ['server/subresource-integrity-manifest.json']

/**
 * Looks for what vouches for files: in the folders that were named, and beside them up to `top`, since a page often lies
 * above its scripts. Scripts that vouch for others are not considered, except service workers.
 */
export async function findVouchers(
  files: readonly FoundFile[],
  top: string,
  watch: Watch = UNHURRIED,
): Promise<Vouchers> {
  const roots = outermost(files.map(rootOf))
  const realTop = await realpath(top)
  const walked = {
    wants: isLookedAt,
    admits: ({ path }: { path: string }) => isOwnPath(path, [realTop, ...roots]),
  }
  const below = await Promise.all(roots.map((root) => walk(root, walked, watch)))
  const above = await findAbove(roots, realTop)
  const paths = [
    ...below.flat().flatMap(({ path, isDirectory }) => (isDirectory ? [] : path)),
    ...above,
  ]
  return { digests: await readAll(paths, top, watch), copies: findCopies(paths) }
}

function rootOf({ path, name }: FoundFile): string {
  const ending = name.replaceAll('/', sep)
  return path.endsWith(sep + ending) ? path.slice(0, -ending.length - 1) : dirname(path)
}

function outermost(directories: readonly string[]): string[] {
  const unique = [...new Set(directories)]
  return unique.filter((one) => !unique.some((other) => one.startsWith(other + sep)))
}

function isLookedAt(name: string): boolean {
  return name !== 'node_modules' && name !== '.git'
}

// Only files that lie right beside the folders on the way up.
async function findAbove(roots: readonly string[], top: string): Promise<string[]> {
  const parents = new Set<string>()
  for (const root of roots) {
    for (let at = root; at.startsWith(top + sep);) {
      at = dirname(at)
      parents.add(at)
    }
  }
  const found = await Promise.all([...parents].map((parent) => readFiles(parent)))
  const places = [...roots, ...parents].flatMap((one) => ELSEWHERE.map((place) => join(one, place)))
  const elsewhere = await Promise.all(places.map((path) => realpath(path).catch(() => null)))
  const own = elsewhere.filter((path) => path !== null && isOwnPath(path, [top, ...roots]))
  return [...found.flat(), ...own.filter((path) => path !== null)]
}

async function readFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(directory, name))
}

function findCopies(paths: readonly string[]): Map<string, string> {
  const copies = paths.filter((path) => COPY_ENDINGS.includes(extname(path)))
  return new Map(copies.map((path) => [path.slice(0, -extname(path).length), basename(path)]))
}

async function readAll(
  paths: readonly string[],
  top: string,
  watch: Watch,
): Promise<Map<string, string>> {
  const items = await Promise.all(
    [...new Set(paths)].filter((path) => mayVouch(path)).map((path) => measure(path)),
  )
  const digests = new Map<string, string>()
  const small = items.filter(({ size }) => size <= MAX_BYTES)
  for await (const { path, found } of mapOrdered(small, LOOKAHEAD, readOne)) {
    watch('reading what vouches for files')
    const name = relative(top, path).replaceAll(sep, '/')
    for (const digest of found) digests.set(digest, name)
  }
  return digests
}

// A file that can't be read does not fail the step: nobody asked for it.
async function measure(path: string): Promise<{ path: string; size: number }> {
  const size = await stat(path).then(
    // A pipe would be waited for.
    (facts) => (facts.isFile() ? facts.size : Infinity),
    () => Infinity,
  )
  return { path, size }
}

function mayVouch(path: string): boolean {
  return PAGES.has(extname(path)) || isServiceWorker(basename(path))
}

// Workbox writes its manifest into the worker, or into a script beside it.
function isServiceWorker(name: string): boolean {
  return /\.[cm]?js$/.test(name) && /(?:^|[.-])sw\b|service-?worker|precache/i.test(name)
}

async function readOne({ path }: { path: string }): Promise<{ path: string; found: string[] }> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  return { path, found: readDigests(bytes.toString('latin1'), !/\.html?$/.test(path)) }
}
