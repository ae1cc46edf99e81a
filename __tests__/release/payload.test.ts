import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parseSha } from '../../src/commits/commit.ts'
import { ActionError } from '../../src/errors.ts'
import { parseExplicitCommits } from '../../src/inputs/explicit-commits.ts'
import { degradePayload, type Refusal } from '../../src/release/degrade.ts'
import { mergeCommits, missingCommits } from '../../src/release/merge.ts'
import { buildReleaseCommits, toReleaseCommit } from '../../src/release/build-commits.ts'
import type { ReleaseCommit, ReleasePayload } from '../../src/release/payload.ts'
import { parseVersion } from '../../src/release/version.ts'
import { toReleaseBody } from '../../src/sentry/wire.ts'
import { startSentryServer } from '../support/sentry/server.ts'

const PLAIN: ReleaseCommit = { id: 'a'.repeat(40), timestamp: '2024-01-01T00:00:00Z' }

function payloadOf(commits: readonly ReleaseCommit[]): ReleasePayload {
  const version = parseVersion('web@1', 'the test')
  return { version, projects: ['web'], ref: null, url: null, dateReleased: null, commits, refs: [] }
}

/** Commits such as nobody writes and some histories have: any text anywhere, of any length. */
const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 700 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\uFFFD',
    'x'.repeat(64),
    'x'.repeat(65),
    'y'.repeat(129),
    'z'.repeat(511),
    '😀'.repeat(70),
  ),
)
const strangeCommits = fc.array(
  fc.record(
    {
      id: fc.string({
        unit: fc.constantFrom('0', '1', '9', 'a', 'f'),
        minLength: 40,
        maxLength: 40,
      }),
      timestamp: fc
        .date({ min: new Date('1980-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      repository: strangeText,
      message: strangeText,
      authorName: strangeText,
      authorEmail: strangeText,
      patchSet: fc.array(
        fc.record({
          path: strangeText,
          type: fc.constantFrom('A' as const, 'M' as const, 'D' as const),
        }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['id', 'timestamp'] },
  ),
  { minLength: 1, maxLength: 8 },
)

/** A Sentry, and what it answers to a release with some commits: `accepted`, or the text of its refusal. */
async function withSentry(
  use: (post: (commits: ReleaseCommit[]) => Promise<string>) => Promise<void>,
) {
  const server = await startSentryServer({
    organization: 'acme',
    tokens: [{ token: 'token', scopes: ['project:releases'] }],
    projects: [{ id: 1, slug: 'web' }],
  })
  try {
    await use(async (commits) => {
      const answer = await fetch(`${server.url}/api/0/organizations/acme/releases/`, {
        method: 'POST',
        headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
        body: JSON.stringify(toReleaseBody(payloadOf(commits))),
      })
      const text = await answer.text()
      return [201, 208].includes(answer.status) ? 'accepted' : text
    })
  } finally {
    await server.close()
  }
}

describe('buildReleaseCommits', () => {
  test('makes of any commits a request that Sentry accepts', async () => {
    await withSentry(async (post) => {
      await fc.assert(
        fc.asyncProperty(strangeCommits, async (commits) => {
          // NUL and lone surrogates are removed where texts are read.
          const clean = JSON.parse(
            JSON.stringify(commits)
              .toWellFormed()
              .replaceAll(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, ''),
          ) as ReleaseCommit[]
          expect(await post(buildReleaseCommits(clean, 100).commits)).toBe('accepted')
        }),
        { numRuns: 200 },
      )
    })
  })

  test('makes of any input commits that passes its checks a request that Sentry accepts', async () => {
    const text = fc.oneof(
      strangeText,
      fc.constantFrom('a\0b', '\0', '\uD800', 'x\uDC00y', null, undefined),
    )
    const explicit = fc.array(
      fc.record({
        id: fc.oneof(
          fc.string({ unit: fc.constantFrom('0', 'a', 'f'), minLength: 1, maxLength: 64 }),
          fc.constantFrom('main', ' abc ', 'v1.0.0'),
        ),
        timestamp: fc.constantFrom(
          undefined,
          null,
          '2024-01-01',
          '1999-12-31T23:59:60Z',
          '2024-05-01T12:30:00+0200',
          'Tue, 01 Jan 2019 00:00:00 GMT',
        ),
        repository: text,
        message: text,
        author_name: text,
        author_email: text,
        patch_set: fc.option(
          fc.array(fc.record({ path: text, type: fc.constantFrom('A', 'M', 'D') }), {
            maxLength: 3,
          }),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    let passed = 0
    await withSentry(async (post) => {
      await fc.assert(
        fc.asyncProperty(explicit, async (commits) => {
          let parsed: ReleaseCommit[]
          try {
            parsed = parseExplicitCommits(JSON.stringify(commits), new Date('2026-01-01T00:00:00Z'))
          } catch (error) {
            expect(error).toBeInstanceOf(ActionError)
            return
          }
          passed += 1
          expect(await post(buildReleaseCommits(parsed, 100).commits)).toBe('accepted')
        }),
        { numRuns: 800 },
      )
    })
    expect(passed).toBeGreaterThan(50)
  })

  test.each<[string, Partial<ReleaseCommit>, Partial<ReleaseCommit>, RegExp]>([
    [
      'a name of 129 characters is cut',
      { authorName: 'n'.repeat(129) },
      { authorName: 'n'.repeat(128) },
      /author_name was cut to 128/,
    ],
    [
      'an e-mail of 76 characters is cut as Sentry stores it',
      { authorEmail: 'e'.repeat(76) },
      { authorEmail: `${'e'.repeat(72)}...` },
      /author_email was cut to 75/,
    ],
    [
      'a repository of 65 characters is left out',
      { repository: 'r'.repeat(65) },
      {},
      /repository is longer than 64/,
    ],
    [
      'a path of 511 characters is left out',
      { patchSet: [{ path: 'p'.repeat(511), type: 'A' }] },
      { patchSet: [] },
      /lost 1 file whose path is longer than 510/,
    ],
    [
      'paths that are no UTF-8 are left out',
      {
        patchSet: [
          { path: 'a\uFFFD', type: 'A' },
          { path: 'b\uFFFD', type: 'M' },
        ],
      },
      { patchSet: [] },
      /lost 2 files whose path is not valid UTF-8/,
    ],
  ])('%s, with a warning that names commit and field', (_name, explicit, expected, warning) => {
    const { commits, warnings } = buildReleaseCommits([{ ...PLAIN, ...explicit }], 10)
    expect(commits).toEqual([{ ...PLAIN, ...expected }])
    expect(warnings).toEqual([expect.stringMatching(warning)])
    expect(warnings[0]).toContain('aaaaaaa')
  })

  test('what just fits is kept, without a warning', () => {
    const full: ReleaseCommit = {
      ...PLAIN,
      authorName: 'n'.repeat(128),
      authorEmail: 'e'.repeat(75),
      repository: 'r'.repeat(64),
      patchSet: [{ path: 'p'.repeat(510), type: 'D' }],
    }
    expect(buildReleaseCommits([full], 10)).toEqual({ commits: [full], warnings: [] })
  })

  test('the head’s timestamp is raised to the latest, because the server takes the latest for the head', () => {
    const list = ['2024-01-01T00:00:00Z', '2024-03-01T00:00:00Z', '2024-02-01T00:00:00Z'].map(
      (timestamp, index) => ({ id: String(index).repeat(40), timestamp }),
    )
    expect(buildReleaseCommits(list, 10).commits.map(({ timestamp }) => timestamp)).toEqual([
      '2024-03-01T00:00:00Z',
      '2024-03-01T00:00:00Z',
      '2024-02-01T00:00:00Z',
    ])
    expect(buildReleaseCommits(list, 1).commits).toEqual([list[0]])
  })
})

function idsOf(commits: readonly ReleaseCommit[]): Set<string> {
  return new Set(commits.map(({ id }) => id))
}

describe('mergeCommits', () => {
  const lists: fc.Arbitrary<ReleaseCommit[]> = fc.array(
    fc.record(
      {
        id: fc.constantFrom('A', 'b', 'c'),
        repository: fc.constantFrom('x/y', 'X/Y', ' x/y ', 'z'),
        message: fc.constantFrom('kept', 'not #skipsentry'),
        timestamp: fc.constant('2024-01-01T00:00:00Z'),
      },
      { requiredKeys: ['id', 'timestamp'] },
    ),
  )

  test('is the union, keeps what is sent, and changes nothing the second time', () => {
    fc.assert(
      fc.property(lists, lists, (sent, existing) => {
        const merged = mergeCommits(sent, existing)
        expect(merged.slice(0, sent.length)).toEqual(sent)
        expect(missingCommits(sent, merged)).toEqual([])
        expect(idsOf(merged)).toEqual(idsOf([...sent, ...existing]))
        expect(mergeCommits(merged, existing)).toEqual(merged)
      }),
    )
  })

  test('takes a commit without a repository for the one of any: the server gives it one', () => {
    const stored = { ...PLAIN, repository: 'organization-1' }
    expect(mergeCommits([PLAIN], [stored])).toEqual([PLAIN])
    expect(missingCommits([PLAIN], [stored])).toEqual([])
    expect(missingCommits([{ ...PLAIN, repository: 'acme/web' }], [stored])).toHaveLength(1)
  })

  test('misses no commit that Sentry never stores', () => {
    const skipped = { ...PLAIN, message: 'Try it #skipsentry' }
    expect(missingCommits([skipped], [])).toEqual([])
    expect(missingCommits([{ ...PLAIN, message: 'Skip Sentry' }], [])).toHaveLength(1)
  })

  test('moves a commit that is filed under another name to the right one', () => {
    const sent = { ...PLAIN, repository: 'acme/web' }
    for (const repository of ['Acme/Web', 'origin', 'acme/web-before-it-was-renamed'])
      expect(mergeCommits([sent], [{ ...PLAIN, repository }])).toEqual([sent])
  })
})

test('what a commit has not is left out of what is sent, where null would mean something else', () => {
  const [id, timestamp] = [parseSha('a'.repeat(40)), '2026-01-01T00:00:00Z']
  if (id === null) throw new Error('no SHA')
  const none = { id, parents: [], message: '', authorName: null, authorEmail: null, timestamp }
  expect(toReleaseCommit(none, 'acme/web')).toStrictEqual({
    id,
    repository: 'acme/web',
    timestamp,
  })
  const all = { message: 'Mend', authorName: 'Ada', authorEmail: 'ada@example.com', patchSet: [] }
  expect(toReleaseCommit({ ...none, ...all }, 'acme/web')).toStrictEqual({
    id,
    repository: 'acme/web',
    timestamp,
    ...all,
  })
})

const REFUSED: Refusal = { status: 400, unknownRepositories: [], refusesRefs: false, limit: null }

describe('degradePayload', () => {
  const full = payloadOf([{ ...PLAIN, patchSet: [{ path: 'a', type: 'A' }] }, PLAIN, PLAIN])

  test.each([413, 504])(
    '%i: changed files go first, then the older half, then nothing is left to try',
    (status) => {
      const refusal = { ...REFUSED, status }
      const first = degradePayload(full, refusal)
      expect(first?.payload.commits.map(({ patchSet }) => patchSet)).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      const second = first && degradePayload(first.payload, refusal)
      expect(second?.payload.commits).toHaveLength(1)
      expect(second?.warnings).toEqual([expect.stringContaining('newest 1 of 3')])
      expect(second && degradePayload(second.payload, refusal)).toBeNull()
    },
  )

  test('413: messages are shortened after the changed files and before commits are left out', () => {
    const long = { ...PLAIN, message: `Subject\n\n${'x'.repeat(2 ** 21)}` }
    const payload = payloadOf([{ ...long, patchSet: [{ path: 'a', type: 'A' }] }, PLAIN])
    const messages: (string | undefined)[][] = []
    const warnings: string[] = []
    let rest: ReturnType<typeof degradePayload> = { payload, warnings: [] }
    for (;;) {
      rest = degradePayload(rest.payload, { ...REFUSED, status: 413 })
      if (rest === null) break
      messages.push(rest.payload.commits.map(({ message }) => message))
      warnings.push(...rest.warnings)
    }
    const lengths = messages.map(([message]) => message?.length)
    expect(lengths).toEqual([long.message.length, 4096, 256, 256])
    expect(messages.map(({ length }) => length)).toEqual([2, 2, 2, 1])
    expect(messages[2]?.[0]).toMatch(/^Subject\n\nx+…$/)
    expect(messages[2]?.[1]).toBe(PLAIN.message)
    expect(warnings).toEqual([
      expect.stringContaining('without their changed files'),
      'Sentry answered 413: the messages of 1 commit are cut to 4096 characters.',
      'Sentry answered 413: the messages of 1 commit are cut to 256 characters.',
      expect.stringContaining('newest 1 of 2'),
    ])
  })

  test('413: the warning counts the messages that are cut', () => {
    const long = { ...PLAIN, message: 'x'.repeat(4097) }
    const less = degradePayload(payloadOf([long, PLAIN, long]), { ...REFUSED, status: 413 })
    expect(less?.warnings).toEqual([
      'Sentry answered 413: the messages of 2 commits are cut to 4096 characters.',
    ])
  })

  test('504: shorter messages would be as much work', () => {
    const long = { ...PLAIN, message: 'x'.repeat(5000) }
    const less = degradePayload(payloadOf([long, PLAIN]), { ...REFUSED, status: 504 })
    expect(less?.payload.commits).toEqual([long])
  })

  test.each([
    ['well-formed', `${'x'.repeat(4094)}${'\u{1f4a9}'.repeat(10)}`],
    ['as long as it may be', 'x'.repeat(4097)],
    ['without the commit that asks for it at its end', `${'x'.repeat(5000)} #skipsentry`],
    ['without the commit that asks for it where it is cut', `${'x'.repeat(4090)}#skipsentry`],
  ])('413: a shortened message stays %s', (_, message) => {
    const less = degradePayload(payloadOf([{ ...PLAIN, message }]), { ...REFUSED, status: 413 })
    const [{ message: short = '' } = PLAIN] = less?.payload.commits ?? []
    expect(short.length).toBeLessThanOrEqual(4096)
    expect(short.length).toBeGreaterThan(4080)
    expect(short.isWellFormed()).toBe(true)
    expect(short.includes('#skipsentry')).toBe(message.includes('#skipsentry'))
  })

  describe('what a server does not know goes:', () => {
    const commit = parseSha('a'.repeat(40))
    if (commit === null) throw new Error('no SHA')
    const refs = ['acme/web', 'acme/api', 'acme/app'].map((repository) => ({
      repository,
      commit,
      previousCommit: null,
    }))
    const withRefs = { ...payloadOf([PLAIN]), refs }

    test('the refs of a repository', () => {
      const refusal = { ...REFUSED, unknownRepositories: ['acme/api', 'acme/app'] }
      expect(degradePayload(withRefs, refusal)).toEqual({
        payload: { ...withRefs, refs: refs.slice(0, 1) },
        warnings: [
          'Sentry does not know the repository acme/api, acme/app: its commits are sent without a ref.',
        ],
      })
      expect(
        degradePayload(withRefs, { ...REFUSED, unknownRepositories: ['acme/other'] }),
      ).toBeNull()
    })

    test('all refs', () => {
      const refusal = { ...REFUSED, refusesRefs: true }
      expect(degradePayload(withRefs, refusal)).toEqual({
        payload: { ...withRefs, refs: [] },
        warnings: [
          'This Sentry server takes no refs with such an auth token: the commits are sent without them.',
        ],
      })
      expect(degradePayload(payloadOf([PLAIN]), refusal)).toBeNull()
    })

    test('what is too long for it', () => {
      const payload = payloadOf([
        { ...PLAIN, authorName: 'n'.repeat(11), authorEmail: 'e'.repeat(20) },
        PLAIN,
      ])
      const less = degradePayload(payload, { ...REFUSED, limit: { authorName: 10 } })
      expect(less?.payload.commits).toEqual([
        { ...PLAIN, authorName: 'n'.repeat(10), authorEmail: 'e'.repeat(20) },
        PLAIN,
      ])
      expect(less?.warnings).toEqual(['Commit aaaaaaa: author_name was cut to 10 characters.'])
      expect(degradePayload(payload, { ...REFUSED, limit: { authorName: 11 } })).toBeNull()
    })
  })

  test.each([
    [413, 'Sentry answered 413'],
    [504, 'Sentry answered 504'],
    [null, 'The connection broke off'],
  ])('%j: the warnings say why', (status, why) => {
    const refusal = { ...REFUSED, status }
    expect(degradePayload(full, refusal)?.warnings).toEqual([
      `${why}: the commits are sent without their changed files.`,
    ])
    expect(degradePayload(payloadOf([PLAIN, PLAIN]), refusal)?.warnings).toEqual([
      `${why}: only the newest 1 of 2 commits are sent.`,
    ])
    expect(degradePayload(payloadOf([{ ...PLAIN, patchSet: [] }]), refusal)).toBeNull()
  })

  test.each([400, 401, 403, 404, 409, 500])('%i: nothing less would help', (status) => {
    expect(degradePayload(full, { ...REFUSED, status })).toBeNull()
  })
})
