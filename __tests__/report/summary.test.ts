import { describe, expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import type { CommitRange } from '../../src/commits/range.ts'
import type { ReleasedRelease } from '../../src/release/result.ts'
import { parseVersion } from '../../src/release/version.ts'
import { describeResult } from '../../src/report/log-lines.ts'
import { renderFailure, type Failure } from '../../src/report/failure.ts'
import { renderSummary, type SummaryOptions } from '../../src/report/summary.ts'
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
  projects: [{ slug: 'web', url: 'https://acme.sentry.io/projects/web/' }],
  repository: 'acme/web',
  repositoryUrl: 'https://github.com/acme/web',
  trigger: 'push to main',
  created: true,
  supported: true,
  dateReleased: '2026-01-01T00:00:00Z',
  head: sha('a'),
  range: { kind: 'between', base: sha('b'), head: sha('a'), reason: 'the branch’s tip' },
  origin: 'api',
  commits: [],
  refs: [],
  repositoryStatus: 'linked in Sentry as acme/web',
  integrationUrl: null,
  sourceMaps: null,
  deploys: [],
  changed: [],
  unchanged: false,
  dryRun: false,
}

const COMMIT = {
  id: sha('c'),
  message: 'Say why a card was declined (#482)\n\nMore.',
  authorName: 'Ada',
  timestamp: '2026-01-01T00:00:00Z',
  patchSet: [{ path: 'a', type: 'M' as const }],
}

const commitsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...COMMIT, id: sha((index + 1).toString(16)) }))

const FAILURE: Failure = {
  message:
    'Sentry answered 403 when asked to create release web@1.0.0: You do not have permission.',
  hint: 'Give the token the scope `org:ci`.',
  version: 'web@1.0.0',
  projects: ['web', 'api'],
  helpUrl: 'https://github.com/acme/action/blob/v1/docs/troubleshooting.md',
  tolerated: false,
}

function render(
  fields: Partial<ReleasedRelease> = {},
  options: Partial<SummaryOptions> = {},
): string {
  return renderSummary(
    { kind: 'released', ...RELEASE, ...fields },
    { warnings: [], requests: null, ...options },
  )
}

