import type { RunContext } from '../event/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { limitYoungGeneration } from '../v8-heap.ts'
import type { SourceMaps, SourceMapTools } from './source-maps.ts'

type Tools = Omit<SourceMapTools, 'url'> & {
  /** What the patterns are relative to. */
  directory: string
}

/** The source maps of a run; null when it has none. Everything about them is loaded only for those who have some. */
export async function openSourceMaps(
  {
    sourceMaps,
    sentry,
    projects,
    dryRun,
  }: Pick<Inputs, 'sourceMaps' | 'sentry' | 'projects' | 'dryRun'>,
  { workspace, tempDirectory }: RunContext,
  { directory, ...tools }: Tools,
): Promise<SourceMaps | null> {
  if (sourceMaps.patterns.length === 0) return null
  await limitYoungGeneration()
  const { createSourceMaps } = await import('./source-maps.ts')
  const job = { inputs: sourceMaps, org: sentry.org, projects, directory, workspace }
  return createSourceMaps({ ...job, tempDirectory, dryRun }, { ...tools, url: sentry.url })
}
