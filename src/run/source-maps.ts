import { findFiles } from '../source-maps/find/discover.ts'
import type { FoundFile } from '../source-maps/artifact.ts'
import { injectDebugIds } from '../source-maps/inject/inject.ts'
import { pluralize, renderBytes } from '../text/units.ts'
import { uploadArtifacts, type UploadTools } from '../source-maps/upload/upload.ts'
import type { SourceMapInputs } from '../inputs/source-map-inputs.ts'
import type { UploadedSourceMaps } from '../release/result.ts'
import type { Version } from '../release/version.ts'
import type { StepLog } from '../runner/step-log.ts'

/** What a release's source maps are uploaded with. */
export type SourceMapJob = {
  inputs: SourceMapInputs
  org: string
  projects: readonly string[]
  /** What the patterns are relative to. */
  directory: string
  /** The workspace: no source outside of it is read. */
  workspace: string
  tempDirectory: string
  /** Nothing is changed or sent. */
  dryRun: boolean
}

export type SourceMapTools = Omit<UploadTools, 'log'> & { log: StepLog }

/** The source maps of a run. `find` comes first and throws when a pattern leads to nothing, before anything is sent. */
export type SourceMaps = {
  find: () => Promise<readonly FoundFile[]>
  upload: (files: readonly FoundFile[], version: Version) => Promise<UploadedSourceMaps>
}

/** Finds, injects and uploads what the inputs name. */
export function createSourceMaps(job: SourceMapJob, tools: SourceMapTools): SourceMaps {
  const { inputs, dryRun } = job
  const { log } = tools
  return {
    find: () => findFiles(inputs.patterns, job.directory),
    upload: async (files, version) => {
      log.section('Source maps')
      const { artifacts, warnings } = await injectDebugIds(files, {
        write: inputs.inject && !dryRun,
      })
      for (const warning of warnings) log.warn(warning)
      const scripts = artifacts.filter(({ kind }) => kind === 'script')
      const withId = scripts.filter(({ debugId }) => debugId !== null)
      const found = {
        files: files.length,
        scripts: scripts.length,
        withDebugId: withId.length,
      }
      log.info(
        `Found ${pluralize(found.files, 'file')}; ${found.withDebugId} of ${found.scripts} scripts have a Debug ID`,
      )
      if (dryRun) {
        log.info('No file is changed and none is uploaded in a dry run')
        return { bundleId: '', filesUploaded: 0, found, entries: [] }
      }
      const uploaded = await uploadArtifacts(
        {
          artifacts,
          root: job.workspace,
          tempDirectory: job.tempDirectory,
          org: job.org,
          projects: job.projects,
          release: version,
          dist: inputs.dist,
          urlPrefix: inputs.urlPrefix,
          stripCommonPrefix: inputs.stripCommonPrefix,
        },
        { ...tools, log: log.info },
      )
      for (const warning of uploaded.warnings) log.warn(warning)
      const bytes = uploaded.entries.reduce((sum, entry) => sum + entry.bytes, 0)
      log.info(
        `Uploaded ${pluralize(uploaded.filesUploaded, 'file')} (${renderBytes(bytes)}) as the bundle ${uploaded.bundleId}`,
      )
      return { ...uploaded, found }
    },
  }
}