/** What a reader sees: text, without tags and links. */
function read(markdown: string): string {
  const html = renderSummaryHtml(markdown, { title: '' })
  return html
    .slice(html.indexOf('<main>'))
    .replaceAll(/<\/t[hd]>\s*/g, ' ')
    .replaceAll(/<\/(?:p|h3|tr|li|summary)>|<br>/g, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/ +/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()
}

test.each<[title: string, Partial<ReleasedRelease>]>([
  ['Sentry release web@1.0.0: released', {}],
  ['Sentry release web@1.0.0: created, not finalized', { dateReleased: null }],
  ['Sentry release web@1.0.0: updated', { created: false }],
  ['Sentry release web@1.0.0: updated', { created: false, dateReleased: null }],
  ['Sentry release web@1.0.0: source maps only', { created: false, supported: false }],
  ['Sentry release web@1.0.0: dry run, nothing was sent', { dryRun: true }],
  ['Sentry release web@1.0.0: dry run, nothing was sent', { dryRun: true, supported: false }],
])('the title is %j of %j', (title, fields) => {
  const summary = renderSummary(
    { kind: 'released', ...RELEASE, ...fields },
    { warnings: [], requests: null },
  )
  const [first = ''] = read(summary).split('\n')
  expect(first.replace('Sentry release web@1.0.0 :', 'Sentry release web@1.0.0:')).toBe(title)
  const isLinked = fields.supported !== false && fields.dryRun !== true
  expect(summary.split('\n')[0]?.includes('](https://acme.sentry.io/')).toBe(isLinked)
})

const strange = '|`<b>&*_[x](javascript:y)</details>\u202E🚀'.repeat(50)

test('10,000 commits, warnings, files and requests of the worst kind make a summary far below 1 MiB', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index)
  const summary = renderSummary(
    {
      kind: 'released',
      ...RELEASE,
      projects: many
        .slice(0, 100)
        .map((index) => ({ slug: `project-${index}`, url: `https://sentry.io/${index}/` })),
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
        filesFound: 10_000,
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
  expect(html.match(/… and 9900 more\./g)).toHaveLength(3)
  expect(html).toContain('… and 9950 more')
})

test('a failure of any length makes a summary of any length below 1 MiB', () => {
  const warnings = Array.from({ length: 10_000 }, (_, index) => `${index} ${strange}`)
  const summary = renderFailure({ ...FAILURE, message: `${strange}\n`.repeat(10_000) }, warnings)
  expect(Buffer.byteLength(summary)).toBeLessThan(0.9 * MEBIBYTE)
  expect(summary).toContain('…')
})

describe('the summary of a release', () => {
  test('begins with version, state and one sentence, then says what it consists of', () => {
    const commits = commitsOf(2)
    const deploys = [{ id: '1', environment: 'production', existed: false }]
    expect(read(render({ commits, deploys })).split('\n')).toEqual([
      'Sentry release web@1.0.0 : released',
      'Created and finalized · 2 commits · deployed to production',
      'Project web',
      'Version given by the input version',
      'Commits b000000…a000000 since the branch’s tip',
      'Repository acme/web , linked in Sentry as acme/web',
      'Commit Subject Author Files',
      '1000000 Say why a card was declined ( #482 ) Ada 1',
      '2000000 Say why a card was declined ( #482 ) Ada 1',
    ])
  })

  test('links the release, the projects, the comparison, the commits and the pull requests', () => {
    const summary = render({ commits: commitsOf(1) })
    for (const url of [
      RELEASE.releaseUrl,
      'https://acme.sentry.io/projects/web/',
      `https://github.com/acme/web/compare/${sha('b')}...${sha('a')}`,
      `https://github.com/acme/web/commit/${sha('1')}`,
      'https://github.com/acme/web/pull/482',
    ])
      expect(summary).toContain(`](${url})`)
  })

  test.each([
    ['Fix #12', [12]],
    ['Merge pull request #7 from ada/x', [7]],
    ['Fix #1, #2 (#3) [#4]', [1, 2, 3, 4]],
    ['Fix octo/other#12, a#1, #0, #12x, #12-a and ##3', []],
  ])('of the subject %s links %j', (message, numbers) => {
    const summary = render({ commits: [{ ...COMMIT, message }] })
    const linked = [...summary.matchAll(/\/pull\/(\d+)\)/g)].map(([, number]) => Number(number))
    expect(linked).toEqual(numbers)
    expect(read(summary).replaceAll(/ (?=[),\]])|(?<=[([]) /g, '')).toContain(message)
  })

  test('says where the version is from', () => {
    const version = { ...RELEASE.version, reason: 'the tag web@1.0.0' }
    expect(read(render({ version }))).toContain('Version from the tag web@1.0.0')
  })

  test('shows a long subject whole', () => {
    const message = 'A sentence that explains everything. '.repeat(6).trim()
    expect(read(render({ commits: [{ ...COMMIT, message }] }))).toContain(message)
  })

  test.each([
    [10, true, false],
    [11, true, true],
    [1, false, true],
  ])('folds %i commits of a release that it created (%s): %s', (count, created, folded) => {
    const summary = render({ created, commits: commitsOf(count), changed: ['ref'] })
    expect(summary.includes('<details><summary>')).toBe(folded)
    expect(read(summary)).toContain(folded ? `${count} commit` : 'Commit Subject')
  })

  test('of a release that had it all is one line', () => {
    const deploys = [{ id: '1', environment: 'production', existed: true }]
    const summary = render({ created: false, unchanged: true, commits: commitsOf(3), deploys })
    expect(read(summary)).toBe(
      'Sentry release web@1.0.0 : already existed, nothing changed · 3 commits · already deployed to production',
    )
  })

  test.each<[string, CommitRange, string]>([
    [
      'nothing new',
      {
        kind: 'between',
        base: sha('a'),
        head: sha('a'),
        reason: 'the last Sentry release, web@0.9',
      },
      'Commits none since a000000 , the last Sentry release, web@0.9',
    ],
    [
      'a first release',
      { kind: 'newest', head: sha('a'), depth: 20, reason: 'the first release of the branch main' },
      'Commits up to a000000 : the first release of the branch main',
    ],
    [
      'no commits wanted',
      { kind: 'none', head: null, reason: 'set_commits is skip' },
      'Commits set_commits is skip',
    ],
  ])('says of %s why', (_name, range, line) => {
    expect(read(render({ range })).split('\n')).toContain(line)
  })

  test.each<[CommitRange, string[]]>([
    [
      RELEASE.range,
      [
        `https://github.com/acme/web/compare/${sha('b')}...${sha('a')}`,
        'https://github.com/acme/web',
      ],
    ],
    [
      { kind: 'newest', head: sha('a'), depth: 20, reason: 'the first release' },
      [`https://github.com/acme/web/commit/${sha('a')}`, 'https://github.com/acme/web'],
    ],
    [{ kind: 'none', head: null, reason: 'set_commits is skip' }, ['https://github.com/acme/web']],
  ])('links to release, projects, commits and repository: %j', (range, links) => {
    const found = [...render({ range }).matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url)
    expect(found).toEqual([RELEASE.releaseUrl, 'https://acme.sentry.io/projects/web/', ...links])
  })

  test('leads to where an unlinked repository is linked', () => {
    const integrationUrl = 'https://acme.sentry.io/settings/integrations/github/'
    expect(render({ integrationUrl })).toContain(`[integration settings](${integrationUrl})`)
    expect(render()).not.toContain('integration settings')
  })

  test('has warnings as a box below the first sentence, several as a list', () => {
    const one = render({}, { warnings: ['Raise `max_commits`.'] })
    expect(one).toContain('\n\n> [!WARNING]\n> Raise <code>max&#95;commits</code>.\n\n| **Project')
    const two = read(render({}, { warnings: ['First.', 'Second.'] })).split('\n')
    expect(two.slice(2, 5)).toEqual(['Warning', 'First.', 'Second.'])
  })

  test('of nothing to do is one line', () => {
    const summary = renderSummary(
      { kind: 'nothing', reason: 'the branch x was deleted' },
      { warnings: [], requests: null },
    )
    expect(read(summary)).toBe('Sentry release: Nothing to do: the branch x was deleted.')
  })
})

