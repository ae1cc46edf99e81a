import { chmodSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Whether this process may become another user, as whom databases want to run. */
export const IS_ROOT = process.getuid?.() === 0

/** A user without rights. */
export const NOBODY = 65_534

/**
 * The folder that keeps what was installed from one run to the next: SERVERS_CACHE, else the user's cache. Root's own
 * cannot be entered by the user that databases run as.
 */
export function openCache(): string {
  const own = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const parent = IS_ROOT ? '/var/cache' : own
  const folder = process.env['SERVERS_CACHE'] ?? join(parent, 'create-sentry-release-servers')
  mkdirSync(folder, { recursive: true })
  if (IS_ROOT) chmodSync(folder, 0o755)
  return folder
}
