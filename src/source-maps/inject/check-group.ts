import { crc32 } from 'node:zlib'
import { shorten } from '../../text/markdown.ts'
import type { Artifact, ScriptCheck } from '../artifact.ts'
import { applyEdits } from '../edit.ts'
import { findProblem } from '../prove/check-script.ts'
import { readHeldMap, type MapFile, type ScriptFile } from './group-files.ts'
import type { InjectionPlan } from './plan-injection.ts'

/** A script and what is to be done to it and its map. */
export type PlannedScript = { script: ScriptFile; plan: InjectionPlan }

/** A check, and the fingerprint that shows whether two scripts with one id are the same. */
export type GroupCheck = ScriptCheck & { mapPath: string | null; sum: string }

export type GroupOutcome = {
  map: MapFile | null
  artifacts: readonly Artifact[]
  plans: readonly PlannedScript[]
}

/** Checks the scripts of a group as they will be when the plans are carried out. */
export function checkGroup(scripts: readonly ScriptFile[], outcome: GroupOutcome): GroupCheck[] {
  return scripts.map((script) => checkScript(script, outcome))
}

function checkScript(script: ScriptFile, { map, artifacts, plans }: GroupOutcome): GroupCheck {
  const { facts, before } = script
  const { file, isBytecode, holdsMap, mapUrl } = facts
  const plan = plans.find((one) => one.script === script)?.plan
  const edits = plan?.script ?? []
  const debugId = artifacts.find(({ path }) => path === file.path)?.debugId ?? null
  const source = map?.parsed ?? (isBytecode ? null : readHeldMap(script))
  // The edits of the first script's plan are those that the map gets.
  const changes = map === null ? edits : (plans[0]?.plan.map ?? [])
  const problem = findProblem({
    bytes: edits.length === 0 ? before.bytes : Buffer.concat(applyEdits(before.bytes, edits)),
    isBytecode,
    debugId,
    lack: holdsMap ? null : describeLack(mapUrl),
    map: source,
    shift: plan?.shift ?? null,
    mapId: changes.length > 0 ? debugId : (source?.debugId ?? null),
  })
  return {
    script: file.name,
    map: map?.file.name ?? null,
    debugId,
    problem,
    mapPath: map?.file.path ?? null,
    sum: `${before.bytes.length} ${crc32(before.bytes)}`,
  }
}

function describeLack(mapUrl: string | null): string {
  return mapUrl === null
    ? 'it has no source map'
    : `its source map ${shorten(mapUrl, 100)} was not found`
}

/** Gives every script a problem that has the id of another one. Those that share a map, or are the same, may. */
export function settleChecks(checks: readonly GroupCheck[]): ScriptCheck[] {
  const byId = new Map<string, GroupCheck>()
  const clashes = new Map<GroupCheck, string>()
  for (const check of checks) {
    if (check.debugId === null) continue
    const other = byId.get(check.debugId)
    if (other === undefined) byId.set(check.debugId, check)
    else if (!isSame(check, other)) {
      clashes.set(check, other.script)
      if (!clashes.has(other)) clashes.set(other, check.script)
    }
  }
  return checks.map((check) => {
    const { script, map, debugId, problem } = check
    const other = clashes.get(check)
    const clash = other === undefined ? null : `${other} has the same Debug ID`
    return { script, map, debugId, problem: problem ?? clash }
  })
}

function isSame(a: GroupCheck, b: GroupCheck): boolean {
  return a.sum === b.sum || (a.mapPath !== null && a.mapPath === b.mapPath)
}