describe('the summary of a dry run', () => {
  const scripts = ['a', 'b'].map((script) => ({ script, map: 'm', debugId: 'x', problem: null }))
  const found = { filesFound: 4, scripts }

  test('says what would happen, and links to no release that does not exist', () => {
    const summary = render(
      {
        dryRun: true,
        commits: commitsOf(1),
        deploys: [{ id: '', environment: 'production', existed: false }],
        sourceMaps: { bundleId: '', filesUploaded: 0, ...found, entries: [] },
      },
      { requests: '{}' },
    )
    expect(read(summary).split('\n')).toEqual(
      expect.arrayContaining([
        'Sentry release web@1.0.0: dry run, nothing was sent',
        'Would be created and finalized · would send 1 commit · would deploy to production',
        'Source maps would upload 4 files, 2 of 2 scripts can be symbolicated',
        'Requests that would be sent',
      ]),
    )
    expect(summary).not.toContain(RELEASE.releaseUrl)
    expect(read(summary)).not.toMatch(/\b(?:Created|Deployed|uploaded|changed)\b/)
  })

  test('is not mistaken for a real run, which tells what it uploaded', () => {
    const sourceMaps = { bundleId: 'x', filesUploaded: 4, ...found, entries: [] }
    expect(read(render({ sourceMaps }))).toContain(
      'Source maps 4 files uploaded, 2 of 2 scripts can be symbolicated',
    )
  })

  test('links to a release that exists', () => {
    expect(render({ dryRun: true, created: false })).toContain(`](${RELEASE.releaseUrl})`)
  })

  test('shows what turns the direction of text', () => {
    expect(render({ dryRun: true }, { requests: '"a\u202Eb"' })).toContain('&#34;a\\u202eb&#34;')
  })
})

describe('the summary of a failure', () => {
  test('says what happened, what fixes it, which release it was, and where to read more', () => {
    const summary = renderFailure(FAILURE, ['A warning.'])
    expect(read(summary).split('\n')).toEqual([
      'Sentry release web@1.0.0: failed',
      `Caution ${FAILURE.message}`,
      'How to fix it: Give the token the scope org:ci .',
      'Warning A warning.',
      'Projects web and api · Troubleshooting',
    ])
    expect(summary).toContain(`](${FAILURE.helpUrl}#sentry-answered--when-asked-to-)`)
  })

  test('lists several problems as a list', () => {
    const message = '2 problems with the inputs:\n- finalize is wrong.\n- Set `org`.'
    const summary = renderFailure({ ...FAILURE, message, version: '', projects: [] }, [])
    const html = renderSummaryHtml(summary, { title: '' })
    expect(html).toContain('<li>finalize is wrong.</li>\n<li>Set <code>org</code>.</li>')
    expect(read(summary)).toMatch(/^Sentry release: failed\n/)
  })

  test('that is tolerated is a warning', () => {
    const summary = renderFailure({ ...FAILURE, tolerated: true }, [])
    expect(summary).toContain('> [!WARNING]')
    expect(summary).not.toContain('[!CAUTION]')
    expect(read(summary)).toContain('The step succeeds all the same, because on_error is warn .')
  })
})

