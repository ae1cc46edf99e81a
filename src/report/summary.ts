import { shortSha } from '../commits/commit.ts'
import type { CommitRange } from '../commits/range.ts'
import type { CheckedScript, ReleasedRelease, ReleaseResult } from '../release/result.ts'
import { renderAlert } from './alert.ts'
import { renderCommits } from './commit-table.ts'
import { describeCount, describeDeploys, describeState } from './state.ts'
import { pluralize, renderBytes } from '../text/units.ts'
import {
  escapeHtml,
  escapeMarkdown,
  renderCodeLink,
  renderLink,
  shorten,
} from '../text/markdown.ts'

export type SummaryOptions = {
  warnings: readonly string[]
  /** The requests of a dry run, as JSON. */
  requests: string | null
}

/** Rows and characters at most, to stay far below the 1 MiB that GitHub shows of a step's summary. */
const MAX_FILES = 100
const MAX_REQUEST_CHARACTERS = 60_000

/** The job summary of a finished run, as GitHub-flavoured Markdown. */
export function renderSummary(result: ReleaseResult, options: SummaryOptions): string {
  return [...renderParts(result, options), renderRequests(options.requests)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function renderParts(result: ReleaseResult, { warnings }: SummaryOptions): string[] {
  const alert = renderAlert('WARNING', warnings)
  if (result.kind === 'nothing')
    return [`**Sentry release:** Nothing to do: ${escapeMarkdown(result.reason)}.`, alert]
  // The jobs of a matrix, and repeated runs, need not show again what is known.
  if (result.unchanged && !result.dryRun)
    return [`**Sentry release ${renderVersion(result)}:** ${renderSentence(result)}`, alert]
  return [
    `### Sentry release ${renderVersion(result)}: ${headline(result)}`,
    capitalize(renderSentence(result)),
    alert,
    renderFacts(result),
    renderCommits(result),
    renderScripts(result),
    renderFiles(result),
  ]
}

// A release that a dry run would create has no page yet, and some servers have no releases.
function renderVersion(result: ReleasedRelease): string {
  const { version, releaseUrl, created, dryRun, supported } = result
  return (dryRun && created) || !supported
    ? escapeMarkdown(version.version)
    : renderLink(version.version, releaseUrl)
}

function headline({ created, dateReleased, dryRun, supported }: ReleasedRelease): string {
  if (dryRun) return 'dry run, nothing was sent'
  if (!supported) return 'source maps only'
  if (!created) return 'updated'
  return dateReleased === null ? 'created, not finalized' : 'released'
}

function renderSentence(result: ReleasedRelease): string {
  const count = describeCount(result.commits.length)
  const parts = [
    describeState(result),
    ...(result.supported ? [result.dryRun ? `would send ${count}` : count] : []),
    ...describeDeploys(result),
  ]
  return parts.map((part) => escapeMarkdown(part)).join(' · ')
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function renderFacts(result: ReleasedRelease): string {
  const rows: [string, string][] = [
    [
      result.projects.length === 1 ? 'Project' : 'Projects',
      result.projects.map(({ slug, url }) => renderLink(slug, url)).join(', '),
    ],
    ['Version', escapeMarkdown(result.version.reason.replace(/^(?=the )/, 'from '))],
    ['Commits', renderRange(result.range, result.repositoryUrl)],
    ['Repository', renderRepository(result)],
  ]
  if (result.sourceMaps !== null)
    rows.push(['Source maps', escapeMarkdown(describeFiles(result.sourceMaps, result.dryRun))])
  const lines = rows.map(([name, value]) => `| **${name}** | ${value} |`)
  // A table must have a head, so its first row is one.
  return [lines[0], '| :-- | :-- |', ...lines.slice(1)].join('\n')
}

function renderRange(range: CommitRange, repositoryUrl: string): string {
  if (range.kind === 'none') return escapeMarkdown(range.reason)
  const reason = escapeMarkdown(range.reason)
  const head = shortSha(range.head)
  if (range.kind === 'newest')
    return `up to ${renderCodeLink(head, `${repositoryUrl}/commit/${range.head}`)}: ${reason}`
  const base = shortSha(range.base)
  if (range.base === range.head) return `none since <code>${base}</code>, ${reason}`
  const compare = `${repositoryUrl}/compare/${range.base}...${range.head}`
  return `${renderCodeLink(`${base}…${head}`, compare)} since ${reason}`
}

function renderRepository(result: ReleasedRelease): string {
  const { repository, repositoryUrl, repositoryStatus, integrationUrl } = result
  const fix =
    integrationUrl === null ? '' : ` · ${renderLink('integration settings', integrationUrl)}`
  return `${renderLink(repository, repositoryUrl)}, ${escapeMarkdown(repositoryStatus)}${fix}`
}

type SourceMapCounts = NonNullable<ReleasedRelease['sourceMaps']>

function describeFiles(
  { filesFound, filesUploaded, scripts }: SourceMapCounts,
  isDryRun: boolean,
): string {
  const files = isDryRun
    ? `would upload ${pluralize(filesFound, 'file')}`
    : `${pluralize(filesUploaded, 'file')} uploaded`
  return scripts.length === 0 ? files : `${files}, ${describeScripts(scripts)}`
}

function describeScripts(scripts: readonly CheckedScript[]): string {
  const good = scripts.filter(({ problem }) => problem === null)
  return `${good.length} of ${pluralize(scripts.length, 'script')} can be symbolicated`
}

// Those that cannot come first.
function renderScripts({ sourceMaps }: ReleasedRelease): string {
  const scripts = sourceMaps?.scripts ?? []
  if (scripts.length === 0) return ''
  const failed = scripts.filter(({ problem }) => problem !== null)
  const sorted = [...failed, ...scripts.filter(({ problem }) => problem === null)]
  const left = sorted.length - MAX_FILES
  return [
    `<details><summary>${describeScripts(scripts)}</summary>`,
    '',
    '| Script | Source map | Debug ID | Why not |',
    '| :-- | :-- | :-- | :-- |',
    ...sorted.slice(0, MAX_FILES).map((one) => renderScript(one)),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
    '',
    '</details>',
  ].join('\n')
}

function renderScript({ script, map, debugId, problem }: CheckedScript): string {
  const cells = [script, map ?? '', debugId ?? 'none', problem ?? '']
  return `| ${cells.map((cell) => escapeMarkdown(shorten(cell, 200))).join(' | ')} |`
}

function renderFiles({ sourceMaps }: ReleasedRelease): string {
  const entries = sourceMaps?.entries ?? []
  if (entries.length === 0) return ''
  const left = entries.length - MAX_FILES
  return [
    '<details><summary>Uploaded scripts and source maps</summary>',
    '',
    '| File | Debug ID | Size |',
    '| :-- | :-- | --: |',
    ...entries
      .slice(0, MAX_FILES)
      .map(
        ({ url, debugId, bytes }) =>
          `| ${escapeMarkdown(shorten(url, 120))} | ${escapeMarkdown(debugId ?? 'none')} | ${renderBytes(bytes)} |`,
      ),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
    '',
    '</details>',
  ].join('\n')
}

function renderRequests(requests: string | null): string {
  if (requests === null) return ''
  // What turns the direction of all that follows, as JSON can write it.
  const visible = shorten(requests, MAX_REQUEST_CHARACTERS).replaceAll(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<details><summary>Requests that would be sent</summary>\n\n<pre><code>${escapeHtml(visible)}</code></pre>\n\n</details>`
}
