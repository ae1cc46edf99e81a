import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Deadline } from '../../src/deadline.ts'
import { ActionError } from '../../src/errors.ts'
import type { ReleaseCommit, ReleasePayload } from '../../src/release/payload.ts'
import type { AttemptOutcome } from '../../src/sentry/retry.ts'
import { parseVersion } from '../../src/release/version.ts'
import { writeRelease } from '../../src/sentry/release-writer.ts'
import type { WriteJob } from '../../src/sentry/write-job.ts'
import {
  createMemorySentry,
  transient,
  unanswered,
  type MemorySentry,
  type WriteFault,
} from '../support/sentry/memory-api.ts'

const OURS = commit('a')
const THEIRS = commit('b')

function commit(digit: string): ReleaseCommit {
  return { id: digit.repeat(40), repository: 'acme/web', timestamp: '2026-01-02T03:04:05Z' }
}

function payload(): ReleasePayload {
  return {
    version: parseVersion('1.0.0', 'version'),
    projects: ['web'],
    ref: OURS.id,
    url: null,
    dateReleased: null,
    commits: [OURS],
    refs: [],
  }
}

// A backoff of no time at all is as good as any other, and would have time where there is none.
beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0.5)
})

/** Time passes only when it is waited for; `limitMs` in all. */
function virtualDeadline(limitMs: number): Deadline {
  let left = limitMs
  return {
    signal: new AbortController().signal,
    remaining: () => left,
    pause: async (milliseconds) => {
      left = Math.max(0, left - milliseconds)
    },
    end: () => {
      left = 0
    },
    hasEnded: () => left === 0,
  }
}

type Way = {
  maxRetries?: number
  limitMs?: number
  deadline?: Deadline
  log?: (line: string) => void
}

function write(
  { api }: MemorySentry,
  job: Partial<WriteJob> = {},
  { maxRetries = 5, limitMs = 60_000, deadline = virtualDeadline(limitMs), log }: Way = {},
) {
  return writeRelease(
    api,
    {
      payload: payload(),
      keepCommits: true,
      existing: null,
      replaced: new Set(),
      readAt: Date.now(),
      concurrent: false,
      ...job,
    },
    { deadline, maxRetries, log: log ?? (() => undefined) },
  )
}

const TIMEOUT: Extract<WriteFault['outcome'], { kind: 'refused' }> = {
  kind: 'refused',
  refusal: { status: 504, unknownRepositories: [], refusesRefs: false, limit: null },
  error: new ActionError('status 504'),
}

const FAULT = transient(500)

const INTERRUPTIONS: [string, WriteFault['outcome']][] = [
  ['500', FAULT],
  ...[408, 409, 425, 429, 502, 503].map((status): [string, WriteFault['outcome']] => [
    String(status),
    transient(status),
  ]),
  ['504', TIMEOUT],
  ['no response to a request that was sent', unanswered(true)],
  ['no connection', unanswered(false)],
]

describe('a write that is interrupted while another job writes', () => {
  describe.each(INTERRUPTIONS)('%s', (_name, outcome) => {
    test.each([1, 2, 3])('%i times: the commits of both stay', async (times) => {
      let sentry = createMemorySentry([])
      const meanwhile = (): void => sentry.replaceCommits([THEIRS])
      const meetings = Array.from({ length: times }, () => ({ outcome, stores: false, meanwhile }))
      sentry = createMemorySentry(meetings)
      await write(sentry)

      expect(sentry.storedIds()).toEqual([OURS.id, THEIRS.id])
    })

    test('time passes before the second attempt', async () => {
      const deadline = virtualDeadline(60_000)
      await write(createMemorySentry([{ outcome, stores: false }]), {}, { deadline })

      expect(deadline.remaining()).toBeLessThan(60_000)
    })

    test('nothing is sent again when there is no time to wait', async () => {
      const sentry = createMemorySentry([{ outcome, stores: false }])
      await expect(write(sentry, {}, { limitMs: 1 })).rejects.toThrow()
      expect(sentry.requests).toEqual([[OURS.id]])
    })

    test('the release is read before every attempt but the first', async () => {
      const sentry = createMemorySentry([1, 2].map(() => ({ outcome, stores: true })))
      await write(sentry)

      // After a second 500 the release is looked for, too.
      const look = outcome === FAULT ? ['read release', 'read'] : []
      expect(sentry.requests).toEqual([[OURS.id], 'read', [OURS.id], ...look, 'read', [OURS.id]])
    })

    test('without keeping, nothing is read and nothing kept', async () => {
      const sentry = createMemorySentry([{ outcome, stores: true }])
      await write(sentry, { keepCommits: false })

      expect(sentry.requests).toEqual([[OURS.id], [OURS.id]])
    })
  })
})

