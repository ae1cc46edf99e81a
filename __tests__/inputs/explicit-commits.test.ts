import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parseExplicitCommits, parseExplicitRefs } from '../../src/inputs/explicit-commits.ts'
import { parseInputs } from '../../src/inputs/inputs.ts'

const NOW = new Date('2026-06-01T12:00:00Z')

/** `a@02 b c@01`: ids with the seconds of their times, in the order of the list. */
function parse(text: string): string {
  const commits = text.split(' ').map((part) => {
    const [id = '', second] = part.split('@')
    return second === undefined ? { id } : { id, timestamp: `2026-01-01T00:00:${second}Z` }
  })
  return parseExplicitCommits(JSON.stringify(commits), NOW)
    .map(({ id, timestamp }) => `${id}@${timestamp.replace('2026-01-01T00:00:', '').slice(0, -1)}`)
    .join(' ')
}

describe('given refs', () => {
  const ONE = { repository: 'a/b', commit: 'main', previousCommit: null }
  test.each([
    ['a/b@main', [ONE]],
    [
      ' a/b@main \r\n\n c/d@v1..v2 ',
      [ONE, { repository: 'c/d', commit: 'v2', previousCommit: 'v1' }],
    ],
    ['[{"repository":"a/b","commit":"main"}]', [ONE]],
    [
      '[{"repository":"a/b","commit":"v2","previousCommit":"v1"}]',
      [{ repository: 'a/b', commit: 'v2', previousCommit: 'v1' }],
    ],
    [`${'r'.repeat(200)}@main`, [{ ...ONE, repository: 'r'.repeat(200) }]],
    ['', []],
  ])('%j', (text, refs) => {
    expect(parseExplicitRefs(text)).toEqual(refs)
  })

  test.each([
    ['[7]', 'refs[0] must be an object.'],
    [
      '[{"repository":"a/b","commit":"c"},{"commit":"c"}]',
      'refs[1] must have a repository and a commit.',
    ],
    ['[{"repository":"a/b"}]', 'refs[0] must have a repository and a commit.'],
    ...[
      'a/b',
      'a/b@',
      '@c',
      'a b@c',
      'a/b@v1...v2',
      'a/b@v1..v2..v3',
      'a/b@..v2',
      'a/b@v1..',
      'a/b@a~b',
    ].map((line): [string, string] => [
      line,
      `refs must be written owner/name@sha or owner/name@from..to: got "${line}".`,
    ]),
    [
      '[{"repository":"a/b","commit":"c","previousCommit":"a~b"}]',
      'refs must be written owner/name@sha or owner/name@from..to: got "a/b@c".',
    ],
    [
      `${'r'.repeat(201)}@main`,
      expect.stringMatching(
        /^refs must be written owner\/name@sha or owner\/name@from\.\.to: got "r/,
      ),
    ],
  ])('%j: %s', (text, says) => {
    expect(() => parseExplicitRefs(text)).toThrow(expect.objectContaining({ message: says }))
  })
})

/** A change behind one that is well-formed. */
const after = (change: unknown) => ({ patch_set: [{ path: 'a.js', type: 'A' }, change] })

describe('a given commit', () => {
  const ID = { id: 'a1', timestamp: '2026-01-02T03:04:05Z' }
  test.each<[given: object, commit: object]>([
    [ID, ID],
    [
      { ...ID, id: 'a'.repeat(64) },
      { ...ID, id: 'a'.repeat(64) },
    ],
    [
      { ...ID, repository: 'acme/api' },
      { ...ID, repository: 'acme/api' },
    ],
    [
      { ...ID, message: 'Mend\u0000 it\n' },
      { ...ID, message: 'Mend it' },
    ],
    [
      { ...ID, author_name: 'Ada' },
      { ...ID, authorName: 'Ada' },
    ],
    [
      { ...ID, author_email: 'ada@example.com' },
      { ...ID, authorEmail: 'ada@example.com' },
    ],
    [
      { ...ID, patch_set: [] },
      { ...ID, patchSet: [] },
    ],
    [
      {
        ...ID,
        patch_set: [
          { path: 'a.js', type: 'A' },
          { path: 'm.js', type: 'M' },
          { path: 'd.js', type: 'D' },
        ],
      },
      {
        ...ID,
        patchSet: [
          { path: 'a.js', type: 'A' },
          { path: 'm.js', type: 'M' },
          { path: 'd.js', type: 'D' },
        ],
      },
    ],
    [
      {
        ...ID,
        repository: '',
        message: null,
        author_name: null,
        author_email: '',
        patch_set: null,
      },
      ID,
    ],
    [{ id: 'a1', timestamp: '2026-01-02T04:04:05+01:00' }, ID],
  ])('%j', (given, commit) => {
    expect(parseExplicitCommits(JSON.stringify([given]), NOW)).toEqual([commit])
  })

  const DATE = 'commits[0].timestamp must be an ISO 8601 date: got "yesterday".'
  const CHANGE = 'commits[0].patch_set[1] must have a path and a type A, M or D.'
  const OF_ID = 'commits[0].id must be a text of 1 to 64 characters.'
  test.each<[given: unknown, says: string]>([
    [7, 'commits[0] must be an object.'],
    [{ ...ID, id: '' }, OF_ID],
    [{ ...ID, id: ' ' }, OF_ID],
    [{ ...ID, id: 'a'.repeat(65) }, OF_ID],
    [{ ...ID, id: 7 }, 'commits[0].id must be a text.'],
    [{ ...ID, author_name: {} }, 'commits[0].author_name must be a text.'],
    [{ ...ID, author_email: 1 }, 'commits[0].author_email must be a text.'],
    [{ ...ID, repository: [] }, 'commits[0].repository must be a text.'],
    [{ ...ID, message: false }, 'commits[0].message must be a text.'],
    [{ ...ID, timestamp: 'yesterday' }, DATE],
    [{ ...ID, patch_set: {} }, 'commits[0].patch_set must be an array.'],
    [{ ...ID, patch_set: 'a.js' }, 'commits[0].patch_set must be an array.'],
    [{ ...ID, ...after(null) }, CHANGE],
    [{ ...ID, ...after('a.js') }, CHANGE],
    [{ ...ID, ...after({ path: '', type: 'A' }) }, CHANGE],
    [{ ...ID, ...after({ path: 7, type: 'A' }) }, CHANGE],
    [{ ...ID, ...after({ path: 'a\u0000.js', type: 'A' }) }, CHANGE],
    [{ ...ID, ...after({ path: 'a.js', type: 'R' }) }, CHANGE],
    [{ ...ID, ...after({ path: 'a.js' }) }, CHANGE],
  ])('%j is an error', (given, says) => {
    expect(() => parseExplicitCommits(JSON.stringify([given]), NOW)).toThrow(
      expect.objectContaining({ message: says }),
    )
  })

  test.each([
    ['{}', 'commits must be a JSON array: got "{}".'],
    ['[', 'commits is not valid JSON: got "[".'],
  ])('%s is no list', (text, says) => {
    expect(() => parseExplicitCommits(text, NOW)).toThrow(
      expect.objectContaining({ message: says }),
    )
  })
})

