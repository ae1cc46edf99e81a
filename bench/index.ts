import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCHES, judge, showPromised, type Bench } from './benches.ts'
import { renderChart } from './chart.ts'
import { renderDocument, writtenBenches } from './document.ts'
import { readMachine } from './machine.ts'
import { addToRecord, readRecord, type Measured } from './record.ts'
import { INSTALL, SENTRY_CLI } from './sentry-cli.ts'
import { showSizes } from './start.ts'
import { showResults } from './turns.ts'

// Every figure is a median, and a ratio to something that was measured in turn with it: machines are noisy.

const USAGE = `npm run bench                    all benchmarks: ${Object.keys(BENCHES).join(', ')}
npm run bench -- start,commits   some of them
npm run bench -- start 25        with so many runs of each
npm run bench -- --write         into docs/benchmarks.md and docs/benchmarks.svg; those not run keep their figures`

const RECORD = join(import.meta.dirname, 'results.json')
const DOCUMENTS = join(import.meta.dirname, '..', 'docs')

async function measure(name: string, bench: Bench, runs: number): Promise<Measured> {
  const results = await bench.measure(runs)
  showResults(`${bench.title} (${name}), median of ${runs} each, in turn`, results)
  const isCompared = SENTRY_CLI !== null || !bench.needsCli
  for (const { value, holds, ...promised } of isCompared ? judge(bench, results) : []) {
    const verdict = holds ? 'as promised' : 'NOT as promised'
    const [took, most] = [value, promised.most].map((one) => showPromised(promised, one))
    console.log(`  ${verdict}: ${promised.name} takes ${took}, at most ${most}`)
  }
  return { date: new Date().toISOString().slice(0, 10), runs, results }
}

function write(benches: Record<string, Measured>): void {
  const names = Object.keys(BENCHES)
  const record = addToRecord(readRecord(RECORD), { machine: readMachine(), benches }, names)
  const written = writtenBenches(BENCHES, record)
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`)
  writeFileSync(join(DOCUMENTS, 'benchmarks.md'), renderDocument(written, record))
  writeFileSync(join(DOCUMENTS, 'benchmarks.svg'), renderChart(written))
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const [wanted, runs] = positionals
  const names = wanted?.split(',') ?? Object.keys(BENCHES)
  const unknown = names.filter((name) => !(name in BENCHES))
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) process.exitCode = 1
    console.log(unknown.length > 0 ? `There is no ${unknown.join(', ')}.\n${USAGE}` : USAGE)
    return
  }
  if (SENTRY_CLI === null) {
    const end = `sentry-cli is not installed, so nothing is compared with it: ${INSTALL}`
    if (values.write) throw new Error(end)
    console.log(end)
  }
  if (wanted === undefined) showSizes('dist')
  const measured: Record<string, Measured> = {}
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (!names.includes(name)) continue
    measured[name] = await measure(name, bench, runs === undefined ? bench.runs : Number(runs))
  }
  if (values.write) write(measured)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
