import { showRatio } from './benches.ts'
import { showMs, type Written } from './document.ts'
import { OURS, ratiosOf } from './turns.ts'

const WIDTH = 820
const LEFT = 24
const NAMES = 330
const BARS = 300
const ROW = 26
const BAR = 16
const GAP = 34

/** Bars of one table, as long as their ratio to the first of it. The longest fills the width. */
export function renderChart(written: readonly Written[]): string {
  let y = 70
  const groups = written.map(({ bench, measured }) => {
    const ratios = ratiosOf(measured.results)
    const most = Math.max(...ratios)
    const title = `<text class="title" x="${LEFT}" y="${y}">${escape(bench.title)}</text>`
    y += 12
    const rows = measured.results.map(({ name, ms }, index) => {
      const ratio = ratios[index] ?? 0
      const length = Math.max(2, (BARS * ratio) / most)
      const kind = name.startsWith(OURS) ? 'ours' : 'other'
      const middle = y + ROW / 2 + 4
      const x = LEFT + NAMES
      const row = [
        `<text x="${LEFT}" y="${middle}">${escape(name)}</text>`,
        `<rect class="${kind}" x="${x}" y="${y + (ROW - BAR) / 2}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
        `<text class="figure" x="${(x + length + 8).toFixed(1)}" y="${middle}"><tspan class="ratio">${showRatio(ratio)} ×</tspan>  ${showMs(ms)}</text>`,
      ]
      y += ROW
      return row.join('\n')
    })
    y += GAP
    return [title, ...rows].join('\n')
  })
  const height = y - GAP + 20
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="How long this action takes, against sentry-cli">
<style>
svg { --back: #ffffff; --text: #1f2328; --faint: #59636e; --ours: #6a4fc4; --other: #b7bec7; }
@media (prefers-color-scheme: dark) { svg { --back: #0d1117; --text: #f0f6fc; --faint: #9198a1; --ours: #a48bff; --other: #4b535d; } }
.back { fill: var(--back); }
text { fill: var(--text); font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.title { font-weight: 600; font-size: 14px; }
.figure { fill: var(--faint); }
.ratio { fill: var(--text); font-weight: 600; }
.legend { fill: var(--faint); font-size: 12px; }
.ours { fill: var(--ours); }
.other { fill: var(--other); }
</style>
<rect class="back" width="${WIDTH}" height="${height}" rx="8"/>
<rect class="ours" x="${LEFT}" y="20" width="12" height="12" rx="2"/>
<text class="legend" x="${LEFT + 18}" y="30">this action</text>
<rect class="other" x="${LEFT + 104}" y="20" width="12" height="12" rx="2"/>
<text class="legend" x="${LEFT + 122}" y="30">what it is compared with · time, shorter is better</text>
${groups.join('\n')}
</svg>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
