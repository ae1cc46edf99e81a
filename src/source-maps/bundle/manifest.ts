import { createHash } from 'node:crypto'
import type { BundledFile } from './archive-paths.ts'
import { toUuid } from '../inject/debug-id.ts'

/** What a bundle belongs to. */
export type BundleOwner = {
  org: string
  /** Slugs or ids. */
  projects: readonly string[]
  release: string
  /** Null without one. */
  dist: string | null
}

/** A file as the bundle holds it: `digest` is the SHA-1 of its contents. */
export type PackedArtifact = BundledFile & { digest: Buffer }

type ManifestFile = { type: string; url: string; headers?: Record<string, string> }

/**
 * The bundle's id, a UUID of everything in it that Sentry looks files up by, and of their contents. Sentry doesn't index
 * a bundle again whose id it knows, so that another build must never get the same one.
 */
export function computeBundleId(files: readonly PackedArtifact[]): string {
  const hash = createHash('sha1')
  for (const file of files) hash.update(`${JSON.stringify(toFile(file))}\n`).update(file.digest)
  return toUuid(hash)
}

/**
 * The bundle's `manifest.json`. All of its own attributes are texts, since Sentry's symbolicator takes no others; a
 * project is named only when it is the only one.
 */
export function renderManifest(files: readonly PackedArtifact[], owner: BundleOwner): string {
  const [project, ...others] = owner.projects
  return JSON.stringify({
    files: Object.fromEntries(files.map((file) => [file.location, toFile(file)])),
    debug_id: computeBundleId(files),
    org: owner.org,
    ...(project === undefined || others.length > 0 ? {} : { project }),
    release: owner.release,
    ...(owner.dist === null ? {} : { dist: owner.dist }),
  })
}

function toFile({ artifact: { kind, debugId, mapUrl }, url }: BundledFile): ManifestFile {
  const headers = {
    ...(debugId === null ? {} : { 'debug-id': debugId }),
    ...(mapUrl === null ? {} : { sourcemap: mapUrl }),
  }
  return {
    type: kind === 'map' ? 'source_map' : 'minified_source',
    url,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  }
}
