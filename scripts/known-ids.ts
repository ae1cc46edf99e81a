import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeCorpus, makeDirectory, scriptsOf } from '../__tests__/source-maps/corpus.ts'
import { KNOWN_IDS, sumOf, type KnownId } from '../__tests__/source-maps/known-ids.ts'

// The debug ids that sentry-cli gives to the scripts of the tests: node scripts/known-ids.ts
// Needed when a tool that makes these scripts changes. It takes the binary that benchmarks compare with.

const CLI = join(import.meta.dirname, '../bench/node_modules/.bin/sentry-cli')
const COMMENT = /^\/\/# debugId=(?<id>[0-9a-f-]{36})$/gm

/** What sentry-cli gives a script that is alone with its map; null when it fails, or gives none. */
function askSentryCli(corpus: string, script: string): string | null {
  const directory = makeDirectory()
  const maps = [`${script}.map`, join(dirname(script), 'maps', `${basename(script)}.map`)]
  for (const place of [script, ...maps]) {
    if (existsSync(join(corpus, place))) cpSync(join(corpus, place), join(directory, place))
  }
  try {
    execFileSync(CLI, ['sourcemaps', 'inject', '.'], { cwd: directory, stdio: 'pipe' })
    const injected = readFileSync(join(directory, script), 'utf8')
    return [...injected.matchAll(COMMENT)].at(-1)?.groups?.['id'] ?? null
  } catch (error) {
    console.log(`${script}: ${String(error).split('\n', 2).join(' ')}`)
    return null
  } finally {
    rmSync(directory, { recursive: true })
  }
}

if (existsSync(CLI)) {
  const corpus = makeCorpus()
  const known = scriptsOf(corpus).flatMap((name): [string, KnownId][] => {
    const id = askSentryCli(corpus, name)
    return id === null ? [] : [[name, { sum: sumOf(corpus, name), id }]]
  })
  writeFileSync(KNOWN_IDS, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`)
  const version = execFileSync(CLI, ['--version'], { encoding: 'utf8' }).trim()
  console.log(`${known.length} ids of ${version}`)
} else {
  console.log('sentry-cli is not there: npm ci --prefix bench --ignore-scripts')
  process.exitCode = 1
}
