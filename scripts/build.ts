import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

// Bundles are the same bytes on every machine only when ncc is the project's own and runs at its root.
const root = join(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules', ...name.split('/'))

function runNode(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [bin(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

// ncc and tsc never remove what an earlier build left.
for (const folder of ['lib', 'dist', 'demo'])
  rmSync(join(root, folder), { recursive: true, force: true })
runNode('typescript/bin/tsc', '-p', 'tsconfig.build.json')
runNode(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'lib/src/index.js',
  '-o',
  'dist',
  '--license',
  'licenses.txt',
)
runNode(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'lib/scripts/start.js',
  '-o',
  'demo',
  '--license',
  'licenses.txt',
)
