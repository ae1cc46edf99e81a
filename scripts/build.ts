import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBundledPackages, writePackages, type BundleStats } from './bundled-packages.ts'

// Bundles are the same bytes on every machine only when ncc is the project's own and runs at its root.
const root = join(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules', ...name.split('/'))
const temporary = mkdtempSync(join(tmpdir(), 'build-'))

function runNode(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [bin(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function bundle(entry: string, folder: string): void {
  const stats = join(temporary, `${folder}.json`)
  runNode('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', folder, '--stats-out', stats)
  const read = JSON.parse(readFileSync(stats, 'utf8')) as BundleStats
  writePackages(join(root, folder), findBundledPackages(root, read))
}

// ncc and tsc never remove what an earlier build left.
for (const folder of ['lib', 'dist', 'demo'])
  rmSync(join(root, folder), { recursive: true, force: true })
try {
  runNode('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  bundle('lib/src/index.js', 'dist')
  bundle('lib/scripts/start.js', 'demo')
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
