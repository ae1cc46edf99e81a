import { readFileSync, writeFileSync } from 'node:fs'
import { renderSummaryHtml } from '../__tests__/support/summary-html.ts'

// Renders a job summary's Markdown as a page that looks like GitHub's: npm run preview:summary -- summary.md page.html

const [source, target] = process.argv.slice(2)
if (source === undefined || target === undefined) {
  console.error('Usage: npm run preview:summary -- summary.md page.html')
  process.exitCode = 2
} else {
  writeFileSync(target, renderSummaryHtml(readFileSync(source, 'utf8'), { title: 'Job summary' }))
  console.log(`rendered to ${target}`)
}
