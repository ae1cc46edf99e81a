import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readExplained } from '../__tests__/support/troubleshooting.ts'
import { readActionTypes } from '../__tests__/support/runner/action-types.ts'
import { readActionManifest } from '../__tests__/support/runner/action-manifest.ts'
import { showRatio } from '../bench/benches.ts'
import { readRecord } from '../bench/record.ts'
import { OURS, ratiosOf } from '../bench/turns.ts'
import packageJson from '../package.json' with { type: 'json' }

// Makes the README's tables and node20/action.yml from action.yml, the README's figures from what the benchmarks have
// measured, and the action's public address from package.json; with --check it only looks.

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['README.md', 'docs/**/*.md', 'examples/**/*.{md,yml,yaml}']

type Row = { name: string; type: string; description: string; default?: string }
const TYPES = readActionTypes(ROOT)

type Group = { title: string | null; rows: Row[] }

/** A part of a document that is made, not written: `render` gives the document with that part fresh. */
type Part = { name: string; render(text: string): string }

/** Inputs under the `# -- Title --` comments of action.yml, in its order; what the runner sets is no user's input. */
function groupInputs(): Group[] {
  const lines = readFileSync(join(ROOT, 'action.yml'), 'utf8').split('\n')
  const groups: Group[] = [{ title: null, rows: [] }]
  let at = lines.indexOf('inputs:')
  for (const input of readActionManifest(ROOT).inputs) {
    const end = lines.findIndex((line, index) => index > at && isKey(line, input.name))
    if (end < 0) throw new Error(`action.yml: the input ${input.name} is not on a line of its own`)
    for (const line of lines.slice(at, end)) {
      const title = /^\s*# -- (.+) --$/.exec(line)?.[1]
      if (title !== undefined) groups.push({ title, rows: [] })
    }
    groups.at(-1)?.rows.push({ ...input, type: TYPES.inputs[input.name]?.type ?? '' })
    at = end
  }
  return groups.filter(
    ({ title, rows }) => rows.length > 0 && title?.startsWith('Set by the runner') !== true,
  )
}

function isKey(line: string, name: string): boolean {
  return [`  ${name}:`, `  '${name}':`, `  "${name}":`].includes(line.trimEnd())
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()
}

function renderRows(head: string, rows: readonly Row[], withDefault: boolean): string {
  const lines = rows.map(({ name, type, description, default: value }) => {
    const cells = [`\`${name}\``, type, toCell(description)]
    if (withDefault) cells.push(value === undefined || value === '' ? '' : `\`${toCell(value)}\``)
    return `| ${cells.join(' | ')} |`
  })
  const heads = withDefault
    ? `| ${head} | type | meaning | default |\n| :-- | :-- | :-- | :-- |`
    : `| ${head} | type | meaning |\n| :-- | :-- | :-- |`
  return `${heads}\n${lines.join('\n')}`
}

function renderInputs(): string {
  const [head = '', line = ''] = renderRows('input', [], true).split('\n')
  const rows = groupInputs().flatMap(({ title, rows: inputs }) => [
    ...(title === null ? [] : [`| **${title}** | | | |`]),
    ...renderRows('input', inputs, true).trimEnd().split('\n').slice(2),
  ])
  return [head, line, ...rows].join('\n')
}

function renderOutputs(): string {
  const rows = readActionManifest(ROOT).outputs.map((output) => ({
    ...output,
    type: TYPES.outputs[output.name]?.type ?? '',
  }))
  return renderRows('output', rows, false)
}

function renderFigures(): string {
  const benches = readRecord(join(ROOT, 'bench', 'results.json'))?.benches ?? {}
  const ratio = (bench: string): string => {
    const results = benches[bench]?.results ?? []
    const at = results.findIndex(({ name }) => name.startsWith(OURS))
    return `${showRatio(ratiosOf(results)[at] ?? Number.NaN)} ×`
  }
  return `Compared with the \`sentry-cli\` commands that the official action runs (excluding its container and checkout), a push with a
deploy takes ${ratio('push-https')} the time at 50 ms latency, 10,000 commits ${ratio('commits')}, and giving 109 MB of scripts and
source maps their Debug IDs and uploading them ${ratio('source-maps')} ([benchmarks](docs/benchmarks.md)).`
}

function toBlock(name: string, content: string): Part {
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`)
  return {
    name: `the block <!-- ${name} -->`,
    render: (text) => {
      if (!pattern.test(text)) throw new Error(`README.md has no <!-- ${name} --> block`)
      return text.replace(
        pattern,
        (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`,
      )
    },
  }
}

const ADDRESS: Part = {
  name: "the action's address in a `uses:`",
  render: (text) =>
    text.replaceAll(
      /(?<=\buses:\s*["']?)[\w.-]+\/create-sentry-release@[\w./-]+/g,
      packageJson.config.action,
    ),
}
const README_PARTS = [
  toBlock('figures', renderFigures()),
  toBlock('inputs', renderInputs()),
  toBlock('outputs', renderOutputs()),
]

/** The sections of docs/troubleshooting.md, for the links of the job summary. */
const HELP: Part = {
  name: 'the list of sections',
  render: () => {
    const lines = readExplained(ROOT).flatMap(({ text, anchor }, index, all) =>
      anchor === all[index - 1]?.anchor ? [text] : [`#${anchor}`, text],
    )
    const escaped = lines.join('\n').replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
    return `// Generated from docs/troubleshooting.md by \`npm run docs\`.

/** Anchors of sections, each followed by the messages that it explains, with an ellipsis for what differs. */
export const SECTIONS = \`${escaped}\`
`
  },
}

const HELP_FILE = 'src/report/help-sections.ts'

function partsOf(file: string): Part[] {
  if (file === HELP_FILE) return [HELP]
  return file === 'README.md' ? [ADDRESS, ...README_PARTS] : [ADDRESS]
}

/** The same action for runners that are older than Node 24. */
function renderNode20(): string {
  const manifest = readFileSync(join(ROOT, 'action.yml'), 'utf8')
  const [, runs] = /\nruns:\n([\s\S]*)$/.exec(manifest) ?? []
  if (runs !== '  using: node24\n  main: dist/index.js\n')
    throw new Error('action.yml does not end in the runs that node20/action.yml is made from')
  const note = '# Made from ../action.yml by "npm run docs", for runners before 2.327.1.\n'
  return note + manifest.replace(runs, '  using: node20\n  main: ../dist/index.js\n')
}

const isCheck = process.argv.includes('--check')

function bringUpToDate(file: string, part: string, [text, fresh]: [string, string]): void {
  if (fresh === text) return
  if (isCheck) {
    console.error(`${file}: ${part} is stale: run "npm run docs" and commit it.`)
    process.exitCode = 1
    return
  }
  writeFileSync(join(ROOT, file), fresh)
  console.log(`${file}: ${part} brought up to date`)
}

for (const file of [...globSync(DOCUMENTS, { cwd: ROOT }), HELP_FILE]) {
  let text = readFileSync(join(ROOT, file), 'utf8')
  for (const part of partsOf(file)) {
    const fresh = part.render(text)
    bringUpToDate(file, part.name, [text, fresh])
    text = fresh
  }
}
const NODE20 = join('node20', 'action.yml')
const made = existsSync(join(ROOT, NODE20)) ? readFileSync(join(ROOT, NODE20), 'utf8') : ''
bringUpToDate(NODE20, 'all of it', [made, renderNode20()])
