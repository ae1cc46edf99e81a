import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minify } from 'terser'
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

/** The bundler makes a `require` for each of Node's modules, which takes 2 ms of a start: one does for all. */
function shareRequire(code: string): string {
  const make = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)'
  const head = /^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";$/m
  if (!head.test(code)) return code
  return code
    .replaceAll(`${make}(`, 'requireOfNode(')
    .replace(head, `$&\nconst requireOfNode = ${make};`)
}

/**
 * Prints a bundle again as it is, but with one space for each level and without comments, save those that name a package: a fifth of what a release loads
 * is the bundler's remarks and indentation. Names stay, and so do statements, so that people can read what they run.
 */
async function reprint(file: string): Promise<void> {
  const { code } = await minify(shareRequire(readFileSync(file, 'utf8')), {
    module: true,
    compress: false,
    mangle: false,
    format: {
      beautify: true,
      comments: /MODULE:? \.\/node_modules/,
      indent_level: 1,
      quote_style: 3,
      shorthand: true,
    },
  })
  writeFileSync(file, `${code}\n`)
}

async function bundle(entry: string, folder: string): Promise<void> {
  const stats = join(temporary, `${folder}.json`)
  runNode('@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', folder, '--stats-out', stats)
  const read = JSON.parse(readFileSync(stats, 'utf8')) as BundleStats
  for (const file of globSync(join(root, folder, '*.js'))) await reprint(file)
  writePackages(join(root, folder), findBundledPackages(root, read))
}

// ncc and tsc never remove what an earlier build left.
for (const folder of ['lib', 'dist', 'demo'])
  rmSync(join(root, folder), { recursive: true, force: true })
try {
  runNode('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  await bundle('lib/src/index.js', 'dist')
  await bundle('lib/scripts/start.js', 'demo')
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
