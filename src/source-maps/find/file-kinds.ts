import { extname } from 'node:path'
import type { FoundFile } from '../artifact.ts'

/** The endings of scripts that are taken from directories. */
export const SCRIPT_ENDINGS: readonly string[] = [
  '.js',
  '.cjs',
  '.mjs',
  '.jsbundle',
  '.bundle',
  '.hbc',
]

// What nobody means as a script, though it may lie among them.
const OTHER_ENDINGS = new Set(
  '.br .css .gif .gz .htm .html .jpg .json .jsx .less .md .png .scss .svg .ts .tsx .txt .wasm .webp .xml .zip'.split(
    ' ',
  ),
)

/** What a file is by its ending; null when it is neither script nor map. A named file may have any ending of its own. */
export function chooseKind(name: string, isNamed: boolean): FoundFile['kind'] | null {
  const ending = extname(name).toLowerCase()
  if (extname(name) === '.map' || (isNamed && ending === '.map')) return 'map'
  if (SCRIPT_ENDINGS.includes(extname(name))) return 'script'
  return isNamed && !OTHER_ENDINGS.has(ending) ? 'script' : null
}

/** Whether a glob spells out the ending of a name: `*.hbc` and `*.{hbc,map}` do, `*` does not. */
export function namesEnding(glob: string, name: string): boolean {
  const ending = extname(name).slice(1)
  const last = glob.slice(glob.lastIndexOf('/') + 1)
  return ending !== '' && last.split(/[^\w-]+/).includes(ending) && last.includes('.')
}
