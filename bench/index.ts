import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCHES, judge, showPromised, type Bench } from './benches.ts'
import { renderChart } from './chart.ts'
import { renderDocument, writtenBenches } from './document.ts'
import { readMachine } from './machine.ts'
import { MEASURES_MEMORY } from './processes.ts'
import { addToRecord, readRecord, type BenchRecord, type Measured } from './record.ts'
import { INSTALL, SENTRY_CLI } from './sentry-cli.ts'
import { showSizes } from './start.ts'
import { showResults } from './turns.ts'

// Every figure is a median, and a ratio to something that was measured in turn with it: machines are noisy.

const USAGE = `npm run bench                    all benchmarks: ${Object.keys(BENCHES).join(', ')}
npm run bench -- start,commits   some of them
npm run bench -- start 25        with so many runs of each
npm run bench -- --write         into docs/benchmarks.md and docs/benchmarks.svg; those not run keep their figures`

const RECORD = join(import.meta.dirname, 'results.json')
const NOTHING: Measured = { date: '', runs: 0, results: [] }
const DOCUMENTS = join(import.meta.dirname, '..', 'docs')

async function measure(name: string, bench: Bench, runs: number): Promise<Measured> {
  const results = await bench.measure(runs)
  showResults(`${bench.title} (${name}), median of ${runs} each, in turn`, results)
  for (const { value, holds, ...promised } of judge(bench, results)) {
    const isKnown = promised.of === 'memory' ? MEASURES_MEMORY : SENTRY_CLI || !bench.needsCli
    if (!isKnown) continue
    const verdict = holds ? 'as promised' : 'NOT as promised'
    const [took, most] = [value, promised.most].map((one) => showPromised(promised, one))
    console.log(`  ${verdict}: ${promised.name} takes ${took}, at most ${most}`)
  }
  return { date: new Date().toISOString().slice(0, 10), runs, results }
}

/** Each in a process of its own: to start a program takes longer the more memory the one that starts it holds. */
function measureApart(names: readonly string[], runs: string): Record<string, Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'))
  try {
    return Object.fromEntries(
      names.map((name): [string, Measured] => {
        const file = join(folder, `${name}.json`)
        const args = [import.meta.filename, name, ...(runs === '' ? [] : [runs])]
        execFileSync(process.execPath, [...args, '--results', file], { stdio: 'inherit' })
        return [name, JSON.parse(readFileSync(file, 'utf8')) as Measured]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The record with these benchmarks in place of what it has of them; throws when that would mix machines. */
function recordWith(benches: Record<string, Measured>): BenchRecord {
  const fresh = { machine: readMachine(), benches }
  return addToRecord(readRecord(RECORD), fresh, Object.keys(BENCHES))
}

function write(benches: Record<string, Measured>): void {
  const record = recordWith(benches)
  const written = writtenBenches(BENCHES, record)
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`)
  writeFileSync(join(DOCUMENTS, 'benchmarks.md'), renderDocument(written, record))
  writeFileSync(join(DOCUMENTS, 'benchmarks.svg'), renderChart(written))
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      write: { type: 'boolean' },
      results: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  const [wanted, runs = ''] = positionals
  const names = wanted?.split(',') ?? Object.keys(BENCHES)
  const unknown = names.filter((name) => !(name in BENCHES))
  if (values.help) {
    console.log(USAGE)
    return
  }
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}.\n\n${USAGE}`)
  if (!/^[1-9]\d*$|^$/.test(runs)) throw new Error(`${runs} is no number of runs.\n\n${USAGE}`)
  const missing = [
    ...(SENTRY_CLI
      ? []
      : [`sentry-cli is not installed, so nothing is compared with it: ${INSTALL}`]),
    ...(MEASURES_MEMORY
      ? []
      : ['Memory is not measured: it takes GNU time, the package `time`, on Linux.']),
  ]
  if (values.write && missing.length > 0) throw new Error(missing.join('\n'))
  for (const line of missing) console.log(line)
  // Refused before it has taken its minutes, not after.
  if (values.write) recordWith(Object.fromEntries(names.map((name) => [name, NOTHING])))
  if (wanted === undefined) showSizes('dist')
  const [only] = names
  const bench = only === undefined || values.results === undefined ? undefined : BENCHES[only]
  if (only !== undefined && bench !== undefined && values.results !== undefined) {
    const measured = await measure(only, bench, runs === '' ? bench.runs : Number(runs))
    writeFileSync(values.results, JSON.stringify(measured))
    return
  }
  const measured = measureApart(
    Object.keys(BENCHES).filter((name) => names.includes(name)),
    runs,
  )
  if (values.write) write(measured)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
