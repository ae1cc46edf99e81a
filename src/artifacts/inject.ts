import pLimit from 'p-limit'
import { ActionError, describeCauses } from '../errors.ts'
import type { Artifact, FoundFile } from './artifact.ts'
import { injectGroup, type FileGroup, type InjectedGroup } from './inject-group.ts'
import { pairFiles } from './pair.ts'
import { commitGroup, discardGroup, readContents, type StagedGroup } from './replace-files.ts'
import { toScriptFacts, type ScriptFacts } from './scan-scripts.ts'

export type InjectionResult = { artifacts: Artifact[]; warnings: string[] }

// Enough that the disk is never waited for, and few enough that only some files are held at once.
const LANES = 4

/**
 * Gives every script and its map a debug id in common, those of sentry-cli, and the script the code that registers it.
 * What has one keeps it. Without `write` ids are only read. New files are all written beside the old ones before the
 * first is replaced: when something fails until then, every file is as it was.
 */
export async function injectDebugIds(
  files: readonly FoundFile[],
  { write }: { write: boolean },
): Promise<InjectionResult> {
  const scan = await scanScripts(files.filter(({ kind }) => kind === 'script'))
  const maps = files.filter(({ kind }) => kind === 'map')
  const references = scan.scripts
    .filter(({ holdsMap }) => !holdsMap)
    .map(({ file, mapUrl }) => ({ script: file, url: mapUrl }))
  const pairing = pairFiles(references, maps)
  const injected = await injectAll(toGroups(scan.scripts, maps, pairing.maps), write)
  await replaceAll(injected.map(({ staged }) => staged).filter(({ length }) => length > 0))
  const artifacts = new Map(
    injected.flatMap((group) => group.artifacts.map((artifact) => [artifact.path, artifact])),
  )
  return {
    artifacts: files.flatMap(({ path }) => artifacts.get(path) ?? []),
    warnings: [
      ...scan.warnings,
      ...pairing.warnings,
      ...injected.flatMap(({ warnings }) => warnings),
    ],
  }
}

type Scan = { scripts: ScriptFacts[]; warnings: string[] }

async function scanScripts(files: readonly FoundFile[]): Promise<Scan> {
  const scan: Scan = { scripts: [], warnings: [] }
  const limit = pLimit(LANES)
  const facts = await limit.map(files, (file) => scanScript(file))
  for (const [index, file] of files.entries()) {
    const found = facts[index] ?? null
    if (found !== null) scan.scripts.push(found)
    else scan.warnings.push(`${file.name} is not text in UTF-8: it is left out.`)
  }
  return scan
}

async function scanScript(file: FoundFile): Promise<ScriptFacts | null> {
  try {
    const { bytes } = await readContents(file.path)
    return toScriptFacts(file, bytes)
  } catch (error) {
    throw new ActionError('file', `${file.name} cannot be read: ${describeCauses(error)}.`, {
      cause: error,
    })
  }
}

function toGroups(
  scripts: readonly ScriptFacts[],
  maps: readonly FoundFile[],
  mapOf: ReadonlyMap<string, FoundFile>,
): FileGroup[] {
  const byMap = new Map<string, ScriptFacts[]>(maps.map(({ path }) => [path, []]))
  const alone: FileGroup[] = []
  for (const script of scripts) {
    const map = mapOf.get(script.file.path)
    if (map === undefined) alone.push({ map: null, scripts: [script] })
    else byMap.get(map.path)?.push(script)
  }
  return [...maps.map((map) => ({ map, scripts: byMap.get(map.path) ?? [] })), ...alone]
}

async function injectAll(groups: readonly FileGroup[], write: boolean): Promise<InjectedGroup[]> {
  const limit = pLimit(LANES)
  let failure: ActionError | null = null
  const injected = await limit.map(groups, async (group) => {
    if (failure !== null) return []
    try {
      return [await injectGroup(group, write)]
    } catch (error) {
      failure = toStagingError(group, error)
      return []
    }
  })
  if (failure === null) return injected.flat()
  await Promise.all(injected.flat().map(({ staged }) => discardGroup(staged)))
  throw failure
}

function toStagingError({ map, scripts }: FileGroup, error: unknown): ActionError {
  const names = [...scripts.map(({ file }) => file.name), ...(map === null ? [] : [map.name])]
  return new ActionError(
    'file',
    `No debug id could be given to ${names.join(' and ')}: ${describeCauses(error)}.`,
    { hint: 'No file was changed. The step needs to write where the files are.', cause: error },
  )
}

async function replaceAll(groups: readonly StagedGroup[]): Promise<void> {
  for (const [done, group] of groups.entries()) {
    try {
      await commitGroup(group)
    } catch (error) {
      await Promise.all(groups.slice(done).map((rest) => discardGroup(rest)))
      throw new ActionError(
        'file',
        `${group.map(({ path }) => path).join(' and ')} cannot be replaced: ${describeCauses(error)}.`,
        {
          hint: `Of ${groups.length} scripts ${done} have their debug id, the others are as they were.`,
          cause: error,
        },
      )
    }
  }
}
