import { realpath } from 'node:fs/promises'
import { findFiles } from '../source-maps/find/discover.ts'
import { createGate, type FileGate } from '../source-maps/gate.ts'
import { createExclusions } from '../source-maps/find/exclude.ts'
import type { Artifact, FoundFile, ScriptCheck } from '../source-maps/artifact.ts'
import { injectDebugIds, type InjectionResult } from '../source-maps/inject/inject.ts'
import {
  describeChecks,
  describeProblems,
  unsymbolicatedError,
} from '../source-maps/prove/describe-checks.ts'
import type { ReplacedFiles } from '../source-maps/inject/commit-group.ts'
import { findVouchers } from '../source-maps/signed/vouchers.ts'
import { removeMaps } from '../source-maps/remove/remove-maps.ts'
import { createWatch, type Watch } from '../source-maps/watch.ts'
import { listSome } from '../text/lists.ts'
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

export type SourceMapTools = Omit<UploadTools, 'log'> & {
  log: StepLog
  onReplaced: (files: ReplacedFiles) => void
}

/** The source maps of a run. `find` comes first and throws when a pattern leads to nothing, before anything is sent. */
export type SourceMaps = {
  find: () => Promise<readonly FoundFile[]>
  upload: (files: readonly FoundFile[], version: Version) => Promise<UploadedSourceMaps>
}

/** Finds, injects and uploads what the inputs name. */
export function createSourceMaps(job: SourceMapJob, tools: SourceMapTools): SourceMaps {
  const { inputs, dryRun } = job
  const { log } = tools
  const watch = createWatch(tools.deadline)
  return {
    find: () => findAdmitted(job, { log, watch }),
    upload: async (files, version) => {
      log.section('Source maps')
      const { artifacts, checks, signed } = await inject(files, job, { ...tools, watch })
      prove(checks, inputs.strict, log)
      const found = { filesFound: artifacts.length, scripts: checks }
      if (dryRun) {
        log.info('No file is changed or deleted, and none is uploaded, in a dry run')
        return { ...NOTHING_UPLOADED, ...found }
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
      for (const notice of uploaded.notices) log.notice(notice)
      const bytes = uploaded.entries.reduce((sum, entry) => sum + entry.bytes, 0)
      log.info(
        `Uploaded ${pluralize(uploaded.filesUploaded, 'file')} (${renderBytes(bytes)}) as the bundle ${uploaded.bundleId}`,
      )
      if (inputs.deleteMaps) await remove(artifacts, signed, { ...tools, watch })
      return { ...uploaded, ...found }
    },
  }
}

/** The files that the patterns lead to, without those that a link brings in from where nobody keeps a build. */
async function findAdmitted(
  job: SourceMapJob,
  { log, watch }: Pick<Tools, 'log' | 'watch'>,
): Promise<readonly FoundFile[]> {
  const gate = await openGate(job)
  const files = await findFiles(job.inputs.patterns, job.directory, { gate: gate.admits, watch })
  tellRefused(gate, log)
  return files
}

async function openGate({ workspace, directory }: SourceMapJob): Promise<FileGate> {
  const realWorkspace = await realpath(workspace).catch(() => workspace)
  return createGate({ workspace, realWorkspace, directory })
}

function tellRefused(gate: FileGate, log: StepLog): void {
  const refused = gate.refused()
  if (refused.length > 0) log.warn(`Not taken as scripts or source maps: ${listSome(refused)}.`)
}

const NOTHING_UPLOADED = { bundleId: '', filesUploaded: 0, entries: [], warnings: [], notices: [] }

type Tools = Pick<SourceMapTools, 'log' | 'staging' | 'onReplaced'> & { watch: Watch }

async function inject(
  files: readonly FoundFile[],
  job: SourceMapJob,
  { log, staging, onReplaced, watch }: Tools,
): Promise<InjectionResult> {
  const { inputs, workspace, dryRun } = job
  const write = inputs.inject !== false
  const changesFiles = write || inputs.deleteMaps
  const gate = await openGate(job)
  const isExcluded = await createExclusions(inputs.patterns, job.directory)
  const injected = await injectDebugIds(files, {
    write,
    dryRun,
    ...(changesFiles ? { vouchers: await findVouchers(files, workspace, watch) } : {}),
    keepsSigned: inputs.inject === 'auto',
    acceptsMap: (path, script) => !isExcluded(path) && gate.admitsMap(path, script.path),
    staging,
    onReplaced,
    watch,
  })
  tellRefused(gate, log)
  for (const warning of injected.warnings) log.warn(warning)
  const scripts = injected.artifacts.filter(({ kind }) => kind === 'script')
  const withId = scripts.filter(({ debugId }) => debugId !== null)
  log.info(
    `Found ${pluralize(injected.artifacts.length, 'file')}; ${withId.length} of ${pluralize(scripts.length, 'script')} ${scripts.length === 1 ? 'has' : 'have'} a Debug ID`,
  )
  return injected
}

async function remove(
  artifacts: readonly Artifact[],
  signed: ReadonlySet<string>,
  { log, ...tools }: Tools,
): Promise<void> {
  const { maps, comments, kept } = await removeMaps(artifacts, (path) => signed.has(path), tools)
  log.info(
    `Deleted ${pluralize(maps, 'source map')}, and took ${pluralize(comments, 'comment')} out of scripts`,
  )
  if (kept.length === 0) return
  log.warn(
    `Not deleted, because the build has written down the hash: ${listSome(kept)}. Leave source maps out of what it lists.`,
  )
}

/** As many scripts that cannot be symbolicated have a line in the log. */
const MAX_LINES = 50

// Before anything is uploaded: nobody should have to find out in Sentry.
function prove(checks: readonly ScriptCheck[], isStrict: boolean, log: StepLog): void {
  log.info(describeChecks(checks))
  const failed = checks.filter(({ problem }) => problem !== null)
  for (const { script, problem } of failed.slice(0, MAX_LINES)) log.info(`  ${script}: ${problem}`)
  if (failed.length > MAX_LINES) log.info(`  … and ${failed.length - MAX_LINES} more`)
  const problem = describeProblems(checks)
  if (problem === null) return
  if (isStrict) throw unsymbolicatedError(problem)
  log.warn(problem)
}
