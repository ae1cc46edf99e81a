import { describe, expect, test } from '@jest/globals'
import { shaOf } from '../support/memory-source.ts'
import type { Commit } from '../../src/commits/commit.ts'
import { renderAlert } from '../../src/report/alert.ts'
import { renderCommits } from '../../src/report/commit-table.ts'
import { renderFailure } from '../../src/report/failure.ts'
import { describeCommits } from '../../src/report/log-lines.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderText } from '../../src/text/markdown.ts'
import { PLAIN_RELEASE } from './plain-release.ts'

const RELEASE = { ...PLAIN_RELEASE, created: true, repositoryUrl: 'https://github.test/a/b' }

const commitOf = (index: number, message = `no ${index}`, authorName = 'Ada') => ({
  id: shaOf(index),
  message,
  authorName,
  timestamp: '2026-01-01T00:00:00Z',
})
const rowOf = (index: number, subject = `no ${index}`, author = 'Ada'): string =>
  `| [<code>${shaOf(index).slice(0, 7)}</code>](https://github.test/a/b/commit/${shaOf(index)}) | ${subject} | ${author} |  |`

/** A text of that many characters, as a summary shows it. */
const cut = (length: number): string => `${'x'.repeat(length - 1)}…`

describe('the table of commits', () => {
  const HEAD = ['| Commit | Subject | Author | Files |', '| :-- | :-- | :-- | --: |']

  test('is empty without commits', () => {
    expect(renderCommits(RELEASE)).toBe('')
  })

  test('is open up to ten', () => {
    const commits = Array.from({ length: 10 }, (_, index) => commitOf(index))
    expect(renderCommits({ ...RELEASE, commits }).split('\n')).toEqual([
      ...HEAD,
      ...commits.map((_, index) => rowOf(index)),
    ])
  })

  test.each([
    [11, []],
    [100, []],
    [101, ['', '… and 1 more.']],
  ])('of %i is folded', (count, more) => {
    const commits = Array.from({ length: count }, (_, index) => commitOf(index))
    expect(renderCommits({ ...RELEASE, commits }).split('\n')).toEqual([
      `<details><summary>${count} commits</summary>`,
      '',
      ...HEAD,
      ...commits.slice(0, 100).map((_, index) => rowOf(index)),
      ...more,
      '',
      '</details>',
    ])
  })

  test.each([
    [500, 60],
    [501, 61],
  ])('shows %i characters of a subject, and %i of a name', (subject, name) => {
    const commits = [commitOf(0, `${'x'.repeat(subject)}\nand why`, 'x'.repeat(name))]
    const shown = [
      subject === 500 ? 'x'.repeat(500) : cut(500),
      name === 60 ? 'x'.repeat(60) : cut(60),
    ] as const
    expect(renderCommits({ ...RELEASE, commits }).split('\n')[2]).toBe(rowOf(0, ...shown))
  })

  test('shows what is missing as nothing', () => {
    const commits = [{ id: shaOf(0), timestamp: '2026-01-01T00:00:00Z', patchSet: [] }]
    expect(renderCommits({ ...RELEASE, commits }).split('\n')[2]).toBe(
      rowOf(0, '', '').replace('  |  |  |', '  |  | 0 |'),
    )
  })
})

describe('a box', () => {
  test.each([
    [0, ''],
    [1, '> [!WARNING]\n> no 0'],
    [2, '> [!WARNING]\n> - no 0\n> - no 1'],
    [50, `> [!WARNING]\n${listOf(50)}`],
    [51, `> [!WARNING]\n${listOf(50)}\n> - … and 1 more`],
  ])('of %i messages', (count, box) => {
    const messages = Array.from({ length: count }, (_, index) => `no ${index}`)
    expect(renderAlert('WARNING', messages)).toBe(box)
  })

  test('shows 500 characters of a message', () => {
    expect(renderAlert('CAUTION', ['x'.repeat(500)])).toBe(`> [!CAUTION]\n> ${'x'.repeat(500)}`)
    expect(renderAlert('CAUTION', ['x'.repeat(501)])).toBe(`> [!CAUTION]\n> ${cut(500)}`)
  })
})

function listOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `> - no ${index}`).join('\n')
}

const FAILURE = {
  message: 'It broke.',
  hint: null,
  version: '',
  projects: [],
  helpUrl: 'https://help.test/',
  tolerated: false,
}

function linesOfFailure(length: number): string[] {
  return renderFailure({ ...FAILURE, message: 'x'.repeat(length) }, []).split('\n')
}

