import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