describe('a job that knows of no other', () => {
  test('and sees another one at work, restores what it has lost', async () => {
    const sentry = createMemorySentry([])
    sentry.replaceCommits([THEIRS])
    let looks = 0
    const api = {
      ...sentry.api,
      readReleaseCommits: async (version: string) => {
        looks += 1
        // What the other job had read before this one wrote, it writes after it.
        if (looks === 1) sentry.replaceCommits([THEIRS])
        return sentry.api.readReleaseCommits(version)
      },
    }
    await write({ ...sentry, api })
    expect(sentry.storedIds()).toEqual([OURS.id, THEIRS.id])
  })

  test('and creates the release itself, looks no more', async () => {
    const sentry = createMemorySentry([])
    await write(sentry)
    expect(sentry.requests).toEqual([[OURS.id]])
  })
})

function faults(count: number, stores = false): WriteFault[] {
  return Array.from({ length: count }, () => ({ outcome: FAULT, stores }))
}

function postsTo({ requests }: MemorySentry): unknown[] {
  return requests.filter((request) => typeof request !== 'string')
}

describe('a server that answers 500 again and again for a release that exists', () => {
  const WEB = [{ id: '1', slug: 'web' }]

  test('and does not list commits: the release stays as it is, and what it lacks is said', async () => {
    const release = { commits: [], projects: WEB, lists: false }
    const sentry = createMemorySentry(faults(9), release)
    const written = await write(sentry, { payload: { ...payload(), projects: ['web', 'api'] } })

    expect(written).toMatchObject({
      status: 208,
      repeated: true,
      payload: { commits: [], refs: [] },
      release: { projects: WEB },
      warnings: [
        'This server answers 500 when asked to add to the release 1.0.0, which exists: its commits and the projects api stay as they are.',
      ],
    })
    expect(postsTo(sentry)).toHaveLength(2)
  })

  test('and lacks nothing: no warning', async () => {
    const sentry = createMemorySentry(faults(9), { commits: [], projects: WEB, lists: false })
    const written = await write(sentry, { payload: { ...payload(), commits: [] } })
    expect(written).toMatchObject({ status: 208, warnings: [] })
  })

  test('and has stored everything: it is done', async () => {
    const sentry = createMemorySentry(faults(9, true), { commits: [], projects: WEB })
    expect(await write(sentry)).toMatchObject({ status: 208, payload: { commits: [OURS] } })
    expect(postsTo(sentry)).toHaveLength(2)
  })

  test.each([
    ['a commit', { commits: [THEIRS], projects: WEB }],
    ['a project', { commits: [OURS], projects: [] }],
  ])('and lacks %s: it is an error after all attempts', async (_name, release) => {
    const sentry = createMemorySentry(faults(9), release)
    await expect(write(sentry, {}, { maxRetries: 3 })).rejects.toThrow('status 500')
    expect(postsTo(sentry)).toHaveLength(4)
  })

  test('is not asked for it after a single 500', async () => {
    const sentry = createMemorySentry(faults(1), { commits: [], projects: WEB, lists: false })
    await write(sentry)
    expect(sentry.requests).not.toContain('read release')
  })
})

