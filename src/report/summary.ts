import { shortSha } from '../commits/commit.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import { describeRange } from '../commits/range.ts'
import type { CheckedScript, ReleasedRelease, ReleaseResult } from '../release/result.ts'
import { pluralize, renderBytes } from '../text/units.ts'
import { escapeHtml, escapeMarkdown, renderLink, shorten } from '../text/markdown.ts'

export type SummaryOptions = {
  warnings: readonly string[]
  /** The requests of a dry run, as JSON. */
  requests: string | null
}

/** Rows and characters at most, to stay far below the 1 MiB that GitHub shows of a step's summary. */
const MAX_COMMITS = 100
const MAX_FILES = 100
const MAX_REQUEST_CHARACTERS = 100_000
const MAX_WARNINGS = 50
const MAX_MESSAGE_CHARACTERS = 20_000

/** The job summary of a finished run, as GitHub-flavoured Markdown. */
export function renderSummary(result: ReleaseResult, options: SummaryOptions): string {
  const parts =
    result.kind === 'nothing'
      ? ['### Sentry release', escapeMarkdown(`Nothing to do: ${result.reason}.`)]
      : [
          renderHeading(result),
          renderFacts(result),
          renderCommits(result),
          renderScripts(result),
          renderSourceMaps(result),
        ]
  return [...parts, renderWarnings(options.warnings), renderRequests(options.requests)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The job summary of a failed run. */
export function renderFailure(message: string, warnings: readonly string[]): string {
  const lines = shorten(message, MAX_MESSAGE_CHARACTERS)
    .split('\n')
    .map((line) => escapeMarkdown(line))
    .join('<br>')
  return [`### Sentry release failed`, lines, renderWarnings(warnings)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function renderHeading(result: ReleasedRelease): string {
  const link = renderLink(result.version.version, result.releaseUrl)
  const prefix = result.dryRun ? 'Dry run: ' : ''
  return `### ${prefix}Sentry release ${link}`
}

function renderFacts(result: ReleasedRelease): string {
  const rows: [string, string][] = [
    ['Version', escapeMarkdown(`${result.version.version} (${result.version.reason})`)],
    ['State', escapeMarkdown(describeState(result))],
    ['Projects', escapeMarkdown(result.projects.join(', '))],
    ['Trigger', escapeMarkdown(result.trigger)],
    ['Commits', escapeMarkdown(`${result.commits.length}: ${describeRange(result.range)}`)],
    [
      'Repository',
      `${renderLink(result.repository, result.repositoryUrl)}: ${escapeMarkdown(result.repositoryStatus)}`,
    ],
  ]
  if (result.link !== null) rows.push(['Link', renderLink(result.link, result.link)])
  if (result.sourceMaps !== null) {
    const { filesUploaded, bundleId, scripts } = result.sourceMaps
    const bundle =
      bundleId === '' ? 'none in a dry run' : `${filesUploaded} files, bundle ${bundleId}`
    rows.push(['Source maps', escapeMarkdown(bundle)])
    if (scripts.length > 0) rows.push(['Symbolication', escapeMarkdown(describeScripts(scripts))])
  }
  if (result.deploys.length > 0) {
    rows.push(['Deploys', escapeMarkdown(result.deploys.map(describeDeployed).join(', '))])
  }
  const lines = rows.map(([name, value]) => `| **${name}** | ${value} |`)
  // A table must have a head; the version is what looks best there.
  return [lines[0], '| :-- | :-- |', ...lines.slice(1)].join('\n')
}

/** Created or not, finalized or not, in words. */
export function describeState(result: ReleasedRelease): string {
  const released =
    result.dateReleased === null ? 'not finalized' : `finalized ${result.dateReleased}`
  return `${result.dryRun ? describeIntent(result) : describeChange(result)}, ${released}`
}

function describeChange({ created, changed, unchanged }: ReleasedRelease): string {
  if (created) return 'created'
  if (changed.length > 0) return `existed, changed ${changed.join(', ')}`
  return unchanged ? 'existed, nothing changed' : 'existed'
}

function describeIntent({ created, changed }: ReleasedRelease): string {
  if (created) return 'would be created'
  return changed.length > 0 ? `exists, would change ${changed.join(', ')}` : 'exists'
}

function describeDeployed({
  environment,
  existed,
}: {
  environment: string
  existed: boolean
}): string {
  return existed ? `${environment} (existed)` : environment
}

function renderCommits(result: ReleasedRelease): string {
  if (result.commits.length === 0) return ''
  const shown = result.commits.slice(0, MAX_COMMITS)
  const left = result.commits.length - shown.length
  return [
    '| Commit | Author | Subject | Files |',
    '| :-- | :-- | :-- | --: |',
    ...shown.map((commit) => renderCommit(commit, result.repositoryUrl)),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
  ].join('\n')
}

function renderCommit(commit: ReleaseCommit, repositoryUrl: string): string {
  const link = renderLink(shortSha(commit.id), `${repositoryUrl}/commit/${commit.id}`)
  const subject = (commit.message ?? '').split(/\r?\n/, 1)[0] ?? ''
  const cells = [
    link,
    escapeMarkdown(shorten(commit.authorName ?? '', 60)),
    escapeMarkdown(shorten(subject, 100)),
    commit.patchSet === undefined ? '' : String(commit.patchSet.length),
  ]
  return `| ${cells.join(' | ')} |`
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

function renderSourceMaps({ sourceMaps }: ReleasedRelease): string {
  const entries = sourceMaps?.entries ?? []
  if (entries.length === 0) return ''
  const left = entries.length - MAX_FILES
  return [
    '<details><summary>The uploaded scripts and source maps</summary>',
    '',
    '| File | Debug ID | Size |',
    '| :-- | :-- | --: |',
    ...entries
      .slice(0, MAX_FILES)
      .map(
        ({ url, debugId, bytes }) =>
          `| ${escapeMarkdown(shorten(url, 200))} | ${escapeMarkdown(debugId ?? 'none')} | ${renderBytes(bytes)} |`,
      ),
    ...(left > 0 ? ['', `… and ${left} more.`] : []),
    '',
    '</details>',
  ].join('\n')
}

function renderWarnings(warnings: readonly string[]): string {
  if (warnings.length === 0) return ''
  const shown = warnings
    .slice(0, MAX_WARNINGS)
    .map((warning) => `- ${escapeMarkdown(shorten(warning, 500))}`)
  const left = warnings.length - shown.length
  return ['**Warnings**', '', ...shown, ...(left > 0 ? [`- … and ${left} more`] : [])].join('\n')
}

function renderRequests(requests: string | null): string {
  if (requests === null) return ''
  const text = escapeHtml(shorten(requests, MAX_REQUEST_CHARACTERS))
  return `<details><summary>The requests that would be sent</summary>\n\n<pre><code>${text}</code></pre>\n\n</details>`
}
