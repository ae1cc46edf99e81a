import { expect, test } from '@jest/globals'
import { applyEdits, joinClose, type Edit } from '../../src/source-maps/edit.ts'

/** An edit of one byte at each place. */
function editsAt(places: readonly number[]): Edit[] {
  return places.map((start) => ({ start, end: start + 1, text: `<${start}>` }))
}

function apply(bytes: Buffer, edits: readonly Edit[]): string {
  return Buffer.concat(applyEdits(bytes, edits)).toString()
}

test.each<[string, number[], number]>([
  ['one', [3], 1],
  ['neighbours', [3, 4, 9], 1],
  ['two groups', [3, 9, 5_000, 5_001], 2],
  ['a series longer than is copied at once', Array.from({ length: 6_000 }, (_, i) => i * 400), 3],
])('edits that stand close together become one, with the same result: %s', (_, places, count) => {
  const bytes = Buffer.alloc(2_500_000, 'x')
  const edits = editsAt(places)
  const joined = joinClose(bytes, edits)
  expect(joined).toHaveLength(count)
  expect(apply(bytes, joined ?? []) === apply(bytes, edits)).toBe(true)
})

test('of edits that cannot all be made there are none', () => {
  expect(joinClose(Buffer.from('abc'), [...editsAt([0]), null])).toBeNull()
  expect(joinClose(Buffer.from('abc'), [])).toEqual([])
})