test('a server that does not list commits is not asked again and again by a job of a matrix', async () => {
  const sentry = createMemorySentry([], { commits: [], lists: false })
  await write(sentry, { concurrent: true })
  expect(sentry.requests).toEqual(['read', [OURS.id], 'read'])
})

test('a job of a matrix guards what it found, too', async () => {
  const found = commit('c')
  const sentry = createMemorySentry([])
  sentry.replaceCommits([found])
  let looks = 0
  const api = {
    ...sentry.api,
    readReleaseCommits: async (version: string) => {
      looks += 1
      // Another job, which had looked before this one's write, sends its own beside those of this one.
      if (looks === 1) sentry.replaceCommits([OURS, THEIRS])
      return sentry.api.readReleaseCommits(version)
    },
  }
  await write({ ...sentry, api }, { concurrent: true, existing: [found] })
  expect(new Set(sentry.storedIds())).toEqual(new Set([OURS.id, THEIRS.id, found.id]))
})

test.each([
  [1, 'aaaaaaa'],
  [5, 'aaaaaaa, bbbbbbb, ccccccc, ddddddd, eeeeeee'],
  [6, 'aaaaaaa, bbbbbbb, ccccccc, ddddddd, eeeeeee, …'],
])('of %i commits that other jobs keep replacing, a warning names five', async (count, named) => {
  const commits = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).map((digit) => commit(digit))
  const sentry = createMemorySentry([])
  const api = {
    ...sentry.api,
    readReleaseCommits: async (version: string) => {
      sentry.replaceCommits([commit('9')])
      return sentry.api.readReleaseCommits(version)
    },
  }
  const job = { concurrent: true, payload: { ...payload(), commits } }
  const written = await write({ ...sentry, api }, job)
  expect('warnings' in written ? written.warnings : null).toEqual([
    `Other jobs kept replacing the commits of 1.0.0; ${count} may be missing (${named}).`,
  ])
})

test.each([
  [2000, [[OURS.id]]],
  [2001, ['read', [OURS.id]]],
])(
  'what was read %i ms ago is read again when it is older than two seconds',
  async (age, requests) => {
    jest.spyOn(Date, 'now').mockReturnValue(age)
    const sentry = createMemorySentry([], { commits: [OURS] })
    await write(sentry, { readAt: 0, existing: [OURS] })
    expect(sentry.requests).toEqual(requests)
  },
)

test('the attempts at a write are counted from 1', async () => {
  const sentry = createMemorySentry([1, 2].map(() => ({ outcome: FAULT, stores: false })))
  const attempts: number[] = []
  const createRelease: MemorySentry['api']['createRelease'] = async (release, attempt) => {
    attempts.push(attempt)
    return sentry.api.createRelease(release, attempt)
  }
  await write({ ...sentry, api: { ...sentry.api, createRelease } })
  expect(attempts).toEqual([1, 2, 3])
})

test('commits that Sentry does not take again are lost, and a warning names their repositories', async () => {
  const [long, other] = ['r', 's'].map((digit) => digit.repeat(65))
  const [one, two, three] = ['1', '2', '3'].map((digit) => commit(digit))
  if (!one || !two || !three || !long || !other) throw new Error('too few')
  const existing = [
    { ...one, repository: long },
    { ...two, repository: other },
    { ...three, repository: long },
    { ...THEIRS, repository: 'r'.repeat(64) },
  ]
  const sentry = createMemorySentry([], { commits: existing })
  const written = await write(sentry, { existing })
  expect('warnings' in written ? written.warnings : null).toEqual([
    `The release’s commits of ${long}, ${other} (3) could not be kept, because Sentry takes no repository name of more than 64 characters with a commit.`,
  ])
  expect(sentry.storedIds()).toEqual([OURS.id, THEIRS.id])
})

test('a server without releases is told from one that refuses', async () => {
  const error = new ActionError('no releases')
  const sentry = createMemorySentry([{ outcome: { kind: 'unsupported', error }, stores: false }])
  expect(await write(sentry)).toEqual({ kind: 'no-releases', error })
})

