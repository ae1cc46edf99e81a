import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCHES, judge, showPromised, type Bench } from './benches.ts'
import { renderChart, renderScaleChart } from './chart.ts'
import { renderDocument, writtenBenches } from './document.ts'
import { readMachine } from './machine.ts'
import { MEASURES_MEMORY } from './processes.ts'
import { addToRecord, readRecord, type BenchRecord, type Measured } from './record.ts'
import { INSTALL, SENTRY_CLI } from './sentry-cli.ts'
import { growthOf, measureScale, SCALES, type Scale } from './scale.ts'
import { showSizes } from './start.ts'
import { showResults } from './turns.ts'

// Every figure is a median, and a ratio to something that was measured in turn with it: machines are noisy.

const USAGE = `npm run bench                    all benchmarks: ${Object.keys(BENCHES).join(', ')}
npm run bench -- start,commits   some of them
npm run bench -- start 25        with so many runs of each
npm run bench -- --scale          how the cost grows with commits, files, tags and releases: takes ten minutes
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
  return { date: today(), runs, results }
}

async function measureGrowth(name: string, scale: Scale, runs: number): Promise<Measured> {
  const results = await measureScale(scale, runs)
  showResults(`${scale.title} (${name}), median of ${runs} each`, results)
  const growth = growthOf(scale, results)
  const verdict = growth <= scale.mostGrowth ? 'as promised' : 'NOT as promised'
  console.log(`  ${verdict}: grows by ${growth.toFixed(2)}, at most ${scale.mostGrowth}`)
  return { date: today(), runs, results }
}

/** `runs`: null for as many as it takes by default. */
function measureOne(name: string, runs: number | null): Promise<Measured> {
  const [bench, scale] = [BENCHES[name], SCALES[name]]
  if (bench !== undefined) return measure(name, bench, runs ?? bench.runs)
  if (scale !== undefined) return measureGrowth(name, scale, runs ?? scale.runs)
  throw new Error(`There is no ${name}.`)
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Each in a process of its own: to start a program takes longer the more memory the one that starts it holds. */
function measureApart(
  names: readonly string[],
  { runs, scale }: { runs: string; scale: boolean },
): Record<string, Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'))
  try {
    return Object.fromEntries(
      names.map((name): [string, Measured] => {
        const file = join(folder, `${name}.json`)
        const flags = scale ? ['--scale'] : []
        const args = [import.meta.filename, name, ...(runs === '' ? [] : [runs]), ...flags]
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
  return addToRecord(readRecord(RECORD), fresh, [...Object.keys(BENCHES), ...Object.keys(SCALES)])
}

function write(benches: Record<string, Measured>): void {
  const record = recordWith(benches)
  const written = writtenBenches(BENCHES, record)
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`)
  writeFileSync(join(DOCUMENTS, 'benchmarks.md'), renderDocument(written, record))
  writeFileSync(join(DOCUMENTS, 'benchmarks.svg'), renderChart(written))
  writeFileSync(join(DOCUMENTS, 'benchmarks-scale.svg'), renderScaleChart(record))
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      write: { type: 'boolean' },
      scale: { type: 'boolean' },
      results: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  const [wanted, runs = ''] = positionals
  const all = Object.keys(values.scale ? SCALES : BENCHES)
  const names = wanted?.split(',') ?? all
  const unknown = names.filter((name) => !all.includes(name))
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
  if (only !== undefined && values.results !== undefined) {
    const given = runs === '' ? null : Number(runs)
    writeFileSync(values.results, JSON.stringify(await measureOne(only, given)))
    return
  }
  const measured = measureApart(
    all.filter((name) => names.includes(name)),
    { runs, scale: values.scale === true },
  )
  if (values.write) write(measured)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
