import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { renderSummaryHtml } from '../__tests__/support/runner/summary-html.ts'
import { SAMPLES } from './sample-summaries.ts'

// Renders job summaries as pages that look like GitHub's, light or dark as the browser is:
//   npm run preview:summary                          those of sample runs, to a temporary folder
//   npm run preview:summary -- folder                to a folder of yours
//   npm run preview:summary -- folder summary.md     of a summary's Markdown

const [folder = mkdtempSync(join(tmpdir(), 'summaries-')), source] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

function save(name: string, markdown: string): void {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, renderSummaryHtml(markdown, { title: `Job summary: ${name}` }))
  console.log(path)
}

if (source !== undefined) save(basename(source, '.md'), readFileSync(source, 'utf8'))
else for (const [name, run] of Object.entries(SAMPLES)) save(name, await run())