describe('the summary of a failure', () => {
  test('shows 20,000 characters of what happened', () => {
    expect(linesOfFailure(20_000)[3]).toBe(`> ${'x'.repeat(20_000)}`)
    expect(linesOfFailure(20_001)[3]).toBe(`> ${cut(20_000)}`)
  })

  test('has everything, in its order', () => {
    const failure = {
      ...FAILURE,
      message: '2 problems:\n- one\ntwo',
      hint: 'Mend `it`.',
      version: 'web@1',
      projects: ['web', 'api'],
      tolerated: true,
    }
    expect(renderFailure(failure, ['Look.'])).toBe(
      [
        '### Sentry release web&#64;1: failed',
        '',
        '> [!WARNING]',
        '> 2 problems&#58;',
        '> - one',
        '> <br>two',
        '',
        '**How to fix it:** Mend <code>it</code>.',
        '',
        'The step succeeds all the same, because `on_error` is `warn`.',
        '',
        '> [!WARNING]',
        '> Look.',
        '',
        'Projects web and api · [Troubleshooting](https://help.test/)',
        '',
      ].join('\n'),
    )
  })
})

test.each([
  ['a\nb', 'a<br>b'],
  ['`a` b `c`', '<code>a</code> b <code>c</code>'],
  [' a `b`  c', 'a <code>b</code> c'],
])('%j is %j', (text, markdown) => {
  expect(renderText(text)).toBe(markdown)
})

function listOfCommits(count: number, message = 'x'): Commit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: shaOf(index),
    parents: [],
    message,
    authorName: null,
    authorEmail: null,
    timestamp: '2026-01-01T00:00:00Z',
  }))
}

describe('the log', () => {
  const range = { kind: 'none', head: null, reason: 'nothing' } as const
  const say = (list: Commit[]): string[] =>
    describeCommits(
      { range, list: { origin: 'git', commits: list, total: list.length, warnings: [] } },
      String,
    )

  test('names twenty commits', () => {
    expect(say(listOfCommits(20))).toHaveLength(21)
    expect(say(listOfCommits(21)).slice(21)).toEqual(['  … and 1 more'])
  })

  test('shows 100 characters of a subject', () => {
    expect(say(listOfCommits(1, 'x'.repeat(100)))[1]).toBe(
      `  ${shaOf(0).slice(0, 7)} ${'x'.repeat(100)}`,
    )
    expect(say(listOfCommits(1, 'x'.repeat(101)))[1]).toBe(`  ${shaOf(0).slice(0, 7)} ${cut(100)}`)
  })
})

function renderFiles(count: number, name: string): string[] {
  const each = Array.from({ length: count }, (_, index) => `${name}${index % 10}`)
  const sourceMaps = {
    bundleId: '',
    filesUploaded: count,
    filesFound: count,
    entries: each.map((url) => ({ name: url, url, debugId: null, bytes: 7 })),
    scripts: each.map((script) => ({ script, map: null, debugId: null, problem: 'bare' })),
  }
  return renderSummary(
    { kind: 'released', ...RELEASE, sourceMaps },
    { warnings: [], requests: null },
  ).split('\n')
}

describe('the tables of source maps', () => {
  test.each([
    [100, []],
    [101, ['', '… and 1 more.', '', '… and 1 more.']],
  ])('of %i', (count, more) => {
    const lines = renderFiles(count, 'a')
    const tables = lines.slice(
      lines.indexOf(`<details><summary>0 of ${count} scripts can be symbolicated</summary>`),
    )
    expect(tables.filter((line) => /^\| a\d \|  \| none \| bare \|$/.test(line))).toHaveLength(100)
    expect(tables.filter((line) => /^\| a\d \| none \| 7 bytes \|$/.test(line))).toHaveLength(100)
    expect(tables.filter((line) => !line.startsWith('| a'))).toEqual([
      `<details><summary>0 of ${count} scripts can be symbolicated</summary>`,
      '',
      '| Script | Source map | Debug ID | Why not |',
      '| :-- | :-- | :-- | :-- |',
      ...more.slice(0, 2),
      '',
      '</details>',
      '',
      '<details><summary>Uploaded scripts and source maps</summary>',
      '',
      '| File | Debug ID | Size |',
      '| :-- | :-- | --: |',
      ...more.slice(2),
      '',
      '</details>',
      '',
    ])
  })

  test('show 200 characters of a name, and 120 of a URL', () => {
    const rows = renderFiles(1, 'x'.repeat(200)).filter((line) => line.startsWith('| x'))
    expect(rows).toEqual([`| ${cut(200)} |  | none | bare |`, `| ${cut(120)} | none | 7 bytes |`])
    const whole = renderFiles(1, 'x'.repeat(119)).filter((line) => line.startsWith('| x'))
    expect(whole.map((row) => row.split(' ')[1])).toEqual([
      `${'x'.repeat(119)}0`,
      `${'x'.repeat(119)}0`,
    ])
  })
})

function showRequests(length: number): string {
  return renderSummary(
    { kind: 'nothing', reason: 'a test' },
    { warnings: [], requests: 'x'.repeat(length) },
  )
}

function frameRequests(code: string): string {
  return `**Sentry release:** Nothing to do: a test.\n\n<details><summary>Requests that would be sent</summary>\n\n<pre><code>${code}</code></pre>\n\n</details>\n`
}

test('of the requests of a dry run 60,000 characters are shown', () => {
  expect(showRequests(60_000)).toBe(frameRequests('x'.repeat(60_000)))
  expect(showRequests(60_001)).toBe(frameRequests(cut(60_000)))
})