describe('a server that stays in trouble', () => {
  test.each([0, 1, 3])('is asked %i times more, then its error is thrown', async (maxRetries) => {
    const outcome = transient(503)
    const sentry = createMemorySentry(Array.from({ length: 9 }, () => ({ outcome, stores: false })))

    await expect(write(sentry, {}, { maxRetries })).rejects.toThrow('status 503')
    expect(sentry.requests.filter((request) => request !== 'read')).toHaveLength(maxRetries + 1)
  })

  test('locks of other jobs do not use up its retries', async () => {
    const locks = Array.from({ length: 9 }, () => ({ outcome: transient(409), stores: false }))
    const sentry = createMemorySentry([...locks, { outcome: transient(503), stores: false }])
    await write(sentry, {}, { maxRetries: 1 })

    expect(sentry.storedIds()).toEqual([OURS.id])
  })

  test('is not waited for longer than the step has time', async () => {
    const locks = Array.from({ length: 999 }, () => ({ outcome: transient(429), stores: false }))

    await expect(write(createMemorySentry(locks), {}, { limitMs: 9_000 })).rejects.toThrow(
      'status 429',
    )
  })
})

function large(): ReleasePayload {
  return {
    ...payload(),
    commits: ['a', 'b'].map((digit) => ({
      ...commit(digit),
      message: digit.repeat(600_000),
      patchSet: [{ path: 'file.js', type: 'M' as const }],
    })),
  }
}

/** A release that is large without a commit. */
function wide(): ReleasePayload {
  return { ...payload(), projects: ['p'.repeat(2 ** 21)], commits: [] }
}

/** A release whose request has that many bytes. */
function ofBytes(bytes: number): ReleasePayload {
  const release = large()
  const [first, ...rest] = release.commits
  const lack = bytes - JSON.stringify(release).length
  const message = 'a'.repeat((first?.message?.length ?? 0) + lack)
  return { ...release, commits: first === undefined ? [] : [{ ...first, message }, ...rest] }
}

function cuts(count: number): WriteFault[] {
  return Array.from({ length: count }, () => ({ outcome: unanswered(true), stores: false }))
}

describe('a large release whose connection breaks off', () => {
  test.each([
    [1, []],
    [2, [/^The connection broke off: the commits are sent without their changed files\.$/]],
    [
      4,
      [
        /without their changed files/,
        /^The connection broke off: the messages of 2 commits are cut to 4096 characters\.$/,
      ],
    ],
  ])('%i times is sent smaller each second time', async (count, says) => {
    const sentry = createMemorySentry(cuts(count))
    const written = await write(sentry, { payload: large() })
    expect('warnings' in written ? written.warnings : null).toEqual(
      says.map((one) => expect.stringMatching(one)),
    )
    expect(sentry.storedIds()).toHaveLength(2)
  })

  test('and whose size was refused before is sent once more as it is after the first 504', async () => {
    const refusal = { ...TIMEOUT.refusal, status: 413 }
    const outcomes = [{ ...TIMEOUT, refusal }, TIMEOUT]
    const sentry = createMemorySentry(outcomes.map((outcome) => ({ outcome, stores: false })))
    const written = await write(sentry, { payload: large() })
    expect('warnings' in written ? written.warnings : null).toEqual([
      expect.stringContaining('without their changed files'),
    ])
  })

  test.each([
    [1024 * 1024 - 1, 0],
    [1024 * 1024, 1],
  ])('is large from 1 MiB on: %i bytes', async (bytes, says) => {
    const release = ofBytes(bytes)
    expect(JSON.stringify(release)).toHaveLength(bytes)
    const written = await write(createMemorySentry(cuts(2)), { payload: release })
    expect('warnings' in written ? written.warnings : null).toHaveLength(says)
  })

  test.each<[what: string, ReleasePayload, attempt: AttemptOutcome, says: number]>([
    ['it broke off', large(), { kind: 'network', sent: true, lasting: false, stale: false }, 1],
    ['it is small', payload(), { kind: 'network', sent: true }, 0],
    ['it never reached the server', large(), { kind: 'network', sent: false }, 0],
    ['nothing less can be sent', wide(), { kind: 'network', sent: true }, 0],
  ])('is sent smaller, or as it is: %s', async (_what, release, attempt, says) => {
    const outcome = { kind: 'interrupted' as const, attempt, error: new ActionError('cut') }
    const sentry = createMemorySentry([1, 2, 3].map(() => ({ outcome, stores: false })))
    const written = await write(sentry, { payload: release })
    expect('warnings' in written ? written.warnings : null).toHaveLength(says)
    expect(postsTo(sentry)).toHaveLength(4)
  })

  test('for a reason that lasts is sent as it is once more', async () => {
    const attempt = { kind: 'network', sent: true, lasting: true } as const
    const outcome = { kind: 'interrupted', attempt, error: new ActionError('refused') } as const
    const sentry = createMemorySentry([1, 2, 3].map(() => ({ outcome, stores: false })))
    await expect(write(sentry, { payload: large() })).rejects.toThrow('refused')
    expect(postsTo(sentry)).toHaveLength(2)
  })
})

