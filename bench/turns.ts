/** A process's peak of memory takes a program around it, which costs a millisecond: what is timed runs without. */
export type Probe = 'memory' | 'time'

/** One way of doing a thing; gives what one run took. */
export type Contender = { name: string; run: (probe: Probe) => Promise<Measurement> }

/** Milliseconds, and the peak of the process's memory in MiB where it is known. */
export type Measurement = { ms: number; peak: number | null; note?: string }

/** `note` tells what the last run did, such as its requests. */
export type Result = Measurement & { name: string }

/** Results whose name begins so are this project's, all others are what they are compared with. */
export const OURS = 'this action'

/** They also fill the disk's cache. */
const MEMORY_TURNS = 2

/** Medians of `runs` runs each, one contender after the other, over and over, so that a slow moment hits them all. */
export async function measureInTurn(
  contenders: readonly Contender[],
  runs: number,
  memoryTurns: number = MEMORY_TURNS,
): Promise<Result[]> {
  const taken = new Map(contenders.map(({ name }) => [name, [] as Measurement[]]))
  for (let turn = -memoryTurns; turn < runs; turn += 1) {
    for (const { name, run } of contenders)
      taken.get(name)?.push(await run(turn < 0 ? 'memory' : 'time'))
  }
  return [...taken].map(([name, measurements]) => {
    const peaks = measurements.flatMap(({ peak }) => (peak === null ? [] : [peak]))
    const note = measurements.at(-1)?.note
    return {
      name,
      ms: median(measurements.slice(memoryTurns).map(({ ms }) => ms)),
      peak: peaks.length === 0 ? null : Math.max(...peaks),
      ...(note === undefined ? {} : { note }),
    }
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** How many times as long as the first result each one took. */
export function ratiosOf(results: readonly Result[]): number[] {
  const [first] = results
  return results.map(({ ms }) => ms / (first?.ms ?? Number.NaN))
}

/** A table of the results as ratios to the first. */
export function showResults(title: string, results: readonly Result[]): void {
  const ratios = ratiosOf(results)
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log(`\n${title}`)
  for (const [index, { name, ms, peak, note }] of results.entries()) {
    const cells = [
      name.padEnd(width),
      `${ms.toFixed(1).padStart(8)} ms`,
      `${(ratios[index] ?? Number.NaN).toFixed(2).padStart(5)} ×`,
      peak === null ? '        ' : `${peak.toFixed(0).padStart(4)} MiB`,
      note ?? '',
    ]
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
}
