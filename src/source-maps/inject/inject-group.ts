import { extname, posix } from 'node:path'
import type { Artifact, FoundFile } from '../artifact.ts'
import { computeDebugId } from './debug-id.ts'
import { describeConflict } from './id-conflicts.ts'
import { applyEdits } from '../edit.ts'
import { readInlineMap, readMapReference } from './map-reference.ts'
import { planInjection, planNaming } from './plan-injection.ts'
import {
  readContents,
  stageGroup,
  type Contents,
  type Replacement,
  type StagedGroup,
} from './replace-files.ts'
import type { ScriptFacts } from './scan-scripts.ts'
import { parseSourceMap, type SourceMap } from '../map/source-map.ts'

/** A map and the scripts that it is the map of: as a rule one, or none; or a script without one. */
export type FileGroup = { map: FoundFile | null; scripts: readonly ScriptFacts[] }

/** What may be written. */
export type GroupOptions = {
  write: boolean
  /** Files that must keep their bytes. */
  keeps: (file: FoundFile) => boolean
}

export type InjectedGroup = {
  artifacts: readonly Artifact[]
  warnings: readonly string[]
  /** The files whose new bytes wait to be put in their place. */
  staged: StagedGroup
  /** Scripts that got no id because they, or their map, must keep their bytes. */
  kept: readonly FoundFile[]
}

type MapFile = { file: FoundFile; before: Contents; parsed: SourceMap }
type ScriptFile = { facts: ScriptFacts; before: Contents }

// Bundles of React Native are found so that they can be uploaded, but it is Metro that gives them their ids.
const REACT_NATIVE = new Set(['.jsbundle', '.bundle', '.hbc'])

/**
 * Reads the Debug IDs of a group and, with `write`, gives one to what has none. No file is replaced yet: the new bytes
 * are staged. At most one group's files are held at once.
 */
export async function injectGroup(
  group: FileGroup,
  { write, keeps }: GroupOptions,
): Promise<InjectedGroup> {
  const map = group.map === null ? null : await readMap(group.map)
  const warnings = describeProblems(group, map)
  const known = group.scripts.find(({ debugId }) => debugId !== null)?.debugId
  const found = known ?? map?.parsed.debugId ?? null
  const isKept = group.map !== null && keeps(group.map)
  const open = group.scripts.filter((facts) => write && isOpen(facts, keeps(facts.file) || isKept))
  const scripts = await Promise.all(open.map((facts) => readScript(facts)))
  const debugId = found ?? computeGroupId(scripts, map)
  const artifacts = toArtifacts(group, map, debugId)
  const kept = group.scripts
    .filter((facts) => write && facts.debugId === null && isOpen(facts, false))
    .filter((facts) => !open.includes(facts))
    .map(({ file }) => file)
  if (debugId === null || scripts.length === 0) return { artifacts, warnings, staged: [], kept }
  const mayMove = group.scripts.length === 1
  const staged = await stageGroup(planReplacements({ scripts, map, debugId, mayMove }))
  return { artifacts, warnings, staged, kept }
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

// What registers its id in a way that is not known, and names it, has been taken care of by whoever made it do so.
function isOpen({ file, ids, isBytecode }: ScriptFacts, isKept: boolean): boolean {
  return !isKept && !ids.isTold && !isBytecode && !REACT_NATIVE.has(extname(file.name))
}

async function readMap(file: FoundFile): Promise<MapFile | null> {
  const before = await readContents(file.path)
  const parsed = parseSourceMap(before.bytes)
  return parsed === null ? null : { file, before, parsed }
}

async function readScript(facts: ScriptFacts): Promise<ScriptFile> {
  return { facts, before: await readContents(facts.file.path) }
}

function readHeldMap({ before: { bytes } }: ScriptFile): SourceMap | null {
  const inline = readInlineMap(readMapReference(bytes))
  return inline === null ? null : parseSourceMap(inline.json)
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

type Planned = {
  scripts: readonly ScriptFile[]
  map: MapFile | null
  debugId: string
  mayMove: boolean
}

// The map comes first: when the second can't be replaced, the first gets its old bytes back.
function planReplacements({ scripts, map, debugId, mayMove }: Planned): Replacement[] {
  const plans = scripts.map((script) => {
    const { registered, debugId: own } = script.facts
    const injection = { debugId: own ?? debugId, map: map?.parsed ?? readHeldMap(script), mayMove }
    const plan = registered ? planNaming : planInjection
    return { script, plan: plan(script.before.bytes, injection) }
  })
  const changed = plans.filter(({ plan }) => plan.script.length > 0)
  const replacements = changed.map(({ script: { facts, before }, plan }) => ({
    path: facts.file.path,
    before,
    pieces: applyEdits(before.bytes, plan.script),
  }))
  const mapEdits = plans[0]?.plan.map
  if (map === null || mapEdits === undefined || mapEdits.length === 0) return replacements
  const pieces = applyEdits(map.before.bytes, mapEdits)
  return [{ path: map.file.path, before: map.before, pieces }, ...replacements]
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
