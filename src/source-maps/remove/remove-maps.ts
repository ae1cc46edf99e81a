import { rmSync } from 'node:fs'
import { ActionError, describeCauses } from '../../errors.ts'
import type { Artifact } from '../artifact.ts'
import { applyEdits, type Edit } from '../edit.ts'
import { readInlineMap, readMapReference } from '../inject/map-reference.ts'
import { toLocation } from '../inject/pair.ts'
import { COPY_ENDINGS } from '../signed/vouchers.ts'
import { commitGroup } from '../inject/commit-group.ts'
import { stageGroup } from '../inject/replace-files.ts'
import { inTurns } from '../in-turns.ts'
import { readContents } from '../read-files.ts'
import { UNHURRIED, type Watch } from '../watch.ts'
import type { Staging } from '../../staging/staging.ts'

export type RemovedMaps = {
  /** How many maps were deleted, and how many comments went. */
  maps: number
  comments: number
  /** The names of files that were left as they are, because something vouches for them. */
  kept: readonly string[]
}

/**
 * Deletes the maps among the artifacts, and takes the comments out of the scripts that point to them, inline maps
 * included, so that none is deployed. Files that are signed stay as they are. Throws when a file cannot be deleted or changed.
 */
export async function removeMaps(
  artifacts: readonly Artifact[],
  isSigned: (path: string) => boolean,
  { staging, watch = UNHURRIED }: { staging: Staging; watch?: Watch },
): Promise<RemovedMaps> {
  const kept = artifacts.filter(({ path, kind }) => kind === 'map' && isSigned(path))
  let maps = 0
  let comments = 0
  for await (const artifact of inTurns(artifacts)) {
    watch('taking comments out of scripts, whose maps Sentry has')
    if (isSigned(artifact.path) || artifact.isBytecode) continue
    if (artifact.kind === 'script')
      comments += await withName(artifact, () => removeComment(artifact, staging))
  }
  // Comments first: a script must not be left without its map because a comment could not be removed.
  for await (const artifact of inTurns(artifacts)) {
    watch('deleting maps that Sentry has')
    if (isSigned(artifact.path) || artifact.kind !== 'map') continue
    await withName(artifact, async () => removeMap(artifact.path))
    maps += 1
  }
  return { maps, comments, kept: kept.map(({ name }) => name) }
}

// Its compressed copies would be deployed as well.
function removeMap(path: string): void {
  for (const ending of ['', ...COPY_ENDINGS]) rmSync(path + ending, { force: true })
}

async function removeComment(
  { path, name, kind, mapUrl }: Artifact,
  staging: Staging,
): Promise<number> {
  const before = readContents(path)
  const edit = planRemoval(before.bytes, {
    isElsewhere: (url) =>
      mapUrl === null || toLocation({ script: { path, name, kind }, url }) === null,
  })
  if (edit === null) return 0
  const pieces = applyEdits(before.bytes, [edit])
  await commitGroup(await stageGroup([{ path, before, pieces }], staging), { staging, records: [] })
  return 1
}

/** The edit that takes the comment with the map's URL out of a script; null when there is none that leads to its map. */
export function planRemoval(
  script: Buffer,
  { isElsewhere }: { isElsewhere: (url: string) => boolean },
): Edit | null {
  const reference = readMapReference(script)
  if (reference === null) return null
  if (readInlineMap(reference) === null && isElsewhere(reference.url)) return null
  const { comment: start, end } = reference
  const rest = script.toString('latin1', end)
  const isLine = start === 0 || /[\r\n]/.test(script.toString('latin1', start - 1, start))
  // The line itself may go when no code follows that would move.
  const isOver = rest.split(/[\r\n]/).every((line) => /^\s*(?:\/\/.*)?$/.test(line))
  const lineBreak = isLine && isOver ? (/^[ \t]*(?:\r\n|\n|\r)/.exec(rest)?.[0].length ?? 0) : 0
  return { start, end: end + lineBreak, text: '' }
}

async function withName<T>({ name }: Artifact, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new ActionError(`${name} cannot be deleted or changed: ${describeCauses(error)}.`, {
      hint: 'Its source map was uploaded, but may still be deployed. The step needs to write where the files are.',
      cause: error,
    })
  }
}
