/**
 * Builds the scripts that injection is tested with: `node make-corpus.ts <directory>`. A process of its own, since some
 * of these tools don't run within jest.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import esbuild, { type BuildOptions } from 'esbuild'
import { rollup, type OutputOptions } from 'rollup'
import { minify, type MinifyOptions } from 'terser'
import webpack, { type Configuration } from 'webpack'
import { writeByHand } from './scripts-by-hand.ts'

const root = process.argv[2] ?? ''
const sources = join(root, 'sources')
const target = join(root, 'out')
const LICENSE = '/*! Shop 1.0 | (c) the shop’s owners | MIT */'

const CART = `
export type Line = { name: string; price: number; count: number }

/** The sum of a cart, in cents: "tax" included – äöü 🛒. */
export function sumOf(lines: readonly Line[]): number {
  let sum = 0
  for (const { price, count } of lines) {
    if (count < 0) throw new RangeError('a count of ' + count + ' \\u2028 is none')
    sum += price * count
  }
  return sum
}

export class Cart {
  readonly lines: Line[] = []
  add(name: string, price: number, count = 1): this {
    this.lines.push({ name, price, count })
    return this
  }
  toString(): string {
    return this.lines.map(({ name, count }) => \`\${count} × \${name}\`).join(', ')
  }
}
`
const ENTRY = `
import { Cart, sumOf } from './cart'

const cart = new Cart().add('Tee “grün”', 450, 3).add('🍪', 199)
const isStrict = (function (this: unknown) { return this === undefined })()
;(globalThis as { result?: unknown }).result = [String(cart), sumOf(cart.lines), isStrict]
`
const PLAIN = `'use strict';
function sumOf(lines) {
  var sum = 0
  lines.forEach(function (line) { sum += line.price * line.count })
  return sum
}
var isStrict = (function () { return this === undefined })()
globalThis.result = [sumOf([{ price: 450, count: 3 }, { price: 199, count: 1 }]), isStrict, '“🛒”']
`

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(target, path)), { recursive: true })
  writeFileSync(join(target, path), text)
}

async function runEsbuild(name: string, options: BuildOptions): Promise<void> {
  await esbuild.build({
    entryPoints: [join(sources, 'entry.ts')],
    outfile: join(target, 'esbuild', name),
    // It writes paths into comments, and the scripts have to be the same wherever they are built.
    absWorkingDir: sources,
    bundle: true,
    sourcemap: true,
    format: 'iife',
    logLevel: 'error',
    ...options,
  })
}

async function runRollup(name: string, options: OutputOptions): Promise<void> {
  const bundle = await rollup({ input: join(sources, 'plain.js'), logLevel: 'silent' })
  await bundle.write({ file: join(target, 'rollup', name), sourcemap: true, ...options })
  await bundle.close()
}

function runWebpack(name: string, options: Configuration): Promise<void> {
  const configuration: Configuration = {
    entry: join(sources, 'plain.js'),
    context: sources,
    output: { path: join(target, 'webpack'), filename: name },
    ...options,
  }
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) {
        reject(error ?? new Error(stats?.toString()))
      } else resolve()
    })
  })
}

async function runTerser(name: string, options: MinifyOptions): Promise<void> {
  const { code = '', map } = await minify(
    { 'plain.js': PLAIN },
    {
      sourceMap: { filename: name, url: `${name}.map`, includeSources: true },
      ...options,
    },
  )
  write(`terser/${name}`, code)
  if (typeof map === 'string') write(`terser/${name}.map`, map)
}

function runTsc(name: string, ...options: string[]): void {
  const tsc = join(import.meta.dirname, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc')
  const config = ['--module', 'commonjs', '--target', 'es2020', '--types', 'node', '--ignoreConfig']
  const outDir = join(target, 'tsc', name)
  execFileSync(process.execPath, [
    tsc,
    join(sources, 'cart.ts'),
    '--outDir',
    outDir,
    '--skipLibCheck',
    ...config,
    ...options,
  ])
}

write('../sources/cart.ts', CART)
write('../sources/entry.ts', ENTRY)
write('../sources/plain.js', PLAIN)

await runEsbuild('plain.js', {})
await runEsbuild('min.js', { minify: true })
await runEsbuild('target.min.js', { minify: true, target: 'es2015', charset: 'utf8' })
await runEsbuild('node.cjs', { format: 'cjs', banner: { js: '#!/usr/bin/env node' } })
await runEsbuild('module.mjs', { format: 'esm', banner: { js: '"use client";' } })
await runEsbuild('module.min.mjs', { format: 'esm', minify: true, banner: { js: LICENSE } })
await runEsbuild('license.js', { banner: { js: `${LICENSE}\n// next\n'use strict'` } })
await runEsbuild('inline.js', { sourcemap: 'inline', minify: true })
await runEsbuild('hidden.js', { sourcemap: 'external', minify: true })
await runEsbuild('without-sources.js', { sourcesContent: false })
await runRollup('iife.js', { format: 'iife' })
await runRollup('cjs.cjs', { format: 'cjs', banner: LICENSE })
await runRollup('es.mjs', { format: 'es', strict: true })
await runRollup('umd.js', { format: 'umd', name: 'shop', compact: true })
await runRollup('inline.js', { format: 'iife', sourcemap: 'inline' })
await runRollup('debug-ids.js', { format: 'iife', sourcemapDebugIds: true })
await runWebpack('production.js', { mode: 'production', devtool: 'source-map' })
await runWebpack('development.js', { mode: 'development', devtool: 'source-map' })
await runWebpack('inline.js', { mode: 'development', devtool: 'inline-source-map' })
await runWebpack('hidden.js', { mode: 'production', devtool: 'hidden-source-map' })
await runWebpack('debug-ids.js', { mode: 'production', devtool: 'source-map-debugids' })
await runWebpack('cheap.js', { mode: 'development', devtool: 'cheap-source-map' })
await runWebpack('eval.js', { mode: 'development', devtool: 'eval' })
await runWebpack('eval-map.js', { mode: 'development', devtool: 'eval-source-map' })
await runTerser('one-line.min.js', { toplevel: true })
await runTerser('several-lines.js', { compress: false, mangle: false, format: { beautify: true } })
await runTerser('comments.min.js', { format: { preamble: LICENSE } })
runTsc('plain', '--sourceMap')
runTsc('crlf', '--sourceMap', '--newLine', 'crlf', '--inlineSources')
runTsc('inline', '--inlineSourceMap', '--inlineSources')
runTsc('bom', '--sourceMap', '--emitBOM', '--removeComments')
writeByHand(join(target, 'hand'))
