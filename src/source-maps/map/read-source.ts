import { isUtf8 } from 'node:buffer'
import { realpath, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainSource, isRemotePath } from '../gate.ts'

/** Where sources may be read from, all links resolved. */
export type SourceScope = {
  /** The map that names them: their paths count from its folder. */
  mapPath: string
  /** Nothing outside of it is read. */
  root: string
  /** Called for what is not read, with the reason. */
  onRefused?: (line: string) => void
}

/** Maximum bytes of one source file; larger files are not source code. */
const MAX_BYTES = 5 * 1024 * 1024

/**
 * The text of a source that a map names, when it is a file below the root; otherwise null. A map is made by the build's
 * dependencies: it must not get to choose which of the runner's files end up in Sentry.
 */
export async function readSource(
  source: string,
  { mapPath, root, onRefused = () => undefined }: SourceScope,
): Promise<string | null> {
  for (const location of refCandidates(source)) {
    const named = resolve(dirname(mapPath), location)
    // Before the disk is asked: a name may be that of another machine.
    const early = isRemotePath(location) ? REMOTE : explainSource(named, root)
    const path = early === null ? await realpath(named).catch(() => null) : null
    const reason = early ?? (path === null ? null : explainSource(path, root))
    if (reason !== null) onRefused(`${source} (${reason})`)
    else if (path !== null) return readText(path)
  }
  return null
}

const REMOTE = 'it is on another machine'

// A source is a URL by the standard, but many tools write a plain path.
function refCandidates(source: string): string[] {
  if (source.includes('\0')) return []
  if (/^file:/i.test(source)) return tryTo(() => fileURLToPath(source))
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(source)) return []
  return [source, ...(source.includes('%') ? tryTo(() => decodeURIComponent(source)) : [])]
}

function tryTo(decode: () => string): string[] {
  try {
    return [decode()]
  } catch {
    return []
  }
}

async function readText(path: string): Promise<string | null> {
  const facts = await stat(path)
  if (!facts.isFile() || facts.size > MAX_BYTES) return null
  const bytes = await readFile(path)
  return isUtf8(bytes) ? bytes.toString('utf8') : null
}
