import { extname, posix } from 'node:path'
import type { Artifact, FoundFile } from '../artifact.ts'
import { applyEdits } from '../edit.ts'
import { checkGroup, type GroupCheck, type PlannedScript } from './check-group.ts'
import { computeDebugId } from './debug-id.ts'
import { readHeldMap, readMap, readScript, type MapFile, type ScriptFile } from './group-files.ts'
import { describeConflict } from './id-conflicts.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import { planInjection, planNaming } from './plan-injection.ts'
import { stageGroup, type Replacement, type StagedGroup } from './replace-files.ts'
import type { BufferPool } from '../buffer-pool.ts'
import type { Staging } from '../../staging/staging.ts'
import type { ScriptFacts } from './scan-scripts.ts'

/** A map and the scripts that it is the map of: as a rule one, or none; or a script without one. */
export type FileGroup = { map: FoundFile | null; scripts: readonly ScriptFacts[] }

/** What may be written. */
export type GroupOptions = {
  write: boolean
  /** Whether it is only planned. */
  dryRun: boolean
  /** Files that must keep their bytes. */
  keeps: (file: FoundFile) => boolean
  staging: Staging
  /** Where the memory for the group's files comes from. Nothing that is returned may be a part of it. */
  pool: BufferPool
}

export type InjectedGroup = {
  artifacts: readonly Artifact[]
  warnings: readonly string[]
  /** The files whose new bytes wait to be put in their place. */
  staged: StagedGroup
  /** Scripts that got no id because they, or their map, must keep their bytes. */
  kept: readonly FoundFile[]
  checks: readonly GroupCheck[]
}

// Bundles of React Native are found so that they can be uploaded, but it is Metro that gives them their ids.
const REACT_NATIVE = new Set(['.jsbundle', '.bundle', '.hbc'])

/**
 * Reads the Debug IDs of a group and, with `write`, gives one to what has none. No file is replaced yet: the new bytes
 * are staged. At most one group's files are held at once.
 */
export async function injectGroup(
  group: FileGroup,
  { write, dryRun, keeps, staging, pool }: GroupOptions,
): Promise<InjectedGroup> {
  const map = group.map === null ? null : readMap(group.map, pool)
  const warnings = describeProblems(group, map)
  const known = group.scripts.find(({ debugId }) => debugId !== null)?.debugId
  const found = known ?? map?.parsed.debugId ?? null
  const isKept = group.map !== null && keeps(group.map)
  const scripts = group.scripts.map((facts) => readScript(facts, pool))
  const open = scripts.filter(({ facts }) => write && isOpen(facts, keeps(facts.file) || isKept))
  const debugId = found ?? computeGroupId(open, map)
  const plans =
    debugId === null ? [] : planScripts(open, { map, debugId, mayMove: scripts.length === 1 })
  const artifacts = toArtifacts(group, map, debugId)
  const injected = {
    artifacts,
    warnings,
    staged: dryRun ? [] : await stageGroup(toReplacements(plans, map), staging),
    kept: write ? findKept(scripts, open) : [],
    checks: checkGroup(scripts, { map, artifacts, plans }),
  }
  for (const file of [...scripts, ...(map === null ? [] : [map])]) pool.give(file.before.bytes)
  return injected
}

// Those that have an id without registering it were made so by their builder.
function findKept(scripts: readonly ScriptFile[], open: readonly ScriptFile[]): FoundFile[] {
  return scripts
    .filter((one) => !open.includes(one) && one.facts.debugId === null && isOpen(one.facts, false))
    .map(({ facts }) => facts.file)
}

function describeProblems({ map: file, scripts }: FileGroup, map: MapFile | null): string[] {
  const unread =
    file !== null && map === null
      ? [`${file.name} is not a source map in UTF-8: it is left out.`]
      : []
  const conflicts = scripts.map((facts) =>
    describeConflict(facts, map?.parsed.debugId ?? facts.heldMapId),
  )
  return [...unread, ...conflicts.filter((one) => one !== null)]
}

// What registers its id in a way that is not known, and names it, has been taken care of by the tool that made it do so.
function isOpen({ file, ids, isBytecode }: ScriptFacts, isKept: boolean): boolean {
  return !isKept && !ids.isTold && !isBytecode && !REACT_NATIVE.has(extname(file.name))
}

// Any other data URL, as one with a charset, is to sentry-cli a part of the script, and must not count twice here.
const HEAD_OF_COUNTED_MAP = 'data:application/json;base64,'

function computeGroupId([script]: readonly ScriptFile[], map: MapFile | null): string | null {
  if (script === undefined) return null
  const { bytes } = script.before
  if (map !== null) return computeDebugId(bytes, map.parsed.json)
  const inline = readInlineMap(readMapReference(bytes))
  return computeDebugId(bytes, inline?.head === HEAD_OF_COUNTED_MAP ? inline.json : null)
}

type Planned = { map: MapFile | null; debugId: string; mayMove: boolean }

function planScripts(
  scripts: readonly ScriptFile[],
  { map, debugId, mayMove }: Planned,
): PlannedScript[] {
  return scripts.map((script) => {
    const { registered, debugId: own } = script.facts
    const injection = { debugId: own ?? debugId, map: map?.parsed ?? readHeldMap(script), mayMove }
    const plan = registered ? planNaming : planInjection
    return { script, plan: plan(script.before.bytes, injection) }
  })
}

// The map comes last: a map without an id still has to be shifted, one that was shifted
// before its script does not.
function toReplacements(plans: readonly PlannedScript[], map: MapFile | null): Replacement[] {
  const changed = plans.filter(({ plan }) => plan.script.length > 0)
  const replacements = changed.map(({ script: { facts, before }, plan }) => ({
    path: facts.file.path,
    before,
    pieces: applyEdits(before.bytes, plan.script),
  }))
  const mapEdits = plans[0]?.plan.map
  if (map === null || mapEdits === undefined || mapEdits.length === 0) return replacements
  const pieces = applyEdits(map.before.bytes, mapEdits)
  return [...replacements, { path: map.file.path, before: map.before, pieces }]
}

function toArtifacts(group: FileGroup, map: MapFile | null, debugId: string | null): Artifact[] {
  const scripts = group.scripts.map(({ file, debugId: own, isBytecode }) => ({
    ...file,
    debugId: own ?? debugId,
    mapUrl: map === null ? null : toMapUrl(file, map.file),
    isBytecode,
  }))
  return map === null
    ? scripts
    : [...scripts, { ...map.file, debugId, mapUrl: null, isBytecode: false }]
}

// By the names, since it is by these that Sentry will know both.
function toMapUrl(script: FoundFile, map: FoundFile): string {
  const location = posix.relative(posix.dirname(script.name), map.name)
  return encodeURI(location).replaceAll('#', '%23').replaceAll('?', '%3F')
}
