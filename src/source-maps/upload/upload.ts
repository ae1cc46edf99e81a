import { realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Deadline } from '../../deadline.ts'
import { ActionError } from '../../errors.ts'
import type { SentryHttp } from '../../sentry/http.ts'
import type { Artifact } from '../artifact.ts'
import { findSharedUrls, locateFiles, type BundledFile } from '../bundle/archive-paths.ts'
import { createBundleServer, type BundleServer } from '../../sentry/artifact-bundles.ts'
import { writeBundle, type Bundle } from '../bundle/bundle.ts'
import { deliverBundle, type Delivery } from './deliver.ts'
import { listSome } from '../../text/lists.ts'
import { pluralize, renderBytes } from '../../text/units.ts'
import { createProgress } from './progress.ts'
import type { Staging } from '../../staging/staging.ts'
import { createWatch } from '../watch.ts'
import type { UploadOptions } from '../../sentry/chunk-upload-options.ts'

export type UploadJob = {
  artifacts: readonly Artifact[]
  /** Where sources are read from that maps only name: the workspace. */
  root: string
  /** For the bundle, which is removed at the end; empty for the system's own. */
  tempDirectory: string
  org: string
  /** Slugs or ids. */
  projects: readonly string[]
  release: string
  dist: string | null
  /** What stands before the files' names in their URLs; empty for `~`. */
  urlPrefix: string
  stripCommonPrefix: boolean
}

export type UploadTools = {
  http: SentryHttp
  /** Root of the server without trailing slash. */
  url: string
  deadline: Deadline
  log: (line: string) => void
  staging: Staging
}

/** A file as Sentry has it; `bytes` is its size there. */
type UploadedFile = { name: string; url: string; debugId: string | null; bytes: number }

export type UploadedArtifacts = {
  bundleId: string
  filesUploaded: number
  entries: UploadedFile[]
  warnings: string[]
  notices: string[]
}

/**
 * Uploads scripts and source maps as one artifact bundle, and waits until Sentry has accepted it. Throws when it does
 * not, or not in time. Nothing but what the server lacks is sent.
 */
export async function uploadArtifacts(
  job: UploadJob,
  tools: UploadTools,
): Promise<UploadedArtifacts> {
  if (job.artifacts.length === 0) throw nothingFoundError()
  const owner = { ...job, projects: [...new Set(job.projects)] }
  const server = createBundleServer(tools.http, owner, tools.url)
  const options = await server.readOptions()
  const files = locateFiles(job.artifacts, job.urlPrefix)
  const bundle = await pack({ ...job, ...owner }, { files, options }, tools)
  let delivery: Delivery = 'assembled'
  try {
    delivery = await deliver(bundle, options, { ...tools, server })
  } finally {
    await tools.staging.remove(bundle.file.path)
  }
  return {
    bundleId: bundle.id,
    filesUploaded: files.length,
    entries: files.map(({ artifact: { name, debugId }, url }, index) => ({
      name,
      url,
      debugId,
      bytes: bundle.sizes[index] ?? 0,
    })),
    warnings: [...warnOfSharedUrls(files), ...warnOfMissingCode(bundle)],
    notices: delivery === 'unconfirmed' ? [UNCONFIRMED] : [],
  }
}

const UNCONFIRMED =
  'The server took all of the source maps’ bundle, but does not say whether it has put it together, as Bugsink and GlitchTip do not. They use it at once.'

type Packing = { files: readonly BundledFile[]; options: UploadOptions }

/** A map may name a million of them. */
const MAX_REFUSED = 1000

async function pack(
  job: UploadJob,
  { files, options }: Packing,
  { log, staging, deadline }: UploadTools,
): Promise<Bundle> {
  const progress = createProgress(log)
  let done = 0
  const refused = new Set<string>()
  const plan = {
    files,
    owner: job,
    root: await realpath(job.root),
    stripCommonPrefix: job.stripCommonPrefix,
    tempDirectory: job.tempDirectory === '' ? tmpdir() : job.tempDirectory,
    chunkSize: options.chunkSize,
    maxBytes: options.maxFileSize,
    staging,
    onRefused: (line: string) => {
      if (refused.size < MAX_REFUSED) refused.add(line)
    },
    watch: createWatch(deadline),
  }
  const bundle = await writeBundle(plan, () => {
    done += 1
    progress(() => `Packed ${done} of ${files.length} files.`)
  })
  if (refused.size > 0) log(`Not read as sources of maps: ${listSome([...refused])}.`)
  return bundle
}

async function deliver(
  { id, file }: Bundle,
  options: UploadOptions,
  tools: UploadTools & { server: BundleServer },
): Promise<Delivery> {
  const { log } = tools
  if (options.refusedHost !== null)
    log(
      `Sentry names ${options.refusedHost} for uploads, which the auth token does not belong to: ${new URL(tools.url).host} is used instead.`,
    )
  log(
    `Bundle ${id}: ${renderBytes(file.size)} in ${file.chunks.length === 1 ? 'one chunk' : `${file.chunks.length} chunks`}.`,
  )
  return deliverBundle(file, options, tools)
}

function nothingFoundError(): ActionError {
  return new ActionError('None of the files that the input sourcemaps names can be uploaded.', {
    hint: 'Scripts and source maps have to be text in UTF-8.',
  })
}

function warnOfSharedUrls(files: readonly BundledFile[]): string[] {
  const shared = findSharedUrls(files)
  if (shared.length === 0) return []
  return [
    `More than one file has the URL ${listSome(shared)}: Sentry tells them apart by their Debug IDs only. Give the directory that they have in common, so that their names differ.`,
  ]
}

function warnOfMissingCode({ withoutContent }: Bundle): string[] {
  const [first] = withoutContent
  if (first === undefined) return []
  const count = [...withoutContent.values()].reduce((sum, { length }) => sum + length, 0)
  const [name, sources] = first
  return [
    `No code of ${pluralize(count, 'source')} is in ${withoutContent.size === 1 ? 'the map' : `${withoutContent.size} maps, first of all`} ${name}, nor in the workspace: Sentry cannot show it (${listSome(sources)}).`,
  ]
}
