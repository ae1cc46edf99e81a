import { readFileSync, writeFileSync } from 'node:fs'
import { renderSummaryHtml } from '../__tests__/support/runner/summary-html.ts'
import { runSampleRelease } from './sample-release.ts'

// Renders a job summary as a page that looks like GitHub's:
//   npm run preview:summary                             that of a sample release, to summary.html
//   npm run preview:summary -- page.html                to another file
//   npm run preview:summary -- page.html summary.md     of a summary's Markdown

const [target = 'summary.html', source] = process.argv.slice(2)
const markdown =
  source === undefined ? (await runSampleRelease()).summary : readFileSync(source, 'utf8')
writeFileSync(target, renderSummaryHtml(markdown, { title: 'Job summary' }))
console.log(`rendered to ${target}`)
