/** One way of doing a thing; gives what one run took. */
export type Contender = { name: string; run: () => Promise<Measurement> }

/** Milliseconds, and the peak of the process's memory in MiB where it is known. */
export type Measurement = { ms: number; peak: number | null }

export type Result = Measurement & { name: string }

/** Medians of `runs` runs each, one contender after the other, over and over, so that a slow moment hits them all. */
export async function measureInTurn(
  contenders: readonly Contender[],
  runs: number,
): Promise<Result[]> {
  const taken = new Map(contenders.map(({ name }) => [name, [] as Measurement[]]))
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const { name, run } of contenders) {
      const measurement = await run()
      // The first turn warms the disk's cache.
      if (turn > 0) taken.get(name)?.push(measurement)
    }
  }
  return [...taken].map(([name, measurements]) => {
    const peaks = measurements.flatMap(({ peak }) => (peak === null ? [] : [peak]))
    return {
      name,
      ms: median(measurements.map(({ ms }) => ms)),
      peak: peaks.length === 0 ? null : Math.max(...peaks),
    }
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A table of the results as ratios to the first. */
export function showResults(title: string, results: readonly Result[]): void {
  const [first] = results
  console.log(`\n${title}`)
  for (const { name, ms, peak } of results) {
    const ratio = ms / (first?.ms ?? Number.NaN)
    const memory = peak === null ? '' : `  ${peak.toFixed(0).padStart(4)} MiB`
    console.log(
      `  ${name.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(5)} ×${memory}`,
    )
  }
}
