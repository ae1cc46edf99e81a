import type { ScriptFacts } from './scan-scripts.ts'

/** A warning about a script whose ids disagree, with the one that counts; null when they agree. `mapId` is its map's. */
export function describeConflict(
  { file, ids: { registered, comment }, debugId }: ScriptFacts,
  mapId: string | null,
): string | null {
  const others = [
    ...(comment === null || comment.id === debugId ? [] : [`its comment names ${comment.id}`]),
    ...(mapId === null || mapId === debugId ? [] : [`its map names ${mapId}`]),
  ]
  if (debugId === null || (registered.length < 2 && others.length === 0)) return null
  const rest = others.length === 0 ? '' : `, but ${others.join(' and ')}`
  if (registered.length === 0) {
    return `${file.name} names the Debug ID ${debugId} in its comment${rest}. The comment’s is used.`
  }
  const ids = registered.length === 1 ? 'ID' : 'IDs'
  return `${file.name} registers the Debug ${ids} ${registered.join(' and ')}${rest}. Sentry’s SDK reports ${debugId}, so that one is used.`
}
