import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Machine } from './machine.ts'
import type { Result } from './turns.ts'

/** What was measured, as it is kept beside the benchmarks. */
export type BenchRecord = {
  machine: Machine
  /** By the name of the benchmark. */
  benches: Record<string, Measured>
}

/** `date` is the day, `2026-01-31`. */
export type Measured = { date: string; runs: number; results: Result[] }

export function readRecord(file: string): BenchRecord | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BenchRecord) : null
}

/**
 * The record with what was measured now. Benchmarks that were not run keep their figures; that is refused when those are
 * of another machine, because a table of two machines compares nothing.
 */
export function addToRecord(
  known: BenchRecord | null,
  fresh: BenchRecord,
  names: readonly string[],
): BenchRecord {
  const kept = names.filter((name) => !(name in fresh.benches) && known?.benches[name])
  if (kept.length > 0 && !isDeepStrictEqual(known?.machine, fresh.machine)) {
    throw new Error(
      `The figures of ${kept.join(', ')} were measured elsewhere (${describe(known?.machine)}, here ${describe(fresh.machine)}). Write all benchmarks at once.`,
    )
  }
  return {
    machine: fresh.machine,
    benches: Object.fromEntries(
      names.flatMap((name) => {
        const measured = fresh.benches[name] ?? known?.benches[name]
        return measured === undefined ? [] : [[name, measured]]
      }),
    ),
  }
}

function describe(machine: Machine = {}): string {
  return Object.values(machine).join('; ')
}
