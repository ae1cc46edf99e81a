import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { measureStoredGzip, storeAsGzip } from '../../../src/source-maps/upload/stored-gzip.ts'

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test.each([
  [0, 1],
  [1, 1],
  [65_534, 10_000],
  [65_535, 65_535],
  [65_536, 65_536],
  [131_070, 7],
  [300_000, 262_144],
])('%d bytes in pieces of %d are gzip of the length that was told', async (length, size) => {
  const bytes = Buffer.alloc(length, 'abc')
  const pieces: Buffer[] = []
  for await (const piece of storeAsGzip(cut(bytes, size), length)) pieces.push(Buffer.from(piece))
  const gzip = Buffer.concat(pieces)
  expect(gzip.length).toBe(measureStoredGzip(length))
  expect(gunzipSync(gzip).equals(bytes)).toBe(true)
})
