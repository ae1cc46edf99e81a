import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { BENCHES, judge } from '../bench/benches.ts'
import { renderChart, renderScaleChart } from '../bench/chart.ts'
import { startDistantServers } from '../bench/distant-server.ts'
import { renderDocument, writtenBenches, writtenScales } from '../bench/document.ts'
import { addToRecord, readRecord, type BenchRecord, type Measured } from '../bench/record.ts'
import { growthOf, SCALES } from '../bench/scale.ts'
import { measureInTurn, type Result } from '../bench/turns.ts'
import { startLoopback } from './support/http/loopback.ts'
import { ACTION_DIRECTORY } from './support/release-scene.ts'

function readDocument(name: string): string {
  return readFileSync(join(ACTION_DIRECTORY, 'docs', name), 'utf8')
}

function measuredOn(date: string): Measured {
  return { date, runs: 1, results: [] }
}

function twoResults(second: number): Result[] {
  return [
    { name: 'a', ms: 100, peak: null },
    { name: 'b', ms: second, peak: second / 5 },
  ]
}

function taking(...times: number[]): Result[] {
  return times.map((ms) => ({ name: '', ms, peak: null }))
}

describe('the documented benchmarks', () => {
  const record = readRecord(join(ACTION_DIRECTORY, 'bench', 'results.json'))
  const written = record === null ? [] : writtenBenches(BENCHES, record)

  test('are all of them, as they were measured', () => {
    if (record === null) throw new Error('bench/results.json is missing')
    expect(written.map(({ name }) => name)).toEqual(Object.keys(BENCHES))
    expect(readDocument('benchmarks.md')).toBe(renderDocument(written, record))
    expect(readDocument('benchmarks.svg')).toBe(renderChart(written))
  })

  test('of how cost grows are all of them, too', () => {
    if (record === null) throw new Error('bench/results.json is missing')
    expect(writtenScales(record).map(({ name }) => name)).toEqual(Object.keys(SCALES))
    expect(readDocument('benchmarks-scale.svg')).toBe(renderScaleChart(record))
  })

  test.each(Object.entries(SCALES))('%s: cost grows no faster than it should', (name, scale) => {
    const results = record?.benches[name]?.results ?? []
    expect(results).toHaveLength(scale.sizes.length)
    expect(growthOf(scale, results)).toBeLessThanOrEqual(scale.mostGrowth)
  })

  test('would be seen to grow faster', () => {
    const sizes = [1, 10, 100]
    expect(growthOf({ sizes }, taking(100, 200, 1100))).toBe(1)
    expect(growthOf({ sizes }, taking(100, 200, 2100))).toBe(2)
    expect(growthOf({ sizes }, taking(100, 101, 120))).toBeLessThan(1)
    expect(growthOf({ sizes }, [])).toBeNaN()
  })

  test.each(
    written.flatMap(({ name, bench, measured }) =>
      judge(bench, measured.results).map((promised) => ({ bench: name, ...promised })),
    ),
  )('keep what is promised: $bench: $name takes at most $most of $of', ({ value, most }) => {
    expect(value).toBeLessThanOrEqual(most)
  })

  test('would be seen to break a promise', () => {
    const bench = {
      title: '',
      about: '',
      runs: 1,
      needsCli: true,
      measure: () => Promise.resolve([]),
      promises: [
        { name: 'b', most: 0.5, of: 'time' },
        { name: 'b', most: 7, of: 'memory' },
      ] as const,
    }
    expect(judge(bench, twoResults(50))).toMatchObject([
      { value: 0.5, holds: true },
      { value: 10, holds: false },
    ])
    expect(judge(bench, twoResults(51))).toMatchObject([{ holds: false }, { holds: false }])
    expect(judge(bench, [])).toMatchObject([{ holds: false }, { holds: false }])
  })
})

describe('writing some of the benchmarks', () => {
  const names = ['first', 'second']
  const known: BenchRecord = {
    machine: { Node: '24.0.0' },
    benches: { first: measuredOn('2026-01-01'), second: measuredOn('2026-01-01') },
  }

  test('keeps the figures of the others', () => {
    const fresh = { machine: { Node: '24.0.0' }, benches: { second: measuredOn('2026-02-02') } }
    expect(addToRecord(known, fresh, names)).toEqual({
      machine: { Node: '24.0.0' },
      benches: { first: measuredOn('2026-01-01'), second: measuredOn('2026-02-02') },
    })
  })

  test('is refused when those are of another machine, and all of them are not', () => {
    const machine = { Node: '24.1.0' }
    const some = { machine, benches: { second: measuredOn('2026-02-02') } }
    expect(() => addToRecord(known, some, names)).toThrow(
      'The figures of first were measured elsewhere (24.0.0, here 24.1.0). Write all benchmarks at once.',
    )
    const all = {
      machine,
      benches: { first: measuredOn('2026-02-02'), second: measuredOn('2026-02-02') },
    }
    expect(addToRecord(known, all, names)).toEqual(all)
  })

  test('forgets those that are gone', () => {
    const fresh = { machine: { Node: '24.1.0' }, benches: { first: measuredOn('2026-02-02') } }
    expect(addToRecord(known, fresh, ['first'])).toEqual(fresh)
  })
})

describe('a benchmark', () => {
  test('takes turns, and times only what no other program surrounds', async () => {
    const order: string[] = []
    const contender = (name: string, times: number[]) => ({
      name,
      run: (probe: string) => {
        order.push(`${name} ${probe}`)
        const ms = probe === 'memory' ? 1000 : (times.shift() ?? 0)
        return Promise.resolve({ ms, peak: probe === 'memory' ? 7 : null })
      },
    })
    const results = await measureInTurn([contender('a', [3, 1, 2]), contender('b', [9, 8, 7])], 3)

    expect(order.slice(-4)).toEqual(['a time', 'b time', 'a time', 'b time'])
    expect(results).toEqual([
      { name: 'a', ms: 2, peak: 7 },
      { name: 'b', ms: 8, peak: 7 },
    ])
  })

  test('of distant servers has them as far away as it says', async () => {
    const roundTripMs = 100
    const server = await startLoopback(() => ({ status: 200, body: 'ok' }))
    const distant = await startDistantServers([server.url], roundTripMs)
    const ca = readFileSync(distant.authority)
    const tripsOf = async (): Promise<number> => {
      const start = performance.now()
      await new Promise((resolve, reject) => {
        get(distant.urls[server.url] ?? '', { ca }, (response) => {
          response.resume().on('end', resolve)
        }).on('error', reject)
      })
      return (performance.now() - start) / roundTripMs
    }
    try {
      // The handshakes of TCP and of TLS, and the request; then the request alone.
      expect(await tripsOf()).toBeGreaterThanOrEqual(3)
      const again = await tripsOf()
      expect(again).toBeGreaterThanOrEqual(1)
      expect(again).toBeLessThan(3)
      expect(distant.takeConnections()).toBe(1)
      expect(distant.takeConnections()).toBe(0)
    } finally {
      await distant.close()
      await server.close()
    }
  })
})
