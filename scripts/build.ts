import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compact } from './compact.ts'
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

/** A remark of the bundler's that is kept: a test looks for each package in the licences. */
const NAMES_A_PACKAGE = /MODULE:? \.\/node_modules/

/** The bundler makes a `require` for each of Node's modules, which takes 2 ms of a start: one does for all. */
function shareRequire(code: string): string {
  const make = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)'
  const head = /^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";$/m
  if (!head.test(code)) return code
  return code
    .replaceAll(`${make}(`, 'requireOfNode(')
    .replace(head, `$&\nconst requireOfNode = ${make};`)
}

function bundle(entry: string, folder: string): void {
  const stats = join(temporary, `${folder}.json`)
  runNode('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', folder, '--stats-out', stats)
  const read = JSON.parse(readFileSync(stats, 'utf8')) as BundleStats
  for (const file of globSync(join(root, folder, '*.js'))) {
    const code = shareRequire(readFileSync(file, 'utf8'))
    writeFileSync(file, compact(code, NAMES_A_PACKAGE))
  }
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
