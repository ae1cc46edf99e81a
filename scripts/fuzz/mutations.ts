import * as fc from 'fast-check'
import { json, text } from './values.ts'

export type Change =
  | { kind: 'replace'; at: number; value: unknown }
  | { kind: 'remove'; at: number }
  | { kind: 'repeat'; at: number; times: number }

const oneChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(400), value: json }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(400), value: text }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(400) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: fc.nat(400),
    times: fc.constantFrom(2, 30, 300),
  }),
)

/** A few changes to JSON that is known only when it is examined. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(oneChange, { maxLength: 4 })

/** JSON that was right before a few of its parts were replaced, removed or repeated. */
export function mutated(original: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(original, changes).map(([value, all]) => applyChanges(value, all))
}

/** A copy of the value with the changes. */
export function applyChanges(value: unknown, all: readonly Change[]): unknown {
  const root = { value: structuredClone(value) }
  const inserted = new Set<unknown>()
  // What is repeated more than once has more parts than a process can hold.
  const repeated = all.findIndex(({ kind }) => kind === 'repeat')
  for (const [index, one] of all.entries())
    if (one.kind !== 'repeat' || index === repeated) applyChange(root, one, inserted)
  return root.value
}

type Place = { parent: Record<string, unknown>; key: string }

// What was put in belongs to the generator: nothing within it is changed.
function applyChange(root: object, { at, ...change }: Change, inserted: Set<unknown>): void {
  const places = listPlaces(root, inserted, [])
  const place = places[at % places.length]
  if (place === undefined) return
  const { parent, key } = place
  if (change.kind === 'remove') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
    return
  }
  const kept = parent[key]
  const value =
    change.kind === 'replace' ? change.value : Array.from({ length: change.times }, () => kept)
  inserted.add(value)
  parent[key] = value
}

/** Every value within another, the first one being all of it. */
function listPlaces(parent: object, inserted: ReadonlySet<unknown>, places: Place[]): Place[] {
  for (const [key, value] of Object.entries(parent)) {
    places.push({ parent: parent as Place['parent'], key })
    if (typeof value === 'object' && value !== null && !inserted.has(value))
      listPlaces(value, inserted, places)
  }
  return places
}

/** Bytes that were right before some were changed, left out, or came twice. */
export function mutatedBytes(original: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> {
  const edit = fc.record({
    at: fc.nat(100_000),
    removed: fc.constantFrom(0, 0, 1, 3, 50),
    added: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      text.map((value) => Buffer.from(value)),
      fc.constantFrom('\0', '\0\0', '\n', '"', '\\', '{', '[').map((value) => Buffer.from(value)),
    ),
  })
  return fc.tuple(original, fc.array(edit, { maxLength: 4 })).map(([bytes, edits]) =>
    edits.reduce<Buffer>((buffer, { at, removed, added }) => {
      const start = at % (buffer.length + 1)
      return Buffer.concat([buffer.subarray(0, start), added, buffer.subarray(start + removed)])
    }, Buffer.from(bytes)),
  )
}

/** The same bytes as they come over a wire: cut anywhere. */
export function inChunks(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  let start = 0
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size))
    start += size
  }
  return [...chunks, bytes.subarray(start)].filter(({ length }) => length > 0)
}