describe('given commits are newest first, by their own times', () => {
  test.each<[why: string, given: string, sent: string]>([
    ['as they are', 'a@09 b@08', 'a@09 b@08'],
    ['oldest first', 'a@01 b@02 c@03', 'c@03 b@02 a@01'],
    ['in any order', 'a@05 b@09 c@01', 'b@09 a@05 c@01'],
    ['of one time as they are listed', 'a@05 b@05', 'a@05 b@05'],
    [
      'without times, the first is the newest',
      'a b',
      'a@2026-06-01T12:00:00 b@2026-06-01T11:59:59',
    ],
    ['with a time missing between two', 'a@09 b c@07', 'a@09 b@08 c@07'],
    ['with a time missing between two of one time', 'a@09 b c@09', 'a@09 b@09 c@09'],
    ['with times missing at the end', 'a@09 b c', 'a@09 b@08 c@07'],
    ['with times missing at the start', 'a b c@07', 'a@09 b@08 c@07'],
    ['oldest first with a time missing', 'a@01 b c@09', 'c@09 b@08 a@01'],
  ])('%s: %s', (_why, given, sent) => {
    expect(parse(given)).toBe(sent)
  })

  test('no time of theirs is changed, and all have one', () => {
    const second = fc.option(fc.integer({ min: 20, max: 45 }))
    fc.assert(
      fc.property(fc.array(second, { minLength: 1, maxLength: 12 }), (seconds) => {
        const given = seconds.map((one, index) => `id${index}${one === null ? '' : `@${one}`}`)
        const sent = parse(given.join(' ')).split(' ')
        expect(sent).toEqual(expect.arrayContaining(given.filter((one) => one.includes('@'))))
        const times = sent.map((one) => one.split('@')[1] ?? '')
        expect(times.every(Boolean)).toBe(true)
        if (seconds.some((one) => one !== null))
          expect(times).toEqual(times.toSorted().toReversed())
      }),
    )
  })
})

describe('commits of a file', () => {
  let workspace = ''
  const read = (commits: string) => {
    const given: Readonly<Record<string, string>> = { commits, projects: 'web', org: 'acme' }
    return parseInputs(
      (name) => given[name] ?? '',
      { GITHUB_WORKSPACE: workspace, SENTRY_AUTH_TOKEN: 'token' },
      { secretsHint: null, now: NOW },
    ).commits.explicit?.map(({ id }) => id)
  }

  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
    mkdirSync(join(workspace, 'out put'))
    writeFileSync(join(workspace, 'out put', 'commits.json'), '[{"id":"a1"},{"id":"b2"}]\n')
    writeFileSync(join(workspace, 'bom.json'), '\uFEFF[{"id":"c3"}]\r\n')
    writeFileSync(join(workspace, 'broken.json'), '[{"id":"a1"}')
  })
  afterAll(() => rmSync(workspace, { recursive: true }))

  test.each([
    ['@out put/commits.json', ['a1', 'b2']],
    ['@ ./bom.json', ['c3']],
  ])('%s', (path, ids) => {
    expect(read(path)).toEqual(ids)
  })

  test('may be anywhere', () => {
    expect(read(`@${join(workspace, 'bom.json')}`)).toEqual(['c3'])
  })

  test('has 64 MiB at most', () => {
    const path = join(workspace, 'large.json')
    writeFileSync(path, '[]')
    truncateSync(path, 64 * 1024 * 1024)
    expect(() => read('@large.json')).toThrow(/^commits is not valid JSON/)
    truncateSync(path, 64 * 1024 * 1024 + 1)
    expect(() => read('@large.json')).toThrow(
      'commits names the file "large.json", which cannot be read: it is larger than 67108864 bytes.',
    )
  })

  test.each([
    ['@none.json', /commits names the file "none.json", which cannot be read: ENOENT.*after the @/],
    ['@out put', /commits names the file "out put", which cannot be read: it is not a file\./],
    ['@', /commits names the file "", which cannot be read: it is not a file\./],
    ['@broken.json', /commits is not valid JSON: got "\[/],
  ])('%s ends in one sentence', (path, message) => {
    let error: unknown
    try {
      read(path)
    } catch (thrown) {
      error = thrown
    }
    const { message: said = '', hint = '' } = error as { message?: string; hint?: string }
    expect(`${said} ${hint}`).toMatch(message)
  })
})
