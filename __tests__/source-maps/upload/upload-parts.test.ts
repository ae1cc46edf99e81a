import { crc32 } from 'node:zlib'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { batchChunks } from '../../../src/source-maps/upload/chunk-batches.ts'
import { mapOrdered } from '../../../src/source-maps/ordered-map.ts'
import { createProgress } from '../../../src/source-maps/upload/progress.ts'
import { renderBytes } from '../../../src/text/units.ts'
import {
  buildDirectory,
  buildDirectoryRecord,
  buildLocalHeader,
} from '../../../src/source-maps/bundle/zip.ts'
import { readZip } from '../../support/sentry/zip-reader.ts'

const MIB = 1024 * 1024

const chunk = (checksum: string, size: number) => ({ checksum, start: 0, end: size })

describe('batches', () => {
  const limits = { maxRequestSize: 10, chunksPerRequest: 3 }
  const sizes = (chunks: ReturnType<typeof chunk>[], options = limits) =>
    batchChunks(chunks, options).map((batch) => batch.map(({ checksum }) => checksum).join(''))

  test('are as full as bytes and number allow', () => {
    const chunks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) =>
      chunk(name, index < 4 ? 5 : 1),
    )
    expect(sizes(chunks)).toEqual(['ab', 'cd', 'efg', 'h'])
  })

  test('hold a content once', () => {
    expect(sizes([chunk('a', 1), chunk('b', 1), chunk('a', 1)])).toEqual(['ab'])
  })

  test('of large chunks hold one each, so that they go side by side', () => {
    const chunks = ['a', 'b', 'c'].map((name) => chunk(name, 8 * MIB))
    expect(sizes(chunks, { maxRequestSize: 32 * MIB, chunksPerRequest: 64 })).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  test('hold a chunk that is larger than they like to be', () => {
    const chunks = [chunk('a', 20 * MIB), chunk('b', 1)]
    expect(sizes(chunks, { maxRequestSize: 32 * MIB, chunksPerRequest: 64 })).toEqual(['a', 'b'])
  })
})

const run = async (sizes: number[], options: { concurrency: number; bytes: number }) => {
  let now = { items: 0, bytes: 0 }
  const most = { items: 0, bytes: 0 }
  const results: number[] = []
  const work = async ({ size, index }: { size: number; index: number }) => {
    now = { items: now.items + 1, bytes: now.bytes + size }
    most.items = Math.max(most.items, now.items)
    most.bytes = Math.max(most.bytes, now.bytes)
    for (let turn = sizes.length - index; turn > 0; turn -= 1) await setImmediate()
    now = { items: now.items - 1, bytes: now.bytes - size }
    return index
  }
  const items = sizes.map((size, index) => ({ size, index }))
  for await (const result of mapOrdered(items, options, work)) results.push(result)
  return { results, most }
}

describe('working ahead in order', () => {
  test('keeps the order, although the last is done first', async () => {
    const { results, most } = await run([1, 1, 1, 1, 1, 1], { concurrency: 3, bytes: 99 })
    expect(results).toEqual([0, 1, 2, 3, 4, 5])
    expect(most.items).toBe(3)
  })

  test('holds no more bytes than allowed, but for what is larger alone', async () => {
    const { results, most } = await run([4, 4, 4, 50, 4, 4], { concurrency: 9, bytes: 10 })
    expect(results).toEqual([0, 1, 2, 3, 4, 5])
    expect(most).toEqual({ items: 2, bytes: 50 })
  })

  test('ends with the first failure, when all that was begun is over', async () => {
    let over = 0
    const work = async ({ size }: { size: number }) => {
      for (let turn = 0; turn < 5 * size; turn += 1) await setImmediate()
      over += 1
      throw new Error(`${size} failed`)
    }
    const items = [3, 1, 5, 1].map((size) => ({ size }))
    const results = mapOrdered(items, { concurrency: 3, bytes: 99 }, work)
    await expect(results.next()).rejects.toThrow('3 failed')
    expect(over).toBe(3)
  })
})

describe('progress', () => {
  test('is told every five seconds at most, and only when asked for', () => {
    let now = 0
    const lines: string[] = []
    const progress = createProgress(
      (line) => lines.push(line),
      () => now,
    )
    for (; now <= 12_000; now += 100) progress(() => `at ${now}`)
    expect(lines).toEqual(['at 5000', 'at 10000'])
  })

  test.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1536, '1.5 KiB'],
    [27_401_383, '26.1 MiB'],
  ])('renders %d bytes as %s', (bytes, text) => {
    expect(renderBytes(bytes)).toBe(text)
  })
})

test('an archive may have more files than 16 bits count', async () => {
  const pieces: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  const data = Buffer.from('x')
  for (let number = 0; number < 66_000; number += 1) {
    const member = { name: `${number}`, crc: crc32(data), size: 1, data, isDeflated: false }
    records.push(buildDirectoryRecord(member, offset))
    const piece = Buffer.concat([buildLocalHeader(member), data])
    pieces.push(piece)
    offset += piece.length
  }
  const archive = Buffer.concat([...pieces, buildDirectory({ records, offset })])
  const entries = await readZip(archive)
  expect(entries).toHaveLength(66_000)
  expect(entries.at(-1)?.name).toBe('65999')
})
