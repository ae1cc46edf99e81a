import { judge, showPromised, showRatio, type Bench } from './benches.ts'
import type { BenchRecord, Measured } from './record.ts'
import { growthOf, SCALES } from './scale.ts'
import { ratiosOf } from './turns.ts'

export type Written = { name: string; bench: Bench; measured: Measured }

/** The benchmarks that have figures, in the order of the document. */
export function writtenBenches(
  benches: Readonly<Record<string, Bench>>,
  record: BenchRecord,
): Written[] {
  return Object.entries(benches).flatMap(([name, bench]) => {
    const measured = record.benches[name]
    return measured === undefined ? [] : [{ name, bench, measured }]
  })
}

/** `docs/benchmarks.md`. */
export function renderDocument(written: readonly Written[], record: BenchRecord): string {
  return `${[
    '# Benchmarks',
    'Written by `npm run bench -- --write`, every figure of it. To measure for yourself, without writing: `npm run bench`.',
    '![This action against sentry-cli: how long each takes](benchmarks.svg)',
    'Each line is the median of several runs. The runs of one table take turns (one of each, over and over), so that a slow moment of the machine hits them all; compare within a table, not across. The times are of the processes, not of the runner around them. Memory is the peak of the largest process.',
    renderTable(['measured on', ''], Object.entries(record.machine)),
    ...written.map((one) => renderBench(one)),
    renderScales(record),
  ].join('\n\n')}\n`
}

/** The scales that have figures, in the order of the document. */
export function writtenScales(record: BenchRecord): { name: string; measured: Measured }[] {
  return Object.keys(SCALES).flatMap((name) => {
    const measured = record.benches[name]
    return measured === undefined ? [] : [{ name, measured }]
  })
}

function renderScales(record: BenchRecord): string {
  const scales = writtenScales(record)
  return [
    '## How cost grows',
    '![How long a step takes by the number of commits, files, tags and releases](benchmarks-scale.svg)',
    'Both axes are logarithmic: on the grey lines cost is proportional to what is counted.',
    ...scales.flatMap(({ name, measured }) => renderScale(name, measured)),
    `\`npm run bench -- --scale\`, ${[...new Set(scales.map(({ measured }) => measured.date))].join(', ')}.`,
  ].join('\n\n')
}

function renderScale(name: string, { results, runs }: Measured): string[] {
  const scale = SCALES[name]
  if (scale === undefined) return []
  const withNotes = results.some(({ note }) => note !== undefined)
  const rows = results.map(({ name: size, ms, peak, note = '' }) => [
    size,
    showMs(ms),
    peak === null ? '' : `${peak.toFixed(0)} MiB`,
    ...(withNotes ? [note] : []),
  ])
  return [
    `**${scale.title}**: ${scale.about}. ${runs === 1 ? 'One run of each size' : `Medians of ${runs}`}.`,
    renderTable([scale.title.toLowerCase(), 'time', 'memory', ...(withNotes ? [''] : [])], rows),
    `Promised: each one more costs at most ${showRatio(scale.mostGrowth)} × at the largest size of what it costs at the one before; it cost ${showRatio(Math.max(0, growthOf(scale, results)))} ×.`,
  ]
}

function renderBench({ name, bench, measured }: Written): string {
  const { results, runs, date } = measured
  const ratios = ratiosOf(results)
  const withNotes = results.some(({ note }) => note !== undefined)
  const head = ['', 'time', 'ratio', 'memory', ...(withNotes ? ['sent'] : [])]
  const rows = results.map(({ name: what, ms, peak, note = '' }, index) => [
    what,
    showMs(ms),
    `${showRatio(ratios[index] ?? Number.NaN)} ×`,
    peak === null ? '' : `${peak.toFixed(0)} MiB`,
    ...(withNotes ? [note] : []),
  ])
  const sentences = judge(bench, results).map(
    ({ value, ...promised }) =>
      `Promised: ${promised.name} takes at most ${showPromised(promised, promised.most)}; it took ${showPromised(promised, value)}.`,
  )
  return [
    `## ${bench.title}`,
    bench.about,
    renderTable(head, rows),
    ...sentences,
    `\`npm run bench -- ${name}\`, ${runs} runs of each, ${date}.`,
  ].join('\n\n')
}

/** Milliseconds as people read them: three digits. */
export function showMs(ms: number): string {
  return ms < 100 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString('en')} ms`
}

/** In the form that the formatter leaves alone: cells as wide as the widest of their column. */
function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => `:${'-'.repeat(width - 1)}`).join(' | ')} |`
  return [line(head), rule, ...rows.map((row) => line(row))].join('\n')
}