describe('the last line', () => {
  test.each<[string, Partial<ReleasedRelease>, string]>([
    [
      'a new release',
      { commits: [{ id: 'a', timestamp: '' }] },
      'Release web@1.0.0 (created and finalized) with 1 commit: ',
    ],
    [
      'an unreleased one with deploys',
      {
        dateReleased: null,
        deploys: ['a', 'b'].map((environment) => ({ id: '', environment, existed: false })),
      },
      'Release web@1.0.0 (created, not finalized) with no commits, deployed to a and b: ',
    ],
    [
      'one that changed',
      { created: false, changed: ['ref', 'url'] },
      'Release web@1.0.0 (already existed, ref and url changed, finalized) with no commits: ',
    ],
    [
      'one that did not',
      { created: false, unchanged: true },
      'Release web@1.0.0 (already existed, nothing changed) with no commits: ',
    ],
    [
      'one that is finalized only now',
      { created: false, changed: ['dateReleased'] },
      'Release web@1.0.0 (already existed, now finalized) with no commits: ',
    ],
    [
      'one that got commits or deploys',
      { created: false },
      'Release web@1.0.0 (already existed, finalized) with no commits: ',
    ],
    [
      'a dry run of a new one',
      { dryRun: true },
      'Dry run, nothing was sent: release web@1.0.0 (would be created and finalized) with no commits: ',
    ],
    [
      'a dry run of one that exists',
      { dryRun: true, created: false, changed: ['ref'] },
      'Dry run, nothing was sent: release web@1.0.0 (already exists, would change ref, finalized) with no commits: ',
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

test('characters that turn the direction of text are escapes in the requests of a dry run', () => {
  const requests = JSON.stringify({ message: 'a\u202Eb\u2066c\u0085d' })
  const summary = renderSummary({ kind: 'nothing', reason: 'x' }, { warnings: [], requests })
  expect(summary).toContain('a\\u202eb\\u2066c\\u0085d')
  expect(summary).not.toMatch(/[\u0085\u202e\u2066]/)
})

test.each([
  [100, 100, null],
  [101, 100, '… and 1 more.'],
])('of %i scripts %i are listed', (count, listed, rest) => {
  const scripts = Array.from({ length: count }, (_, index) => ({
    script: `s${index}.js`,
    map: null,
    debugId: null,
    problem: null,
  }))
  const sourceMaps = { bundleId: '', filesUploaded: 0, filesFound: 4, entries: [], scripts }
  const summary = renderSummary(
    { ...RELEASE, kind: 'released', commits: [], sourceMaps },
    { warnings: [], requests: null },
  )
  expect(summary.match(/^\| s\d+\.js /gm)).toHaveLength(listed)
  expect(/^… and .*$/m.exec(summary)?.[0] ?? null).toBe(rest)
})

test('scripts that cannot be symbolicated come first, with the reason', () => {
  const scripts = [
    { script: 'a.js', map: 'a.js.map', debugId: 'x', problem: null },
    { script: 'b.js', map: null, debugId: null, problem: 'it has no source map' },
  ]
  const sourceMaps = { bundleId: '', filesUploaded: 0, filesFound: 4, entries: [], scripts }
  const summary = renderSummary(
    { ...RELEASE, kind: 'released', dryRun: true, sourceMaps },
    { warnings: [], requests: null },
  )
  expect(summary).toContain(
    '| **Source maps** | would upload 4 files, 1 of 2 scripts can be symbolicated |',
  )
  expect(summary).toContain('<details><summary>1 of 2 scripts can be symbolicated</summary>')
  expect(summary).toMatch(
    /\| b\.js \| {2}\| none \| it has no source map \|\n\| a\.js \| a\.js\.map \| x \| {2}\|/,
  )
})
