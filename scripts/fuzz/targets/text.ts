import * as fc from 'fast-check'
import { interpretOutput } from '../../../__tests__/support/runner/workflow-commands.ts'
import { renderSummaryHtml } from '../../../__tests__/support/runner/summary-html.ts'
import { escapeLogLine } from '../../../src/text/log-line.ts'
import { escapeHtml, escapeMarkdown, renderLink, shorten } from '../../../src/text/markdown.ts'
import { renderFailure } from '../../../src/report/failure.ts'
import { cleanMessage, cleanText, subjectOf } from '../../../src/commits/commit.ts'
import { promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { text } from '../values.ts'

/** Elements that a page of headings, paragraphs, boxes, lists, code and links has. */
const OWN = /^<\/?(?:h3|p|a|br|main|body|html|ul|li|strong|code|blockquote)\b/

/** Text of others in the log and in the summary. */
export const textTarget = definePureTarget({
  name: 'text',
  values: fc.record({ text, url: fc.oneof(fc.webUrl(), text), length: fc.nat(60) }),
  examine: ({ text: given, url, length }) => {
    const line = escapeLogLine(given)
    promise(!/[\r\n\u0000-\u0008\u001b\u0085\u2028\u2029\u202e\u2066]/.test(line), 'a line is one')
    promise(interpretOutput([line]).commands.length === 0, 'no line is a command')
    promise(line.isWellFormed(), 'a line is Unicode')
    promise(cleanText(given).isWellFormed(), 'cleaned text is Unicode')
    promise(!/[\r\n]$/.test(cleanMessage(given)), 'a message ends without a line break')
    promise(!/[\n]/.test(subjectOf({ message: given })), 'a subject is one line')
    promise(shorten(given, length + 1).length <= length + 1, 'what is shortened is short')
    checkPage(`${escapeMarkdown(given)}\n\n${renderLink(given, url)}\n`)
    const failure = { message: given, hint: given, version: given, projects: [given] }
    checkPage(renderFailure({ ...failure, helpUrl: url, tolerated: false }, [given]))
    promise(!/[<>"']/.test(escapeHtml(given)), 'HTML is text')
  },
})

function checkPage(markdown: string): void {
  const html = renderSummaryHtml(markdown, { title: 'Summary' })
  const body = html.slice(html.indexOf('<main>'))
  const foreign = (body.match(/<[^>]*>/g) ?? []).filter((tag) => !OWN.test(tag))
  promise(foreign.length === 0, `the page has no element of others: ${foreign[0]}`)
  const addresses = [...body.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address)
  promise(
    addresses.every((address) => /^https?:\/\//i.test(address)),
    `the page has no link to a script: ${addresses.join(' ')}`,
  )
  promise(!addresses.includes('http://www.evil.example'), 'text is no link')
}
