import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import type { ReleaseCommit } from '../../src/release/payload.ts'
import { parseVersion } from '../../src/release/version.ts'
import type { StoredCommits } from '../../src/sentry/client.ts'
import { guardCommits } from '../../src/sentry/guard-commits.ts'
import type { WriteJob } from '../../src/sentry/write-job.ts'
import { createMemorySentry, type WriteFault } from '../support/sentry/memory-api.ts'

const commit = (digit: string): ReleaseCommit => ({
  id: digit.repeat(40),
  repository: 'acme/web',
  timestamp: '2026-01-02T03:04:05Z',
})
const commitsOf = (digits: string) => digits.split('').map((digit) => commit(digit))

beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0.5)
})

type Guarded = { ours: string; found?: string; looks: readonly (string | null)[] }
type Way = { tookMs?: number; limitMs?: number; faults?: WriteFault[]; replaced?: string }

/** Digits are commits: what a job wrote and found, and what each look finds, `unlisted` when the server does not
 * list them; the last look for ever. */
async function guard(
  { ours, found, looks }: Guarded,
  { tookMs = 0, limitMs = 1_000_000, faults = [], replaced = '' }: Way = {},
) {
  const memory = createMemorySentry(faults)
  const pauses: number[] = []
  const lines: string[] = []
  let left = limitMs
  let looked = 0
  const api = {
    ...memory.api,
    readReleaseCommits: async (): Promise<StoredCommits> => {
      const look = looks[Math.min(looked, looks.length - 1)] ?? null
      looked += 1
      return look === null || look === 'unlisted' ? look : commitsOf(look)
    },
  }
  const job: WriteJob = {
    payload: {
      version: parseVersion('1.0.0', 'version'),
      projects: ['web'],
      ref: null,
      url: null,
      dateReleased: null,
      commits: commitsOf(ours),
      refs: [],
    },
    keepCommits: true,
    existing: found === undefined ? null : commitsOf(found),
    replaced: new Set(commitsOf(replaced).map(({ id }) => id)),
    readAt: 0,
    concurrent: true,
  }
  const release = {
    version: '1.0.0',
    ref: null,
    url: null,
    dateReleased: null,
    deployCount: 0,
    commitCount: null,
    projects: [],
    userAgent: null,
    lastCommit: null,
  }
  const written = {
    kind: 'written' as const,
    payload: job.payload,
    release,
    status: 201,
    repeated: false,
    warnings: ['before'],
    tookMs,
  }
  const deadline = {
    signal: new AbortController().signal,
    remaining: () => left,
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds)
      left -= milliseconds
    },
    end: () => undefined,
    hasEnded: () => left <= 0,
  }
  const options = { deadline, maxRetries: 5, log: (line: string) => lines.push(line) }
  const result = await guardCommits(api, job, { written, options })
  return {
    looked,
    pauses,
    lines,
    written: memory.requests
      .filter((request) => Array.isArray(request))
      .map((ids) => [...ids].map((id) => id[0]).join('')),
    warnings: result.warnings.slice(1),
    status: result.status,
  }
}

/** Until what another job is about to write must have ended, and until it may have. */
const [SETTLES, SOON] = [1250, 300]

const REPLACED = (count: number) =>
  `Another job replaced the commits of 1.0.0; writing the ${count} that are missing again.`

describe('what a job of a matrix wrote', () => {
  test('is looked at twice, with the time between that another job’s write takes', async () => {
    expect(await guard({ ours: 'ab', looks: ['abc'] })).toEqual({
      looked: 2,
      pauses: [SETTLES],
      lines: [],
      written: [],
      warnings: [],
      status: 201,
    })
  })

  test('is waited for twice as long as its own write took', async () => {
    expect((await guard({ ours: 'a', looks: ['a'] }, { tookMs: 800 })).pauses).toEqual([2000])
    expect((await guard({ ours: 'a', looks: ['a'] }, { tookMs: 500 })).pauses).toEqual([SETTLES])
  })

  test('and is missing once, may be on its way', async () => {
    expect(await guard({ ours: 'a', looks: ['b', 'ab'] })).toMatchObject({
      looked: 3,
      pauses: [SOON, SETTLES],
      written: [],
      warnings: [],
    })
  })

  test('and is there once, then missing once, then there, is looked at twice more', async () => {
    expect(await guard({ ours: 'a', looks: ['a', '', 'a', 'a'] })).toMatchObject({
      looked: 4,
      pauses: [SETTLES, SOON, SETTLES],
      written: [],
    })
  })

  test('and is missing twice, is written again with what others wrote', async () => {
    expect(await guard({ ours: 'ab', found: 'c', looks: ['d', 'd', 'abcd'] })).toEqual({
      looked: 4,
      pauses: [SOON, SOON, SETTLES],
      lines: [REPLACED(3)],
      written: ['abcd'],
      warnings: [],
      status: 201,
    })
  })

  test('is written again without what does not stay', async () => {
    const looks = ['cd', 'cd', 'acd']
    expect(await guard({ ours: 'a', looks }, { replaced: 'd' })).toMatchObject({
      lines: [REPLACED(1)],
      written: ['ac'],
    })
  })

  test('is written again each time that it is missing twice', async () => {
    const looks = ['', '', '', '', 'a']
    expect(await guard({ ours: 'a', looks })).toMatchObject({
      looked: 6,
      written: ['a', 'a'],
      lines: [REPLACED(1), REPLACED(1)],
      warnings: [],
    })
  })

  test('is not written to a server that has no releases any more', async () => {
    const error = new ActionError('it has no releases')
    const faults: WriteFault[] = [{ outcome: { kind: 'unsupported', error }, stores: false }]
    await expect(guard({ ours: 'a', looks: [''] }, { faults })).rejects.toThrow(error)
  })

  test.each([
    ['a release that is gone', null, ['a']],
    ['a server that does not list commits', 'unlisted', []],
  ])('of %s', async (_, look, written) => {
    const looks = [look, look, 'a']
    expect((await guard({ ours: 'a', looks })).written).toEqual(written)
  })
})

describe('a job whose commits others replace for ever', () => {
  test('looks forty times, and says what may be missing', async () => {
    const ended = await guard({ ours: 'a', looks: ['b'] })
    expect(ended).toMatchObject({
      looked: 40,
      warnings: ['Other jobs kept replacing the commits of 1.0.0; 1 may be missing (aaaaaaa).'],
    })
    expect(ended.written).toHaveLength(20)
  })

  test.each([
    [SOON, 1],
    [SOON + 1, 2],
  ])('does not wait beyond the step’s time: %i ms', async (limitMs, looked) => {
    expect(await guard({ ours: 'a', looks: ['b'] }, { limitMs })).toMatchObject({
      looked,
      warnings: [expect.stringContaining('1 may be missing')],
    })
  })

  test('and sees them once, says nothing when there is no time to look again', async () => {
    expect(await guard({ ours: 'a', looks: ['a'] }, { limitMs: SETTLES })).toMatchObject({
      looked: 1,
      pauses: [],
      warnings: [],
    })
  })
})
