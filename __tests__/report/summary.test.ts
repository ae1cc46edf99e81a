import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import type { ReleasedRelease } from '../../src/release/result.ts'
import { parseVersion } from '../../src/release/version.ts'
import { describeResult } from '../../src/report/log-lines.ts'
import { renderFailure, renderSummary } from '../../src/report/summary.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'

const MEBIBYTE = 2 ** 20

function sha(text: string): Sha {
  const parsed = parseSha(text.padEnd(40, '0'))
  if (parsed === null) throw new Error(text)
  return parsed
}

const RELEASE: ReleasedRelease = {
  version: {
    version: parseVersion('web@1.0.0', 'the test'),
    reason: 'given by the input version',
  },
  releaseUrl: 'https://acme.sentry.io/releases/web%401.0.0/',
  link: 'https://github.com/acme/web/commit/a',
  projects: ['web'],
  repository: 'acme/web',
  repositoryUrl: 'https://github.com/acme/web',
  trigger: 'push to main',
  created: true,
  dateReleased: '2026-01-01T00:00:00Z',
  head: sha('a'),
  range: { kind: 'between', base: sha('b'), head: sha('a'), reason: 'the branch’s tip' },
  origin: 'api',
  commits: [],
  refs: [],
  repositoryStatus: 'linked in Sentry as acme/web',
  sourceMaps: null,
  deploys: [],
  changed: [],
  unchanged: false,
  dryRun: false,
}

const strange = '|`<b>&*_[x](javascript:y)</details>\u202E🚀'.repeat(50)

test('10,000 commits, warnings, files and requests of the worst kind make a summary far below 1 MiB', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index)
  const summary = renderSummary(
    {
      kind: 'released',
      ...RELEASE,
      projects: many.slice(0, 100).map((index) => `project-${index}`),
      commits: many.map((index) => ({
        id: sha((index + 1).toString(16)),
        message: strange,
        authorName: strange,
        timestamp: '2026-01-01T00:00:00Z',
        patchSet: many.slice(0, 50).map((path) => ({ path: `${path}`, type: 'M' as const })),
      })),
      deploys: many
        .slice(0, 50)
        .map((id) => ({ id: String(id), environment: strange.slice(0, 64), existed: false })),
      sourceMaps: {
        bundleId: 'x',
        filesUploaded: 10_000,
        entries: many.map((index) => ({
          name: strange,
          url: strange,
          debugId: String(index),
          bytes: 1,
        })),
        scripts: many.map((index) => ({
          script: strange,
          map: strange,
          debugId: String(index),
          problem: index % 2 === 0 ? strange : null,
        })),
      },
    },
    { warnings: many.map((index) => `${index} ${strange}`), requests: '<&"'.repeat(5 * MEBIBYTE) },
  )
  expect(Buffer.byteLength(summary)).toBeLessThan(0.9 * MEBIBYTE)
  const html = renderSummaryHtml(summary, { title: '' })
  expect(html.match(/<table>/g)).toHaveLength(4)
  expect(html).toContain('… and 9900 more.')
  expect(html).toContain('… and 9950 more')
})

test('a failure of any length makes a summary of any length below 1 MiB', () => {
  const warnings = Array.from({ length: 10_000 }, (_, index) => `${index} ${strange}`)
  const summary = renderFailure(`${strange}\n`.repeat(10_000), warnings)
  expect(Buffer.byteLength(summary)).toBeLessThan(0.9 * MEBIBYTE)
  expect(summary).toContain('…')
})

describe('the last line', () => {
  test.each<[string, Partial<ReleasedRelease>, string]>([
    [
      'a new release',
      { commits: [{ id: 'a', timestamp: '' }] },
      'Release web@1.0.0 (created, finalized 2026-01-01T00:00:00Z) with 1 commit: ',
    ],
    [
      'an unreleased one with deploys',
      {
        dateReleased: null,
        deploys: ['a', 'b'].map((environment) => ({ id: '', environment, existed: false })),
      },
      'Release web@1.0.0 (created, not finalized) with 0 commits, deployed to a, b: ',
    ],
    [
      'one that changed',
      { created: false, changed: ['ref', 'url'] },
      'Release web@1.0.0 (existed, changed ref, url, finalized 2026-01-01T00:00:00Z) with 0 commits: ',
    ],
    [
      'one that did not',
      { created: false, unchanged: true },
      'Release web@1.0.0 (existed, nothing changed, finalized 2026-01-01T00:00:00Z) with 0 commits: ',
    ],
    [
      'one that got commits or deploys',
      { created: false },
      'Release web@1.0.0 (existed, finalized 2026-01-01T00:00:00Z) with 0 commits: ',
    ],
    [
      'a dry run of a new one',
      { dryRun: true },
      'Dry run, nothing was sent: release web@1.0.0 (would be created, finalized 2026-01-01T00:00:00Z) with 0 commits: ',
    ],
    [
      'a dry run of one that exists',
      { dryRun: true, created: false, changed: ['ref'] },
      'Dry run, nothing was sent: release web@1.0.0 (exists, would change ref, finalized 2026-01-01T00:00:00Z) with 0 commits: ',
    ],
  ])('of %s', (_name, fields, start) => {
    expect(describeResult({ kind: 'released', ...RELEASE, ...fields })).toBe(
      `${start}${RELEASE.releaseUrl}`,
    )
  })

  test('of nothing to do', () => {
    expect(describeResult({ kind: 'nothing', reason: 'the branch x was deleted' })).toBe(
      'Nothing to do: the branch x was deleted.',
    )
  })
})

test('scripts that cannot be symbolicated come first, with the reason', () => {
  const scripts = [
    { script: 'a.js', map: 'a.js.map', debugId: 'x', problem: null },
    { script: 'b.js', map: null, debugId: null, problem: 'it has no source map' },
  ]
  const sourceMaps = { bundleId: '', filesUploaded: 0, entries: [], scripts }
  const summary = renderSummary(
    { ...RELEASE, kind: 'released', dryRun: true, sourceMaps },
    { warnings: [], requests: null },
  )
  expect(summary).toContain('| **Symbolication** | 1 of 2 scripts can be symbolicated |')
  expect(summary).toContain('<details><summary>1 of 2 scripts can be symbolicated</summary>')
  expect(summary).toMatch(
    /\| b\.js \| {2}\| none \| it has no source map \|\n\| a\.js \| a\.js\.map \| x \| {2}\|/,
  )
})
