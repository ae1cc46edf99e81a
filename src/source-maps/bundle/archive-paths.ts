import type { Artifact } from '../artifact.ts'

/** A file of the bundle: where the browser loads it from, and where it stands in the archive. */
export type BundledFile = { artifact: Artifact; url: string; location: string }

/**
 * Gives every file its URL below `urlPrefix` and a place in the archive that no other has, sorted by URL. Places are
 * those of sentry-cli: `files/_/_/app.js` for `~/app.js`, `files/https/example.com/app.js` for an absolute URL.
 */
export function locateFiles(artifacts: readonly Artifact[], urlPrefix: string): BundledFile[] {
  const prefix = endPrefix(urlPrefix === '' ? '~' : urlPrefix)
  const taken = new Set<string>()
  return artifacts
    .map((artifact) => ({ artifact, url: `${prefix}/${artifact.name}` }))
    .toSorted((a, b) => compare(a.url, b.url) || compare(a.artifact.path, b.artifact.path))
    .map(({ artifact, url }) => ({
      artifact,
      url,
      location: uniqueArchivePath(locationOf(url), taken),
    }))
}

// `app://` and `app:///` mean the same: the host is empty, and none of the names may become it.
function endPrefix(urlPrefix: string): string {
  return urlPrefix.endsWith('://') ? urlPrefix : urlPrefix.replace(/\/$/, '')
}

/** The URLs that more than one file has: by its URL Sentry finds only one of them. */
export function findSharedUrls(placed: readonly BundledFile[]): string[] {
  const shared = placed.filter(({ url }, index) => placed[index - 1]?.url === url)
  return [...new Set(shared.map(({ url }) => url))]
}

// By code unit: the bundle must not depend on the language of the machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function locationOf(url: string): string {
  const absolute = /^([a-z][a-z\d+.-]*):\/\/([^/]*)(.*)$/is.exec(url)
  if (absolute === null) return `files/_/_/${toPath(url.replace(/^~(?=\/)/, ''))}`
  const [, scheme = '', host = '', path = ''] = absolute
  return `files/${scheme}/${host === '' ? '_' : toSegment(host)}/${toPath(path)}`
}

// No reader may be led out of the directory that it unpacks to.
function toPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  return segments.map((segment) => (segment === '..' ? '_' : toSegment(segment))).join('/')
}

// What a URL's path escapes, and what a reader could take for more than a name.
function toSegment(segment: string): string {
  return segment.toWellFormed().replaceAll(/[^!-~]|["#:<>?\\`{}]/gu, encodeURIComponent)
}

// Paths are compared without case, since not every file system is case-sensitive.
function uniqueArchivePath(wanted: string, taken: Set<string>): string {
  let location = wanted
  for (let number = 1; taken.has(location.toLowerCase()); number += 1)
    location = `${wanted}.${number}`
  taken.add(location.toLowerCase())
  return location
}
