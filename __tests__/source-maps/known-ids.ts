import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `sum` tells whether the script is still the one that got the id. */
export type KnownId = { sum: string; id: string }

/** Written by `node scripts/known-ids.ts`. */
export const KNOWN_IDS = join(import.meta.dirname, 'known-ids.json')

/** The ids that sentry-cli 3.8.0 gives the scripts of the corpus, each alone with its map: `sentry-cli sourcemaps inject .` */
export function readKnownIds(): Record<string, KnownId> {
  return JSON.parse(readFileSync(KNOWN_IDS, 'utf8')) as Record<string, KnownId>
}

/** The SHA-1 of a script and of the map beside it. */
export function sumOf(directory: string, script: string): string {
  const hash = createHash('sha1')
  for (const place of [script, `${script}.map`]) {
    const path = join(directory, place)
    if (existsSync(path)) hash.update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
