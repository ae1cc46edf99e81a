import { inspect } from 'node:util'
import * as fc from 'fast-check'

/** What is done to one target in one go. */
export type Slice = {
  seed: number
  /** At most so many values; missing: as many as the time allows. */
  runs?: number
  milliseconds?: number
  /** Where a failure was found before, as `Finding` tells it: only that value is looked at again. */
  path?: string
}

/** A value for which the target does not hold what it promises. */
export type Finding = { seed: number; path: string; value: string; problem: string }

export type SliceEnd = { runs: number; finding: Finding | null }

/** Something that takes what others send. */
export type Target = { name: string; run: (slice: Slice) => Promise<SliceEnd> }

export type TargetDefinition<Value, Tools> = {
  name: string
  values: fc.Arbitrary<Value>
  /** What all examinations of a slice share, such as a server. */
  open: () => Promise<Tools & { close: () => Promise<void> }>
  /** Throws when a promise is broken for the value. */
  examine: (value: Value, tools: Tools) => Promise<void>
  /** How long one examination may take, in milliseconds of processor time. */
  maxMs?: number
}

/** So much text of a value is shown of a finding. */
const MAX_SHOWN = 4000
const MAX_MS = 2000
/** Values above this many are not asked for by anybody; the time ends a slice. */
const ENDLESS = 1_000_000

/** A target whose values are random, and smaller and smaller once one of them breaks a promise. */
export function defineTarget<Value, Tools>(definition: TargetDefinition<Value, Tools>): Target {
  return {
    name: definition.name,
    run: async (slice) => {
      const tools = await definition.open()
      // When the time is up fast-check waits for no examination that is still under way.
      let last = Promise.resolve()
      try {
        const property = fc.asyncProperty(definition.values, (value) => {
          last = examineInTime(definition, value, tools)
          return last
        })
        return toEnd(await fc.check(property, toParameters(slice)))
      } finally {
        await last.catch(() => undefined)
        await tools.close()
      }
    },
  }
}

/** A target that needs nothing beside the value. */
export function definePureTarget<Value>(
  definition: Pick<TargetDefinition<Value, unknown>, 'name' | 'values' | 'maxMs'> & {
    examine: (value: Value) => Promise<void> | void
  },
): Target {
  return defineTarget<Value, object>({
    ...definition,
    open: async () => ({ close: async () => undefined }),
    examine: async (value) => definition.examine(value),
  })
}

// Processor time, because a machine that does other work too must not look like a slow expression.
async function examineInTime<Value, Tools>(
  { examine, maxMs = MAX_MS }: TargetDefinition<Value, Tools>,
  value: Value,
  tools: Tools,
): Promise<void> {
  const start = process.cpuUsage()
  await examine(value, tools)
  const { user } = process.cpuUsage(start)
  const tookMs = Math.round(user / 1000)
  if (tookMs > maxMs) throw new Error(`it took ${tookMs} ms, and ${maxMs} are allowed`)
}

function toParameters({ seed, runs, milliseconds, path }: Slice): fc.Parameters<[unknown]> {
  return {
    seed,
    numRuns: runs ?? ENDLESS,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
    ...(milliseconds === undefined
      ? {}
      : { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false }),
  }
}

function toEnd(details: fc.RunDetails<[unknown]>): SliceEnd {
  const { numRuns, failed, seed, counterexample, counterexamplePath, errorInstance } = details
  if (!failed) return { runs: numRuns, finding: null }
  const value = showValue(counterexample?.[0])
  return {
    runs: numRuns,
    finding: {
      seed,
      path: counterexamplePath ?? '',
      value: value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value,
      problem: describeProblem(errorInstance),
    },
  }
}

// What is nested very deeply, only this shows.
function showValue(value: unknown): string {
  let text: string
  try {
    text = fc.stringify(value)
  } catch {
    text = inspect(value, { depth: 8 })
  }
  return text
    .replaceAll(/Buffer\.from\(\[([\d,]*)\]\)/g, (_, bytes: string) => showBytes(bytes))
    .replaceAll(/(.{1,9}?)\1{19,}/gs, describeRepeats)
}

function showBytes(bytes: string): string {
  const text = Buffer.from(bytes.split(',').map(Number)).toString('latin1')
  return `Buffer.from(${JSON.stringify(text)}, 'latin1')`
}

function describeRepeats(all: string, part: string): string {
  return `${part}⟨× ${all.length / part.length}⟩`
}

/** With stacks, since the causes are what the finding is about. */
function describeProblem(error: unknown): string {
  const { stack, cause } = Object(error) as { stack?: string; cause?: unknown }
  const text = stack ?? String(error)
  return cause === undefined ? text : `${text}\n  because of ${describeProblem(cause)}`
}