function timeouts(count: number): WriteFault[] {
  return Array.from({ length: count }, () => ({ outcome: TIMEOUT, stores: false }))
}

describe('a release that takes a gateway too long', () => {
  const noFiles = 'Sentry answered 504: the commits are sent without their changed files.'
  const half = 'Sentry answered 504: only the newest 1 of 2 commits are sent.'

  test.each<[times: number, maxRetries: number, posts: number, says: string[]]>([
    [1, 5, 2, []],
    [2, 5, 3, [noFiles]],
    [3, 5, 4, [noFiles]],
    [4, 5, 5, [noFiles, half]],
    [1, 0, 2, [noFiles]],
    [2, 0, 3, [noFiles, half]],
  ])('%i times, with %i retries, gets smaller', async (times, maxRetries, posts, says) => {
    const sentry = createMemorySentry(timeouts(times))
    const written = await write(sentry, { payload: large() }, { maxRetries })
    expect('warnings' in written ? written.warnings : null).toEqual(says)
    expect(postsTo(sentry)).toHaveLength(posts)
  })

  test.each([
    [2, 2, 3, null],
    [3, 2, 3, 'status 504'],
    [1, 0, 1, 'status 504'],
  ])(
    '%i times, with %i retries and nothing less to send, is sent %i times',
    async (times, maxRetries, posts, error) => {
      const sentry = createMemorySentry(timeouts(times))
      const written = write(sentry, {}, { maxRetries })
      if (error === null) await written
      else await expect(written).rejects.toThrow(error)
      expect(postsTo(sentry)).toHaveLength(posts)
    },
  )

  test('is not waited for beyond the step’s time', async () => {
    const sentry = createMemorySentry(timeouts(1))
    await expect(write(sentry, {}, { limitMs: 250 })).rejects.toThrow('status 504')
    expect(postsTo(sentry)).toHaveLength(1)
    await write(createMemorySentry(timeouts(1)), {}, { limitMs: 251 })
  })
})

test.each<[WriteFault['outcome'], says: string]>([
  [
    transient(503),
    'Sentry answered 503 when asked to create release 1.0.0; trying again in 0.3 s.',
  ],
  [
    unanswered(true),
    'Sentry gave no complete response (an unknown error) when asked to create release 1.0.0; trying again in 0.3 s.',
  ],
  [transient(409), 'Another job is writing the commits of 1.0.0; trying again in 0.3 s.'],
  [TIMEOUT, 'Sentry’s gateway did not wait for the release (504); trying again in 0.3 s.'],
])('%#: the log says why it is tried again, and when', async (outcome, says) => {
  const lines: string[] = []
  const log = (line: string): void => void lines.push(line)
  await write(createMemorySentry([{ outcome, stores: false }]), {}, { log })
  expect(lines).toEqual([says])
})
