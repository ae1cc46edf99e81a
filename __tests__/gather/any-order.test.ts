import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { ReleaseTrigger } from '../../src/event/trigger.ts'
import { gatherCommits } from '../../src/gather/gather-commits.ts'
import { createReleaseList, type ReleaseHead } from '../../src/gather/release-list.ts'
import { parseCommitInputs } from '../../src/inputs/commit-inputs.ts'
import { createReader } from '../../src/inputs/reader.ts'
import { ancestorsOf, createMemorySource, shaOf, type Graph } from '../support/memory-source.ts'

const INPUTS = parseCommitInputs(
  createReader({ readInput: () => '', environment: {}, problems: [], warnings: [] }),
  new Date(0),
)

type Release = { tip: number; commits: ReadonlySet<number> }

/** Releases the pushes from tip to tip in the order of their runs, the first tip having been released before. */
async function releaseAll(graph: Graph, tips: readonly number[], runs: readonly number[]) {
  const { source, asked } = createMemorySource(graph)
  const made: Release[] = [{ tip: tips[0] ?? 0, commits: new Set([tips[0] ?? 0]) }]
  for (const run of runs) {
    const [before, tip] = [tips[run] ?? 0, tips[run + 1] ?? 0]
    const old = ancestorsOf(graph, before)
    const pushed = [...ancestorsOf(graph, tip)].filter((index) => !old.has(index))
    const trigger: ReleaseTrigger = {
      kind: 'branch',
      head: shaOf(tip),
      branch: 'main',
      before: shaOf(before),
      forced: false,
      pushed: {
        complete: true,
        commits: pushed.map((index) => ({
          id: shaOf(index),
          parents: [],
          message: '',
          authorName: null,
          authorEmail: null,
          timestamp: '2026-01-01T00:00:00Z',
        })),
      },
      reason: 'push to main',
    }
    const newestFirst: ReleaseHead[] = made.toReversed().map((release) => ({
      version: `r${release.tip}`,
      commit: shaOf(release.tip),
      repository: 'a/b',
    }))
    const releases = createReleaseList(async () => ({ releases: newestFirst, next: null }), {
      version: `r${tip}`,
      repository: 'a/b',
    })
    const deps = { inputs: INPUTS, source, releases, defaultBranch: 'main' }
    const { list } = await gatherCommits(trigger, deps)
    const ids = new Set(list?.commits.map(({ id }) => id))
    made.push({ tip, commits: new Set([...graph.keys()].filter((index) => ids.has(shaOf(index)))) })
  }
  return { made, asked }
}

/** A line of commits, some of which merge a side branch from somewhere before. */
const graphs = fc
  .array(
    fc.record({ isMerge: fc.boolean(), from: fc.nat(), length: fc.integer({ min: 1, max: 3 }) }),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((steps) => {
    const graph: number[][] = [[]]
    const line = [0]
    for (const { isMerge, from, length } of steps) {
      const tip = line.at(-1) ?? 0
      if (!isMerge) {
        line.push(graph.push([tip]) - 1)
        continue
      }
      let side = line[from % line.length] ?? 0
      for (let index = 0; index < length; index += 1) side = graph.push([side]) - 1
      line.push(graph.push([tip, side]) - 1)
    }
    return { graph, line }
  })

describe('releases of a branch, whatever order their runs end in', () => {
  test('hold every commit, and none that the release before them on the line has', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.array(fc.nat()), async ({ graph, line }, order) => {
        const runs = line.slice(1).map((_, index) => index)
        const shuffled = runs.toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
        const { made } = await releaseAll(graph, line, shuffled)
        const held = new Set(made.flatMap(({ commits }) => [...commits]))
        expect([...graph.keys()].filter((index) => !held.has(index))).toEqual([])
        for (const [at, release] of made.entries()) {
          const earlier = made
            .slice(0, at)
            .filter(({ tip }) => tip < release.tip)
            .toSorted((a, b) => b.tip - a.tip)[0]
          const again = [...release.commits].filter((one) => earlier?.commits.has(one))
          expect(again).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('when some runs are cancelled, too, as soon as a later one has ended', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.array(fc.boolean()), async ({ graph, line }, cancelled) => {
        const runs = line.slice(1).map((_, index) => index)
        const left = runs.filter((run) => run === runs.length - 1 || cancelled[run] !== true)
        const { made } = await releaseAll(graph, line, left)
        const held = new Set(made.flatMap(({ commits }) => [...commits]))
        expect([...graph.keys()].filter((index) => !held.has(index))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('look at no history when each starts at the push before', async () => {
    const graph = Array.from({ length: 6 }, (_, index) => (index === 0 ? [] : [index - 1]))
    const line = [...graph.keys()]
    const { made, asked } = await releaseAll(graph, line, line.slice(0, -1))
    expect(made.map(({ commits }) => commits.size)).toEqual([1, 1, 1, 1, 1, 1])
    expect(asked).not.toContain('findNearest')
  })
})
