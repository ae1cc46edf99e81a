import { showRatio } from './benches.ts'
import { showMs, writtenScales, type Written } from './document.ts'
import type { BenchRecord } from './record.ts'
import { SCALES } from './scale.ts'
import { OURS, ratiosOf } from './turns.ts'

const WIDTH = 820
const LEFT = 24
const NAMES = 330
const BARS = 300
const ROW = 26
const BAR = 16
const GAP = 34

const STYLE = `<style>
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
.line { fill: none; stroke: var(--ours); stroke-width: 2; }
.grid { stroke: var(--other); stroke-width: 1; opacity: 0.4; }
</style>`

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
${STYLE}
<rect class="back" width="${WIDTH}" height="${height}" rx="8"/>
<rect class="ours" x="${LEFT}" y="20" width="12" height="12" rx="2"/>
<text class="legend" x="${LEFT + 18}" y="30">this action</text>
<rect class="other" x="${LEFT + 104}" y="20" width="12" height="12" rx="2"/>
<text class="legend" x="${LEFT + 122}" y="30">what it is compared with · time, shorter is better</text>
${groups.join('\n')}
</svg>
`
}

const PLOT = { left: 70, top: 30, width: 620, height: 320 } as const
const DECADES = { sizes: [0, 5], ms: [1.5, 5.5] } as const

/** A line for each scale, both axes logarithmic. */
export function renderScaleChart(record: BenchRecord): string {
  const { left, top, width, height } = PLOT
  const x = (size: number): number =>
    left + (width * (Math.log10(size) - DECADES.sizes[0])) / (DECADES.sizes[1] - DECADES.sizes[0])
  const y = (ms: number): number =>
    top + height - (height * (Math.log10(ms) - DECADES.ms[0])) / (DECADES.ms[1] - DECADES.ms[0])
  const at = (size: number, ms: number): string => `${x(size).toFixed(1)},${y(ms).toFixed(1)}`
  const [bottom, right] = [top + height, left + width]
  const sizes = [1, 10, 100, 1000, 10_000, 100_000].map(
    (size) =>
      `<line class="grid" x1="${x(size)}" y1="${top}" x2="${x(size)}" y2="${bottom}"/><text class="figure" text-anchor="middle" x="${x(size)}" y="${bottom + 20}">${size.toLocaleString('en')}</text>`,
  )
  const times = [0.1, 1, 10, 100].map(
    (seconds) =>
      `<line class="grid" x1="${left}" y1="${y(seconds * 1000)}" x2="${right}" y2="${y(seconds * 1000)}"/><text class="figure" text-anchor="end" x="${left - 8}" y="${y(seconds * 1000) + 4}">${seconds} s</text>`,
  )
  // As steep as what costs the same for each one: a thousandth, a hundredth, a tenth of a second.
  const slopes = [1, 10, 100].map(
    (each) =>
      `<line class="grid" stroke-dasharray="4 4" clip-path="url(#plot)" x1="${x(1)}" y1="${y(each)}" x2="${x(100_000)}" y2="${y(each * 100_000)}"/>`,
  )
  const lines = writtenScales(record).map(({ name, measured }) => {
    const scale = SCALES[name]
    const points = measured.results.map(
      ({ ms }, index) => [scale?.sizes[index] ?? Number.NaN, ms] as const,
    )
    const [size, ms] = points.at(-1) ?? [Number.NaN, Number.NaN]
    return [
      `<polyline class="line" points="${points.map(([one, taken]) => at(one, taken)).join(' ')}"/>`,
      ...points.map(
        ([one, taken]) =>
          `<circle class="ours" cx="${x(one).toFixed(1)}" cy="${y(taken).toFixed(1)}" r="3"/>`,
      ),
      `<text class="ratio" x="${(x(size) + 8).toFixed(1)}" y="${(y(ms) + 4).toFixed(1)}">${escape(scale?.unit ?? name)}</text>`,
    ].join('\n')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 50}" width="${WIDTH}" height="${bottom + 50}" role="img" aria-label="How long a step takes by the number of commits, files, tags and releases">
${STYLE}
<clipPath id="plot"><rect x="${left}" y="${top}" width="${width}" height="${height}"/></clipPath>
<rect class="back" width="${WIDTH}" height="${bottom + 50}" rx="8"/>
${[...sizes, ...times, ...slopes, ...lines].join('\n')}
</svg>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
